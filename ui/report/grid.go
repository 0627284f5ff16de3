package report

import (
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// grid is the picture that everybody looks at first.
type grid struct{ model.Grid }

func (grid) Kind() string { return "grid" }

// grid is that of the categories that are shown.
func (d Document) grid() grid {
	return grid{model.MakeGrid(d.Catalogue, d.Assessment).Shown(d.shows)}
}

// grid draws it; for one who reads no picture each category is a sentence.
func (c *column) grid(g grid) {
	c.gap()
	if c.simple() {
		for _, r := range g.Rows {
			c.lines(c.theme.Text.Render, "", g.Says(r))
			c.mayEnd()
		}
		return
	}
	t := c.theme
	t.Letters = c.letters
	for _, line := range t.Grid(g.Grid, c.width-c.indent) {
		c.raw(line)
	}
}

// markdownGrid is a table with the signs as letters, and what they mean below.
func markdownGrid(g grid) string {
	signs := theme.Unicode()
	sign := func(m model.Sign) string {
		if m.Disputed {
			return signs.Disputed
		}
		return signs.State(m.State)
	}
	head := []string{""}
	if g.Columns[0] != "" {
		head = append(head, "Level")
	} else {
		head = append(head, "How it stands")
	}
	table := rows{append(head, g.Columns...)}
	for _, r := range g.Rows {
		row := []string{r.Category.Title, r.Short()}
		for i := range g.Columns {
			cell := ""
			if r.Applies {
				for _, m := range r.Cells[i].Signs {
					cell += sign(m)
				}
				cell += " " + r.Cells[i].Count()
			}
			row = append(row, strings.TrimSpace(cell))
		}
		table = append(table, row)
	}
	var legend []string
	for _, m := range g.Legend() {
		legend = append(legend, sign(m)+" "+m.Word())
	}
	return markdownRows(table) + "\n" + inline(strings.Join(legend, ", ")) + "\n"
}

// drawing is the grid as SVG has it: every shape has its place and its looks with it, so
// that it is drawn by programs that know no style sheet.
type drawing struct {
	Width, Height int
	Says          string // the same in words
	Heads         []svgText
	Rules         []int // the height of the line above each row
	Texts         []svgText
	Signs         []svgSign
	Rungs         []svgRung
}

type svgText struct {
	X, Y int
	Text string
	Bold bool
}

type svgSign struct {
	X, Y      int
	Sign, Tip string
}

type svgRung struct {
	X, Y, Width int
	Reached     bool
}

// Drawing puts the grid in its place.
func (g grid) Drawing() drawing {
	const (
		name, level, cell = 132, 74, 98 // widths
		perLine, pitch    = 6, 16       // signs
		head              = 26
	)
	out := drawing{Width: name + level + cell*len(g.Columns), Height: head}
	if len(g.Columns) == 1 {
		out.Width, out.Height = name+level+2*cell, 4
	} else {
		out.Heads = append(out.Heads, svgText{X: name, Y: 16, Text: "level"})
	}
	for i, column := range g.Columns {
		if column != "" {
			out.Heads = append(out.Heads, svgText{X: name + level + i*cell, Y: 16, Text: fitting(column, 13)})
		}
	}
	var says []string
	for _, r := range g.Rows {
		says = append(says, g.Says(r))
		lines := 1
		for _, c := range r.Cells {
			lines = max(lines, (len(c.Signs)+perLine-1)/perLine)
		}
		y := out.Height
		out.Rules = append(out.Rules, y)
		out.Texts = append(out.Texts, svgText{X: 0, Y: y + 20, Text: fitting(r.Category.Short, 20), Bold: true}, svgText{X: name, Y: y + 20, Text: r.Short()})
		for i, c := range r.Cells {
			x := name + level + i*cell
			for j, m := range c.Signs {
				out.Signs = append(out.Signs, svgSign{x + j%perLine*pitch, y + 9 + j/perLine*pitch, stateName(m.State, m.Disputed), m.Criterion.Title + ": " + m.Word()})
			}
			below := y + 9 + lines*pitch
			out.Texts = append(out.Texts, svgText{X: x, Y: below + 11, Text: c.Count()})
			if c.Possible {
				out.Rungs = append(out.Rungs, svgRung{x, below + 20, cell - 12, c.Reached})
			}
		}
		out.Height = y + 9 + lines*pitch + 28
	}
	out.Says = strings.Join(says, " ")
	return out
}

// AnyReached and AnyPossible say which lines there are to explain.
func (g grid) AnyReached() bool {
	return g.any(func(c model.GridCell) bool { return c.Reached })
}

func (g grid) AnyPossible() bool {
	return g.any(func(c model.GridCell) bool { return c.Possible && !c.Reached })
}

func (g grid) any(is func(model.GridCell) bool) bool {
	return slices.ContainsFunc(g.Rows, func(r model.GridRow) bool { return slices.ContainsFunc(r.Cells, is) })
}

// fitting cuts a text for a place of so many letters.
func fitting(text string, letters int) string { return theme.Plain(theme.Unicode()).Cut(text, letters) }

// rungData is a level of a category as machines read it.
type rungData struct {
	Level    int        `json:"level,omitempty"` // 0: there are no levels
	Met      int        `json:"met"`             // of so many that apply
	Of       int        `json:"of"`
	Criteria []signData `json:"criteria"`
}

type signData struct {
	Criterion ref    `json:"id"`
	Title     string `json:"title"`
	State     string `json:"state"`
}

func (d Document) rungs(r model.GridRow) []rungData {
	out := []rungData{}
	for _, c := range r.Cells {
		rung := rungData{Level: d.milestone(c.Level), Met: c.Met, Of: c.Of, Criteria: []signData{}}
		for _, m := range c.Signs {
			rung.Criteria = append(rung.Criteria, signData{d.ref(m.Criterion), m.Criterion.Title, stateName(m.State, m.Disputed)})
		}
		out = append(out, rung)
	}
	return out
}
