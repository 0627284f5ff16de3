package wizard

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// TestNotesOfTheAssessment sees that N opens them on every tab, and that they are kept,
// private, and taken back.
func TestNotesOfTheAssessment(t *testing.T) {
	for _, way := range []string{"", "enter", "F", "tab", "tab tab", "tab tab tab", "P"} {
		app := at(ticks(), 80, 24)
		app.assess.beginPass()
		play(app, way+" N")
		n, ok := app.overlay.(*note)
		if !ok || n.criterion != nil {
			t.Errorf("after %q there are no notes\n%s", way, shown(app))
			continue
		}
		app.Update(tea.PasteMsg{Content: "Ben takes over.\nThe keys are in the safe."})
		app.Update(tea.KeyPressMsg{Code: 'p', Mod: tea.ModCtrl})
		if screen := shown(app); !strings.Contains(screen, "always private") || !strings.Contains(screen, "no criterion") || strings.Contains(screen, "ctrl+p") {
			t.Errorf("they are not private\n%s", screen)
		}
		if d := app.draft(); d.Criterion != "" || !strings.Contains(d.Note, "safe") {
			t.Errorf("the draft is %+v", d)
		}
		app.Update(save)
		got := app.session.Assessment.Notes()
		if len(got) != 1 || got[0].Note != "Ben takes over.\nThe keys are in the safe." || got[0].By != "ana" || got[0].Public {
			t.Errorf("after %q they are %+v", way, got)
		}
		if !strings.Contains(shown(app), "kept, private") {
			t.Errorf("after %q it is not said\n%s", way, shown(app))
		}
		play(app, "z z")
		if got := app.session.Assessment.Notes(); got != nil {
			t.Errorf("taken back they are %+v", got)
		}
		if app.overlay != nil || app.session.failed != nil {
			t.Errorf("after undo\n%s", shown(app))
		}
	}
}

// TestNotesApart sees that what two people wrote apart is there to be put together, with
// their names.
func TestNotesApart(t *testing.T) {
	app := at(ticks(), 80, 24)
	for _, by := range []string{"ben", "cyn"} {
		app.session.Assessment.Apply(model.Event{ID: by, By: by, Kind: model.NotesKind, Answer: model.Answer{Note: "by " + by}})
	}
	play(app, "N")
	for _, text := range []string{"by ben", "by cyn", "So far by ben and cyn."} {
		if !strings.Contains(shown(app), text) {
			t.Errorf("%q is not there\n%s", text, shown(app))
		}
	}
	app.Update(save)
	if n := len(app.session.Assessment.Notes()); n != 2 {
		t.Errorf("saved as they were there are %d", n)
	}
	play(app, "N")
	app.Update(tea.PasteMsg{Content: "\nMore."})
	app.Update(save)
	if got := app.session.Assessment.Notes(); len(got) != 1 || app.session.Assessment.NotesBy() != "ana, ben and cyn" {
		t.Errorf("put together they are %+v, by %s", got, app.session.Assessment.NotesBy())
	}
}

// TestNotesNotSavedLastTime sees that notes that were not saved are offered, and open with
// what was written.
func TestNotesNotSavedLastTime(t *testing.T) {
	app := New(Options{Catalogue: twoCategories(), Session: &model.Opened{
		Assessment: model.Fold(model.Header{Registry: "Acme"}, nil), Catalogue: twoCategories(), Journal: &forgetful{}, By: "ana",
		Draft: model.Draft{Note: "half of it"},
	}})
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	if !strings.Contains(shown(app), "Notes of the assessment were not saved the last time") {
		t.Errorf("they are not offered\n%s", shown(app))
	}
	play(app, "n")
	app.Update(save)
	if got := app.session.Assessment.AgainNotes().Note; got != "half of it" {
		t.Errorf("%q is kept\n%s", got, shown(app))
	}
}
