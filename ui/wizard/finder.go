package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// finder is an overlay with a text field and what matches it: criteria by their
// words, criteria by their ID, terms of the glossary.
type finder struct {
	app    *App
	title  string
	input  textinput.Model
	search func(query string) []hit
	hits   []hit
	at     int
	shown  string // the query that the hits belong to
	enter  string // what the enter key does
}

// hit is something that was found: a line, more about it, and where enter goes.
type hit struct {
	line, more string
	state      string // the glyph before the line
	criterion  *model.Criterion
	copies     string // what enter puts on the clipboard
}

func newFinder(a *App, title string, search func(string) []hit) *finder {
	f := &finder{app: a, title: title, input: newInput(), search: search, enter: "go there"}
	f.find()
	return f
}

// newFind looks in titles, ids, notes and all texts. What stands in a title comes
// first.
func newFind(a *App) *finder {
	return newFinder(a, "Find", func(query string) []hit {
		var inTitle, elsewhere []hit
		for c := range a.catalogue.All() {
			finding := a.session.Assessment.Finding(c.ID)
			h := hit{line: c.Title, more: c.Asks, state: a.theme.State(finding.State(), finding.Disputed()), criterion: c}
			if matches(c.Title+" "+c.ID, query) {
				inTitle = append(inTitle, h)
				continue
			}
			for _, text := range []string{finding.Answer().Note, finding.Answer().Detail, c.Asks, c.Body, c.Delegated} {
				if matches(text, query) {
					h.more = around(text, query)
					elsewhere = append(elsewhere, h)
					break
				}
			}
		}
		return append(inTitle, elsewhere...)
	})
}

// newGoTo goes to a criterion by its ID.
func newGoTo(a *App) *finder {
	return newFinder(a, "Go to a criterion by its id", func(query string) []hit {
		var hits []hit
		for c := range a.catalogue.All() {
			if matches(c.ID, query) {
				finding := a.session.Assessment.Finding(c.ID)
				hits = append(hits, hit{line: c.ID, more: c.Title, state: a.theme.State(finding.State(), finding.Disputed()), criterion: c})
			}
		}
		return hits
	})
}

// newGlossary explains the words of the field.
func newGlossary(a *App) *finder {
	f := newFinder(a, "Glossary", func(query string) []hit {
		var hits []hit
		for _, term := range a.catalogue.Glossary {
			if matches(term.Term+" "+strings.Join(term.Also, " "), query) {
				line := term.Term
				if len(term.Also) > 0 {
					line += " (" + strings.Join(term.Also, ", ") + ")"
				}
				hits = append(hits, hit{line: line, more: term.Text})
			}
		}
		return hits
	})
	f.enter = "close"
	return f
}

// newLinks lists the numbered links of a criterion, to be opened or copied.
func newLinks(a *App, c *model.Criterion) *finder {
	title := map[string]string{}
	for _, p := range c.Peers {
		title[p.Source] = p.Registry
	}
	for _, s := range c.Sources {
		title[s.URL] = s.Title
	}
	f := newFinder(a, "Links: "+c.Title, func(query string) []hit {
		var hits []hit
		for i, url := range theme.Links(c) {
			if matches(title[url]+" "+url, query) {
				hits = append(hits, hit{line: fmt.Sprintf("[%d] %s", i+1, title[url]), more: url, copies: url})
			}
		}
		return hits
	})
	f.enter = "copy"
	return f
}

func matches(text, query string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(strings.TrimSpace(query)))
}

// around is the piece of a text in which the query stands.
func around(text, query string) string {
	text = strings.Join(strings.Fields(text), " ")
	i := strings.Index(strings.ToLower(text), strings.ToLower(strings.TrimSpace(query)))
	if i <= 40 {
		return text
	}
	// Some letters have another length in lower case: i may lie inside one.
	cut := strings.LastIndex(text[:min(i, len(text))-20], " ")
	return strings.ToValidUTF8("… "+text[cut+1:], "")
}

func (f *finder) find() {
	f.shown = f.input.Value()
	f.hits = f.search(f.shown)
	f.at = 0
}

func (f *finder) update(msg tea.Msg) (bool, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		k := f.app.key
		switch {
		case key.Matches(press, k.Cancel):
			return true, nil
		case press.Code == tea.KeyUp:
			f.at = max(0, f.at-1)
			return false, nil
		case press.Code == tea.KeyDown:
			f.at = min(max(0, len(f.hits)-1), f.at+1)
			return false, nil
		case key.Matches(press, k.Enter):
			if f.at >= len(f.hits) {
				return true, nil
			}
			if c := f.hits[f.at].criterion; c != nil {
				f.app.screen = f.app.assess
				f.app.assess.filter = showAll
				f.app.assess.goTo(c)
			}
			if text := f.hits[f.at].copies; text != "" {
				f.app.notice = "Copied, if the terminal allows it."
				return true, tea.SetClipboard(text)
			}
			return true, nil
		}
	}
	f.input, _ = f.input.Update(msg)
	if f.input.Value() != f.shown {
		f.find()
	}
	return false, nil
}

func (f *finder) view(width, height int) ([]string, *tea.Cursor) {
	t := f.app.theme
	f.input.SetWidth(max(1, width-4))
	lines := []string{" " + t.Strong.Render(f.title), " > " + f.input.View(), ""}
	if len(f.hits) == 0 {
		lines = append(lines, t.Faint.Render(" Nothing matches."))
	}
	// The hit under the cursor is shown in full below the list.
	var detail []string
	if f.at < len(f.hits) {
		h := f.hits[f.at]
		for _, line := range theme.Wrap(h.more, column(width)) {
			if h.copies != "" {
				line = t.Link(line, h.copies)
			} else {
				line = t.Highlight(line, f.shown)
			}
			detail = append(detail, line)
		}
	}
	detail = detail[:min(len(detail), max(0, (height-len(lines)-1)/2))]
	room := max(1, height-len(lines)-len(detail)-1)
	first := max(0, f.at-room+1)
	for i := first; i < min(first+room, len(f.hits)); i++ {
		h := f.hits[i]
		if i == f.at {
			lines = append(lines, t.Cursor.Render(t.Pad(" "+t.Glyphs.Here+" "+h.line, width)))
			continue
		}
		mark := "  "
		if h.state != "" {
			mark = h.state + " "
		}
		lines = append(lines, "   "+mark+t.Highlight(h.line, f.shown))
	}
	for len(lines) < height-len(detail) {
		lines = append(lines, "")
	}
	lines = append(lines, indent(detail)...)
	cursor := f.input.Cursor()
	if cursor != nil {
		cursor.X += theme.Width(" > ")
		cursor.Y++
	}
	return lines, cursor
}

func (f *finder) keys() []key.Binding {
	enter, up := f.app.key.Enter, f.app.key.Up
	enter.SetHelp("enter", f.enter)
	up.SetHelp("↑↓", "choose")
	return []key.Binding{up, enter, f.app.key.Cancel}
}
