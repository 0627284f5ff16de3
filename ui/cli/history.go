package cli

import (
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
			if len(args) == 1 && a.guessed("").Criterion(args[0]) != nil {
				args = []string{"", args[0]}
			}
			if len(args) == 2 {
				d.Criterion = args[1]
				// Where the catalogue is not here, history tells all the same.
				if c, err := a.catalogueOf(args[0]); err == nil && c.Criterion(d.Criterion) == nil {
					return usagef("there is no criterion %q%s", model.CleanLine(d.Criterion), didYouMean(c, d.Criterion))
				}
			}
			return d.print(report.History, first(args))
		},
	}
	d.flags(c, report.History)
	c.ValidArgsFunction = a.completeNameAndID
	return c
}
