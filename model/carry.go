package model

import (
	"cmp"
	"maps"
	"slices"
)

// This file puts what was said to earlier versions where it stands in the one that is
// answered now. See [lineage] for the way through the versions.

// versionOf is the version to which an event was given. To take something back has
// that of what it takes back.
func (a *Assessment) versionOf(e *Event) string {
	if a.lineage != nil && e.Undoes != "" {
		a.carryOnce()
	}
	for range 8 { // an honest chain has two links
		taken := (*Event)(nil)
		if a.lineage != nil && e.Undoes != "" {
			taken = a.lineage.events[e.Undoes]
		}
		if taken == nil {
			break
		}
		e = taken
	}
	return cmp.Or(e.Version, a.Header.Version)
}

// register is where what is said of a criterion of the version that is answered now stands, or of
// the assessment as a whole.
func (a *Assessment) register(k key) *register {
	if a.lineage == nil || k.criterion == "" {
		return a.registers[k]
	}
	a.carryOnce()
	return a.lineage.registers[k]
}

// carryOnce is carry, or where that is done takes in what came since.
func (a *Assessment) carryOnce() {
	l := a.lineage
	if l.busy || l.registers != nil && l.taken == len(a.events) {
		return
	}
	l.busy = true
	defer func() { l.busy = false }()
	if l.registers == nil {
		a.carry()
	}
	stale := map[key]bool{}
	for ; l.taken < len(a.events); l.taken++ {
		e := a.events[l.taken]
		if other := l.events[e.ID]; l.awaited[e.ID] || other != nil && compare(e, other) < 0 {
			a.carry() // what was taken in may stand elsewhere
			return
		}
		a.carryOne(e, stale)
	}
	a.stand(stale)
}

// heads are those of a register, as they were written.
func (a *Assessment) heads(k key) []Event {
	heads := a.register(k).heads()
	if a.lineage == nil || k.criterion == "" || len(heads) == 0 {
		return heads
	}
	out := slices.Clone(heads)
	for i := range out {
		out[i].After = a.lineage.events[out[i].ID].After
	}
	return out
}

// told is all that was ever said of a criterion of the version that is answered now, in
// the order of display.
func (a *Assessment) told(k key) []*Event {
	if a.lineage == nil {
		return a.registers[k].inOrder()
	}
	a.register(k)
	out := slices.Clone(a.lineage.told[k])
	slices.SortFunc(out, compare)
	return out
}

// carry puts what was said of any version where it stands now.
func (a *Assessment) carry() {
	l := a.lineage
	l.registers, l.told, l.given = map[key]*register{}, map[key][]*Event{}, make([]map[key][]*Event, len(l.versions))
	l.events, l.awaited, l.past = make(map[string]*Event, len(a.events)), map[string]bool{}, nil
	l.mixed = map[key]bool{}
	l.spoke = make([]map[key]bool, len(l.versions))
	for i := range l.given {
		l.given[i], l.spoke[i] = map[key][]*Event{}, map[key]bool{}
	}
	*l.work += len(a.events)
	doubled := map[string]bool{}
	for _, e := range a.events {
		if l.know(e) != nil {
			doubled[e.ID] = true
		}
	}
	all := map[key]bool{}
	for _, e := range a.events {
		a.note(e)
		if doubled[e.ID] {
			a.mix(e, all)
		}
	}
	for k := range l.told {
		all[k] = true
	}
	a.stand(all)
	l.taken = len(a.events)
}

// note notes an event as told of the criteria of the last version for which it stands, and
// returns their IDs, and the event with what it replaces.
func (a *Assessment) note(e *Event) (ids []string, replacing *Event) {
	l, k := a.lineage, e.key()
	if k.criterion == "" {
		l.await(e.Undoes)
		return nil, e
	}
	n := a.index(e)
	l.speak(k, n)
	replacing = a.replacing(e)
	l.given[n][k] = append(l.given[n][k], replacing)
	ids = l.between(k.criterion, n)
	for _, id := range ids {
		to := key{k.kind, id}
		l.told[to] = append(l.told[to], e)
	}
	return ids, replacing
}

// stand makes the registers of criteria of the last version. All that was ever said of one is in
// its register: what was merged stands side by side there, since no answer replaces one to another
// criterion, until somebody names both. So what is said next is one event more, however long
// people answer the versions before. Only what is [lineage.apart] takes [Assessment.said].
func (a *Assessment) stand(criteria map[key]bool) {
	l := a.lineage
	l.decides = make([]map[key][]*Event, len(l.versions))
	for i := range l.decides {
		l.decides[i] = map[key][]*Event{}
	}
	for k := range criteria {
		r := newRegister(l.work)
		if l.registers[k] = r; l.apart(k) {
			for _, e := range a.said(k, len(l.steps)) {
				r.add(e)
			}
			continue
		}
		r.expect(len(l.told[k]))
		for _, e := range l.told[k] {
			l.put(r, k, a.linked(a.replacing(e)))
		}
	}
	l.decides = nil
}

