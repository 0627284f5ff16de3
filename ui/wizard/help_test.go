package wizard

import (
	"strings"
	"testing"
)

// TestHelpTeaches sees that ? begins with the keys of the place where somebody is, and that
// these and the signs stand on one page of 80 by 24.
func TestHelpTeaches(t *testing.T) {
	for way, teaches := range map[string][]string{
		"F":           {"The criteria", "5     unsure: whom to ask", "tick the marked condition"},
		"":            {"The first pass", "5     unsure; once more: ask whom", "explain it; esc comes back"},
		"enter":       {"The text", "to the next part"},
		"tab tab":     {"Levels", "print where you stand"},
		"tab tab tab": {"Plan", "put it aside, and why"},
		"P":           {"Profile", "on to the criteria"},
		"down down down down down down down down down down down down": {"What deserves a slow read", "read them one by one"},
	} {
		app := at(ticks(), 80, 24)
		app.assess.beginPass()
		play(app, way+" ?")
		screen := shown(app)
		for _, text := range append(teaches, "take back what you did last", "≠ disputed", "Below: what only commands do") {
			if !strings.Contains(screen, text) {
				t.Errorf("after %q %q is not on the first page\n%s", way, text, screen)
			}
		}
		play(app, "pgdown")
		if !strings.Contains(shown(app), "rungs merge NAME FILE") {
			t.Errorf("after %q the commands do not follow\n%s", way, shown(app))
		}
	}
}
