package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Plan is what to do next.
var Plan = Kind{
	Name: "plan", For: "the team", Shows: "what to find out, and the next steps in order", NeedsCatalogue: true, sheets: true,
	page:  planPage,
	data:  func(d Document) any { return plan{newBase(d), newSteps(d)} },
	table: planTable,
}

func planPage(d Document) page {
	steps := newSteps(d)
	p := d.page(d.privacy(steps.people()), d.leftOut(steps)...)
	p.Parts = []part{steps.part(d.Catalogue)}
	return p
}

// plan is what to do next, as machines read it.
type plan struct {
	base
	steps
}

// steps is the plan without the words about the document.
type steps struct {
	Target     int         `json:"target"`
	FindOut    []question  `json:"find_out"`
	Milestones []milestone `json:"milestones"`
	Accepted   []step      `json:"accepted"`
	Titles     titles      `json:"titles"` // of the criteria that steps need

	longer  int  // steps that the effort leaves out
	nowhere bool // no category applies

	withoutLevels bool
}

// question is a criterion of which nobody knows yet how it stands.
type question struct {
	Criterion ref    `json:"id"`
	Title     string `json:"title"`
	Category  string `json:"category"`
	Level     int    `json:"level,omitempty"` // 0: there are no levels
	State     string `json:"state"`           // unanswered, unsure, other or disputed
	Why       string `json:"why,omitempty"`
	// FirstAction is with what somebody begins who wants to know how it stands.
	FirstAction string `json:"first_action,omitempty"`

	more bool // its text says more of that
}

type milestone struct {
	Level  int    `json:"level,omitempty"`
	Brings string `json:"brings"`
	Takes  string `json:"takes"` // the effort of all its steps, in words
	Steps  []step `json:"steps"`

	says string // both, in sentences
	all  int    // steps before anything was left out
}

type step struct {
	Criterion ref          `json:"id"`
	Title     string       `json:"title"`
	Category  string       `json:"category"`
	Level     int          `json:"level,omitempty"`
	State     model.State  `json:"state"` // unmet or partly
	Effort    model.Effort `json:"effort"`
	Impact    model.Impact `json:"impact"`
	Reason    string       `json:"reason"`
	remains
	Draft       string   `json:"draft,omitempty"` // that begins the page which it asks for
	Needs       []string `json:"needs"`
	FirstAction string   `json:"first_action,omitempty"`
	DoneWhen    string   `json:"done_when,omitempty"`
	Owner       string   `json:"owner,omitempty"`
	Until       string   `json:"until,omitempty"`
	Planned     bool     `json:"planned,omitempty"`
	Overdue     bool     `json:"overdue,omitempty"`
	Why         string   `json:"why,omitempty"`  // of a step that was put aside
	Back        bool     `json:"back,omitempty"` // it was put aside until a day, which has passed

	aside string // why and until when it was put aside, in words
	begin string // what the work begins with, in sentences
}

// condition is a literal part of a criterion. For machines it is its ID.
type condition struct{ model.Condition }

// MarshalText makes a condition its ID in JSON.
func (c condition) MarshalText() ([]byte, error) { return []byte(c.ID), nil }

func conditions(in []model.Condition) []condition {
	out := make([]condition, len(in))
	for i, c := range in {
		out[i] = condition{c}
	}
	return out
}

// newSteps makes the plan and leaves out what was not asked for. The whole plan
// is made first: what a step needs and opens does not end at a category.
func newSteps(d Document) steps {
	p := model.PlanOn(d.Catalogue, d.Assessment, d.target(), d.day())
	out := steps{Target: p.Target, FindOut: []question{}, Milestones: []milestone{}, Accepted: []step{}, Titles: titles{}}
	_, any := model.LowestFloor(d.standings())
	out.nowhere = !any
	for _, q := range p.FindOut {
		if d.shows(q.Criterion.Category) {
			first, more := d.Assessment.Profile().FirstCheck(q.Criterion)
			out.FindOut = append(out.FindOut, question{d.ref(q.Criterion), q.Criterion.Title, q.Criterion.Category, d.level(q.Criterion),
				stateName(q.State, q.Disputed), q.Why, theme.Words(first), more})
		}
	}
	for _, m := range p.Milestones {
		view := milestone{Level: d.milestone(m.Level), Brings: m.Brings, Takes: m.Takes(), says: m.Says(), all: len(m.Steps), Steps: []step{}}
		for _, s := range m.Steps {
			switch {
			case !d.shows(s.Criterion.Category):
			case d.Effort != "" && s.Criterion.Effort.Weight() > d.Effort.Weight():
				out.longer++
			default:
				view.Steps = append(view.Steps, newStep(d, s))
			}
		}
		if len(view.Steps) > 0 {
			out.Milestones = append(out.Milestones, view)
		}
	}
	for _, s := range p.Accepted {
		if d.shows(s.Criterion.Category) {
			out.Accepted = append(out.Accepted, newStep(d, s))
		}
	}
	for _, m := range out.Milestones {
		for _, s := range m.Steps {
			for _, id := range s.Needs {
				out.Titles.add([]ref{d.ref(d.Catalogue.Criterion(id))})
			}
		}
	}
	return out
}

