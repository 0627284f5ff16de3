package model

// Uncounted is a criterion that a reader of the levels has to know about: nobody
// knows yet how it stands, or the answer rests on something that the level does
// not show.
type Uncounted struct {
	Criterion *Criterion
	State     State // of a disagreement the least favourable side
	Disputed  bool
	Why       string // who provides it, whom to ask, why it does not apply, who says what, or the word that is not known
}

// Uncounteds lists, in catalogue order, what is unanswered, unsure, disputed, not
// applicable or provided by another service, in the categories that apply.
func Uncounteds(c *Catalogue, a *Assessment) []Uncounted {
	var out []Uncounted
	for crit := range a.applying(c) {
		u := uncounted(crit, a.Finding(crit.ID))
		if u.Disputed || u.State.Unknown() || u.State == Provided || u.State == NotApplicable {
			out = append(out, u)
		}
	}
	return out
}

func uncounted(c *Criterion, f Finding) Uncounted {
	u := Uncounted{Criterion: c, State: f.State(), Disputed: f.Disputed(), Why: f.Answer().why()}
	switch {
	case u.Disputed:
		u.Why = f.Sides()
	case !u.State.Known():
		u.Why = f.Answer().Said()
	}
	return u
}

// Said is how the criterion stands: as [Answer.Said], or "disputed, ana says met and
// ben says not met".
func (u Uncounted) Said() string {
	if !u.Disputed && !u.State.Known() {
		return u.Why
	}
	return inWords(u.State, u.Disputed, u.Why)
}
