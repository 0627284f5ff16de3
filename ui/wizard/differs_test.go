package wizard

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// TestAskedDifferently: the list, the page and the levels say what is asked differently
// since it was answered, and one key confirms.
func TestAskedDifferently(t *testing.T) {
	c := *twoCategories()
	c.Changes = []model.CatalogueChange{{Revision: 2, Criterion: "doors-0", Kind: model.Tightened, Text: "Both hinges count now."}}
	catalogue := model.NewCatalogue(c)
	app := New(Options{Catalogue: catalogue, Glyphs: theme.Unicode(), Now: time.Now, Session: &model.Opened{
		Assessment: model.Fold(model.Header{Registry: "Acme", Catalogue: "test", Version: "1"}, []model.Event{
			{ID: "x", By: "ana", At: time.Now(), Kind: model.AnswerKind, Criterion: "doors-0", Answer: model.Answer{State: model.Met}},
			{ID: "y", By: "ana", At: time.Now(), Kind: model.AnswerKind, Criterion: "doors-1", Answer: model.Answer{State: model.Met}},
		}), Catalogue: catalogue, Journal: &forgetful{}, By: "ana",
	}})
	app.Update(tea.WindowSizeMsg{Width: 120, Height: 30})
	for app.overlay != nil {
		app.Update(tea.KeyPressMsg{Code: tea.KeyEscape})
	}
	app.assess.lookAside()
	app.show(0)
	app.assess.goTo(catalogue.Criterion("doors-0"))
	words := func() string { return strings.Join(strings.Fields(plainText(app.View().Content)), " ") }
	marked := func() (rows string) {
		for line := range strings.Lines(plainText(app.View().Content)) {
			if row, _, _ := strings.Cut(line, "│"); strings.Contains(row, "≈") {
				rows += strings.Join(strings.Fields(row), " ") + "\n"
			}
		}
		return rows
	}
	if got := marked(); got != "▸ ● doors 0 ≈\n" || !strings.Contains(words(), "≈ Asked differently since revision 2 of the text: Both hinges") {
		t.Errorf("marked are %q on\n%s", got, app.View().Content)
	}
	if says := app.session.Assessment.LookAgain(catalogue, "doors-0"); !strings.HasSuffix(says, "= says that the answer still holds.") {
		t.Errorf("it says %q", says)
	}
	app.show(len(catalogue.Categories))
	app.screen.(*levels).offset = 1000
	if got := words(); !strings.Contains(got, "≈ doors 0: Asked differently since revision 2 of the text: Both hinges count now.") {
		t.Errorf("the levels are\n%s", got)
	}
	app.show(0)
	for range 7 { // the filter
		app.Update(tea.KeyPressMsg{Code: 'f', Text: "f"})
	}
	if got := words(); !strings.Contains(got, "asked differently since") || strings.Contains(got, "doors 1") {
		t.Errorf("the filter shows\n%s", app.View().Content)
	}
	app.Update(tea.KeyPressMsg{Code: '=', Text: "="})
	if got := words(); strings.Contains(got, "≈") || app.session.Assessment.Finding("doors-0").Heads[0].Rev != 2 {
		t.Errorf("after = the screen is\n%s", app.View().Content)
	}
}

// plainText is a view without its colours.
func plainText(s string) string {
	var b strings.Builder
	escaped := false
	for _, r := range s {
		switch {
		case r == '\x1b':
			escaped = true
		case escaped:
			escaped = r != 'm'
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
