package wizard

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// finder is an overlay with a text field and what matches it.
type finder struct {
	sheer
	app    *App
	title  string
	input  textinput.Model
	search func(query string) []hit
	hits   []hit
	at     int
	chose  bool    // the cursor stands at the hit, after an arrow and in a menu; else where is typed
	shown  string  // the query that the hits belong to
	enter  string  // what the enter key does
	back   overlay // what was asked before, to which esc leads; or nil
}

// hit is something that was found: a line, more about it, and what enter does.
type hit struct {
	line, more string
	beside     string  // stands beside the line where it fits beside all of them; it is in more, too
	sign       *stands // before the line; or nil
	link       string  // where the words of more lead
	in         string  // the text in which it was found; where a word begins as the query it comes first
	enter      func() tea.Cmd
	then       func() overlay // takes the place of the finder; or nil
}

// rank is 0 for what is meant most likely.
func (h hit) rank(query string) int {
	if h.in != "" && model.Begins(h.in, query) {
		return 0
	}
	return 1
}

// stands is how a criterion or an answer stands.
type stands struct {
	state    model.State
	disputed bool
}

func newFinder(a *App, title string, search func(string) []hit) *finder {
	f := &finder{app: a, title: title, input: newInput(), search: search, enter: "go there"}
	f.find()
	return f
}

func (f *finder) find() {
	f.shown = f.input.Value()
	f.hits = f.search(f.shown)
	slices.SortStableFunc(f.hits, func(a, b hit) int { return cmp.Compare(a.rank(f.shown), b.rank(f.shown)) })
	f.at = 0
}

func (f *finder) update(msg tea.Msg) (overlay, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		k := f.app.key
		switch {
		case key.Matches(press, k.Cancel):
			return f.back, nil
		case press.Code == tea.KeyUp:
			f.at, f.chose = max(0, f.at-1), true
			return f, nil
		case press.Code == tea.KeyDown:
			f.at, f.chose = min(max(0, len(f.hits)-1), f.at+1), true
			return f, nil
		case key.Matches(press, k.Enter):
			if f.at >= len(f.hits) {
				return nil, nil
			}
			if then := f.hits[f.at].then; then != nil {
				return then(), nil
			}
			if enter := f.hits[f.at].enter; enter != nil {
				return nil, enter()
			}
			return nil, nil
		}
		f.chose = false
	}
	f.input, _ = f.input.Update(msg)
	if f.input.Value() != f.shown {
		f.find()
	}
	return f, nil
}

func (f *finder) view(width, height int) ([]string, *tea.Cursor) {
	t := f.app.theme
	shown, cursor := field(t, f.input, max(1, width-4))
	lines := indent(wrapped(t, t.Strong, f.title, column(width)))
	cursor.Y += len(lines)
	lines = append(lines, " > "+shown, "")
	if len(f.hits) == 0 {
		lines = append(lines, indent(wrapped(t, t.Faint, "Nothing matches. What you type here searches; backspace takes it back.", column(width)))...)
	}
	rows := f.rows(width - len("   "))
	// The hit under the cursor is shown in full below the list, which stands still.
	var detail []string
	if f.at < len(f.hits) {
		h := f.hits[f.at]
		if theme.Width(f.worded(h)) > width-len("   ") {
			detail = t.Wrap(h.line, column(width))
		}
		for _, line := range t.Wrap(h.more, column(width)) {
			if h.link != "" {
				line = t.Link(line, h.link)
			} else {
				line = t.Highlight(line, f.shown)
			}
			detail = append(detail, line)
		}
	}
	// It has half of the room, and what the list leaves over.
	room := max(0, height-len(lines)-1)
	detail = clipped(t, detail, max(room/2, room-len(f.hits)))
	room = max(1, room-len(detail))
	first, list := max(0, f.at-room+1), len(lines)
	f.app.goesOn(first+room, len(f.hits))
	for i := first; i < min(first+room, len(f.hits)); i++ {
		h, row := f.hits[i], rows[i]
		switch here := " " + t.Glyphs.Here + " "; {
		case i == f.at && h.sign != nil:
			lines = append(lines, t.Chosen(here, h.sign.state, h.sign.disputed, " "+row, width))
		case i == f.at:
			lines = append(lines, underCursor(t, row, width))
		case h.sign != nil:
			lines = append(lines, "   "+t.State(h.sign.state, h.sign.disputed)+" "+t.Highlight(row, f.shown))
		default:
			lines = append(lines, "   "+t.Highlight(row, f.shown))
		}
	}
	lines = append(append(lines, ""), indent(detail)...)
	if f.chose && len(f.hits) > 0 {
		return lines, tea.NewCursor(1, list+f.at-first)
	}
	cursor.X += theme.Width(" > ")
	return lines, cursor
}

// worded is the line of a hit, after the word for its sign where that says little by itself
// and the line does not begin with it.
func (f *finder) worded(h hit) string {
	if h.sign == nil || strings.HasPrefix(h.line, h.sign.state.String()) {
		return h.line
	}
	if word := f.app.theme.Glyphs.Word(h.sign.state, h.sign.disputed); word != "" {
		return f.app.theme.Pad(word, 5) + h.line
	}
	return h.line
}

// rows are the lines of what was found, with what stands beside them where all of it fits.
func (f *finder) rows(width int) []string {
	widest := 0
	for _, h := range f.hits {
		widest = max(widest, theme.Width(f.worded(h)))
	}
	var short, whole []string
	fits := true
	for _, h := range f.hits {
		line := f.worded(h)
		short = append(short, line)
		if h.beside == "" {
			whole = append(whole, line)
			continue
		}
		whole = append(whole, f.app.theme.Pad(line, widest)+"  "+h.beside)
		fits = fits && widest+2+theme.Width(h.beside) <= width
	}
	if !fits {
		return short
	}
	return whole
}

func (f *finder) keys() []key.Binding {
	enter, up := f.app.key.Enter, f.app.key.Up
	enter.SetHelp("enter", f.enter)
	up.SetHelp("↑↓", "choose")
	return []key.Binding{up, enter, f.app.cancel(f.back)}
}
