package model

import "slices"

// Undo makes the event that takes back the last thing by this author that can be
// taken back, and says which one that is; false if there is none. What it takes
// back counts as never said: whatever stood before stands again, a disagreement
// too. Like all that [Assessment.Next] makes, the event still needs an ID, a time
// and an author; that has to be the same one.
//
// What somebody else has followed since is passed over: it is no longer one's own
// to take back.
func (a *Assessment) Undo(by string) (undo, taken Event, ok bool) {
	done, _ := a.undoStacks(by)
	for _, e := range slices.Backward(done) {
		if !a.followed(e) {
			return Event{Kind: e.Kind, Criterion: e.Criterion, Undoes: e.ID}, *e, true
		}
	}
	return Event{}, Event{}, false
}

// Redo makes the event that takes back this author's last undo, and says what
// comes back by it.
func (a *Assessment) Redo(by string) (redo, back Event, ok bool) {
	_, undone := a.undoStacks(by)
	if len(undone) == 0 {
		return Event{}, Event{}, false
	}
	e := undone[len(undone)-1]
	if i, ok := a.at[e.Undoes]; ok {
		back = *a.events[i]
	}
	return Event{Kind: e.Kind, Criterion: e.Criterion, Undoes: e.ID}, back, true
}

// followed says whether a standing event of somebody else follows e.
func (a *Assessment) followed(e *Event) bool {
	l := a.registers[e.key()].links()
	mark := make([]bool, len(l.events))
	for i, other := range l.events {
		if other.By != e.By && l.stands(i) {
			l.back(i, mark)
		}
	}
	return mark[l.at[e.ID]]
}

// undoStacks replays the author's events: what can be undone, and the undos that
// can be taken back, the last one on top. Anything new empties the second. Each
// event comes after those that it names, whatever the clocks said.
func (a *Assessment) undoStacks(by string) (done, undone []*Event) {
	seen := make([]bool, len(a.events))
	var replay func(i int)
	replay = func(i int) {
		if seen[i] {
			return
		}
		seen[i] = true
		e := a.events[i]
		if j, ok := a.at[e.Undoes]; ok {
			replay(j)
		}
		for _, id := range e.After {
			if j, ok := a.at[id]; ok {
				replay(j)
			}
		}
		if e.By != by {
			return
		}
		if e.Undoes == "" {
			done, undone = append(done, e), nil
		} else if j := lastIndex(done, e.Undoes); j >= 0 {
			done, undone = slices.Delete(done, j, j+1), append(undone, e)
		} else if j := lastIndex(undone, e.Undoes); j >= 0 {
			back := a.events[a.at[undone[j].Undoes]]
			undone, done = slices.Delete(undone, j, j+1), append(done, back)
		}
	}
	for i := range a.events {
		replay(i)
	}
	return done, undone
}

func lastIndex(stack []*Event, id string) int {
	for i, e := range slices.Backward(stack) {
		if e.ID == id {
			return i
		}
	}
	return -1
}

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
