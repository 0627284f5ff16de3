package wizard

import (
	"strings"

	"rungs/model"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// change takes the keys that record something. What is added to an answer is about the
// criterion that was just answered, as long as nothing else was done since.
func (s *assess) change(press tea.KeyPressMsg, about *model.Criterion) tea.Cmd {
	if len(s.rows()) == 0 {
		return nil // the filter shows none, so none is meant
	}
	k := s.app.key
	for state, binding := range k.states() {
		if key.Matches(press, binding) {
			if s.app.refuse() {
				return nil
			}
			return s.choose(state)
		}
	}
	switch {
	case key.Matches(press, k.Confirm):
		return s.confirm()
	case key.Matches(press, k.Settle):
		if !s.finding().Disputed() {
			s.app.notice = "This one is not disputed: the answers agree."
		} else if !s.app.refuse() {
			s.app.overlay = newSides(s.app, s.current())
		}
	case key.Matches(press, k.Tick):
		if !s.app.refuse() {
			return s.tick(about)
		}
	case key.Matches(press, k.Note):
		if !s.app.refuse() {
			s.app.overlay, s.just = openNote(s.app, about), about
		}
	case key.Matches(press, k.Evidence):
		if !s.app.refuse() {
			s.app.overlay, s.just = newEvidence(s.app, about), about
		}
	}
	return nil
}

// choose answers, after the one-line question that some states bring.
func (s *assess) choose(state model.State) tea.Cmd {
	c := s.current()
	old := s.finding().Answer()
	if no := s.app.session.Assessment.NotProvided(c, old.Conditions); state == model.Provided && no != "" {
		s.app.tell(model.Sentence(no))
		return nil
	}
	if question := state.Asks(); question != "" {
		detail := ""
		if old.State == state {
			detail = old.Detail
		}
		p := newPrompt(s.app, question, detail, func(detail string) (overlay, tea.Cmd) { return nil, s.answer(c, state, detail) })
		p.check = func(detail string) error { return model.Answer{State: state, Detail: detail}.Check() }
		if state == model.Unsure {
			p.offerNames()
		}
		if usual := s.app.session.Assessment.Usual(s.app.catalogue, c, state, s.app.session.By); usual != "" {
			p.usual, p.hint = usual, "enter alone takes: "+usual
		}
		s.app.overlay = p
		return nil
	}
	return s.answer(c, state, "")
}

// confirm says the present answer again, so that it carries today's date.
func (s *assess) confirm() tea.Cmd {
	if err := s.finding().CanConfirm(); err != nil {
		s.app.notice = model.Sentence(err.Error())
		return nil
	}
	if s.app.refuse() {
		return nil
	}
	s.app.notice = "Checked again today: " + s.current().Title + "."
	cmd := s.app.session.say(s.app.session.Assessment.Again(s.current().ID))
	s.keepVisible() // it may be old no longer
	if s.filter != showAll && !s.shows(s.current()) && !s.nextShown() {
		s.app.notice += " That was the last one: " + s.filter.String() + "."
	}
	return cmd
}

// answer records a state, keeping ticks, note and evidence, and moves on.
func (s *assess) answer(c *model.Criterion, state model.State, detail string) tea.Cmd {
	e := s.app.session.Assessment.Again(c.ID)
	corrects := e.State != model.Unanswered
	e.State, e.Detail = state, detail
	if !s.app.session.Assessment.Finding(c.ID).Hears(e.Answer) {
		s.app.notice = "Not answered yet."
		return nil
	}
	cmd := s.app.session.say(e)
	if state == model.Unanswered {
		return cmd
	}
	further := s.goOn(corrects)
	if s.current() != c {
		s.just = c
		further = append([]string{"n, e: more about it."}, further...)
	}
	s.app.tell(s.said(c, e.Answer), further...)
	return cmd
}

// goOn goes to the next open criterion, and says where that is if it is far. A correction
// stays where it is, and so does everything if people want it so.
func (s *assess) goOn(correction bool) []string {
	category := s.category
	if s.passing() && !s.app.stay {
		s.reading = false // the first pass asks the next one
	}
	switch {
	case s.filter != showAll && !s.shows(s.current()):
		s.keepVisible() // the row is gone
	case correction && s.passing() && !s.app.stay:
		s.passBy(1) // its neighbours may be meant next
	case s.app.stay, correction, s.filter != showAll:
	case s.triage:
		s.step(1)
	case !s.next():
		if s.passing() {
			s.endPass()
			return nil
		}
		return []string{"All is answered; tab leads to " + s.app.levelsTitle() + " and Plan."}
	case s.category != category:
		return []string{"Next: " + s.app.catalogue.Categories[s.category].Title + "."}
	}
	return nil
}

// said tells what was recorded, and first of all what does not fit: a criterion said to be
// met while a condition is open. It is never forbidden.
func (s *assess) said(c *model.Criterion, a model.Answer) string {
	if warning := s.app.session.Assessment.Asked(c).Mismatch(a); warning != "" {
		return model.Capital(a.State.String()) + ", but " + strings.ToLower(warning[:1]) + strings.TrimSuffix(warning[1:], ".") + ": " + c.Title + "."
	}
	return c.Title + ": " + a.State.String() + "."
}

// tick turns a condition over, and goes to the next one that is open. What nobody sees
// is not ticked: then it is shown first. That is so, too, where somebody answers and then
// wants to say which conditions hold: the cursor is on another criterion by then.
func (s *assess) tick(about *model.Criterion) tea.Cmd {
	if about != s.current() && s.asksWhich(about) {
		s.goTo(about)
		s.showConditions()
		s.app.tell("Which of these hold? space ticks, u goes on.", "Back at "+about.Title+".")
		return nil
	}
	c := s.current()
	all := s.app.session.Assessment.All(c)
	if s.condition >= len(all.Conditions) || !s.showConditions() {
		return nil
	}
	e := s.app.session.Assessment.Again(c.ID)
	condition := all.Conditions[s.condition]
	word, holds := "Ticked", !condition.In(e.Conditions)
	if !holds {
		word = "Unticked"
	}
	e.Conditions = all.Tick(e.Conditions, condition, holds)
	if s.app.session.Assessment.Waits(condition) {
		s.app.tell(word + ", but it " + s.app.catalogue.Once(condition) + ".")
		return s.app.session.say(e)
	}
	more := word + ": " + condition.Text + "."
	if suggested := s.app.session.Assessment.Asked(c).Suggest(e.Conditions); suggested != model.Unanswered && suggested != e.State {
		s.app.tell(word+". By the ticks it is "+suggested.String()+": "+s.app.key.states()[suggested].Help().Key+" answers so.", more)
	} else {
		s.app.tell(more)
	}
	cmd := s.app.session.say(e)
	if word == "Ticked" {
		s.nextCondition(s.condition)
	}
	s.showCondition()
	return cmd
}

// asksWhich says whether an answer leaves open which of the conditions hold: where all do, or
// none, there is nothing to ask.
func (s *assess) asksWhich(c *model.Criterion) bool {
	a := s.app.session.Assessment.Finding(c.ID).Answer()
	return len(c.Conditions) > 0 && len(a.Conditions) == 0 && a.State == model.Partly
}

// showCondition scrolls so that the marked condition is in sight.
func (s *assess) showCondition() {
	mark := s.app.theme.Accent.Render(s.app.theme.Glyphs.Here)
	for i, line := range s.lines() {
		if !strings.HasPrefix(line, mark) {
			continue
		}
		switch height := s.app.layout.body; {
		case s.passing() && !s.reading:
			s.scroll = i // a whole leaf shows
		case i >= s.scroll+height-1:
			s.scroll = i - height/2
		}
		return
	}
}

// showConditions brings the conditions into sight. It is false if they were not: then
// a key that is about them has done enough.
func (s *assess) showConditions() bool {
	if s.inSight() {
		return true // showCondition scrolls where that is needed
	}
	s.scroll = 0 // they stand at the top
	s.reading = true
	s.app.notice = "These are the conditions: space ticks one, esc goes back to the list."
	return false
}
