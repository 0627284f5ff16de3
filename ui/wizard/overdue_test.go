package wizard

import (
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// years is a wizard in the year 2028, on answers of May 2026, with a step that ben was to do
// until a day in 2027.
func years(width, height int) *App {
	app := at(ticks(), width, height)
	app.options.Now = func() time.Time { return time.Date(2028, 1, 2, 9, 0, 0, 0, time.UTC) }
	for crit := range app.catalogue.All() {
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: crit.ID, Answer: model.Answer{State: model.Unmet}})
	}
	app.session.say(model.Event{Kind: model.IntentKind, Criterion: "doors-1", Intent: model.Intent{Choice: model.Planned, Owner: "ben", Until: "2027-03-31"}})
	return app
}

// TestOverdueIsSaid sees that a planned day that has passed is told wherever the step is.
func TestOverdueIsSaid(t *testing.T) {
	const whole = "One planned step is overdue: doors 1."
	for where, c := range map[string]struct{ keys, says string }{
		"Levels":   {"tab tab end", whole},
		"the plan": {"tab tab tab", "Overdue: doors 1 (ben)"},
		"its text": {"tab tab tab down", "ben, until 31 March 2027, overdue"},
	} {
		app := years(120, 36)
		play(app, c.keys)
		if !strings.Contains(shown(app), c.says) {
			t.Errorf("%s does not say %q\n%s", where, c.says, shown(app))
		}
	}
	app := years(80, 24)
	app.overlay = newRecap(app)
	if !strings.Contains(shown(app), whole) {
		t.Errorf("the welcome\n%s", shown(app))
	}
}

// TestOldIsSaid sees that answers older than a year are counted wherever answers are.
func TestOldIsSaid(t *testing.T) {
	const count = "12 answers were last checked more than a year ago; the oldest is that of doors 0."
	app := years(80, 24)
	app.overlay = newRecap(app)
	if said := strings.Join(strings.Fields(shown(app)), " "); !strings.Contains(said, count) {
		t.Errorf("the welcome\n%s", shown(app))
	}
	app = years(80, 24)
	if !strings.Contains(shown(app), "doors 1               old") {
		t.Errorf("the list\n%s", shown(app))
	}
	again := app.session.Assessment.Next(app.session.Assessment.Again("doors-0"))
	again.ID, again.At = "again", app.options.Now()
	app.session.Assessment.Apply(again)
	play(app, "f f f f f f")
	if screen := shown(app); !strings.Contains(screen, "older than a year") || strings.Contains(screen, "▸ ○ doors 0") || !strings.Contains(screen, "doors 5") {
		t.Errorf("the filter\n%s", screen)
	}
	app = years(80, 24)
	play(app, "tab tab end")
	if said := strings.Join(strings.Fields(shown(app)), " "); !strings.Contains(said, count) {
		t.Errorf("Levels\n%s", shown(app))
	}
}

// TestPastDay sees that a day that has passed is asked about, and taken when it is meant.
func TestPastDay(t *testing.T) {
	app := years(80, 24)
	play(app, "tab tab tab p text:ana enter text:2020-01-01 enter")
	if !strings.Contains(shown(app), "2020-01-01 has passed already. Is that the day?") || app.session.Assessment.Intent("doors-0").Choice != "" {
		t.Errorf("it is not asked about\n%s", shown(app))
	}
	play(app, "enter")
	if got := app.session.Assessment.Intent("doors-0"); got.Until != "2020-01-01" {
		t.Errorf("recorded: %+v", got)
	}
}
