package wizard

import "testing"

// A wider window never takes room from a text or a title.
func TestWiderIsNoNarrower(t *testing.T) {
	for width := twoPanes; width < 240; width++ {
		now, next := newLayout(width, 24), newLayout(width+1, 24)
		if next.list < now.list || next.text < now.text || next.steps < now.steps {
			t.Errorf("from %d to %d: list %d → %d, text %d → %d", width, width+1, now.list, next.list, now.text, next.text)
		}
	}
	if l := newLayout(threePanes, 24); l.list != widest || l.steps != 50 {
		t.Errorf("at %d the list has %d of %d, the steps %d", l.width, l.list, widest, l.steps)
	}
}
