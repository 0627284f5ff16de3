package wizard

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rungs/model"
	"rungs/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// inPass is a wizard of a size in the first pass of a new assessment.
func inPass(catalogue *model.Catalogue, width, height int) *App {
	app := at(catalogue, width, height)
	app.assess.beginPass()
	return app
}

// TestFirstPass sees that a new assessment begins with it, that one key a criterion is
// enough, and that it ends with what is known.
func TestFirstPass(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}, {120, 36}, {200, 60}} {
		for _, way := range []string{"esc", "tab"} {
			c := ticks()
			app := New(Options{Catalogue: c, Session: &model.Opened{Assessment: model.Fold(model.Header{Registry: "Acme"}, nil), Catalogue: c, Journal: &forgetful{}, By: "ana"}})
			app.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			app.overlay = nil
			play(app, way)
			if !app.assess.passing() || !strings.Contains(shown(app), "12 left") || !strings.Contains(shown(app), "the first holds") {
				t.Fatalf("%v: %s leads to\n%s", size, way, shown(app))
			}
			play(app, "5 1 4 3 5 5 1 1 1 1 1")
			if app.session.Assessment.Finding("doors-0").Answer().State != model.Unsure || app.overlay != nil || !strings.Contains(shown(app), "1 left") {
				t.Fatalf("%v: after eleven keys\n%s", size, shown(app))
			}
			play(app, "4")
			if !strings.Contains(shown(app), "The first pass is done") || app.total().Answered != 12 {
				t.Fatalf("%v: at the end\n%s", size, shown(app))
			}
		}
	}
}

// TestFullViewAndBack sees that the full view is one key away, and that wherever somebody
// goes there, F leads back to the same place.
func TestFullViewAndBack(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}, {120, 36}} {
		for _, wander := range []string{"", "down down", "tab", "tab tab tab", "enter esc", "t", "f f", "/ text:roofs-4 enter", "P", "1 u 3 u"} {
			app := inPass(ticks(), size[0], size[1])
			play(app, "1 4")
			place := app.assess.current()
			play(app, "F")
			if app.assess.passing() {
				t.Fatalf("%v: F leads to\n%s", size, shown(app))
			}
			play(app, wander)
			if app.screen != screen(app.assess) {
				app.show(1)
			}
			play(app, "F")
			if !app.assess.passing() || app.assess.current() != place || !strings.Contains(shown(app), "the first holds") {
				t.Errorf("%v: after %q F leads to %s\n%s", size, wander, app.assess.current().ID, shown(app))
			}
		}
		app := inPass(ticks(), size[0], size[1])
		play(app, "1 enter")
		if !strings.Contains(shown(app), "esc") || app.assess.passing() && !app.assess.reading {
			t.Errorf("%v: enter leads to\n%s", size, shown(app))
		}
		play(app, "pgdown esc")
		if !app.assess.passing() || app.assess.reading || app.assess.current().ID != "doors-1" {
			t.Errorf("%v: esc leads to\n%s", size, shown(app))
		}
	}
}

