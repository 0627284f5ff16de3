package wizard

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// reader is an overlay that shows a text and closes on esc: the keys, the
// history of a criterion.
type reader struct {
	sheer
	app    *App
	text   func(width int) []string
	any    bool                                           // any key closes it, but those that scroll where it is long
	take   func(tea.KeyPressMsg) (overlay, tea.Cmd, bool) // keys that do more; or nil
	more   []key.Binding                                  // those keys, for the foot
	back   overlay                                        // what led here, and shows again after esc; or nil
	offset int
	height int // of the last view
	length int
}

func (r *reader) update(msg tea.Msg) (overlay, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return r, nil
	}
	k := r.app.key
	if r.take != nil {
		if next, cmd, taken := r.take(press); taken {
			return next, cmd
		}
	}
	if r.any && !(r.long() && key.Matches(press, k.Up, k.Down, k.PageUp, k.PageDown)) {
		return nil, nil
	}
	switch {
	case key.Matches(press, k.Up):
		r.scroll(-1)
	case key.Matches(press, k.Down):
		r.scroll(1)
	case key.Matches(press, k.PageUp):
		r.scroll(-pageOf(r.height))
	case key.Matches(press, k.PageDown):
		r.scroll(pageOf(r.height))
	case key.Matches(press, k.Top):
		r.offset = 0
	case key.Matches(press, k.Bottom):
		r.scroll(r.length)
	case key.Matches(press, k.Back), key.Matches(press, k.Quit), key.Matches(press, k.Help), key.Matches(press, k.Open):
		return r.back, nil
	}
	return r, nil
}

// through lets the keys that lead on do so. What is looked for is typed next: it must not
// reach the keys of what lies below.
func (r *reader) through(press tea.KeyPressMsg) bool {
	k := r.app.key
	return r.any && r.app.carriesOn(press) || key.Matches(press, k.Find, k.GoTo)
}

// pageOf is how far a page goes on in a text of which so many lines show: two of them stay.
func pageOf(lines int) int { return max(1, lines-2) }

// long says whether only a part of it shows.
func (r *reader) long() bool { return r.length > r.height }

func (r *reader) scroll(lines int) {
	r.offset = min(max(0, r.offset+lines), max(0, r.length-r.height))
}

func (r *reader) view(width, height int) ([]string, *tea.Cursor) {
	lines := r.text(column(width))
	r.height, r.length = height*r.app.layout.columns, len(lines)
	r.scroll(0)
	return r.app.window(lines, r.offset, height), nil
}

// window is the part of a text that shows: in one column, or in two as in a newspaper where
// there is the room and more text than fits into one.
func (a *App) window(lines []string, offset, height int) []string {
	end := min(offset+height*a.layout.columns, len(lines))
	a.goesOn(end, len(lines))
	left := lines[min(offset, end):end]
	if len(left) <= height {
		return indent(left)
	}
	return panes(a.theme, indent(left[:height]), left[height:], maxText+1, height, a.theme.Rule)
}

func (r *reader) keys() []key.Binding {
	back, move := r.app.key.Back, r.app.key.Up
	move.SetHelp("↑↓", "scroll")
	if r.any {
		keys := slices.Clone(r.more)
		if r.long() { // else its last line says it
			back.SetHelp("any key", "goes on")
			keys = append(keys, back, move)
		}
		return keys
	}
	return append(append([]key.Binding{move}, r.more...), back)
}
