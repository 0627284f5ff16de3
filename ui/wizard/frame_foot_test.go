package wizard

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// uneven is the wizard on a catalogue of which the criteria differ in all that makes keys come and go.
func uneven() *App {
	c := twoCategories()
	for i := range c.Categories[0].Criteria {
		criterion := &c.Categories[0].Criteria[i]
		criterion.Conditions = nil
		for j := range i % 3 {
			criterion.Conditions = append(criterion.Conditions, model.Condition{ID: string(rune('a' + j)), Text: "it holds"})
		}
		if i%4 > 1 {
			c.Drafts = append(c.Drafts, model.Template{Name: criterion.ID, Title: "A page", For: []model.Coverage{{Criterion: criterion.ID}}})
		}
	}
	app := begun(c, &forgetful{})
	app.options.Printers = []model.Printer{{Name: "plan", File: "plan.md"}}
	app.session.say(
		model.Event{Kind: model.AnswerKind, Criterion: "doors-0", Answer: model.Answer{State: model.Unmet}},
		model.Event{Kind: model.AnswerKind, Criterion: "doors-1", Answer: model.Answer{State: model.Unsure}},
		model.Event{Kind: model.AnswerKind, Criterion: "doors-3", Answer: model.Answer{State: model.Partly}},
	)
	return app
}

// lists are the screens on which one row of several is chosen, each on its first.
var lists = map[string]func(app *App){
	"list":       func(app *App) { app.show(0) },
	"short list": func(app *App) { app.show(0); play(app, "t") },
	"first pass": func(app *App) { app.show(0); app.assess.beginPass() },
	"end of it":  func(app *App) { app.show(0); app.assess.pass.on = true; app.assess.endPass() },
	"plan":       func(app *App) { app.show(app.plan.tab()) },
	"levels":     func(app *App) { app.show(app.plan.tab() - 1) },
	"profile":    func(app *App) { app.screen = app.profile },
	"welcome": func(app *App) {
		*app = *New(Options{Catalogue: twoCategories(), Shelf: brokenShelf{n: 9}, Glyphs: theme.Unicode()})
	},
}

// TestKeysStay sees that a key which is shown on all rows of a list stands in the same place on all
// of them, that the others stand after it, and that all stand in one order in every window.
func TestKeysStay(t *testing.T) {
	type place struct{ line, from int }
	for name, list := range lists {
		for width := minWidth; width <= 200; width += width / 12 {
			app := uneven()
			list(app)
			app.Update(tea.WindowSizeMsg{Width: width, Height: 15 + width/5})
			app.overlay = nil
			var rows []map[string]place
			for range 8 {
				row, last := map[string]place{}, -1
				app.notice = ""
				screen := strings.Split(shown(app), "\n")
				for line, keys := range app.footKeys() {
					for _, p := range keys {
						k := p.binding.Keys()[0]
						row[k] = place{line, p.from}
						if p.rank <= last {
							t.Fatalf("%s, %d cells: %s is out of order\n%s", name, width, k, shown(app))
						}
						last = p.rank
						at := []rune(screen[len(screen)-footer+line])[p.from:]
						if h := p.binding.Help(); !strings.HasPrefix(string(at), h.Key+" "+strings.TrimRight(h.Desc, " ")) {
							t.Fatalf("%s, %d cells: %s is not shown at %v\n%s", name, width, k, row[k], shown(app))
						}
					}
				}
				rows = append(rows, row)
				play(app, "down")
			}
			for i, row := range rows {
				for k, at := range rows[0] {
					if now, is := row[k]; is && now != at || !is && !slices.Contains(fleeting, k) {
						t.Fatalf("%s, %d cells: on row %d %s is at %v, not %v", name, width, i, k, now, at)
					}
				}
			}
		}
	}
}

// TestNarrowFoot sees that the smallest window keeps what newcomers need most.
func TestNarrowFoot(t *testing.T) {
	for _, at := range []struct{ list, keys string }{
		{"list", ""}, {"list", "enter"}, {"short list", ""}, {"plan", "enter enter"}, {"first pass", ""}, {"first pass", "enter"},
	} {
		app := uneven()
		app.Update(tea.WindowSizeMsg{Width: minWidth, Height: minHeight})
		lists[at.list](app)
		app.overlay = nil
		play(app, at.keys)
		app.notice = ""
		for _, key := range []string{"1 met", "2 provided", "3 partly", "4 not met", "5 unsure", "6 n/a", "n note", "? keys"} {
			if !strings.Contains(shown(app), " "+key) {
				t.Errorf("%s %s: no %q\n%s", at.list, at.keys, key, shown(app))
			}
		}
	}
}

// TestEachKeyHasItsPlace sees that the order has each key that is at a foot, once.
func TestEachKeyHasItsPlace(t *testing.T) {
	for i, k := range footed {
		if slices.Index(footed, k) != i {
			t.Errorf("%s has two places", k)
		}
	}
	for name, list := range lists {
		for _, keys := range []string{"", "enter", "enter C", "n", "e", "N", "2", "?", "/", "g", "w", "G", "i", "H", "x", "r"} {
			app := uneven()
			list(app)
			app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
			if app.overlay = nil; name == "welcome" && keys != "n" && keys != "x" && keys != "r" && keys != "/" {
				continue // nothing can be opened there
			}
			play(app, keys)
			for _, p := range app.measured(app.keys()) {
				if p.rank < 0 {
					t.Errorf("%s, after %q: %s has no place", name, keys, p.binding.Keys()[0])
				}
			}
		}
	}
}

// TestFootIsSetInPlace sees that which keys have room is found without more memory for each: all of
// it is done for every frame.
func TestFootIsSetInPlace(t *testing.T) {
	for name, list := range lists {
		app := uneven()
		list(app)
		app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		app.overlay = nil
		keys := testing.AllocsPerRun(10, func() { app.measured(app.keys()) })
		if foot := testing.AllocsPerRun(10, func() { app.footKeys() }); foot > keys+1 {
			t.Errorf("%s: %v allocations for %d keys, and %v to set them", name, keys, len(app.keys()), foot-keys)
		}
	}
}

// TestSavedMovesNothing sees that the title line stands where it stood while an answer was saved.
func TestSavedMovesNothing(t *testing.T) {
	for _, width := range []int{40, 80, 120} {
		app := uneven() // what it says is not on the disk yet
		app.Update(tea.WindowSizeMsg{Width: width, Height: 24})
		before, _, is := strings.Cut(app.titleLine(), saving)
		app.session.pending = nil
		after, _, saved := strings.Cut(app.titleLine(), "saved")
		if !is || !saved || before != after {
			t.Errorf("%q becomes %q", before, after)
		}
	}
}
