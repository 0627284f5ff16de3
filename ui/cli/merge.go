package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
	"rungs/ui/report"
)

func (a *app) merge() *cobra.Command {
	asAnswers := false
	c := &cobra.Command{
		Use:   "merge INTO FROM...",
		Short: "Take in what others answered",
		Long: "Adds to INTO what stands in copies of the same assessment and not yet in it. Nothing is rewritten, and it does not " +
			"matter in which order or how often you do it. Where two people answered the same criterion differently, without knowing of each other, both " +
			"answers stay, and the criterion is disputed until somebody settles it.\n\n" +
			"Of two assessments of one registry that were begun apart, --as-answers takes what the other one says as answers of now, each under the name of who gave it: where the " +
			"two differ the criterion is disputed.\n\n" +
			"In a git repository git does the same with this line in .gitattributes:\n\n" +
			"  *.rungs merge=union",
		Example: "rungs merge acme ben.rungs\n" +
			"rungs merge ./security.rungs ~/Downloads/ana.rungs ~/Downloads/ben.rungs",
		Args:              cobra.MinimumNArgs(2),
		ValidArgsFunction: a.completeNames,
		RunE: func(_ *cobra.Command, args []string) error {
			if asAnswers {
				return a.mergeAnswers(args[0], args[1:])
			}
			return a.mergeFrom(args[0], args[1:])
		},
	}
	c.Flags().BoolVar(&asAnswers, "as-answers", false, "take in what an assessment says that was begun apart")
	return c
}

func (a *app) mergeFrom(into string, from []string) error {
	j, err := a.open(into)
	if err != nil {
		return err
	}
	var copies []store.Copy
	for _, name := range from {
		read, err := a.find(name)
		if err != nil {
			return err
		}
		copies = append(copies, store.Copy{Name: model.Spelled(name), Content: read.Content()})
	}
	return a.unite(j, into, copies...)
}

// unite appends to a journal what it does not hold yet, and tells what that
// changed.
func (a *app) unite(j *store.Journal, assessment string, copies ...store.Copy) error {
	name := model.Spelled(assessment)
	for _, c := range copies {
		a.damage(c)
	}
	for _, p := range j.Problems() {
		a.message(name + ": " + p.String())
	}
	u, err := j.Unite(name, copies...)
	if err != nil {
		return err
	}
	a.message(cameIn(name, u, copies))
	if n := u.Doubled; n > 0 {
		a.message(fmt.Sprintf("%s: %d of them %s the id of another one and %s something else, which rungs never writes. All are kept, and none is preferred; see: rungs check %s",
			name, n, map[bool]string{true: "has", false: "have"}[n == 1], map[bool]string{true: "says", false: "say"}[n == 1], a.fileWord(assessment)))
	}
	after := model.Fold(j.Header(), slices.Concat(u.Before, u.New))
	if len(u.New) > 0 {
		doc := (&document{app: a}).filled()
		doc.Catalogue, doc.Assessment, doc.Before = a.answered(after), after, model.Fold(j.Header(), u.Before)
		var b bytes.Buffer
		if err := report.Diff.Print(&b, report.Text, doc); err != nil {
			return err
		}
		if err := a.show(b.String()); err != nil {
			return err
		}
	}
	if text := a.disputed(after, assessment); text != "" {
		a.message(text)
	}
	return nil
}

// damage tells what of a copy stays behind.
func (a *app) damage(c store.Copy) {
	for _, p := range c.Problems {
		if p.Kind == store.Damaged {
			a.message(c.Name + ": " + p.String())
		}
	}
}

// cameIn says what came in.
func cameIn(name string, u store.Union, copies []store.Copy) string {
	var names []string
	for _, c := range copies {
		names = append(names, c.Name)
	}
	from := strings.Join(names, ", ")
	answers := 0
	for _, e := range u.New {
		if e.Kind == model.AnswerKind {
			answers++
		}
	}
	if len(u.New) == 0 {
		return fmt.Sprintf("nothing new in %s: %s holds all of it", from, name)
	}
	what := fmt.Sprintf("%d new %s from %s", answers, noun(answers, "answer"), from)
	if answers < len(u.New) {
		what = fmt.Sprintf("%d new %s from %s, %d of them answers", len(u.New), noun(len(u.New), "line"), from, answers)
	}
	return fmt.Sprintf("%s: %s; %d %s there already", name, what, u.There, map[bool]string{true: "was", false: "were"}[u.There == 1])
}

// disputed names the disagreements and how to settle them; "" if there are none.
func (a *app) disputed(assessment *model.Assessment, name string) string {
	var ids []string
	for _, d := range a.disputes(assessment) {
		ids = append(ids, d.Criterion)
	}
	if ids == nil {
		return ""
	}
	return fmt.Sprintf("%s disputed now: %s. Talk it over and answer once more, for instance: rungs set %s %s=met",
		model.CriteriaAre(len(ids)), strings.Join(ids, ", "), a.fileWord(name), ids[0])
}

func noun(n int, one string) string {
	if n == 1 {
		return one
	}
	return one + "s"
}

// mergeAnswers adds to an assessment what others say that were begun apart: each
// answer that stands there, as it was given, by whom and when. It knew of none here, so
// where the two differ they stand side by side. Done again, it brings nothing new.
func (a *app) mergeAnswers(into string, from []string) error {
	j, err := a.open(into)
	if err != nil {
		return err
	}
	here := model.Fold(j.Header(), j.Events())
	id, version := here.Catalogue()
	var copies []store.Copy
	for _, name := range from {
		read, err := a.find(name)
		if err != nil {
			return err
		}
		c := store.Copy{Name: model.Spelled(name), Content: read.Content()}
		there := model.Fold(c.Header, c.Events)
		if i, v := there.Catalogue(); i != id || v != version {
			return usagef("%s answers %s %s, and %s answers %s %s, so their answers are not about the same. Nothing was taken in", c.Name, i, v, model.Spelled(into), id, version)
		}
		if c.Header.ID == j.Header().ID {
			return usagef("%s is a copy of %s; take it in without --as-answers", c.Name, model.Spelled(into))
		}
		c.Events = nil
		for criterion := range a.answered(there).All() {
			c.Events = append(c.Events, there.Finding(criterion.ID).Heads...)
		}
		c.Header = j.Header() // they are answers of this one from now on
		copies = append(copies, c)
	}
	return a.unite(j, into, copies...)
}
