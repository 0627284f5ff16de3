//go:build !windows

package golden

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/store"
)

// kind is a way in which a journal grows. Each event begins as an answer that one person
// gives, round and round, in the place of the last one to that criterion.
type kind struct {
	name  string
	apart time.Duration
	from  string                                            // the version that the header names; empty: the catalogue's
	make  func(i int, events []model.Event, e *model.Event) // makes another event of it; nil: none
}

const aDay = 24 * time.Hour

// growths are what honest people do for years, and what somebody could put into a file to
// make everybody wait.
var growths = []kind{
	{"days", aDay, "", nil},
	{"one criterion", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		e.Criterion, e.After = "mfa-totp", lastIDs(i, 1)
	}},
	{"undone and done again", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		switch e.After = lastIDs(i, 1); i % 4 {
		case 1, 2: // the second takes the first back
			*e = model.Event{Kind: model.AnswerKind, Undoes: id(i - 1)}
		case 3:
			e.After = []string{id(i - 3)}
		}
		e.Criterion = "mfa-totp"
	}},
	{"nearly all taken back", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		if j := len(events) - 1 - i; 20 <= j && j < i {
			*e = model.Event{Kind: model.AnswerKind, Criterion: events[j].Criterion, Undoes: id(j)}
		}
	}},
	{"recorded as one", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		if i >= len(events)/2 {
			e.Batch = id(len(events) / 2)
		}
	}},
	{"heads", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		e.By, e.After = fmt.Sprint("device ", i), nil
	}},
	{"heads, a day each", aDay, "", func(i int, events []model.Event, e *model.Event) {
		e.By, e.After = fmt.Sprint("device ", i), nil
	}},
	{"heads of one criterion", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		e.By, e.Criterion, e.After = fmt.Sprint("device ", i), "mfa-totp", nil
	}},
	{"names", time.Minute, "", func(i int, events []model.Event, e *model.Event) { e.By = fmt.Sprint("device ", i) }},
	{"links", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		e.Criterion, e.After = "mfa-totp", lastIDs(i, 8)
	}},
	{"notes", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		e.Note = fmt.Sprintf("The first line.\nThe second line, and the number %d.\nThe third.", i)
	}},
	{"ticks and evidence", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		e.State, e.Conditions = model.Partly, []string{"one", "two", id(i)}
		e.Evidence = []model.Evidence{{Ref: "https://example.org/" + id(i)}, {Ref: "https://example.org", Seen: "2026-01-01"}}
	}},
	{"plans and profiles", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		if e.After = nil; i >= 64 {
			e.After = []string{id(i - 64)}
		}
		if e.Answer, e.Kind = (model.Answer{}), model.IntentKind; i%2 == 0 {
			e.Intent = model.Intent{Choice: model.Planned, Owner: fmt.Sprint("owner ", i)}
			return
		}
		e.Kind, e.Criterion, e.Profile = model.ProfileKind, "", &model.Profile{Accounts: []string{model.Yes, model.No}[i/2%2]}
	}},
	{"upgrades", aDay, "0", func(i int, events []model.Event, e *model.Event) {
		if i%2 == 0 {
			*e = merges
			if i > 0 {
				e.After = []string{id(i - 2)}
			}
			return
		}
		e.After, e.Version = nil, []string{"0.1", ""}[i/2%2]
		if e.Criterion = "mfa-totp"; e.Version == "" {
			e.Criterion = "token-prefix"
		}
		if i > 4 {
			e.After = []string{id(i - 4)}
		}
	}},
	{"merged, answered in the old version", aDay, "0", func(i int, events []model.Event, e *model.Event) {
		if e.After = nil; i == 0 {
			*e = merges
			return
		}
		if e.Criterion = []string{"old-one", "old-two"}[i%2]; i > 2 {
			e.After = []string{id(i - 2)}
		}
	}},
	{"merged, answered in both", aDay, "0", func(i int, events []model.Event, e *model.Event) {
		if e.After = nil; i == 0 {
			*e = merges
			return
		}
		switch e.Criterion = []string{"old-one", "old-two", "mfa-totp"}[i%3]; {
		case e.Criterion == "mfa-totp":
			e.Version, e.After = "0.1", lastIDs(i, 3)
		case i > 3:
			e.After = []string{id(i - 3)}
		}
	}},
	{"a ring", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		if e.Criterion, e.After = "mfa-totp", lastIDs(i, 1); i == 0 {
			e.After = []string{id(len(events) - 1)}
		}
	}},
	{"one id for all", time.Minute, "", func(i int, events []model.Event, e *model.Event) {
		e.ID, e.After = "the one", []string{"the one"}
	}},
}

// merges is the upgrade to our version from one before, in which two criteria stood for one.
var merges = model.Event{Kind: model.CatalogueKind, Version: "0.1", Upgrade: &model.Upgrade{
	From: "0", Carries: map[string][]string{"old-one": {"mfa-totp"}, "old-two": {"mfa-totp"}},
	Was: map[string][][]string{"authentication": {{"old-one", "old-two"}}},
}}

func id(i int) string { return fmt.Sprintf("%016x", i) }

