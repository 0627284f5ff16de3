package wizard

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"rungs/ui/theme"
)

// footKeys are the keys in the two lines at the foot. Where there is one pane, the second
// goes on with what does not fit into the first.
func (a *App) footKeys(l layout) [footer][]key.Binding {
	var first, second []key.Binding
	if a.overlay != nil {
		first = a.overlay.keys()
	} else {
		first, second = a.screen.keys()
	}
	if l.split {
		if len(first) == 0 {
			first, second = second, nil
		}
		return [footer][]key.Binding{first, second}
	}
	all := append(slices.Clone(first), second...)
	n := len(all)
	for n > 0 && len(a.place(all[:n])) < n {
		n--
	}
	return [footer][]key.Binding{all[:n], a.withHelp(all[n:])}
}

// withHelp moves the way to all other keys forward until there is room for it.
func (a *App) withHelp(line []key.Binding) []key.Binding {
	is := func(k key.Binding) bool { return k.Help() == a.key.Help.Help() }
	at := slices.IndexFunc(line, is)
	for ; at > 0 && !slices.ContainsFunc(a.place(line), func(p placed) bool { return is(p.binding) }); at-- {
		line[at-1], line[at] = line[at], line[at-1]
	}
	return line
}

// foot is the lines at the foot. What there is to say takes the place of keys.
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
	a.covered = 0
	switch s := a.session; {
	case s != nil && s.failed != nil && a.overlay == nil:
		return a.says(a.theme.Bad, unsaved(len(s.pending))+": "+s.failed.Error(), lines, footer)
	case s != nil && s.missing != nil && a.overlay == nil:
		return a.says(a.theme.Bad, "S writes it again: "+s.missing.Error(), lines, footer)
	case a.notice != "":
		return a.says(a.theme.Accent, a.notice, lines, footer+l.body/2) // it is gone with the next key
	}
	return lines
}

// says puts a text in the place of the last line of the foot, or of both, and of as many lines
// above them as it takes, up to a number in all.
func (a *App) says(style theme.Style, text string, lines []string, most int) []string {
	t, width := a.theme, a.layout.width-2
	said := t.Wrap(text, width)
	if len(said) > most { // a long path gives way
		said = t.Wrap(t.Fit(text, most*width-8), width)
	}
	if len(said) > most {
		said = append(said[:most-1], strings.Join(said[most-1:], " "))
	}
	a.covered = len(said)
	for i, line := range said {
		said[i] = style.Render(" " + t.Fit(line, width))
	}
	return append(lines[:max(0, len(lines)-len(said))], said...)
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
