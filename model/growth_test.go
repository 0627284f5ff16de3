package model_test

import (
	"flag"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// files are journals that grow in one way each: by what honest people do for years, and
// by what somebody could put into a file to make everybody wait.
var files = map[string]func(n int) []model.Event{
	"one answer a day": func(n int) []model.Event {
		events := manyEvents(manyCriteria(32), n)
		for i := range events {
			events[i].At = morning.AddDate(0, 0, i)
		}
		return events
	},
	"one criterion again and again": func(n int) []model.Event { return chain(n, 24*time.Hour) },
	"the same by a clock that runs backwards": func(n int) []model.Event {
		return chain(n, -24*time.Hour)
	},
	"nobody knew anybody": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		for i := range events {
			events[i].After, events[i].By = nil, fmt.Sprint("author ", i)
		}
		return events
	},
	"said, undone and done again": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		for i := range events {
			switch e := &events[i]; i % 4 {
			case 1:
				e.Undoes, e.After = events[i-1].ID, nil
			case 2:
				e.Undoes, e.After = events[i-1].ID, []string{events[i-1].ID}
			}
		}
		return events
	},
	"one answer undone and done again": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		for i := range events[1:] {
			e := &events[i+1]
			e.After, e.Undoes = nil, events[0].ID
			if i%2 == 1 {
				e.Undoes = events[i].ID
			}
		}
		return events
	},
	"all of it followed by somebody else": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		events[n-1].By = "bob"
		return events
	},
	"each followed by somebody else, apart": func(n int) []model.Event {
		events := manyEvents(manyCriteria(n), n)
		for i := range events[n/2:] {
			e := &events[n/2+i]
			e.By, e.Criterion, e.After = "bob", events[i].Criterion, []string{events[i].ID}
		}
		return events
	},
	"one ring and what follows it": func(n int) []model.Event {
		events := chain(n, time.Minute)
		events[0].After = []string{events[n-2].ID}
		return events
	},
	"a tangle": tangle,
	"one note and one link for years": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		for i := range events {
			events[i].Note, events[i].Evidence = "A note.\nOf two lines.", []model.Evidence{{Ref: "https://example.org"}}
			events[i].State = model.Partly
		}
		return events
	},
	"a line more each time": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		for i := range events {
			events[i].Note = "The first line.\n" + events[i].ID
		}
		return events
	},
	"many who end in the same long chain of notes": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		for i := range events {
			events[i].State, events[i].Note = model.Met, "note "+events[min(i, n/2)].ID
			if i > n/2 {
				events[i].By, events[i].After = fmt.Sprint("author ", i), []string{events[n/2].ID}
			}
		}
		return events
	},
	"all taken back in other sittings": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		for i := range events[n/2:] {
			e := &events[n/2+i]
			e.Undoes, e.After, e.Answer = events[n/2-1-min(i, n/2-1)].ID, nil, model.Answer{}
		}
		return events
	},
	"profiles and plans": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		for i := range events {
			e := &events[i]
			e.Criterion, e.Answer = "", model.Answer{}
			if e.Kind = model.ProfileKind; i%2 == 0 {
				e.Profile = &model.Profile{Accounts: []string{model.Yes, model.No}[i/2%2]}
				continue
			}
			e.Kind, e.Criterion, e.Intent = model.IntentKind, "mfa-totp", model.Intent{Choice: model.Planned, Owner: e.ID}
		}
		for i := range events[2:] {
			events[i+2].After = []string{events[i].ID}
		}
		return events
	},
	"upgraded every other day": func(n int) []model.Event {
		return upgrades(n, func(i int, before []model.Event) (e model.Event) {
			if e = upgrade; i > 0 {
				e.After = []string{before[i-2].ID}
			}
			return e
		})
	},
	"upgraded and taken back, with answers to both versions": func(n int) []model.Event {
		return upgrades(n, func(i int, before []model.Event) (e model.Event) {
			if e = upgrade; i%4 == 2 {
				return model.Event{Kind: model.CatalogueKind, Undoes: before[i-2].ID}
			}
			return e
		})
	},
	"upgraded once, with answers to what became one and to its parts": func(n int) []model.Event {
		events := chain(n, 24*time.Hour)
		for i := range events {
			e := &events[i]
			e.Criterion, e.Version = []string{"old-one", "old-two", "mfa-totp"}[i%3], []string{"", "", "0.2"}[i%3]
			switch e.After = nil; {
			case i > 3 && e.Version != "":
				e.After = []string{events[i-3].ID, events[i-2].ID, events[i-1].ID}
			case i > 3:
				e.After = []string{events[i-3].ID}
			}
		}
		e := &events[0]
		e.Kind, e.Criterion, e.Answer, e.Version = model.CatalogueKind, "", model.Answer{}, "0.2"
		e.Upgrade = &model.Upgrade{From: "0.1", Carries: map[string][]string{"old-one": {"mfa-totp"}, "old-two": {"mfa-totp"}}}
		return events
	},
	"one id for all": func(n int) []model.Event {
		events := chain(n, time.Minute)
		for i := range events {
			events[i].ID = "the one"
		}
		return events
	},
}

