package golden

import (
	"strings"
	"testing"

	"rungs/content/builtin"
	"rungs/ui/theme"
)

// TestEveryTextFitsItsColumn sets all criteria in the widths that the screens
// use, and in some that they might.
func TestEveryTextFitsItsColumn(t *testing.T) {
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
