package wizard

import (
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
