package wizard

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// at is a wizard of a size on the first criterion of a catalogue.
func at(catalogue *model.Catalogue, width, height int) *App {
	app := begun(catalogue, &forgetful{})
	app.Update(tea.WindowSizeMsg{Width: width, Height: height})
	app.overlay = nil
	app.show(0)
	return app
}

// play presses keys, divided by blanks; text:words types some.
func play(app *App, keys string) {
	for _, name := range strings.Fields(keys) {
		if text, ok := strings.CutPrefix(name, "text:"); ok {
			for _, r := range strings.ReplaceAll(text, "_", " ") {
				app.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		} else if press, ok := keyPress(name); ok {
			app.Update(press)
		}
	}
}

// shown is what stands on the screen.
func shown(app *App) string { return escapes.ReplaceAllString(app.View().Content, "") }

var escapes = regexp.MustCompile(`\x1b\[[0-9;]*m|\x1b\]8;[^\a]*\a`)

// ticks is a catalogue of twelve criteria of three conditions; the last waits for the
// criterion roofs-5.
func ticks() *model.Catalogue {
	c := twoCategories()
	for crit := range c.All() {
		crit.Conditions = []model.Condition{{ID: "a", Text: "the first holds"}, {ID: "b", Text: "the second holds"}, {ID: "c", Text: "the third holds", OnlyIfMet: "roofs-5"}}
	}
	return c
}

// TestWhatFollowsAnAnswer sees that what is added right after an answer is about the
// criterion that was answered, and after any other step about the one under the cursor.
func TestWhatFollowsAnAnswer(t *testing.T) {
	for name, c := range map[string]struct{ keys, id, says string }{
		"a note":                     {"1 n text:why ctrl+s", "doors-0", "Note kept, private, on doors 0. n, e"},
		"a note after a question":    {"6 text:none enter n text:why ctrl+s", "doors-0", "Note kept, private, on doors 0. n, e"},
		"evidence":                   {"4 e text:docs/why enter", "doors-0", "For doors 0."},
		"evidence after a note":      {"1 n text:a_note ctrl+s e text:docs/why enter", "doors-0", "For doors 0."},
		"in the short list":          {"t 1 n text:why ctrl+s", "doors-0", "doors 0"},
		"a note only looked at":      {"1 n esc n text:why ctrl+s", "doors-0", "Note kept, private, on doors 0."},
		"after a step":               {"1 down up n text:why ctrl+s", "doors-1", "doors 1"},
		"after a look at the next":   {"1 pgdown n text:why ctrl+s", "doors-1", "doors 1"},
		"after a step to the next":   {"1 u n text:why ctrl+s", "doors-2", "doors 2"},
		"after another tab and back": {"1 tab shift+tab n text:why ctrl+s", "doors-1", "doors 1"},
		"after it was taken back":    {"1 z n text:why ctrl+s", "doors-0", "doors 0"},
	} {
		app := at(ticks(), 80, 24)
		play(app, c.keys)
		for crit := range app.catalogue.All() {
			a := app.session.Assessment.Finding(crit.ID).Answer()
			added := strings.HasSuffix(a.Note, "why") || len(a.Evidence) > 0
			if added != (crit.ID == c.id) {
				t.Errorf("%s: on %s: %v", name, crit.ID, added)
			}
		}
		if !strings.Contains(shown(app), c.says) {
			t.Errorf("%s: it is not said whose it is\n%s", name, shown(app))
		}
	}
}

// TestAnswersThenTicks sees that a tick right after an answer does not land on the
// criterion to which the cursor went: the one that was answered is shown again.
func TestAnswersThenTicks(t *testing.T) {
	app := at(ticks(), 80, 24)
	ticked := func(id string) string {
		return strings.Join(app.session.Assessment.Finding(id).Answer().Conditions, "")
	}
	play(app, "3 space")
	if ticked("doors-0")+ticked("doors-1") != "" || !strings.Contains(shown(app), "Which of these hold?") || app.assess.current().ID != "doors-0" {
		t.Errorf("at %s\n%s", app.assess.current().ID, shown(app))
	}
	play(app, "space")
	if ticked("doors-0") != "a" || ticked("doors-1") != "" {
		t.Errorf("ticked: %q and %q", ticked("doors-0"), ticked("doors-1"))
	}
	// Who ticks first and then answers has said which: the next tick is for what shows.
	play(app, "u space 3 space")
	if ticked("doors-1") != "a" || ticked("doors-2") != "a" {
		t.Errorf("ticked: %q and %q\n%s", ticked("doors-1"), ticked("doors-2"), shown(app))
	}
}

// TestTicksMoveOn sees that the mark goes to the next condition that can be ticked, and
// that the last one waits without being counted.
func TestTicksMoveOn(t *testing.T) {
	app := at(ticks(), 80, 24)
	play(app, "space space")
	a := app.session.Assessment.Finding("doors-0").Answer()
	if strings.Join(a.Conditions, "") != "ab" || !strings.Contains(shown(app), "Ticked: the second holds. Press 1 to answer met.") {
		t.Errorf("%v\n%s", a.Conditions, shown(app))
	}
	if !strings.Contains(shown(app), "counts once") {
		t.Errorf("the third condition does not say that it waits\n%s", shown(app))
	}
	app = at(ticks(), 80, 24)
	play(app, "c c space")
	if !strings.Contains(shown(app), "Ticked: the third holds. It counts once") || strings.Contains(shown(app), "Press") {
		t.Errorf("a tick that waits\n%s", shown(app))
	}
}

// TestTicksAreNamed sees that each tick is said by its name, with which key answers as the ticks do
// where that is another answer, and that the key that ticked all takes none of it back.
func TestTicksAreNamed(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}} {
		for keys, says := range map[string]string{
			"space":                               "Ticked: the first holds. *3: partly.",
			"c":                                   "2 of 3: the second *space ticks it.",
			"space c c":                           "1 of 3: the first*space unticks it.",
			"space c c space":                     "Unticked: the first holds.",
			"1 u V space":                         "Ticked: the first holds.",
			"4 u V space space":                   "Ticked: the second holds. *1: met.",
			"space space space space":             "All is ticked.*",
			"4 u V space space space space space": "All is ticked.*",
		} {
			app := at(ticks(), size[0], size[1])
			app.assess.beginPass()
			play(app, strings.ReplaceAll(keys, "u V", "up")) // back to what was answered
			foot := strings.Split(shown(app), "\n")
			said := strings.TrimSpace(foot[size[1]-1])
			begins, ends, _ := strings.Cut(says, "*")
			if !strings.HasPrefix(said, begins) || size[0] == 40 && ends != "" && !strings.HasSuffix(said, ends) {
				t.Errorf("%v: after %q it says %q, not %q", size, keys, said, says)
			}
		}
	}
	app := at(ticks(), 80, 24)
	if play(app, "space space space space space"); len(app.session.Assessment.Finding("doors-0").Answer().Conditions) != 3 {
		t.Errorf("what was ticked is not any more\n%s", shown(app))
	}
}

