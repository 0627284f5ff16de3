package model_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// This is another reader of journals, by the rules in the comment of the package and
// from the lines alone. It shares no code with the package, and takes its time: every
// rule is one loop over everything.

// lineRead is a line as the other reader keeps it.
type lineRead struct {
	raw                             string
	id, by, kind, criterion, undoes string
	state                           string
	at                              time.Time
	after                           []string
	stands, void, head, listed      bool
}

func readLines(t fataler, events []model.Event) []*lineRead {
	t.Helper()
	var out []*lineRead
	seen := map[string]bool{}
	for _, e := range events {
		raw, err := json.Marshal(e)
		if err != nil {
			t.Fatalf("%v", err)
		}
		var fields map[string]any
		if err := json.Unmarshal(raw, &fields); err != nil {
			t.Fatalf("%v", err)
		}
		text := func(name string) string { s, _ := fields[name].(string); return s }
		l := &lineRead{raw: string(raw), id: text("id"), by: text("by"), kind: text("kind"), criterion: text("criterion"), undoes: text("undoes"), state: text("state")}
		if l.at, err = time.Parse(time.RFC3339, text("at")); err != nil {
			t.Fatalf("%v", err)
		}
		after, _ := fields["after"].([]any)
		for _, id := range after {
			l.after = append(l.after, id.(string))
		}
		if !strings.Contains(" profile answer intent target rename notes ", " "+l.kind+" ") || seen[l.raw] {
			continue
		}
		seen[l.raw] = true
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b *lineRead) int {
		return cmp.Or(a.at.Compare(b.at), strings.Compare(a.id, b.id), strings.Compare(a.raw, b.raw))
	})
	return out
}

func (l *lineRead) about() string {
	if l.kind == "answer" || l.kind == "intent" {
		return l.kind + " " + l.criterion
	}
	return l.kind
}

// takes says whether one line takes another back: the author's own, of the same thing.
func (l *lineRead) takes(other *lineRead) bool {
	return l.undoes != "" && l.undoes == other.id && l.id != other.id && l.by == other.by && l.about() == other.about()
}

// understood works out what stands. It may be asked again.
func understood(lines []*lineRead) []*lineRead {
	back := func(l *lineRead) bool { // an undo that is taken back itself
		return l.undoes != "" && slices.ContainsFunc(lines, func(u *lineRead) bool { return u.takes(l) })
	}
	n := len(lines)
	reaches := make([][]bool, n)
	for i, l := range lines {
		reaches[i] = make([]bool, n)
		for j, other := range lines {
			reaches[i][j] = l.about() == other.about() && l.id != other.id && slices.Contains(l.after, other.id)
		}
		takenBack := slices.ContainsFunc(lines, func(u *lineRead) bool { return u.takes(l) && !back(u) })
		l.void, l.stands = takenBack, l.undoes == "" && !takenBack
	}
	for k := range n {
		for i := range n {
			for j := range n {
				reaches[i][j] = reaches[i][j] || reaches[i][k] && reaches[k][j]
			}
		}
	}
	for j, l := range lines {
		l.head = l.stands
		for i, other := range lines {
			if other.stands && reaches[i][j] && !reaches[j][i] {
				l.head = false
			}
		}
		// What somebody else follows is nobody's to take back any more.
		l.listed = l.stands
		for i, other := range lines {
			if other.stands && other.by != l.by && reaches[i][j] {
				l.listed = false
			}
		}
	}
	return lines
}

// waits says whether a line comes after another of the same author because it names it.
// An ID means what has it in the same register; where none has, the one line elsewhere.
func waits(lines []*lineRead, l, o *lineRead) bool {
	if o.id == l.id || !slices.Contains(l.after, o.id) && l.undoes != o.id {
		return false
	}
	same, elsewhere := 0, 0
	for _, other := range lines {
		if other.id == o.id && other.about() == l.about() {
			same++
		} else if other.id == o.id && other.by == l.by {
			elsewhere++
		}
	}
	return o.about() == l.about() || same == 0 && elsewhere == 1
}

// inTurn are the lines of an author, each after those that it names.
func inTurn(lines []*lineRead, by string) []*lineRead {
	var left, out []*lineRead
	for _, l := range lines {
		if l.by == by {
			left = append(left, l)
		}
	}
	for len(left) > 0 {
		next := 0
		for i, l := range left {
			if !slices.ContainsFunc(left, func(o *lineRead) bool {
				return waits(lines, l, o)
			}) {
				next = i
				break
			}
		}
		out = append(out, left[next])
		left = slices.Delete(left, next, next+1)
	}
	return out
}

// undoable is the ID that an author's undo names, and redoable what comes back by redo.
func undoable(lines []*lineRead, by string) (undo, redo string) {
	turns := map[*lineRead]int{}
	said := inTurn(lines, by)
	begun := -1
	for turn, l := range said {
		if l.undoes == "" {
			turns[l], begun = turn, turn
			continue
		}
		for _, t := range said {
			if l.takes(t) && t.undoes == "" {
				turns[t] = turn
			}
			for _, s := range said {
				if l.takes(t) && t.takes(s) && s.undoes == "" {
					turns[s] = turn
				}
			}
		}
	}
	undone, redone := -1, begun
	for _, l := range said {
		switch {
		case l.undoes != "":
		case l.listed && turns[l] >= undone:
			undo, undone = l.id, turns[l]
		case !l.stands && turns[l] > begun && turns[l] >= redone:
			redo, redone = l.id, turns[l]
		}
	}
	return undo, redo
}

func headsRead(lines []*lineRead, about string) []string {
	var out []string
	for _, l := range lines {
		if l.about() == about && l.head {
			out = append(out, l.raw)
		}
	}
	return out
}

