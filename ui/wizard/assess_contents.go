package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// contents are the parts of a criterion's text, of which a number opens one. It is an overlay
// because the numbers are answers on the text itself.
type contents struct {
	sheer
	of *assess
	choices
}

func newContents(s *assess) *contents {
	c := &contents{of: s}
	for i, p := range s.parts() {
		if c.offered = append(c.offered, p.title); p.line <= s.scroll && s.reading {
			c.at = i
		}
	}
	return c
}

func (c *contents) update(msg tea.Msg) (overlay, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return c, nil
	}
	k := c.of.app.key
	if at, chosen := c.choose(k, press); chosen {
		c.of.open()
		c.of.app.notice = "" // not where somebody stopped, but where they want to be now
		if parts := c.of.parts(); at < len(parts) {
			c.of.scrollBy(parts[at].line - c.of.scroll)
		}
		return nil, nil
	}
	if key.Matches(press, k.Back, k.Quit, k.Contents) {
		return nil, nil
	}
	return c, nil
}

func (c *contents) view(width, height int) ([]string, *tea.Cursor) {
	t := c.of.app.theme
	lines := append(indent(wrapped(t, t.Strong, c.of.current().Title, column(width))), "")
	room := max(1, height-len(lines))
	all, end := c.draw(t, width)
	first := max(0, end-room)
	c.of.app.goesOn(first+room, len(all))
	return append(lines, all[first:min(first+room, len(all))]...), nil
}

func (c *contents) keys() []key.Binding {
	k := c.of.app.key
	number, enter, move := k.Met, k.Enter, k.Up
	number.SetHelp(fmt.Sprintf("1-%d", min(9, len(c.offered))), "go there")
	move.SetHelp("↑↓", "choose any")
	return []key.Binding{number, move, enter, k.Back}
}
