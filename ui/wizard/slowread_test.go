package wizard

import (
	"strings"
	"testing"

	"rungs/model"
)

// longTexts is a catalogue whose criteria have texts longer than any window.
func longTexts() *model.Catalogue {
	c := ticks()
	for crit := range c.All() {
		var parts []string
		for _, heading := range []string{"Why it matters", model.WhatCounts, model.WhatDoesNot, model.CheckIt, model.GetThere} {
			parts = append(parts, "## "+heading+"\n\n"+strings.Repeat("A paragraph of it.\n\n", 25)+"The end of "+heading+".\n")
		}
		crit.Body = strings.Join(parts, "\n")
	}
	return c
}

var allSizes = [][2]int{{40, 12}, {40, 15}, {80, 24}, {120, 36}, {200, 60}}

// TestUnsureIsReadAtCheckIt sees that what is unsure opens where its text says how to find out,
// says of which criterion that is, and counts as read once the end of that was in sight.
func TestUnsureIsReadAtCheckIt(t *testing.T) {
	for _, size := range allSizes {
		app := inPass(longTexts(), size[0], size[1])
		play(app, "5 5 1 1 1 1 1 1 1 1 1 1")
		read := func() int { return len(app.assess.slowReads().Read) }
		if play(app, "home enter"); !strings.Contains(shown(app), "Check it") || strings.Contains(shown(app), "The end of What") || !strings.Contains(shown(app), "how to find out") {
			t.Errorf("%v: it opens at\n%s", size, shown(app))
		}
		if !strings.Contains(shown(app), "── Slow read 1 of") && !strings.Contains(shown(app), "── doors 0 ") {
			t.Errorf("%v: of which it is is not said\n%s", size, shown(app))
		}
		if play(app, "down"); !strings.Contains(shown(app), "The end of Check it.") && read() != 0 {
			t.Errorf("%v: with its end out of sight it counts as read", size)
		}
		if play(app, strings.Repeat("pgdown ", 12)); read() != 1 {
			t.Errorf("%v: read, it does not count so", size)
		}
		if play(app, "u end home"); app.assess.current().ID != "doors-1" || read() != 1 && size[1] < 60 { // there it shows whole
			t.Errorf("%v: who passes it by has read %s", size, app.assess.current().ID)
		}
		if play(app, "u"); app.assess.scroll != 0 || strings.Contains(shown(app), "how to find out") {
			t.Errorf("%v: what is met does not open at its beginning\n%s", size, shown(app))
		}
	}
}

// TestLookUp sees that from a question of the first pass v leads to what counts, or to where
// somebody stopped reading, and that esc comes back to the leaf from which it was opened.
func TestLookUp(t *testing.T) {
	for _, size := range allSizes {
		app := inPass(longTexts(), size[0], size[1])
		opened := func() bool { return app.assess.reading || app.assess.textBeside() && app.assess.scroll > 0 }
		leaf := 0
		for ; !opened() && leaf < 5; leaf++ {
			play(app, "v")
		}
		if !opened() {
			t.Errorf("%v: v leads to\n%s", size, shown(app))
		}
		if at := app.assess.parts()[1]; app.assess.scroll != at.line || at.title != model.WhatCounts {
			t.Errorf("%v: it is at line %d, and what counts at %d", size, app.assess.scroll, at.line)
		}
		if app.assess.textBeside() {
			continue
		}
		play(app, "down down")
		there := app.assess.scroll
		if play(app, "esc"); !app.assess.paged() || app.assess.passPage().at(app.assess.scroll) != leaf-1 {
			t.Errorf("%v: esc leads to leaf %d of %d\n%s", size, app.assess.passPage().at(app.assess.scroll), leaf-1, shown(app))
		}
		if play(app, "v"); app.assess.scroll != there || !strings.Contains(shown(app), "Here you stopped reading.") {
			t.Errorf("%v: it goes on at %d, not %d\n%s", size, app.assess.scroll, there, shown(app))
		}
		if play(app, "v"); app.assess.parts()[2].line != app.assess.scroll {
			t.Errorf("%v: the next v leads to\n%s", size, shown(app))
		}
	}
}

// TestLookUpBeside sees that the place is kept of a text that stands beside its question.
func TestLookUpBeside(t *testing.T) {
	app := inPass(longTexts(), 200, 60)
	play(app, "v pgdown")
	there := app.assess.scroll
	if play(app, "down up v"); app.assess.scroll != there || app.assess.current().ID != "doors-0" {
		t.Errorf("it is at %d, not %d\n%s", app.assess.scroll, there, shown(app))
	}
	if play(app, "v"); app.assess.scroll <= there {
		t.Errorf("v does not go on from there: %d", app.assess.scroll)
	}
}

// TestATabOnlyLookedAt sees that who looks at other tabs and comes back finds all as it was: the last
// page of the first pass, and the place in a text.
func TestATabOnlyLookedAt(t *testing.T) {
	const ended = "1 1 1 1 1 down 1 1 1 1 1 1 up up up up up up u 5 " // the last answer is none of the last category
	for _, size := range allSizes {
		for there, back := range map[string]string{"tab": "shift+tab", "tab tab": "shift+tab shift+tab", "p": "shift+tab shift+tab", "tab ": "F"} {
			app := inPass(longTexts(), size[0], size[1])
			play(app, ended+"down down "+there+" "+back)
			if !app.assess.ending() || app.assess.pass.chosen == 0 {
				t.Errorf("%v: %s %s leads to\n%s", size, there, back, shown(app))
			}
		}
		for name, keys := range map[string]string{"a text": "enter pgdown pgdown", "a slow read": ended + "enter pgdown"} {
			app := inPass(longTexts(), size[0], size[1])
			play(app, keys)
			before := app.assess.scroll
			if play(app, "tab tab shift+tab shift+tab"); app.assess.scroll != before {
				t.Errorf("%v: %s: back at line %d, not %d\n%s", size, name, app.assess.scroll, before, shown(app))
			}
		}
	}
}

// TestPlanSaysHowToFindOut sees that the plan says of what is not known with what to begin to find
// out, and where the rest of that is.
func TestPlanSaysHowToFindOut(t *testing.T) {
	c := longTexts()
	c.Criterion("doors-0").Body = "## Check it\n\n1. Open the *door* of a test house, at night and without a key, from outside.\n2. Wait.\n"
	app := inPass(c, 80, 24)
	play(app, "5 1 1 1 1 1 1 1 1 1 1 1 p home")
	says := func() string {
		return strings.Join(strings.Fields(strings.Join(app.plan.detail(app.plan.chosen(), 60), " ")), " ")
	}
	if want := "Open the door of a test house, at night and without a key, from outside. enter opens it; \"Check it\" in its text has the rest."; !strings.Contains(says(), want) {
		t.Errorf("the plan says %s", says())
	}
	c.Criterion("doors-0").Body = ""
	if !strings.HasSuffix(says(), " enter opens it.") || strings.Contains(says(), "Check it") {
		t.Errorf("without a text it says %s", says())
	}
}
