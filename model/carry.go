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
	if l := a.lineage; l != nil && e.Undoes != "" && l.registers == nil {
		a.carry()
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

// carryOnce is carry, unless that is done.
func (a *Assessment) carryOnce() {
	if a.lineage.registers == nil {
		a.carry()
	}
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
	l.events, l.awaited, l.decides = make(map[string]*Event, len(a.events)), map[string]bool{}, make([]map[key][]*Event, len(l.versions))
	for i := range l.given {
		l.given[i], l.decides[i] = map[key][]*Event{}, map[key][]*Event{}
	}
	for _, e := range a.events {
		l.know(e)
	}
	for _, e := range a.events {
		if k := e.key(); k.criterion != "" {
			n := a.index(e)
			l.given[n][k] = append(l.given[n][k], a.replacing(e))
			for _, id := range l.between(k.criterion, n) {
				l.told[key{k.kind, id}] = append(l.told[key{k.kind, id}], e)
			}
		}
	}
	for k := range l.told {
		r := newRegister(&a.work)
		for _, e := range a.said(k, len(l.steps)) {
			r.add(e)
		}
		l.registers[k] = r
	}
	l.decides = nil
}

func (l *lineage) know(e *Event) {
	if other := l.events[e.ID]; other == nil || compare(e, other) < 0 {
		l.events[e.ID] = e
	}
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
	from := l.stoodFor(k.criterion, n-1)
	if len(from) == 1 {
		events = slices.Clip(a.said(key{k.kind, from[0]}, n-1))
	}
	merged := newRegister(&a.work) // each once
	for i := 0; i < len(from) && len(from) > 1; i++ {
		r := newRegister(&a.work)
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

// replacing is an event that names in After only what it replaces: not what was said of
// another criterion, which may stand beside it by now.
func (a *Assessment) replacing(e *Event) *Event {
	l := a.lineage
	for _, id := range append([]string{e.Undoes}, e.After...) {
		if id != "" && l.events[id] == nil {
			l.awaited[id] = true
		}
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
		if x == nil || a.index(x) >= n {
			continue
		}
		for _, id := range a.replacing(x).After {
			if !named[id] {
				named[id] = true
				out.After = append(out.After, id)
			}
		}
	}
	return &out
}

// follow takes an event that was applied to where it stands now.
func (a *Assessment) follow(e *Event) {
	l := a.lineage
	switch {
	case l == nil || e.Kind == CatalogueKind:
	case l.registers == nil:
		l.past = nil
	case l.awaited[e.ID]:
		l.registers, l.past = nil, nil
	case e.key().criterion == "" || a.index(e) < len(l.steps):
		l.registers, l.past = nil, nil
	default:
		a.carryOne(e)
	}
}

// carryOne takes an event to the last version to where it stands.
func (a *Assessment) carryOne(e *Event) {
	l, k := a.lineage, e.key()
	l.know(e)
	said := a.replacing(e)
	l.given[len(l.steps)][k] = append(l.given[len(l.steps)][k], said)
	l.told[k] = append(l.told[k], e)
	if l.registers[k] == nil {
		l.registers[k] = newRegister(&a.work)
	}
	l.registers[k].add(a.throughAll(said, len(l.steps)))
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
