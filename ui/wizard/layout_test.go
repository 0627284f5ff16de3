package wizard

import "testing"

// A wider window never takes room from a text or a title, until the third width brings
// the list that stays.
func TestWiderIsNoNarrower(t *testing.T) {
	for width := twoPanes; width < 240; width++ {
		now, next := newLayout(width, 24), newLayout(width+1, 24)
		if next.list < now.list || next.text < now.text || next.steps < now.steps && width+1 != threePanes {
			t.Errorf("from %d to %d: list %d → %d, text %d → %d", width, width+1, now.list, next.list, now.text, next.text)
		}
	}
	if l := newLayout(80+widest-30, 24); l.list != widest || l.text < newLayout(80, 24).text {
		t.Errorf("at %d the list has %d of %d, the text %d", l.width, l.list, widest, l.text)
	}
}
