package ask

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// plan reads out the plan and lets people say who does what, or put a step aside,
// until an empty line.
func (s *session) plan() error {
	for {
		p := model.MakePlan(s.Catalogue, s.Assessment, s.Assessment.Target())
		entries := s.sayPlan(p)
		var chosen *entry
		target := -1
		err := s.until("A number for one of them, t and a level for another target, or an empty line to go back:", "", func(line string) error {
			if line == "" {
				return nil
			}
			if level, ok := strings.CutPrefix(strings.ToLower(line), "t"); ok {
				n, err := strconv.Atoi(strings.TrimSpace(level))
				if err != nil || n < 0 || n > model.TopLevel {
					return unknown("A target is t 1, t 2 or t 3; t 0 is the next level that is not reached.")
				}
				target = n
				return nil
			}
			n, err := number(line, len(entries))
			if err == nil {
				chosen = &entries[n-1]
			}
			return err
		})
		switch {
		case err != nil:
			return err
		case target >= 0:
			if !s.refuse() {
				s.tell(model.Event{Kind: model.TargetKind, Target: target}, aim(target))
			}
		case chosen == nil:
			return nil
		default:
			if away, err := s.entry(*chosen); err != nil || away {
				return err
			}
		}
	}
}

func aim(target int) string {
	if target == 0 {
		return "The plan aims at the next level that is not reached."
	}
	return fmt.Sprintf("The plan aims at level %d.", target)
}

// entry is a numbered line of the plan: something to find out, or a step.
type entry struct {
	criterion *model.Criterion
	step      *model.Step
}

// sayPlan reads out the plan and returns its entries in the order of their numbers.
func (s *session) sayPlan(p model.Plan) []entry {
	var entries []entry
	add := func(e entry, text string) {
		entries = append(entries, e)
		s.hang(fmt.Sprintf("  %d. ", len(entries)), text)
	}
	s.gap()
	s.say(fmt.Sprintf("The plan, towards level %d.", p.Target))
	if p.Empty() {
		s.say("Nothing is open up to that level.")
	}
	if len(p.FindOut) > 0 {
		s.say("Find out first:")
	}
	for _, q := range p.FindOut {
		words := q.State.String()
		if q.Disputed {
			words = "disputed"
		}
		if q.Why != "" {
			words += ", " + q.Why
		}
		add(entry{criterion: q.Criterion}, q.Criterion.Title+": "+stop(words))
	}
	for _, m := range p.Milestones {
		s.say(fmt.Sprintf("Level %d. %s", m.Level, m.Brings))
		for _, step := range m.Steps {
			add(entry{step.Criterion, &step}, s.stepLine(step))
		}
	}
	if len(p.Accepted) > 0 {
		s.say("Put aside:")
	}
	for _, step := range p.Accepted {
		add(entry{step.Criterion, &step}, step.Criterion.Title+": "+stop(step.Intent.Why))
	}
	return entries
}

func (s *session) stepLine(step model.Step) string {
	text := step.Criterion.Title + ". " + s.Catalogue.Category(step.Criterion.Category).Title + ", " + stop(reason(step))
	if step.Intent.Choice == model.Planned {
		text += " " + planned(step.Intent)
	}
	return text
}

// reason is why a step stands where it stands, with commas in place of dots.
func reason(step model.Step) string { return strings.ReplaceAll(step.Reason, " · ", ", ") }

func planned(i model.Intent) string {
	text := "Planned: " + i.Owner
	if i.Until != "" {
		text += ", until " + theme.Date(string(i.Until))
	}
	return text + "."
}

// entry tells more about one entry and what can be done about it. away says that
// it leads to a question.
func (s *session) entry(e entry) (away bool, err error) {
	c := e.criterion
	if e.step == nil {
		s.goTo(c)
		return true, nil
	}
	s.gap()
	s.say(c.Title)
	s.say(fmt.Sprintf("%s, level %d, %s.", s.Catalogue.Category(c.Category).Title, c.Level, e.step.State))
	s.say(stop("Why here: " + reason(*e.step)))
	for _, cond := range e.step.Left {
		s.say("Left to do: " + stop(cond.Text))
	}
	s.say("Begin: " + stop(c.FirstAction))
	s.say("Done when: " + stop(c.DoneWhen))
	switch e.step.Intent.Choice {
	case model.Planned:
		s.say(planned(e.step.Intent))
	case model.Accepted:
		s.say("Put aside: " + stop(e.step.Intent.Why))
	}
	prompt := "p says who does it, a puts it aside, g goes to its question; an empty line goes back:"
	if e.step.Intent.Choice == model.Accepted {
		prompt = "a takes it up again, g goes to its question; an empty line goes back:"
	}
	what := ""
	err = s.until(prompt, "", func(line string) error {
		what = strings.ToLower(line)
		switch what {
		case "", "p", "a", "g":
			return nil
		}
		return unknown(notUnderstood(line))
	})
	switch {
	case err != nil || what == "":
		return false, err
	case what == "g":
		s.goTo(c)
		return true, nil
	case s.refuse():
		return false, nil
	case what == "p":
		return false, s.intend(e.step)
	}
	return false, s.accept(e.step)
}

// intend asks who does a step and until when.
func (s *session) intend(step *model.Step) error {
	c := step.Criterion
	owner, err := s.words("Who does it? An empty line: not planned:")
	if err != nil {
		return err
	}
	if owner == "" {
		if step.Intent.Choice != "" {
			s.tell(model.Event{Kind: model.IntentKind, Criterion: c.ID}, c.Title+" is not planned any more.")
		}
		return nil
	}
	var until model.Day
	err = s.until("Until when? A day such as 2027-03-31, or an empty line:", "", func(line string) error {
		if _, err := time.Parse(time.DateOnly, line); err != nil && line != "" {
			return unknown("Write the day as 2027-03-31, or leave it empty.")
		}
		until = model.Day(line)
		return nil
	})
	if err != nil {
		return err
	}
	intent := model.Intent{Choice: model.Planned, Owner: owner, Until: until}
	s.tell(model.Event{Kind: model.IntentKind, Criterion: c.ID, Intent: intent}, c.Title+" is planned.")
	return nil
}

// accept puts a step aside, or takes it up again.
func (s *session) accept(step *model.Step) error {
	c := step.Criterion
	if step.Intent.Choice == model.Accepted {
		s.tell(model.Event{Kind: model.IntentKind, Criterion: c.ID}, c.Title+" is back in the plan.")
		return nil
	}
	why, err := s.words("Why not now? An empty line goes back:")
	if err != nil || why == "" {
		return err
	}
	intent := model.Intent{Choice: model.Accepted, Why: why}
	s.tell(model.Event{Kind: model.IntentKind, Criterion: c.ID, Intent: intent}, c.Title+" is put aside. It stays visible.")
	return nil
}
