package report

import (
	"fmt"
	"strings"

	"rungs/ui/theme"
)

// Text is for a terminal and for paper. Every document comes in it.
var Text = Format{Name: "text", Suffix: ".txt", of: func(Kind) bool { return true }, set: setText}

// style puts text into a style; that of a plain theme changes nothing.
type style func(...string) string

// column sets text in lines of at most width cells.
type column struct {
	strings.Builder
	theme  theme.Theme
	width  int
	indent int // of all that is written, in cells
}

func setText(k Kind, d Document) (string, error) {
	if k.plain != nil {
		return k.plain(d), nil
	}
	p, c, t := k.page(d), newColumn(d.Theme, d.Width), d.Theme
	c.lines(t.Title.Render, "", p.Registry)
	c.lines(t.Rule.Render, "", strings.Repeat(t.Glyphs.Rule, c.width))
	c.lines(t.Text.Render, "", p.Subject)
	for _, r := range p.Remarks {
		c.gap()
		c.lines(t.Faint.Render, "", r)
	}
	for _, part := range p.Parts {
		if part.Break && d.Paper {
			// A sheet of its own says what it belongs to.
			c.indent = 0
			c.gap()
			c.WriteString("\f")
			c.lines(t.Faint.Render, "", p.Registry+" · "+theme.Date(string(d.day())))
		}
		c.part(part)
	}
	for i, f := range p.foot() {
		if i == 0 {
			c.indent = 0
			c.gap()
			c.lines(t.Rule.Render, "", strings.Repeat(t.Glyphs.Rule, c.width))
		}
		c.lines(t.Faint.Render, "", f)
	}
	return c.String(), nil
}

// minWidth is the narrowest column, in cells.
const minWidth = 24

func newColumn(t theme.Theme, width int) *column {
	return &column{theme: t, width: max(width, minWidth)}
}

func (c *column) part(p part) {
	c.indent = 0
	c.gap()
	c.lines(c.theme.Heading.Render, "", p.Title)
	c.lines(c.theme.Rule.Render, "", strings.Repeat(c.theme.Glyphs.Rule, min(theme.Width(p.Title), c.width)))
	for i, b := range p.Blocks {
		switch b := b.(type) {
		case heading:
			c.indent = 0
			c.gap()
			c.lines(c.theme.Strong.Render, "", b.Text)
			c.indent = 2
		case para:
			if i == 0 || p.Blocks[i-1].Kind() != "heading" {
				c.gap()
			}
			c.lines(c.emphasis(b.Strong), "", b.Text)
		case items:
			c.items(b)
		case ladder:
			c.ladder(b)
		case curves:
			c.items(b.items())
		case entry:
			c.entry(b)
		}
	}
}

func (c *column) emphasis(strong bool) style {
	if strong {
		return c.theme.Strong.Render
	}
	return c.theme.Text.Render
}

func (c *column) items(list items) {
	c.gap()
	for _, it := range list {
		c.item(it)
	}
}

func (c *column) item(it item) {
	bullet, text := c.theme.Glyphs.Bullet+" ", it.Lead
	if it.ID != "" {
		// On a narrow page the ID alone has to do: commands are given it.
		if text += " (" + it.ID + ")"; c.indent+theme.Width(bullet+text) >= c.width {
			text = it.ID
		}
	}
	if it.Text != "" {
		text += ": " + it.Text
	}
	c.lines(c.theme.Text.Render, bullet, text)
}

// ladder draws the rungs one above the other, each with its name and how far the
// registry has come with it.
func (c *column) ladder(l ladder) {
	t := c.theme
	c.lines(t.Strong.Render, "", l.Label)
	c.gap()
	name, state := 0, 0
	for _, r := range l.Rungs {
		name, state = max(name, theme.Width(r.Name)), max(state, theme.Width(string(r.State)))
	}
	for _, r := range l.Rungs {
		sign, look := t.Glyphs.Gap, style(t.Faint.Render)
		switch r.State {
		case reached, vacant:
			sign, look = t.Glyphs.Rung, t.Good.Render
		case possible:
			sign, look = t.Glyphs.Maybe, t.Warn.Render
		}
		bar := t.Rule.Render(t.Glyphs.Bar)
		picture := bar + look(strings.Repeat(sign, 6)) + bar + "  "
		if c.indent+theme.Width(picture)+name+2+state <= c.width {
			c.raw(picture + t.Pad(r.Name, name) + "  " + string(r.State))
		} else {
			c.lines(t.Text.Render, picture, r.Name+": "+string(r.State))
		}
	}
}

