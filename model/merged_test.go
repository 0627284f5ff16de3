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

// What is said of one part, to what has an ID that is there twice, replaces or takes back nothing
// of the other part; and who knows the whole means both.
func TestMergedIDsGivenTwice(t *testing.T) {
	t.Parallel()
	c := smallCatalogue()
	said := func(id, criterion, version string, day int, after ...string) model.Event {
		e := answerEvent(criterion, model.Met)
		e.ID, e.By, e.Version, e.After, e.At = id, "ana", version, after, morning.AddDate(0, 0, day)
		return e
	}
	undo := said("undo", "old-one", "", 3)
	undo.Undoes, undo.Answer = "twice", model.Answer{}
	step := model.Event{ID: "step", By: "ana", At: morning, Kind: model.CatalogueKind, Version: "0.2", Upgrade: &model.Upgrade{
		From: header.Version, Carries: map[string][]string{"old-one": {"mfa-totp"}, "old-two": {"mfa-totp"}}}}
	one, two := said("twice", "old-one", "", 1), said("twice", "old-two", "", 2)
	for name, test := range map[string]struct {
		events []model.Event
		want   []string
	}{
		"a part replaced":   {[]model.Event{one, two, said("new", "old-one", "", 3, "twice")}, []string{"twice of old-two", "new of old-one"}},
		"a part taken back": {[]model.Event{one, two, undo}, []string{"twice of old-two"}},
		"the whole":         {[]model.Event{one, two, said("new", "mfa-totp", "0.2", 3, "twice")}, []string{"new of mfa-totp"}},
		"no more than that": {[]model.Event{one, two}, []string{"twice of old-one", "twice of old-two"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			events := append([]model.Event{step}, test.events...)
			grown := model.Fold(header, nil)
			for _, e := range events {
				grown.Apply(e)
				model.Standings(c, grown)
			}
			for how, a := range map[string]*model.Assessment{"at once": model.Fold(header, events), "one by one": grown} {
				var got []string
				for _, h := range a.Finding("mfa-totp").Heads {
					got = append(got, h.ID+" of "+h.Criterion)
				}
				if !slices.Equal(got, test.want) {
					t.Errorf("%s there stand %q, not %q", how, got, test.want)
				}
			}
		})
	}
}

// An answer to one part of what was split replaces nothing of the other part, also where
// something names it that stands for both.
func TestSplitIsNotReplacedThroughTheOtherPart(t *testing.T) {
	t.Parallel()
	said := func(id, criterion, version string, after ...string) model.Event {
		e := answerEvent(criterion, model.Met)
		e.ID, e.By, e.Version, e.After, e.At = id, "ana", version, after, morning
		return e
	}
	undo := said("undo", "old", "")
	undo.Undoes, undo.Answer = "taken back", model.Answer{}
	step := func(from, to string, carries map[string][]string) model.Event {
		return model.Event{ID: to, By: "ana", At: morning, Kind: model.CatalogueKind, Version: to, Upgrade: &model.Upgrade{From: from, Carries: carries}}
	}
	a := model.Fold(header, []model.Event{
		step(header.Version, "0.2", map[string][]string{"old": {"mfa-totp", "old"}}), step("0.2", "0.3", nil),
		said("first", "old", ""), said("other part", "old", "0.2", "first"), said("taken back", "old", "", "other part"), undo,
		said("last", "mfa-totp", "0.3", "taken back"),
	})
	heads, slowly := a.Heads(model.AnswerKind, "mfa-totp")
	for how, heads := range map[string][]model.Event{"in one register": heads, "each by itself": slowly} {
		var got []string
		for _, h := range heads {
			got = append(got, h.ID)
		}
		if !slices.Equal(got, []string{"first", "last"}) {
			t.Errorf("%s there stand %q", how, got)
		}
	}
}
