package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// told is a comparison in short lines.
func told(c model.Comparison) []string {
	var out []string
	who := func(events []model.Event) string {
		var names []string
		for _, e := range events {
			names = append(names, e.By+" "+e.ID)
		}
		return " (" + strings.Join(names, ", ") + ")"
	}
	for _, ch := range c.Changes {
		line := fmt.Sprintf("%s: %s > %s", ch.Criterion.ID, string(ch.Before.State()), string(ch.After.State()))
		if ch.Confirmed() {
			line += " again"
		}
		if ch.Disputed() {
			line += " disputed"
		}
		if ch.Settled() {
			line += " settled"
		}
		line += who(ch.Said)
		if m := ch.Brings; m != nil {
			line += fmt.Sprintf(", %s %d > %d", m.After.Category.ID, m.Before.Floor, m.After.Floor)
		}
		out = append(out, line)
	}
	for _, in := range c.Intents {
		out = append(out, fmt.Sprintf("intent %s: %s > %s", in.Criterion.ID, in.Before.Choice, in.After.Choice)+who(in.Said))
	}
	for _, s := range c.Settings {
		out = append(out, string(s.Kind)+who(s.Said))
	}
	for _, m := range c.Moves {
		side := func(s model.Standing) string {
			if !s.Applies {
				return "none"
			}
			return fmt.Sprintf("%d-%d", s.Floor, s.Ceiling)
		}
		out = append(out, m.After.Category.ID+" "+side(m.Before)+" > "+side(m.After))
	}
	return out
}

func TestCompare(t *testing.T) {
	tests := []struct {
		name  string
		story func(j *journal) // what happened since
		want  []string
	}{
		{"nothing", func(*journal) {}, nil},
		{"one answer that moves a level", func(j *journal) { j.answer("bob", "cli-pinned-installs", model.Met) },
			[]string{"cli-pinned-installs: unmet > met (bob e5), cli 0 > 1", "cli 0-0 > 1-3"}},
		{"of two answers the later one moves it, and a third does not", func(j *journal) {
			j.answer("bob", "cli-vuln-warnings", model.Met)
			j.answer("bob", "cli-pinned-installs", model.Met)
			j.answer("ana", "cli-sbom", model.Partly)
		}, []string{"cli-pinned-installs: unmet > met (bob e6), cli 0 > 2", "cli-vuln-warnings:  > met (bob e5)", "cli-sbom:  > partly (ana e7)", "cli 0-0 > 2-2"}},
		{"up and down again is no change of the level", func(j *journal) {
			j.answer("bob", "cli-pinned-installs", model.Met)
			j.answer("ana", "cli-pinned-installs", model.Unmet)
		}, []string{"cli-pinned-installs: unmet > unmet again (ana e6)"}},
		{"looked at again", func(j *journal) { j.answer("bob", "email-verified", model.Met) },
			[]string{"email-verified: met > met again (bob e5)"}},
		{"a disagreement", func(j *journal) { j.stamp("bob", answerEvent("email-verified", model.Unmet)) },
			[]string{"email-verified: met > unmet disputed (bob e5)"}},
		{"one side of a disagreement says the same again", func(j *journal) {
			again := answerEvent("token-prefix", model.Unmet)
			again.After = []string{"e4"}
			j.stamp("bob", again)
		}, []string{"token-prefix: unmet > unmet again (bob e5)"}},
		{"a disagreement that is settled", func(j *journal) { j.answer("bob", "token-prefix", model.Met) },
			[]string{"token-prefix: unmet > met settled (bob e5)"}},
		{"an answer taken back", func(j *journal) { j.undo("bob") },
			[]string{"token-prefix: unmet > met settled (bob e5)"}},
		{"taken back and brought back", func(j *journal) { j.undo("bob"); j.redo("bob") }, nil},
		{"what one means to do, the profile, the target, the name", func(j *journal) {
			j.accept("cli-sbom", "later")
			j.write("ana", model.Event{Kind: model.RenameKind, Registry: "Beta"})
			j.write("ana", model.Event{Kind: model.TargetKind, Target: 2})
			j.write("bob", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.No}})
		}, []string{"intent cli-sbom:  > accepted (ana e5)", "profile (bob e8)", "rename (ana e6)", "target (ana e7)",
			"authentication 0-3 > none", "authorization 0-3 > none"}},
		{"what this catalogue does not know", func(j *journal) { j.answer("ana", "gone", model.Met) }, nil},
	}
	c := smallCatalogue()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			j := newJournal()
			j.answer("ana", "email-verified", model.Met)
			j.answer("ana", "cli-pinned-installs", model.Unmet)
			before := j.answer("ana", "token-prefix", model.Met)
			before.After = nil
			j.stamp("bob", answerEvent("token-prefix", model.Unmet))
			old := j.copy("old")
			test.story(j)
			if got := told(model.Compare(c, old.Assessment, j.Assessment)); !slices.Equal(got, test.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
			}
		})
	}
}