// put adds a linked event to the register of a criterion. Nobody takes back what was said of
// another criterion, merged or not.
func (l *lineage) put(r *register, k key, e *Event) {
	taken := l.events[e.Undoes]
	if e.Undoes != "" && taken != nil && taken.key() != e.key() && l.merged(k.criterion) {
		out := *e
		out.Undoes = out.ID // which is nothing
		e = &out
	}
	r.add(e)
}

// linked is an event with what it replaces, of that which [Assessment.replacing] leaves, without
// what was said to a later version of what had been merged by then: who spoke of a part said
// nothing of the whole.
func (a *Assessment) linked(e *Event) *Event {
	l, n := a.lineage, a.index(e)
	whole := func(id string) bool {
		x := l.events[id]
		return x != nil && (x.Version != e.Version || x.Undoes != "" || e.Undoes != "") && !l.straight(e.Criterion, n, a.index(x))
	}
	if !slices.ContainsFunc(e.After, whole) {
		return e
	}
	out := *e
	out.After = slices.DeleteFunc(slices.Clone(e.After), whole)
	return &out
}

// straight says whether a criterion of the version n, and nothing else, became the one of that
// name of the version m; it is so of an earlier one.
func (l *lineage) straight(id string, n, m int) bool {
	was, of := l.was(id, m, n)
	return of == 1 && was == id
}

// apart says whether what was merged into a criterion of the last version is worked out each by
// itself before: where it is forked, and where several events have one ID, of which what names it
// may mean one only.
func (l *lineage) apart(k key) bool {
	return l.forked(k.criterion) || l.mixed[k] && l.merged(k.criterion)
}

// merged says whether several criteria became one on the way to one of the last version.
func (l *lineage) merged(id string) bool {
	_, of := l.was(id, len(l.steps), 0)
	return of > 1
}

// was is what a criterion of the version m was in the version n, where that was one on all the
// way; or else of how many it was made at the last place at which it was not one.
func (l *lineage) was(id string, m, n int) (before string, of int) {
	for ; m > n; m-- {
		from := l.stoodFor(id, m-1)
		if len(from) != 1 {
			return "", len(from)
		}
		id = from[0]
	}
	return id, 1
}

// mix notes where an event stands whose ID others have, too, and which of it is stale by that.
func (a *Assessment) mix(e *Event, stale map[key]bool) {
	l := a.lineage
	if e.key().criterion == "" {
		return
	}
	for _, id := range l.between(e.Criterion, a.index(e)) {
		k := key{e.Kind, id}
		if l.mixed[k] = true; l.merged(id) {
			stale[k] = true
		}
	}
}

// forked says whether something was split on the way to a criterion of the last version, and the
// parts of it were merged again. Then an answer to the whole stands for each part
// until somebody answers that one, so it may be replaced in one and stand in another.
func (l *lineage) forked(id string) bool {
	if forked, known := l.forks[id]; known {
		return forked
	}
	forked := false
	for n, at := len(l.steps)-1, []string{id}; n >= 0 && !forked; n-- {
		var below distinct[string]
		for _, id := range at {
			for _, from := range l.stoodFor(id, n) {
				*l.work++
				forked = forked || below.seen[from]
				below.add(from)
			}
		}
		at = below.list
	}
	if l.forks == nil {
		l.forks = map[string]bool{}
	}
	l.forks[id] = forked
	return forked
}

// await notes an ID that is named, and that nothing has yet.
func (l *lineage) await(id string) {
	if id != "" && l.events[id] == nil {
		l.awaited[id] = true
	}
}

// know notes what has an ID, the first if there are several, and returns what had it until then.
func (l *lineage) know(e *Event) (other *Event) {
	other = l.events[e.ID]
	if other == nil || compare(e, other) < 0 {
		l.events[e.ID] = e
	}
	return other
}

// index is the place of an event's version on the way. What is not on it is taken as
// said to the last one.
func (a *Assessment) index(e *Event) int {
	if n := slices.Index(a.lineage.versions, a.versionOf(e)); n >= 0 {
		return n
	}
	return len(a.lineage.steps)
}

// said are the events that decide how a criterion of the version n stands. Where several
// were merged into it these are the answers that each of them had, side by side, and
// what was said since.
func (a *Assessment) said(k key, n int) (events []*Event) {
	l := a.lineage
	own := l.given[n][k]
	if n == 0 {
		return own
	}
	if events, ok := l.decides[n][k]; ok {
		return events
	}
	from, alone := l.spokenFor(k, n-1), len(l.stoodFor(k.criterion, n-1)) == 1
	if alone && len(from) == 1 {
		events = slices.Clip(a.said(key{k.kind, from[0]}, n-1))
	}
	merged := newRegister(l.work) // each once
	for i := 0; i < len(from) && !alone; i++ {
		r := newRegister(l.work)
		for _, e := range a.said(key{k.kind, from[i]}, n-1) {
			r.add(e)
		}
		for _, h := range r.heads() {
			if h.After = nil; merged.add(&h) {
				events = append(events, &h)
			}
		}
	}
	for _, e := range own {
		events = append(events, a.throughAll(e, n))
	}
	l.decides[n][k] = events
	return events
}

