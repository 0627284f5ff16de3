package model_test

import (
	"testing"
	"time"

	"rungs/model"
)

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
		undo, undone, ok := j.Undo("ana", nil)
		e := undo[0]
		if !ok || undone.State != model.Met || e.Undoes != undone.ID || e.ID != "" || e.By != "" || !e.At.IsZero() {
			t.Errorf("undone %+v by %+v", undone, e)
		}
		says(t, j, model.Met, false) // Undo only makes events; nothing is applied yet
	})
	t.Run("nothing to undo", func(t *testing.T) {
		j := assess(t, c, id+" met")
		for _, by := range []string{"bob", ""} {
			if _, e, ok := j.Undo(by, nil); ok {
				t.Errorf("%q can undo %+v", by, e)
			}
		}
		if e, _, ok := j.Redo("ana", nil); ok {
			t.Errorf("something can be redone: %+v", e)
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
	t.Run("what others write meanwhile does not end redoing", func(t *testing.T) {
		j := assess(t, c, id+" met")
		j.undo("ana")
		j.answer("bob", "cli-sbom", model.Met)
		if !j.redo("ana") {
			t.Error("Bob's answer to another criterion took away ana's redo")
		}
		says(t, j, model.Met, false)
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
		_, undone, _ := j.Undo("ana", nil)
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
