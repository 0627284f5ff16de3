package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/ask"
	"rungs/ui/checklist"
)

// list takes in a list such as people keep.
func (l *importing) list(assessment string) error {
	a := l.app
	list, err := l.read()
	if err != nil {
		return err
	}
	before, err := a.asItStands(assessment)
	if err != nil {
		return err
	}
	catalogue, err := a.catalogueOf(assessment)
	if err != nil {
		return err
	}
	in := l.newIntake(catalogue, list)
	prompts := l.prompts()
	if prompts != nil {
		if err := prompts.Clarify(in); err != nil {
			return gaveUp(err)
		}
	}
	say := a.show
	if prompts != nil {
		say = a.write // in a pager the answer to the question that follows would scroll
	}
	if err := say(in.Say(before)); err != nil {
		return err
	}
	var left error // what was left out is an exit code, too
	if slices.ContainsFunc(in.matches, func(m checklist.Match) bool { return m.Problem != "" && !m.Double }) {
		left = coded{errQuiet, exitNotReached}
	}
	if len(in.Answers(before)) == 0 {
		a.message("there is nothing to record")
		return left
	}
	if l.dry {
		a.message("nothing was recorded")
		return left
	}
	if !l.yes {
		if prompts == nil {
			return usagef("nothing was recorded. Add --yes to record what is matched")
		}
		if yes, err := prompts.Confirm("Record this?"); err != nil || !yes {
			return cmp.Or(gaveUp(err), errors.New("nothing was recorded"))
		}
	}
	j, err := a.openOrStart(assessment)
	if err != nil {
		return err
	}
	err = a.record(j, a.Now(), func(current *model.Assessment) ([]model.Event, error) {
		return in.Answers(current), nil // somebody may have answered since
	})
	return cmp.Or(err, left)
}

// read is what the file says, without what it is not asked for.
func (l *importing) read() (checklist.List, error) {
	list, err := checklist.Parse(string(l.data))
	if err != nil {
		return list, fmt.Errorf("%s: %w", l.name(), err)
	}
	if len(list.Items) == 0 {
		err = fmt.Errorf("%s has no line that says how something stands, such as - [x] MFA or MFA: planned, and no table that does", l.name())
		if l.checklist == "" {
			err = coded{fmt.Errorf("%w; it is no copy of an assessment and no report of rungs either", err), exitUnreadable}
		}
		return list, err
	}
	for i := range list.Items {
		if l.tickedOnly && list.Items[i].State != model.Met {
			list.Items[i].State = model.Unanswered
		}
	}
	return list, nil
}

// listIntake is a list on its way into an assessment.
type listIntake struct {
	*checklist.Asking
	matches []checklist.Match
	rest    []int
	with    []int
	file    string // "" where it has no name
	seen    model.Day
	settled bool
}

var _ model.Intake = (*listIntake)(nil)

func (l *importing) newIntake(catalogue *model.Catalogue, list checklist.List) *listIntake {
	in := &listIntake{matches: checklist.Find(catalogue, list.Items), rest: list.Rest, with: list.With, seen: model.DayOf(l.app.Now())}
	if l.file != "-" {
		in.file = l.name()
	}
	in.Asking = checklist.NewAsking(in.matches)
	return in
}

// settle sees to lines about the same criterion, once all is asked.
func (in *listIntake) settle() {
	if !in.settled {
		in.settled = true
		checklist.Settle(in.matches)
	}
}