// TestToldInOneLine sees that what is said of an answer or a tick takes one line of the foot, also
// where titles are long: the other says which keys answer.
func TestToldInOneLine(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Title += " of a title that is too long for a phone"
		for i := range crit.Conditions {
			crit.Conditions[i].Text += ", which is a condition of more words than there is room for"
		}
	}
	for _, keys := range []string{"1", "2 text:GitHub enter", "3", "4", "5", "down", "space", "c", "space c c", "3 space", "4 up space space", "1 up space space space", "1 up F =", "5 up 5 text:Ben enter"} {
		app := at(c, 40, 15)
		app.assess.beginPass()
		play(app, keys)
		if shown(app); app.covered > 1 || app.notice == "" {
			t.Errorf("after %q: %q", keys, app.notice)
		}
	}
}

// TestCorrections sees that an answer that is given anew stays in sight, with what matters
// first.
func TestCorrections(t *testing.T) {
	app := at(ticks(), 80, 24)
	for crit := range app.catalogue.All() {
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: crit.ID, Answer: model.Answer{State: model.Unmet, Conditions: []string{"a"}}})
	}
	play(app, "home down 1")
	foot := strings.Split(shown(app), "\n")[23]
	if app.assess.current().ID != "doors-1" || !strings.HasPrefix(foot, " Met, but one condition is not ticked: doors 1.") {
		t.Errorf("at %s: %q", app.assess.current().ID, foot)
	}
	app = at(ticks(), 80, 24)
	play(app, "1 up 4")
	if app.assess.current().ID != "doors-0" {
		t.Errorf("a correction went to %s", app.assess.current().ID)
	}
}

// TestNothingIsTickedUnseen sees that where the conditions do not show the keys that are
// about them show them, and do no more.
func TestNothingIsTickedUnseen(t *testing.T) {
	for name, c := range map[string]struct {
		width, height int
		keys          string
	}{
		"a narrow window": {40, 15, "space"}, "its other key": {40, 15, "c"}, "the short list": {80, 24, "t space"}, "a wide short list": {120, 36, "t c"},
	} {
		app := at(ticks(), c.width, c.height)
		play(app, c.keys)
		if app.session.Assessment.Len() != 0 || !strings.Contains(shown(app), "the first holds") || app.assess.condition != 0 {
			t.Errorf("%s: %d events\n%s", name, app.session.Assessment.Len(), shown(app))
		}
	}
}

