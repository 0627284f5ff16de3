package model

import (
	"fmt"
	"slices"
	"strings"
)

// brought is what a milestone does to the levels.
type brought struct {
	steps, rising int      // all of its steps, and those in categories that rise
	rises, stays  []string // the categories, in words
	unknown       []bool   // which of the rises rest on what has to be found out
	withoutLevels bool
}

// sayWhatTheyBring looks what the levels would be with each milestone done, and
// says so. What has to be found out is taken as met; what was put aside is not
// done.
func (p *planner) sayWhatTheyBring(plan *Plan) {
	done := map[string]bool{}
	for i := range plan.Milestones {
		m := &plan.Milestones[i]
		before := p.floors(done)
		asks, steps := map[string]int{}, map[string]int{} // per category
		for _, u := range plan.FindOut {
			if u.Criterion.Level <= m.Level {
				done[u.Criterion.ID] = true
				asks[u.Criterion.Category]++
			}
		}
		for _, s := range m.Steps {
			done[s.Criterion.ID] = true
			steps[s.Criterion.Category]++
		}
		after := p.floors(done)
		b := brought{steps: len(m.Steps), withoutLevels: p.catalogue.WithoutLevels}
		for j, c := range p.catalogue.Categories {
			switch {
			case steps[c.ID] == 0:
			case after[j] > before[j]:
				rise := c.Title + " from " + itoa(before[j]) + " to " + itoa(after[j])
				if c.withoutLevels {
					rise = c.Title + " into place"
				}
				b.rises, b.unknown = append(b.rises, rise), append(b.unknown, asks[c.ID] > 0)
				b.rising += steps[c.ID]
			case c.withoutLevels:
				b.stays = append(b.stays, c.Title+" is not in place even then")
			default:
				b.stays = append(b.stays, c.Title+" stays at "+itoa(after[j]))
			}
		}
		m.Brings = b.sentence()
	}
}

// floors are those of the categories, in catalogue order, if some criteria were
// met.
func (p *planner) floors(met map[string]bool) []int {
	profile, finding := p.assessment.Profile(), p.assessment.supposing(met)
	out := make([]int, len(p.catalogue.Categories))
	for i := range out {
		c := &p.catalogue.Categories[i]
		out[i] = min(floor(c, profile, finding), p.assessment.limit(c, met))
	}
	return out
}

// sentence says what the steps bring. A category that stays where it is does so
// because something in it was put aside.
func (b brought) sentence() string {
	these, bring, alone := "This step", " brings ", " alone changes no level"
	if b.steps > 1 {
		these, bring, alone = "These "+itoa(b.steps)+" steps", " bring ", " alone change no level"
	}
	if b.withoutLevels {
		alone = " alone" + bring + "no category into place"
	}
	switch {
	case len(b.rises) == 0:
		return these + alone + ": something else was put aside."
	case b.rising == 1 && b.steps > 1:
		these, bring = "1 of these "+itoa(b.steps)+" steps", " brings "
	case b.rising < b.steps:
		these = itoa(b.rising) + " of these " + itoa(b.steps) + " steps"
	}
	const findOutFirst = "if what you find out first is met"
	rises, end := slices.Clone(b.rises), "."
	if !slices.Contains(b.unknown, false) {
		end = ", " + findOutFirst + "."
	} else {
		for i, unknown := range b.unknown {
			if unknown {
				rises[i] += " (" + findOutFirst + ")"
			}
		}
	}
	s := these + bring + List(rises) + end
	if len(b.stays) > 0 {
		s += " " + List(b.stays) + ": something was put aside."
	}
	return s
}

// WhatIf says what it would change of the levels, which are as they stand before, if some more
// criteria were met: If "Unpublish policy" were done, levels would change: General Capabilities
// from 0 to 1.
func (a *Assessment) WhatIf(c *Catalogue, before []Standing, done map[string]bool) string {
	after := StandingsIf(c, a, done)
	var moves []string
	withoutLevels := false
	for i := range after {
		c := after[i].Category
		withoutLevels = withoutLevels || c.withoutLevels
		switch {
		case after[i].Floor == before[i].Floor:
		case c.withoutLevels:
			moves = append(moves, c.Title)
		default:
			moves = append(moves, fmt.Sprintf("%s from %d to %d", after[i].Category.Title, before[i].Floor, after[i].Floor))
		}
	}
	text := fmt.Sprintf("If these %d were done, ", len(done))
	for id := range done {
		if one := c.Criterion(id); one != nil && len(done) == 1 {
			text = "If " + quote(one) + " were done, "
		}
	}
	switch {
	case withoutLevels && len(moves) == 0:
		return text + "no more categories would be in place yet."
	case withoutLevels:
		return text + "these categories would be in place: " + strings.Join(moves, ", ") + "."
	case len(moves) == 0:
		return text + "no level would change yet."
	}
	return text + "levels would change: " + strings.Join(moves, ", ") + "."
}
