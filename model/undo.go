package model

import (
	"cmp"
	"slices"
	"time"
)

// Undo makes the event that takes back the last thing by this author that can be
// taken back, and says which one that is; false if there is none. What it takes
// back counts as never said: whatever stood before stands again, a disagreement
// too. What was said in this sitting, by ID, goes first; nil is none. Like the events
// that [Assessment.Next] takes, it still needs what that adds, an ID, a time and an
// author; that has to be the same one.
//
// What was recorded as one, such as a list, is taken back as one: there are several events then.
//
// What somebody else has followed since is passed over: it is no longer one's own
// to take back.
func (a *Assessment) Undo(by string, sitting map[string]bool) (undo []Event, taken Event, ok bool) {
	done, _ := a.reversible(by)
	followed := map[key][]bool{}
	for _, here := range []bool{true, false} {
		if here && len(sitting) == 0 {
			continue
		}
		for _, o := range slices.Backward(done) {
			if sitting[o.event().ID] == here && !o.followed(followed) {
				for _, o := range o.batch(done, followed) {
					undo = append(undo, Event{Kind: o.event().Kind, Criterion: o.event().Criterion, Undoes: o.event().ID})
				}
				return undo, *o.event(), true
			}
		}
	}
	return nil, Event{}, false
}

// batch is an event with those among some that were recorded together with it, the last one first.
func (o own) batch(among []own, followed map[key][]bool) []own {
	if o.event().Batch == "" {
		return []own{o}
	}
	var out []own
	for _, p := range slices.Backward(among) {
		if p.event().Batch == o.event().Batch && !p.followed(followed) {
			out = append(out, p)
		}
	}
	return out
}

// Redo makes the events that bring back what this author took back last, in this
// sitting first, and says what comes back by them. There are several where it was taken
// back on two machines.
func (a *Assessment) Redo(by string, sitting map[string]bool) (redo []Event, back Event, ok bool) {
	_, undone := a.reversible(by)
	undos, seen := map[key]map[takenBy][]int32{}, map[string]bool{}
	for _, o := range slices.Backward(undone) {
		if batch := o.event().Batch; seen[batch] {
			continue
		} else if batch != "" {
			seen[batch] = true
		}
		var again []Event
		here := false
		for _, p := range slices.Backward(o.batch(undone, map[key][]bool{})) {
			events, now := p.redo(sitting, undos)
			again, here = append(again, events...), here || now
		}
		if here {
			return again, *o.event(), true
		}
		if !ok {
			redo, back, ok = again, *o.event(), true
		}
		if len(sitting) == 0 {
			break
		}
	}
	return redo, back, ok
}

// redo brings back an event, and says whether it was taken back in this sitting. The
// undos of a register are looked for once.
func (o own) redo(sitting map[string]bool, known map[key]map[takenBy][]int32) (redo []Event, here bool) {
	e := o.event()
	if known[e.key()] == nil {
		known[e.key()] = o.register.undos()
	}
	for _, i := range known[e.key()][takenBy{o.register.said[o.at].cell, e.By}] {
		u := o.register.said[i]
		here = here || sitting[u.ID]
		redo = append(redo, Event{Kind: e.Kind, Criterion: e.Criterion, Undoes: u.ID})
	}
	return redo, here
}

// Whose says what an event is about, who said it and on which day: "met for Pinned
// installs (ana, 22 November 2026)", or "what was recorded together, 12 answers (…)".
func (a *Assessment) Whose(e Event, c *Catalogue, now time.Time) string {
	day := LongDate(e.At)
	if !Earlier(e, now) {
		day = "today"
	}
	if e.By != "" {
		day = e.By + ", " + day
	}
	about := a.About(e, c)
	if n := a.inBatch(e); n > 1 {
		about = "what was recorded together, " + itoa(n) + " answers"
	}
	return about + " (" + day + ")"
}

// inBatch is how many were recorded together with an event and are still their author's to
// take back or to bring back.
func (a *Assessment) inBatch(e Event) int {
	if e.Batch == "" {
		return 0
	}
	n, followed := 0, map[key][]bool{}
	for _, o := range a.saidBy(e.By) {
		if o.event().Batch == e.Batch && o.event().Undoes == "" && !o.followed(followed) {
			n++
		}
	}
	return n
}

// Earlier says whether an event is of another day than today. Undo stops there: it
// takes back what was said on another day when it is asked once more.
func Earlier(e Event, now time.Time) bool { return e.day() != DayOf(now) }

// followed says whether a standing event of somebody else follows it. What is found
// out of a register is kept.
func (o own) followed(known map[key][]bool) bool {
	k := o.event().key()
	if known[k] == nil {
		known[k] = o.register.followedBySomebodyElse(o.event().By)
	}
	return known[k][o.at]
}

// followedBySomebodyElse marks what the standing events of all but one author follow.
func (r *register) followedBySomebodyElse(than string) []bool {
	*r.work += len(r.said)
	mark := make([]bool, len(r.said))
	done := make([]bool, len(r.said)) // what it names was marked
	var queue []int32
	for i := range r.said {
		if r.said[i].By != than && r.stands(int32(i)) {
			queue = append(queue, int32(i))
		}
	}
	for len(queue) > 0 {
		i := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if done[i] {
			continue
		}
		done[i] = true
		for _, id := range r.said[i].After {
			for _, j := range r.with(id) {
				*r.work++
				if id != r.said[i].ID {
					mark[j] = true
					queue = append(queue, j)
				}
			}
		}
	}
	return mark
}

// reversible are the events of an author that can be taken back, and those that can come
// back, the next one last. Anything new empties the second. What was taken back or
// came back counts from then on.
func (a *Assessment) reversible(by string) (done, undone []own) {
	said := a.saidBy(by)
	a.work += len(said)
	begun := int32(-1) // when something new was said last
	for turn, o := range said {
		e, r := o.event(), o.register
		if e.Undoes == "" {
			r.said[o.at].turn, begun = int32(turn), int32(turn)
			continue
		}
		for _, i := range r.with(e.Undoes) {
			if s := &r.said[i]; s.By != by || s.ID == e.ID {
				continue // no event takes itself back
			} else if s.Undoes == "" {
				s.turn = int32(turn)
			} else if s.Undoes != s.ID {
				for _, j := range r.with(s.Undoes) {
					if r.said[j].By == by && r.said[j].Undoes == "" {
						r.said[j].turn = int32(turn)
					}
				}
			}
		}
	}
	for _, o := range said {
		switch {
		case o.event().Undoes != "":
		case o.register.stands(o.at):
			done = append(done, o)
		case o.turn() > begun:
			undone = append(undone, o)
		}
	}
	later := func(x, y own) int { return cmp.Compare(x.turn(), y.turn()) }
	slices.SortStableFunc(done, later)
	slices.SortStableFunc(undone, later)
	return done, undone
}
