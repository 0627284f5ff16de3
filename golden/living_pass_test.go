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
			} else if strings.Contains(rows[21], "↓") {
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

// TestLivingFirstPassOnAPhone sees that 40 by 15 shows what one needs to answer: what is
// asked, all conditions and what the numbers mean. The rest is one key away, or two, and
// nothing is torn on the way.
func TestLivingFirstPassOnAPhone(t *testing.T) {
	t.Parallel()
	catalogue := builtin.Catalogue()
	p := playerOf(t, catalogue, "empty", 40, 15, true)
	p.press("text:Acme|enter tab any")
	var not []string
	for criterion := range catalogue.All() {
		first, all := p.plain(), ""
		if rows := strings.Split(first, "\n"); rows[1] != " "+criterion.Title || !strings.Contains(first, " 5 not sure  6 n/a  v ") {
			t.Fatalf("no page about %s, or no keys:\n%s", criterion.ID, first)
		}
		leaves := 0
		for more := true; more; leaves++ {
			rows := strings.Split(p.plain(), "\n")
			all += strings.Join(rows[2:12], " ") + " "
			if more = strings.Contains(rows[12], "↓"); more {
				p.press("v")
			}
		}
		if leaves > 3 {
			t.Errorf("%s: %d leaves", criterion.ID, leaves)
		}
		said := func(where, what string) bool {
			bare := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "…", "")), "") }
			return strings.Contains(bare(where), bare(what))
		}
		for _, sentence := range strings.SplitAfter(criterion.Asks, ". ") {
			if !said(all, sentence) {
				t.Errorf("%s: not whole on its leaves: %s", criterion.ID, sentence)
			}
		}
		for _, v := range criterion.Verdicts {
			if !said(all, v.Case+" → "+v.State.String()) {
				t.Errorf("%s: not whole on its leaves: %s", criterion.ID, v.Case)
			}
		}
		whole := true
		for _, condition := range criterion.Conditions {
			whole = whole && said(first, condition.Text)
		}
		if !whole {
			not = append(not, criterion.ID)
		}
		p.press("down")
	}
	if len(not) > 2 {
		t.Errorf("their conditions do not stand beside the question: %v", not)
	}
}
