package golden

import (
	"strings"
	"testing"

	"rungs/content/builtin"
)

// TestLivingFirstPassFits sees that a terminal of 80 by 24 shows all that the first pass
// says of a criterion at once: what is asked, the conditions and the decided cases. Where
// people log in with another service there is more to say, and the last of it may stand
// below.
func TestLivingFirstPassFits(t *testing.T) {
	t.Parallel()
	catalogue := builtin.Catalogue()
	for login, c := range map[string]struct {
		profile string
		most    int // criteria that go on below
	}{"own": {"", 0}, "of another service": {strings.Repeat("down ", 8) + "space", 2}} {
		p := playerOf(t, catalogue, "empty", 80, 24, true)
		p.press("text:Acme|enter " + c.profile + " tab")
		below := 0
		for criterion := range catalogue.All() {
			screen := p.plain()
			if rows := strings.Split(screen, "\n"); rows[3] != " "+criterion.Title {
				t.Fatalf("%s: no page about %s:\n%s", login, criterion.ID, screen)
			} else if strings.Contains(rows[21], "%") {
				below++
			}
			p.press("down")
		}
		if below > c.most {
			t.Errorf("%s: %d criteria do not fit", login, below)
		}
		if screen := p.plain(); !strings.Contains(screen, "None of the") {
			t.Errorf("%s: the end is\n%s", login, screen)
		}
	}
}
