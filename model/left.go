package model

import "slices"

// Left are the criteria, by ID, that somebody has answered and that the version of
// now does not ask any more, or not yet. What was said of them is kept.
func (a *Assessment) Left(c *Catalogue) []string {
	var out []string
	for k, r := range a.registers {
		if k.kind != AnswerKind || !slices.ContainsFunc(r.heads(), func(e Event) bool { return e.State != Unanswered && a.left(c, e) }) {
			continue
		}
		out = append(out, k.criterion)
	}
	slices.Sort(out)
	return out
}

// left says whether an answer stands for no criterion of the catalogue.
func (a *Assessment) left(c *Catalogue, e Event) bool {
	ids := []string{e.Criterion}
	if a.lineage != nil {
		ids = a.lineage.between(e.Criterion, a.index(&e))
	}
	return !slices.ContainsFunc(ids, func(id string) bool { return c.Criterion(id) != nil })
}
