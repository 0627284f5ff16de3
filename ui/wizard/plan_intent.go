package wizard

import (
	"slices"

	"errors"

	"rungs/model"

	tea "charm.land/bubbletea/v2"
)

// nextTarget goes round: the default, and of 1, 2 and 3 those that the default is not.
func (s *plan) nextTarget() tea.Cmd {
	if s.app.refuse() {
		return nil
	}
	if no := s.app.catalogue.NoTarget(); no != "" {
		s.app.notice = no
		return nil
	}
	next := s.app.session.Assessment.Target() + 1
	if usual := model.DefaultTarget(s.app.catalogue, s.app.session.Assessment); next == usual {
		next++ // the default is that already, and nothing would seem to happen
	}
	if next > model.TopLevel {
		next = 0
	}
	chosen := s.chosen().criterion()
	cmd := s.app.session.say(model.Event{Kind: model.TargetKind, Target: next})
	// The cursor stays on its step; where the plan has it no longer, it begins anew.
	s.choose(slices.IndexFunc(s.outline().choices, func(e entry) bool { return e.criterion() == chosen }))
	s.app.tell(model.Aim(s.app.catalogue, s.app.session.Assessment, next), "z takes that back.", "t goes on to the next.")
	return cmd
}

// intend asks who does a step and until when.
func (s *plan) intend(step *model.Step) tea.Cmd {
	if s.app.refuse() {
		return nil
	}
	old := step.Intent
	until := s.untilWhen(old.Until, "Empty: without a day.")
	who := newPrompt(s.app, "Who does it?", old.Owner, func(owner string) (overlay, tea.Cmd) {
		if owner == "" {
			return nil, s.mean(step, model.Intent{})
		}
		until.then = func(day string) (overlay, tea.Cmd) {
			return nil, s.mean(step, model.Intent{Choice: model.Planned, Owner: owner, Until: model.Day(day)})
		}
		return until, nil
	})
	until.back = who
	who.hint = "Empty: not planned."
	who.offerNames(true)
	s.app.overlay = who
	return nil
}

// untilWhen is the second question about an intent. It is asked again with what was typed
// where somebody went back to the first.
func (s *plan) untilWhen(old model.Day, hint string) *prompt {
	p := newPrompt(s.app, "Until when? A day such as 2027-03-31", string(old), nil)
	p.check, p.hint = s.dayToCome(), hint
	return p
}

// dayToCome takes a day or nothing, and asks once of a day that has passed.
func (s *plan) dayToCome() func(string) error {
	asked := "" // the day of which it was asked whether it is meant
	return func(day string) error {
		if day == "" {
			return nil
		}
		if _, err := model.Day(day).Time(); err != nil {
			return errors.New("write the day as 2027-03-31, or leave it empty")
		}
		asks := model.AskOfDay(model.Day(day), s.app.today())
		if asks == "" || day == asked {
			return nil
		}
		asked = day
		return errors.New(asks + " enter once more takes it")
	}
}

// mean records what somebody means to do about a step, if that is new, and says what holds.
func (s *plan) mean(step *model.Step, i model.Intent) tea.Cmd {
	if s.app.notice = i.Told(step.Criterion.Title, step.Intent); i == step.Intent {
		return nil
	}
	return s.app.session.say(model.Event{Kind: model.IntentKind, Criterion: step.Criterion.ID, Intent: i})
}

// accept puts a step aside, or takes it up again.
func (s *plan) accept(step *model.Step) tea.Cmd {
	if s.app.refuse() {
		return nil
	}
	if step.Intent.Choice == model.Accepted && !step.Back {
		return s.mean(step, model.Intent{})
	}
	until := s.untilWhen("", "After that day it is back. Empty: it stays aside.")
	why := newPrompt(s.app, "Why not now?", step.Intent.Why, func(why string) (overlay, tea.Cmd) {
		until.then = func(day string) (overlay, tea.Cmd) {
			return nil, s.mean(step, model.Intent{Choice: model.Accepted, Why: why, Until: model.Day(day)})
		}
		return until, nil
	})
	until.back, why.required = why, true
	s.app.overlay = why
	return nil
}
