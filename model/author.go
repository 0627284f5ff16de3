package model

import "slices"

// This file is what one author said, in the order in which they said it.

// own is an event of one author.
type own struct {
	register *register
	at       int32
}

func (o own) event() *Event { return o.register.said[o.at].Event }
func (o own) turn() int32   { return o.register.said[o.at].turn }

// Knows says whether anything was recorded under a name.
func (a *Assessment) Knows(by string) bool { return a.lastBy(by) != nil }

// lastBy is what an author said last; nil if nothing.
func (a *Assessment) lastBy(by string) *Event {
	if a.last[by] == nil {
		if said := a.saidBy(by); len(said) > 0 {
			a.last[by] = said[len(said)-1].event()
		}
	}
	return a.last[by]
}

// saidBy are the events of an author, each after those that it names, whatever the
// clocks said. Between two of which neither knew the other the clock decides, for
// there is nothing else.
func (a *Assessment) saidBy(by string) []own {
	var out []own
	for i, e := range a.events {
		if e.By == by {
			out = append(out, own{a.registers[e.key()], a.at[i]})
		}
	}
	slices.SortFunc(out, func(x, y own) int { return compare(x.event(), y.event()) })
	if inRow(out) {
		return out
	}
	at := make(map[string][]int, len(out))
	for i, o := range out {
		at[o.event().ID] = append(at[o.event().ID], i)
	}
	sorted := make([]own, 0, len(out))
	for _, i := range topological(len(out), func(i int, needs func(int)) {
		e := out[i].event()
		for _, id := range append(slices.Clip(e.After), e.Undoes) {
			here := len(out[i].register.with(id)) > 0
			if id == e.ID || !here && len(at[id]) > 1 {
				continue // an ID that several have orders nothing across registers
			}
			for _, j := range at[id] {
				if !here || out[j].register == out[i].register {
					needs(j)
				}
			}
		}
	}) {
		sorted = append(sorted, out[i])
	}
	return sorted
}

// inRow says whether it is plain that events come after all that they name: as they
// do unless a clock was set back.
func inRow(said []own) bool {
	for i, o := range said {
		e := o.event()
		later := func(id string) bool {
			if id == "" || id == e.ID || i > 0 && id == said[i-1].event().ID && len(o.register.with(id)) < 2 {
				return false
			}
			same := o.register.with(id)
			// What is not here may be in another register.
			return len(same) == 0 || slices.ContainsFunc(same, func(j int32) bool { return compare(o.register.said[j].Event, e) > 0 })
		}
		if later(e.Undoes) || slices.ContainsFunc(e.After, later) {
			return false
		}
	}
	return true
}
