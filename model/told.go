package model

import "slices"

// This file is what a registry tells everybody: what is there, and a hole only once
// somebody has planned to close it or decided against. What is not told helps nobody
// but those who look for a way in.

// Told says whether a page for the public tells how a criterion stands on a day.
func (a *Assessment) Told(id string, today Day) bool {
	f := a.Finding(id)
	switch {
	case f.proved(), f.excluded():
		return true
	case f.Disputed():
		return false
	}
	i := a.Intent(id)
	return (f.State() == Partly || f.State() == Unmet) && i.Choice != "" && !i.Ended(today)
}

// Told is the grid as the public sees it: levels and counts as they are, and no sign for what
// is not told; nor what would be possible.
func (g Grid) Told(a *Assessment, today Day) Grid {
	g.Rows = slices.Clone(g.Rows)
	for i := range g.Rows {
		r := &g.Rows[i]
		r.Ceiling, r.Cells = r.Floor, slices.Clone(r.Cells)
		for j := range r.Cells {
			c := &r.Cells[j]
			c.Possible, c.Signs = c.Reached, slices.Clone(c.Signs)
			for k, s := range c.Signs {
				switch {
				case !a.Told(s.Criterion.ID, today):
					c.Signs[k] = Sign{Criterion: s.Criterion, Hidden: true}
				case s.Disputed: // but either way it counts
					c.Signs[k] = Sign{Criterion: s.Criterion, State: Met}
				}
			}
		}
	}
	return g
}
