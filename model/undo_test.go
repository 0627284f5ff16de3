package model_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// anyWrite draws something that a person does in the program.
func anyWrite(criteria ...string) *rapid.Generator[model.Event] {
	return rapid.Custom(func(t *rapid.T) model.Event {
		e := model.Event{Criterion: rapid.SampledFrom(criteria).Draw(t, "criterion")}
		switch rapid.IntRange(0, 8).Draw(t, "kind") {
		case 0:
			e.Kind, e.Choice = model.IntentKind, rapid.SampledFrom([]model.Choice{model.Planned, model.Accepted}).Draw(t, "choice")
		case 1:
			e = model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: rapid.SampledFrom([]string{model.Yes, model.No}).Draw(t, "accounts")}}
		case 2:
			e = model.Event{Kind: model.TargetKind, Target: rapid.IntRange(1, 3).Draw(t, "target")}
		case 3:
			e = model.Event{Kind: model.RenameKind, Registry: rapid.SampledFrom([]string{"Beta", "Gamma"}).Draw(t, "name")}
		case 4:
			e = model.Event{Kind: model.NotesKind, Answer: model.Answer{Note: rapid.SampledFrom([]string{"", "one", "two"}).Draw(t, "text")}}
		default:
			e.Kind, e.State = model.AnswerKind, rapid.SampledFrom(model.States[:]).Draw(t, "state")
			e.Note = rapid.SampledFrom([]string{"", "a note"}).Draw(t, "note")
		}
		return e
	})
}

// Undo and redo against the plainest model of them: the states of before and of
// after, on two stacks. Now and then the program is closed and opened again.
func TestUndoAndRedoStepThroughWhatOneDid(t *testing.T) {
	c := smallCatalogue()
	write := anyWrite("email-verified", "mfa-totp", "cli-sbom")
	rapid.Check(t, func(t *rapid.T) {
		j := newJournal()
		var past, future []words
		now := wordsOf(c, j.Assessment)
		t.Repeat(map[string]func(*rapid.T){
			"write": func(t *rapid.T) {
				past, future = append(past, now), nil
				j.write("ana", write.Draw(t, "event"))
				now = wordsOf(c, j.Assessment)
			},
			"write several as one": func(t *rapid.T) {
				past, future = append(past, now), nil
				j.asOne("ana", rapid.SliceOfN(write, 1, 4).Draw(t, "events")...)
				now = wordsOf(c, j.Assessment)
			},
			"undo": func(t *rapid.T) {
				if did := j.undo("ana"); did != (len(past) > 0) {
					t.Fatalf("undo did something: %v, with %d steps done", did, len(past))
				}
				if len(past) > 0 {
					future, now, past = append(future, now), past[len(past)-1], past[:len(past)-1]
				}
			},
			"redo": func(t *rapid.T) {
				if did := j.redo("ana"); did != (len(future) > 0) {
					t.Fatalf("redo did something: %v, with %d steps taken back", did, len(future))
				}
				if len(future) > 0 {
					past, now, future = append(past, now), future[len(future)-1], future[:len(future)-1]
				}
			},
			"reopen": func(*rapid.T) { j.reopen() },
			"": func(t *rapid.T) {
				same(t, "what the assessment says", wordsOf(c, j.Assessment), now)
			},
		})
	})
}

func TestUndoingEverythingAndRedoingIt(t *testing.T) {
	c := smallCatalogue()
	empty := wordsOf(c, newJournal().Assessment)
	rapid.Check(t, func(t *rapid.T) {
		j := newJournal()
		for _, e := range rapid.SliceOf(anyWrite("email-verified", "mfa-totp", "cli-sbom")).Draw(t, "events") {
			j.write("ana", e)
		}
		written, full := len(j.Events()), wordsOf(c, j.Assessment)
		undone := 0
		for undone <= written && j.undo("ana") {
			undone++
		}
		if undone != written {
			t.Fatalf("%d events were undone in %d steps", written, undone)
		}
		same(t, "with everything undone", wordsOf(c, j.Assessment), empty)
		for range undone {
			j.redo("ana")
		}
		same(t, "with everything redone", wordsOf(c, j.Assessment), full)
		if j.redo("ana") {
			t.Fatalf("something could be redone that was not undone")
		}
	})
}

