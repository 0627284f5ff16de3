package wizard

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"rungs/model"
)

// TestDrafts sees that D shows the draft that serves a criterion, or asks which, that it
// says where there is none, and that print writes it from there; and that the same is under
// print.
func TestDrafts(t *testing.T) {
	app := at(ticks(), 80, 24)
	here := app.assess.current().ID
	play(app, "D")
	if !strings.Contains(shown(app), "There is no draft for this criterion.") {
		t.Errorf("without drafts\n%s", shown(app))
	}
	written := ""
	one := func(name string, covers int) model.Printer {
		return model.Printer{Name: name, For: "readers", File: name + ".md", Serves: map[string]int{here: covers},
			Read: func(_ *model.Assessment, width int, _ bool) (string, error) {
				return fmt.Sprintf("This is %s\nin %d cells\n", name, width), nil
			},
			Print: func(file string, _ *model.Assessment) (string, error) {
				written = file
				return "Printed to /home/somebody/with/a/folder/that/is/long/" + file + ".\nrungs draft --check " + file + " says what stays open", nil
			}}
	}
	drafts := []model.Printer{one("letter", 0)}
	app.options.Printers = []model.Printer{{Name: "plan", File: "plan.md"}, {Name: "draft", Of: func(*model.Assessment) []model.Printer { return drafts }}}
	play(app, "D")
	if !strings.Contains(shown(app), "This is letter") {
		t.Errorf("the only draft\n%s", shown(app))
	}
	play(app, "w enter")
	if written != "letter.md" || !strings.Contains(shown(app), "\n rungs draft --check letter.md says what stays open") {
		t.Errorf("written to %q\n%s", written, shown(app))
	}
	drafts = append(drafts, one("page", 2))
	play(app, "D")
	if text := shown(app); strings.Index(text, "page") > strings.Index(text, "letter") || !strings.Contains(text, "Which draft?") {
		t.Errorf("the one that covers most comes first\n%s", text)
	}
	play(app, "enter")
	if !strings.Contains(shown(app), "This is page") {
		t.Errorf("the chosen one\n%s", shown(app))
	}
	// enter goes on with what was read, and esc leads back to it.
	if play(app, "enter esc"); !strings.Contains(shown(app), "This is page") || !strings.Contains(shown(app), "w, enter write it into a file") {
		t.Errorf("enter and esc\n%s", shown(app))
	}
	play(app, "esc tab tab w")
	if !strings.Contains(shown(app), "draft") {
		t.Errorf("under print\n%s", shown(app))
	}
	drafts = nil
	play(app, "esc w")
	if strings.Contains(shown(app), "draft") {
		t.Errorf("under print, where there are none\n%s", shown(app))
	}
}

// TestDraftOfAStep sees that D on the plan begins the draft of the step's criterion.
func TestDraftOfAStep(t *testing.T) {
	app := at(ticks(), 80, 24)
	app.options.Printers = []model.Printer{{Name: "draft", Of: func(*model.Assessment) []model.Printer {
		return []model.Printer{{Name: "letter", Serves: map[string]int{"doors-1": 1}, Read: func(*model.Assessment, int, bool) (string, error) { return "This is a letter", nil }}}
	}}}
	play(app, "4 4 4 tab tab tab")
	for range 12 {
		if app.plan.chosen().criterion().ID == "doors-1" {
			break
		}
		play(app, "down")
	}
	play(app, "D")
	if !strings.Contains(shown(app), "This is a letter") {
		t.Errorf("D leads to\n%s", shown(app))
	}
	if play(app, "esc"); app.screen != screen(app.plan) {
		t.Errorf("esc leads to\n%s", shown(app))
	}
}

// What a draft asks for is asked one after the other, a wrong line stays, and then the draft shows.
func TestDraftAsksFirst(t *testing.T) {
	app := at(ticks(), 80, 24)
	here := app.assess.current().ID
	var typed []string
	letter := model.Printer{Name: "letter", For: "readers", File: "letter.md", Serves: map[string]int{here: 1},
		Read: func(*model.Assessment, int, bool) (string, error) {
			return "To " + strings.Join(typed, " on ") + "\n", nil
		},
	}
	asks := letter
	asks.Questions = []model.PrinterQuestion{
		{Text: "To whom?", Help: "A name.", Check: func(line string) error {
			if line == "no" {
				return errors.New("no is nobody")
			}
			return nil
		}},
		{Text: "Which day?", Help: "A day.", Proposal: "Monday", Check: func(string) error { return nil }},
	}
	asks.Answered = func(lines []string) model.Printer { typed = lines; return letter }
	app.options.Printers = []model.Printer{{Name: "draft", Of: func(*model.Assessment) []model.Printer { return []model.Printer{asks} }}}
	play(app, "D n o enter")
	if text := shown(app); !strings.Contains(text, "To whom? (1 of 2)") || !strings.Contains(text, "no is nobody.") {
		t.Errorf("a wrong line\n%s", text)
	}
	play(app, "e l enter")
	if text := shown(app); !strings.Contains(text, "Which day? (2 of 2)") || !strings.Contains(text, "> Monday") {
		t.Errorf("the second\n%s", text)
	}
	play(app, "esc")
	if text := shown(app); !strings.Contains(text, "To whom? (1 of 2)") || !strings.Contains(text, "> noel") {
		t.Errorf("esc goes one back\n%s", text)
	}
	play(app, "enter enter")
	if text := shown(app); !strings.Contains(text, "To noel on Monday") {
		t.Errorf("the draft\n%s", text)
	}
}
