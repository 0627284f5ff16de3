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
		"the list": {"", "doors 1                       overdue"},
		"the page": {"down", "Planned: ben, until 31 March 2027, overdue."},
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
	if said := strings.Join(strings.Fields(shown(app)), " "); !strings.Contains(said, "○ doors 2 old │") {
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

// TestPutAsideComesBack puts a step aside until a day. On the day it is still put aside; after
// it the step is back in the plan, which every screen says that somebody meets on coming back.
func TestPutAsideComesBack(t *testing.T) {
	app := years(80, 24)
	play(app, "tab tab tab a text:no_time enter text:2028-02-01 enter")
	if got := app.session.Assessment.Intent("doors-0"); got != (model.Intent{Choice: model.Accepted, Why: "no time", Until: "2028-02-01"}) {
		t.Fatalf("recorded: %+v", got)
	}
	on := func(day int) *App {
		app.options.Now = func() time.Time { return time.Date(2028, 2, day, 9, 0, 0, 0, time.UTC) }
		app.overlay = nil
		return app
	}
	aside := func() bool {
		for _, e := range app.plan.outline().choices {
			if e.criterion().ID == "doors-0" {
				return e.accepted
			}
		}
		return false
	}
	if on(1); !aside() {
		t.Error("on its day it is back")
	}
	if on(2); aside() {
		t.Error("after its day it is not back")
	}
	const says = "A step that was put aside until a day is back in the plan: doors 0."
	app.overlay = newRecap(app)
	if said := strings.Join(strings.Fields(shown(app)), " "); !strings.Contains(said, says) {
		t.Errorf("the welcome\n%s", shown(app))
	}
	app.overlay = nil
	app.show(app.plan.tab())
	play(app, "home")
	if !strings.Contains(strings.Join(strings.Fields(shown(app)), " "), "Put aside") {
		t.Errorf("the step\n%s", shown(app))
	}
	// It can be put aside anew; a asks again, for it is not aside now.
	play(app, "a enter text:2029-01-01 enter")
	if got := app.session.Assessment.Intent("doors-0"); got.Until != "2029-01-01" || got.Why != "no time" || !aside() {
		t.Errorf("recorded: %+v", got)
	}
}

// TestYoursStandsFirst sees that whoever comes back reads first what they promised.
func TestYoursStandsFirst(t *testing.T) {
	app := years(80, 24)
	app.session.By = "Ben"
	app.session.say(model.Event{Kind: model.IntentKind, Criterion: "doors-3", Intent: model.Intent{Choice: model.Planned, Owner: "ben", Until: "2028-03-31"}})
	app.overlay = newRecap(app)
	said := strings.Join(strings.Fields(shown(app)), " ")
	overdue, yours, change := strings.Index(said, "Yours, and overdue since 31 March 2027: doors 1."), strings.Index(said, "Yours until 31 March 2028: doors 3."), strings.Index(said, "The last change was")
	if overdue < 0 || yours < overdue || change < yours {
		t.Errorf("the welcome\n%s", shown(app))
	}
}

// todays is a journal of a day.
type todays struct {
	model.Journal
	at time.Time
}

func (j todays) Stamp(e model.Event, by string) model.Event {
	e = j.Journal.Stamp(e, by)
	e.At = j.at
	return e
}

// TestOldIsConfirmed goes through all that is old with one key each, over all categories, and
// is told where that was the last.
func TestOldIsConfirmed(t *testing.T) {
	app := years(80, 24)
	app.session.Journal = todays{app.session.Journal, app.options.Now()}
	play(app, "f f f f f f")
	for range 12 {
		play(app, "=")
	}
	if !strings.Contains(shown(app), "That was the last one: older than a year.") {
		t.Errorf("it does not say that none is left\n%s", shown(app))
	}
	if left := app.stale(); len(left) > 0 {
		t.Errorf("%d are left, the first is %s", len(left), left[0].ID)
	}
}