// TestSlowReads sees that one key begins them, that each says why, and that the end leads
// back to what is left.
func TestSlowReads(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}, {120, 36}} {
		app := inPass(ticks(), size[0], size[1])
		words := func() string {
			text := shown(app)
			return strings.Join(strings.Fields(text), " ")
		}
		play(app, "5 1 3 1 1 1 1 1 1 1 1 1") // all of them deserve one
		begin, of := "12 deserve a slow read. These 7 first, about a minute to read. Stop whenever you like, the rest can wait for another evening:", " of 7"
		if size[1] == 36 { // all fit
			begin, of = "12 deserve a slow read, about a minute to read. Stop whenever", " of 12"
		}
		if size[1] == 15 && !strings.Contains(shown(app), "▸ ") { // first there is what is known
			play(app, "down")
		}
		if !strings.Contains(words(), begin) || !strings.Contains(words(), "▸ ? doors 0") {
			t.Fatalf("%v: at the end\n%s", size, shown(app))
		}
		play(app, "enter")
		for i, why := range []string{"unsure", "met, nothing is ticked yet"} {
			if !strings.Contains(shown(app), "Slow read "+string(rune('1'+i))+of) || !strings.Contains(words(), why) {
				t.Errorf("%v: slow read %d\n%s", size, i+1, shown(app))
			}
			play(app, "pgdown u")
		}
		play(app, strings.Repeat("pgdown u ", 5))
		if size[1] == 36 {
			play(app, strings.Repeat("u ", 5)) // each shows whole
			if !strings.Contains(words(), "12 deserve a slow read, and all are read but not decided:") {
				t.Errorf("%v: after all of them\n%s", size, shown(app))
			}
			continue
		}
		if !app.assess.ending() || !strings.Contains(words(), "12 deserve a slow read, 7 of them are read but not decided. The next 5 take") {
			t.Fatalf("%v: after seven of them\n%s", size, shown(app))
		}
		list := app.assess.slowReads()
		if first := list.All()[0]; first != list.Now[0] || slices.Contains(list.Read, first) {
			t.Errorf("%v: first comes %s, which was read", size, first.Criterion.ID)
		}
		play(app, "enter esc")
		if !app.assess.ending() {
			t.Fatalf("%v: esc leads to\n%s", size, shown(app))
		}
		play(app, "z z")
		if app.assess.ending() || app.assess.finding().State() != model.Unanswered || !strings.Contains(shown(app), "the first holds") {
			t.Errorf("%v: what was taken back does not show\n%s", size, shown(app))
		}
	}
}

// TestPassGoesOn sees that an answer that is given anew goes on, too, in the first pass: else
// the next key would overwrite it.
func TestPassGoesOn(t *testing.T) {
	app := inPass(ticks(), 80, 24)
	play(app, "1 1 up 4")
	if app.assess.current().ID != "doors-2" || app.session.Assessment.Finding("doors-1").State() != model.Unmet {
		t.Errorf("it is at %s\n%s", app.assess.current().ID, shown(app))
	}
	play(app, "up n text:why ctrl+s up up 3 3")
	if app.assess.current().ID != "doors-2" {
		t.Errorf("after two corrections it is at %s\n%s", app.assess.current().ID, shown(app))
	}
	if app.session.Assessment.Finding("doors-1").Answer().Note != "why" {
		t.Errorf("the note is not on what was answered\n%s", shown(app))
	}
}

// TestExplanationComesBack sees that what is said, or passed by, while an explanation is open
// leads back to the first pass, at the next criterion, and after the last one to the end.
func TestExplanationComesBack(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}, {120, 36}, {200, 60}} {
		for _, keys := range []string{"1", "4", "5 enter", "5 text:Ben enter", "2 text:GitHub enter", "u"} {
			app := inPass(ticks(), size[0], size[1])
			play(app, "enter "+keys)
			if a := app.assess; !a.passing() || a.reading || a.scroll != 0 || a.current().ID != "doors-1" || app.overlay != nil {
				t.Errorf("%v: %s leads to %s\n%s", size, keys, a.current().ID, shown(app))
			}
		}
		app := inPass(ticks(), size[0], size[1])
		play(app, "4 4 4 4 4 4 4 4 4 4 4 enter 4")
		if !app.assess.ending() {
			t.Errorf("%v: the last one leads to\n%s", size, shown(app))
		}
		app = inPass(ticks(), size[0], size[1])
		app.stay = true
		if play(app, "enter 1"); !app.assess.reading || app.assess.current().ID != "doors-0" {
			t.Errorf("%v: an answer goes on though it should stay\n%s", size, shown(app))
		}
	}
}

// TestSlowReadsAreWide sees that slow reads have the whole width from the start, say how long they
// take, and that esc leads back to their list.
func TestSlowReadsAreWide(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Body = "## Why it matters\n\n" + strings.Repeat("Words about it. ", 150)
	}
	app := inPass(c, 80, 24)
	play(app, "5 1 3 1 1 1 1 1 1 1 1 1 enter")
	if !app.assess.whole() || !strings.Contains(shown(app), "Slow read 1 of 7, about 3 minutes: unsure") {
		t.Errorf("the first one is not as wide\n%s", shown(app))
	}
	if play(app, "u"); !app.assess.whole() || app.assess.slowly() != 1 || app.assess.scroll != 0 {
		t.Errorf("the next one is not as wide\n%s", shown(app))
	}
	if play(app, "esc"); !app.assess.ending() {
		t.Errorf("esc leads to\n%s", shown(app))
	}
}

