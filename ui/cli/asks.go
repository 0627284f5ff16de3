package cli

import (
	"bytes"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) asks() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "asks [ASSESSMENT]",
		Short: "A message for each person to ask",
		Long: "Writes one message for each person named beside an answer \"unsure\": the question in plain words, what counts, and what to " +
			"look at. You send it; this program sends nothing. Below each stands how to put the answer in.",
		Example: "rungs asks acme",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			doc, err := d.document()
			if err != nil {
				return err
			}
			if doc.Assessment, err = a.read(first(args)); err != nil {
				return err
			}
			set := "rungs set"
			if len(args) > 0 {
				set += " " + report.ShellWord(model.CleanLine(args[0]))
			}
			var b bytes.Buffer
			if err := report.Asks(&b, doc, set); err != nil {
				return err
			}
			return a.show(b.String())
		},
	}
	return c
}
