package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Plan is what to do next, in order. It is computed, never stored.
type Plan struct {
	Target int // the level that it aims at, 1 to 3
	// FindOut are the unsure and disputed criteria of every level, and the unanswered ones up to
	// the target, the lowest level first: they cost minutes and may turn out to be no work at all.
	FindOut    []Uncounted
	Milestones []Milestone // one per level that has steps, lowest first
	Accepted   []Step      // put aside with a reason; they stay visible
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
	HowMuch   HowMuch     // of Left is there, as far as somebody said
	Begin     string      // what the work begins with
	Draft     *Template   // that begins the page which it asks for; or nil
	Needs     []string    // IDs of its prerequisites that are still open
	Intent    Intent
	// Back says that it was put aside until a day, which has passed.
	Back bool

	opening []string // the titles of those that it opens
}

// Worth is what a step brings for its effort, as a fraction: Gain is the [Impact.Weight] plus the
// number of open criteria that need it; Cost is twice the [Effort.Weight], so that half of an
// effort is a whole number, for that is left of what is met partly. The rule is ours.
type Worth struct{ Gain, Cost int }

// Compare compares two fractions without rounding: it is negative where w is less than v, and
// positive where it is more.
func (w Worth) Compare(v Worth) int { return cmp.Compare(w.Gain*v.Cost, v.Gain*w.Cost) }

// String is the fraction as arithmetic, such as "5 / 4" or "3 / 0.5".
func (w Worth) String() string {
	cost := itoa(w.Cost / 2)
	if w.Cost%2 == 1 {
		cost += ".5"
	}
	return itoa(w.Gain) + " / " + cost
}

// WorthSays is how the worth of a step comes about, in words.
func (s Step) WorthSays() string {
	c := s.Criterion
	text := Capital(string(c.Impact)) + " impact counts " + itoa(c.Impact.Weight())
	switch {
	case s.Opens == 1:
		text += ", and the one that needs it 1, together " + itoa(s.Worth.Gain)
	case s.Opens > 1:
		text += ", and each of the " + itoa(s.Opens) + " that need it 1, together " + itoa(s.Worth.Gain)
	}
	text += ". Its effort, " + string(c.Effort) + ", counts " + itoa(c.Effort.Weight())
	gain, cost, _ := strings.Cut(s.Worth.String(), " / ")
	if s.State == Partly {
		text += "; a part is there, so half of that is left, " + cost
	}
	worth := strconv.FormatFloat(2*float64(s.Worth.Gain)/float64(s.Worth.Cost), 'g', 2, 64)
	return text + ". " + gain + " divided by " + cost + " is a worth of " + worth + "; the more, the earlier."
}

// worth is the worth of a step on a criterion in a state, which so many open ones need.
func worth(c *Criterion, s State, opens int) Worth {
	cost := 2 * c.Effort.Weight()
	if s == Partly {
		cost /= 2
	}
	return Worth{Gain: c.Impact.Weight() + opens, Cost: cost}
}

// Aim says which level the plan aims at by a target, of which 0 is the default: what that
// is depends on the answers.
func Aim(c *Catalogue, a *Assessment, target int) string {
	if target == 0 {
		return "The plan aims at level " + itoa(DefaultTarget(c, a)) + ", the next that some category has not reached."
	}
	return "The plan aims at level " + itoa(target) + "."
}

// Told says what became of a step by what somebody means to do about it now.
func (i Intent) Told(title string, before Intent) string {
	switch {
	case i.Choice == Planned:
		return title + " is planned."
	case i.Choice == Accepted && i.Until != "":
		return title + " is put aside, and comes back after " + string(i.Until) + "."
	case i.Choice == Accepted:
		return title + " is put aside. It stays visible."
	case before.Choice == Accepted:
		return title + " is back in the plan."
	case before.Choice == "":
		return title + " is not planned."
	}
	return title + " is not planned any more."
}

// MakePlan orders the open criteria. The order is the one order in the
// program:
//
//  1. What has to be found out: what somebody did not know, or two said differently, on any
//     level, and what nobody has answered up to the target.
//  2. Milestones: what level 1 needs in every category, then level 2, and so on
//     up to the target. Within one: prerequisites first; among those that are
//     free to start the one with most worth; then catalogue order.
//  3. What was put aside.
//
// A target of 0 means the lowest level that some category that applies has not
// reached. The framework gives levels and no order; this order is ours.
//
// What was put aside stays so whatever its day; [PlanOn] knows a day.
func MakePlan(c *Catalogue, a *Assessment, target int) Plan { return PlanOn(c, a, target, "") }

