package model

import (
	"maps"
	"slices"
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
// time zones.
func Trend(c *Catalogue, a *Assessment) []Course {
	if a.lineage != nil {
		return a.trendOfVersions(c)
	}
	said := map[Day][]*Event{}
	for _, e := range a.events {
		said[e.day()] = append(said[e.day()], e)
	}
	out := make([]Course, len(c.Categories))
	grows := assemble(a.Header, nil)
	for _, day := range slices.Sorted(maps.Keys(said)) {
		for _, e := range said[day] {
			grows.apply(e)
		}
		for j, s := range Standings(c, grows) {
			stay := Stay{day, s.Applies, s.Floor}
			if n := len(out[j].Stays); n > 0 && out[j].Stays[n-1].same(stay) {
				continue
			}
			out[j].Stays = append(out[j].Stays, stay)
		}
	}
	for i := range out {
		out[i].Category = &c.Categories[i]
	}
	return out
}

func (s Stay) same(other Stay) bool { return s.Applies == other.Applies && s.Floor == other.Floor }

// Moved says whether a trend is worth showing: some category has stood at more
// than one level. What was answered on one day has no history yet.
func Moved(trend []Course) bool {
	return slices.ContainsFunc(trend, func(c Course) bool { return len(c.Stays) > 1 })
}
