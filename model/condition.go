package model

import "slices"

// Condition is a literal part of a criterion.
type Condition struct {
	ID   string
	Text string
	// OnlyIfMet is the criterion without which the condition cannot hold, such as
	// the mail about a second factor where no second factor is offered. See
	// [Assessment.Asked].
	OnlyIfMet string
	// Begin is what the work on it begins with where others hold already; empty where that
	// is the criterion's first action. See [Criterion.Begin].
	Begin string
	// Of is the ID in the catalogue and Client the name, of a condition that is asked for
	// one client. The ID is both, as in sbom@mix.
	Of, Client string
}

// Asked is the criterion with only those conditions that can hold by now: without
// those of an [Condition.OnlyIfMet] that is neither met nor provided. Where its category
// is one of which each client has its own answer it has each condition once for each.
// It is c itself where neither changes it.
func (a *Assessment) Asked(c *Criterion) *Criterion {
	c = a.All(c)
	if !slices.ContainsFunc(c.Conditions, a.Waits) {
		return c
	}
	asked := *c
	asked.Conditions = slices.DeleteFunc(slices.Clone(c.Conditions), a.Waits)
	return &asked
}

// All is the criterion with all its conditions, those that cannot hold yet as well, each
// once for each client where that makes a difference. What begins and ends the work on it
// is that of this kind of registry; see [Profile.Worked].
func (a *Assessment) All(c *Criterion) *Criterion {
	profile := a.Profile()
	return profile.perClient(profile.Worked(c))
}

// Waits says whether a condition cannot hold before another criterion does.
func (a *Assessment) Waits(c Condition) bool {
	return c.OnlyIfMet != "" && !a.Finding(c.OnlyIfMet).State().Counts()
}

// Open are the conditions of a criterion that count by now and of which nobody said that they
// hold: what is left to do, wherever that is said.
func (a *Assessment) Open(c *Criterion) []Condition {
	return a.Asked(c).OpenConditions(a.Finding(c.ID).Ticked())
}

// Once says from when on a condition counts: "counts once “Strong MFA available” is
// met". It is empty if that is from the beginning.
func (c *Catalogue) Once(condition Condition) string {
	other := c.Criterion(condition.OnlyIfMet)
	if other == nil {
		return ""
	}
	return "counts once " + quote(other) + " is met"
}

// Suggest is the state that the ticked conditions point to: all make met, some
// make partly, none points nowhere.
func (c *Criterion) Suggest(ticked []string) State {
	n := 0
	for _, cond := range c.Conditions {
		if cond.In(ticked) {
			n++
		}
	}
	switch n {
	case 0:
		return Unanswered
	case len(c.Conditions):
		return Met
	}
	return Partly
}

// OpenConditions are the conditions of c that are not ticked.
func (c *Criterion) OpenConditions(ticked []string) []Condition {
	var open []Condition
	for _, cond := range c.Conditions {
		if !cond.In(ticked) {
			open = append(open, cond)
		}
	}
	return open
}

// Mismatch says where the ticked conditions and the state do not fit together;
// empty if they do, or nothing is ticked. It is pointed at and never forbidden.
func (c *Criterion) Mismatch(a Answer) string {
	suggested := c.Suggest(a.Conditions)
	open := len(c.OpenConditions(a.Conditions))
	switch {
	case c.TakesTicks(a.State) && open > 0:
		return "That it is demanded is not ticked."
	case suggested == Unanswered:
		return ""
	case a.State == Met && open == 1:
		return "One condition is not ticked."
	case a.State == Met && open > 1:
		return itoa(open) + " conditions are not ticked."
	case (a.State == Partly || a.State == Unmet) && suggested == Met:
		return "Every condition is ticked."
	case a.State == Unmet && suggested == Partly:
		return "Some conditions are ticked."
	}
	return ""
}
