package model_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// yearsOfUpgrades are what two people say to versions of a catalogue, who upgrade, take it
// back, answer an older version meanwhile, and merge: over some days, and by what each knew.
func yearsOfUpgrades(t *rapid.T, s model.Catalogues) *journal {
	ana := newJournal()
	ana.Assessment = model.Fold(model.Header{Rungs: 1, Catalogue: "openssf-principles", Version: s[0].Version, ID: "h"}, nil)
	people := []*journal{ana, ana.copy("f")}
	for range rapid.IntRange(0, 24).Draw(t, "acts") {
		who := rapid.IntRange(0, 1).Draw(t, "who")
		j, by := people[who], []string{"ana", "ben"}[who]
		j.now = j.now.Add(time.Duration(rapid.SampledFrom([]int{0, 0, 24, 240}).Draw(t, "hours")) * time.Hour)
		_, version := j.Catalogue()
		at := slices.IndexFunc(s, func(c *model.Catalogue) bool { return c.Version == version })
		switch act := rapid.IntRange(0, 11).Draw(t, "act"); {
		case act < 2 && at+1 < len(s):
			j.upgrade(t, s, by, s[at+1].Version)
		case act < 4:
			j.undo(by)
		case act == 4:
			j.merge(people[1-who])
		case act == 5:
			j.write(by, model.Event{Kind: model.TargetKind, Target: rapid.IntRange(1, 3).Draw(t, "target")})
		default:
			var all []string
			for crit := range s[at].All() {
				all = append(all, crit.ID)
			}
			if len(all) > 0 {
				j.answerTo(s[at], by, rapid.SampledFrom(all).Draw(t, "criterion"), rapid.SampledFrom(model.States[:]).Draw(t, "state"))
			}
		}
	}
	ana.merge(people[1])
	return ana
}

// What is taken in from day to day stands as if that day were folded anew, whatever way the
// upgrades lead on it, and so do the trend and the news.
func TestUpgradesDayByDay(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := randomVersions(t)
		j := yearsOfUpgrades(t, s)
		of := func(a *model.Assessment) *model.Catalogue {
			_, version := a.Catalogue()
			return s.Find("openssf-principles", version)
		}
		days := map[model.Day][]model.Event{}
		for _, e := range j.Events() {
			days[model.DayOf(e.At)] = append(days[model.DayOf(e.At)], e)
		}
		last := of(j.Assessment)
		trend := model.Trend(last, model.Fold(j.Header, j.Events()))
		grown := model.Fold(j.Header, nil)
		for _, day := range slices.Sorted(maps.Keys(days)) {
			for _, e := range rapid.Permutation(days[day]).Draw(t, "order") {
				grown.Apply(e)
				if rapid.Bool().Draw(t, "looked at") {
					model.Standings(of(grown), grown)
				}
			}
			fresh := j.AsOf(day)
			same(t, "grown until "+string(day), everything(of(grown), grown), everything(of(fresh), fresh))
			floors := heights(last.Of(fresh), fresh) // of a later version the trend knows nothing
			for _, course := range trend {
				var stay model.Stay
				for _, s := range course.Stays {
					if s.Since <= day {
						stay = s
					}
				}
				if floor, applies := floors[course.Category.ID]; stay.Applies != applies || stay.Floor != floor {
					t.Fatalf("%s on %s: the trend says %v %d, the day by itself %v %d", course.Category.ID, day, stay.Applies, stay.Floor, applies, floor)
				}
			}
		}

		// The news know from the first day what was taken back.
		known := func(day model.Day) *model.Assessment {
			var events []model.Event
			for _, e := range j.Events() {
				if e.Undoes != "" || model.DayOf(e.At) <= day {
					events = append(events, e)
				}
			}
			return model.Fold(j.Header, events)
		}
		for news := range model.News(last, model.Fold(j.Header, j.Events()), "") {
			after := known(news.On)
			same(t, "news of "+string(news.On), everything(of(news.After), news.After), everything(of(after), after))
		}
	})
}
