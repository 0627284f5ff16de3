package wizard

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// folder holds one list, of which two lines are asked about.
type folder struct{ asked, taken []string }

func (f *folder) Read(file string, _ *model.Catalogue) (model.Intake, error) {
	if file != "list.md" {
		return nil, errors.New(file + " cannot be read")
	}
	f.asked, f.taken = []string{"both of them?", "what is line 2?"}, nil
	return f, nil
}

func (f *folder) Complete(typed string) (string, []string) {
	if typed == "l" {
		return "list.md", []string{"list.md"}
	}
	return typed, nil
}

func (f *folder) Ask() (model.IntakeQuestion, bool) {
	if len(f.asked) == 0 {
		return model.IntakeQuestion{}, false
	}
	text := f.asked[0]
	f.asked = f.asked[1:]
	return model.IntakeQuestion{Text: text, Choices: []string{"this", "that"}, Each: len(f.asked) == 1, Take: func(at int) {
		if at >= 0 {
			f.taken = append(f.taken, []string{"doors-0", "roofs-0"}[at])
		}
	}}, true
}

func (f *folder) Say(*model.Assessment) string {
	return "taken: " + strings.Join(f.taken, " ") + "\n  line 9: left out"
}

func (f *folder) Answers(*model.Assessment) []model.Event {
	var out []model.Event
	for _, id := range f.taken {
		out = append(out, model.Event{Kind: model.AnswerKind, Criterion: id, Answer: model.Answer{State: model.Met}})
	}
	return out
}

// bringing plays keys and lets what was begun come back.
func bringing(app *App, keys string) {
	for name := range strings.FieldsSeq(keys) {
		var cmd tea.Cmd
		if press, ok := keyPress(name); ok && !strings.HasPrefix(name, "text:") {
			_, cmd = app.Update(press)
		} else {
			play(app, name)
		}
		if cmd == nil {
			continue
		}
		msg := cmd()
		batch, ok := msg.(tea.BatchMsg)
		if !ok {
			app.Update(msg)
		}
		for _, cmd := range batch {
			if cmd != nil {
				app.Update(cmd())
			}
		}
	}
}

// TestBring takes in a list: what is not clear is asked, all of it is shown, and nothing
// is recorded without a yes.
func TestBring(t *testing.T) {
	for name, c := range map[string]struct {
		keys, recorded, says string
	}{
		"asked and recorded":      {"i text:l tab enter 2 1 enter", "roofs-0 doors-0", "2 answers are recorded from list.md."},
		"chosen with the arrows":  {"i text:list.md enter down enter up enter enter", "roofs-0 doors-0", "2 answers are recorded"},
		"a line left out":         {"i text:list.md enter 1 esc enter", "doors-0", "1 answer is recorded from list.md."},
		"one by one":              {"i text:list.md enter esc", "", "what is line 2?"},
		"the rest left out":       {"i text:list.md enter 1 q", "", "Record 1 answer?"},
		"shown with its lines":    {"i text:list.md enter 1 q", "", "line 9: left out"},
		"nothing to record":       {"i text:list.md enter q enter", "", "Nothing was recorded."},
		"not recorded":            {"i text:list.md enter 1 1 esc", "", "Nothing was recorded."},
		"no key is let through":   {"i text:list.md enter 1 q / g 4", "", "Record 1 answer?"},
		"a file that is not read": {"i text:no enter", "", "no cannot be read."},
		"and then another":        {"i text:no enter ctrl+u text:list.md enter 1 q enter", "doors-0", "1 answer is recorded"},
		"nothing begins so":       {"i text:x tab", "", "Nothing begins so."},
	} {
		app := at(ticks(), 80, 24)
		app.options.Intake = &folder{}
		bringing(app, c.keys)
		var recorded []string
		for _, e := range app.session.Assessment.Events() {
			recorded = append(recorded, e.Criterion)
		}
		if !slices.Equal(recorded, strings.Fields(c.recorded)) || !strings.Contains(shown(app), c.says) {
			t.Errorf("%s: recorded %v\n%s", name, recorded, shown(app))
		}
	}
}

// TestBringNowhere sees what is said where there is nothing to bring, and that a list
// that was read comes too late for somebody who has gone on.
func TestBringNowhere(t *testing.T) {
	app := at(ticks(), 80, 24)
	if bringing(app, "i"); !strings.Contains(shown(app), "rungs import") {
		t.Error(shown(app))
	}
	app.options.Intake = &folder{}
	play(app, "i text:list.md")
	press, _ := keyPress("enter")
	_, cmd := app.Update(press)
	play(app, "esc esc")
	app.Update(cmd())
	if app.overlay != nil {
		t.Error(shown(app))
	}
	app.session.ReadOnly = "the disk is read-only."
	if bringing(app, "i"); app.overlay != nil || !strings.Contains(shown(app), "read-only") {
		t.Error(shown(app))
	}
}
