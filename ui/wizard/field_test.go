package wizard

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// TestCursorCells sees that the cursor stands at the cell, and not at the letter, as
// input methods need it.
func TestCursorCells(t *testing.T) {
	for _, c := range []struct {
		text     string
		left, at int // keys to the left, and the cell
		width    int
		shows    string
	}{
		{"abc", 0, 3, 20, "abc"},
		{"漢字日本語", 0, 10, 20, "漢字日本語"},
		{"漢字日本語", 2, 6, 20, "漢字日本語"},
		{"漢字日本語", 0, 4, 6, "本語"},
		{"🎉é", 0, 3, 20, "🎉é"},
	} {
		in := newInput()
		in.SetValue(c.text)
		in.CursorEnd()
		for range c.left {
			in, _ = in.Update(tea.KeyPressMsg{Code: tea.KeyLeft})
		}
		shown, cursor := field(theme.New(true, theme.Unicode()), in, c.width)
		if shown != c.shows || cursor.X != c.at {
			t.Errorf("%q, %d to the left, in %d: %q with the cursor at %d", c.text, c.left, c.width, shown, cursor.X)
		}
	}
}

// TestChosen sees that the cursor stands on the row that is chosen, on every screen
// that has one.
func TestChosen(t *testing.T) {
	app := begun(twoCategories(), &forgetful{})
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	app.overlay = nil
	for i := range 2 {
		app.show(i)
		before := app.View().Cursor
		app.Update(tea.KeyPressMsg{Code: tea.KeyDown})
		if after := app.View().Cursor; after == nil || after.X != 1 || after.Y != before.Y+1 {
			t.Errorf("on tab %d the cursor goes from %v to %v", i, before, after)
		}
	}
	app.Update(tea.KeyPressMsg{Code: 'P', Text: "P"})
	app.Update(tea.KeyPressMsg{Code: tea.KeyHome})
	if c := app.View().Cursor; c == nil || c.X != 1 || c.Y != app.layout.top {
		t.Errorf("in the profile it is at %v", c)
	}
	app.Update(tea.KeyPressMsg{Code: tea.KeyEnd}) // a category, on the right
	if c := app.View().Cursor; c == nil || c.X <= questions || c.Y <= app.layout.top {
		t.Errorf("on a category it is at %v", c)
	}
}

// TestCursorLine reads the line that the cursor is on, which is all that a Braille display shows:
// what is asked, what was chosen, and a condition after a key that is about one.
func TestCursorLine(t *testing.T) {
	catalogue := ticks()
	for c := range catalogue.All() {
		c.Verdicts = []model.Verdict{{Case: "it is there", State: model.Met}}
	}
	for _, glyphs := range []theme.Glyphs{theme.Unicode(), theme.ASCII()} {
		for _, colours := range []bool{true, false} {
			for _, c := range []struct {
				app        func(*model.Catalogue, int, int) *App
				keys, line string
			}{
				{inPass, "", "doors 0"},
				{inPass, "1", "doors 1"},
				{inPass, "c", glyphs.Here + " " + glyphs.Unticked + " the second holds"},
				{inPass, "1 c", glyphs.Here + " " + glyphs.Unticked + " the second holds"},
				{inPass, "1 down space c c", glyphs.Here + " " + glyphs.Ticked + " the first holds"},
				{inPass, "c down", "doors 1"},
				{inPass, "/ text:doors", "> doors"},
				{disputing, "s", "partly, says ana"},
				{disputing, "s text:met", "> met"},
				{inPass, "/ text:doors down", "doors 1"},
				{inPass, "/ text:door down text:s", "> doors"},
				{at, "down", "doors 1"},
				{at, "down c", glyphs.Here + " " + glyphs.Unticked + " the second holds"},
				{at, "enter", "doors 0"},
			} {
				app := c.app(catalogue, 80, 24)
				app.options.Glyphs, app.theme = glyphs, theme.Plain(glyphs)
				if colours {
					app.theme = theme.New(true, glyphs)
				}
				play(app, c.keys)
				view := app.View()
				line := []rune(strings.Split(shown(app), "\n")[view.Cursor.Y])
				if !strings.Contains(string(line), c.line) || strings.HasSuffix(c.line, " holds") && !strings.HasPrefix(string(line[view.Cursor.X:]), c.line) {
					t.Errorf("%s, %v: after %q it is at %v, on %q", glyphs.Here, colours, c.keys, view.Cursor.Position, string(line))
				}
			}
		}
	}
}