// entry sets a criterion: its sign, its number and title, its ID at the right
// edge where there is room, and below what there is to say of it.
func (c *column) entry(e entry) {
	t := c.theme
	c.gap()
	sign := ""
	switch {
	case e.Tick:
		sign = "[ ] "
	case e.Answered:
		sign = t.State(e.State, e.Disputed) + " "
	}
	number := ""
	if e.Number > 0 {
		number = fmt.Sprintf("%d. ", e.Number)
	}
	margin := theme.Width(sign) + theme.Width(number)
	if room := c.width - c.indent - margin - theme.Width(e.Title) - theme.Width(e.ID); room >= 2 {
		c.raw(sign + number + t.Strong.Render(e.Title) + strings.Repeat(" ", room) + t.Faint.Render(e.ID))
	} else {
		c.lines(t.Strong.Render, sign+number, e.Title)
		c.lines(t.Faint.Render, strings.Repeat(" ", margin), e.ID)
	}
	c.indent += margin
	c.lines(t.Faint.Render, "", e.Line)
	for _, f := range e.Facts {
		c.fact(f)
	}
	c.indent -= margin
}

// fact sets the label of a fact before it, or above where there is little room or
// the label is long.
func (c *column) fact(f fact) {
	const label = 12
	lead, margin := c.theme.Faint.Render(f.Label), 2
	if c.width-c.indent >= 48 && theme.Width(f.Label) <= label {
		lead, margin = c.theme.Faint.Render(c.theme.Pad(f.Label, label))+" ", label+1
	} else {
		c.lines(c.theme.Faint.Render, "", f.Label)
		lead = strings.Repeat(" ", margin)
	}
	put := func(look style, text string) {
		c.lines(look, lead, text)
		lead = strings.Repeat(" ", margin)
	}
	for _, text := range f.Texts {
		put(c.theme.Text.Render, text)
	}
	if f.Note != "" {
		for _, line := range strings.Split(f.Note, "\n") {
			put(c.theme.Text.Render, line)
		}
	}
	for _, l := range f.Links {
		look := style(c.theme.Text.Render)
		if address := l.Web(); address != "" {
			look = func(s ...string) string { return c.theme.Link(strings.Join(s, ""), address) }
		}
		put(look, l.Ref)
		if l.Seen != "" {
			put(c.theme.Faint.Render, l.Seen)
		}
	}
}

// lines sets text after a lead; further lines begin below the text.
func (c *column) lines(look style, lead, text string) {
	// The sentences are written with these two.
	if g := c.theme.Glyphs; g.Dot != "·" {
		text = strings.ReplaceAll(text, " · ", " "+g.Dot+" ")
	}
	if c.theme.Glyphs.Arrow != arrow {
		text = strings.ReplaceAll(text, " "+arrow+" ", " -> ")
	}
	margin := theme.Width(lead)
	for _, line := range wrap(text, c.width-c.indent-margin) {
		if line != "" {
			line = look(line)
		}
		c.raw(lead + line)
		lead = strings.Repeat(" ", margin)
	}
}

// raw writes a line that is already set.
func (c *column) raw(line string) {
	line = strings.TrimRight(line, " ")
	if line != "" {
		c.WriteString(strings.Repeat(" ", c.indent))
	}
	c.WriteString(line + "\n")
}

// gap makes sure that a blank line stands above, but not at the top.
func (c *column) gap() {
	if s := c.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		c.WriteString("\n")
	}
}