// lastIDs are the IDs of the last n events before one.
func lastIDs(i, n int) (ids []string) {
	for j := max(0, i-n); j < i; j++ {
		ids = append(ids, id(j))
	}
	return ids
}

// event is an answer of ana's.
func event(i int, criterion string, at time.Time) model.Event {
	state := []model.State{model.Met, model.Partly, model.Unmet}[i%3]
	return model.Event{ID: id(i), At: at, By: "ana", Kind: model.AnswerKind, Criterion: criterion, Answer: model.Answer{State: state}}
}

// writeJournal makes a journal of n answers, a minute apart.
func (h home) writeJournal(path string, catalogue *model.Catalogue, n int) {
	h.t.Helper()
	kind{apart: time.Minute}.write(h, path, catalogue, n)
}

// write makes a journal that grew in this way.
func (k kind) write(h home, path string, catalogue *model.Catalogue, n int) {
	h.t.Helper()
	criteria := slices.Collect(catalogue.All())
	begun := time.Now().Add(-time.Duration(n+1) * k.apart)
	if first := time.Date(1970, 1, 2, 0, 0, 0, 0, time.UTC); begun.Before(first) { // no day before is asked for
		begun = first
	}
	events := make([]model.Event, n)
	for i := range events {
		events[i] = event(i, criteria[i%len(criteria)].ID, time.Time{})
		if i >= len(criteria) {
			events[i].After = []string{id(i - len(criteria))}
		}
	}
	for i := range events {
		e := &events[i]
		if k.make != nil {
			k.make(i, events, e)
		}
		if i >= n-20 {
			e.By = "ana" // who has something to take back
		}
		e.ID, e.By, e.At = cmp.Or(e.ID, id(i)), cmp.Or(e.By, "ana"), begun.Add(time.Duration(i)*k.apart)
	}
	j, err := store.Create(path, model.Header{Rungs: 1, Catalogue: catalogue.ID, Version: cmp.Or(k.from, catalogue.Version), ID: filepath.Base(path), At: begun, Registry: "Fast Packages"})
	for some := range slices.Chunk(events, 10_000) {
		if err == nil {
			_, err = j.Append(some...)
		}
	}
	if err != nil {
		h.t.Fatalf("%s: %v", path, err)
	}
}

// kinds measures how journals of each kind grow from eight to eighty thousand events,
// or with less than 4 rounds from one to ten thousand: an exponent for each command. Of the
// longer ones one figure a round is had, and of the shortest more, which take the least time, and
// say the least of themselves.
func (h home) kinds() {
	commands := []string{"plan", "summary", "report", "history", "news --since 1970-01-01", "issues", "check", "set mfa-totp=unmet", "undo"}
	sizes := []int{100, 1000, 3000, 10_000}
	if *speed >= 4 {
		sizes = []int{100, 8_000, 25_000, 80_000}
	}
	figures := []int{4, 3, 1, 1}
	const bar = 1.1
	rungs, catalogue := h.build("rungs", "."), builtin.Catalogue()
	t := newTable(h.t.Output(), slices.Concat([]string{"grows by"}, commands, []string{"memory at most", "seconds at most", "bar"})...)
	for _, k := range growths {
		var all []*long
		for _, n := range sizes {
			l := &long{events: n, journal: filepath.Join(h.dir, "kinds", fmt.Sprint(k.name, n), "long.rungs")}
			l.rungs.path = rungs.path
			k.write(h, l.journal, catalogue, n)
			all = append(all, l)
		}
		for range (*speed + 3) / 4 {
			var runs []func()
			for i, l := range all {
				l.rungs.begin()
				for _, command := range commands {
					run := func() { h.peak(&l.rungs, command != "check", command, l.journal) } // check refuses what is forged
					runs = append(runs, slices.Repeat([]func(){run}, figures[i])...)
				}
			}
			for _, i := range rand.Perm(len(runs)) {
				runs[i]()
			}
		}
		row, memory, longest := []string{k.name}, fit{exponent: math.NaN()}, 0.0
		by := map[int][]string{} // what stands how to the bar
		for _, command := range commands {
			grows, in := fitted(all, sizes[1], command), fitted(all, sizes[1], command+" memory")
			row = append(row, grows.String())
			name, _, _ := strings.Cut(command, " ")
			by[grows.to(bar)] = append(by[grows.to(bar)], name)
			by[in.to(bar)] = append(by[in.to(bar)], name+" in memory")
			if math.IsNaN(memory.exponent) || in.exponent > memory.exponent {
				memory = in
			}
			if took := median(all[len(all)-1].rungs.all(command)); !math.IsNaN(took) {
				longest = max(longest, took)
			}
		}
		verdict := "≤ " + times(bar) + ": met"
		switch {
		case by[above] != nil:
			verdict = "≤ " + times(bar) + ": NOT MET by " + model.List(by[above])
		case by[uncertain] != nil:
			verdict = "≤ " + times(bar) + ": cannot be told of " + model.List(by[uncertain])
		}
		t.row(append(row, memory.String(), times(longest), verdict)...)
	}
	t.print()
}