// people says whether reasons that people gave, and names of theirs, are in the plan.
func (p steps) people() (reasons, names bool) {
	for _, q := range p.FindOut {
		names = names || q.Why != ""
	}
	all := slices.Clone(p.Accepted)
	for _, m := range p.Milestones {
		all = append(all, m.Steps...)
	}
	for _, s := range all {
		reasons, names = reasons || s.Why != "" || s.Back, names || s.Owner != ""
	}
	return reasons, names
}

// target is the level to plan for. Where only some categories are shown, the
// default is the next level of these.
func (d Document) target() int {
	target := d.Target
	if target == 0 {
		target = d.Assessment.Target()
	}
	if target > 0 || len(d.Categories) == 0 {
		return target
	}
	if lowest, any := model.LowestFloor(d.standings()); any {
		return min(lowest+1, model.TopLevel)
	}
	return target
}

// milestone is the level of one; 0 where there are no levels.
func (d Document) milestone(level int) int {
	if d.Catalogue.WithoutLevels {
		return 0
	}
	return level
}

func newStep(d Document, s model.Step) step {
	c := s.Criterion
	out := step{
		Criterion: d.ref(c), Title: c.Title, Category: c.Category, Level: d.level(c),
		State: s.State, Effort: c.Effort, Impact: c.Impact,
		Reason: s.Reason, remains: newRemains(s.Left, s.HowMuch), Needs: list(s.Needs),
		FirstAction: s.Begin, DoneWhen: c.DoneWhen,
		Owner: s.Intent.Owner, Until: string(s.Intent.Until),
		Planned: s.Intent.Choice == model.Planned, Overdue: s.Intent.Overdue(d.day()), Why: s.Intent.Why, Back: s.Back, aside: putAside(s.Intent, d.day()),
	}
	if s.Draft != nil {
		out.Draft = s.Draft.Name
	}
	s.Begin = model.Capital(model.Stop(s.Begin))
	out.begin = s.Begins(s.BegunByCommand())
	return out
}

// part is the plan as people read it.
func (p steps) part(c *model.Catalogue) part {
	out := part{ID: "plan", Title: fmt.Sprintf("The plan towards level %d", p.Target)}
	if p.withoutLevels = c.WithoutLevels; p.withoutLevels {
		out.Title = "The plan"
	}
	if len(p.FindOut)+len(p.Milestones)+len(p.Accepted) == 0 {
		out.add(para{Text: p.nothing()})
		return out
	}
	out.add(p.questions()...)
	n := 0
	for _, m := range p.Milestones {
		out.add(m.blocks(c, n)...)
		n += len(m.Steps)
	}
	switch {
	case n > 0:
	case p.longer > 0:
		out.add(para{Text: "No step fits into that time."})
	case len(p.FindOut) > 0:
		out.add(para{Text: "What there is to do follows from these answers."})
	}
	out.add(p.putAside()...)
	if n > 0 {
		out.add(heading{3, "How this order was made"})
		order := "Level by level; within a level what others need comes first, then what does most for its effort. Efforts, impacts and the order are estimates of rungs, not of the framework."
		if c.WithoutLevels {
			order = "What others need comes first, then what does most for its effort. Efforts and impacts are estimates of those who wrote the questions."
		}
		out.add(para{Text: order})
	}
	return out
}

// questions are what to find out first.
func (p steps) questions() []block {
	if len(p.FindOut) == 0 {
		return nil
	}
	out := []block{heading{3, "Find out first"}, para{Text: model.FindOutFirst}}
	for _, q := range p.FindOut {
		out = append(out, q.entry())
	}
	return out
}

// blocks are the steps of a milestone, after so many others.
func (m milestone) blocks(c *model.Catalogue, others int) []block {
	out := []block{heading{3, "Steps"}}
	if m.Level > 0 {
		out = []block{heading{3, "Milestone: " + levelAndName(c, m.Level)}}
	}
	if m.Level == model.TopLevel {
		out = append(out, para{Text: "This level is aspirational, above all for small registries. Not to be there is no bad mark."})
	}
	if len(m.Steps) < m.all {
		out = append(out, para{Text: fmt.Sprintf("Shown here: %d of %s. About the whole milestone:", len(m.Steps), count(m.all, "step"))})
	}
	out = append(out, para{Text: m.says, Strong: true})
	for i, s := range m.Steps {
		e := s.entry()
		e.Tick, e.Number = true, others+i+1
		out = append(out, e)
	}
	return out
}

