//go:build !windows

package golden

import (
	"regexp"
	"strings"
	"testing"
)

// TestHelpFits sees that the help of every command stands in a terminal of 80
// columns: its tables are not wrapped, so what is longer breaks in the middle of
// a word and begins at the edge. All that stands there is indented.
func TestHelpFits(t *testing.T) {
	takesLong(t)
	h := newHome(t)
	read := func(args ...string) string {
		p := h.run(80, 120, append([]string{"rungs", "help"}, args...)...)
		p.ends(0)
		for line := range strings.Lines(p.screen()) {
			if line = strings.TrimRight(line, " \n"); line != "" && !strings.HasPrefix(line, "  ") {
				t.Errorf("rungs help %s is wider than the terminal at %q\n%s", strings.Join(args, " "), line, framed(p.screen()))
				break
			}
		}
		return p.screen()
	}
	commands := commandsIn(read())
	for _, name := range commands {
		read(name)
	}
	if len(commands) < 20 {
		t.Errorf("only %d commands were read", len(commands))
	}
}

// TestHelpAsksNothing sees that help draws and does nothing else: where a terminal
// does not answer a question, somebody would wait, and type into it.
func TestHelpAsksNothing(t *testing.T) {
	takesLong(t)
	h := newHome(t)
	for _, args := range [][]string{{"rungs", "--help"}, {"rungs", "help"}, {"rungs", "help", "set"}, {"rungs", "undo", "-h"}, {"rungs", "completion"}} {
		for _, width := range []int{56, 80} {
			p := h.run(width, 120, args...)
			p.ends(0)
			if odd := colour.ReplaceAllString(p.written(), ""); strings.Contains(odd, "\x1b") {
				t.Errorf("%q sends %q", args, odd)
			}
			for line := range strings.Lines(p.screen()) {
				if line != "\n" && !strings.HasPrefix(line, "  ") {
					t.Errorf("%q does not fit %d columns: %q", args, width, line)
				}
			}
		}
	}
}

var colour = regexp.MustCompile(`\x1b\[[0-9;]*m`)
