package model_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

func TestTrend(t *testing.T) {
	c := smallCatalogue()
	j := newJournal()
	say := func(day int, criterion string, s model.State) {
		j.now = time.Date(2026, 5, day, 12, 0, 0, 0, time.UTC)
		j.answer("ana", criterion, s)
	}
	if got := model.Trend(c, j.Assessment); len(got) != len(c.Categories) || got[0].Stays != nil || model.Moved(got) {
		t.Errorf("nothing was answered, and the trend is %v", got)
	}
	say(3, "cli-pinned-installs", model.Unmet)
	say(4, "email-verified", model.Met) // moves no level
	if trend := model.Trend(c, j.Assessment); model.Moved(trend) {
		t.Errorf("nothing has moved, and the trend is %v", trend)
	}
	say(9, "cli-pinned-installs", model.Met)
	say(9, "cli-pinned-installs", model.Unmet)
	say(9, "cli-pinned-installs", model.Met) // the end of the day counts
	say(12, "cli-pinned-installs", model.Partly)
	trend := model.Trend(c, j.Assessment)
	i := slices.IndexFunc(trend, func(c model.Course) bool { return c.Category.ID == "cli" })
	want := "[{2026-05-03 true 0} {2026-05-09 true 1} {2026-05-12 true 0}]"
	if got := fmt.Sprint(trend[i].Stays); got != want || !model.Moved(trend) {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestTrendIsThatOfTheDays: on every day the trend says what the assessment of
// that day says.
func TestTrendIsThatOfTheDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := catalogues(6).Draw(t, "catalogue")
		events := hostileEvents(c).Draw(t, "events")
		zones := []*time.Location{time.UTC, time.FixedZone("east", 14*3600), time.FixedZone("west", -11*3600)}
		days := map[model.Day]bool{}
		for i := range events {
			at := morning.Add(time.Duration(rapid.IntRange(0, 60).Draw(t, "hours")) * time.Hour)
			events[i].At = at.In(rapid.SampledFrom(zones).Draw(t, "zone"))
			if events[i].Kind.Known() {
				days[model.Day(events[i].At.Format(time.DateOnly))] = true
			}
		}
		a := model.Fold(model.Header{}, events)
		trend := model.Trend(c, a)
		for day := range days {
			for i, s := range model.Standings(c, a.AsOf(day)) {
				var last model.Stay
				for _, stay := range trend[i].Stays {
					if stay.Since <= day {
						last = stay
					}
				}
				if last.Applies != s.Applies || last.Floor != s.Floor {
					t.Fatalf("%s on %s: the trend says %v, the day itself %v %d", s.Category.ID, day, last, s.Applies, s.Floor)
				}
			}
		}
	})
}
