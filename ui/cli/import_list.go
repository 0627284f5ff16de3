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
	matches := checklist.Find(catalogue, list.Items)
	prompts := l.prompts()
	if prompts != nil {
		if err := clarify(prompts, matches); err != nil {
			return gaveUp(err)
		}
	}
	checklist.Settle(matches)
	said, say := sayMatches(matches, list.Rest, before), a.show
	left := func() error { // what was left out is an exit code, too
		if slices.ContainsFunc(matches, func(m checklist.Match) bool { return m.Problem != "" && !m.Double }) {
			return coded{errQuiet, exitNotReached}
		}
		return nil
	}
	if prompts != nil {
		say = a.write // in a pager the answer to the question that follows would scroll
	}
	if err := say(said); err != nil {
		return err
	}
	if len(l.answersOf(matches, before)) == 0 {
		a.message("there is nothing to record")
		return left()
	}
	if l.dry {
		a.message("nothing was recorded")
		return left()
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
		return l.answersOf(matches, current), nil // somebody may have answered since
	})
	return cmp.Or(err, left())
}

// read is what the file says, without what it is not asked for.
func (l *importing) read() (checklist.List, error) {
	list, err := checklist.Parse(string(l.data))
	if err != nil {
		return list, fmt.Errorf("%s: %w", l.name(), err)
	}
	if len(list.Items) == 0 {
		err = fmt.Errorf("%s has no line that begins with - [ ] or - [x], and no table that says how things stand", l.name())
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

// answersOf are the events that answer what is matched. What a line says beside the
// state goes into the note, and where it stands into the evidence, unless everybody
// may see these.
func (l *importing) answersOf(matches []checklist.Match, current *model.Assessment) []model.Event {
	var out []model.Event
	for _, m := range matches {
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
			seen := model.DayOf(l.app.Now())
			if words := m.Words(); words != "" && !strings.Contains(e.Note, words) {
				note := strings.TrimPrefix(e.Note+"\n\n"+words, "\n\n")
				if model.CheckNote(note) == nil {
					e.Note = note
				}
			}
			refs := m.Links
			if l.file != "-" {
				refs = append(slices.Clone(refs), fmt.Sprintf("%s, line %d", l.name(), m.Line))
			}
			for _, ref := range refs {
				_ = e.AddEvidence(ref, seen) // one that is too long says nothing to anybody
			}
		}
		out = append(out, e)
	}
	return out
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
	return ask.NewPrompts(&keyboard{terminal: a.Stdin, interruptible: &interruptible{from: a.Stdin}}, a.Stderr)
}

// clarify asks which criterion each line is about that comes near several, and what
// each says that speaks against its own box.
func clarify(prompts *ask.Prompts, matches []checklist.Match) error {
	if err := allSingle(prompts, matches); err != nil {
		return err
	}
	for i := range matches {
		m := &matches[i]
		if len(m.Near) > 0 {
			if err := which(prompts, m); err != nil {
				return err
			}
		}
		if m.Doubted() {
			if err := whether(prompts, m); err != nil {
				return err
			}
		}
	}
	return nil
}

// allSingle asks once about all lines that come near one criterion only, where there
// are several.
func allSingle(prompts *ask.Prompts, matches []checklist.Match) error {
	var lines []string
	for _, m := range matches {
		if len(m.Near) == 1 {
			lines = append(lines, fmt.Sprintf("  line %d: %s\n    %s, %s", m.Line, shortened(m.Text), m.Near[0].Criterion.ID, m.Near[0].Criterion.Title))
		}
	}
	if len(lines) < 2 {
		return nil
	}
	yes, err := prompts.Confirm(fmt.Sprintf("%d lines may each be about one criterion:\n%s\nTake all of them so?", len(lines), strings.Join(lines, "\n")))
	for i := range matches {
		if m := &matches[i]; yes && len(m.Near) == 1 {
			m.Choose(m.Near[0].Criterion)
			m.Near = nil
		}
	}
	return err
}

// whether asks what a line says that is not clear.
func whether(prompts *ask.Prompts, m *checklist.Match) error {
	states := []model.State{model.Met, model.Partly, model.Unmet, model.NotApplicable}
	choice, err := prompts.Pick(fmt.Sprintf("Line %d, %s %q, is about %s, and %s. What holds?", m.Line, m.Box, shortened(m.Text), m.Criterion.ID, m.Doubt),
		[]string{"met", "partly", "not met", "not applicable, with the words of the line as the reason"}, "leaves it out")
	if err == nil && choice >= 0 {
		m.Decide(states[choice])
	}
	return err
}

// which asks which criterion a line is about.
func which(prompts *ask.Prompts, m *checklist.Match) error {
	var names []string
	for _, c := range m.Near {
		names = append(names, c.Criterion.ID+", "+c.Criterion.Title)
	}
	choice, err := prompts.Pick(fmt.Sprintf("Line %d, %q, may be:", m.Line, shortened(m.Text)), names, "leaves it out")
	if err == nil && choice >= 0 {
		m.Choose(m.Near[choice].Criterion)
	}
	return err
}

// sayMatches lists what was matched with what, what it says, what is left out, and
// which lines were no part of it.
func sayMatches(matches []checklist.Match, rest []int, before *model.Assessment) string {
	var taken, left strings.Builder
	matched := 0
	for _, m := range matches {
		if m.Problem != "" {
			fmt.Fprintf(&left, "  line %d: %s %s\n    %s\n", m.Line, m.Box, shortened(m.Text), m.Problem)
			continue
		}
		matched++
		what := "stays " + before.Finding(m.Criterion.ID).State().String()
		if state := m.Answer(before); state != model.Unanswered {
			what = state.String()
		}
		fmt.Fprintf(&taken, "  line %d: %s %s\n    %s, %s: %s\n", m.Line, m.Box, shortened(m.Text), m.Criterion.ID, m.Criterion.Title, what)
	}
	out := fmt.Sprintf("%d of %d lines are matched.\n%s", matched, len(matches), taken.String())
	if n := len(matches) - matched; n > 0 {
		out += fmt.Sprintf("%d %s left out.\n%s", n, isOrAre(n), left.String())
	}
	if len(rest) > 0 {
		out += fmt.Sprintf("Without a box, and not read: %s %s.\n", noun(len(rest), "line"), spans(rest))
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
