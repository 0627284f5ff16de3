package report

import (
	"fmt"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Text is for a terminal and for paper. Every document comes in it.
var Text = Format{Name: "text", Suffix: ".txt", of: func(k Kind) bool { return k.page != nil || k.plain != nil }, set: setText}

// style puts text into a style; that of a plain theme changes nothing.
type style func(string) string

// column sets text in lines of at most width cells.
type column struct {
	strings.Builder
	theme   theme.Theme
	letters theme.Letters
	width   int
	indent  int // of all that is written, in cells

	ends  []end // where a sheet may end
	bound bool  // what comes next stays on the sheet of what is above
}

func setText(k Kind, d Document) (string, error) {
	if k.plain != nil {
		return d.letters().Spell(k.plain(d)), nil
	}
	p, c, t := k.page(d), newColumn(d), d.Theme
	c.lines(t.Title.Render, "", p.Registry)
	c.rule(c.width)
	c.lines(t.Text.Render, "", p.Subject)
	for _, r := range p.Remarks {
		c.gap()
		c.lines(t.Faint.Render, "", r)
	}
	for _, part := range p.Parts {
		c.indent = 0
		c.gap()
		if part.Break {
			c.sheet()
		}
		c.part(part)
	}
	for i, f := range p.foot() {
		if i == 0 {
			c.indent = 0
			c.gap()
			c.rule(c.width)
		}
		c.lines(t.Faint.Render, "", f)
	}
	text := c.String()
	if d.Paper && k.sheets {
		text = c.onSheets(d.letters().Spell(p.Registry), theme.Date(string(d.day())))
	}
	return d.letters().Spell(text), nil
}

// letters are those that paper takes, or fewer if the reader takes fewer.
func (d Document) letters() theme.Letters {
	if d.Paper {
		return max(d.Letters, theme.PlainLetters)
	}
	return d.Letters
}

// minWidth is the narrowest column, in cells.
const minWidth = 24

func newColumn(d Document) *column {
	return &column{theme: d.Theme, letters: d.letters(), width: max(d.Width, minWidth)}
}

// simple says that there are no signs but ASCII: then there are no pictures and no
// long lines made of them either. An embosser needs a line of Braille for each 30 or
// 40 of them, and a voice reads them out.
func (c *column) simple() bool { return c.theme.Glyphs == theme.ASCII() }

// rule draws a line of so many cells.
func (c *column) rule(cells int) {
	if c.simple() {
		cells = 3
	}
	c.lines(c.theme.Rule.Render, "", strings.Repeat(c.theme.Glyphs.Rule, min(cells, c.width)))
}

func (c *column) part(p part) {
	c.indent = 0
	c.gap()
	if p.Title != "" {
		c.lines(c.theme.Heading.Render, "", p.Title)
		c.rule(theme.Width(p.Title))
		c.bound = true
	}
	for i, b := range p.Blocks {
		switch b := b.(type) {
		case heading:
			c.indent = 0
			c.gap()
			c.lines(c.theme.Strong.Render, "", b.Text)
			c.indent, c.bound = 2, true
		case para:
			if i == 0 || p.Blocks[i-1].Kind() != "heading" {
				c.gap()
			}
			c.lines(c.emphasis(b.Strong), "", b.Text)
			c.bound = i+1 < len(p.Blocks) && i > 0 && p.Blocks[i-1].Kind() == "heading"
		case free:
			c.free(b)
		case items:
			c.items(b)
		case rows:
			c.rows(b)
		case grid:
			c.grid(b)
		case sheet:
			c.rows(b.rows())
		case prose:
			c.gap()
			c.lines(c.theme.Text.Render, "", model.Passage{Spans: b}.Text())
		case bullets:
			c.gap()
			for i, it := range b.Items {
				lead := c.theme.Glyphs.Bullet + " "
				if b.Ordered {
					lead = fmt.Sprintf("%d. ", i+1)
				}
				c.lines(c.theme.Text.Render, lead, model.Passage{Spans: it}.Text())
			}
		case verbatim:
			c.gap()
			for line := range strings.Lines(string(b)) {
				c.raw("  " + strings.TrimRight(line, "\n"))
			}
		case curves:
			c.items(b.items())
		case entry:
			c.entry(b)
		}
	}
}

// rows sets a table in columns of equal width; where there is no room for one, or a
// reader takes lines one by one, each row is a sentence.
func (c *column) rows(g rows) {
	c.gap()
	first, rest := 0, 0
	for _, row := range g {
		first = max(first, theme.Width(row[0]))
		for _, text := range row[1:] {
			rest = max(rest, theme.Width(text))
		}
	}
	if c.simple() || first+(2+rest)*(len(g[0])-1) > c.width {
		// Long titles take two lines.
		rest = (c.width-first)/max(1, len(g[0])-1) - 2
	}
	if c.simple() || rest < 5 {
		c.rowsAsSentences(g)
		return
	}
	for i, row := range g {
		c.row(row, first, rest, c.emphasis(i == 0))
		c.mayEnd()
	}
}

func (c *column) rowsAsSentences(g rows) {
	for _, row := range g[1:] {
		var cells []string
		for j, text := range row[1:] {
			if text != "" {
				cells = append(cells, g[0][j+1]+" "+text)
			}
		}
		c.lines(c.theme.Text.Render, "", row[0]+": "+strings.Join(cells, ", "))
		c.mayEnd()
	}
}

// row sets a row of which the first column and the rest have these widths, in as many lines as
// its highest cell takes.
func (c *column) row(row []string, first, rest int, look style) {
	var lines []string
	left := 0 // of the column
	for j, text := range row {
		width := rest
		if j == 0 {
			width = first
		}
		for k, line := range wrap(c.letters.Spell(text), width) {
			if k == len(lines) {
				lines = append(lines, "")
			}
			lines[k] = c.theme.Pad(lines[k], left) + line
		}
		left += width + 2
	}
	for _, line := range lines {
		c.raw(look(strings.TrimRight(line, " ")))
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
	for i, it := range list {
		c.item(it)
		if 0 < i && i < len(list)-2 { // no item stands alone on a sheet
			c.mayEnd()
		}
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
	for _, l := range it.Links {
		lead := strings.Repeat(" ", theme.Width(bullet))
		if l.Seen != "" && c.indent+theme.Width(lead+l.Ref+" ("+l.Seen+")") <= c.width {
			l.Ref += " (" + l.Seen + ")"
		}
		c.lines(c.theme.Text.Render, lead, l.Ref)
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
	title := c.letters.Spell(e.Title)
	if room := c.width - c.indent - margin - theme.Width(title) - theme.Width(e.ID); room >= 2 {
		if c.simple() {
			room = 2
		}
		c.raw(sign + number + t.Strong.Render(title) + strings.Repeat(" ", room) + t.Faint.Render(e.ID))
	} else {
		c.lines(t.Strong.Render, sign+number, e.Title)
		c.lines(t.Faint.Render, strings.Repeat(" ", margin), e.ID)
	}
	if c.simple() {
		margin = 2
	}
	c.indent += margin
	c.lines(t.Faint.Render, "", e.Line)
	for _, f := range e.Facts {
		c.fact(f)
	}
	c.indent -= margin
	c.mayEnd()
}

// fact sets the label of a fact before it, or above where there is little room or
// the label is long.
func (c *column) fact(f fact) {
	const label = 12
	lead, margin := c.theme.Faint.Render(f.Label), 2
	if room := c.width - c.indent - theme.Width(f.Label+": "); c.simple() && room < label {
		c.lines(c.theme.Faint.Render, "", f.Label+":")
		lead = strings.Repeat(" ", margin)
	} else if c.simple() {
		lead += ": "
	} else if c.width-c.indent >= 48 && theme.Width(f.Label) <= label {
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
			look = func(s string) string { return c.theme.Link(s, address) }
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
	text = c.letters.Spell(text)
	margin := theme.Width(lead)
	for _, line := range wrap(text, c.width-c.indent-margin) {
		if line != "" {
			line = look(line)
		}
		c.raw(lead + line)
		if c.simple() {
			margin = min(margin, 4)
		}
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
	c.bound = false
}

// gap makes sure that a blank line stands above, but not at the top. A sheet may end
// there unless something is bound to what is above.
func (c *column) gap() {
	bound := c.bound
	if s := c.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		c.WriteString("\n")
	}
	if !bound {
		c.mayEnd()
	}
}
