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
	items, err := l.read()
	if err != nil {
		return err
	}
	before, err := a.asItStands(assessment)
	if err != nil {
		return err
	}
	matches := checklist.Find(a.catalogue, items)
	prompts := l.prompts()
	if prompts != nil {
		if err := clarify(prompts, matches); err != nil {
			return gaveUp(err)
		}
	}
	checklist.Settle(matches)
	if err := a.show(sayMatches(matches, before)); err != nil {
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
func (l *checklistImport) read() ([]checklist.Item, error) {
	var data []byte
	err := l.app.reading(l.file, func(r io.Reader) (err error) {
		data, err = io.ReadAll(io.LimitReader(r, checklist.MaxSize+1))
		return err
	})
	if err != nil {
		return nil, err
	}
	name := cmp.Or(strings.TrimPrefix(model.CleanLine(l.file), "-"), "standard input")
	items, err := checklist.Parse(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(items) == 0 {
		return nil, fmt.Errorf("%s has no line that begins with - [ ] or - [x]", name)
	}
	for i := range items {
		if l.tickedOnly && items[i].State != model.Met {
			items[i].State = model.Unanswered
		}
	}
	return items, nil
}

// answersOf are the events that answer what is matched.
func answersOf(matches []checklist.Match, current *model.Assessment) []model.Event {
	var out []model.Event
	for _, m := range matches {
		if state := m.Answer(current); state != model.Unanswered {
			e := model.Event{Kind: model.AnswerKind, Criterion: m.Criterion.ID, Answer: current.Finding(m.Criterion.ID).Answer()}
			e.State, e.Detail = state, ""
			out = append(out, e)
		}
	}
	return out
}

// asItStands is the assessment before the import, or an empty one where it is yet
// to begin.
func (a *app) asItStands(assessment string) (*model.Assessment, error) {
	j, err := a.find(assessment)
	switch {
	case err == nil:
		return model.Fold(j.Header(), j.Events()), a.knows(j.Header())
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
	return ask.NewPrompts(a.Stdin, a.Stderr)
}

// clarify asks which criterion each line is about that comes near several.
func clarify(prompts *ask.Prompts, matches []checklist.Match) error {
	for i := range matches {
		m := &matches[i]
		if len(m.Near) == 0 {
			continue
		}
		var names []string
		for _, c := range m.Near {
			names = append(names, c.Criterion.ID+", "+c.Criterion.Title)
		}
		choice, err := prompts.Pick(fmt.Sprintf("Line %d, %q, may be:", m.Line, shortened(m.Text)), names, "leaves it out")
		if err != nil {
			return err
		}
		if choice >= 0 {
			m.Choose(m.Near[choice].Criterion)
		}
	}
	return nil
}

// sayMatches lists what was matched with what, what it says, and what is left out.
func sayMatches(matches []checklist.Match, before *model.Assessment) string {
	var taken, left strings.Builder
	matched := 0
	for _, m := range matches {
		box := "[ ]"
		if m.State == model.Met {
			box = "[x]"
		}
		if m.Problem != "" {
			fmt.Fprintf(&left, "  line %d: %s %s\n    %s\n", m.Line, box, shortened(m.Text), m.Problem)
			continue
		}
		matched++
		what := "stays " + before.Finding(m.Criterion.ID).State().String()
		if state := m.Answer(before); state != model.Unanswered {
			what = state.String()
		}
		fmt.Fprintf(&taken, "  line %d: %s %s\n    %s, %s: %s\n", m.Line, box, shortened(m.Text), m.Criterion.ID, m.Criterion.Title, what)
	}
	out := fmt.Sprintf("%d of %d lines are matched.\n%s", matched, len(matches), taken.String())
	if n := len(matches) - matched; n > 0 {
		out += fmt.Sprintf("%d %s left out.\n%s", n, isOrAre(n), left.String())
	}
	return out
}

func isOrAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
