package model

// Usual is the one line that mostly goes with a state here, to be taken as it is: the
// service that this person named last, and the reason that the profile gives for what
// does not apply. Other reasons are never offered: what is true of one criterion would
// be said of the next with one key. Empty if there is none.
func (a *Assessment) Usual(c *Catalogue, criterion *Criterion, s State, by string) string {
	switch s {
	case NotApplicable:
		if proposed, why := a.Profile().Proposes(criterion); proposed == s {
			return why
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
		return last.Detail
	}
	return ""
}
