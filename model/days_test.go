package model_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// graphs draws histories of links as nobody honest writes them: some criteria, plans and
// profiles over four days, with undos of anything, and a few that share an ID or have no time.
// What they say is drawn from little, so that much of it is said twice.
func graphs(c *model.Catalogue) *rapid.Generator[[]model.Event] {
	criteria := slices.Collect(c.All())[:3]
	return rapid.Custom(func(t *rapid.T) []model.Event {
		n := rapid.IntRange(1, 16).Draw(t, "events")
		forward := rapid.SampledFrom([]int{0, 0, 0, 1, 3, n}).Draw(t, "how far ahead links lead")
		events := make([]model.Event, n)
		name := func(i int) string {
			return fmt.Sprintf("e%d", rapid.IntRange(max(0, i-6), min(n-1, i+forward)).Draw(t, "link"))
		}
		for i := range events {
			e := answerEvent(rapid.SampledFrom(criteria).Draw(t, "criterion").ID, rapid.SampledFrom(append(model.States[:], model.Unanswered, "later", "still later")).Draw(t, "state"))
			e.Detail = rapid.SampledFrom([]string{"", "", "ben", "cy", "ben; cy"}).Draw(t, "detail")
			e.Conditions = rapid.SampledFrom([][]string{nil, nil, {"a"}, {"a", "b"}, {"b", "a"}, {"b", "b", "c"}}).Draw(t, "conditions")
			e.Evidence = rapid.SampledFrom([][]model.Evidence{nil, nil, {{Ref: "x"}}, {{Ref: "x"}, {Ref: "y"}}, {{Ref: "x", Seen: "2026-01-01"}, {Ref: "x"}}}).Draw(t, "evidence")
			e.Public, e.Rev = rapid.Bool().Draw(t, "public"), rapid.IntRange(0, 2).Draw(t, "revision")
			e.Note = rapid.SampledFrom([]string{"", "one", "two", "one\ntwo", "one\n\ntwo", "two\none\nthree"}).Draw(t, "note")
			switch rapid.IntRange(0, 9).Draw(t, "kind") {
			case 0:
				e = model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: rapid.SampledFrom([]string{"", model.Yes, model.No}).Draw(t, "accounts")}}
			case 1:
				e = model.Event{Kind: model.IntentKind, Criterion: e.Criterion, Intent: model.Intent{Choice: rapid.SampledFrom([]model.Choice{"", model.Planned, model.Accepted}).Draw(t, "choice")}}
			}
			e.ID, e.By = fmt.Sprintf("e%d", i), rapid.SampledFrom([]string{"ana", "bob"}).Draw(t, "by")
			switch rapid.IntRange(0, 19).Draw(t, "odd") {
			case 0:
				e.ID = name(i)
			case 1:
				e.At = time.Time{}
			default:
				e.At = morning.AddDate(0, 0, rapid.IntRange(0, 3).Draw(t, "day"))
			}
			for range rapid.IntRange(0, 2).Draw(t, "links") {
				e.After = append(e.After, name(i))
			}
			if rapid.IntRange(0, 3).Draw(t, "undo") == 0 {
				e.Undoes = name(i)
			}
			events[i] = e
		}
		return events
	})
}

// What is kept up to date from day to day is what the other reader works out of each day
// by itself, and what a comparison of whole days tells.
func TestDaysOverRandomGraphs(t *testing.T) {
	c := smallCatalogue()
	for crit := range c.All() {
		c.Changes = append(c.Changes, model.CatalogueChange{Revision: 2, Criterion: crit.ID, Kind: model.Tightened, Text: "It is more now."})
	}
	rapid.Check(t, func(t *rapid.T) {
		events := graphs(c).Draw(t, "events")
		a := model.Fold(header, events)
		agreeOnTrend(t, c, a, events)
		agreeOnNews(t, c, a, events, model.DayOf(morning.AddDate(0, 0, rapid.IntRange(-1, 2).Draw(t, "since"))))
		agreeOnWriters(t, c, a, events)
	})
}

