package model

// An upgrade alone never raises a floor: that no longer asked for is what stood in the
// way proves nothing. So the floor of a category stays at most where it was in the version before,
// by what was said to that one, until one answer of the category is given or confirmed
// in the new version.

// limit is the level above which the floor of a category cannot be, by upgrades that
// nobody has confirmed there. What is supposed to be met counts as confirmed.
func (a *Assessment) limit(c *Category, met map[string]bool) int {
	l, limit := a.lineage, TopLevel
	if l == nil {
		return limit
	}
	ids := make([]string, len(c.Criteria))
	for i := range c.Criteria {
		if ids[i] = c.Criteria[i].ID; met[ids[i]] {
			return limit
		}
	}
	for n := len(l.steps); n > 0; n-- {
		at := a.asAt(n)
		if at.given(ids) {
			break
		}
		levels := l.steps[n-1].Was[c.ID]
		limit = min(limit, a.asAt(n-1).proved(levels))
		ids = nil
		for _, level := range levels {
			ids = append(ids, level...)
		}
	}
	return limit
}

// asAt is the assessment as it would be if everybody had stayed at an earlier version of
// its lineage: with what was said to that one and those before it.
func (a *Assessment) asAt(n int) *Assessment {
	l := a.lineage
	if n == len(l.steps) {
		return a
	}
	a.carryOnce() // which may forget the past
	p := l.past[n]
	if p != nil && p.taken == len(a.events) {
		return p.Assessment
	}
	if p == nil {
		p = &past{}
	}
	known := map[string]bool{}
	for _, version := range l.versions[:n+1] {
		known[version] = true
	}
	var events []*Event
	for _, e := range a.events[p.taken:] {
		a.work++
		if e.Kind != CatalogueKind && known[a.versionOf(e)] {
			events = append(events, e)
		}
	}
	if p.taken = len(a.events); p.Assessment != nil {
		p.applyAll(events)
		return p.Assessment
	}
	p.Assessment = assemble(a.Header, events)
	if n > 0 {
		p.lineage = &lineage{versions: l.versions[:n+1], steps: l.steps[:n], work: &p.work}
	}
	if l.past == nil {
		l.past = map[int]*past{}
	}
	l.past[n] = p
	return p.Assessment
}

// past is an assessment as it would be, and of how many events.
type past struct {
	*Assessment
	taken int
}

// given says whether one of these criteria has an answer of the version of now.
func (a *Assessment) given(ids []string) bool {
	for _, id := range ids {
		walked := a.walked(id)
		for _, h := range a.Finding(id).Heads {
			if h.State == Unanswered {
				continue
			}
			if h = a.stated(id, h, walked); a.versionOf(&h) == a.version() {
				return true
			}
		}
	}
	return false
}

// proved is the highest level of which, and below which, all criteria that apply are
// met; 0 if none applies.
func (a *Assessment) proved(levels [][]string) int {
	floor, counts := TopLevel, false
	for i, ids := range levels {
		for _, id := range ids {
			f := a.Finding(id)
			if f.excluded() {
				continue
			}
			counts = true
			if !f.proved() {
				floor = min(floor, i)
			}
		}
	}
	if !counts {
		return 0
	}
	return floor
}
