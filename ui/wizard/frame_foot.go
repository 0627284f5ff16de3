package wizard

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"rungs/ui/theme"
)

// The one order in which keys stand at every foot, by what is pressed. Those that come and go with
// the row that is chosen stand last, so that no other key moves when they do.
var (
	staying  = strings.Fields("ctrl+s S 1 2 3 4 5 6 n e up down right left enter space v C m u tab i d r x / f t F w H o P z ctrl+p ctrl+e esc ? q")
	fleeting = strings.Fields("c D p a")
	footed   = slices.Concat(staying, fleeting)
)

// comesAndGoes says whether a key may be shown on one row of a list and not on the next.
func (p placed) comesAndGoes() bool { return p.rank >= len(staying) }

// footKeys are the keys that are shown in the lines at the foot. Those that people need most get
// their room first, also where they are not shown: so all that stay are the same on every row, and
// stand in the same places. What is left then goes to those that can be pressed on this row.
func (a *App) footKeys() [footer][]placed {
	wanted, first := a.measured(a.keys()), a.layout.width
	shown := make([]placed, 0, len(wanted))
	add := func(p placed) {
		at := len(shown)
		for at > 0 && shown[at-1].rank > p.rank {
			at--
		}
		shown = slices.Insert(shown, at, p)
		if _, fit := a.place(shown, first); !fit {
			shown = slices.Delete(shown, at, at+1)
		}
	}
	for _, p := range wanted {
		add(p)
	}
	second, fit := a.place(shown, first)
	if second < len(shown) { // as much in one as in the other
		for ; fit && shown[len(shown)-1].to <= first; _, fit = a.place(shown, first) {
			first--
		}
		first++
	}
	shown = slices.DeleteFunc(shown, placed.comesAndGoes)
	for _, p := range wanted {
		if p.comesAndGoes() && p.binding.Enabled() {
			add(p)
		}
	}
	second, _ = a.place(shown, first)
	return [footer][]placed{shown[:second], shown[second:]}
}

// inFoot says whether there is room for a key.
func (a *App) inFoot(k key.Binding) bool {
	for _, line := range a.footKeys() {
		if slices.ContainsFunc(line, func(p placed) bool { return p.binding.Keys()[0] == k.Keys()[0] }) {
			return true
		}
	}
	return false
}

// keys are what can be pressed here, what people need most first. What cannot be pressed on this
// row, and can on others, is disabled.
func (a *App) keys() []key.Binding {
	if a.overlay != nil {
		return a.overlay.keys()
	}
	return a.screen.keys()
}

// foot is the lines at the foot. What there is to say takes the place of keys.
func (a *App) foot(l layout) []string {
	var lines []string
	for _, keys := range a.footKeys() {
		var b strings.Builder
		at := 0
		for _, p := range keys {
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

// placed is a key with its help, its place in the order, and the cells it takes in its line.
type placed struct {
	binding  key.Binding
	rank     int
	from, to int
}

// measured are keys as wide as they show.
func (a *App) measured(keys []key.Binding) []placed {
	var out []placed
	for _, k := range keys {
		h := k.Help()
		h.Key = a.theme.Glyphs.Text(h.Key)
		k.SetHelp(h.Key, h.Desc)
		out = append(out, placed{k, slices.Index(footed, k.Keys()[0]), 0, theme.Width(h.Key) + 1 + theme.Width(h.Desc)})
	}
	return out
}

// place sets keys one after the other into the two lines of the foot, each whole, with so many
// cells in the first. It says with which key the second begins, and whether there is room for all.
func (a *App) place(keys []placed, first int) (second int, fit bool) {
	second = len(keys)
	at, room := 1, first
	for i := range keys {
		p := &keys[i]
		cells := p.to - p.from
		if at+cells > room && second == len(keys) {
			second, at, room = i, 1, a.layout.width
		}
		if at+cells > room {
			return second, false
		}
		p.from, p.to = at, at+cells
		at = p.to + 2
	}
	return second, true
}