// agreeOnTrend compares a trend with the floors that the other reader finds on each day.
func agreeOnTrend(t fataler, c *model.Catalogue, a *model.Assessment, events []model.Event) {
	t.Helper()
	lines := readLines(t, events)
	trend := model.Trend(c, a)
	for _, day := range daysRead(lines) {
		until := understood(untilDay(lines, day))
		for i, course := range trend {
			applies, floor := floorRead(t, c, &c.Categories[i], until)
			var stay model.Stay
			for _, s := range course.Stays {
				if s.Since <= day {
					stay = s
				}
			}
			if stay.Applies != applies || stay.Floor != floor {
				t.Fatalf("%s on %s: the trend says %v %d, and the other reader %v %d", course.Category.ID, day, stay.Applies, stay.Floor, applies, floor)
			}
		}
	}
}

// daysRead are the days of lines that have a time, each once.
func daysRead(lines []*lineRead) []model.Day {
	days := map[model.Day]bool{}
	for _, l := range lines {
		if !l.at.IsZero() {
			days[model.DayOf(l.at)] = true
		}
	}
	return slices.Sorted(maps.Keys(days))
}

func untilDay(lines []*lineRead, day model.Day) (out []*lineRead) {
	for _, l := range lines {
		if model.DayOf(l.at) <= day {
			again := *l
			out = append(out, &again)
		}
	}
	return out
}

// floorRead is the rule of the levels from the lines alone: a level counts where all of
// its criteria, and all of the levels below, are met by what every head says.
func floorRead(t fataler, c *model.Catalogue, category *model.Category, lines []*lineRead) (applies bool, floor int) {
	t.Helper()
	var profile struct{ Profile model.Profile }
	if heads := headsRead(lines, "profile"); len(heads) > 0 {
		if err := json.Unmarshal([]byte(heads[len(heads)-1]), &profile); err != nil {
			t.Fatalf("%v", err)
		}
	}
	if yes, _ := profile.Profile.Applies(category); !yes {
		return false, 0
	}
	floor = model.TopLevel
	for _, crit := range category.Criteria {
		said := map[string]bool{}
		for _, l := range lines {
			if l.head && l.about() == "answer "+crit.ID && l.state != "" {
				said[l.state] = true
			}
		}
		if len(said) == 1 && said["not-applicable"] {
			continue
		}
		applies = true
		counts := len(said) > 0
		for state := range said {
			counts = counts && (state == "met" || state == "provided" || state == "not-applicable")
		}
		if !counts {
			floor = min(floor, crit.Level-1)
		}
	}
	if !applies {
		return false, 0
	}
	return true, floor
}

// agreeOnNews compares the news with what a comparison of each day with the one before
// tells, where both days are folded anew.
func agreeOnNews(t fataler, c *model.Catalogue, a *model.Assessment, events []model.Event, since model.Day) {
	t.Helper()
	got := map[model.Day]string{}
	for d := range model.News(c, a, since) {
		got[d.On] = newsSaid(d)
	}
	first := map[string]model.Day{}
	for _, e := range events {
		if day, ok := first[e.ID]; !ok || model.DayOf(e.At) < day {
			first[e.ID] = model.DayOf(e.At)
		}
	}
	news := func(e model.Event) bool {
		return model.DayOf(e.At) > since && !(e.Undoes != "" && first[e.Undoes] > since)
	}
	until := func(day model.Day) *model.Assessment {
		return model.Fold(header, slices.DeleteFunc(slices.Clone(events), func(e model.Event) bool { return news(e) && model.DayOf(e.At) > day }))
	}
	before := until(since)
	for _, day := range daysRead(readLines(t, slices.DeleteFunc(slices.Clone(events), func(e model.Event) bool { return !news(e) }))) {
		after := until(day)
		d := model.Compare(c, before, after)
		want := newsSaid(model.DayNews{On: day, Changes: d.Changes, Intents: d.Intents, Settings: d.Settings, Moves: d.Moves})
		if len(d.Changes)+len(d.Intents)+len(d.Settings)+len(d.Moves) == 0 {
			want = ""
		}
		if got[day] != want {
			t.Fatalf("the news of %s are\n%s\nand a comparison of the days tells\n%s", day, got[day], want)
		}
		before = after
	}
}