// putAside are the steps that are not done now.
func (p steps) putAside() []block {
	if len(p.Accepted) == 0 {
		return nil
	}
	why := "Not now, for these reasons. The levels stay as they are."
	if p.withoutLevels {
		why = "Not now, for these reasons. They count as not met."
	}
	out := []block{heading{3, "Put aside"}, para{Text: why}}
	for _, s := range p.Accepted {
		e := s.entry()
		e.Facts = append([]fact{{Label: "Why not now", Texts: []string{s.aside}}}, e.Facts...)
		out = append(out, e)
	}
	return out
}

// nothing is what an empty plan says.
func (p steps) nothing() string {
	switch {
	case p.nowhere:
		return "None of the categories applies, so there is nothing to plan."
	case p.longer > 0:
		return "No step fits into that time."
	case p.Target == model.TopLevel, p.withoutLevels:
		return "Nothing is left to do: every criterion that applies is met, or provided by another service. It stays so if somebody looks again from time to time."
	}
	return fmt.Sprintf("Nothing is left to do up to level %d: every criterion that applies is met, or provided by another service. A plan for a higher level shows what comes next.", p.Target)
}

func (q question) entry() entry {
	e := entry{Tick: true, Title: q.Criterion.Title, ID: q.Criterion.ID}
	parts := []string{withLevel(q.Level, q.Criterion.Category)}
	switch q.State {
	case disputed:
		parts = append(parts, "disputed, "+q.Why)
	case string(model.Unsure):
		if q.Why == "" {
			q.Why = "unsure"
		}
		parts = append(parts, q.Why)
	case other:
		parts = append(parts, q.Why)
	default:
		parts = append(parts, "not answered")
	}
	e.Line = strings.Join(parts, " · ")
	e.add("Begin", q.begins())
	return e
}

// begins is how to find out, as people read it; empty where nothing says so.
func (q question) begins() string {
	if q.FirstAction == "" {
		return ""
	}
	first := model.Capital(model.Stop(q.FirstAction))
	if q.more {
		first += " The command \"rungs explain " + q.Criterion.ID + "\" has the rest."
	}
	return first
}

// add adds a fact, as a sentence, if there is one.
func (e *entry) add(label, text string) {
	if text != "" {
		e.Facts = append(e.Facts, fact{Label: label, Texts: []string{model.Capital(model.Stop(text))}})
	}
}

func (s step) entry() entry {
	e := entry{Title: s.Title, ID: s.Criterion.ID}
	e.Line = withLevel(s.Level, s.Criterion.Category, s.Reason)
	e.Facts = append(e.Facts, s.fact("Left to do"))
	e.add("Begin", s.begin)
	e.add("Done when", s.DoneWhen)
	if s.Planned {
		e.Facts = append(e.Facts, fact{Label: "Planned", Texts: []string{planned(s.Owner, s.Until, s.Overdue)}})
	}
	if s.Back {
		e.Facts = append(e.Facts, fact{Label: "Put aside", Texts: []string{s.aside}})
	}
	return e
}

func planTable(d Document) table {
	t := table{{"kind", "place", "milestone", "category", "level", "id", "title", "state", "effort", "impact", "reason",
		"left_to_do", "needs", "first_action", "done_when", "owner", "planned_until", "why"}}
	steps := newSteps(d)
	for _, q := range steps.FindOut {
		t = append(t, []string{"find out", "", "", q.Category, levelCell(q.Level), q.Criterion.ID, q.Criterion.Title, q.State,
			"", "", "", "", "", q.FirstAction, "", "", "", q.Why})
	}
	row := func(kind, order, milestone string, s step) {
		t = append(t, []string{kind, order, milestone, s.Category, levelCell(s.Level), s.Criterion.ID, s.Title, string(s.State),
			string(s.Effort), string(s.Impact), s.Reason, s.cell(texts), strings.Join(s.Needs, " "), s.FirstAction, s.DoneWhen, s.Owner, s.Until, s.Why})
	}
	n := 0
	for _, m := range steps.Milestones {
		for _, s := range m.Steps {
			n++
			row("step", strconv.Itoa(n), levelCell(m.Level), s)
		}
	}
	for _, s := range steps.Accepted {
		row("put aside", "", "", s)
	}
	return t
}
