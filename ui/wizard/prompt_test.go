package wizard

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// TestEscGoesOneQuestionBack sees that a chain of questions is gone back one by one, with what
// was typed, and that the first of them is left without a trace.
func TestEscGoesOneQuestionBack(t *testing.T) {
	printer := func(name string) model.Printer {
		return model.Printer{Name: name, For: "the team", File: name + ".md", Print: func(file string, _ *model.Assessment) (string, error) { return "Printed to " + file, nil }}
	}
	for name, c := range map[string]struct{ keys, back, again string }{
		"who, until when": {"p text:Zoe enter text:2027 esc", "> Zoe", "> 2027"},
		"why, until when": {"a text:No_money enter text:2028 esc", "> No money", "> 2028"},
		"print, file":     {"w text:plan enter text:x esc", "> plan", "> plan.md"},
		"print, which":    {"w text:issues enter esc", "> issues", "Issues: which?"},
		"which, file":     {"w text:issues enter text:gh enter esc", "> gh", "> gh.md"},
	} {
		app := begun(twoCategories(), &forgetful{})
		app.options.Printers = []model.Printer{printer("plan"), {Name: "issues", For: "a tracker", More: []model.Printer{printer("gh"), printer("glab")}}}
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: "doors-0", Answer: model.Answer{State: model.Unmet}})
		play(app, "tab")
		app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		app.show(len(app.catalogue.Categories) + 1)
		play(app, "end")
		before := app.session.Assessment.Len()
		play(app, c.keys)
		if said := shown(app); !strings.Contains(said, c.back) || !strings.Contains(said, "esc cancel") && name != "which, file" {
			t.Errorf("%s: esc leads to\n%s", name, said)
		}
		if play(app, "enter"); !strings.Contains(shown(app), c.again) || !strings.Contains(shown(app), "esc back") {
			t.Errorf("%s: enter leads to\n%s", name, shown(app))
		}
		if play(app, "esc esc esc"); app.overlay != nil || app.session.Assessment.Len() != before {
			t.Errorf("%s: the end is\n%s", name, shown(app))
		}
	}
}

// TestEscKeepsTheFile sees that whoever does not wait for a list is asked for it again.
func TestEscKeepsTheFile(t *testing.T) {
	app := at(twoCategories(), 80, 24)
	app.options.Intake = &folder{}
	play(app, "i text:list.md enter")
	if play(app, "esc"); !strings.Contains(shown(app), "> list.md") {
		t.Errorf("esc leads to\n%s", shown(app))
	}
}

// TestWholePathIsShown sees that the path which results stands below what is typed.
func TestWholePathIsShown(t *testing.T) {
	in := t.TempDir()
	app := at(ticks(), 100+len(in), 24)
	app.overlay = newPrintFile(app, model.Printer{In: in, File: "plan.md"}, nil)
	if want := "It will be " + filepath.Join(in, "plan.md"); !strings.Contains(shown(app), want) {
		t.Errorf("%q is not there\n%s", want, shown(app))
	}
	if play(app, "text:x"); !strings.Contains(shown(app), filepath.Join(in, "plan.mdx")) {
		t.Errorf("it does not follow what is typed\n%s", shown(app))
	}
	elsewhere := t.TempDir()
	for file, want := range map[string]string{
		"": "", "docs/plan.md": filepath.Join(in, "docs", "plan.md"), "../plan.md": filepath.Join(filepath.Dir(in), "plan.md"),
		filepath.Join(elsewhere, "plan.md"): filepath.Join(elsewhere, "plan.md"),
	} {
		if got := lands(in, file); got != want {
			t.Errorf("%q: %q, want %q", file, got, want)
		}
	}
	if got := lands("", "plan.md"); got != "" {
		t.Errorf("of an unknown folder: %q", got)
	}
}

// TestPromptLeavesNoRoom has a question, and what is said to it, that take the whole of a low
// window, over each screen. What is typed stays in it.
func TestPromptLeavesNoRoom(t *testing.T) {
	for tab := range 4 {
		for long := range 12 {
			app := inPass(ticks(), 72, 12)
			app.show(tab)
			p := newPrompt(app, strings.Repeat("A question that takes a line of its own, of seventy cells in all ... ", long+1), "", nil)
			p.hint = strings.Repeat("And a hint. ", 8*long)
			app.overlay = p
			play(app, "text:typed")
			if !strings.Contains(shown(app), "> typed") {
				t.Errorf("tab %d, %d lines\n%s", tab, long+1, shown(app))
			}
		}
	}
}

// TestPageStaysUnderAQuestion sees that what is left of the page of the first pass when a question
// opens below stands on the lines on which it stood.
func TestPageStaysUnderAQuestion(t *testing.T) {
	body := func(app *App, lines int) []string {
		top := app.layout.top
		return strings.Split(shown(app), "\n")[top : top+lines]
	}
	for _, size := range [][2]int{{80, 24}, {40, 15}, {40, 12}, {120, 36}, {200, 60}} {
		for leaf := range 2 {
			app := inPass(ticks(), size[0], size[1])
			for range leaf {
				play(app, "v")
			}
			before := body(app, app.layout.body)
			play(app, "6")
			rule := slices.IndexFunc(body(app, app.layout.body), func(l string) bool { return strings.HasPrefix(l, "──") })
			if rule < 2 {
				t.Fatalf("%v: no question opens below\n%s", size, shown(app))
			}
			for i, line := range body(app, rule-1) { // the last may end in a sign that more follows
				if line != before[i] {
					t.Errorf("%v, leaf %d, line %d: %q became %q", size, leaf, i, before[i], line)
				}
			}
		}
	}
}