// someHistories draws lines as nobody honest writes them: hostile ones, with undos of
// anything, IDs that several share, and lines without a time.
func someHistories(c *model.Catalogue) *rapid.Generator[[]model.Event] {
	return rapid.Custom(func(t *rapid.T) []model.Event {
		events := hostileEvents(c).Draw(t, "events")
		for i := range events {
			switch rapid.IntRange(0, 9).Draw(t, "more") {
			case 0, 1, 2:
				events[i].Undoes = fmt.Sprintf("e%d", rapid.IntRange(0, len(events)).Draw(t, "undoes"))
			case 3:
				if i > 0 {
					events[i].ID = events[rapid.IntRange(0, i-1).Draw(t, "of")].ID
				}
			case 4:
				events[i].At = time.Time{}
			}
		}
		return events
	})
}

// agreeWithReader compares an assessment with what the other reader makes of its lines.
func agreeWithReader(t fataler, c *model.Catalogue, a *model.Assessment, events []model.Event) {
	t.Helper()
	lines := understood(readLines(t, events))
	for crit := range c.All() {
		var got []string
		for _, h := range a.Finding(crit.ID).Heads {
			raw, _ := json.Marshal(h)
			got = append(got, string(raw))
		}
		if want := headsRead(lines, "answer "+crit.ID); !slices.Equal(got, want) {
			t.Fatalf("%s: heads\n  %s\nand by the other reader\n  %s", crit.ID, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
		}
		var choice struct {
			Choice model.Choice `json:"intent"`
		}
		if heads := headsRead(lines, "intent "+crit.ID); len(heads) > 0 {
			if err := json.Unmarshal([]byte(heads[len(heads)-1]), &choice); err != nil {
				t.Fatalf("%v", err)
			}
		}
		if choice.Choice != model.Planned && choice.Choice != model.Accepted {
			choice.Choice = "" // what nobody here knows is no plan, and hides no other fault
		}
		if got := a.Intent(crit.ID).Choice; got != choice.Choice {
			t.Fatalf("%s: %q is intended, and by the other reader %q", crit.ID, got, choice.Choice)
		}
	}
	var profile struct {
		Profile model.Profile `json:"profile"`
	}
	if heads := headsRead(lines, "profile"); len(heads) > 0 {
		if err := json.Unmarshal([]byte(heads[len(heads)-1]), &profile); err != nil {
			t.Fatalf("%v", err)
		}
	}
	if got := a.Profile().Accounts; got != profile.Profile.Accounts {
		t.Fatalf("accounts %q, and by the other reader %q", got, profile.Profile.Accounts)
	}
	sayings := slices.Collect(a.Sayings(""))
	if len(sayings) != len(lines) {
		t.Fatalf("%d sayings, and by the other reader %d", len(sayings), len(lines))
	}
	for i, s := range sayings {
		raw, _ := json.Marshal(s.Event)
		if l := lines[i]; string(raw) != l.raw || s.Undoes == "" && s.Void != l.void || s.Stands != l.head {
			t.Fatalf("%s void %v stands %v, and by the other reader %s %v %v", raw, s.Void, s.Stands, l.raw, l.void, l.head)
		}
	}
	for _, by := range []string{"ana", "bob", ""} {
		undo, redo := undoable(lines, by)
		if e, _, _ := a.Undo(by, nil); undoes(e) != undo {
			t.Fatalf("undo of %q takes back %q, and by the other reader %q", by, undoes(e), undo)
		}
		if _, back, _ := a.Redo(by, nil); back.ID != redo {
			t.Fatalf("redo of %q brings back %q, and by the other reader %q", by, back.ID, redo)
		}
	}
}

func TestAnotherReaderReadsTheSame(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		events := someHistories(c).Draw(t, "events")
		shuffled := rapid.Permutation(events).Draw(t, "order")
		cut := rapid.IntRange(0, len(shuffled)).Draw(t, "cut")
		a := model.Fold(header, shuffled[:cut])
		for _, e := range shuffled[cut:] {
			if rapid.Bool().Draw(t, "asked between") { // what is kept up to date is what is worked out anew
				everything(c, a)
				a.Undo(e.By, nil)
			}
			a.Apply(e)
		}
		agreeWithReader(t, c, a, events)
	})
}

// The links of one register, many and at random: what is kept event by event is what
// the other reader works out at the end.
func TestHeadsOverRandomGraphsOfLinks(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 24).Draw(t, "events")
		forward := rapid.SampledFrom([]int{0, 0, 0, 1, 3, n}).Draw(t, "how far ahead links lead")
		events := make([]model.Event, n)
		name := func(i int) string {
			return fmt.Sprintf("e%d", rapid.IntRange(max(0, i-6), min(n-1, i+forward)).Draw(t, "link"))
		}
		for i := range events {
			e := answerEvent("mfa-totp", rapid.SampledFrom(model.States[:]).Draw(t, "state"))
			e.ID, e.By = fmt.Sprintf("e%d", i), rapid.SampledFrom([]string{"ana", "bob"}).Draw(t, "by")
			e.At = morning.Add(time.Duration(rapid.IntRange(0, 3*24).Draw(t, "hours")) * time.Hour)
			for range rapid.IntRange(0, 2).Draw(t, "links") {
				e.After = append(e.After, name(i))
			}
			if rapid.IntRange(0, 3).Draw(t, "undo") == 0 {
				e.Undoes = name(i)
			}
			events[i] = e
		}
		a := model.Fold(header, nil)
		for i, e := range events {
			a.Apply(e)
			agreeWithReader(t, c, a, events[:i+1])
		}
		agreeWithReader(t, c, model.Fold(header, rapid.Permutation(events).Draw(t, "order")), events)
	})
}
