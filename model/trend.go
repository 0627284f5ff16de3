package model

import (
	"maps"
	"slices"
	"time"
)

// Course is how one category stood over time.
type Course struct {
	Category *Category
	Stays    []Stay // by day; empty if nobody has said anything yet
}

// Stay is a time in which a category stood at one level: from the end of a day
// to the beginning of the next stay.
type Stay struct {
	Since   Day
	Applies bool
	Floor   int // the level that was proved; 0 where the category did not apply
}

// Trend tells of each category, in catalogue order, how its level moved since the
// first day on which somebody said something. Days are those of the events' own
// time zones. What has no time was there before the first day.
func Trend(c *Catalogue, a *Assessment) []Course {
	if a.registers[key{kind: CatalogueKind}] != nil {
		return a.trendOfVersions(c)
	}
	said := map[Day][]*Event{}
	for _, e := range a.events {
		said[e.day()] = append(said[e.day()], e)
	}
	out := make([]Course, len(c.Categories))
	for i := range out {
		out[i].Category = &c.Categories[i]
	}
	t := newTrending(c, a)
	for _, day := range slices.Sorted(maps.Keys(said)) {
		t.hear(said[day])
		if day == never {
			continue
		}
		for i := range out {
			stay := t.stay(i, day)
			if n := len(out[i].Stays); n == 0 || !out[i].Stays[n-1].same(stay) {
				out[i].Stays = append(out[i].Stays, stay)
			}
		}
	}
	return out
}

// never is the day of an event without a time.
var never = DayOf(time.Time{})

// trending is an assessment that grows day by day, with counts from which the levels
// follow: to work everything out anew for each day would take years of answers times
// years of days.
type trending struct {
	catalogue *Catalogue
	grown     *Assessment
	counts    []counts // by category
	place     map[string]spot
	profile   Profile
}

// spot is where a criterion is counted, and as what so far.
type spot struct {
	category, level int
	now             voices
}

// counts are, per level, the criteria that apply and those of them that are not proved.
type counts struct{ of, lacking [TopLevel + 1]int }

func newTrending(c *Catalogue, a *Assessment) *trending {
	t := &trending{catalogue: c, grown: a.part(nil), counts: make([]counts, len(c.Categories)), place: map[string]spot{}}
	for i := range c.Categories {
		for j := range c.Categories[i].Criteria {
			crit := &c.Categories[i].Criteria[j]
			t.place[crit.ID] = spot{category: i, level: crit.Level}
			t.counts[i].of[crit.Level]++
			t.counts[i].lacking[crit.Level]++
		}
	}
	return t
}

// hear takes in the events of a day.
func (t *trending) hear(events []*Event) {
	touched := map[key]bool{}
	heard := slices.DeleteFunc(events, func(e *Event) bool { return e.Kind != AnswerKind && e.Kind != ProfileKind })
	for _, e := range heard {
		touched[e.key()] = true
	}
	t.grown.applyAll(heard)
	for k := range touched {
		if k.kind == ProfileKind {
			t.profile = t.grown.Profile()
			continue
		}
		p, known := t.place[k.criterion]
		if !known {
			continue
		}
		now := voicesOf(t.grown.registers[k].speaking())
		t.counts[p.category].count(p.level, p.now, -1)
		t.counts[p.category].count(p.level, now, 1)
		p.now = now
		t.place[k.criterion] = p
	}
}

func (c *counts) count(level int, v voices, n int) {
	if v.excluded() {
		return
	}
	c.of[level] += n
	if !v.proved() {
		c.lacking[level] += n
	}
}

// apply says whether any criterion does.
func (c *counts) apply() bool {
	for _, n := range c.of {
		if n > 0 {
			return true
		}
	}
	return false
}

// floor is the level that is proved; 0 where nothing applies.
func (c *counts) floor() (floor int) {
	for level := 1; c.apply() && level <= TopLevel && c.lacking[level] == 0; level++ {
		floor = level
	}
	return floor
}

// stay is how a category stands on a day.
func (t *trending) stay(i int, day Day) Stay {
	s := Stay{Since: day}
	if applies, _ := t.profile.Applies(&t.catalogue.Categories[i]); !applies {
		return s
	}
	s.Applies, s.Floor = t.counts[i].apply(), t.counts[i].floor()
	return s
}

func (s Stay) same(other Stay) bool { return s.Applies == other.Applies && s.Floor == other.Floor }

// Moved says whether a trend is worth showing: some category has stood at more
// than one level. What was answered on one day has no history yet.
func Moved(trend []Course) bool {
	return slices.ContainsFunc(trend, func(c Course) bool { return len(c.Stays) > 1 })
}
