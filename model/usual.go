package model

// Usual is what stands for the words of an answer where somebody gives none: the reason with
// which a state is proposed, or else what the same person said last with the same state.
// Whoever logs people in, or why there are no keys, is typed once; a reason holds for its own
// category at most. It is empty where there is nothing, and where the state needs no words.
func (a *Assessment) Usual(c *Catalogue, criterion *Criterion, s State, by string) string {
	if s != Provided && s != NotApplicable {
		return ""
	}
	if proposed, why := a.Profile().Proposes(criterion); proposed == s && s == NotApplicable {
		return why
	}
	var last *Event
	for crit := range c.All() {
		if s == NotApplicable && crit.Category != criterion.Category {
			continue
		}
		for _, h := range a.Finding(crit.ID).Heads {
			if h.State == s && h.By == by && h.Detail != "" && (last == nil || !h.At.Before(last.At)) {
				last = &h
			}
		}
	}
	if last == nil {
		return ""
	}
	return last.Detail
}
