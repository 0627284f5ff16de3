package model

import (
	"iter"
	"maps"
	"slices"
)

// DayNews is what changed on one day.
type DayNews struct {
	On Day
	// Before and After are the assessment without and with all of that. They go on to the next day:
	// what is read of them later is of that one. The changes stay as they are.
	Before, After *Assessment
	Changes       []Change
	Intents       []IntentChange
	// Settings are what changed of the assessment as a whole, and Moves the categories
	// that stand elsewhere since; a move that a change brought is in that, too.
	Settings []Setting
	Moves    []Move
}

// News tells day by day what changed after a day, which is not told itself, so that what
// became true in steps is told in steps. What somebody said after that day and took back since
// is no news: it is as if it had never been said. What was said before it and taken back after is.
//
// Of each day only that is compared of which somebody said something on it: years of
// days times all that ever was said would take too long.
func News(c *Catalogue, a *Assessment, since Day) iter.Seq[DayNews] {
	return func(yield func(DayNews) bool) {
		base, said := a.newsOf(since)
		before, after := a.part(slices.Clone(base)), a.part(base)
		defer func() { a.work += before.work + after.work }()
		for _, day := range slices.Sorted(maps.Keys(said)) {
			events := said[day]
			after.applyAll(events)
			var between map[key][]*Event
			if before.lineage == nil && after.lineage == nil {
				between = map[key][]*Event{}
				for _, e := range events {
					between[e.key()] = append(between[e.key()], e)
				}
			}
			d := compared(c.Of(after), before, after, between)
			d.Settings = slices.DeleteFunc(d.Settings, func(s Setting) bool { return s.Kind == NotesKind }) // they are nobody else's
			if len(d.Changes)+len(d.Intents)+len(d.Settings)+len(d.Moves) > 0 && !yield(DayNews{day, before, after, d.Changes, d.Intents, d.Settings, d.Moves}) {
				return
			}
			before.applyAll(events)
		}
	}
}

// newsOf parts the events: what stood before the news begin, and what is news, by day.
func (a *Assessment) newsOf(since Day) (base []*Event, said map[Day][]*Event) {
	first := map[string]Day{} // the earliest day of an ID
	for _, e := range a.events {
		if day, there := first[e.ID]; !there || e.day() < day {
			first[e.ID] = e.day()
		}
	}
	said = map[Day][]*Event{}
	for _, e := range a.events {
		if e.day() <= since || e.Undoes != "" && first[e.Undoes] > since {
			base = append(base, e)
		} else {
			said[e.day()] = append(said[e.day()], e)
		}
	}
	return base, said
}

// Direction says where a change leads.
type Direction int

// The directions. Sideways is everything that is neither better nor worse, such as a
// link more, or a first answer that says that nothing is there.
const (
	Sideways Direction = iota
	Better
	Worse
)

// Direction is better where a criterion counts now and did not, is met partly and was not
// at all, or has more conditions that hold; worse the other way round. To find out that a
// criterion does not apply is neither.
func (ch Change) Direction() Direction {
	switch x, y := ch.Before.progress(), ch.After.progress(); {
	case ch.Before.excluded() || ch.After.excluded():
		return Sideways
	case x < y:
		return Better
	case x > y:
		return Worse
	}
	x, y := set(ch.Before.Ticked()), set(ch.After.Ticked())
	if ch.After.proved() || maps.Equal(x, y) {
		return Sideways // what counts need not have each condition ticked
	}
	switch {
	case contains(y, x):
		return Better
	case contains(x, y):
		return Worse
	}
	return Sideways
}

// progress is 2 for what counts, 1 for what is met partly, and 0 for the rest.
func (f Finding) progress() int {
	switch {
	case f.proved():
		return 2
	case f.State() == Partly:
		return 1
	}
	return 0
}

// contains says whether a set holds all of another.
func contains(whole, part map[string]bool) bool {
	for x := range part {
		if !whole[x] {
			return false
		}
	}
	return true
}
