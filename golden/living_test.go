package golden

import (
	"slices"
	"strings"
	"testing"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/ui/theme"
)

// TestLivingTextsFitTheirColumn sets all criteria in the widths that the screens
// use, and in some that they might.
func TestLivingTextsFitTheirColumn(t *testing.T) {
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
