package report

import (
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

func TestPath(t *testing.T) {
	stay := func(since model.Day, level int) model.Stay {
		return model.Stay{Since: since, Applies: true, Floor: level}
	}
	for _, tt := range []struct {
		stays    []model.Stay
		from, to model.Day
		want     string
	}{
		{[]model.Stay{stay("2026-05-01", 0)}, "2026-05-01", "2026-05-31", "M14 56H314"},
		{[]model.Stay{stay("2026-05-01", 0), stay("2026-05-11", 1), stay("2026-05-21", 3)}, "2026-05-01", "2026-05-31", "M14 56H114V40H214V8H314"},
		{[]model.Stay{{Since: "2026-05-01"}, stay("2026-05-11", 2), {Since: "2026-05-21"}}, "2026-05-01", "2026-05-31", "M114 24H214"},
		{[]model.Stay{stay("2026-05-01", 1), {Since: "2026-05-11"}, stay("2026-05-21", 2)}, "2026-05-01", "2026-05-31", "M14 40H114M214 24H314"},
		{[]model.Stay{stay("2026-05-01", 2)}, "2026-05-01", "2026-05-01", "M14 24H314"}, // all on one day
	} {
		if got := path(model.Course{Stays: tt.stays}, tt.from, tt.to); got != tt.want {
			t.Errorf("%v: got %s, want %s", tt.stays, got, tt.want)
		}
	}
}

// TestTrendIsShownOnceALevelMoved: before that there is nothing to see; the
// machine shape has it from the first answer on.
func TestTrendIsShownOnceALevelMoved(t *testing.T) {
	b := newBook(t, "Acme")
	has := func(machine, person bool, curves int) {
		t.Helper()
		d := b.document()
		if got := strings.Contains(print(t, Summary, JSON, d), `"since"`); got != machine {
			t.Errorf("after %d events: for machines %v", len(b.events), got)
		}
		w := readHTML(t, print(t, Summary, HTML, d))
		if got := slices.Contains(w.ids, "over-time"); got != person {
			t.Errorf("after %d events: for people %v", len(b.events), got)
		}
		if n := len(w.values["svg aria-labelledby"]) - 1; n != curves { // the grid is there always
			t.Errorf("after %d events: %d curves", len(b.events), n)
		}
	}
	has(false, false, 0)
	b.answer("ana", "email-verified", model.Met)
	has(true, false, 0)
	b.answer("ana", "cli-sbom", model.Met) // moves no level
	has(true, false, 0)
	b.answer("ana", "cli-pinned-installs", model.Met)
	has(true, true, 4)
}
