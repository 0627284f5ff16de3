package cli

import (
	"io"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) history() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "history [ASSESSMENT] [ID]",
		Short: "Who said what when",
		Long: "Tells day by day who said what: all of it, or about one criterion.\n\n" +
			"With it git shows an assessment in words; rungs help git tells how.",
		Example: "rungs history acme\n" +
			"rungs history acme mfa-totp\n" +
			"rungs history acme --format json",
		Args: cobra.MaximumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			// With one assessment its name may be left out.
			if len(args) == 1 && a.catalogue.Criterion(args[0]) != nil {
				args = []string{"", args[0]}
			}
			var criterion *model.Criterion
			if len(args) == 2 {
				if criterion = a.catalogue.Criterion(args[1]); criterion == nil {
					return usagef("there is no criterion %q%s", model.CleanLine(args[1]), a.didYouMean(args[1]))
				}
			}
			return d.print(first(args), shortPrinter(func(w io.Writer, f report.Format, doc report.Document) error {
				return report.History(w, f, doc, criterion)
			}))
		},
	}
	d.shortFlags(c)
	return c
}
