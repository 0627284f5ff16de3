package model

import (
	"iter"
	"slices"
)

// Saying is an event together with what has become of it.
type Saying struct {
	Event
	Instead []Event // what it replaced; of an undo, what it took back
	Void    bool    // its author has taken it back
	Stands  bool    // it is in force and nothing has replaced it
}

// TookBack is what an undo did, in words; says is what an event says.
func (s Saying) TookBack(says func(Event) string) string {
	switch {
	case len(s.Instead) == 0:
		return "took back something that is not here"
	case s.Instead[0].Undoes != "":
		return "brought back what was taken back"
	}
	return "took back: " + says(s.Instead[0])
}

// Sayings tell who said what when, by time: all of it, or the answers to one
// criterion and what somebody means to do about it. Each is made when it is its turn, since
// with what they replaced a million of them are twice the journal.
func (a *Assessment) Sayings(criterion string) iter.Seq[Saying] {
	if a.lineage != nil {
		return a.sayingsOfVersions(criterion)
	}
	type told struct {
		*Event
		register *register
		at       int32
	}
	var all []told
	stands := map[*Event]bool{}
	for k, r := range a.registers {
		if criterion != "" && k.criterion != criterion {
			continue
		}
		for _, e := range r.headEvents() {
			stands[e] = true
		}
		for i, s := range r.said {
			all = append(all, told{s.Event, r, int32(i)})
		}
	}
	slices.SortFunc(all, func(x, y told) int { return compare(x.Event, y.Event) })
	return func(yield func(Saying) bool) {
		for _, t := range all {
			s := Saying{Event: *t.Event, Void: t.register.void(t.at), Stands: stands[t.Event]}
			if t.Undoes == "" {
				s.Instead = values(t.register.replaced(t.Event))
			}
			for _, i := range t.register.with(t.Undoes) {
				s.Instead = append(s.Instead, *t.register.said[i].Event)
			}
			slices.SortFunc(s.Instead, func(x, y Event) int { return compare(&x, &y) }) // several may have that ID
			if !yield(s) {
				return
			}
		}
	}
}
