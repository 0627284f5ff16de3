package wizard

import (
	"errors"
	"fmt"
	"time"

	"rungs/model"

	tea "charm.land/bubbletea/v2"
)

// nextTarget goes round: the default, 1, 2, 3.
func (s *plan) nextTarget() tea.Cmd {
	if s.app.refuse() {
		return nil
	}
	next := s.app.session.Assessment.Target() + 1
	if next > model.TopLevel {
		next = 0
	}
	s.at = 0
	s.app.notice = fmt.Sprintf("The plan aims at level %d.", next)
	if next == 0 {
		s.app.notice = "The plan aims at the next level that is not reached."
	}
	return s.app.session.say(model.Event{Kind: model.TargetKind, Target: next})
}

// intend asks who does a step and until when.
func (s *plan) intend(step *model.Step) tea.Cmd {
	if s.app.refuse() {
		return nil
	}
	c := step.Criterion
	old := step.Intent
	who := newPrompt(s.app, "Who does it?", old.Owner, func(owner string) (overlay, tea.Cmd) {
		if owner == "" {
			return nil, s.app.session.say(model.Event{Kind: model.IntentKind, Criterion: c.ID})
		}
		when := newPrompt(s.app, "Until when? A day such as 2027-03-31", string(old.Until), func(until string) (overlay, tea.Cmd) {
			s.app.notice = c.Title + " is planned."
			return nil, s.app.session.say(model.Event{Kind: model.IntentKind, Criterion: c.ID,
				Intent: model.Intent{Choice: model.Planned, Owner: owner, Until: model.Day(until)}})
		})
		when.check = func(s string) error {
			if s == "" {
				return nil
			}
			if _, err := time.Parse(time.DateOnly, s); err != nil {
				return errors.New("write the day as 2027-03-31, or leave it empty")
			}
			return nil
		}
		return when, nil
	})
	who.hint = "After an empty line it is not planned."
	s.app.ask(who)
	return nil
}

// accept puts a step aside, or takes it up again.
func (s *plan) accept(step *model.Step) tea.Cmd {
	if s.app.refuse() {
		return nil
	}
	c := step.Criterion
	if step.Intent.Choice == model.Accepted {
		s.app.notice = c.Title + " is back in the plan."
		return s.app.session.say(model.Event{Kind: model.IntentKind, Criterion: c.ID})
	}
	why := newPrompt(s.app, "Why not now?", "", func(why string) (overlay, tea.Cmd) {
		s.app.notice = c.Title + " is put aside. It stays visible."
		return nil, s.app.session.say(model.Event{Kind: model.IntentKind, Criterion: c.ID, Intent: model.Intent{Choice: model.Accepted, Why: why}})
	})
	why.required = true
	s.app.ask(why)
	return nil
}
