package report

import (
	"fmt"
	"strings"
	"unicode"

	"rungs/model"
	"rungs/ui/theme"
)

// Messages are one for each person whom somebody named beside an answer "unsure":
// what is asked in plain words, what counts, and what to look at. Below it stands
// how the answer goes back in. Nothing private is in a message.
var Messages = Kind{Name: "messages", For: "those who may know", NeedsCatalogue: true, plain: messages}

func messages(d Document) string {
	d.Theme = theme.Plain(d.Theme.Glyphs) // a message is plain text
	all := newMessages(d)
	c := newColumn(d)
	for _, m := range all {
		if c.Len() > 0 {
			c.gap()
			c.rule(c.width)
			c.gap()
		}
		if m.whom == "" {
			m.nameless(c, d.Set)
			continue
		}
		m.write(c, d)
		c.gap()
		c.rule(c.width)
		c.lines(plain, "", "For you: when "+m.name+" has answered, put it in with")
		c.raw("  " + d.Set + " " + strings.Join(m.words("STATE"), " ") + " --by " + d.Shell.Word(m.name))
		c.lines(plain, "", "STATE is met, provided:WHO, partly, unmet, not-applicable:WHY, or unsure:WHOM.")
	}
	if len(all) == 0 {
		c.lines(plain, "", "Nobody has to be asked: no criterion that applies is answered as unsure.")
	}
	return c.String()
}

func plain(s string) string { return s }

// message is about what one person may know.
type message struct {
	whom     string // as somebody wrote it; empty: nobody was named
	name     string // of that person
	by       []string
	criteria []*model.Criterion

	asked map[string]bool // that are in by
}

// asks takes in that somebody wants to know how a criterion stands. They come in
// catalogue order.
func (m *message) asks(c *model.Criterion, by string) {
	if n := len(m.criteria); n == 0 || m.criteria[n-1] != c {
		m.criteria = append(m.criteria, c)
	}
	if m.asked == nil {
		m.asked = map[string]bool{"": true}
	}
	if !m.asked[by] {
		m.by, m.asked[by] = append(m.by, by), true
	}
}

// newMessages are the questions of each person, in catalogue order, and then those
// for which nobody is named.
func newMessages(d Document) []message {
	var out []message
	nameless, at := message{}, map[string]int{} // by name, in whatever case
	profile := d.Assessment.Profile()
	for crit := range d.Catalogue.All() {
		if applies, _ := profile.Applies(d.Catalogue.Category(crit.Category)); !applies || !d.shows(crit.Category) {
			continue
		}
		for _, h := range d.Assessment.Finding(crit.ID).Heads {
			if h.State != model.Unsure {
				continue
			}
			whom := h.Detail
			if whom == "" {
				nameless.asks(crit, h.By)
				continue
			}
			name := nameIn(whom)
			i, there := at[caseless(name)]
			if !there {
				i = len(out)
				at[caseless(name)], out = i, append(out, message{whom: whom, name: name})
			}
			out[i].asks(crit, h.By)
		}
	}
	if nameless.criteria != nil {
		out = append(out, nameless)
	}
	return out
}

// caseless is the same for names that [strings.EqualFold] holds for the same.
func caseless(name string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, name)
}

// nameIn is the name in "Jonas, who wrote the name check" or "Ben (infra)".
func nameIn(whom string) string {
	name := whom
	for _, end := range []string{",", ";", ": ", " ("} {
		name, _, _ = strings.Cut(name, end)
	}
	if name = strings.TrimSpace(name); name != "" {
		return name
	}
	return whom
}

func (m message) write(c *column, d Document) {
	name := registry(d.Assessment)
	c.lines(plain, "", "To: "+m.whom)
	c.lines(plain, "", "Subject: "+count(len(m.criteria), "question")+" about the security of "+name)
	c.gap()
	c.lines(plain, "", "Hello "+m.name+",")
	c.gap()
	c.lines(plain, "", fmt.Sprintf("We are going through the %s with %s. %s we could not answer, and you may know.",
		d.Catalogue.Title, name, map[bool]string{true: "One question", false: "Some questions"}[len(m.criteria) == 1]))
	for i, crit := range m.criteria {
		r := d.ref(crit)
		c.gap()
		c.lines(plain, fmt.Sprintf("%d. ", i+1), r.Title)
		c.indent = 3
		c.gap()
		c.lines(plain, "", crit.Asks)
		if crit := d.Assessment.Asked(crit); len(crit.Conditions) > 0 {
			c.gap()
			c.raw("It is met when")
			for _, cond := range model.Together(crit.Conditions) {
				c.lines(plain, d.Theme.Glyphs.Bullet+" ", cond.Text)
			}
		}
		c.lookAt(crit.Fitted(d.Assessment.Profile().Fit(crit)))
		c.indent = 0
	}
	c.gap()
	c.lines(plain, "", "Please say of each whether it is met, met by another service (which one?), met partly (which part?), not met, or does not apply (why?). "+
		"If you cannot tell, who could? A link or a sentence on how you know helps.")
	c.gap()
	c.lines(plain, "", "Thank you!")
	if len(m.by) > 0 {
		c.lines(plain, "", model.List(m.by))
	}
}

// lookAt says what to look at to find out: the recipe of the criterion.
func (c *column) lookAt(crit *model.Criterion) {
	recipe := crit.Section(model.CheckIt)
	if recipe == "" {
		return
	}
	links := theme.Links(crit)
	text := c.theme.Markdown(recipe, c.width-c.indent, links)
	c.gap()
	c.raw("What to look at")
	for line := range strings.Lines(text) {
		c.raw(strings.TrimRight(line, "\n"))
	}
	for i, link := range links {
		if mark := fmt.Sprintf("[%d]", i+1); strings.Contains(text, mark) {
			c.raw(mark + " " + link)
		}
	}
}

func (m message) nameless(c *column, set string) {
	c.lines(plain, "", fmt.Sprintf("For %s nobody is named yet. Say whom to ask:", count(len(m.criteria), "question")))
	c.raw("  " + set + " " + strings.Join(m.words("unsure:NAME"), " "))
}

// words are the arguments of rungs set.
func (m message) words(state string) []string {
	var out []string
	for _, crit := range m.criteria {
		out = append(out, crit.ID+"="+state)
	}
	return out
}