// disputing is the full view, on a criterion of which two people say something else.
func disputing(c *model.Catalogue, width, height int) *App {
	app := at(c, width, height)
	for _, who := range []struct{ id, by string }{{"x", "ana"}, {"y", "ben"}} {
		state := model.Partly
		if who.by == "ben" {
			state = model.Met
		}
		app.session.Assessment.Apply(model.Event{ID: who.id, By: who.by, Kind: model.AnswerKind, Criterion: "doors-0", Answer: model.Answer{State: state}})
	}
	return app
}

// TestAfterEscape sees that a key right after an escape answers nothing where nobody
// writes, and that others do what they do.
func TestAfterEscape(t *testing.T) {
	app := begun(twoCategories(), &forgetful{})
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	app.show(0)
	app.overlay = nil
	for _, r := range "1234560= " {
		app.Update(tea.KeyPressMsg{Code: r, Mod: tea.ModMeta})
		if app.overlay != nil || app.session.Assessment.Len() != 0 {
			t.Errorf("%q right after an escape opens %T, %d events", r, app.overlay, app.session.Assessment.Len())
			app.overlay = nil
		}
	}
	for _, code := range []rune{tea.KeyEnter, tea.KeyTab, 'd'} { // reads, goes on, and nothing
		before, read := app.screen.tab(), app.assess.reading
		press := tea.KeyPressMsg{Code: code, Mod: tea.ModMeta}
		if code == 'd' {
			press.Mod |= tea.ModCtrl
		}
		app.Update(press)
		if app.notice != "" || (app.screen.tab() != before) != (code == tea.KeyTab) || (app.assess.reading != read) != (code == tea.KeyEnter) {
			t.Errorf("%q right after an escape: at %d, reading: %v, %q", code, app.screen.tab(), app.assess.reading, app.notice)
		}
		app.assess.reading = false
		app.show(0)
	}
	app.Update(tea.KeyPressMsg{Code: 'n', Mod: tea.ModMeta})
	if _, ok := app.overlay.(*note); !ok {
		t.Errorf("n after esc opens %T", app.overlay)
	}
}

// TestBackAtOnce sees that who is back in the first pass right after esc is not told of the full view.
func TestBackAtOnce(t *testing.T) {
	app := inPass(ticks(), 80, 24)
	app.Update(tea.KeyPressMsg{Code: 'F', Mod: tea.ModMeta})
	if !app.assess.passing() || strings.Contains(shown(app), backToPass) {
		t.Errorf("F right after esc shows\n%s", shown(app))
	}
}

// TestAfterEscapeInAText sees that a key that means nothing with alt says so to somebody who
// was quick after esc in a text, where it is not known which of the two was meant.
func TestAfterEscapeInAText(t *testing.T) {
	app, _ := writer(t, "")
	for _, code := range []rune{tea.KeyTab, tea.KeyEnter, 'x', '3', '?'} {
		app.Update(tea.KeyPressMsg{Code: code, Mod: tea.ModMeta})
		if _, ok := app.overlay.(*note); !ok || !strings.Contains(app.View().Content, "press esc again") {
			t.Errorf("%q right after esc shows\n%s", code, app.View().Content)
		}
	}
	for _, code := range []rune{'b', 'f', tea.KeyLeft, tea.KeyRight, tea.KeyBackspace, tea.KeyDelete, '<'} {
		press := tea.KeyPressMsg{Code: code, Mod: tea.ModMeta}
		if app.Update(press); strings.Contains(app.View().Content, "press esc again") {
			t.Errorf("%s, which goes or deletes by words with alt, is taken for esc", press)
		}
	}
}

