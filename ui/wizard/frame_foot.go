package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"rungs/ui/theme"
)

// footKeys are the keys in the lines at the foot, as many lines as there is room
// for.
func (a *App) footKeys(l layout) [][]key.Binding {
	if a.overlay != nil {
		return [][]key.Binding{a.overlay.keys(), nil}[:l.footer]
	}
	first, second := a.screen.keys()
	if len(first) == 0 {
		first, second = second, nil
	}
	if l.footer == 2 {
		return [][]key.Binding{first, second}
	}
	// One line only: the answers come first, for people need them most, and the
	// way to all others last.
	return [][]key.Binding{append(append([]key.Binding{a.key.Help}, first...), second...)}
}

// foot is the lines at the foot. What there is to say takes the place of the
// last one.
func (a *App) foot(l layout) []string {
	var lines []string
	for _, bindings := range a.footKeys(l) {
		var b strings.Builder
		at := 0
		for _, p := range a.place(bindings) {
			h := p.binding.Help()
			b.WriteString(strings.Repeat(" ", p.from-at) + a.theme.Key.Render(h.Key) + " " + h.Desc)
			at = p.to
		}
		lines = append(lines, b.String())
	}
	last := len(lines) - 1
	switch s := a.session; {
	case s != nil && s.failed != nil && a.overlay == nil:
		lines[last] = a.theme.Bad.Render(" " + a.theme.Fit(unsaved(len(s.pending))+": "+s.failed.Error(), l.width-2))
	case s != nil && s.missing != nil && a.overlay == nil:
		lines[last] = a.theme.Bad.Render(" " + a.theme.Fit("S writes it again: "+s.missing.Error(), l.width-2))
	case a.notice != "":
		lines[last] = a.theme.Accent.Render(" " + a.theme.Fit(a.notice, l.width-2))
	}
	return lines
}

// placed is a key with its help and the cells it takes in its line.
type placed struct {
	binding  key.Binding
	from, to int
}

// place sets keys side by side, each whole; what does not fit is left out.
func (a *App) place(bindings []key.Binding) []placed {
	var out []placed
	at := 1
	for _, k := range bindings {
		h := k.Help()
		h.Key = a.theme.Glyphs.Text(h.Key)
		k.SetHelp(h.Key, h.Desc)
		to := at + theme.Width(h.Key) + 1 + theme.Width(h.Desc)
		if !k.Enabled() || to > a.layout.width {
			continue
		}
		out = append(out, placed{k, at, to})
		at = to + 2
	}
	return out
}
