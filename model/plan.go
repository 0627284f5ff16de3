package model

import (
	"container/heap"
	"slices"
	"sort"
	"strings"
)

// Plan is what to do next, in order. It is computed, never stored.
type Plan struct {
	Target int // the level that it aims at, 1 to 3
	// FindOut are the unsure, unanswered and disputed criteria up to the target:
	// they cost minutes and may turn out to be no work at all.
	FindOut    []Question
	Milestones []Milestone // one per level that has steps, lowest first
	Accepted   []Step      // put aside with a reason; they stay visible
}

// Question is a criterion of which nobody knows yet how it stands.
type Question struct {
	Criterion *Criterion
	State     State // Unanswered or Unsure; of a disagreement the least favourable side
	Disputed  bool
	Why       string // whom to ask, or who says what
}

// Milestone is the work for one level in every category.
type Milestone struct {
	Level  int
	Brings string // what it brings, in a sentence
	Steps  []Step
}

// Step is an open criterion as work.
type Step struct {
	Criterion *Criterion
	State     State
	Worth     Worth
	Opens     int         // how many open criteria need this one
	Reason    string      // why it stands where it stands
	Left      []Condition // the conditions that do not hold yet
	Needs     []string    // IDs of its prerequisites that are still open
	Intent    Intent
}

// Worth is what a step brings for its effort, as a fraction: impact plus the
// number of open criteria that need it, divided by the effort. What is met
// partly has half of the effort left.
type Worth struct{ Gain, Cost int }

// Less compares two fractions without rounding.
func (w Worth) Less(v Worth) bool { return w.Gain*v.Cost < v.Gain*w.Cost }

// String is the fraction as arithmetic, such as "5 / 4" or "3 / 0.5".
func (w Worth) String() string {
	cost := itoa(w.Cost / 2)
	if w.Cost%2 == 1 {
		cost += ".5"
	}
	return itoa(w.Gain) + " / " + cost
}

// worth keeps twice the effort as the cost, so that half an effort is a whole
// number.
func worth(c *Criterion, s State, opens int) Worth {
	cost := 2 * c.Effort.Weight()
	if s == Partly {
		cost /= 2
	}
	return Worth{Gain: c.Impact.Weight() + opens, Cost: cost}
}

// MakePlan orders the open criteria. The order is the one order in the
// program:
//
//  1. What has to be found out, up to the target level.
//  2. Milestones: what level 1 needs in every category, then level 2, and so on
//     up to the target. Within one: prerequisites first; among those that are
//     free to start the one with most worth; then catalogue order.
//  3. What was put aside.
//
// A target of 0 means the lowest level that some category that applies has not
// reached. The framework gives levels and no order; this order is ours.
func MakePlan(c *Catalogue, a *Assessment, target int) Plan {
	standings := Standings(c, a)
	if target < 1 || target > TopLevel {
		target = defaultTarget(standings)
	}
	plan := Plan{Target: target}
	p := planner{catalogue: c, assessment: a, open: map[string]bool{}, opens: map[string]int{}}
	for _, s := range standings {
		if s.Applies {
			p.count(s.Category)
		}
	}

	levels := make([][]Step, TopLevel+1)
	for _, s := range standings {
		if !s.Applies {
			continue
		}
		for i := range s.Category.Criteria {
			crit := &s.Category.Criteria[i]
			f := a.Finding(crit.ID)
			if crit.Level > target || !f.Disputed() && (f.proved() || f.excluded()) {
				continue
			}
			if f.Disputed() || f.State().Unknown() {
				plan.FindOut = append(plan.FindOut, question(crit, f))
				continue
			}
			step := p.step(crit, f)
			if step.Intent.Choice == Accepted {
				plan.Accepted = append(plan.Accepted, step)
			} else {
				levels[crit.Level] = append(levels[crit.Level], step)
			}
		}
	}
	slices.SortStableFunc(plan.FindOut, func(a, b Question) int { return a.Criterion.Level - b.Criterion.Level })
	for level, steps := range levels {
		if len(steps) > 0 {
			plan.Milestones = append(plan.Milestones, Milestone{Level: level, Steps: inOrder(steps)})
		}
	}
	p.sayWhatTheyBring(&plan, standings)
	return plan
}

func defaultTarget(standings []Standing) int {
	lowest, any := LowestFloor(standings)
	if !any {
		return 1
	}
	return min(lowest+1, TopLevel)
}

// Steps are the steps of all milestones in order.
func (p Plan) Steps() []Step {
	var all []Step
	for _, m := range p.Milestones {
		all = append(all, m.Steps...)
	}
	return all
}

// Empty says whether nothing is left up to the target.
func (p Plan) Empty() bool {
	return len(p.FindOut) == 0 && len(p.Milestones) == 0 && len(p.Accepted) == 0
}

type planner struct {
	catalogue  *Catalogue
	assessment *Assessment
	open       map[string]bool // criteria of categories that apply which do not stand yet
	opens      map[string]int  // how many open criteria need this one
}

func (p *planner) count(c *Category) {
	for i := range c.Criteria {
		f := p.assessment.Finding(c.Criteria[i].ID)
		if f.proved() || f.excluded() {
			continue
		}
		p.open[c.Criteria[i].ID] = true
		for _, need := range c.Criteria[i].Needs {
			p.opens[need]++
		}
	}
}

func question(c *Criterion, f Finding) Question {
	q := Question{Criterion: c, State: f.State(), Disputed: f.Disputed(), Why: f.Answer().why()}
	if q.Disputed {
		q.Why = f.sides()
	}
	return q
}

