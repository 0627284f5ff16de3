package wizard

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// toCriterion is a hit that leads to a criterion.
func (a *App) toCriterion(c *model.Criterion, line, more string) hit {
	finding := a.session.Assessment.Finding(c.ID)
	return hit{line: line, more: more, sign: &stands{finding.State(), finding.Disputed()}, enter: func() tea.Cmd {
		a.assess.lookAside()
		a.screen = a.assess
		a.assess.filter = showAll
		a.assess.goTo(c)
		return nil
	}}
}

// newFind looks in titles, ids, notes and all texts. What stands in a title comes
// first.
func newFind(a *App) *finder {
	return newFinder(a, "Find", func(query string) []hit {
		var inTitle, elsewhere []hit
		for c := range a.catalogue.All() {
			finding := a.session.Assessment.Finding(c.ID)
			h := a.toCriterion(c, c.Title, c.Asks)
			if h.in = c.Title + " " + c.ID; model.Matches(h.in, query) {
				inTitle = append(inTitle, h)
				continue
			}
			h.in = ""                                                    // what stands in a title comes first
			body := c.Fitted(a.session.Assessment.Profile().Fit(c)).Body // as it is read here
			for _, text := range []string{finding.Answer().Note, finding.Answer().Detail, c.Asks, theme.Words(body), c.Delegated, theme.Kinds(c)} {
				if model.Matches(text, query) {
					h.more = around(text, query)
					elsewhere = append(elsewhere, h)
					break
				}
			}
		}
		return append(inTitle, elsewhere...)
	})
}

// newGoTo goes to a criterion by its title or its ID.
func newGoTo(a *App) *finder {
	return newFinder(a, "Go to a criterion by its title or id", func(query string) []hit {
		var hits []hit
		for c := range a.catalogue.All() {
			h := a.toCriterion(c, c.Title, c.ID)
			if h.in = c.ID + " " + c.Title; model.Matches(h.in, query) {
				hits = append(hits, h)
			}
		}
		return hits
	})
}

// newShelfFind finds an assessment by its name.
func newShelfFind(w *welcome) *finder {
	return newFinder(w.app, "Find an assessment", func(query string) []hit {
		var hits []hit
		for i, name := range w.names {
			s := w.look(name)
			more := s.Registry + w.whyBroken(s)
			if in := name + " " + more; model.Matches(in, query) {
				hits = append(hits, hit{in: in, line: name, more: more, enter: func() tea.Cmd { w.at = i; return nil }})
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
			if in := term.Term + " " + strings.Join(term.Also, " "); model.Matches(in, query) {
				line := term.Term
				if len(term.Also) > 0 {
					line += " (" + strings.Join(term.Also, ", ") + ")"
				}
				hits = append(hits, hit{in: in, line: line, more: term.Text})
			}
		}
		return hits
	})
	f.enter = "close"
	return f
}

// newLinks lists the numbered links of a criterion, to be opened or copied.
func newLinks(a *App, c *model.Criterion) *finder {
	c = a.asRead(c) // its numbers are those in the text
	links, title := theme.Links(c), theme.LinkTitles(c)
	f := newFinder(a, "Links: "+c.Title, func(query string) []hit {
		var hits []hit
		for i, url := range links {
			if in := title[url] + " " + url; model.Matches(in, query) {
				hits = append(hits, hit{in: in, line: fmt.Sprintf("[%d] %s", i+1, title[url]), more: url, link: url, enter: func() tea.Cmd {
					a.notice = "The link is copied, if your terminal allows it."
					return tea.SetClipboard(url)
				}})
			}
		}
		return hits
	})
	f.enter, f.chose = "copy", true
	return f
}

// newSides shows the sides of a disagreement; enter takes one, and both stay in
// the history.
func newSides(a *App, c *model.Criterion) *finder {
	f := newFinder(a, "Who is right? "+c.Title, func(query string) []hit {
		var hits []hit
		for _, h := range a.session.Assessment.Finding(c.ID).Heads {
			line := h.Said() + ", says " + a.byAndWhen(h)
			if model.Matches(line, query) {
				hits = append(hits, hit{line: line, more: side(c, h), sign: &stands{h.State, false}, enter: func() tea.Cmd {
					a.notice = "Settled: " + h.State.String() + "."
					return a.session.say(model.Event{Kind: model.AnswerKind, Criterion: c.ID, Answer: h.Answer})
				}})
			}
		}
		return hits
	})
	f.enter, f.chose = "take this side", true
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
	for _, tick := range h.Conditions {
		if c.Knows(tick) {
			texts = append(texts, c.TickText(tick))
		}
	}
	if texts == nil {
		return ""
	}
	return "Ticked: " + strings.Join(texts, "; ") + "."
}

// around is the piece of a text in which the query stands, or its first word.
func around(text, query string) string {
	const before, most = 20, 240
	text = strings.Join(strings.Fields(text), " ")
	lower, query := strings.ToLower(text), strings.ToLower(strings.TrimSpace(query))
	i := strings.Index(lower, query)
	if first, _, _ := strings.Cut(query, " "); i < 0 {
		i = strings.Index(lower, first)
	}
	if i > 2*before {
		// Some letters have another length in lower case: i may lie inside one.
		cut := strings.LastIndex(text[:min(i, len(text))-before], " ")
		text = strings.ToValidUTF8("… "+text[cut+1:], "")
	}
	if r := []rune(text); len(r) > most {
		text = string(r[:most])
		if cut := strings.LastIndex(text, " "); cut > most/2 {
			text = text[:cut]
		}
		text += " …"
	}
	return text
}
