package cli

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
	"rungs/ui/report"
	"rungs/ui/theme"
)

func (a *app) check() *cobra.Command {
	format, repair := report.Text, false
	c := &cobra.Command{
		Use:   "check [ASSESSMENT]",
		Short: "Is a file sound?",
		Long: "Tells what of an assessment's file is damaged, what only a newer version of rungs can read, what is unknown to this one, what hides from the eye, what is disputed, and what is of a later day than this. " +
			"It changes nothing.\n\n" +
			"With --repair it writes a copy without the damage beside the file, as NAME.repaired.rungs, and says what is left out. The file " +
			"itself stays as it is.\n\n" +
			"It ends with code 1 if something is damaged, and with code 4 if the file is no assessment, or one of a newer version.",
		Example: "rungs check acme\n" +
			"rungs check ./security.rungs --format json\n" +
			"rungs check acme --repair",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.checkFile(first(args), format.Name == report.JSON.Name, repair)
		},
	}
	a.format(c, &format, report.Formats{report.Text, report.JSON})
	c.Flags().BoolVar(&repair, "repair", false, "write a copy without the damage beside the file")
	return c
}

// checked is what check tells.
type checked struct {
	Rungs int    `json:"rungs"` // the version of this report, as in other documents
	File  string `json:"file"`
	*store.Inspection
	Disputed []dispute       `json:"disputed"`
	Ahead    string          `json:"ahead,omitempty"` // what is of a later day than this
	Beside   []string        `json:"beside"`          // copies that hold more
	Repaired *store.Repaired `json:"repaired,omitempty"`
}

// dispute is a disagreement.
type dispute struct {
	ID        string `json:"id"`        // as other documents call it
	Criterion string `json:"criterion"` // the same, as it was called first
	Text      string `json:"text"`
}

func (d dispute) String() string { return d.ID + ": " + d.Text }

func (a *app) checkFile(assessment string, machine, repair bool) error {
	path, found, err := a.inspect(assessment)
	if err != nil {
		return err
	}
	in := checked{Rungs: store.Format, File: model.Spelled(path), Inspection: found, Disputed: a.disputes(found.Assessment), Ahead: found.Assessment.AheadSays(a.Now()), Beside: a.beside(path, found)}
	if repair && len(in.Newer) == 0 && len(in.Damaged) > 0 {
		if in.Repaired, err = in.Repair(path); err != nil {
			return err
		}
	}
	text := in.text()
	if machine {
		data, err := json.MarshalIndent(in, "", "  ")
		if err != nil {
			return err
		}
		text = string(data) + "\n"
	}
	if err := a.show(text); err != nil {
		return err
	}
	switch {
	case len(in.Newer) > 0 && a.answered(found.Assessment).Missing:
		return coded{fmt.Errorf("%s: %s. Add it with rungs catalogue add DIR, or update rungs, to check all of it", in.File, in.Newer[0].Text), exitUnreadable}
	case len(in.Newer) > 0:
		return coded{fmt.Errorf("%s: %s. Update rungs to check all of it", in.File, in.Newer[0].Text), exitUnreadable}
	case repair && len(in.Damaged) == 0:
		a.message("there is nothing to repair, so no copy was made")
	case len(in.Damaged) > 0 && !repair:
		return fmt.Errorf("%d %s. The file was not changed. For a copy without the damage: rungs check %s --repair",
			len(in.Damaged), noun(len(in.Damaged), "fault"), a.fileWord(asPath(path)))
	case len(in.Doubled) > 0 && !repair:
		return fmt.Errorf("%d %s of another one and %s something else. Compare the file with a copy", len(in.Doubled),
			map[bool]string{true: "event has the id", false: "events have the ids"}[len(in.Doubled) == 1], map[bool]string{true: "says", false: "say"}[len(in.Doubled) == 1])
	}
	return nil
}

// inspect inspects the file of an assessment.
func (a *app) inspect(assessment string) (path string, in *store.Inspection, err error) {
	if path, err = a.path(assessment); err == nil {
		in, err = store.InspectFile(path, a.answered)
		err = a.notFound(assessment, path, err)
	}
	if assessment == demoName && errors.Is(err, store.ErrNotFound) {
		in, err = store.Inspect(demoJournal, a.answered)
		return demoName, in, err
	}
	return path, in, err
}

// beside says which files beside a journal hold more.
func (a *app) beside(path string, in *store.Inspection) []string {
	out := []string{}
	for _, b := range in.Beside(path) {
		out = append(out, a.holdsMore(nameOf(path), b))
	}
	return out
}

func (a *app) disputes(assessment *model.Assessment) []dispute {
	out := []dispute{}
	for c := range a.answered(assessment).All() {
		if f := assessment.Finding(c.ID); f.Disputed() {
			out = append(out, dispute{c.ID, c.ID, sides(f)})
		}
	}
	return out
}

// sides puts a disagreement on one line.
func sides(f model.Finding) string {
	var says []string
	for _, h := range f.Heads {
		if h.State != model.Unanswered {
			says = append(says, fmt.Sprintf("%s (%s, %s)", h.State, cmp.Or(h.By, "nobody named"), theme.Date(h.At.Format(time.DateOnly))))
		}
	}
	return strings.Join(says, " or ")
}

// text is the inspection for people.
func (in checked) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s, %s %s; %d %s, %d %s\n", in.File, in.Registry, in.Catalogue, in.Version,
		in.Lines, noun(in.Lines, "line"), in.Events, noun(in.Events, "event"))
	sound := true
	for _, part := range []struct{ title, text string }{
		{"Damaged", lines(in.Damaged)},
		{"Beyond this version of rungs", lines(in.Newer)},
		{"Unknown to this version, and kept", lines(in.Unknown)},
		{"The same id, and something else: somebody changed a line or made one; all are kept, and none is preferred", lines(in.Doubled)},
		{"Without what the state asks for", lines(in.Incomplete)},
		{"Not shown as it is written: it holds control characters, letters that nobody sees, or marks that hide or reorder text", lines(in.Hidden)},
		{"Disputed", lines(in.Disputed)},
	} {
		if part.text != "" {
			sound = false
			b.WriteString("\n" + part.title + "\n" + part.text)
		}
	}
	if sound {
		b.WriteString("Nothing is damaged, newer, unknown or disputed.\n")
	}
	if in.Ahead != "" {
		b.WriteString("\n" + in.Ahead + "\n")
	}
	if len(in.Beside) > 0 {
		b.WriteString("\nBeside it\n  " + strings.Join(in.Beside, "\n  ") + "\n")
	}
	if r := in.Repaired; r != nil {
		fmt.Fprintf(&b, "\n%s is a copy without the damage, with %d %s. To go on with it, put it in the place of the file.\n", r.File, r.Events, noun(r.Events, "event"))
		if len(r.LeftOut) > 0 {
			b.WriteString("Left out, and still in the file itself\n" + lines(r.LeftOut))
		}
	}
	return b.String()
}

func lines[T fmt.Stringer](of []T) string {
	var b strings.Builder
	for _, one := range of {
		b.WriteString("  " + one.String() + "\n")
	}
	return b.String()
}
