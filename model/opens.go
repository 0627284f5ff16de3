package model

import "slices"

// OpensSays names the open criteria that need a step, in a sentence; empty if none does.
func (s Step) OpensSays(c *Catalogue, a *Assessment) string {
	var titles []string
	for crit := range a.applying(c) {
		if f := a.Finding(crit.ID); slices.Contains(crit.Needs, s.Criterion.ID) && !f.proved() && !f.excluded() {
			titles = append(titles, quote(crit))
		}
	}
	if titles == nil {
		return ""
	}
	return "Opens the way for " + List(titles) + "."
}
