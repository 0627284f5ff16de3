package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/ask"
	"rungs/ui/checklist"
)

// checklistImport is what import does with --checklist.
type checklistImport struct {
	app        *app
	file       string
	yes        bool
	tickedOnly bool
}

// checklistFlags adds the flags to a command. With --checklist its arguments are
// the assessment alone, and it does what is written here.
func (a *app) checklistFlags(c *cobra.Command) {
	l := &checklistImport{app: a}
	f := c.Flags()
	f.StringVar(&l.file, "checklist", "", "take the lines - [x] and - [ ] of a file; - is standard input")
	f.BoolVar(&l.yes, "yes", false, "with --checklist: record without asking")
	f.BoolVar(&l.tickedOnly, "ticked-only", false, "with --checklist: leave what is not ticked as it is")
	c.Long += "\n\nWith --checklist FILE it reads a list such as people keep in an issue, and ASSESSMENT stands in the place of the rest. Each line has to name a criterion by its id, its title, or " +
		"words that are clearly like it; what is not clear is asked on a terminal, and elsewhere told and left out. A ticked line is met. One that is not ticked is not met, " +
		"where there is no answer yet."
	c.Example += "\nrungs import --checklist issue.md acme"
	args, run := c.Args, c.RunE
	c.Args = func(c *cobra.Command, given []string) error {
		if l.file != "" {
			return cobra.MaximumNArgs(1)(c, given)
		}
		return args(c, given)
	}
	c.RunE = func(c *cobra.Command, given []string) error {
		if l.file != "" {
			return l.run(first(given))
		}
		if l.yes || l.tickedOnly {
			return usagef("--yes and --ticked-only go with --checklist")
		}
		return run(c, given)
	}
}

func (l *checklistImport) run(assessment string) error {
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
	if prompts != nil {
		say = a.write // in a pager the answer to the question that follows would scroll
	}
	if err := say(said); err != nil {
		return err
	}
	if len(answersOf(matches, before)) == 0 {
		a.message("there is nothing to record")
		return nil
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
	return a.record(j, a.Now(), func(current *model.Assessment) ([]model.Event, error) {
		return answersOf(matches, current), nil // somebody may have answered since
	})
}

// read is what the file says, without what it is not asked for.
func (l *checklistImport) read() (checklist.List, error) {
	var data []byte
	err := l.app.reading(l.file, func(r io.Reader) (err error) {
		data, err = io.ReadAll(io.LimitReader(r, checklist.MaxSize+1))
		return err
	})
	if err != nil {
		return checklist.List{}, err
	}
	name := cmp.Or(strings.TrimPrefix(model.CleanLine(l.file), "-"), "standard input")
	list, err := checklist.Parse(string(data))
	if err != nil {
		return list, fmt.Errorf("%s: %w", name, err)
	}
	if len(list.Items) == 0 {
		return list, fmt.Errorf("%s has no line that begins with - [ ] or - [x]", name)
	}
	for i := range list.Items {
		if l.tickedOnly && list.Items[i].State != model.Met {
			list.Items[i].State = model.Unanswered
		}
	}
	return list, nil
}

// answersOf are the events that answer what is matched.
func answersOf(matches []checklist.Match, current *model.Assessment) []model.Event {
	var out []model.Event
	for _, m := range matches {
		if state := m.Answer(current); state != model.Unanswered {
			e := model.Event{Kind: model.AnswerKind, Criterion: m.Criterion.ID, Answer: current.Finding(m.Criterion.ID).Answer()}
			e.State, e.Detail = state, ""
			if state == model.NotApplicable {
				e.Detail = inOneLine(m.Text)
			}
			out = append(out, e)
		}
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
func (l *checklistImport) prompts() *ask.Prompts {
	a := l.app
	if l.yes || l.file == "-" || !isTerminal(a.Stdin) {
		return nil
	}
	return ask.NewPrompts(&keyboard{terminal: a.Stdin, interruptible: &interruptible{from: a.Stdin}}, a.Stderr)
}

// clarify asks which criterion each line is about that comes near several, and what
// each says that speaks against its own box.
func clarify(prompts *ask.Prompts, matches []checklist.Match) error {
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
