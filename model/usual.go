package model

import "cmp"

// Usual is the one line that mostly goes with a state here, to be taken as it is: the
// service that this person named last, or where they named none anybody, and the reason that
// the profile gives for what does not apply. Nobody is offered a service without its name. Other reasons are never offered: what is true of one criterion would
// be said of the next with one key. Empty if there is none, or where such an answer has its line.
func (a *Assessment) Usual(c *Catalogue, criterion *Criterion, s State, by string) string {
	if old := a.Finding(criterion.ID).Answer(); old.State == s && old.Detail != "" {
		return ""
	}
	switch s {
	case NotApplicable:
		if proposed, why := a.Profile().Proposes(criterion); proposed == s {
			return why
		}
		for _, r := range criterion.Reasons {
			if a.Profile().Is(r.Where) {
				return r.Text
			}
		}
	case Provided:
		var mine, anybodys Event
		for crit := range c.All() {
			for _, h := range a.Finding(crit.ID).Heads {
				if h.State != s || h.Detail == "" {
					continue
				}
				if !h.At.Before(anybodys.At) {
					anybodys = h
				}
				if h.By == by && !h.At.Before(mine.At) {
					mine = h
				}
			}
		}
		return cmp.Or(mine.Detail, anybodys.Detail)
	}
	return ""
}
