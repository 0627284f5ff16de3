package report

import (
	"strings"
	"testing"

	"rungs/model"
	"rungs/ui/theme"
)

// longBook is the demo with texts as long as a line may be.
func longBook(t testing.TB) *book {
	b := demo(t)
	b.header.Registry = strings.Repeat("The Registry of Everything ", 30)
	long := strings.Repeat("a reason that goes on ", 45)
	for i, c := range b.catalogue.Categories[0].Criteria {
		b.answer("ana", c.ID, model.Unmet)
		if i < 5 {
			b.add("ana", model.Event{Kind: model.IntentKind, Criterion: c.ID, Intent: model.Intent{Choice: model.Accepted, Why: long}})
		}
	}
	for c := range b.catalogue.All() {
		if c.Category != "authentication" {
			b.answer("ana", c.ID, model.Unmet)
			b.add("ana", model.Event{Kind: model.IntentKind, Criterion: c.ID, Intent: model.Intent{Choice: model.Planned, Owner: long, Until: "2020-01-01"}})
		}
	}
	return b
}

// TestBriefIsOnePage holds that a brief is one page in text, and short in Markdown.
func TestBriefIsOnePage(t *testing.T) {
	books := map[string]*book{"longest": longBook(t)}
	for _, f := range fixtures {
		books[f.name] = f.make(t)
	}
	for name, b := range books {
		for _, width := range []int{72, 76} {
			for _, signs := range []theme.Glyphs{theme.Unicode(), theme.ASCII()} {
				d := b.document()
				for i := range d.Catalogue.Categories { // as long as the real ones
					for j := range d.Catalogue.Categories[i].Criteria {
						d.Catalogue.Categories[i].Criteria[j].Because = strings.Repeat("In May 2024 it happened. ", 10)[:220]
					}
				}
				d.Width, d.Paper, d.Theme = width, true, theme.Plain(signs)
				text := print(t, Brief, Text, d)
				lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
				if len(lines) > sheetLines || strings.Contains(text, "\f") {
					t.Errorf("%s at %d: %d lines\n%s", name, width, len(lines), text)
				}
				for _, line := range lines {
					if theme.Width(line) > width {
						t.Errorf("%s: %q", name, line)
					}
				}
				if n := strings.Count(print(t, Brief, Markdown, d), "\n"); n >= 80 {
					t.Errorf("%s: %d lines of Markdown", name, n)
				}
			}
		}
	}
}