// Answers are the events that answer what is matched. What a line says beside the
// state goes into the note, and where it stands into the evidence, unless everybody
// may see these.
func (in *listIntake) Answers(current *model.Assessment) []model.Event {
	in.settle()
	var out []model.Event
	for _, m := range in.matches {
		state := m.Answer(current)
		if state == model.Unanswered {
			continue
		}
		e := model.Event{Kind: model.AnswerKind, Criterion: m.Criterion.ID, Answer: current.Finding(m.Criterion.ID).Answer()}
		e.State, e.Detail = state, ""
		if state == model.NotApplicable {
			e.Detail = inOneLine(cmp.Or(m.Note, m.Text, m.Box))
		}
		if !e.Public {
			if words := m.Words(); words != "" && !strings.Contains(e.Note, words) {
				note := strings.TrimPrefix(e.Note+"\n\n"+words, "\n\n")
				if model.CheckNote(note) == nil {
					e.Note = note
				}
			}
			refs := m.Links
			if in.file != "" {
				refs = append(slices.Clone(refs), fmt.Sprintf("%s, line %d", in.file, m.Line))
			}
			for _, ref := range refs {
				_ = e.AddEvidence(ref, in.seen) // one that is too long says nothing to anybody
			}
		}
		out = append(out, e)
	}
	return model.AsOne(out)
}

// inOneLine is as much of a text as fits into a reason.
func inOneLine(text string) string {
	runes := []rune(model.CleanLine(text))
	return string(runes[:min(len(runes), model.MaxLine)])
}

// asItStands is the assessment before the import, or an empty one where it is yet
// to begin.
func (a *app) asItStands(assessment string) (*model.Assessment, error) {
	j, err := a.find(assessment)
	switch {
	case err == nil:
		return model.Fold(j.Header(), j.Events()), nil
	case assessment != "" && exitCode(err) == exitFailed:
		return model.Fold(model.Header{}, nil), nil
	}
	return nil, err
}

// prompts are those of the person at the terminal; nil where there is none, or
// nothing is to be asked.
func (l *importing) prompts() *ask.Prompts {
	a := l.app
	if l.yes || l.file == "-" || !isTerminal(a.Stdin) {
		return nil
	}
	return ask.NewPrompts(&keyboard{terminal: a.Stdin, interruptible: &interruptible{from: a.Stdin}}, a.Stderr, a.lineWidth(a.accessible()))
}

// Say lists what was matched with what, what it says, what is left out, and which
// lines were no part of it.
func (in *listIntake) Say(before *model.Assessment) string {
	in.settle()
	var taken, left strings.Builder
	matched := 0
	for _, m := range in.matches {
		if m.Problem != "" {
			fmt.Fprintf(&left, "  line %d: %s %s\n    %s\n", m.Line, m.Box, shortened(m.Text), m.Problem)
			continue
		}
		matched++
		what := "stays " + before.Finding(m.Criterion.ID).State().String()
		if state := m.Answer(before); state != model.Unanswered {
			what = state.String()
			if before.Finding(m.Criterion.ID).Answer().Public {
				what += "; its note is public, so the words of the line are not added to it"
			}
		}
		fmt.Fprintf(&taken, "  line %d: %s %s\n    %s, %s: %s\n", m.Line, m.Box, shortened(m.Text), m.Criterion.ID, m.Criterion.Title, what)
	}
	out := fmt.Sprintf("%d of %d lines are matched.\n%s", matched, len(in.matches), taken.String())
	if n := len(in.matches) - matched; n > 0 {
		out += fmt.Sprintf("%d %s left out.\n%s", n, isOrAre(n), left.String())
	}
	if len(in.rest) > 0 {
		out += fmt.Sprintf("Without a box, and not read: %s %s.\n", noun(len(in.rest), "line"), spans(in.rest))
	}
	if len(in.with) > 0 {
		out += fmt.Sprintf("Headings, and what belongs to a line above: %s %s.\n", noun(len(in.with), "line"), spans(in.with))
	}
	return out
}

// spans writes ascending numbers in short: "1 to 4, 6".
func spans(numbers []int) string {
	var out []string
	for i := 0; i < len(numbers); i++ {
		first, last := numbers[i], numbers[i]
		for ; i+1 < len(numbers) && numbers[i+1] == last+1; i++ {
			last++
		}
		if last == first {
			out = append(out, fmt.Sprint(first))
		} else {
			out = append(out, fmt.Sprintf("%d to %d", first, last))
		}
	}
	return strings.Join(out, ", ")
}

func isOrAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
