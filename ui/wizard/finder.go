package wizard

import (
	"fmt"
	"slices"
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

// hit is something that was found: a line, more about it, and what enter does.
type hit struct {
	line, more string
	sign       string // before the line, plain and in its colour
	glyph      string
	link       string // where the words of more lead
	enter      func() tea.Cmd
}

// toCriterion is a hit that leads to a criterion.
func (a *App) toCriterion(c *model.Criterion, line, more string) hit {
	finding := a.session.Assessment.Finding(c.ID)
	return hit{line: line, more: more, sign: a.theme.Sign(finding.State(), finding.Disputed()), glyph: a.theme.State(finding.State(), finding.Disputed()), enter: func() tea.Cmd {
		a.screen = a.assess
		a.assess.filter = showAll
		a.assess.goTo(c)
		return nil
	}}
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
			h := a.toCriterion(c, c.Title, c.Asks)
			if matches(c.Title+" "+c.ID, query) {
				inTitle = append(inTitle, h)
				continue
			}
			for _, text := range []string{finding.Answer().Note, finding.Answer().Detail, c.Asks, theme.Words(c.Body), c.Delegated} {
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
				hits = append(hits, a.toCriterion(c, c.ID, c.Title))
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
				hits = append(hits, hit{line: fmt.Sprintf("[%d] %s", i+1, title[url]), more: url, link: url, enter: func() tea.Cmd {
					a.notice = "The link is copied, if your terminal allows it."
					return tea.SetClipboard(url)
				}})
			}
		}
		return hits
	})
	f.enter = "copy"
	return f
}

// newSides shows the sides of a disagreement; enter takes one, and both stay in
// the history.
func newSides(a *App, c *model.Criterion) *finder {
	f := newFinder(a, "Who is right? "+c.Title, func(query string) []hit {
		var hits []hit
		for _, h := range a.session.Assessment.Finding(c.ID).Heads {
			line := h.Said() + ", says " + a.byAndWhen(h)
			if matches(line, query) {
				hits = append(hits, hit{line: line, more: side(c, h), sign: a.theme.Sign(h.State, false), glyph: a.theme.State(h.State, false), enter: func() tea.Cmd {
					a.notice = "Settled: " + h.State.String() + "."
					return a.session.say(model.Event{Kind: model.AnswerKind, Criterion: c.ID, Answer: h.Answer})
				}})
			}
		}
		return hits
	})
	f.enter = "take this side"
	return f
}

// side is what stands behind one answer.
func side(c *model.Criterion, h model.Event) string {
	text := "No condition is ticked."
	if ticked := ticked(c, h); ticked != "" {
		text = ticked
	}
	if h.Note != "" {
		text += "\n" + h.Note
	}
	for _, e := range h.Evidence {
		text += "\nEvidence: " + e.Ref
	}
	return text
}

// ticked are the conditions that an answer ticks; "" if there are none.
func ticked(c *model.Criterion, h model.Event) string {
	var texts []string
	for _, cond := range c.Conditions {
		if slices.Contains(h.Conditions, cond.ID) {
			texts = append(texts, cond.Text)
		}
	}
	if texts == nil {
		return ""
	}
	return "Ticked: " + strings.Join(texts, "; ") + "."
}

func matches(text, query string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(strings.TrimSpace(query)))
}

// around is the piece of a text in which the query stands.
func around(text, query string) string {
	const before, most = 20, 240
	text = strings.Join(strings.Fields(text), " ")
	if i := strings.Index(strings.ToLower(text), strings.ToLower(strings.TrimSpace(query))); i > 2*before {
		// Some letters have another length in lower case: i may lie inside one.
		cut := strings.LastIndex(text[:min(i, len(text))-before], " ")
		text = strings.ToValidUTF8("… "+text[cut+1:], "")
	}
	if r := []rune(text); len(r) > most {
		text = string(r[:most]) + " …"
	}
	return text
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
			if enter := f.hits[f.at].enter; enter != nil {
				return true, enter()
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
			if h.link != "" {
				line = t.Link(line, h.link)
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
		sign, glyph := "", ""
		if h.sign != "" {
			sign, glyph = h.sign+" ", h.glyph+" "
		}
		if i == f.at {
			lines = append(lines, t.Cursor.Render(t.Pad(" "+t.Glyphs.Here+" "+sign+h.line, width)))
		} else {
			lines = append(lines, "   "+glyph+t.Highlight(h.line, f.shown))
		}
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