// TestNothingIsTickedOutOfSight sees that where the marked condition is scrolled away, or stands on
// another leaf, the keys that are about it bring it into sight, and do no more.
func TestNothingIsTickedOutOfSight(t *testing.T) {
	for _, key := range []string{"space", "c"} {
		for _, c := range []struct {
			width, height int
			keys          string
			pass          bool
		}{{80, 24, "pgdown", false}, {120, 36, "pgdown", false}, {80, 24, "enter pgdown pgdown", false}, {40, 15, "enter end", false}, {80, 24, "enter v", true}, {40, 15, "v v", true}} {
			catalogue := ticks()
			for crit := range catalogue.All() {
				crit.Body = "## Why it matters\n\n" + strings.Repeat("Words about it.\n\n", 60)
				crit.Verdicts = slices.Repeat([]model.Verdict{{Case: "a case of so many words that it takes some lines", State: model.Met}}, 9)
			}
			app := at(catalogue, c.width, c.height)
			if c.pass {
				app.assess.beginPass()
			}
			play(app, c.keys)
			if strings.Contains(shown(app), "▸ ☐ ") {
				t.Fatalf("%+v: the mark is in sight\n%s", c, shown(app))
			}
			play(app, key)
			if !strings.Contains(shown(app), "▸ ☐ the first holds") || app.session.Assessment.Len() > 0 {
				t.Errorf("%+v: %s leads to %d events and\n%s", c, key, app.session.Assessment.Len(), shown(app))
			}
			if play(app, "space"); !strings.Contains(shown(app), "☑ the first holds") {
				t.Errorf("%+v: what is in sight is not ticked\n%s", c, shown(app))
			}
		}
	}
}

// TestConfirmedContradiction sees that who says that an answer holds hears what does not fit in it.
func TestConfirmedContradiction(t *testing.T) {
	app := at(ticks(), 80, 24)
	play(app, "space 1 up =")
	if want := "Checked again today: met, but one condition is not ticked: doors 0."; !strings.Contains(shown(app), want) {
		t.Errorf("%q is not said\n%s", want, shown(app))
	}
	if play(app, "space ="); !strings.Contains(shown(app), "Checked again today: doors 0.") {
		t.Errorf("all fits, and it says\n%s", shown(app))
	}
}

// TestReading sees that every list leads to a text that shows, as wide as the window
// lets it, and back to the same list.
func TestReading(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Body = "## Why it matters\n\n" + strings.Repeat("Words about it. ", 200) + "\n\n## Check it\n\nLook at it.\n\n## Get there\n\n" + strings.Repeat("Do it.\n\n", 60)
	}
	for _, size := range [][2]int{{40, 15}, {80, 24}, {120, 36}, {200, 60}} {
		for _, before := range []string{"", "t"} {
			app := at(c, size[0], size[1])
			play(app, before)
			list := shown(app)
			play(app, "enter")
			back := "esc list"
			if !app.layout.split {
				back = "esc: list" // above the keys
			}
			if !strings.Contains(shown(app), "the first holds") || !strings.Contains(shown(app), back) {
				t.Errorf("%v %q: no text, or no way back\n%s", size, before, shown(app))
			}
			play(app, "v v")
			if line := strings.Split(shown(app), "\n")[app.layout.top]; size[1] < 60 && !strings.Contains(line, "Check it") {
				t.Errorf("%v: v went to %q", size, line)
			}
			play(app, "V")
			if line := strings.Split(shown(app), "\n")[app.layout.top]; size[1] < 60 && !strings.Contains(line, "Why it matters") {
				t.Errorf("%v: V went to %q", size, line)
			}
			if play(app, "C 4"); !strings.Contains(shown(app), "1  Why it matters") {
				t.Errorf("%v: no list of parts\n%s", size, shown(app))
			}
			play(app, "3")
			if line := strings.Split(shown(app), "\n")[app.layout.top]; size[1] < 60 && !strings.Contains(line, "Get there") {
				t.Errorf("%v: the third part begins %q", size, line)
			}
			play(app, "C 1 V esc")
			if shown(app) != list {
				t.Errorf("%v %q: esc leads to\n%s", size, before, shown(app))
			}
		}
	}
	app := at(c, 80, 24)
	play(app, "enter")
	if rows := strings.Split(shown(app), "\n"); !strings.Contains(strings.Join(rows, "\n"), strings.TrimSpace(strings.Repeat("Words about it. ", 4))) {
		t.Errorf("the text is narrow\n%s", shown(app))
	}
	play(app, "esc f f enter") // nobody is unsure of anything: nothing to read about
	if strings.Contains(shown(app), "the first holds") && app.assess.reading {
		t.Errorf("a text of nothing\n%s", shown(app))
	}
}

