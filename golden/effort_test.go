package golden

import (
	"testing"

	"rungs/content/builtin"
)

// TestFirstPassTakesTwoKeysPerCriterion answers all 32 with number keys and u
// alone.
func TestFirstPassTakesTwoKeysPerCriterion(t *testing.T) {
	catalogue := builtin.Catalogue()
	p := newPlayer(t, "empty", 80, 24, true)
	p.press("text:Acme|enter tab") // the profile: nothing is excluded
	presses := 0
	for i := 0; p.answered() < catalogue.Len(); i++ {
		if presses > 2*catalogue.Len() {
			t.Fatalf("%d key presses, and %d of %d are answered:\n%s", presses, p.answered(), catalogue.Len(), p.plain())
		}
		p.press([]string{"1", "3", "4", "1", "u"}[i%5])
		presses++
	}
	t.Logf("%d key presses for %d criteria", presses, catalogue.Len())
	p.everythingRecorded()
}

// answered counts the criteria with a state in the journal.
func (p *player) answered() int {
	seen := map[string]bool{}
	for _, e := range p.shelf.recorded {
		if e.Criterion != "" && e.State != "" {
			seen[e.Criterion] = true
		}
	}
	return len(seen)
}