// Ana and Bob work on copies, merge, and both take back whatever they can. No
// head of the other disappears.
func TestUndoNeverTouchesAnothersWords(t *testing.T) {
	c := smallCatalogue()
	write := anyWrite("email-verified", "mfa-totp")
	rapid.Check(t, func(t *rapid.T) {
		ana := newJournal()
		bob := ana.copy("b")
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			switch rapid.SampledFrom([]string{"ana", "bob", "merge", "undo"}).Draw(t, "what") {
			case "ana":
				ana.write("ana", write.Draw(t, "event"))
			case "bob":
				bob.write("bob", write.Draw(t, "event"))
			case "merge":
				ana.merge(bob)
				bob.merge(ana)
			case "undo":
				ana.undo("ana")
			}
		}
		ana.merge(bob)
		before := standing(c, ana, "bob")
		for range len(ana.Events()) {
			if !ana.undo("ana") {
				break
			}
			after := standing(c, ana, "bob")
			for _, id := range before {
				if !slices.Contains(after, id) {
					t.Fatalf("what stood of Bob was %v and is %v", before, after)
				}
			}
		}
	})
}

// Undoes may name anything in a hostile file: the event itself, a later one,
// somebody else's, one that is not there.
func TestUndoInAHostileFile(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		events := hostileEvents(c).Draw(t, "events")
		for i := range events {
			if rapid.Bool().Draw(t, "undo") {
				events[i].Undoes = fmt.Sprintf("e%d", rapid.IntRange(0, len(events)).Draw(t, "undoes"))
			}
		}
		shuffled := rapid.Permutation(events).Draw(t, "order")
		same(t, "another order", everything(c, model.Fold(header, shuffled)), everything(c, model.Fold(header, events)))
		j := newJournal()
		j.Assessment, j.name, j.now = model.Fold(header, shuffled), "u", morning.Add(time.Hour)
		for _, by := range []string{"ana", "bob", ""} {
			steps := 0
			for j.undo(by) {
				if steps++; steps > len(events) {
					t.Fatalf("%q can undo without end", by)
				}
			}
			for range steps {
				if !j.redo(by) {
					t.Fatalf("%q undid %d steps and cannot redo as many", by, steps)
				}
			}
		}
	})
}

// standing lists the IDs of the answers of one author that stand.
func standing(c *model.Catalogue, j *journal, by string) []string {
	var out []string
	for crit := range c.All() {
		for _, h := range j.Finding(crit.ID).Heads {
			if h.By == by {
				out = append(out, h.ID)
			}
		}
	}
	return out
}

// Two machines of one person and somebody else's, all with clocks that jump, back and
// forth: undo k times and redo as often, and all is said as before; and what undo takes
// back next is what was said last, as far as one machine knew of the other.
func TestUndoKThenRedoKWhateverTheClocksSay(t *testing.T) {
	c := smallCatalogue()
	write := anyWrite("email-verified", "mfa-totp", "cli-sbom")
	rapid.Check(t, func(t *rapid.T) {
		laptop := newJournal()
		desktop, bob := laptop.copy("d"), laptop.copy("b")
		machines := []*journal{laptop, desktop, bob}
		skew := rapid.SampledFrom([]time.Duration{-48 * time.Hour, -time.Hour, -time.Minute, -time.Minute, 0, time.Hour, 48 * time.Hour})
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			j := rapid.SampledFrom(machines).Draw(t, "machine")
			by := map[*journal]string{laptop: "ana", desktop: "ana", bob: "bob"}[j]
			j.now = j.now.Add(skew.Draw(t, "clock"))
			switch rapid.IntRange(0, 7).Draw(t, "what") {
			case 0:
				j.undo(by)
			case 1:
				j.redo(by)
			case 2:
				j.merge(rapid.SampledFrom(machines).Draw(t, "from"))
			default:
				wrote := j.write(by, write.Draw(t, "event"))
				if e, _, _ := j.Undo(by, nil); undoes(e) != wrote.ID {
					t.Fatalf("undo takes back %q, and the last word was %q", undoes(e), wrote.ID)
				}
			}
		}
		laptop.merge(desktop)
		laptop.merge(bob)
		before := wordsOf(c, laptop.Assessment)
		undone := 0
		for k := rapid.IntRange(1, 8).Draw(t, "k"); undone < k; undone++ {
			laptop.now = laptop.now.Add(skew.Draw(t, "clock"))
			if !laptop.undo("ana") {
				break
			}
		}
		if rapid.Bool().Draw(t, "reopen") {
			laptop.reopen()
		}
		for range undone {
			laptop.now = laptop.now.Add(skew.Draw(t, "clock"))
			if !laptop.redo("ana") {
				t.Fatalf("%d were undone, and fewer come back", undone)
			}
		}
		same(t, "after as many redos as undos", wordsOf(c, laptop.Assessment), before)
	})
}