// TestAllSlowReadsAreReached sees that the cursor comes to each of them, by the line and by the
// page, and that what was read stays, last, until it is decided.
func TestAllSlowReadsAreReached(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {40, 15}, {80, 24}, {120, 36}} {
		for _, way := range []string{"down", "pgdown", "end"} {
			app := inPass(ticks(), size[0], size[1])
			play(app, "5 1 3 1 1 1 1 1 1 1 1 1")
			last := app.assess.slowReads().All()[11].Criterion
			if !strings.Contains(shown(app), "▸ ") && way != "end" { // first there is what is known
				play(app, way)
			}
			for range 12 {
				before := app.assess.pass.chosen
				play(app, way)
				if !strings.Contains(shown(app), "▸ ") && size[1] > 12 || before < 11 && app.assess.pass.chosen == before {
					t.Fatalf("%v: %s from %d\n%s", size, way, before, shown(app))
				}
			}
			if play(app, "enter"); app.assess.current() != last {
				t.Errorf("%v: after %s enter reads %s\n%s", size, way, app.assess.current().ID, shown(app))
			}
			if play(app, "esc"); size[1] < 24 && len(app.assess.slowReads().Read) != 0 {
				t.Errorf("%v: a glance is taken for reading\n%s", size, shown(app))
			}
			if play(app, "end enter pgdown esc"); app.assess.slowReads().Read[0].Criterion != last || len(app.assess.slowReads().All()) != 12 {
				t.Errorf("%v: what was read is not listed last\n%s", size, shown(app))
			}
			if play(app, "end enter ="); len(app.assess.slowReads().All()) != 11 {
				t.Errorf("%v: what was decided is listed\n%s", size, shown(app))
			}
		}
	}
}

// TestRestartSaysTheSame sees that as many slow reads are left after a restart as before it, whatever
// was only read.
func TestRestartSaysTheSame(t *testing.T) {
	for keys, left := range map[string]string{
		"":                        "12 deserve a slow read",
		"enter u u u":             "12 deserve a slow read",
		"enter = u space":         "10 deserve a slow read", // one confirmed, one partly and ticked now
		"enter n text:why ctrl+s": "12 deserve a slow read", // unsure, whatever is noted
	} {
		app := inPass(ticks(), 80, 24)
		play(app, "5 3 1 3 3 1 1 1 1 1 1 1")
		play(app, keys)
		app.assess.returnToPass()
		if !strings.Contains(shown(app), left) {
			t.Errorf("after %q %s is not said\n%s", keys, left, shown(app))
		}
		again := New(Options{Catalogue: app.catalogue, Session: &app.session.Opened})
		again.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		if !strings.Contains(shown(again), strings.Replace(left, "deserve", "answers deserve", 1)+", and can wait for another evening.") {
			t.Errorf("after %q and a restart %s is not said\n%s", keys, left, shown(again))
		}
	}
}

// TestPagesOfTheList sees that pgdn goes through a list that stands alone.
func TestPagesOfTheList(t *testing.T) {
	for way, app := range map[string]*App{"": at(ticks(), 40, 12), "t": at(ticks(), 80, 12)} {
		play(app, way+" pgdown")
		if at := app.assess.cursor[0]; at != 5 {
			t.Errorf("%q: pgdn leads to %d\n%s", way, at, shown(app))
		}
		if play(app, "pgdown"); app.notice == "" {
			t.Errorf("%q: at the end nothing is said", way)
		}
		if play(app, "pgup"); app.assess.cursor[0] != 0 {
			t.Errorf("%q: pgup leads to %d", way, app.assess.cursor[0])
		}
	}
}

// TestFromEverywhere sees that F leads to the first pass from every screen.
func TestFromEverywhere(t *testing.T) {
	for way, place := range map[string]string{"tab tab": "roofs-0", "tab tab tab": "roofs-0", "P": "doors-1", "F tab tab": "doors-1"} {
		app := inPass(ticks(), 80, 24)
		play(app, "1 "+way+" F")
		if app.assess.asked() == nil || app.assess.current().ID != place {
			t.Errorf("after %q F leads to\n%s", way, shown(app))
		}
	}
}

