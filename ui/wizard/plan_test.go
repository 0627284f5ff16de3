package wizard

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// The wheel goes no further than the last step, and each step is read from its
// first line.
func TestPlanKeepsItsCursor(t *testing.T) {
	catalogue := twoCategories()
	app := begun(catalogue, &forgetful{})
	for c := range catalogue.All() {
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: c.ID, Answer: model.Answer{State: model.Unmet}})
	}
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 14})
	app.show(len(catalogue.Categories) + 1)
	first := app.plan.chosen().criterion().Title
	title := func() string { // of the step that is read
		line := strings.Split(app.View().Content, "\n")[app.layout.top]
		return strings.TrimSpace(line[strings.LastIndex(line, "│")+len("│"):])
	}
	for range 100 {
		app.Update(tea.MouseWheelMsg{X: 2, Y: 6, Button: tea.MouseWheelDown})
	}
	last := app.plan.outline().choices
	if at := app.plan.chosen().criterion().Title; at != last[len(last)-1].criterion().Title || !strings.Contains(app.View().Content, app.theme.Glyphs.Here) {
		t.Errorf("the wheel went to %q, and the screen is\n%s", at, app.View().Content)
	}
	app.Update(tea.KeyPressMsg{Code: tea.KeyPgDown})
	app.Update(tea.KeyPressMsg{Code: tea.KeyHome})
	if got := title(); !strings.Contains(got, first) {
		t.Errorf("home shows %q, and not %q from its first line", got, first)
	}
}

// The keys at the foot are those that do something to the line under the cursor.
func TestPlanKeys(t *testing.T) {
	catalogue := twoCategories()
	app := begun(catalogue, &forgetful{})
	for c := range catalogue.All() {
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: c.ID, Answer: model.Answer{State: model.Unmet}})
		break
	}
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	app.show(len(catalogue.Categories) + 1)
	asks, steps := -1, -1
	for i, e := range app.plan.outline().choices {
		if e.step == nil {
			asks = i
		} else {
			steps = i
		}
	}
	if asks < 0 || steps < 0 {
		t.Fatal("the plan has no question or no step")
	}
	for _, c := range []struct {
		at, width int
		reading   bool
		has, not  string
	}{
		{asks, 80, false, "open", "plan"},
		{steps, 80, false, "plan", "explain"},
		{steps, 50, false, "explain", "list"},
		{steps, 50, true, "list", "explain"},
	} {
		app.Update(tea.WindowSizeMsg{Width: c.width, Height: 24})
		app.plan.choose(c.at)
		app.plan.reading = c.reading
		const key = "\x1b[m " // ends, and what it does begins
		if shown := app.View().Content; !strings.Contains(shown, key+c.has) || strings.Contains(shown, key+c.not) {
			t.Errorf("%+v:\n%s", c, shown)
		}
	}
}

// What is only supposed has a sign of its own: none that an answer has, also in ASCII.
func TestSupposedIsNotMet(t *testing.T) {
	for _, glyphs := range []theme.Glyphs{theme.Unicode(), theme.ASCII()} {
		catalogue := twoCategories()
		app := begun(catalogue, &forgetful{})
		app.options.Glyphs = glyphs
		app.theme = theme.New(true, glyphs)
		for c := range catalogue.All() {
			app.session.say(model.Event{Kind: model.AnswerKind, Criterion: c.ID, Answer: model.Answer{State: model.Unmet}})
		}
		app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		app.show(len(catalogue.Categories) + 1)
		chosen := app.plan.chosen()
		row := func() string { return escapes.ReplaceAllString(app.plan.line(chosen, false, 40), "") }
		before := row()
		app.Update(tea.KeyPressMsg{Code: 'x', Text: "x"})
		after := row()
		if !strings.Contains(before, " "+glyphs.Unmet+" ") || !strings.Contains(after, " "+glyphs.Supposed+" ") {
			t.Errorf("the row goes from %q to %q", before, after)
		}
		if word := glyphs.Word(model.Met, false); word != "" && (strings.Contains(after, word+" ") || !strings.Contains(after, " if ")) {
			t.Errorf("the words of %q say that it is met", after)
		}
	}
}

// TestTargetKeepsTheStep sees that another target leaves the cursor on its step, and that the
// level that it means is said, which is never the one before.
func TestTargetKeepsTheStep(t *testing.T) {
	app := at(ticks(), 80, 24)
	for crit := range app.catalogue.All() {
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: crit.ID, Answer: model.Answer{State: model.Unmet}})
	}
	app.show(app.plan.tab())
	play(app, "down down")
	want := app.plan.chosen().criterion()
	for _, says := range []string{"aims at level 2.", "aims at level 3.", "aims at level 1, the next that some category has not reached.", "aims at level 2."} {
		play(app, "t")
		if got := app.plan.chosen().criterion(); got != want {
			t.Errorf("%s the cursor is on %s, not on %s", says, got.ID, want.ID)
		}
		if !strings.Contains(app.notice, says) {
			t.Errorf("it says %q, want %q", app.notice, says)
		}
	}
}

