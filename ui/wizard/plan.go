package wizard

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// plan is the screen with the next steps in their order. Steps can be planned or
// put aside, and supposed to be done to see the levels move; what is supposed is
// never recorded.
type plan struct {
	bare
	app      *App
	at       int
	supposed map[string]bool
	reading  bool // a narrow window shows the step instead of the list
	offset   int
}

func newPlan(a *App) *plan { return &plan{app: a, supposed: map[string]bool{}} }

func (s *plan) title() string { return "Plan" }
func (s *plan) tab() int      { return len(s.app.catalogue.Categories) + 1 }

// begin begins anew with nothing supposed.
func (s *plan) begin() {
	s.supposed = map[string]bool{}
	s.at, s.offset, s.reading = 0, 0, false
}

// entry is a line of the list: a heading, or one criterion.
type entry struct {
	heading, sub string
	number       int
	step         *model.Step
	question     *model.Uncounted
	accepted     bool
	above        int // its level, where that is above the one that the plan aims at
}

func (e entry) criterion() *model.Criterion {
	switch {
	case e.step != nil:
		return e.step.Criterion
	case e.question != nil:
		return e.question.Criterion
	}
	return nil
}

// outline is a plan as the entries of its list, and those of them that are
// criteria.
type outline struct {
	target           int // the level that it aims at
	entries, choices []entry
}

// outline is made from the real plan: a supposed step stays in its place, so that
// it can be taken back.
func (s *plan) outline() outline {
	a := s.app.session.Assessment
	return s.app.session.follows.outline.get(planned{a.Len(), s.app.today()}, func() outline {
		p := model.PlanOn(s.app.catalogue, a, a.Target(), s.app.today())
		out := outline{target: p.Target, entries: s.listed(p)}
		for _, e := range out.entries {
			if e.criterion() != nil {
				out.choices = append(out.choices, e)
			}
		}
		return out
	})
}

func (s *plan) listed(p model.Plan) []entry {
	var out []entry
	if len(p.FindOut) > 0 {
		out = append(out, entry{heading: fmt.Sprintf("Find out first (%d)", len(p.FindOut)), sub: model.FindOutFirst})
		for i := range p.FindOut {
			e := entry{question: &p.FindOut[i]}
			if level := p.FindOut[i].Criterion.Level; level > p.Target {
				e.above = level
			}
			out = append(out, e)
		}
	}
	number := 0
	for _, m := range p.Milestones {
		out = append(out, entry{heading: s.app.catalogue.Milestone(m.Level), sub: m.Says()})
		for i := range m.Steps {
			number++
			out = append(out, entry{step: &m.Steps[i], number: number})
		}
	}
	if len(p.Accepted) > 0 {
		out = append(out, entry{heading: "Put aside", sub: s.app.catalogue.PutAside()})
		for i := range p.Accepted {
			out = append(out, entry{step: &p.Accepted[i], accepted: true})
		}
	}
	return out
}

// chosen is the entry under the cursor; an empty one where the plan is empty.
func (s *plan) chosen() entry {
	choices := s.outline().choices
	if len(choices) == 0 {
		return entry{}
	}
	s.at = min(s.at, len(choices)-1)
	return choices[s.at]
}

// choose moves the cursor to a choice, or as near as there is one.
func (s *plan) choose(at int) {
	s.at = max(0, min(at, len(s.outline().choices)-1))
	s.offset = 0
}

// goTo moves the cursor to a criterion, where the plan has it.
func (s *plan) goTo(c *model.Criterion) {
	if at := slices.IndexFunc(s.outline().choices, func(e entry) bool { return e.criterion() == c }); c != nil && at >= 0 {
		s.choose(at)
	}
}

func (s *plan) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	k := s.app.key
	chosen := s.chosen()
	switch {
	case key.Matches(press, k.Up):
		s.choose(s.at - 1)
	case key.Matches(press, k.Down):
		s.choose(s.at + 1)
	case key.Matches(press, k.Top):
		s.choose(0)
	case key.Matches(press, k.Bottom):
		s.choose(len(s.outline().choices) - 1)
	case key.Matches(press, k.PageDown):
		s.turnBy(pageOf(s.app.layout.body))
	case key.Matches(press, k.PageUp):
		s.turnBy(-pageOf(s.app.layout.body))
	case key.Matches(press, k.Back):
		if !s.reading && len(s.supposed) > 0 {
			clear(s.supposed)
			s.app.notice = "Nothing is supposed to be done any more."
		}
		s.reading = false
	case key.Matches(press, k.Target):
		return s.nextTarget()
	case key.Matches(press, k.Print):
		s.app.printMenu("plan")
	case chosen.criterion() == nil:
	case key.Matches(press, k.Open):
		if l := s.app.layout; !l.split && !s.reading {
			s.reading, s.offset = true, 0
			return nil
		}
		s.app.assess.filter = showAll
		s.app.assess.goTo(chosen.criterion())
		s.app.assess.fromPlan = true
		s.app.screen = s.app.assess
	case key.Matches(press, k.Draft):
		s.app.draftFor(chosen.criterion())
	case key.Matches(press, k.Suppose):
		s.suppose(chosen.criterion().ID)
	case chosen.step == nil:
		if key.Matches(press, k.Plan) || key.Matches(press, k.Accept) {
			s.app.notice = "Answer it first: then it is a step."
		}
	case key.Matches(press, k.Plan):
		return s.intend(chosen.step)
	case key.Matches(press, k.Accept):
		return s.accept(chosen.step)
	}
	return nil
}

// suppose takes a criterion as done, or no longer.
func (s *plan) suppose(id string) {
	if s.supposed[id] {
		delete(s.supposed, id)
	} else {
		s.supposed[id] = true
	}
}

func (s *plan) keys() []key.Binding {
	k := s.app.key
	move, open, back := k.Up, k.Open, k.Back
	move.SetHelp("↑↓", "step")
	open.SetHelp("enter", "open")
	back.SetHelp("esc", "list")
	whole := slices.DeleteFunc([]key.Binding{k.Print, k.Target, k.NextTab, k.Quit, k.Undo}, s.app.useless)
	chosen := s.chosen()
	if chosen.criterion() == nil {
		return append([]key.Binding{k.Help}, whole...)
	}
	keys := []key.Binding{move, open}
	if l := s.app.layout; !l.split && s.reading {
		keys = append(keys, back)
	} else if !l.split {
		keys[1].SetHelp("enter", "explain")
	}
	k.Plan.SetEnabled(chosen.step != nil) // what is not known yet is no step
	k.Accept.SetEnabled(chosen.step != nil)
	k.Draft.SetEnabled(s.app.hasDraft(chosen.criterion()))
	keys = append(append(keys, k.Help, k.Plan, k.Accept, k.Suppose), whole...)
	return append(keys, k.Draft) // the text says it
}

// turnBy goes on by a page of the text; where only the list shows, by one of that.
func (s *plan) turnBy(lines int) {
	if s.reading || s.app.layout.split {
		s.scrollBy(lines)
		return
	}
	s.choose(s.at + lines)
}

// scrollBy moves the text about the step, where it shows.
func (s *plan) scrollBy(lines int) {
	if s.reading || s.app.layout.split {
		s.offset = max(0, s.offset+lines)
	}
}

func (s *plan) wheel(x, _, lines int) {
	if l := s.app.layout; l.split && x > l.steps {
		s.scrollBy(lines)
		return
	}
	s.choose(s.at + lines/3)
}
