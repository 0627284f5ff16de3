package model

import (
	"slices"
)

// void says whether the author of an event has taken it back.
func (r *register) void(i int32) bool {
	s := &r.said[i]
	t := r.taken(s.cell, s.By)
	if s.Undoes == "" {
		return t.live > 0
	}
	// What is taken back once more has come back, and goes by a new undo only.
	return t.all > 0 && slices.ContainsFunc(r.with(s.Undoes), func(j int32) bool { return r.said[j].Undoes == "" && r.said[j].By == s.By })
}

// stands says whether the event says something, and has not been taken back.
func (r *register) stands(i int32) bool {
	s := &r.said[i]
	return s.Undoes == "" && r.taken(s.cell, s.By).live == 0
}

// settle brings up to date what follows from changes in the events of the queue.
func (r *register) settle() {
	if r.ringed {
		return
	}
	for len(r.queue) > 0 {
		if r.spent++; r.spent > patience*(len(r.said)+patience) {
			r.ringed, r.honest = true, false
			return
		}
		i := r.queue[len(r.queue)-1]
		r.queue = r.queue[:len(r.queue)-1]
		*r.work++
		s := &r.said[i]
		stands, followed := r.stands(i), r.named[s.cell].cover > 0
		r.setHead(i, stands && !followed)
		if active := stands || followed; active != s.active {
			s.active = active
			r.cover(s)
		}
	}
}

// cover counts an event in or out as one that follows what it names.
func (r *register) cover(s *said) {
	step, turns := -1, 0
	if s.active {
		step, turns = 1, 1
	}
	for _, named := range r.links[s.links:][:len(s.After)] {
		*r.work++
		if named == s.cell {
			continue
		}
		c := &r.named[named]
		if c.cover += step; c.cover == turns {
			r.queue = append(r.queue, c.said...)
		}
	}
}

func (r *register) setHead(i int32, head bool) {
	s := &r.said[i]
	if head == s.head {
		return
	}
	s.head, r.changed = head, true
	if !head {
		r.gone = true
		if r.states[s.State]--; r.states[s.State] == 0 {
			delete(r.states, s.State)
		}
		return
	}
	r.states[s.State]++
	if !s.listed {
		s.listed = true
		if n := len(r.listed); n > 0 && compare(r.said[r.listed[n-1]].Event, s.Event) > 0 {
			r.jumbled = true
		}
		r.listed = append(r.listed, i)
	}
}

// heads are the events that stand and that no other standing event follows, in the
// order of display. An event stands unless its author has taken it back. One follows
// another if it names it in After, directly or through others. Events that follow
// each other in a ring, which no honest program writes, count as said at once.
func (r *register) heads() []Event {
	if r == nil {
		return nil
	}
	if !r.changed {
		return slices.Clip(r.live)
	}
	r.changed = false
	if !r.ring() && !r.gone && !r.jumbled { // there are only more of them
		r.live = slices.Grow(r.live, len(r.listed)-len(r.live))
		for _, i := range r.listed[len(r.live):] {
			*r.work++
			r.live = append(r.live, *r.said[i].Event)
		}
		return slices.Clip(r.live)
	}
	heads := r.headEvents()
	r.gathered, r.say = nil, nil
	r.gone, r.live = r.ring(), slices.Grow([]Event(nil), len(heads))
	*r.work += len(heads)
	for _, e := range heads {
		r.live = append(r.live, *e)
	}
	return slices.Clip(r.live)
}

// headEvents are the heads themselves.
func (r *register) headEvents() (heads []*Event) {
	if r.ring() {
		return r.ringHeads()
	}
	r.list()
	for _, i := range r.listed {
		heads = append(heads, r.said[i].Event)
	}
	return heads
}

// headsSince are the heads among the events that came last, from one on, in the order of display.
func (r *register) headsSince(from int) (heads []*Event) {
	if r.ring() {
		*r.work += len(r.said)
		came := map[*Event]bool{}
		for _, s := range r.said[from:] {
			came[s.Event] = true
		}
		return slices.DeleteFunc(r.ringHeads(), func(e *Event) bool { return !came[e] })
	}
	for _, s := range r.said[from:] {
		*r.work++
		if s.head {
			heads = append(heads, s.Event)
		}
	}
	slices.SortFunc(heads, compare)
	return heads
}

// list leaves in listed the heads only, in order.
func (r *register) list() {
	*r.work += len(r.listed)
	r.listed = slices.DeleteFunc(r.listed, func(i int32) bool {
		r.said[i].listed = r.said[i].head
		return !r.said[i].head
	})
	if r.jumbled {
		slices.SortFunc(r.listed, func(i, j int32) int { return compare(r.said[i].Event, r.said[j].Event) })
		r.jumbled, r.gone = false, true // live was made in another order
	}
}

// latest is the head with the latest time: for everything but answers the last
// word counts, because two people who differ on a plan lose nothing by it.
func (r *register) latest() Event {
	if r == nil {
		return Event{}
	}
	if r.ring() || r.jumbled {
		if heads := r.heads(); len(heads) > 0 {
			return heads[len(heads)-1]
		}
		return Event{}
	}
	for n := len(r.listed); n > 0; n-- {
		last := &r.said[r.listed[n-1]]
		if last.head {
			return *last.Event
		}
		last.listed, r.listed = false, r.listed[:n-1]
	}
	return Event{}
}

// speaking are how many heads hold a state, by state.
func (r *register) speaking() map[State]int {
	if r == nil {
		return nil
	}
	if !r.ring() {
		return r.states
	}
	states := map[State]int{}
	for _, h := range r.heads() {
		states[h.State]++
	}
	return states
}

// inOrder are all events in the order of display.
func (r *register) inOrder() []*Event {
	if r == nil {
		return nil
	}
	*r.work += len(r.said)
	out := make([]*Event, len(r.said))
	for i, s := range r.said {
		out[i] = s.Event
	}
	slices.SortFunc(out, compare)
	return out
}

// replaced are what an event names in After and what says something. An undo that
// it names only tells the order.
func (r *register) replaced(e *Event) []*Event {
	if r == nil {
		return nil
	}
	var out []*Event
	for _, id := range e.After {
		if id == e.ID {
			continue
		}
		for _, i := range r.with(id) {
			*r.work++
			if old := r.said[i].Event; old.Undoes == "" {
				out = append(out, old)
			}
		}
	}
	slices.SortFunc(out, compare)
	return slices.Compact(out)
}
