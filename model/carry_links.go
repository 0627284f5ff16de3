package model

import "slices"

// This file is what an event replaces of what was said to other versions.

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
