package model

import "slices"

// Piece is a part of the plan that somebody could pay for by itself: the steps of one
// category on one level. It has an end that others can see, for the level that it
// completes is counted.
type Piece struct {
	Category *Category
	Level    int // 1 where there are no levels
	Steps    []Step
	// Now and Done count the criteria of the level before and after the steps.
	Now, Done Tally
	// From is the floor of the category once the pieces before this one are done, To
	// the floor with this one. They are the same where something else of the level is
	// open: see Unknown and Aside.
	From, To int
	Unknown  []Uncounted  // of the level, what does not count and has to be found out
	Aside    []*Criterion // of the level, what was put aside
	After    []*Criterion // of other pieces, what steps of this one need
}

// Pieces parts the plan of a day towards a target into pieces, level by level. Within a level
// the order is that of the plan: a piece comes where its first step does.
func Pieces(c *Catalogue, a *Assessment, target int, today Day) []Piece {
	plan := PlanOn(c, a, target, today)
	var out []Piece
	for _, m := range plan.Milestones {
		first := len(out)
		for _, s := range m.Steps {
			at := slices.IndexFunc(out[first:], func(p Piece) bool { return p.Category.ID == s.Criterion.Category })
			if at < 0 {
				at = len(out) - first
				out = append(out, Piece{Category: c.Category(s.Criterion.Category), Level: m.Level})
			}
			p := &out[first+at]
			p.Steps = append(p.Steps, s)
		}
	}
	done := map[string]bool{}
	for i := range out {
		out[i].measure(c, a, plan, done)
	}
	return out
}

// measure counts what a piece does after those that are done, and adds it to these.
func (p *Piece) measure(c *Catalogue, a *Assessment, plan Plan, done map[string]bool) {
	here := func(crit *Criterion) bool { return crit.Category == p.Category.ID && crit.Level == p.Level }
	before := standingOf(StandingsIf(c, a, done), p.Category)
	for _, s := range p.Steps {
		done[s.Criterion.ID] = true
	}
	after := standingOf(StandingsIf(c, a, done), p.Category)
	p.Now, p.Done, p.From, p.To = before.Tally[p.Level], after.Tally[p.Level], before.Floor, after.Floor
	for _, u := range plan.FindOut {
		if here(u.Criterion) && !a.Finding(u.Criterion.ID).proved() { // of some, all sides count
			p.Unknown = append(p.Unknown, u)
		}
	}
	for _, s := range plan.Accepted {
		if here(s.Criterion) {
			p.Aside = append(p.Aside, s.Criterion)
		}
	}
	for _, s := range p.Steps {
		for _, id := range s.Needs {
			if need := c.Criterion(id); need != nil && !here(need) && !slices.Contains(p.After, need) {
				p.After = append(p.After, need)
			}
		}
	}
}

// Takes is the effort of a piece, see [EffortSays].
func (p Piece) Takes() string { return EffortSays(p.Steps) }
