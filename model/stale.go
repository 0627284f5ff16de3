package model

import (
	"slices"
	"time"
)

// Old is the age at which an answer should be looked at again.
const Old = 365 * 24 * time.Hour

// Stale lists the criteria that somebody answered, and that nobody has looked at
// since a day, in the categories that apply: the oldest first. What was checked on
// the day itself is not stale.
func Stale(c *Catalogue, a *Assessment, since Day) []*Criterion {
	var out []*Criterion
	for crit := range a.applying(c) {
		if e, ok := a.Finding(crit.ID).Checked(); ok && e.day() < since {
			out = append(out, crit)
		}
	}
	slices.SortStableFunc(out, func(x, y *Criterion) int {
		p, _ := a.Finding(x.ID).Checked()
		q, _ := a.Finding(y.ID).Checked()
		return p.At.Compare(q.At)
	})
	return out
}
