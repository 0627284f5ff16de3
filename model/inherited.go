package model

import "slices"

// Inheritance says what it proves for a criterion that people log in with another
// service's account.
type Inheritance string

// The inheritances. The zero value is none: the criterion stays with the registry, or
// the login has nothing to do with it.
const (
	// Supports is of what has to be offered: what that service offers to everybody is
	// provided, where there is no other way in.
	Supports Inheritance = "supports"
	// Ensures is of what has to be so for everybody, where such services see to it: what that
	// service does for all, or demands of all, is provided, as with [Supports].
	Ensures Inheritance = "ensures"
	// Requires is of what has to be demanded: that a service offers it does not mean that
	// anybody has to use it.
	Requires Inheritance = "requires"
	// Passwords is of what is about passwords alone, and does not arise where none are kept.
	Passwords Inheritance = "passwords"
)

// Inheritances are all but none.
var Inheritances = []Inheritance{Supports, Ensures, Requires, Passwords}

// Proposes is the answer that the profile suggests for a criterion, by the ways to log in
// or because there is no client, and what it rests on. It is an offer and never taken by
// itself; it is empty where the profile suggests none.
func (p Profile) Proposes(c *Criterion) (State, string) {
	ways := p.Ways()
	switch {
	case c.perClient && p.Is([]string{"not client"}):
		return NotApplicable, "there is no client."
	case p.Accounts == No || len(ways) == 0:
	case c.brought() && !slices.ContainsFunc(ways, func(w string) bool { return !byOthers(w) }):
		does := "offers this to everybody."
		if c.Inherited == Ensures {
			does = "makes sure of this for everybody."
		}
		if !slices.Contains(ways, OtherLogin) {
			return Provided, "all log in at the forge. True if the forge " + does
		}
		return Provided, "everybody logs in with another service's account. True if each such service " + does
	case c.Inherited == Passwords && p.Is([]string{"not " + OwnLogin}):
		return NotApplicable, "nobody has a password here."
	}
	return Unanswered, ""
}

// brought says whether another service brings what is asked to everybody who logs in there.
func (c *Criterion) brought() bool { return c.Inherited == Supports || c.Inherited == Ensures }

// delegates says how people log in, where a criterion has something to say of logins with
// another service's account and that is this registry's case; empty where it is not.
func (p Profile) delegates(c *Criterion) string {
	ways := p.Ways()
	switch {
	case c.Delegated == "" || p.Accounts == No || !p.Delegated():
		return ""
	case slices.ContainsFunc(ways, func(w string) bool { return !byOthers(w) }):
		return "some people log in with another service"
	case !slices.Contains(ways, OtherLogin):
		return "people log in at the forge where it lives"
	}
	return "people log in with another service"
}

// Offer is what [Profile.Proposes] says, as a sentence, or what decides where there is
// another way in; empty where neither says anything, or somebody has answered.
func (a *Assessment) Offer(c *Criterion) string {
	profile := a.Profile()
	state, why := profile.Proposes(c)
	switch {
	case a.Finding(c.ID).State() != Unanswered || profile.Accounts == No && !c.perClient:
		return ""
	case state != Unanswered:
		return "Proposed: " + state.String() + ", for " + why
	case c.brought() && profile.Delegated():
		return "There is another way in, too: met where every way in has it, else partly."
	}
	return ""
}

// TakesTicks says whether an answer of this state counts only once all is ticked; see
// [Assessment.NotProvided].
func (c *Criterion) TakesTicks(state State) bool { return state == Provided && c.Inherited == Requires }

// NotProvided says why a criterion cannot be provided by another service while no more
// than these of its conditions are ticked; empty if it can.
func (a *Assessment) NotProvided(c *Criterion, ticks []string) string {
	if !c.TakesTicks(Provided) || len(a.Asked(c).OpenConditions(ticks)) == 0 {
		return ""
	}
	return "provided only where the service demands it: tick that first"
}

// Doubt is what does not fit in an answer: see [Criterion.Mismatch]; or that it says provided,
// which none of the decided cases is. It is pointed at and never forbidden.
func (a *Assessment) Doubt(c *Criterion, answer Answer) string {
	if says := a.Asked(c).Mismatch(answer); says != "" {
		return says
	}
	provided := func(v Verdict) bool { return v.State == Provided }
	if answer.State != Provided || c.perClient || c.Inherited != "" || len(c.Verdicts) == 0 || slices.ContainsFunc(c.Verdicts, provided) {
		return ""
	}
	return "No case here is provided."
}