// newsSaid is all that stands in the news of a day, but for the assessment itself.
func newsSaid(d model.DayNews) string {
	d.Before, d.After = nil, nil
	var out strings.Builder
	fmt.Fprintln(&out, d.On)
	for _, ch := range d.Changes {
		before, _ := json.Marshal(ch.Before)
		after, _ := json.Marshal(ch.After)
		said, _ := json.Marshal(ch.Said)
		fmt.Fprintln(&out, ch.Criterion.ID, string(before), string(after), string(said), ch.Brings != nil, ch.Confirmed(), ch.Direction(), len(ch.Differed))
	}
	for _, in := range d.Intents {
		fmt.Fprintln(&out, in.Criterion.ID, in.Before, in.After, in.Said)
	}
	for _, s := range d.Settings {
		said, _ := json.Marshal(s.Said)
		fmt.Fprintln(&out, s.Kind, string(said))
	}
	for _, m := range d.Moves {
		fmt.Fprintln(&out, m.Before.Category.ID, m.Before.Applies, m.Before.Floor, m.Before.Ceiling, m.Before.Reason, m.After.Applies, m.After.Floor, m.After.Ceiling, m.After.Reason)
	}
	return out.String()
}

// agreeOnWriters compares who wrote the notes with what follows from the lines alone: a
// line of a note is by those who said it without having it from what they replace. What
// follows each other in a ring was said at once.
func agreeOnWriters(t fataler, c *model.Catalogue, a *model.Assessment, events []model.Event) {
	t.Helper()
	lines := readLines(t, events)
	note := func(l *lineRead) []string {
		var e model.Event
		if err := json.Unmarshal([]byte(l.raw), &e); err != nil {
			t.Fatalf("%v", err)
		}
		return strings.Fields(e.Note)
	}
	replaces := func(l, o *lineRead) bool {
		return o.about() == l.about() && o.id != l.id && o.undoes == "" && slices.Contains(l.after, o.id)
	}
	follows := func(l, o *lineRead) bool {
		return l.about() == o.about() && l.id != o.id && slices.Contains(l.after, o.id)
	}
	var reaches func(l, o *lineRead, seen map[*lineRead]bool) bool
	reaches = func(l, o *lineRead, seen map[*lineRead]bool) bool {
		for _, next := range lines {
			if follows(l, next) && (next == o || !seen[next]) {
				seen[next] = true
				if next == o || reaches(next, o, seen) {
					return true
				}
			}
		}
		return false
	}
	var writers func(l *lineRead, text string) map[string]bool
	writers = func(l *lineRead, text string) map[string]bool {
		names, had := map[string]bool{}, false
		for _, o := range lines {
			if replaces(l, o) && slices.Contains(note(o), text) && !reaches(o, l, map[*lineRead]bool{}) {
				had = true
				maps.Copy(names, writers(o, text))
			}
		}
		if !had {
			names[l.by] = true
		}
		return names
	}
	for s := range a.Sayings("") {
		raw, _ := json.Marshal(s.Event)
		l := lines[slices.IndexFunc(lines, func(l *lineRead) bool { return l.raw == string(raw) })]
		want := map[string]bool{}
		for _, text := range note(l) {
			maps.Copy(want, writers(l, text))
		}
		if got := a.Writers(s.Event); !slices.Equal(got, slices.Sorted(maps.Keys(want))) {
			t.Fatalf("the note of %s is by %q, and by the other reader by %q", raw, got, slices.Sorted(maps.Keys(want)))
		}
	}
}
