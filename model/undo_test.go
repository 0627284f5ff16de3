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
		switch rapid.IntRange(0, 7).Draw(t, "kind") {
		case 0:
			e.Kind, e.Choice = model.IntentKind, rapid.SampledFrom([]model.Choice{model.Planned, model.Accepted}).Draw(t, "choice")
		case 1:
			e = model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: rapid.SampledFrom([]string{model.Yes, model.No}).Draw(t, "accounts")}}
		case 2:
			e = model.Event{Kind: model.TargetKind, Target: rapid.IntRange(1, 3).Draw(t, "target")}
		case 3:
			e = model.Event{Kind: model.RenameKind, Registry: rapid.SampledFrom([]string{"Beta", "Gamma"}).Draw(t, "name")}
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
		for j.undo("ana") {
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
		for ana.undo("ana") {
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

func TestUndoStories(t *testing.T) {
	const id = "mfa-totp"
	says := func(t *testing.T, j *journal, want model.State, disputed bool) {
		t.Helper()
		if f := j.Finding(id); f.State() != want || f.Disputed() != disputed {
			t.Errorf("%v, disputed %v, want %v, disputed %v", f.State(), f.Disputed(), want, disputed)
		}
	}
	c := smallCatalogue()

	t.Run("what is undone is named", func(t *testing.T) {
		j := assess(t, c, id+" partly", id+" met")
		events, undone := j.Undo("ana")
		if undone.State != model.Met || len(events) != 1 || events[0].Undoes != undone.ID || events[0].ID != "" || events[0].By != "" || !events[0].At.IsZero() {
			t.Errorf("undone %+v by %+v", undone, events)
		}
		says(t, j, model.Met, false) // Undo only makes events; nothing is applied yet
	})
	t.Run("nothing to undo", func(t *testing.T) {
		j := assess(t, c, id+" met")
		for _, by := range []string{"bob", ""} {
			if events, e := j.Undo(by); events != nil || e.ID != "" {
				t.Errorf("%q can undo %+v", by, e)
			}
		}
		if events, _ := j.Redo("ana"); events != nil {
			t.Errorf("something can be redone: %+v", events)
		}
	})
	t.Run("something new ends redoing", func(t *testing.T) {
		j := assess(t, c, id+" met")
		j.undo("ana")
		j.answer("ana", "cli-sbom", model.Met)
		if j.redo("ana") {
			t.Error("redone over something new")
		}
	})
	t.Run("settling a disagreement, undone and redone", func(t *testing.T) {
		j := assess(t, c, id+" met | unmet", id+" partly")
		says(t, j, model.Partly, false)
		for range 3 {
			j.undo("ana")
			says(t, j, model.Unmet, true)
			j.redo("ana")
			says(t, j, model.Partly, false)
		}
		j.undo("ana")
		j.reopen()
		j.redo("ana")
		says(t, j, model.Partly, false)
	})
	t.Run("somebody else has spoken since: the one before is undone", func(t *testing.T) {
		j := assess(t, c, "cli-sbom met", id+" met")
		j.answer("bob", id, model.Unmet)
		_, undone := j.Undo("ana")
		if undone.Criterion != "cli-sbom" {
			t.Errorf("ana would undo %+v", undone)
		}
		j.undo("ana")
		says(t, j, model.Unmet, false)
		if j.undo("ana") {
			t.Error("ana undid what Bob has replaced")
		}
	})
	t.Run("undoing a correction brings back what was corrected", func(t *testing.T) {
		j := assess(t, c, id+" met")
		j.answer("bob", id, model.Unmet)
		j.undo("bob")
		says(t, j, model.Met, false)
	})
	t.Run("both answered at once; one takes it back", func(t *testing.T) {
		j := assess(t, c, id+" met | unmet")
		j.undo("bob")
		says(t, j, model.Met, false)
	})
	t.Run("each undoes only what is their own", func(t *testing.T) {
		j := newJournal()
		j.answer("ana", id, model.Met)
		j.answer("bob", "cli-sbom", model.Met)
		j.undo("ana")
		says(t, j, model.Unanswered, false)
		if j.Finding("cli-sbom").State() != model.Met {
			t.Error("Bob's answer is gone")
		}
	})
}

func TestARestoredDisagreementStillSaysWhoSaidWhat(t *testing.T) {
	t.Skip(`lead: undoing the settling of "ana says met and bob says not met" gives "ana says met and ana says not met": both sides are said again by the one who undoes. Keep the speaker: let Fold leave out an event that a later one of the same author undoes, so that the old heads stand again themselves (a redo undoes the undo), or carry the author of the repeated words in the event`)
	c := smallCatalogue()
	j := assess(t, c, "mfa-totp met | unmet", "mfa-totp partly")
	j.undo("ana")
	for _, u := range model.Uncounteds(c, j.Assessment) {
		if u.Criterion.ID == "mfa-totp" && u.Why != "ana says met and bob says not met" {
			t.Errorf("%s", u.Why)
		}
	}
}

func TestUndoWithAClockThatWasSetBack(t *testing.T) {
	t.Run("own answers", func(t *testing.T) {
		t.Skip("lead: undoStacks replays by time. After a reload with a clock that was set back (or with several events of one time and random IDs) the undo sorts before what it undoes: it is not seen, so redo is lost and undo does nothing visible. Replay so that an event comes after those in its Undoes and After")
		j := newJournal()
		j.answer("ana", "mfa-totp", model.Met)
		j.now = morning.Add(-time.Hour)
		j.undo("ana")
		j.reopen()
		if j.undo("ana") {
			t.Error("the answer could be undone twice")
		}
		if !j.redo("ana") || j.Finding("mfa-totp").State() != model.Met {
			t.Error("the answer could not be redone")
		}
	})
	t.Run("somebody else's clock is slow", func(t *testing.T) {
		t.Skip("lead: 'somebody else has spoken since' goes by time. Bob, whose clock is slow, replaces ana's answer; her undo then says her older answer again beside his, and there is a disagreement that nobody had. Go by After: pass over an event when no head is the author's own (blank.After is empty)")
		j := newJournal()
		j.answer("ana", "mfa-totp", model.Partly)
		j.answer("ana", "mfa-totp", model.Met)
		j.now = morning.Add(-time.Hour)
		j.answer("bob", "mfa-totp", model.Unmet)
		j.now = morning.Add(time.Hour)
		j.undo("ana")
		if f := j.Finding("mfa-totp"); f.Disputed() || f.State() != model.Unmet {
			t.Errorf("%v, disputed %v; Bob had the last word", f.State(), f.Disputed())
		}
	})
}

func TestUndoTakesBackOneThing(t *testing.T) {
	t.Run("of two answers given on two machines", func(t *testing.T) {
		t.Skip("lead: with two heads of her own (laptop and desktop, merged) ana's one undo takes both back, because blank.After names every head of hers. Name only heads that are e or that replace it, directly or through others")
		laptop := newJournal()
		desktop := laptop.copy("d")
		laptop.answer("ana", "mfa-totp", model.Met)
		desktop.now = desktop.now.Add(time.Hour)
		desktop.answer("ana", "mfa-totp", model.Unmet)
		laptop.merge(desktop)
		laptop.now = desktop.now
		laptop.undo("ana")
		if got := laptop.Finding("mfa-totp").State(); got != model.Met {
			t.Errorf("%v, want the answer from the laptop", got)
		}
	})
	t.Run("and leaves the name that somebody else gave", func(t *testing.T) {
		t.Skip("lead: for names, targets, profiles and intents the latest head counts, and the empty event of an undo is the latest: Bob's name, profile or intent is gone from view though ana only took back hers. In latest, pass over empty heads that undo something while another head says something")
		ana := newJournal()
		bob := ana.copy("b")
		bob.write("bob", model.Event{Kind: model.RenameKind, Registry: "Beta"})
		ana.now = ana.now.Add(time.Hour)
		ana.write("ana", model.Event{Kind: model.RenameKind, Registry: "Gamma"})
		ana.merge(bob)
		ana.undo("ana")
		if got := ana.Registry(); got != "Beta" {
			t.Errorf("registry %q, want the name that Bob gave", got)
		}
	})
	t.Run("and leaves a public answer public", func(t *testing.T) {
		t.Skip("lead: the empty head of an undo stands beside Bob's public answer and makes the finding private, because it is not public itself. In Finding.Answer let only heads with something to show (note, evidence, state) decide on Public")
		j := assess(t, smallCatalogue(), "cli-sbom met")
		bob := j.copy("b")
		open := answerEvent("mfa-totp", model.Met)
		open.Public = true
		bob.write("bob", open)
		j.now = j.now.Add(time.Hour)
		j.answer("ana", "mfa-totp", model.Met)
		j.merge(bob)
		j.undo("ana")
		if a := j.Finding("mfa-totp").Answer(); a.State != model.Met || !a.Public {
			t.Errorf("%+v", a)
		}
	})
}