// TestLeftOpen sees that the key that passes by says what it left, and how to come back.
func TestLeftOpen(t *testing.T) {
	app := inPass(ticks(), 40, 15)
	if play(app, "down"); !strings.Contains(shown(app), "Left open: doors 0. ↑ goes back.") {
		t.Errorf("it is not said\n%s", shown(app))
	}
	if play(app, "up 1 up down"); strings.Contains(shown(app), "Left open") {
		t.Errorf("it is answered\n%s", shown(app))
	}
}

// TestOnceMoreAsksWhom sees that 5 on what is unsure asks whom to ask, as the help says, and
// that it forgets nobody.
func TestOnceMoreAsksWhom(t *testing.T) {
	app := inPass(ticks(), 80, 24)
	play(app, "5 up 5 text:Ben enter up 5 enter")
	if got := app.session.Assessment.Finding("doors-0").Answer(); got.State != model.Unsure || got.Detail != "Ben" || app.overlay != nil {
		t.Errorf("it is %v, ask %q\n%s", got.State, got.Detail, shown(app))
	}
	if play(app, "?"); !strings.Contains(shown(app), "5     unsure; once more: ask whom") {
		t.Errorf("the help does not say it\n%s", shown(app))
	}
}

// TestUsualWords sees that the service that was named last is taken by enter alone, and that
// the reason of another criterion is not.
func TestUsualWords(t *testing.T) {
	app := inPass(ticks(), 80, 24)
	play(app, "2 enter")
	if app.overlay == nil {
		t.Fatalf("nothing was said before, and yet it is taken\n%s", shown(app))
	}
	play(app, "text:GitHub enter 6 text:no_keys enter 2")
	if !strings.Contains(shown(app), "enter alone takes: GitHub") {
		t.Errorf("it does not offer\n%s", shown(app))
	}
	play(app, "enter 6")
	if strings.Contains(shown(app), "enter alone takes") {
		t.Errorf("the reason of another criterion is offered\n%s", shown(app))
	}
	play(app, "text:no_keys enter 2 text:GitLab enter 2 esc 5")
	for id, want := range map[string]string{"doors-2": "GitHub", "doors-3": "no keys", "doors-4": "GitLab", "doors-5": ""} {
		if got := app.session.Assessment.Finding(id).Answer().Detail; got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

// TestMarkIsInSight sees that the condition that space would tick next shows, however far
// down it stands.
func TestMarkIsInSight(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Asks = strings.Repeat("What is asked is long. ", 25)
	}
	app := at(c, 80, 24)
	for _, key := range []string{"c", "space", "space"} {
		play(app, key)
		if !strings.Contains(shown(app), "│ ▸ ") {
			t.Errorf("after %s the mark is out of sight\n%s", key, shown(app))
		}
	}
}

// TestTheEndLeadsOn sees that the levels and the plan are one key away from the end.
func TestTheEndLeadsOn(t *testing.T) {
	for key, want := range map[string]string{"tab": "Levels", "p": "Plan", "tab tab": "Plan", "tab shift+tab": "doors"} {
		app := inPass(ticks(), 80, 24)
		app.session.say(model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Overrides: map[string]model.Override{"roofs": {Why: "none"}}}})
		play(app, "4 4 4 4 4 4")
		if !app.assess.ending() {
			t.Fatalf("no end\n%s", shown(app))
		}
		play(app, key)
		if got := app.screen.title(); got != want {
			t.Errorf("%s leads to %s", key, got)
		}
	}
}

