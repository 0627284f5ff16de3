package model

import (
	"maps"
	"slices"
)

// trendOfVersions is the trend of an assessment that was upgraded: each day by the
// version that was answered then, where that is here.
func (a *Assessment) trendOfVersions(c *Catalogue) []Course {
	said := map[Day][]*Event{}
	for _, e := range a.events {
		said[e.day()] = append(said[e.day()], e)
	}
	out := make([]Course, len(c.Categories))
	for i := range out {
		out[i].Category = &c.Categories[i]
	}
	grows := a.part(nil)
	defer func() { a.work += grows.work }()
	for _, day := range slices.Sorted(maps.Keys(said)) {
		grows.applyAll(said[day])
		if day == never {
			continue
		}
		standings := Standings(c.Of(grows), grows)
		for i := range out {
			s := standingOf(standings, out[i].Category)
			stay := Stay{day, s.Applies, s.Floor}
			if n := len(out[i].Stays); n == 0 || !out[i].Stays[n-1].same(stay) {
				out[i].Stays = append(out[i].Stays, stay)
			}
		}
	}
	return out
}

// standingOf is where a category stands; it does not apply where there was none.
func standingOf(standings []Standing, category *Category) Standing {
	for _, s := range standings {
		if s.Category.ID == category.ID {
			return s
		}
	}
	return Standing{Category: category}
}

// asIn is the assessment with its answers where they stand in another one that was
// upgraded since.
func (a *Assessment) asIn(other *Assessment) *Assessment {
	if a.lineage == other.lineage || other.lineage == nil || !slices.Contains(other.lineage.versions, a.version()) || a.version() == other.version() {
		return a
	}
	out := *a
	out.lineage = a.way(other.lineage.versions, other.lineage.steps)
	return &out
}
