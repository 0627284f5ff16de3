package cli

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/ask"
)

// checklist is what import does with --checklist.
type checklist struct {
	app        *app
	file       string
	yes        bool
	tickedOnly bool
}

// checklistFlags adds the flags to a command. With --checklist its arguments are
// the assessment alone, and it does what is written here.
func (a *app) checklistFlags(c *cobra.Command) {
	l := &checklist{app: a}
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

func (l *checklist) run(assessment string) error {
	a := l.app
	items, err := a.readChecklist(l.file)
	if err != nil {
		return err
	}
	if len(items) == 0 {
		return fmt.Errorf("%s has no line that begins with - [ ] or - [x]", cmp.Or(strings.TrimPrefix(model.CleanLine(l.file), "-"), "standard input"))
	}
	before, err := a.asItStands(assessment)
	if err != nil {
		return err
	}
	newMatcher(a.catalogue).find(items)
	prompts := l.prompts()
	if prompts != nil {
		if err := clarify(prompts, items); err != nil {
			return gaveUp(err)
		}
	}
	settle(items)
	l.answer(items, before)
	if err := a.show(sayItems(items, before)); err != nil {
		return err
	}
	if !recordable(items) {
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
	return l.record(assessment, items)
}

// record answers what is matched.
func (l *checklist) record(assessment string, items []*item) error {
	a := l.app
	j, err := a.openOrStart(assessment)
	if err != nil {
		return err
	}
	return a.record(j, a.Now(), func(current *model.Assessment) ([]model.Event, error) {
		l.answer(items, current) // somebody may have answered since
		var out []model.Event
		for _, it := range items {
			if it.problem != "" || it.answer == model.Unanswered {
				continue
			}
			e := model.Event{Kind: model.AnswerKind, Criterion: it.found.ID, Answer: current.Finding(it.found.ID).Answer()}
			e.State, e.Detail = it.answer, ""
			out = append(out, e)
		}
		return out, nil
	})
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

// answer decides what each line says, beside what is answered already. A ticked
// line is met; one that is not never takes an answer away.
func (l *checklist) answer(items []*item, a *model.Assessment) {
	for _, it := range items {
		it.answer = model.Unanswered
		if it.problem != "" {
			continue
		}
		f := a.Finding(it.found.ID)
		switch {
		case it.ticked && (f.Disputed() || !f.State().Counts()):
			it.answer = model.Met
		case !it.ticked && !it.asking && !l.tickedOnly && f.State() == model.Unanswered:
			it.answer = model.Unmet
		}
	}
}

// prompts are those of the person at the terminal; nil where there is none, or
// nothing is to be asked.
func (l *checklist) prompts() *ask.Prompts {
	a := l.app
	if l.yes || l.file == "-" || !isTerminal(a.Stdin) {
		return nil
	}
	return ask.NewPrompts(a.Stdin, a.Stderr)
}

// clarify asks which criterion each line is about that comes near several.
func clarify(prompts *ask.Prompts, items []*item) error {
	for _, it := range items {
		if len(it.near) == 0 {
			continue
		}
		var names []string
		for _, c := range it.near {
			names = append(names, c.criterion.ID+", "+c.criterion.Title)
		}
		i, err := prompts.Pick(fmt.Sprintf("Line %d, %q, may be:", it.line, shortened(it.text)), names, "leaves it out")
		if err != nil {
			return err
		}
		if i >= 0 {
			it.found, it.sure, it.problem = it.near[i].criterion, true, ""
		}
	}
	return nil
}

func recordable(items []*item) bool {
	for _, it := range items {
		if it.problem == "" && it.answer != model.Unanswered {
			return true
		}
	}
	return false
}
