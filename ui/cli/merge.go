package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
	"rungs/ui/report"
)

func (a *app) merge() *cobra.Command {
	return &cobra.Command{
		Use:   "merge INTO FROM...",
		Short: "Take in what others answered",
		Long: "Adds to INTO what stands in copies of the same assessment and not yet in it. Nothing is rewritten, and the order does not " +
			"matter, nor does it how often you do it. Where two people answered the same criterion differently, without knowing of each other, both " +
			"answers stay, and the criterion is disputed until somebody settles it.\n\n" +
			"In a git repository git does the same with this line in .gitattributes:\n\n" +
			"  *.rungs merge=union",
		Example: "rungs merge acme ben.rungs\n" +
			"rungs merge ./security.rungs ~/Downloads/ana.rungs ~/Downloads/ben.rungs",
		Args: cobra.MinimumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error { return a.mergeFrom(args[0], args[1:]) },
	}
}

func (a *app) mergeFrom(into string, from []string) error {
	j, err := a.open(into)
	if err != nil {
		return err
	}
	into = model.CleanLine(into)
	var sources []source
	for _, name := range from {
		s, err := a.source(name)
		if err == nil {
			err = s.fits(j.Header(), into)
		}
		if err != nil {
			return err
		}
		sources = append(sources, s)
	}
	return a.unite(j, into, sources)
}

// source is what another file says.
type source struct {
	name   string
	header model.Header
	events []model.Event
}

// source reads a file to take events from. One that this version understands only
// in part is refused: what it would leave out could not be brought back by
// merging once more.
func (a *app) source(assessment string) (source, error) {
	j, err := a.find(assessment)
	if err != nil {
		return source{}, err
	}
	return a.understood(source{model.CleanLine(assessment), j.Header(), j.Events()}, j.Problems())
}

func (a *app) understood(s source, problems []store.Problem) (source, error) {
	newer := ""
	for _, p := range problems {
		if p.Kind == store.Damaged {
			a.message(s.name + ": " + p.String())
		} else if newer == "" {
			newer = p.String()
		}
	}
	if newer != "" {
		return s, coded{fmt.Errorf("%s was written by a newer version (%s), and something could get lost. Nothing was taken in; do it with the newer version of rungs, or let git merge the files",
			s.name, newer), exitUnreadable}
	}
	return s, nil
}

// fits refuses the events of another assessment.
func (s source) fits(into model.Header, name string) error {
	refuse := func(reason string) error {
		return coded{fmt.Errorf("%s and %s do not belong together: %s. Nothing was taken in", s.name, name, reason), exitBusy}
	}
	begun := func(h model.Header) string {
		return fmt.Sprintf("%q, begun on %s", h.Registry, h.At.Format("2 January 2006"))
	}
	switch {
	case s.header.Catalogue != into.Catalogue || s.header.Version != into.Version:
		return refuse(fmt.Sprintf("the first answers %s %s, and the second %s %s", s.header.Catalogue, s.header.Version, into.Catalogue, into.Version))
	case s.header.ID != into.ID:
		return refuse(fmt.Sprintf("they are two assessments (%s; %s), not two copies of one", begun(s.header), begun(into)))
	}
	return nil
}

// unite appends to a journal what it does not hold yet, and tells what that
// changed.
func (a *app) unite(j *store.Journal, name string, sources []source) error {
	for _, p := range j.Problems() {
		a.message(name + ": " + p.String())
	}
	had := j.Events()
	var came []model.Event
	there := 0
	_, err := j.Update(func(news []model.Event) ([]model.Event, error) {
		had = append(had[:len(had):len(had)], news...)
		came, there = missing(had, sources)
		return came, nil
	})
	if err != nil {
		return err
	}
	a.message(arrived(name, came, there, sources))
	before, after := model.Fold(j.Header(), had), model.Fold(j.Header(), append(had[:len(had):len(had)], came...))
	if len(came) > 0 {
		d := document{app: a}
		doc, err := d.document()
		if err != nil {
			return err
		}
		doc.Assessment = after
		var b bytes.Buffer
		if err := report.Diff(&b, report.Text, doc, report.Earlier{Assessment: before}); err != nil {
			return err
		}
		if err := a.show(b.String()); err != nil {
			return err
		}
	}
	if text := disputed(a.catalogue, after, name); text != "" {
		a.message(text)
	}
	return nil
}

// missing are the events of the sources that are not there yet, each once, and how
// many were. Events are told apart by all that they say, not by their ID alone: if
// somebody forged one, everybody who merges ends with both and sees the same.
func missing(had []model.Event, sources []source) (out []model.Event, there int) {
	known := map[string]bool{}
	for _, e := range had {
		known[line(e)] = true
	}
	counted := map[string]bool{}
	for _, s := range sources {
		for _, e := range s.events {
			l := line(e)
			if !known[l] {
				out = append(out, e)
			} else if !counted[l] {
				there++
			}
			known[l], counted[l] = true, true
		}
	}
	return out, there
}

func line(e model.Event) string {
	data, err := json.Marshal(e)
	if err != nil {
		return e.ID // what was read from JSON can be written
	}
	return string(data)
}

// arrived says what came in.
func arrived(name string, came []model.Event, there int, sources []source) string {
	var from []string
	for _, s := range sources {
		from = append(from, s.name)
	}
	answers := 0
	for _, e := range came {
		if e.Kind == model.AnswerKind {
			answers++
		}
	}
	if len(came) == 0 {
		return fmt.Sprintf("nothing new in %s: %s holds all of it", strings.Join(from, ", "), name)
	}
	what := fmt.Sprintf("%d new %s from %s", answers, noun(answers, "answer"), strings.Join(from, ", "))
	if answers < len(came) {
		what = fmt.Sprintf("%d new %s from %s, %d of them answers", len(came), noun(len(came), "line"), strings.Join(from, ", "), answers)
	}
	return fmt.Sprintf("%s: %s; %d %s there already", name, what, there, map[bool]string{true: "was", false: "were"}[there == 1])
}

// disputed names the disagreements and how to settle them; "" if there are none.
func disputed(catalogue *model.Catalogue, assessment *model.Assessment, name string) string {
	var ids []string
	for c := range catalogue.All() {
		if assessment.Finding(c.ID).Disputed() {
			ids = append(ids, c.ID)
		}
	}
	if ids == nil {
		return ""
	}
	return fmt.Sprintf("%d %s disputed now: %s. Talk it over and answer once more, for instance: rungs set %s %s=met",
		len(ids), map[bool]string{true: "criterion is", false: "criteria are"}[len(ids) == 1], strings.Join(ids, ", "), report.ShellWord(name), ids[0])
}

func noun(n int, one string) string {
	if n == 1 {
		return one
	}
	return one + "s"
}
