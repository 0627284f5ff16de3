package wizard

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
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
		line := strings.Split(app.View().Content, "\n")[top]
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
