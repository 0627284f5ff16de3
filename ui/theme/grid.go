package theme

import (
	"strings"

	"rungs/model"
)

// Grid draws the picture of an assessment in lines of at most width cells: a table where
// there is room for one, or else a block for each category; below stands what the signs mean.
func (t Theme) Grid(g model.Grid, width int) []string {
	lines, ok := t.gridTable(g, width)
	if !ok {
		lines = t.gridBlocks(g, width)
	}
	return append(lines, t.Legend(g, width)...)
}

// between is what parts two columns.
const between = "  "

// gridTable is the table; false where a line of it would be longer than the width.
func (t Theme) gridTable(g model.Grid, width int) ([]string, bool) {
	name, level := 0, 0
	marks, cells := make([]int, len(g.Columns)), make([]int, len(g.Columns))
	for _, r := range g.Rows {
		name = max(name, Width(t.spell(r.Category.Short)))
		if r.Applies {
			level = max(level, Width(r.Short()))
		}
		for i, c := range r.Cells {
			marks[i] = max(marks[i], len(c.Signs))
		}
		for i, c := range r.Cells {
			cells[i] = max(cells[i], marks[i]+1+Width(c.Count()))
		}
	}
	titles := g.Columns[0] != ""
	if titles {
		level = max(level, len("level"))
	}
	total := name + len(between) + level
	for i, column := range g.Columns {
		cells[i] = max(cells[i], Width(t.spell(column)))
		total += len(between) + cells[i]
	}
	if total > width {
		return nil, false
	}
	var lines []string
	put := func(parts []string) { lines = append(lines, strings.TrimRight(strings.Join(parts, between), " ")) }
	if titles {
		head := []string{strings.Repeat(" ", name), t.Faint.Render("level") + strings.Repeat(" ", level-len("level"))}
		for i, column := range g.Columns {
			column = t.spell(column)
			head = append(head, t.Faint.Render(column)+strings.Repeat(" ", cells[i]-Width(column)))
		}
		put(head)
	}
	for _, r := range g.Rows {
		row := []string{t.Strong.Render(t.Pad(r.Category.Short, name)), t.reached(r).Render(t.Pad(r.Short(), max(level, Width(r.Short()))))}
		for i, c := range r.Cells {
			row = append(row, t.marks(c.Signs)+strings.Repeat(" ", marks[i]-len(c.Signs))+" "+t.Pad(c.Count(), cells[i]-marks[i]-1))
		}
		put(row)
	}
	return lines, true
}

// gridBlocks has a line for each level of each category, or more where the signs of one do
// not fit on it.
func (t Theme) gridBlocks(g model.Grid, width int) []string {
	name, marks, count := 0, 1, 0
	for _, column := range g.Columns {
		name = max(name, Width(t.spell(column)))
	}
	for _, r := range g.Rows {
		for _, c := range r.Cells {
			marks, count = max(marks, len(c.Signs)), max(count, Width(c.Count()))
		}
	}
	name = min(name, width/3)
	marks = max(1, min(marks, width-2-name-2-1-count))
	var lines []string
	for _, r := range g.Rows {
		for i, line := range t.Wrap(r.Category.Short+": "+r.Level(), width-2) {
			lines = append(lines, strings.Repeat(" ", 2*min(i, 1))+t.Strong.Render(line))
		}
		for i, c := range r.Cells {
			lead, of, rest := t.Faint.Render(t.Pad(g.Columns[i], name)), c.Count(), c.Signs
			for first := true; first || len(rest) > 0; first = false {
				here := rest[:min(marks, len(rest))]
				line := "  " + lead + between + t.marks(here) + strings.Repeat(" ", marks-len(here)+1) + of
				lines = append(lines, strings.TrimRight(line, " "))
				lead, of, rest = strings.Repeat(" ", name), "", rest[len(here):]
			}
		}
	}
	return lines
}

// marks are their signs, side by side.
func (t Theme) marks(marks []model.Sign) string {
	var b strings.Builder
	for len(marks) > 0 {
		n := 1 // alike, and drawn in one stroke
		for n < len(marks) && marks[n].State == marks[0].State && marks[n].Disputed == marks[0].Disputed {
			n++
		}
		b.WriteString(t.Signs(marks[0].State, marks[0].Disputed, n))
		marks = marks[n:]
	}
	return b.String()
}

// reached is the style of what a category has reached.
func (t Theme) reached(r model.GridRow) Style {
	switch {
	case !r.Applies:
		return t.Faint
	case r.Floor > 0:
		return t.Good
	}
	return t.Warn
}

// Legend says what the signs of a grid mean.
func (t Theme) Legend(g model.Grid, width int) []string {
	var lines []string
	line, cells := "", 0
	for _, m := range g.Legend() {
		next := 2 + Width(m.Word())
		if cells > 0 && cells+len(between)+next > width {
			lines, line, cells = append(lines, line), "", 0
		}
		if cells > 0 {
			line, cells = line+between, cells+len(between)
		}
		line, cells = line+t.State(m.State, m.Disputed)+" "+t.Faint.Render(m.Word()), cells+next
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
