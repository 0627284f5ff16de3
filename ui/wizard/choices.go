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

// draw is a line for each, with its number.
func (c *choices) draw(t theme.Theme, width int) []string {
	var lines []string
	digits := len(strconv.Itoa(len(c.offered)))
	for i, choice := range c.offered {
		line := fmt.Sprintf("%*d  %s", digits, i+1, choice)
		if i == c.at {
			lines = append(lines, underCursor(t, line, width))
		} else {
			lines = append(lines, "   "+line)
		}
	}
	return lines
}
