package cli

import (
	"github.com/spf13/cobra"

	"rungs/ui/report"
)

func (a *app) messages() *cobra.Command {
	d := &document{app: a}
	return &cobra.Command{
		Use:     "messages [ASSESSMENT]",
		Aliases: []string{"asks"}, // what it was called once
		Short:   "A message for each person to ask",
		Long: "Writes one message for each person named beside an answer \"unsure\": the question in plain words, what counts, and what to " +
			"look at. You send it; this program sends nothing. Below each stands how to put the answer in.",
		Example:           "rungs messages acme",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			if d.Set, d.Shell = "rungs set", a.shell(); len(args) > 0 {
				d.Set += " " + a.fileWord(args[0])
			}
			return d.print(report.Messages, first(args))
		},
	}
}
