package model

import "slices"

// Saying is an event together with what has become of it.
type Saying struct {
	Event
	Instead []Event // what it replaced; of an undo, what it took back
	Void    bool    // its author has taken it back
	Stands  bool    // it is in force and nothing has replaced it
}

// Sayings tell who said what when, by time: all of it, or the answers to one
// criterion and what somebody means to do about it.
func (a *Assessment) Sayings(criterion string) []Saying {
	var events []*Event
	known := map[string]*Event{}
	links, stands := map[key]*links{}, map[string]bool{}
	for k, r := range a.registers {
		if criterion != "" && k.criterion != criterion {
			continue
		}
		links[k] = r.links()
		for _, h := range r.heads() {
			stands[h.ID] = true
		}
		for _, e := range r.events {
			known[e.ID] = e
		}
		events = append(events, r.events...)
	}
	slices.SortFunc(events, compare)
	var out []Saying
	for _, e := range events {
		l := links[e.key()]
		s := Saying{Event: *e, Void: !l.inForce(l.at[e.ID]), Stands: stands[e.ID]}
		for _, id := range append([]string{e.Undoes}, e.After...) {
			if old, ok := known[id]; ok && old.key() == e.key() {
				s.Instead = append(s.Instead, *old)
			}
		}
		out = append(out, s)
	}
	return out
}
