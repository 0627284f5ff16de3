package wizard

import (
	"slices"
	"strings"

	"rungs/model"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// change takes the keys that record something.
func (s *assess) change(press tea.KeyPressMsg) tea.Cmd {
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
			return s.tick()
		}
	case key.Matches(press, k.Note):
		if !s.app.refuse() {
			s.app.overlay = newNote(s.app, s.current())
		}
	case key.Matches(press, k.Evidence):
		if !s.app.refuse() {
			s.app.overlay = newEvidence(s.app, s.current())
		}
	}
	return nil
}

// choose answers, after the one-line question that some states bring.
func (s *assess) choose(state model.State) tea.Cmd {
	c := s.current()
	old := s.finding().Answer()
	if question := state.Asks(); question != "" {
		detail := ""
		if old.State == state {
			detail = old.Detail
		}
		p := newPrompt(s.app, question, detail, func(detail string) (overlay, tea.Cmd) { return nil, s.answer(c, state, detail) })
		p.check = func(detail string) error { return model.Answer{State: state, Detail: detail}.Check() }
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
	return s.app.session.say(s.app.session.Assessment.Again(s.current().ID))
}

// answer records a state, keeping ticks, note and evidence, and moves on.
func (s *assess) answer(c *model.Criterion, state model.State, detail string) tea.Cmd {
	e := s.app.session.Assessment.Again(c.ID)
	e.State, e.Detail = state, detail
	if !s.app.session.Assessment.Finding(c.ID).Hears(e.Answer) {
		s.app.notice = "Not answered yet."
		return nil
	}
	cmd := s.app.session.say(e)
	if state == model.Unanswered {
		return cmd
	}
	s.app.notice = s.said(c, e.Answer)
	category := s.category
	switch {
	case s.app.stay:
	case s.triage:
		s.step(1)
	case s.filter != showAll:
		s.keepVisible()
	case !s.next():
		s.app.notice += " All is answered; tab leads to Levels and Plan."
	case s.category != category:
		s.app.notice += " Next: " + s.app.catalogue.Categories[s.category].Title + "."
	}
	return cmd
}

// said tells what was recorded, and points at what does not fit: a criterion
// said to be met while a condition is open. It is never forbidden.
func (s *assess) said(c *model.Criterion, a model.Answer) string {
	text := c.Title + ": " + a.State.String()
	if warning := s.app.session.Assessment.Asked(c).Mismatch(a); warning != "" {
		return text + ", but " + strings.ToLower(warning[:1]) + warning[1:]
	}
	return text + "."
}

// tick turns a condition over.
func (s *assess) tick() tea.Cmd {
	c := s.current()
	if len(c.Conditions) == 0 {
		return nil
	}
	e := s.app.session.Assessment.Again(c.ID)
	id := c.Conditions[s.condition].ID
	s.scroll = 0 // the conditions stand at the top
	if slices.Contains(e.Conditions, id) {
		e.Conditions = slices.DeleteFunc(e.Conditions, func(s string) bool { return s == id })
		s.app.notice = "Unticked."
	} else {
		e.Conditions = append(e.Conditions, id)
		s.app.notice = "Ticked."
	}
	if suggested := s.app.session.Assessment.Asked(c).Suggest(e.Conditions); suggested != model.Unanswered && suggested != e.State {
		s.app.notice += " By the ticks it is " + suggested.String() + ": " + s.app.key.states()[suggested].Help().Key + " answers so."
	}
	return s.app.session.say(e)
}
