package model

import "slices"

// Usual is the one line that mostly goes with a state here, to be taken as it is: the
// service that this person named last, or the forge where all log in there, and the reason that
// the profile gives for what does not apply. Other reasons are never offered: what is true of one criterion would
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
		var last Event
		for crit := range c.All() {
			for _, h := range a.Finding(crit.ID).Heads {
				if h.State == s && h.By == by && h.Detail != "" && !h.At.Before(last.At) {
					last = h
				}
			}
		}
		if last.Detail == "" && slices.Equal(a.Profile().Ways(), []string{ForgeLogin}) {
			return "the forge"
		}
		return last.Detail
	}
	return ""
}
