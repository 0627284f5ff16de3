package model

// Said is the answer in words: "met", "provided by GitHub", "unsure, ask Ben",
// "not applicable, we have no client". It begins with a small letter and has no full
// stop, unless its author wrote one.
func (a Answer) Said() string { return inWords(a.State, false, a.why()) }

// Said is how the criterion stands: as [Answer.Said], or "disputed, ana says met and
// ben says not met".
func (u Uncounted) Said() string { return inWords(u.State, u.Disputed, u.Why) }

// why is what belongs to the state: who provides it, whom to ask, or the reason.
func (a Answer) why() string {
	switch {
	case a.Detail == "":
		return ""
	case a.State == Provided:
		return "by " + a.Detail
	case a.State == Unsure:
		return "ask " + a.Detail
	}
	return a.Detail
}

func inWords(s State, disputed bool, why string) string {
	switch {
	case disputed:
		return "disputed, " + why
	case why == "":
		return s.String()
	case s == Provided:
		return s.String() + " " + why
	}
	return s.String() + ", " + why
}