// TestAfterEscapeInAFinder sees that both keys do what they do where nothing is lost with
// what was typed.
func TestAfterEscapeInAFinder(t *testing.T) {
	for _, open := range []string{"/", "g"} {
		app := begun(twoCategories(), &forgetful{})
		app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		app.show(0)
		app.overlay = nil
		app.Update(tea.KeyPressMsg{Code: rune(open[0]), Text: open})
		if !app.seeking() {
			t.Fatalf("%s opens %T", open, app.overlay)
		}
		app.Update(tea.KeyPressMsg{Code: 'm', Text: "m"})
		for _, code := range []rune{tea.KeyBackspace, tea.KeyDelete, tea.KeyLeft, tea.KeyRight} {
			press := tea.KeyPressMsg{Code: code, Mod: tea.ModMeta}
			if app.Update(press); !app.seeking() {
				t.Fatalf("%s: %s, which goes or deletes by words with alt, is taken for esc", open, press)
			}
		}
		before := app.screen.tab()
		app.Update(tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModMeta})
		if app.overlay != nil || app.screen.tab() == before {
			t.Errorf("%s: tab right after esc leaves %T at %d", open, app.overlay, app.screen.tab())
		}
	}
}

// TestTooSmall types a q into a note that does not show.
func TestTooSmall(t *testing.T) {
	app, _ := writer(t, "")
	app.Update(tea.WindowSizeMsg{Width: 30, Height: 8})
	for _, press := range []tea.KeyPressMsg{letter, {Code: 'q', Text: "q"}} {
		if app.Update(press); app.line.gone {
			t.Errorf("%s ends the program", press)
		}
	}
	app.Update(tea.PasteMsg{Content: "q"})
	if note := app.draft().Note; note != "" {
		t.Errorf("what nobody sees is written: %q", note)
	}
	if app.Update(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}); !app.line.gone {
		t.Error("ctrl+c does not end the program")
	}
}

// TestLooseNames has a name of signs that some terminals do not put together: what
// stands behind it is not cut there.
func TestLooseNames(t *testing.T) {
	for _, name := range []string{"👩‍👩‍👧 reg", "👍🏽", strings.Repeat("👩‍👩‍👧", 20)} {
		app := begun(twoCategories(), &forgetful{})
		app.session.Assessment.Header.Registry = name
		for _, width := range []int{40, 80, 120} {
			app.Update(tea.WindowSizeMsg{Width: width, Height: 24})
			line := app.titleLine()
			if w := theme.LooseWidth(line); w > width || !strings.Contains(line, "saved") {
				t.Errorf("%s in %d cells: %d wide: %s", name, width, w, line)
			}
		}
	}
}

// TestSilence sees that the terminal is left, to the shell or to an editor, when the last
// reply has come, and at once where there was no question or it is too late for a reply.
func TestSilence(t *testing.T) {
	app := begun(twoCategories(), &forgetful{})
	app.line.replied = make(chan struct{})
	app.ask()
	app.line.asked = time.Now().Add(time.Hour) // so that on no machine it is too late
	silent := make(chan tea.Msg)
	wait := app.line.silence()
	go func() { silent <- wait() }()
	select {
	case <-silent:
		t.Error("it is left before the reply")
	default:
	}
	close(app.line.replied)
	<-silent
	for _, asked := range []time.Time{{}, time.Now().Add(-replies)} {
		app.line.asked, app.line.replied = asked, make(chan struct{})
		if app.line.silence() != nil {
			t.Errorf("asked at %v, it waits", asked)
		}
		if _, quits := app.farewell()().(tea.QuitMsg); !quits {
			t.Errorf("asked at %v, it does not leave", asked)
		}
	}
}