// stoodFor are the criteria of the version n that stand for one of the next version.
func (l *lineage) stoodFor(id string, n int) []string {
	if l.from == nil {
		l.from = make([]map[string][]string, len(l.steps))
	}
	carries := l.steps[n].Carries
	if l.from[n] == nil {
		l.from[n] = map[string][]string{}
		for _, from := range slices.Sorted(maps.Keys(carries)) {
			for _, to := range slices.Compact(slices.Sorted(slices.Values(carries[from]))) {
				l.from[n][to] = append(l.from[n][to], from)
			}
		}
	}
	out := l.from[n][id]
	if _, moved := carries[id]; !moved {
		out = append(slices.Clip(out), id)
	}
	return out
}

// spokenFor are those of them of which something was said.
func (l *lineage) spokenFor(k key, n int) []string {
	return slices.DeleteFunc(slices.Clone(l.stoodFor(k.criterion, n)), func(id string) bool { return !l.spoke[n][key{k.kind, id}] })
}

// speak notes that something was said of a criterion of the version n, and so of what it
// became.
func (l *lineage) speak(k key, n int) {
	if l.spoke[n][k] {
		return
	}
	for m := n; m < len(l.steps); m++ {
		for _, id := range l.path(k.criterion, n, m) {
			l.spoke[m][key{k.kind, id}] = true
		}
	}
}

// replacing is an event that names in After only what it replaces: not what was said of
// another criterion, which may stand beside it by now.
func (a *Assessment) replacing(e *Event) *Event {
	l := a.lineage
	l.await(e.Undoes)
	for _, id := range e.After {
		l.await(id)
	}
	n := a.index(e)
	other := func(id string) bool {
		x := l.events[id]
		if x != nil && x.Version == e.Version && x.Undoes == "" && e.Undoes == "" && x.key() == e.key() {
			return false // most are
		}
		return x != nil && (x.Kind != e.Kind || !slices.Contains(l.path(x.Criterion, a.index(x), n), e.Criterion))
	}
	if !slices.ContainsFunc(e.After, other) {
		return e
	}
	out := *e
	out.After = slices.DeleteFunc(slices.Clone(e.After), other)
	return &out
}

// throughAll is an event that names all that was said to earlier versions and that it
// replaces, also through others: where criteria were merged the others may not be at hand.
// It goes through what stands for the same criterion only, not through what was said of another
// part of something that was split: that is in the register of that one.
func (a *Assessment) throughAll(e *Event, n int) *Event {
	l := a.lineage
	if !slices.ContainsFunc(e.After, func(id string) bool { x := l.events[id]; return x != nil && a.index(x) < n }) {
		return e
	}
	out, named := *e, map[string]bool{}
	out.After = slices.Clone(e.After)
	for _, id := range out.After {
		named[id] = true
	}
	for i := 0; i < len(out.After); i++ {
		x := l.events[out.After[i]]
		if x == nil || a.index(x) >= n || !slices.Contains(l.path(x.Criterion, a.index(x), n), e.Criterion) {
			continue
		}
		for _, id := range a.linked(a.replacing(x)).After {
			if !named[id] {
				named[id] = true
				out.After = append(out.After, id)
			}
		}
	}
	return &out
}

// carryOne takes an event to where it stands. A criterion that is worked out apart is stale
// after it.
func (a *Assessment) carryOne(e *Event, stale map[key]bool) {
	l := a.lineage
	*l.work++
	if other := l.know(e); other != nil {
		a.mix(other, stale)
		a.mix(e, stale)
	}
	ids, replacing := a.note(e)
	if len(ids) == 0 {
		return
	}
	linked := a.linked(replacing)
	for _, id := range ids {
		k := key{e.Kind, id}
		if l.apart(k) {
			stale[k] = true
			continue
		}
		if l.registers[k] == nil {
			l.registers[k] = newRegister(l.work)
		}
		l.put(l.registers[k], k, linked)
	}
}

// Left are the criteria, by ID, that somebody has answered and that the version of
// now does not ask any more, or not yet. What was said of them is kept.
func (a *Assessment) Left(c *Catalogue) []string {
	var out []string
	for k, r := range a.registers {
		if k.kind != AnswerKind || !slices.ContainsFunc(r.heads(), func(e Event) bool { return e.State != Unanswered && a.left(c, e) }) {
			continue
		}
		out = append(out, k.criterion)
	}
	slices.Sort(out)
	return out
}

// left says whether an answer stands for no criterion of the catalogue.
func (a *Assessment) left(c *Catalogue, e Event) bool {
	ids := []string{e.Criterion}
	if a.lineage != nil {
		ids = a.lineage.between(e.Criterion, a.index(&e))
	}
	return !slices.ContainsFunc(ids, func(id string) bool { return c.Criterion(id) != nil })
}