// TestArrowsOnTheProfile sees that the arrows go to the categories on the right, and back.
func TestArrowsOnTheProfile(t *testing.T) {
	app := at(ticks(), 80, 24)
	if play(app, "P"); !strings.Contains(shown(app), " → categories ") {
		t.Errorf("nothing says how to hide one\n%s", shown(app))
	}
	if play(app, "right"); !strings.Contains(shown(app), " ← questions  space hide or show ") {
		t.Errorf("on the right nothing says what can be done\n%s", shown(app))
	}
	play(app, "enter")
	if !strings.Contains(shown(app), "Why does doors not apply?") {
		t.Errorf("right leads to\n%s", shown(app))
	}
	play(app, "esc left")
	if !strings.Contains(shown(app), "▸ ( ) yes") {
		t.Errorf("left leads to\n%s", shown(app))
	}
	play(app, "down down right down left")
	if !strings.Contains(shown(app), "▸ [ ] stores and serves") {
		t.Errorf("left does not lead back to where it was\n%s", shown(app))
	}
	// A page down stays in its column, here and there.
	play(app, "pgdown")
	if !strings.Contains(shown(app), "▸ → Go on") {
		t.Errorf("a page down leads to\n%s", shown(app))
	}
	play(app, "right pgdown pgup enter")
	if !strings.Contains(shown(app), "Why does doors not apply?") {
		t.Errorf("two pages lead to\n%s", shown(app))
	}
}

// TestReadingGoesOn sees that a text opens where its reader stopped, and another at its
// beginning.
func TestReadingGoesOn(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Body = "## Why it matters\n\n" + strings.Repeat("Words about it.\n\n", 60)
	}
	for _, pass := range []bool{false, true} {
		app := at(c, 80, 24)
		if pass {
			app.assess.beginPass()
		}
		play(app, "enter pgdown pgdown")
		stopped := app.assess.scroll
		play(app, "esc down enter")
		if app.assess.scroll != 0 {
			t.Errorf("another text begins at %d", app.assess.scroll)
		}
		play(app, "esc up enter")
		if app.assess.scroll != stopped || stopped == 0 {
			t.Errorf("it goes on at %d, not at %d\n%s", app.assess.scroll, stopped, shown(app))
		}
		play(app, "home esc down up enter")
		if app.assess.scroll != 0 {
			t.Errorf("from the beginning it goes on at %d", app.assess.scroll)
		}
	}
}

// TestWhomIsNotDecided sees that whom to ask takes nothing off the slow reads, neither in the first
// pass nor in a slow read.
func TestWhomIsNotDecided(t *testing.T) {
	app := inPass(ticks(), 80, 24)
	play(app, "5 1 up up 5 text:Bob enter u 4 4 4 4 4 4 4 4 4 4")
	if reads := app.assess.slowReads().All(); !app.assess.ending() || !slices.ContainsFunc(reads, func(r model.SlowRead) bool { return r.Criterion.ID == "doors-0" }) {
		t.Fatalf("it is not listed\n%s", shown(app))
	}
	app.assess.pass.chosen = slices.IndexFunc(app.assess.slowReads().All(), func(r model.SlowRead) bool { return r.Criterion.ID == "doors-0" })
	play(app, "enter 5 text:by enter")
	if got := app.session.Assessment.Finding("doors-0").Answer().Detail; got != "Bobby" || strings.Contains(shown(app), "decided") {
		t.Errorf("whom to ask is %q\n%s", got, shown(app))
	}
}

// TestNothingAbove sees that V at the top of a criterion stays there.
func TestNothingAbove(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}} {
		app := inPass(ticks(), size[0], size[1])
		if play(app, "V"); app.assess.reading || app.assess.scroll != 0 || !app.assess.passing() {
			t.Errorf("%v: V leads to\n%s", size, shown(app))
		}
	}
}

// TestReasonsAreWhole sees that the list of slow reads cuts no reason.
func TestReasonsAreWhole(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {76, 24}, {80, 24}, {120, 36}} {
		c := ticks()
		for crit := range c.All() {
			crit.Title += " with a title that is rather long"
		}
		app := inPass(c, size[0], size[1])
		play(app, "5 3 1 1 1 1 1 1 1 1 1 1")
		for i, r := range app.assess.slowReads().All() {
			rows := app.assess.slowRow(r, i == 1, 38, min(size[0], maxText), i == 0)
			text := ""
			for _, row := range rows {
				if theme.Width(row) > size[0] {
					t.Errorf("%v: %q is too wide", size, row)
				}
				text += " " + escapes.ReplaceAllString(row, "")
			}
			if !strings.Contains(strings.Join(strings.Fields(text), " "), r.Why) {
				t.Errorf("%v: of %q there is %q", size, r.Why, text)
			}
		}
	}
}

