package golden

import "testing"

// TestFirstPassTakesTwoKeysPerCriterion answers everything with number keys
// and u alone.
func TestFirstPassTakesTwoKeysPerCriterion(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "empty", 80, 24, true)
	p.press("text:Acme|enter tab") // the profile: nothing is excluded
	presses := 0
	for i := 0; p.answered() < frozen.Len(); i++ {
		if presses > 2*frozen.Len() {
			t.Fatalf("%d key presses, and %d of %d are answered:\n%s", presses, p.answered(), frozen.Len(), p.plain())
		}
		p.press([]string{"1", "3", "4", "1", "u"}[i%5])
		presses++
	}
	t.Logf("%d key presses for %d criteria", presses, frozen.Len())
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
