package wizard

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// run gives the wizard a message, and then what its commands answer; it is true if the
// program ends by that. The clock stands still.
func run(app *App, msg tea.Msg) (ends bool) {
	_, cmd := app.Update(msg)
	return follow(app, cmd)
}

func follow(app *App, cmd tea.Cmd) (ends bool) {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case nil, tickMsg:
		return false
	case tea.QuitMsg:
		return true
	case tea.BatchMsg:
		for _, c := range msg {
			ends = follow(app, c) || ends
		}
		return ends
	default:
		return run(app, msg)
	}
}

func pressed(name string) tea.KeyPressMsg {
	press, _ := keyPress(name)
	return press
}

// disk is what lies on the disk: gone says why something is missing there.
type disk struct{ gone, stuck error }

func (d *disk) verify() error { return d.gone }
func (d *disk) restore() error {
	if d.stuck == nil {
		d.gone = nil
	}
	return d.stuck
}

// lost is a wizard with an answer that was saved, and of which the disk then holds nothing.
func lost(t *testing.T) (*App, *disk) {
	t.Helper()
	d := &disk{}
	app := at(ticks(), 80, 24)
	app.session.Verify, app.session.Restore = d.verify, d.restore
	run(app, pressed("1"))
	if !strings.Contains(shown(app), "saved ") {
		t.Fatalf("not saved\n%s", shown(app))
	}
	d.gone = errors.New("./s.rungs: another program changed this file: 1 line that was saved in it is no longer there.")
	return app, d
}

// TestSavedIsOnTheDisk sees that "saved" is not said of what another program took away, that it is
// told, and that one key writes it again.
func TestSavedIsOnTheDisk(t *testing.T) {
	for when, look := range map[string]func(*App){
		"after a while":         func(app *App) { follow(app, app.lookAround()) },
		"with the next answer":  func(app *App) { run(app, pressed("1")) },
		"when the window is in": func(app *App) { run(app, tea.FocusMsg{}) },
	} {
		app, _ := lost(t)
		look(app)
		if screen := shown(app); !strings.Contains(screen, "missing on the disk") || !strings.Contains(screen, "S writes it again: ./s.rungs: another program") {
			t.Errorf("%s nothing is said\n%s", when, screen)
		}
		run(app, pressed("S"))
		if screen := shown(app); !strings.Contains(screen, "saved ") || !strings.Contains(screen, "All of it is in the file again.") {
			t.Errorf("%s: S\n%s", when, screen)
		}
	}
	app, d := lost(t)
	d.stuck = errors.New("./s.rungs: another assessment lies here.")
	follow(app, app.lookAround())
	run(app, pressed("S"))
	if screen := shown(app); !strings.Contains(screen, "missing on the disk") || !strings.Contains(screen, "another assessment lies here") {
		t.Errorf("what cannot be written is not said\n%s", screen)
	}
}

// TestLeavingLooksAgain sees that nobody leaves believing that all is in the file when it is not.
func TestLeavingLooksAgain(t *testing.T) {
	app, _ := lost(t)
	if run(app, pressed("q")) || !strings.Contains(shown(app), "another program changed") || !strings.Contains(shown(app), "S tries again") {
		t.Fatalf("it is not asked\n%s", shown(app))
	}
	if !run(app, pressed("S")) {
		t.Errorf("what is written again does not let go\n%s", shown(app))
	}
	app, _ = lost(t)
	app.options.Rescue = func(*model.Assessment) (string, error) { return "/home/ana/rescued.rungs", nil }
	run(app, pressed("q"))
	run(app, pressed("w"))
	if !strings.Contains(shown(app), "All of it is in /home/ana/rescued.rungs now.") || app.session.Where != "/home/ana/rescued.rungs" || app.session.Verify != nil {
		t.Errorf("rescued, and %s is named\n%s", app.session.Where, shown(app))
	}
	if !run(app, pressed("q")) {
		t.Errorf("q stays\n%s", shown(app))
	}
	app, _ = lost(t)
	run(app, pressed("q"))
	if !run(app, pressed("q")) {
		t.Errorf("q without saving stays\n%s", shown(app))
	}
	app, d := lost(t)
	d.gone = nil
	if !run(app, pressed("q")) {
		t.Errorf("all is there, and q asks\n%s", shown(app))
	}
}

// TestCopiesAreTakenIn sees that copies beside the file are told at the welcome, and come in
// with one key, there or later.
func TestCopiesAreTakenIn(t *testing.T) {
	for _, later := range []bool{false, true} {
		app := at(ticks(), 80, 24)
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: "doors-0", Answer: model.Answer{State: model.Met}})
		app.session.Copies = []string{"s.sync-conflict-20261129-105547-DZCMZHQ.rungs holds 1 answer that is not here."}
		app.session.TakeIn = func() ([]model.Event, error) {
			return []model.Event{{ID: "other", By: "ben", Kind: model.AnswerKind, Criterion: "doors-1", Answer: model.Answer{State: model.Partly}}}, nil
		}
		app.overlay = newRecap(app)
		if said := strings.Join(strings.Fields(shown(app)), " "); !strings.Contains(said, "DZCMZHQ.rungs holds 1 answer that is not here. m takes in what the copies hold.") {
			t.Errorf("nothing is said\n%s", shown(app))
		}
		if later {
			run(app, pressed("x"))
		}
		run(app, pressed("m"))
		if app.session.Assessment.Finding("doors-1").State() != model.Partly || !strings.Contains(shown(app), "1 line came in from the copies.") {
			t.Errorf("it is not taken in\n%s", shown(app))
		}
		run(app, pressed("m"))
		if !strings.Contains(shown(app), "There are no copies") {
			t.Errorf("a second time\n%s", shown(app))
		}
	}
}
