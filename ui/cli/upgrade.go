package cli

import (
	"bytes"
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) upgrade() *cobra.Command {
	d := &document{app: a}
	to, dry := "", false
	c := &cobra.Command{
		Use:   "upgrade [ASSESSMENT]",
		Short: "Answer a newer version of the questions",
		Long: "Moves an assessment to another version of its catalogue, the newest one that is here or that of --to, and tells what is carried, what " +
			"should be looked at again, what is new, and what is not asked any more.\n\n" +
			"It is one line in the file for each version: no answer is changed, and rungs undo takes it back. A level never rises by an upgrade alone. " +
			"Others may go on answering the version before; a merge puts all of it where it belongs.",
		Example: "rungs upgrade acme --dry-run\n" +
			"rungs upgrade acme\n" +
			"rungs upgrade acme --to 0.2",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			return d.upgrade(first(args), to, dry)
		},
	}
	c.Flags().StringVar(&to, "to", "", "the version; the newest one if none is given")
	c.Flags().BoolVar(&dry, "dry-run", false, "only tell what would change")
	a.format(c, &d.format, report.Upgrade.Formats())
	return c
}

func (d *document) upgrade(assessment, to string, dry bool) error {
	a := d.app
	format, err := d.chosen(report.Upgrade.Formats())
	if err != nil {
		return err
	}
	j, err := a.open(assessment)
	if err != nil {
		return err
	}
	all, faults := a.all()
	for _, fault := range faults {
		a.message(fault.Error())
	}
	all.Link()
	doc := d.filled()
	plan := func(current *model.Assessment) (events []model.Event, err error) {
		doc.Before = model.Fold(current.Header, current.Events())
		version := cmp.Or(to, all.Newest(current))
		if events, doc.Assessment, err = all.Upgrades(current, version); err != nil {
			return nil, usage(err)
		}
		doc.Catalogue = all.Find(current.Header.Catalogue, version)
		return events, nil
	}
	events, err := plan(model.Fold(j.Header(), j.Events()))
	if err != nil {
		return err
	}
	if len(events) == 0 {
		a.message(fmt.Sprintf("nothing to do: it answers %s %s, and nothing here leads further", doc.Catalogue.ID, doc.Catalogue.Version))
		return nil
	}
	if !dry {
		if err := a.record(j, a.Now(), plan); err != nil {
			return err
		}
	}
	var b bytes.Buffer
	if err := report.Upgrade.Print(&b, format, doc); err != nil {
		return err
	}
	if err := a.show(b.String()); err != nil {
		return err
	}
	if dry {
		a.message("nothing was recorded; without --dry-run it is")
	} else {
		a.message("upgraded; rungs undo takes it back")
	}
	return nil
}