// TestPlanSaysOfWhichPart sees that a list which begins in the middle of a part says of which,
// with the cursor in sight, wherever it stands.
func TestPlanSaysOfWhichPart(t *testing.T) {
	for _, size := range []struct{ width, height int }{{80, 24}, {80, 12}, {40, 15}} {
		app := at(ticks(), size.width, size.height)
		for crit := range app.catalogue.All() {
			state := model.Unmet
			if crit.Category == "roofs" {
				state = model.Unsure
			}
			app.session.say(model.Event{Kind: model.AnswerKind, Criterion: crit.ID, Answer: model.Answer{State: state}})
		}
		app.session.say(model.Event{Kind: model.TargetKind, Target: 1})
		app.show(app.plan.tab())
		part, at := "", -1
		for _, e := range app.plan.outline().entries {
			if e.criterion() == nil {
				part = e.heading
				continue
			}
			at++
			app.plan.choose(at)
			screen := shown(app)
			if !slices.ContainsFunc(strings.Split(screen, "\n"), func(line string) bool {
				return strings.Contains(line, app.theme.Glyphs.Here+" ") && strings.Contains(line, e.criterion().Title)
			}) {
				t.Fatalf("%v: the cursor is out of sight\n%s", size, screen)
			}
			if !strings.Contains(screen, part) {
				t.Errorf("%v: on %s it does not say %q\n%s", size, e.criterion().ID, part, screen)
			}
		}
	}
}

// TestPlanAsksAboveTheTarget sees that what somebody did not know is asked first on whatever
// level it stands, with its level.
func TestPlanAsksAboveTheTarget(t *testing.T) {
	app := at(ticks(), 80, 24)
	app.session.say(model.Event{Kind: model.AnswerKind, Criterion: "roofs-5", Answer: model.Answer{State: model.Unsure}})
	app.show(app.plan.tab())
	if screen := shown(app); !strings.Contains(screen, "Level 3: roofs 5") || strings.Contains(screen, "roofs 4") {
		t.Error(screen)
	}
}

// TestPlanBeginsADraft sees that a step says by which key the page that it asks for is begun, that
// the key does so, and that the bar has it; and none of it where no draft covers what is left.
func TestPlanBeginsADraft(t *testing.T) {
	c := ticks()
	c.Drafts = []model.Template{{Name: "page", Title: "A page of doors", For: []model.Coverage{{Criterion: "doors-0", Conditions: []string{"a"}}}}}
	app := at(c, 80, 24)
	app.options.Printers = []model.Printer{{Name: "draft", Of: func(*model.Assessment) []model.Printer {
		return []model.Printer{{Name: "page", Serves: map[string]int{"doors-0": 1}, Read: func(*model.Assessment, int, bool) (string, error) { return "It is begun.", nil }}}
	}}}
	for crit := range c.All() {
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: crit.ID, Answer: model.Answer{State: model.Partly}})
	}
	app.show(app.plan.tab())
	const says = "D begins"
	if screen := shown(app); !strings.Contains(screen, says) || !strings.Contains(screen, "D draft") || !strings.Contains(screen, "one or more of these") {
		t.Error(screen)
	}
	play(app, "text:D")
	if screen := shown(app); !strings.Contains(screen, "It is begun.") {
		t.Error(screen)
	}
	play(app, "esc down")
	if screen := shown(app); strings.Contains(screen, says) || strings.Contains(screen, "D draft") {
		t.Error(screen)
	}
	app.session.say(model.Event{Kind: model.AnswerKind, Criterion: "doors-0", Answer: model.Answer{State: model.Partly, Conditions: []string{"a"}}})
	play(app, "up")
	if screen := shown(app); strings.Contains(screen, says) || strings.Contains(screen, "one or more of these") {
		t.Error(screen)
	}
}

// TestNeverPlanned sees that to leave empty who does a step that nobody has planned records nothing,
// and that what was planned is not any more.
func TestNeverPlanned(t *testing.T) {
	app := at(ticks(), 80, 24)
	play(app, "4")
	app.show(len(app.catalogue.Categories) + 1)
	app.plan.choose(slices.IndexFunc(app.plan.outline().choices, func(e entry) bool { return e.step != nil }))
	before := app.session.Assessment.Len()
	if play(app, "p enter"); app.session.Assessment.Len() != before || !strings.HasSuffix(app.notice, " is not planned.") {
		t.Errorf("%d events more, and %q", app.session.Assessment.Len()-before, app.notice)
	}
	play(app, "p text:Ben enter enter")
	if app.session.Assessment.Len() != before+1 || !strings.HasSuffix(app.notice, " is planned.") {
		t.Fatalf("%d events more, and %q", app.session.Assessment.Len()-before, app.notice)
	}
	play(app, "p enter enter")
	if app.session.Assessment.Len() != before+1 {
		t.Errorf("the same once more is %d events", app.session.Assessment.Len()-before)
	}
}

// TestAllHoldsInThePlan sees that a step of which every condition is ticked says so in the place of
// what is left.
func TestAllHoldsInThePlan(t *testing.T) {
	app := at(ticks(), 120, 60)
	play(app, "space space space 4")
	app.show(len(app.catalogue.Categories) + 1)
	app.plan.choose(slices.IndexFunc(app.plan.outline().choices, func(e entry) bool { return e.step != nil }))
	ticked := len(app.session.Assessment.Finding("doors-0").Answer().Conditions)
	if text := shown(app); ticked < 2 || !strings.Contains(text, "Left to do") || !strings.Contains(text, "Every condition holds.") {
		t.Errorf("%d are ticked, and it shows\n%s", ticked, text)
	}
}
