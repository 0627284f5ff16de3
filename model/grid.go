package model

import (
	"slices"
	"strings"
)

// Grid is the picture of an assessment that everybody looks at first: how each
// criterion stands, in a row for each category and a column for each level.
type Grid struct {
	Columns []string  // "1 basic"; a single one without a name where there are no levels
	Rows    []GridRow // in catalogue order
}

// GridRow is one category.
type GridRow struct {
	Standing
	Cells []GridCell // one for each column; none where the category does not apply
}

// GridCell is one level of a category.
type GridCell struct {
	Tally
	Level             int
	Reached, Possible bool   // neither where nothing applies: there was nothing to reach
	Signs             []Sign // in catalogue order
}

// Sign is how one criterion stands.
type Sign struct {
	Criterion *Criterion
	State     State
	Disputed  bool
	Hidden    bool // it is not told here; see [Grid.Told]
}

// Word is the state in words.
func (m Sign) Word() string {
	switch {
	case m.Hidden:
		return "not told here"
	case m.Disputed:
		return "disputed"
	}
	return m.State.String()
}

// MakeGrid draws where the registry stands.
func MakeGrid(c *Catalogue, a *Assessment) Grid {
	top := TopLevel
	if c.WithoutLevels {
		top = 1
	}
	var g Grid
	for l := 1; l <= top; l++ {
		g.Columns = append(g.Columns, c.levelName(l))
	}
	for _, s := range Standings(c, a) {
		row := GridRow{Standing: s}
		for l := 1; l <= top && s.Applies; l++ {
			some := s.Tally[l].Of > 0
			cell := GridCell{Tally: s.Tally[l], Level: l, Reached: some && l <= s.Floor, Possible: some && l <= s.Ceiling}
			for i := range s.Category.Criteria {
				if crit := &s.Category.Criteria[i]; crit.Level == l {
					f := a.Finding(crit.ID)
					cell.Signs = append(cell.Signs, Sign{Criterion: crit, State: f.State(), Disputed: f.Disputed()})
				}
			}
			row.Cells = append(row.Cells, cell)
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

// levelName is "1 basic"; empty where there are no levels.
func (c *Catalogue) levelName(level int) string {
	if c.WithoutLevels {
		return ""
	}
	name := itoa(level)
	for _, l := range c.Levels {
		if l.Number == level && l.Name != "" {
			name += " " + l.Name
		}
	}
	return name
}

// Shown is the grid of some categories.
func (g Grid) Shown(shows func(category string) bool) Grid {
	g.Rows = slices.DeleteFunc(slices.Clone(g.Rows), func(r GridRow) bool { return !shows(r.Category.ID) })
	return g
}

// Legend are the signs of a grid, each once, in the order of the states: what a
// picture has to explain.
func (g Grid) Legend() []Sign {
	var out []Sign
	for _, state := range append(slices.Clone(States[:]), Unanswered) {
		if g.has(Sign{State: state}) {
			out = append(out, Sign{State: state})
		}
	}
	for _, other := range []Sign{{Disputed: true}, {Hidden: true}} {
		if g.has(other) {
			out = append(out, other)
		}
	}
	return out
}

func (g Grid) has(m Sign) bool {
	for _, r := range g.Rows {
		for _, c := range r.Cells {
			if slices.ContainsFunc(c.Signs, func(other Sign) bool { return other.kind() == m.kind() }) {
				return true
			}
		}
	}
	return false
}

// kind is what a mark says, whatever it is about. To a reader the least favourable side of
// a disagreement is none, and what a newer program says is not answered.
func (m Sign) kind() Sign {
	switch {
	case m.Hidden:
		return Sign{Hidden: true}
	case m.Disputed:
		return Sign{Disputed: true}
	case !m.State.Known():
		return Sign{}
	}
	return Sign{State: m.State}
}

// Level is how a category stands, in words: "level 2, up to 3 possible", "in place", or
// "does not apply".
func (s Standing) Level() string {
	switch {
	case !s.Applies:
		return "does not apply"
	case s.Ceiling > s.Floor && !s.Category.withoutLevels:
		return s.Category.At(s.Floor) + ", up to " + itoa(s.Ceiling) + " possible"
	}
	return s.Category.At(s.Floor)
}

// Short is [Standing.Level] where the column says already that it is about the level:
// "2, up to 3".
func (s Standing) Short() string {
	return strings.TrimSuffix(strings.TrimPrefix(s.Level(), "level "), " possible")
}

// Count is how many of the criteria of a level are met or provided: "3 of 5". Those that are
// not applicable are left out; where no other is left it says so.
func (c GridCell) Count() string {
	switch {
	case c.Of > 0:
		return itoa(c.Met) + " of " + itoa(c.Of)
	case len(c.Signs) > 0:
		return "n/a"
	}
	return "none"
}

// Kinds says how many of the criteria stand how, for those who read no picture: "1 met,
// 1 provided, 2 partly, 1 not met".
func (c GridCell) Kinds() string {
	var parts []string
	for _, m := range (Grid{Rows: []GridRow{{Cells: []GridCell{c}}}}).Legend() {
		n := 0
		for _, other := range c.Signs {
			if other.kind() == m {
				n++
			}
		}
		parts = append(parts, itoa(n)+" "+m.Word())
	}
	return strings.Join(parts, ", ")
}

// Says is a row in words: "Authentication: level 0. Level 1: 2 of 5 (1 met, …). …"
func (g Grid) Says(r GridRow) string {
	text := r.Category.Title + ": " + r.Standing.Level() + "."
	for i, c := range r.Cells {
		lead := "Of them"
		if g.Columns[i] != "" {
			lead = "Level " + itoa(c.Level)
		}
		if text += " " + lead + ": " + c.Count(); len(c.Signs) > 0 && c.Met < len(c.Signs) {
			text += " (" + c.Kinds() + ")"
		}
		text += "."
	}
	return text
}