// TestCompareBackwards: an older copy is compared with a newer one. What it says
// was said by those who said it, however long ago.
func TestCompareBackwards(t *testing.T) {
	j := newJournal()
	j.answer("ana", "cli-pinned-installs", model.Met)
	j.answer("ana", "cli-pinned-installs", model.Unmet)
	j.undo("ana")
	old := j.copy("old")
	j.answer("bob", "cli-pinned-installs", model.Partly)
	got := told(model.Compare(smallCatalogue(), j.Assessment, old.Assessment))
	want := []string{"cli-pinned-installs: partly > met (ana e1), cli 0 > 1", "cli 0-0 > 1-3"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What an answer says beside its state is a change, too.
func TestCompareWords(t *testing.T) {
	base := model.Answer{State: model.Partly, Detail: "x", Conditions: []string{"a", "b"}, Note: "n", Evidence: []model.Evidence{{Ref: "r"}}}
	for name, edit := range map[string]func(*model.Answer){
		"nothing":                 func(*model.Answer) {},
		"conditions out of order": func(a *model.Answer) { a.Conditions = []string{"b", "a"} },
		"detail":                  func(a *model.Answer) { a.Detail = "y" },
		"a condition less":        func(a *model.Answer) { a.Conditions = []string{"a"} },
		"a condition more":        func(a *model.Answer) { a.Conditions = []string{"a", "b", "c"} },
		"note":                    func(a *model.Answer) { a.Note = "" },
		"public":                  func(a *model.Answer) { a.Public = true },
		"evidence":                func(a *model.Answer) { a.Evidence = []model.Evidence{{Ref: "r", Seen: "2026-05-03"}} },
	} {
		before := newJournal()
		first := answerEvent("cli-sbom", "")
		first.Answer = base
		before.write("ana", first)
		after := before.copy("b")
		second := first
		edit(&second.Answer)
		after.write("ana", second)
		changes := model.Compare(smallCatalogue(), before.Assessment, after.Assessment).Changes
		want := name == "nothing" || name == "conditions out of order"
		if len(changes) != 1 || changes[0].Confirmed() != want {
			t.Errorf("%s: %+v", name, changes)
		}
	}
}

// TestCompareProperties: what the comparison of any two assessments tells is true,
// and it tells all.
func TestCompareProperties(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		events := hostileEvents(c).Draw(t, "events")
		part := func(label string) *model.Assessment {
			var some []model.Event
			for _, e := range events {
				for range rapid.IntRange(0, 2).Draw(t, label) {
					some = append(some, e)
				}
			}
			return model.Fold(header, rapid.Permutation(some).Draw(t, label+" in order"))
		}
		before, after := part("before"), part("after")
		got := model.Compare(c, before, after)
		if same := model.Compare(c, after, after); told(same) != nil {
			t.Fatalf("compared with itself: %v", told(same))
		}
		again := model.Compare(c, model.Fold(header, before.Events()), model.Fold(header, after.Events()))
		same(t, "another order", told(again), told(got))

		changed := map[string]model.Change{}
		for _, ch := range got.Changes {
			changed[ch.Criterion.ID] = ch
			if len(ch.After.Heads) > 0 && len(ch.Said) == 0 {
				t.Fatalf("nobody said what %s is", ch.Criterion.ID)
			}
		}
		for crit := range c.All() {
			x, y := before.Finding(crit.ID), after.Finding(crit.ID)
			if ch, ok := changed[crit.ID]; !ok && (x.State() != y.State() || x.Disputed() != y.Disputed()) {
				t.Fatalf("%s changed, and nothing tells", crit.ID)
			} else if ok && ch.Confirmed() && (x.State() != y.State() || x.Disputed() != y.Disputed()) {
				t.Fatalf("%s changed, and is called the same", crit.ID)
			}
		}
		moved := map[string]model.Move{}
		for _, m := range got.Moves {
			moved[m.After.Category.ID] = m
		}
		x, y := model.Standings(c, before), model.Standings(c, after)
		for i := range x {
			id := x[i].Category.ID
			m, ok := moved[id]
			if differs := x[i].Applies != y[i].Applies || x[i].Floor != y[i].Floor || x[i].Ceiling != y[i].Ceiling; differs != ok {
				t.Fatalf("%s: %v, and told %v", id, differs, ok)
			}
			if ok && (m.Before.Reason != x[i].Reason || m.After.Reason != y[i].Reason) {
				t.Fatalf("%s: not the standings that a summary shows", id)
			}
			brought := 0
			for _, ch := range got.Changes {
				if ch.Brings != nil && ch.Criterion.Category == id {
					brought++
				}
			}
			must := 0
			if x[i].Applies && y[i].Applies && x[i].Floor != y[i].Floor {
				must = 1
			}
			if brought != must && len(got.Settings) == 0 {
				t.Fatalf("%s: %d changes are told to have moved it, want %d\n%s", id, brought, must, strings.Join(told(got), "\n"))
			}
		}
	})
}

