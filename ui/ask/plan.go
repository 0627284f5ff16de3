package ask

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// plan reads out the plan and takes what can be done about it, until an empty line. It is
// read again when what is in it, or the order, has become another.
func (s *session) plan() error {
	var entries []entry
	for then := again; then != gone; {
		plan := model.PlanOn(s.Catalogue, s.Assessment, s.Assessment.Target(), model.DayOf(s.Now()))
		now := planEntries(plan)
		if then == again || !slices.EqualFunc(entries, now, entry.inPlaceOf) {
			s.sayPlan(plan)
		}
		entries = now
		var do func() (outcome, error)
		short, target, what := "t target, ", "t and a level, as in t 2, for another target; ", "the levels would be"
		if s.Catalogue.NoTarget() != "" {
			short, target, what = "", "", "would be in place"
		}
		err := s.menu("A number, "+short+"x what if, w print, r once more; an empty line goes back. Plan:",
			"Type the number of a line to hear more of it; "+target+"x and numbers, as in x 1 3, for what "+
				what+" if these were done; w and a file, as in w plan.md, to print the plan; r to hear the plan once more; an empty line to go back, q to leave.",
			func(line string) (err error) {
				do, err = s.planWord(line, entries)
				return err
			})
		if err == nil {
			if then, err = do(); err == errBack {
				then, err = stays, nil
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// outcome is what became of the plan by what was done.
type outcome int

const (
	stays outcome = iota // it is said again if it is another one now
	again                // it is said again
	gone                 // it is left, for a question
)

// planWord finds what a line in the plan means.
func (s *session) planWord(line string, entries []entry) (func() (outcome, error), error) {
	word, rest, _ := strings.Cut(line, " ")
	switch word = strings.ToLower(word); {
	case line == "":
		return func() (outcome, error) { s.where(); return gone, nil }, nil
	case line == "r" || line == "repeat":
		return func() (outcome, error) { return again, nil }, nil
	case word == "w" || word == "print":
		return func() (outcome, error) { return stays, s.printPlan(rest) }, nil
	case word == "x":
		return s.whatIf(rest, entries)
	case strings.HasPrefix(word, "t"):
		if no := s.Catalogue.NoTarget(); no != "" {
			return nil, unknown(no)
		}
		target, err := strconv.Atoi(strings.TrimSpace(word[1:] + rest))
		if err != nil || target < 0 || target > model.TopLevel {
			return nil, unknown("A target is t 1, t 2 or t 3; t 0 is the next level that is not reached.")
		}
		return func() (outcome, error) {
			if err := s.refuse(); err != nil {
				return stays, err
			}
			s.tell(model.Event{Kind: model.TargetKind, Target: target}, model.Aim(s.Catalogue, s.Assessment, target))
			return stays, nil
		}, nil
	}
	n, err := number(line, len(entries))
	if err != nil {
		return nil, err
	}
	return func() (outcome, error) { return s.open(entries[n-1]) }, nil
}

// whatIf says what the levels would be if some entries were done.
func (s *session) whatIf(numbers string, entries []entry) (func() (outcome, error), error) {
	done := map[string]bool{}
	for word := range strings.FieldsFuncSeq(numbers, isComma) {
		n, err := number(word, len(entries))
		if err != nil {
			return nil, err
		}
		done[entries[n-1].criterion.ID] = true
	}
	if len(done) == 0 {
		return nil, unknown("Say which ones, as in x 1 3.")
	}
	return func() (outcome, error) {
		s.say(s.Assessment.WhatIf(s.Catalogue, model.Standings(s.Catalogue, s.Assessment), done))
		return stays, nil
	}, nil
}

// entry is a numbered line of the plan: something to find out, or a step.
type entry struct {
	part      string // under which heading it stands
	criterion *model.Criterion
	step      *model.Step
}

// inPlaceOf says whether it stands where another stood.
func (e entry) inPlaceOf(other entry) bool {
	return e.part == other.part && e.criterion.ID == other.criterion.ID
}

// What stands in a plan beside its milestones.
const (
	findOut = "Find out first:"
	aside   = "Put aside:"
)

// planEntries are what a plan holds, in the order of the numbers.
func planEntries(p model.Plan) []entry {
	var all []entry
	for _, q := range p.FindOut {
		all = append(all, entry{part: findOut, criterion: q.Criterion})
	}
	for _, m := range p.Milestones {
		for _, step := range m.Steps {
			all = append(all, entry{m.Says(), step.Criterion, &step})
		}
	}
	for _, step := range p.Accepted {
		all = append(all, entry{aside, step.Criterion, &step})
	}
	return all
}

// sayPlan reads out the plan with its numbers.
func (s *session) sayPlan(p model.Plan) {
	n := 0
	number := func(text string) {
		n++
		s.hang(fmt.Sprintf("  %d. ", n), text)
	}
	s.gap()
	s.say("The plan, " + s.Assessment.Towards(s.Catalogue, p.Target) + ".")
	if p.Empty() {
		s.say("Nothing is left to do" + map[bool]string{false: " up to that level"}[s.Catalogue.WithoutLevels] + ".")
	}
	if len(p.FindOut) > 0 {
		s.say(findOut)
	}
	for _, q := range p.FindOut {
		number(q.Criterion.Title + ": " + model.Stop(q.Said()))
	}
	for _, m := range p.Milestones {
		s.say(s.Catalogue.Milestone(m.Level) + ". " + m.Says())
		for _, step := range m.Steps {
			number(s.stepLine(step))
		}
	}
	if len(p.Accepted) > 0 {
		s.say(aside)
	}
	for _, step := range p.Accepted {
		number(step.Criterion.Title + ": " + model.Stop(s.putAside(step.Intent)))
	}
}

func (s *session) stepLine(step model.Step) string {
	text := step.Criterion.Title + ". " + s.Catalogue.Category(step.Criterion.Category).Title + ", " + model.Stop(reason(step))
	if step.Intent.Choice == model.Planned {
		text += " " + s.planned(step.Intent)
	}
	if step.Back {
		text += " It was put aside " + model.Stop(s.putAside(step.Intent))
	}
	return text
}

// planned says who does a step until when, and whether that day has passed.
func (s *session) planned(i model.Intent) string {
	return "Planned: " + theme.Planned(i, model.DayOf(s.Now())) + "."
}

// putAside says why a step is not done now, and until when.
func (s *session) putAside(i model.Intent) string { return theme.PutAside(i, model.DayOf(s.Now())) }

// reason is why a step stands where it stands, with commas in place of dots.
func reason(step model.Step) string { return strings.ReplaceAll(step.Reason, " · ", ", ") }
