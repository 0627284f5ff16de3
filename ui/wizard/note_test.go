package wizard

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// writer is a wizard with a note open, and what was recorded last.
func writer(t *testing.T, note string) (*App, func() string) {
	t.Helper()
	app := begun(twoCategories(), &forgetful{})
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	app.show(0)
	app.overlay = nil
	c := app.assess.current()
	app.session.Assessment.Apply(model.Event{ID: "n", By: "ana", Kind: model.AnswerKind, Criterion: c.ID, Answer: model.Answer{Note: note}})
	app.Update(tea.KeyPressMsg{Code: 'n', Text: "n"})
	return app, func() string { return app.session.Assessment.Finding(c.ID).Answer().Note }
}

var (
	save    = tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl}
	letter  = tea.KeyPressMsg{Code: 'x', Text: "x"}
	most    = strings.Repeat("m", model.MaxNote)
	tooMany = strings.Repeat("\n", model.MaxNoteLines-1) + "the end\nof it"
)

// TestLongNotes sees that of a note that is too long nothing is lost, whichever way
// it came: it is refused whole, and stays where it is.
func TestLongNotes(t *testing.T) {
	for name, c := range map[string]struct {
		before         string
		msgs           []tea.Msg
		recorded, kept string
	}{
		"typed":                     {most, []tea.Msg{letter, save}, most, most + "x"},
		"pasted":                    {"one", []tea.Msg{tea.PasteMsg{Content: most + "x"}, save}, "one", ""},
		"pasted beside":             {"one", []tea.Msg{tea.PasteMsg{Content: most}, save}, "one", ""},
		"from the editor":           {"one", []tea.Msg{editedMsg{text: tooMany}, letter, save}, "one", tooMany},
		"from the editor, shorter":  {"one", []tea.Msg{editedMsg{text: tooMany}, editedMsg{text: "two"}, save}, "two", ""},
		"recorded by others":        {tooMany, []tea.Msg{letter, save}, tooMany, ""},
		"recorded, and the editor":  {tooMany, []tea.Msg{editedMsg{text: "two"}, save}, "two", ""},
		"recorded, and it is shown": {tooMany, []tea.Msg{tea.KeyPressMsg{Code: 'p', Mod: tea.ModCtrl}, save}, tooMany, ""},
	} {
		app, recorded := writer(t, c.before)
		for _, msg := range c.msgs {
			app.Update(msg)
		}
		if recorded() != c.recorded || app.draft().Note != c.kept {
			t.Errorf("%s: %d characters are recorded and %d kept", name, len(recorded()), len(app.draft().Note))
		}
		if c.kept != "" && !strings.Contains(app.View().Content, "too long") {
			t.Errorf("%s: it is not said\n%s", name, app.View().Content)
		}
	}
}

// TestLongNoteAtTheEnd sees that the terminal may go away over a note that is too
// long: it is the draft of the next time.
func TestLongNoteAtTheEnd(t *testing.T) {
	app, recorded := writer(t, "one")
	var kept model.Draft
	app.session.KeepDraft = func(d model.Draft) error { kept = d; return nil }
	app.Update(editedMsg{text: tooMany})
	if err := app.Close(); err != nil || recorded() != "one" || kept.Note != tooMany {
		t.Errorf("%v; %q is recorded, %d characters kept", err, recorded(), len(kept.Note))
	}
	app.session.KeepDraft = func(model.Draft) error { return errors.New("disk full") }
	if err := app.Close(); err == nil {
		t.Error("a draft that cannot be kept is no error")
	}
}

// TestNothingIsSilent sees that a key that finds nothing to do says so, and records
// nothing.
func TestNothingIsSilent(t *testing.T) {
	for name, says := range map[string]string{"=": "There is no answer yet", "0": "Not answered yet."} {
		app := begun(twoCategories(), &forgetful{})
		app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		app.show(0)
		app.Update(tea.KeyPressMsg{Code: rune(name[0]), Text: name})
		if n := app.session.Assessment.Len(); n != 0 || !strings.Contains(app.View().Content, says) {
			t.Errorf("%s: %d events\n%s", name, n, app.View().Content)
		}
	}
}

// TestSameEvidence sees that evidence that is there already stays in the question.
func TestSameEvidence(t *testing.T) {
	app := begun(twoCategories(), &forgetful{})
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	app.show(0)
	for range 2 {
		app.Update(tea.KeyPressMsg{Code: 'e', Text: "e"})
		app.Update(tea.PasteMsg{Content: "https://acme.example"})
		app.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	}
	if n := app.session.Assessment.Len(); n != 1 || !strings.Contains(app.View().Content, "That is there already, seen today.") {
		t.Errorf("%d events\n%s", n, app.View().Content)
	}
}