// upgrade is one in which each thing becomes of some criterion but that two become one.
var upgrade = model.Event{Kind: model.CatalogueKind, Version: "0.2", Upgrade: &model.Upgrade{
	From: "0.1", Carries: map[string][]string{"token-prefix": {"token-named"}, "token-scoped": {"token-scoped", "token-short"}, "secret-scanning": {}},
	Was: map[string][][]string{"authentication": {{"email-verified", "mfa-totp"}, {"mfa-webauthn"}}, "authorization": {{"token-scoped", "token-prefix"}, nil, {"secret-scanning"}}},
}}

// upgrades are answers, in turn to this version and to that before, between what every other
// day brings.
func upgrades(n int, other func(i int, before []model.Event) model.Event) []model.Event {
	events := make([]model.Event, n)
	last := map[string]string{}
	criteria := map[string][]string{"": {"mfa-totp", "token-prefix", "token-scoped", "secret-scanning"}, "0.2": {"mfa-totp", "token-named", "token-short"}}
	for i := range events {
		e := &events[i]
		if i%2 == 0 {
			*e = other(i, events)
		} else {
			version := []string{"0.2", ""}[i/2%2]
			*e = answerEvent(criteria[version][i/4%len(criteria[version])], model.States[i%len(model.States)])
			if e.Version = version; last[e.Criterion] != "" {
				e.After = []string{last[e.Criterion]}
			}
		}
		e.ID, e.By, e.At = fmt.Sprintf("%08x", i), "ana", morning.AddDate(0, 0, i)
		last[e.Criterion] = e.ID
	}
	return events
}

// tangle is a long chain that was taken back, and one answer after it that comes and goes.
func tangle(n int) []model.Event {
	events := chain(n, time.Minute)
	top := n / 4
	for i := range top {
		e := &events[top+1+i]
		e.Undoes, e.After = events[i].ID, nil
	}
	events[top].By = "bob"
	for i := 2*top + 1; i < n; i++ {
		e := &events[i]
		e.By, e.After, e.Undoes = "bob", nil, events[top].ID
		if i%2 == 0 {
			e.Undoes = events[i-1].ID
		}
	}
	return events
}

// chain are answers of one person to one criterion, each after the one before.
func chain(n int, apart time.Duration) []model.Event {
	events := make([]model.Event, n)
	for i := range events {
		e := answerEvent("mfa-totp", model.States[i%len(model.States)])
		e.ID, e.By, e.At = fmt.Sprintf("%08x", i), "ana", morning.Add(time.Duration(i)*apart)
		if i > 0 {
			e.After = []string{events[i-1].ID}
		}
		events[i] = e
	}
	return events
}

var all = flag.Bool("all", false, "what must not grow is tried with as much as fits into a file, not with a part of it")

// upTo is how much to try: for every day, and with -all.
func upTo(everyDay, full int) int {
	if *all {
		return full
	}
	return everyDay
}

// Twice the file is at most a little more than twice the work, whatever grows.
func TestWorkGrowsWithTheFile(t *testing.T) {
	c := smallCatalogue()
	c.Changes = []model.CatalogueChange{{Revision: 2, Criterion: "mfa-totp", Kind: model.Tightened, Text: "It is more now."}}
	for name, file := range files {
		t.Run(name, func(t *testing.T) {
			work := func(n int) int {
				events := file(n)
				a := model.Fold(header, events)
				everything(c, a)
				a.Undo("ana", nil)
				a.Redo("ana", nil)
				a.Redo("ana", map[string]bool{"of another file": true})
				a.Differing(c)
				// On each day all that stands may be looked at: so only some days.
				for range model.News(c, a, model.DayOf(a.Last().At.AddDate(0, 0, -20))) {
				}
				for s := range a.Sayings("") {
					if name != "one id for all" { // of these each answer stands for all
						a.Writers(s.Event)
						a.EvidenceBy(s.Event)
					}
				}
				a.Next(model.Event{Kind: model.AnswerKind, Criterion: "mfa-totp", By: "ana"})
				late := model.Fold(header, nil)
				newest := slices.Clone(events)
				slices.Reverse(newest)
				if strings.HasPrefix(name, "upgraded") { // after each upgrade that comes by itself the way is looked for
					late.Apply(newest...)
				}
				for _, e := range newest {
					late.Apply(e)
				}
				late.Finding("mfa-totp")
				return a.Work() + late.Work()
			}
			small, large := work(upTo(250, 500)), work(upTo(1000, 2000))
			if large > 5*small {
				t.Errorf("four times the file is %.1f times the work (%d steps and %d)", float64(large)/float64(small), small, large)
			}
		})
	}
}

