package theme

import (
	"strings"

	"rungs/model"
)

// Plot draws how a category stood from one day to another, in a number of cells.
// The first cell is the first day and the last one the last; where the category
// did not apply, or nobody had said anything, stands a dot.
func (g Glyphs) Plot(c model.Course, from, to model.Day, cells int) string {
	first, err := from.Time()
	last, err2 := to.Time()
	if err != nil || err2 != nil || last.Before(first) {
		return ""
	}
	span := int(last.Sub(first).Hours() / 24)
	var b strings.Builder
	for i := range cells {
		day := model.DayOf(first.AddDate(0, 0, span*i/max(1, cells-1)))
		sign := g.Dot
		for _, s := range c.Stays {
			if s.Since > day {
				break
			}
			if sign = g.Dot; s.Applies {
				sign = g.Level(s.Floor)
			}
		}
		b.WriteString(sign)
	}
	return b.String()
}

// Course says in words what a plot shows: "level 0 from 3 May 2026, level 1 since
// 8 November 2026".
func Course(c model.Course) string {
	var parts []string
	for i, s := range c.Stays {
		words, since := "did not apply", " from "
		if i == len(c.Stays)-1 {
			words, since = "does not apply", " since "
		}
		if s.Applies {
			words = c.Category.At(s.Floor)
		}
		parts = append(parts, words+since+Date(string(s.Since)))
	}
	return strings.Join(parts, ", ")
}