func TestStale(t *testing.T) {
	c := smallCatalogue()
	j := newJournal()
	say := func(month int, e model.Event) {
		j.now = time.Date(2026, time.Month(month), 1, 12, 0, 0, 0, time.UTC)
		j.write("ana", e)
	}
	say(5, answerEvent("cli-pinned-installs", model.Met))
	say(3, answerEvent("email-verified", model.Unmet))
	say(1, answerEvent("cli-sbom", model.Met))
	say(7, answerEvent("cli-sbom", model.Met)) // looked at again
	say(2, model.Event{Kind: model.AnswerKind, Criterion: "token-prefix", Answer: model.Answer{Note: "nothing answered"}})
	stale := func(since model.Day) string {
		var out []string
		for _, crit := range model.Stale(c, j.Assessment, since) {
			out = append(out, crit.ID)
		}
		return strings.Join(out, " ")
	}
	for since, want := range map[model.Day]string{
		"2026-03-01": "", "2026-03-02": "email-verified", "2026-06-01": "email-verified cli-pinned-installs",
		"2026-07-02": "email-verified cli-pinned-installs cli-sbom",
	} {
		if got := stale(since); got != want {
			t.Errorf("since %s: got %q, want %q", since, got, want)
		}
	}
	say(8, model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.No}})
	if got := stale("2026-06-01"); got != "cli-pinned-installs" {
		t.Errorf("a category that does not apply is listed: %q", got)
	}
}

// TestPaceCountsCriteria sees that ticks and notes belong to the time of their criterion, and
// that one long pause does not double what is left.
func TestPaceCountsCriteria(t *testing.T) {
	j := newJournal()
	pace := func(gaps ...time.Duration) time.Duration {
		j = newJournal()
		at := j.now
		for i := range 12 {
			for _, gap := range gaps {
				at = at.Add(gap)
				j.now = at
				j.stamp("ana", answerEvent(fmt.Sprintf("c%d", i), model.Met))
			}
		}
		return j.Pace("ana").Round(time.Second)
	}
	if one, four := pace(time.Minute), pace(15*time.Second, 15*time.Second, 15*time.Second, 15*time.Second); one != time.Minute || four < 55*time.Second || four > time.Minute {
		t.Errorf("one answer: %v; three ticks and an answer: %v", one, four)
	}
	// Who keeps a pace is never told that more is left than before.
	j = newJournal()
	at, before := j.now, time.Duration(1<<62)
	for i := range 32 {
		for range 1 + i%3 {
			at = at.Add(20 * time.Second)
			j.now = at
			j.stamp("ana", answerEvent(fmt.Sprintf("c%d", i), model.Met))
		}
		if left := time.Duration(31-i) * j.Pace("ana"); left > before {
			t.Errorf("after %d it says %v, and %v before", i+1, left, before)
		} else if left > 0 {
			before = left
		}
	}
	before = j.Pace("ana")
	j.now = at.Add(14 * time.Minute)
	j.stamp("ana", answerEvent("c99", model.Met))
	if after := j.Pace("ana"); after > before+before/2 {
		t.Errorf("a pause makes %v of %v", after, before)
	}
}

func TestPaceLeavesBreaksOut(t *testing.T) {
	j := newJournal()
	at := j.now
	for i, minutes := range []int{0, 2, 4, 6, 8, 10, 600, 602, 604, 606, 608, 610} {
		j.now = at.Add(time.Duration(minutes) * time.Minute)
		if got := j.Pace("ana"); i < 12 && got != 0 {
			t.Errorf("after %d answers the pace is %v already", i, got)
		}
		j.stamp("ana", answerEvent(fmt.Sprintf("c%d", i), model.Met))
	}
	if got, want := j.Pace("ana").Round(time.Second), 2*time.Minute; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := j.Pace("bob"); got != 0 {
		t.Errorf("Bob has answered nothing, and his pace is %v", got)
	}
}