// TestWhomUnchanged sees that whoever looks whom to ask, and leaves that as it is, has confirmed
// nothing.
func TestWhomUnchanged(t *testing.T) {
	for name, keys := range map[string]string{"a name": "5 up 5 text:Ben enter up 5 enter", "no name": "5 up 5 enter"} {
		app := inPass(ticks(), 80, 24)
		play(app, keys)
		if screen := shown(app); !strings.Contains(screen, "Unchanged: doors 0: unsure") || app.assess.current().ID != "doors-1" {
			t.Errorf("%s: it says\n%s", name, screen)
		}
		before := app.session.Assessment.Len()
		if play(app, "up 5 enter"); app.session.Assessment.Len() != before {
			t.Errorf("%s: it is recorded once more", name)
		}
		if reads := app.slowReads(); len(reads) == 0 || reads[0].Criterion.ID != "doors-0" {
			t.Errorf("%s: it is off the slow reads: %v", name, reads)
		}
		play(app, "up =")
		if reads := app.slowReads(); slices.ContainsFunc(reads, func(r model.SlowRead) bool { return r.Criterion.ID == "doors-0" }) {
			t.Errorf("%s: confirmed, it is still to be read", name)
		}
	}
}

// TestSlowReadsKeepTheirNumbers sees that whoever comes back to the slow reads goes on with the
// number at which they stopped, and that the next ones begin anew.
func TestSlowReadsKeepTheirNumbers(t *testing.T) {
	app := inPass(ticks(), 80, 24)
	play(app, "5 1 3 1 1 1 1 1 1 1 1 1 enter pgdown u = esc")
	if list := app.assess.slowReads(); len(list.Now) != 5 || len(list.Later) != 5 || len(list.Read) != 1 {
		t.Fatalf("the list is %d, %d and %d\n%s", len(list.Now), len(list.Later), len(list.Read), shown(app))
	}
	for i := 3; i <= 7; i++ {
		if play(app, "enter"); !strings.Contains(shown(app), fmt.Sprintf("Slow read %d of 7,", i)) {
			t.Errorf("it is not the %d. of 7\n%s", i, shown(app))
		}
		play(app, "pgdown esc")
	}
	if play(app, "enter"); !strings.Contains(shown(app), "Slow read 1 of 5,") {
		t.Errorf("the next ones begin with\n%s", shown(app))
	}
}

// TestTextBesideThePass sees that a wide window shows the explanation beside the question; that the
// keys of a text go through it, enter gives it the arrows, and the question, its ticks and answers
// stay what they are; and that no click reaches a list that does not show.
func TestTextBesideThePass(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Reading = "We read it widely."
		crit.Body = "## Why it matters\n\n" + strings.Repeat("Words about it. ", 400) + "\n\n## What counts\n\nA lock."
	}
	app := inPass(c, 120, 36)
	app.show(0)
	for _, text := range []string{"the first holds", "We read it widely.", "Why it matters", "enter leads to the text on the right"} {
		if !strings.Contains(shown(app), text) {
			t.Errorf("%q is not there\n%s", text, shown(app))
		}
	}
	play(app, "pgdown")
	if app.assess.scroll == 0 || app.assess.reading || strings.Contains(shown(app), "We read it widely.") || !strings.Contains(shown(app), "the first holds") {
		t.Errorf("a page on there is\n%s", shown(app))
	}
	if play(app, "down"); app.assess.current().ID != "doors-1" || app.assess.scroll != 0 {
		t.Errorf("down leads to %s, line %d", app.assess.current().ID, app.assess.scroll)
	}
	play(app, "enter down down space")
	if app.assess.current().ID != "doors-1" || app.assess.scroll != 2 || len(app.assess.finding().Answer().Conditions) != 1 {
		t.Errorf("in the text it is at %s, line %d\n%s", app.assess.current().ID, app.assess.scroll, shown(app))
	}
	for _, x := range []int{5, 80} {
		for y := range app.layout.body {
			if app.assess.click(x, y); app.assess.current().ID != "doors-1" {
				t.Fatalf("a click at %d, %d leads to %s", x, y, app.assess.current().ID)
			}
		}
	}
	if play(app, "3"); app.assess.reading || app.assess.current().ID != "doors-2" || app.session.Assessment.Finding("doors-1").State() != model.Partly {
		t.Errorf("an answer leads to\n%s", shown(app))
	}
	play(app, "enter v C 1")
	if !app.assess.reading || app.assess.current().ID != "doors-2" || !strings.Contains(shown(app), "Why it matters") {
		t.Errorf("a part of the text is\n%s", shown(app))
	}
	if play(app, "esc"); app.assess.reading || !app.assess.passing() {
		t.Errorf("esc leads to\n%s", shown(app))
	}
}

