package wizard

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/ui/theme"
)

// choices are a few things of which one is chosen: by its number at once, or with the arrows
// and enter.
type choices struct {
	offered []string
	at      int
}

// choose takes a key; chosen says that it chose one.
func (c *choices) choose(k Keys, press tea.KeyPressMsg) (at int, chosen bool) {
	switch {
	case key.Matches(press, k.Up):
		c.at = max(0, c.at-1)
	case key.Matches(press, k.Down):
		c.at = min(len(c.offered)-1, c.at+1)
	case key.Matches(press, k.Enter):
		return c.at, true
	default:
		at = strings.IndexRune("123456789", press.Code)
		return at, 0 <= at && at < len(c.offered)
	}
	return 0, false
}

// draw is each with its number, and where the one under the cursor ends. What is longer than
// a line goes on below its beginning: two that begin alike can be told apart.
func (c *choices) draw(t theme.Theme, width int) (lines []string, end int) {
	digits := len(strconv.Itoa(len(c.offered)))
	for i, choice := range c.offered {
		row := hung(t, t.Text, fmt.Sprintf("%*d  ", digits, i+1), choice, width-len("   "))
		lines = append(lines, listed(t, row, i == c.at, width)...)
		if i == c.at {
			end = len(lines)
		}
	}
	return lines, end
}