func (p *planner) step(c *Criterion, f Finding) Step {
	s := Step{
		Criterion: c,
		State:     f.State(),
		Opens:     p.opens[c.ID],
		Left:      c.OpenConditions(f.Answer().Conditions),
		Intent:    p.assessment.Intent(c.ID),
	}
	s.Worth = worth(c, s.State, s.Opens)
	for _, need := range c.Needs {
		if p.open[need] {
			s.Needs = append(s.Needs, need)
		}
	}
	s.Reason = p.reason(s)
	return s
}

// reason is short enough for one line: "high impact · days · opens the way for
// 2 more".
func (p *planner) reason(s Step) string {
	parts := []string{string(s.Criterion.Impact) + " impact", string(s.Criterion.Effort)}
	if s.State == Partly {
		parts = append(parts, "partly there")
	}
	if s.Opens > 0 {
		parts = append(parts, "opens the way for "+itoa(s.Opens)+" more")
	}
	if len(s.Needs) > 0 {
		var titles []string
		for _, need := range s.Needs {
			titles = append(titles, quote(p.catalogue.Criterion(need)))
		}
		parts = append(parts, "after "+list(titles))
	}
	return strings.Join(parts, " · ")
}

// inOrder is a topological sort that takes, of the steps that are free to
// start, the one with most worth. Steps come in catalogue order, which breaks
// ties. Should needs form a ring, which the lint forbids, the rest comes by worth.
func inOrder(steps []Step) []Step {
	byWorth := slices.Clone(steps)
	slices.SortStableFunc(byWorth, func(a, b Step) int {
		switch {
		case b.Worth.Less(a.Worth):
			return -1
		case a.Worth.Less(b.Worth):
			return 1
		}
		return 0
	})
	rank := map[string]int{}
	for i, s := range byWorth {
		rank[s.Criterion.ID] = i
	}
	blocks := make([][]int, len(byWorth)) // the steps that wait for this one
	waitsFor := make([]int, len(byWorth))
	free := &ranks{}
	for i, s := range byWorth {
		for _, need := range s.Needs {
			if j, ok := rank[need]; ok {
				blocks[j] = append(blocks[j], i)
				waitsFor[i]++
			}
		}
		if waitsFor[i] == 0 {
			heap.Push(free, i)
		}
	}
	out := make([]Step, 0, len(byWorth))
	taken := make([]bool, len(byWorth))
	take := func(i int) {
		taken[i] = true
		out = append(out, byWorth[i])
		for _, freed := range blocks[i] {
			if waitsFor[freed]--; waitsFor[freed] == 0 && !taken[freed] {
				heap.Push(free, freed)
			}
		}
	}
	for i := range byWorth {
		for free.Len() > 0 {
			take(heap.Pop(free).(int))
		}
		if !taken[i] { // all that are left wait for each other
			take(i)
		}
	}
	return out
}

// ranks is a heap of places in an order; the first comes out first.
type ranks struct{ sort.IntSlice }

func (r *ranks) Push(x any) { r.IntSlice = append(r.IntSlice, x.(int)) }

func (r *ranks) Pop() any {
	last := r.IntSlice[len(r.IntSlice)-1]
	r.IntSlice = r.IntSlice[:len(r.IntSlice)-1]
	return last
}

// sayWhatTheyBring looks what the levels would be with each milestone done, and
// says so. What has to be found out is taken as met; what was put aside is not
// done.
func (p *planner) sayWhatTheyBring(plan *Plan, standings []Standing) {
	done := map[string]bool{}
	finding := func(id string) Finding {
		f := p.assessment.Finding(id)
		if f.excluded() {
			return f
		}
		if done[id] {
			return isMet
		}
		return f
	}
	profile := p.assessment.Profile()
	for i := range plan.Milestones {
		m := &plan.Milestones[i]
		before := make([]int, len(standings))
		for i, s := range standings {
			before[i] = floor(s.Category, profile, finding)
		}
		asks := map[string]int{}
		for _, q := range plan.FindOut {
			if q.Criterion.Level <= m.Level {
				done[q.Criterion.ID] = true
				asks[q.Criterion.Category]++
			}
		}
		touched := map[string]int{} // steps per category
		for _, step := range m.Steps {
			done[step.Criterion.ID] = true
			touched[step.Criterion.Category]++
		}
		var brings, stays []string
		rising, unknown := 0, false
		for i, s := range standings {
			if touched[s.Category.ID] == 0 {
				continue
			}
			if after := floor(s.Category, profile, finding); after > before[i] {
				brings = append(brings, s.Category.Title+" from "+itoa(before[i])+" to "+itoa(after))
				unknown = unknown || asks[s.Category.ID] > 0
				rising += touched[s.Category.ID]
			} else {
				stays = append(stays, s.Category.Title+" stays at "+itoa(after))
			}
		}
		m.Brings = bringsSentence(len(m.Steps), rising, brings, stays, unknown)
	}
}

// bringsSentence says what some steps bring. A category that stays where it is
// does so because something in it was put aside.
func bringsSentence(steps, rising int, brings, stays []string, unknown bool) string {
	these, bring, alone := "This step", " brings ", " alone changes no level"
	if steps > 1 {
		these, bring, alone = "These "+itoa(steps)+" steps", " bring ", " alone change no level"
	}
	switch {
	case len(brings) == 0:
		return these + alone + ": something else was put aside."
	case rising == 1 && steps > 1:
		these, bring = "1 of these "+itoa(steps)+" steps", " brings "
	case rising < steps:
		these = itoa(rising) + " of these " + itoa(steps) + " steps"
	}
	s := these + bring + list(brings)
	if unknown {
		s += ", once what has to be found out is met"
	}
	s += "."
	if len(stays) > 0 {
		s += " " + list(stays) + ": something was put aside."
	}
	return s
}
