package golden

import (
	"strings"
	"testing"

	"rungs/content/builtin"
)

// TestLivingTitlesAreWhole sees that no title of a criterion is cut at 80 by 24: neither in
// the lists of the categories nor in the plan.
func TestLivingTitlesAreWhole(t *testing.T) {
	t.Parallel()
	catalogue := builtin.Catalogue()
	p := playerOf(t, catalogue, "empty", 80, 24, true)
	p.press("text:Acme|enter tab F any")
	for criterion := range catalogue.All() {
		p.press("g text:" + criterion.ID + "|enter any")
		screen := p.plain()
		for _, row := range strings.Split(screen, "\n")[3:21] {
			if list, _, _ := strings.Cut(row, "│"); strings.Contains(list, "…") {
				t.Errorf("a title is cut: %s", row)
			}
		}
		p.press("4")
	}
	for !strings.Contains(p.plain(), "Towards level") {
		p.press("tab")
	}
	p.press("t t t any")
	for range catalogue.Len() {
		for _, row := range strings.Split(p.plain(), "\n")[3:21] {
			if list, _, _ := strings.Cut(row, "│"); strings.Contains(list, "…") {
				t.Errorf("a title is cut in the plan: %s", row)
			}
		}
		p.press("down")
	}
	if screen := p.plain(); !strings.Contains(screen, " 32 ") {
		t.Errorf("the plan ends so:\n%s", screen)
	}
}