// TestEscFromALeaf sees that the way out of a page of some leaves begins at its head.
func TestEscFromALeaf(t *testing.T) {
	c := longTexts()
	c.Criterion("doors-0").Asks = strings.Repeat("It is asked at length. ", 30)
	app := inPass(c, 40, 15)
	head := shown(app)
	if play(app, "v v"); shown(app) == head {
		t.Fatal("there is one leaf only")
	}
	if play(app, "esc"); !app.assess.passing() || shown(app) != head {
		t.Errorf("esc leads to\n%s", shown(app))
	}
	if play(app, "esc"); app.assess.passing() {
		t.Errorf("once more it leads to\n%s", shown(app))
	}
}

// TestLeavesSay sees that a leaf says in whole words what comes after it.
func TestLeavesSay(t *testing.T) {
	lines := make([]string, 9)
	for want, cases := range map[string][]int{"more": nil, "1 more case": {1, 3}, "1 case": {3}, "2 more cases": {1, 3, 4}, "2 cases": {3, 4}, "more, and 1 case": {5}, "more, and 2 cases": {5, 7}} {
		page := passPage{lines: lines, leaves: []int{0, 3}, cases: cases}
		if got := page.below(0); got != want {
			t.Errorf("%v: %q, want %q", cases, got, want)
		}
	}
}

// TestTextBesideTheEnd sees that the last page shows the text of the chosen slow read where there is
// room for it, and cuts no reason for it.
func TestTextBesideTheEnd(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {200, 60}} {
		c := ticks()
		for crit := range c.All() {
			crit.Body = "## Why it matters\n\nThis is " + crit.ID + ".\n"
		}
		app := inPass(c, size[0], size[1])
		play(app, "5 1 3 1 1 1 1 1 1 1 1 1 down down")
		reads, screen := app.assess.slowReads().All(), shown(app)
		if is := strings.Contains(screen, "This is "+reads[2].Criterion.ID+"."); is != (size[0] == 200) || len(reads) != 12 {
			t.Errorf("%v: the text is there: %v\n%s", size, is, screen)
		}
		app.assess.click(size[0]-10, 7)
		if app.assess.pass.chosen != 2 && size[0] == 200 {
			t.Errorf("%v: a click on the text chooses %d", size, app.assess.pass.chosen)
		}
		for _, r := range reads {
			if !strings.Contains(screen, r.Criterion.Title+"  "+r.Why) {
				t.Errorf("%v: no %s, %s\n%s", size, r.Criterion.Title, r.Why, screen)
			}
		}
	}
}

// TestTheLevelStays sees that a page of the first pass says the level, however much there is to say:
// what gives way are empty lines, and then the words that are the same on each page.
func TestTheLevelStays(t *testing.T) {
	for cases, want := range map[int]string{4: "labels gap", 12: "labels gap", 13: "labels", 14: "gap", 15: "", 30: ""} {
		c := ticks()
		for crit := range c.All() {
			crit.Asks = "Is it so?"
			crit.Verdicts = slices.Repeat([]model.Verdict{{Case: "it is", State: model.Met}}, cases)
			crit.Conditions = crit.Conditions[:1]
		}
		for _, size := range [][2]int{{40, 24}, {80, 24}, {100, 24}} {
			app := inPass(c, size[0], size[1])
			screen := shown(app)
			var got []string
			if strings.Contains(screen, "Met when") {
				got = append(got, "labels")
			}
			if _, after, _ := strings.Cut(screen, "the first holds"); strings.TrimSpace(strings.Split(after, "\n")[1]) == "" {
				got = append(got, "gap")
			}
			if strings.Join(got, " ") != want || !strings.Contains(screen, "level 1") {
				t.Errorf("%v, %d cases: it has %v\n%s", size, cases, got, screen)
			}
		}
	}
}
