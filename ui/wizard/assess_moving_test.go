package wizard

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// A catalogue may have a category without criteria; the mouse goes there, too.
func TestMouseInAnEmptyCategory(t *testing.T) {
	app := begun(model.NewCatalogue(model.Catalogue{ID: "test", Version: "1", Categories: []model.Category{{ID: "none", Title: "None", Short: "none"}}}), &forgetful{})
	app.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	app.show(0)
	before := app.View().Content
	for _, x := range []int{2, 70} {
		app.Update(tea.MouseWheelMsg{X: x, Y: 6, Button: tea.MouseWheelDown})
		app.Update(tea.MouseClickMsg{X: x, Y: 6, Button: tea.MouseLeft})
	}
	if after := app.View().Content; after != before {
		t.Errorf("the mouse changed\n%s\ninto\n%s", before, after)
	}
}

// A click on what is said at the foot presses no key that stood there before.
func TestClickOnWhatIsSaid(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}} {
		app := at(twoCategories(), size[0], size[1])
		for _, long := range []string{"Said.", "Said at a length that takes the place of both of the lines of keys, whatever the window is wide."} {
			for y := size[1] - 2; y < size[1]; y++ {
				for x := range size[0] {
					app.notice, app.overlay = long, nil
					before := app.session.Assessment.Len()
					rows := app.View().Content // draws what is said
					said := strings.Split(rows, "\n")[y]
					_, cmd := app.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
					if !strings.Contains(said, "\x1b[1;") && (app.overlay != nil || cmd != nil || app.session.Assessment.Len() != before) {
						t.Fatalf("%v: a click at %d,%d on %q did something", size, x, y, said)
					}
				}
			}
		}
	}
}