// Both copies take the same back; once they are one, one redo brings it back.
func TestOneRedoSufficesForWhatBothCopiesTookBack(t *testing.T) {
	laptop := assess(t, smallCatalogue(), "mfa-totp met")
	desktop := laptop.copy("d")
	laptop.undo("ana")
	desktop.undo("ana")
	laptop.merge(desktop)
	if !laptop.redo("ana") || laptop.Finding("mfa-totp").State() != model.Met {
		t.Errorf("it was done again, and is %v", laptop.Finding("mfa-totp").State())
	}
	if laptop.redo("ana") {
		t.Error("something is left to be done again")
	}
	if !laptop.undo("ana") || laptop.Finding("mfa-totp").State() != model.Unanswered {
		t.Errorf("it was taken back once more, and is %v", laptop.Finding("mfa-totp").State())
	}
}

// What was said in this sitting goes first, even where another machine of the same
// person has a later word.
func TestUndoBeginsWithThisSitting(t *testing.T) {
	j := newJournal()
	desktop := j.copy("d")
	here := j.answer("ana", "mfa-totp", model.Met)
	desktop.now = desktop.now.Add(time.Hour)
	there := desktop.answer("ana", "cli-sbom", model.Met)
	j.merge(desktop)
	for want, sitting := range map[string]map[string]bool{there.ID: nil, here.ID: {here.ID: true}} {
		if e, _, _ := j.Undo("ana", sitting); undoes(e) != want {
			t.Errorf("sitting %v: takes back %q, want %q", sitting, undoes(e), want)
		}
	}
	j.undo("ana")
	j.undo("ana")
	if j.undo("ana") {
		t.Error("something is left")
	}
}

// What was recorded as one is taken back as one, brought back as one, and spoken of as one; but
// for what somebody else has followed since.
func TestUndoOfWhatWasRecordedAsOne(t *testing.T) {
	c := smallCatalogue()
	j := newJournal()
	j.answer("ana", "mfa-totp", model.Partly)
	j.asOne("ana", answerEvent("email-verified", model.Met), answerEvent("mfa-totp", model.Met), answerEvent("cli-sbom", model.Met))
	j.answer("ben", "cli-sbom", model.Unmet)
	states := func() string {
		return fmt.Sprintf("%v, %v, %v", j.Finding("email-verified").State(), j.Finding("mfa-totp").State(), j.Finding("cli-sbom").State())
	}
	for _, step := range []struct {
		do    func(string, map[string]bool) ([]model.Event, model.Event, bool)
		whose string
		n     int
		leads string
	}{
		{j.Undo, "what was recorded together, 2 answers (ana, 23 November 2026)", 2, "not answered, partly, not met"},
		{j.Redo, "what was recorded together, 2 answers (ana, 23 November 2026)", 2, "met, met, not met"},
		{j.Undo, "what was recorded together, 2 answers (ana, 23 November 2026)", 2, "not answered, partly, not met"},
		{j.Undo, "partly for Strong MFA available (ana, 23 November 2026)", 1, "not answered, not answered, not met"},
	} {
		events, about, ok := step.do("ana", nil)
		if whose := j.Whose(about, c, j.now.AddDate(1, 0, 0)); !ok || len(events) != step.n || whose != step.whose {
			t.Errorf("%d events, %q, %v; want %d, %q", len(events), whose, ok, step.n, step.whose)
		}
		for _, e := range events {
			j.write("ana", e)
		}
		if got := states(); got != step.leads {
			t.Errorf("it leads to %q, want %q", got, step.leads)
		}
	}
}
