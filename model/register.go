package model

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// key names the register that an event writes to: all answers to one criterion
// share one, all profiles share one, and so on.
type key struct {
	kind      Kind
	criterion string
}

func (e *Event) key() key {
	if e.Kind == AnswerKind || e.Kind == IntentKind {
		return key{e.Kind, e.Criterion}
	}
	return key{kind: e.Kind}
}

// compare orders events by time, then ID, then all the rest, so that any two
// programs that hold the same events hold them in the same order.
func compare(a, b *Event) int {
	if c := a.At.Compare(b.At); c != 0 {
		return c
	}
	if c := strings.Compare(a.ID, b.ID); c != 0 {
		return c
	}
	// Only copies of one event come here, or a file that somebody forged.
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return bytes.Compare(x, y)
}

// register holds the events of one key. It is a multi-value register, as the field of
// replicated data types calls it: what was written without knowing of each other
// stands side by side until somebody who has seen all of it writes again.
type register struct {
	events []*Event // in the order of compare
	live   []Event  // the heads, once somebody has asked for them
	asked  bool
}

func newRegister() *register { return &register{} }

// inOrder are all events in the order of display.
func (r *register) inOrder() []*Event {
	if r == nil {
		return nil
	}
	return r.events
}

func (r *register) add(e *Event) {
	i := len(r.events)
	if i > 0 && compare(e, r.events[i-1]) < 0 { // said before what is known already
		i, _ = slices.BinarySearchFunc(r.events, e, compare)
	}
	r.events = slices.Insert(r.events, i, e)
	r.live, r.asked = nil, false
}

// heads are the events that stand and that no other standing event follows. An
// event stands unless its author has taken it back. One follows another if it
// names it in After, directly or through others. Of events that follow each other
// in a ring, which no honest program writes, the latest is a head. What
// the clocks say matters for the order of the heads only.
func (r *register) heads() []Event {
	if r == nil {
		return nil
	}
	if r.asked {
		return r.live
	}
	l := r.links()
	followed := make([]bool, len(r.events)) // by a standing event
	var candidates []int
	for i := range slices.Backward(r.events) {
		if l.stands(i) && !followed[i] {
			l.back(i, followed)
			followed[i] = false // a ring leads back to where it began
			candidates = append(candidates, i)
		}
	}
	for _, i := range slices.Backward(candidates) {
		if !followed[i] { // by a candidate that a clock put before it
			r.live = append(r.live, *r.events[i])
		}
	}
	r.asked = true
	return r.live
}

// latest is the head with the latest time: for everything but answers the last
// word counts, because two people who differ on a plan lose nothing by it.
func (r *register) latest() Event {
	if heads := r.heads(); len(heads) > 0 {
		return heads[len(heads)-1]
	}
	return Event{}
}

// links is how the events of a register name each other. Events are meant by
// their index.
type links struct {
	events []*Event
	at     map[string]int   // the index of an ID
	undone map[string][]int // what its author wrote to take the ID back
	known  []verdict
}

// verdict is what is known of an event while looking whether it is in force.
type verdict byte

const (
	unknown verdict = iota
	asking          // somebody further up asks already: a ring
	void
	inForce
)

func (r *register) links() *links {
	l := &links{events: r.events, at: make(map[string]int, len(r.events)), undone: map[string][]int{}, known: make([]verdict, len(r.events))}
	for i, e := range r.events {
		l.at[e.ID] = i
	}
	for i, e := range r.events {
		// Undo is for one's own words only.
		if j, ok := l.at[e.Undoes]; ok && e.Undoes != "" && l.events[j].By == e.By {
			l.undone[e.Undoes] = append(l.undone[e.Undoes], i)
		}
	}
	return l
}

// back marks everything that an event follows.
func (l *links) back(i int, mark []bool) {
	for _, id := range l.events[i].After {
		if j, ok := l.at[id]; ok && j != i && !mark[j] {
			mark[j] = true
			l.back(j, mark)
		}
	}
}

// inForce says whether nothing that is itself in force takes the event back.
func (l *links) inForce(i int) bool {
	if l.known[i] != unknown {
		return l.known[i] == inForce
	}
	l.known[i] = asking
	now := inForce
	for _, j := range l.undone[l.events[i].ID] {
		if j != i && l.inForce(j) {
			now = void
			break
		}
	}
	l.known[i] = now
	return now == inForce
}

// stands says whether the event says something, and has not been taken back.
func (l *links) stands(i int) bool { return l.events[i].Undoes == "" && l.inForce(i) }