// News of twice the days is at most a little more than twice the work, whatever came
// before, and however many answers stand side by side by then. Only where one of many is
// replaced all that stand are put together anew, as on every other day of one file here.
func TestWorkOfTheNewsGrowsWithTheDays(t *testing.T) {
	for name, file := range files {
		if name == "said, undone and done again" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			c := smallCatalogue()
			if name == "one answer a day" {
				c = manyCriteria(32)
			}
			c.Changes = []model.CatalogueChange{{Revision: 2, Criterion: "mfa-totp", Kind: model.Tightened, Text: "It is more now."}}
			work := func(n int) int {
				a := model.Fold(header, file(n))
				before := a.Work()
				for d := range model.News(c, a, "") {
					for _, ch := range d.Changes {
						ch.Confirmed()
						ch.Direction()
					}
				}
				return a.Work() - before
			}
			small, large := work(upTo(250, 500)), work(upTo(1000, 2000))
			if large > 5*small {
				t.Errorf("four times the days are %.1f times the work (%d steps and %d)", float64(large)/float64(small), small, large)
			}
		})
	}
}

// Where keeping up is given up, what is said is the same.
func TestATangleSaysTheSame(t *testing.T) {
	for n, want := range map[int]int{2000: 0, 2001: 1} { // at the end the answer is undone, or done again
		a := model.Fold(header, tangle(n))
		if heads := a.Finding("mfa-totp").Heads; len(heads) != want {
			t.Errorf("%d lines: %d heads, want %d", n, len(heads), want)
		}
	}
}

// Two answers that hold as much as fits into a file, seen together. Quadratic, it would
// take many minutes.
func TestTwoAnswersWithMuchInThem(t *testing.T) {
	n := upTo(30_000, 100_000)
	one, other := answerEvent("mfa-totp", model.Partly), answerEvent("mfa-totp", model.Partly)
	one.ID, other.ID = "1", "2"
	for i := range n {
		for _, e := range []*model.Event{&one, &other} {
			e.Conditions = append(e.Conditions, fmt.Sprint(i))
			e.Evidence = append(e.Evidence, model.Evidence{Ref: fmt.Sprint(i, e.ID)})
		}
	}
	slices.Reverse(other.Conditions)
	a := model.Fold(header, []model.Event{one, other})
	got := a.Finding("mfa-totp").Answer()
	if len(got.Conditions) != n || len(got.Evidence) != 2*n {
		t.Errorf("%d conditions and %d pieces of evidence, want %d and %d", len(got.Conditions), len(got.Evidence), n, 2*n)
	}
	if changes := model.Compare(smallCatalogue(), model.Fold(header, []model.Event{one}), a).Changes; len(changes) != 1 || changes[0].Confirmed() {
		t.Errorf("the changes are %d, want the evidence", len(changes))
	}
}

// A long chain of links is followed without a stack of calls as deep: with the links
// that fit into a file it would take all there is.
func TestALongChain(t *testing.T) {
	n := upTo(20_000, 50_000)
	defer debug.SetMaxStack(debug.SetMaxStack(1 << 20))
	for name, apart := range map[string]time.Duration{"in order": time.Millisecond, "backwards": -time.Millisecond} {
		t.Run(name, func(t *testing.T) {
			events := chain(n, apart)
			whole := model.Fold(header, events)
			model.Trend(smallCatalogue(), whole)
			if e, _, _ := whole.Undo("ana", nil); undoes(e) != events[n-1].ID {
				t.Errorf("undo takes back %q, want the last answer", undoes(e))
			}
			events[0].After = []string{events[2].ID}
			ring := model.Fold(header, events)
			ring.Undo("ana", nil)
			for _, a := range []*model.Assessment{whole, ring} {
				if heads := a.Finding("mfa-totp").Heads; len(heads) != 1 || heads[0].ID != events[n-1].ID {
					t.Errorf("%d heads, want the last answer", len(heads))
				}
			}
		})
	}
}
