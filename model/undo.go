package model

import "slices"

// Undo makes the events that take back the last thing by this author that can be
// taken back, and says which one that is. It returns no event when there is
// nothing. Like all that [Assessment.Next] makes, they still need an ID, a time
// and an author.
//
// Taking back an answer means to say again what was said before it. Where it had
// settled a disagreement, both sides are said again, and the disagreement is
// back.
func (a *Assessment) Undo(by string) ([]Event, Event) {
	done, _ := a.undoStacks(by)
	return a.takeBack(done, by)
}

// Redo makes the events that bring back what the last undo of this author took
// back, in the same way as [Assessment.Undo].
func (a *Assessment) Redo(by string) ([]Event, Event) {
	_, undone := a.undoStacks(by)
	return a.takeBack(undone, by)
}

// undoStacks replays the author's events: what can be undone, and what can be
// redone, the last one on top. An undo moves its event from the first to the
// second, a redo moves the undo back, and anything new empties the second.
func (a *Assessment) undoStacks(by string) (done, undone []Event) {
	for _, e := range a.events {
		if e.By != by {
			continue
		}
		if e.Undoes == "" {
			done, undone = append(done, e), nil
		} else if i := lastIndex(done, e.Undoes); i >= 0 {
			done, undone = slices.Delete(done, i, i+1), append(undone, e)
		} else if i := lastIndex(undone, e.Undoes); i >= 0 {
			undone, done = slices.Delete(undone, i, i+1), append(done, e)
		}
	}
	return done, undone
}

func lastIndex(stack []Event, id string) int {
	for i, e := range slices.Backward(stack) {
		if e.ID == id {
			return i
		}
	}
	return -1
}

// takeBack takes back the top event of a stack. It passes over those about which
// somebody else has spoken since: undo is for one's own words only.
func (a *Assessment) takeBack(stack []Event, by string) ([]Event, Event) {
	for _, e := range slices.Backward(stack) {
		r := a.registers[e.key()]
		at, _ := slices.BinarySearchFunc(r.events, e, compare)
		if slices.ContainsFunc(r.events[at:], func(later Event) bool { return later.By != by }) {
			continue
		}
		blank := Event{Kind: e.Kind, Criterion: e.Criterion, Undoes: e.ID}
		for _, h := range r.heads() {
			if h.By == by {
				blank.After = append(blank.After, h.ID)
			}
		}
		var out []Event
		for _, before := range r.events {
			if slices.Contains(e.After, before.ID) {
				again := before
				again.ID, again.By, again.At = "", "", blank.At
				again.After, again.Undoes = blank.After, e.ID
				out = append(out, again)
			}
		}
		if out == nil {
			out = []Event{blank}
		}
		return out, e
	}
	return nil, Event{}
}
