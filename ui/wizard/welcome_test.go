package wizard

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/ui/theme"
)

// brokenShelf holds assessments of which the second cannot be opened.
type brokenShelf struct {
	Shelf
	n int
}

func (brokenShelf) Where(name string) string { return "/home/ana/" + name + ".rungs" }

const newerSays = "/home/ana/b.rungs: this was made by a newer version of rungs (format 9, this one knows 1). Update rungs."

func (s brokenShelf) List() (names []string, err error) {
	for i := range s.n {
		names = append(names, string(rune('a'+i)))
	}
	return names, nil
}

func (s brokenShelf) Look(name string) Saved {
	if name == "b" {
		return Saved{Name: name, Broken: newerSays}
	}
	return Saved{Name: name, Total: 32}
}

// TestReasonsOnTheList sees that the list says all of why an assessment cannot be opened, that a
// click on any line of that chooses it, and that what is said below leaves room for the list.
func TestReasonsOnTheList(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}, {120, 36}} {
		app := New(Options{Catalogue: twoCategories(), Shelf: brokenShelf{n: 9}, Glyphs: theme.Unicode()})
		app.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		_, why, _ := strings.Cut(newerSays, ": ")
		all := strings.ReplaceAll("b: "+why, " ", "")
		if screen := strings.Join(strings.Fields(shown(app)), ""); !strings.Contains(screen, all) {
			t.Errorf("%v: the reason is not whole\n%s", size, shown(app))
		}
		for y := range strings.Split(shown(app), "\n") {
			app.welcome.at = 0
			rows := app.welcome.rows(size[0], app.layout.body)
			if i := y - app.layout.top - aboveRows; i >= 0 && i < len(rows) && rows[i].row == 1 {
				if app.Update(tea.MouseClickMsg{X: 5, Y: y, Button: tea.MouseLeft}); app.welcome.at != 1 {
					t.Errorf("%v: a click at line %d chooses %d", size, y, app.welcome.at)
				}
			}
		}
		app.welcome.at = 0
		for range 9 {
			play(app, "down")
		}
		if !strings.Contains(shown(app), "▸ i") {
			t.Errorf("%v: the last one does not show\n%s", size, shown(app))
		}
		app.options.Warning, app.welcome.at = strings.Repeat("A copy lies beside it, and nobody knows why. ", 9), 1
		if screen := strings.Join(strings.Fields(shown(app)), ""); !strings.Contains(screen, all) {
			t.Errorf("%v: the reason is not whole beside a warning\n%s", size, shown(app))
		}
	}
}

// TestLongNotices sees that what is said once is whole, however small the window, and that a
// click on it presses nothing.
func TestLongNotices(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}} {
		app := inPass(ticks(), size[0], size[1])
		app.notice = "Nothing can be changed: " + newerSays + " It can be looked at."
		screen := shown(app)
		if words := strings.Join(strings.Fields(screen), ""); !strings.Contains(words, strings.ReplaceAll(app.notice, " ", "")) || strings.Count(screen, "\n") != size[1]-1 {
			t.Errorf("%v: it is not whole\n%s", size, screen)
		}
		before, at := app.notice, app.assess.current()
		for y := size[1] - app.covered; y < size[1]; y++ {
			for x := range size[0] {
				app.clicked(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
				if app.notice != before || app.assess.current() != at || app.overlay != nil {
					t.Fatalf("%v: a click at %s does something\n%s", size, fmt.Sprint(x, y), shown(app))
				}
			}
		}
	}
}
