package golden

import (
	"slices"
	"strings"
	"testing"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/ui/report"
	"rungs/ui/theme"
)

// TestLivingTextsFitTheirColumn sets all criteria in the widths that the screens
// use, and in some that they might.
func TestLivingTextsFitTheirColumn(t *testing.T) {
	takesLong(t)
	t.Parallel()
	catalogue := builtin.Catalogue()
	th := theme.Plain(theme.Unicode())
	for c := range catalogue.All() {
		for _, width := range []int{36, 39, 46, 72, 84, 100} {
			for _, line := range strings.Split(th.Explanation(catalogue, c, width)+"\n"+th.Sources(c, width), "\n") {
				if strings.HasPrefix(strings.TrimSpace(line), "https://") {
					continue // an address stays in one piece
				}
				if w := theme.Width(line); w > width {
					t.Errorf("%s at %d: a line of %d cells: %q", c.ID, width, w, line)
				}
				if strings.Contains(line, "](") || strings.Contains(line, "**") {
					t.Errorf("%s at %d: Markdown shows through: %q", c.ID, width, line)
				}
			}
		}
	}
}

// TestLivingCriteriaOpen goes down all of the Assess screen.
func TestLivingCriteriaOpen(t *testing.T) {
	t.Parallel()
	catalogue := builtin.Catalogue()
	p := playerOf(t, catalogue, "demo", 120, 36, true)
	p.press("any g text:" + catalogue.Categories[0].Criteria[0].ID + "|enter home")
	for _, category := range catalogue.Categories {
		for i, c := range category.Criteria {
			if i > 0 {
				p.press("down")
			}
			if screen := p.plain(); !strings.Contains(screen, "│ "+c.Title+"\n") {
				t.Fatalf("%s is not on the screen:\n%s", c.ID, screen)
			}
		}
		p.press("tab home")
	}
}

// TestLivingDemo sees that the demo answers what is there.
func TestLivingDemo(t *testing.T) {
	t.Parallel()
	catalogue := builtin.Catalogue()
	for _, e := range demo(t).Events() {
		c := catalogue.Criterion(e.Criterion)
		if c == nil && e.Criterion != "" {
			t.Errorf("there is no criterion %s", e.Criterion)
		}
		for _, id := range e.Answer.Conditions {
			if c != nil && !slices.ContainsFunc(c.Conditions, func(c model.Condition) bool { return c.ID == id }) {
				t.Errorf("%s has no condition %s", c.ID, id)
			}
		}
	}
}

// TestLivingCriteriaAreDecidedOnOneScreen sees that a terminal of 80 by 24 shows
// what is asked, the conditions and the verdicts at once, above a prompt.
func TestLivingCriteriaAreDecidedOnOneScreen(t *testing.T) {
	t.Parallel()
	const width, height = 78, 22
	catalogue := builtin.Catalogue()
	for c := range catalogue.All() {
		var b strings.Builder
		if err := report.Explain.Print(&b, report.Text, report.Document{Catalogue: catalogue, Criterion: c.ID, Width: width}); err != nil {
			t.Fatal(err)
		}
		head, _, found := strings.Cut(b.String(), "\n\nWhy it matters\n")
		if !found {
			t.Fatalf("%s: no end of the head in\n%s", c.ID, b.String())
		}
		if before, _, advised := strings.Cut(head, "\n\nThe framework wishes"); advised {
			head = before
		} else if before, _, advised := strings.Cut(head, "\n\nWe recommend"); advised {
			head = before
		}
		if n := strings.Count(head, "\n") + 1; n > height {
			t.Errorf("%s: %d lines, want %d at most:\n%s", c.ID, n, height, head)
		}
	}
}