// PlanOn is [MakePlan] on a day: steps that were put aside until a day before are back.
func PlanOn(c *Catalogue, a *Assessment, target int, today Day) Plan {
	if c.WithoutLevels || target < 1 || target > TopLevel {
		target = DefaultTarget(c, a)
	}
	plan := Plan{Target: target}
	p := planner{catalogue: c, assessment: a, profile: a.Profile(), today: today, open: map[string]bool{}, opens: map[string][]string{}}
	for crit := range a.applying(c) {
		p.count(crit)
	}
	levels := make([][]Step, TopLevel+1)
	for crit := range a.applying(c) {
		f := a.Finding(crit.ID)
		switch {
		case f.Disputed(), f.State() == Unsure:
			plan.FindOut = append(plan.FindOut, uncounted(crit, f))
		case crit.Level > target:
		case f.State().Unknown():
			plan.FindOut = append(plan.FindOut, uncounted(crit, f))
		case !p.open[crit.ID]:
		case a.Intent(crit.ID).Choice == Accepted && !a.Intent(crit.ID).Ended(today):
			plan.Accepted = append(plan.Accepted, p.step(crit, f))
		default:
			levels[crit.Level] = append(levels[crit.Level], p.step(crit, f))
		}
	}
	slices.SortStableFunc(plan.FindOut, func(a, b Uncounted) int { return a.Criterion.Level - b.Criterion.Level })
	for level, steps := range levels {
		if len(steps) > 0 {
			plan.Milestones = append(plan.Milestones, Milestone{Level: level, Steps: inOrder(steps)})
		}
	}
	p.sayWhatTheyBring(&plan)
	return plan
}

// DefaultTarget is the level, from 1 to [TopLevel], that a plan aims at where nobody chose one:
// the next that some category has not reached.
func DefaultTarget(c *Catalogue, a *Assessment) int {
	if c.WithoutLevels {
		return 1
	}
	lowest, found := LowestFloor(Standings(c, a))
	if !found {
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
	profile    Profile
	today      Day
	open       map[string]bool     // criteria of categories that apply which do not stand yet
	opens      map[string][]string // the titles of the open criteria that need this one
}

func (p *planner) count(c *Criterion) {
	if f := p.assessment.Finding(c.ID); f.proved() || f.excluded() {
		return
	}
	p.open[c.ID] = true
	for _, need := range c.Needs {
		p.opens[need] = append(p.opens[need], quote(c))
	}
}

func (p *planner) step(c *Criterion, f Finding) Step {
	s := Step{
		Criterion: p.profile.Worked(c),
		State:     f.State(),
		Opens:     len(p.opens[c.ID]),
		opening:   p.opens[c.ID],
		Left:      p.assessment.Open(c),
		Intent:    p.assessment.Intent(c.ID),
	}
	s.HowMuch, s.Draft = p.assessment.HowMuch(c), p.assessment.draftOf(p.catalogue, c)
	switch s.HowMuch {
	case NotWhich:
		s.Begin = sayWhich
	case OneInPart:
		s.Begin = findOut
	default:
		s.Begin = p.assessment.Asked(c).Begin(s.Left)
	}
	s.Back = s.Intent.Ended(p.today)
	s.Worth = worth(c, s.State, s.Opens)
	for _, need := range c.Needs {
		if p.open[need] {
			s.Needs = append(s.Needs, need)
		}
	}
	s.Reason = p.reason(s)
	return s
}

// maxReason is as much as stands on a line of 80 cells with what is beside it.
const maxReason = 76

// reason is short enough for one line: "high impact · days · opens the way for
// 2 more". Where there is room on the line these are named.
func (p *planner) reason(s Step) string {
	parts, opens := []string{string(s.Criterion.Impact) + " impact", string(s.Criterion.Effort)}, 0
	if s.State == Partly {
		parts = append(parts, "partly there")
	}
	if s.Opens > 0 {
		parts = append(parts, "opens the way for "+itoa(s.Opens)+" more")
		opens = len(parts)
	}
	if len(s.Needs) > 0 {
		var titles []string
		for _, need := range s.Needs {
			titles = append(titles, quote(p.catalogue.Criterion(need)))
		}
		parts = append(parts, "after "+List(titles))
	}
	counted := strings.Join(parts, " · ")
	if opens == 0 {
		return counted
	}
	parts[opens-1] = "opens the way for " + List(s.opening)
	if named := strings.Join(parts, " · "); utf8.RuneCountInString(named) <= maxReason {
		return named
	}
	return counted
}
