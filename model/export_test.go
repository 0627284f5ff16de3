package model

import "slices"

// Work is how many steps were taken so far to keep the assessment up to date and to
// read it. Steps are counted and not timed: a busy machine takes no more of them.
func (a *Assessment) Work() int { return a.work }

// Heads are how a criterion of the version of now stands, and what stands when each criterion
// that was merged into it is worked out by itself before.
func (a *Assessment) Heads(kind Kind, criterion string) (heads, slowly []Event) {
	k := key{kind, criterion}
	heads = a.heads(k)
	l := a.lineage
	if l == nil {
		return heads, heads
	}
	a.carryOnce()
	l.decides = make([]map[key][]*Event, len(l.versions))
	for i := range l.decides {
		l.decides[i] = map[key][]*Event{}
	}
	r := newRegister(new(int))
	for _, e := range a.said(k, len(l.steps)) {
		r.add(e)
	}
	l.decides = nil
	slowly = slices.Clone(r.heads())
	for i := range slowly {
		slowly[i].After = l.events[slowly[i].ID].After
	}
	return heads, slowly
}
