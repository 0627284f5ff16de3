package ask

import (
	"cmp"
	"fmt"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// open tells more about one entry and what can be done about it.
func (s *session) open(e entry) (outcome, error) {
	c := e.criterion
	if e.step == nil {
		first, more := s.Assessment.Profile().FirstCheck(c)
		if first = model.Sentence(first); more {
			first += " explain check has the rest."
		}
		if s.gap(); first != "" {
			s.say("Begin: " + quietly(theme.Words(first)))
		}
		s.goTo(c)
		return gone, nil
	}
	s.gap()
	s.say(model.Stop(c.Title))
	where := s.Catalogue.Category(c.Category).Title
	if level := s.Catalogue.OnLevel(c); level != "" {
		where += ", " + level
	}
	s.say(fmt.Sprintf("%s, %s.", where, e.step.State))
	s.say(model.Stop("Why here: " + reason(*e.step)))
	if opens := e.step.OpensSays(); opens != "" {
		s.say(opens)
	}
	if len(e.step.Left) == 0 {
		s.say(model.AllHoldSays)
	}
	for _, cond := range model.Together(e.step.Left) {
		s.say(e.step.HowMuch.LeftToDo() + ": " + quietly(model.Stop(cond.Text)))
	}
	s.say("Begin: " + quietly(theme.Words(model.Stop(e.step.Begins(e.step.BegunBy("draft, at its question,"))))))
	s.say("Done when: " + quietly(theme.Words(model.Stop(c.DoneWhen))))
	switch e.step.Intent.Choice {
	case model.Planned:
		s.say(s.planned(e.step.Intent))
	case model.Accepted:
		s.say("Put aside: " + model.Stop(s.putAside(e.step.Intent)))
	}
	prompt := "p says who does it, a puts it aside, g goes to its question; an empty line goes back. This step:"
	isAside := e.step.Intent.Choice == model.Accepted && !e.step.Back
	if isAside {
		prompt = "a takes it up again, g goes to its question; an empty line goes back. This step:"
	}
	what, words := "", ""
	err := s.menu(prompt, "Type p or a, also with words, as in p ben; or g. An empty line goes back to the plan.", func(line string) error {
		what, words, _ = strings.Cut(line, " ")
		switch what = strings.ToLower(what); {
		case what == "p", what == "a" && !isAside:
			return cmp.Or(s.noCommand(words), tooMany(words))
		case what == "" || what == "g" || what == "a", words != "":
		default:
			return unknown(notUnderstood(line))
		}
		if words != "" {
			return unknown(notUnderstood(line))
		}
		return nil
	})
	switch {
	case err != nil:
		return stays, err
	case what == "g":
		s.goTo(c)
		return gone, nil
	case what == "":
		return stays, nil
	}
	if err := s.refuse(); err != nil {
		return stays, err
	}
	if what == "p" {
		return stays, s.intend(e.step, words)
	}
	return stays, s.accept(e.step, words)
}

// intend asks who does a step and until when.
func (s *session) intend(step *model.Step, owner string) error {
	var err error
	if owner == "" {
		if owner, err = s.recorded("Who does it?"+s.names(true)+" After an empty line it is not planned:", "Type a name. After an empty line it is not planned."); err != nil {
			return err
		}
	}
	if owner == "" {
		if step.Intent.Choice != "" {
			s.mean(step, model.Intent{})
		}
		return nil
	}
	until, err := s.day("Until when? A day such as 2027-03-31, or an empty line:")
	if err != nil {
		return err
	}
	s.mean(step, model.Intent{Choice: model.Planned, Owner: owner, Until: until})
	return nil
}

// day asks for a day, or for nothing, and once more of one that has passed.
func (s *session) day(prompt string) (until model.Day, err error) {
	var past model.Day
	err = s.own(prompt, "Type a day such as 2027-03-31, or nothing for no day.", func(line string) error {
		until = model.Day(line)
		if _, err := until.Time(); err != nil && line != "" {
			return unknown(notUnderstood(line))
		}
		if asks := model.AskOfDay(until, model.DayOf(s.Now())); asks != "" && until != past {
			past = until
			return unknown(asks + " Type it once more to keep it, or another day.")
		}
		return nil
	})
	return until, err
}

// accept puts a step aside, or takes it up again.
func (s *session) accept(step *model.Step, why string) error {
	if step.Intent.Choice == model.Accepted && !step.Back {
		s.mean(step, model.Intent{})
		return nil
	}
	if why == "" {
		var err error
		if why, err = s.recorded("Why not now? An empty line goes back:", "Type the reason in a few words. An empty line goes back."); err != nil || why == "" {
			return err
		}
	}
	until, err := s.day("Until when? After that day it is back. A day such as 2027-03-31, or an empty line:")
	if err == nil {
		s.mean(step, model.Intent{Choice: model.Accepted, Why: why, Until: until})
	}
	return err
}

// mean records what somebody means to do about a step.
func (s *session) mean(step *model.Step, i model.Intent) {
	told := i.Told(step.Criterion.Title, step.Intent)
	if i.Choice == model.Planned { // the plan itself is not read out again
		told = strings.TrimSuffix(told, ".") + ": " + theme.Planned(i, model.DayOf(s.Now())) + "."
	}
	s.tell(model.Event{Kind: model.IntentKind, Criterion: step.Criterion.ID, Intent: i}, told)
}