// TestFindEverywhere sees that what is looked for is typed into a field, wherever one is:
// no letter of it is a command.
func TestFindEverywhere(t *testing.T) {
	for _, way := range []string{"", "tab", "tab tab", "tab tab tab", "P", "?", "H", "t", "enter"} {
		for _, key := range []string{"/", "g"} {
			app := at(ticks(), 80, 24)
			for crit := range app.catalogue.All() {
				app.session.Assessment.Apply(model.Event{ID: crit.ID, Kind: model.AnswerKind, Criterion: crit.ID, Answer: model.Answer{State: model.Unmet}})
			}
			before := app.session.Assessment.Len()
			play(app, way+" "+key+" text:roofs-4 enter")
			if app.session.Assessment.Len() != before || app.overlay != nil || app.assess.current().ID != "roofs-4" || app.screen != screen(app.assess) {
				t.Errorf("%q and %s: %d events, at %s\n%s", way, key, app.session.Assessment.Len()-before, app.assess.current().ID, shown(app))
			}
		}
	}
}

// TestEvidence sees what becomes of a line of evidence.
func TestEvidence(t *testing.T) {
	const one, two = "https://acme.example/one", "https://acme.example/two"
	for name, c := range map[string]struct {
		paste, keys, refs, says string
	}{
		"two links":           {one + "\n" + two, "enter", one + " " + two, "Several pieces of evidence kept"},
		"two beside another":  {one + ", " + two, "enter", one + " " + two, "Several pieces"},
		"a path with a blank": {"our docs/a.md", "enter", "our docs/a.md", "Evidence kept"},
		"two paths":           {"docs/a.md\ndocs/b.md", "", "", "paths one at a time"},
		"nothing":             {one, "enter e enter", one, ""},
		"a minus":             {one, "enter e - enter", "", "taken out"},
		"a minus of nothing":  {"", "- enter", "", "There is no evidence yet"},
	} {
		app := at(ticks(), 80, 24)
		play(app, "e")
		app.Update(tea.PasteMsg{Content: c.paste})
		play(app, c.keys)
		var refs []string
		for _, e := range app.session.Assessment.Finding("doors-0").Answer().Evidence {
			refs = append(refs, e.Ref)
		}
		if strings.Join(refs, " ") != c.refs || !strings.Contains(shown(app), c.says) {
			t.Errorf("%s: %q\n%s", name, refs, shown(app))
		}
	}
}

// TestEmptiedNote sees that a note that is taken out is not said to be kept.
func TestEmptiedNote(t *testing.T) {
	app, recorded := writer(t, "x")
	play(app, "backspace")
	app.Update(tea.KeyPressMsg{Code: tea.KeyBackspace})
	app.Update(save)
	if recorded() != "" || !strings.Contains(shown(app), "The note on doors 0 is taken out.") {
		t.Errorf("%q\n%s", recorded(), shown(app))
	}
}

// TestWhoseNoteIsSaid sees that as long as a note or a tick would be about another criterion than
// the one that shows the line names it, and no longer.
func TestWhoseNoteIsSaid(t *testing.T) {
	for keys, says := range map[string]string{
		"1":                 "Met. n note, e evidence, space ticks: for doors 0.",
		"4":                 "Not met. n note, e evidence: for doors 0.",
		"5":                 "Unsure. n note, e evidence: for doors 0. To name whom to ask: ↑, then 5.",
		"1 n esc":           "n note, e evidence, space ticks: for doors 0.",
		"1 n text:a ctrl+s": "Note kept, private, on doors 0. n, e, space: still for it.",
		"1 ? esc":           "n note, e evidence, space ticks: for doors 0.",
		"1 n esc down":      "Left open: doors 1.",
		"1 space":           "Nothing is ticked yet; space ticks. Which of these hold?",
	} {
		app := at(ticks(), 80, 24)
		app.assess.beginPass()
		play(app, keys)
		foot := strings.Split(shown(app), "\n")
		if said := strings.TrimSpace(foot[23]); !strings.HasPrefix(said, says) {
			t.Errorf("after %q it says %q, not %q", keys, said, says)
		}
	}
}

// TestNobodyAsksThemselves sees that the question whom to ask offers no name of one's own.
func TestNobodyAsksThemselves(t *testing.T) {
	app := at(ticks(), 80, 24)
	app.session.By = "ana"
	if play(app, "4 5"); strings.Contains(shown(app), "Names so far") {
		t.Errorf("it does:\n%s", shown(app))
	}
}

// TestDoubtStays sees that what does not fit in an answer is not only said when it is given.
func TestDoubtStays(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Verdicts = []model.Verdict{{Case: "all doors are locked", State: model.Met}}
	}
	app := at(c, 80, 24)
	play(app, "2 text:Ann enter up")
	if !strings.Contains(shown(app), "No case here is provided.") {
		t.Errorf("coming back shows\n%s", shown(app))
	}
}
