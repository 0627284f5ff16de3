package model_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

// graphsOfVersions are the graphs of links of [graphs], said to up to three versions in
// which criteria are merged, split, moved and retired. IDs are given once.
func graphsOfVersions(c *model.Catalogue) *rapid.Generator[[]model.Event] {
	var names []string
	for crit := range c.All() {
		names = append(names, crit.ID)
	}
	names = names[:3]
	return rapid.Custom(func(t *rapid.T) []model.Event {
		events := graphs(c).Draw(t, "events")
		for i := range events {
			e := &events[i]
			e.ID = fmt.Sprintf("e%d", i)
			if e.Criterion != "" {
				e.Version = rapid.SampledFrom([]string{"", "", "0.2", "0.3"}).Draw(t, "version")
			}
		}
		from := header.Version
		for _, to := range []string{"0.2", "0.3"}[:rapid.IntRange(1, 2).Draw(t, "upgrades")] {
			carries := map[string][]string{}
			for _, id := range names {
				if rapid.Bool().Draw(t, "stays") {
					continue
				}
				carries[id] = rapid.SliceOfNDistinct(rapid.SampledFrom(names), 0, 2, rapid.ID).Draw(t, "what becomes of it")
			}
			e := model.Event{ID: "to " + to, By: "ana", Kind: model.CatalogueKind, Version: to, Upgrade: &model.Upgrade{From: from, Carries: carries}}
			e.At = morning.AddDate(0, 0, rapid.IntRange(0, 3).Draw(t, "day"))
			events, from = append(events, e), to
		}
		return events
	})
}

// What was merged stands in one register as it would if each criterion were worked out by
// itself first, and what is taken in day by day as if it had been there from the first.
func TestMergedOverRandomGraphs(t *testing.T) {
	t.Parallel()
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		events := graphsOfVersions(c).Draw(t, "events")
		days := map[model.Day][]model.Event{}
		for _, e := range events {
			days[model.DayOf(e.At)] = append(days[model.DayOf(e.At)], e)
		}
		grown := model.Fold(header, nil)
		var until []model.Event
		for _, day := range slices.Sorted(maps.Keys(days)) {
			for _, e := range rapid.Permutation(days[day]).Draw(t, "order") {
				grown.Apply(e)
				if rapid.Bool().Draw(t, "looked at") {
					model.Standings(c, grown)
				}
			}
			until = append(until, days[day]...)
			fresh := model.Fold(header, until)
			same(t, "grown until "+string(day), everything(c, grown), everything(c, fresh))
			for crit := range c.All() {
				for _, kind := range []model.Kind{model.AnswerKind, model.IntentKind} {
					heads, slowly := grown.Heads(kind, crit.ID)
					if len(heads) != len(slowly) || len(heads) > 0 {
						same(t, "heads of "+crit.ID+" on "+string(day), heads, slowly)
					}
				}
			}
		}
	})
}
