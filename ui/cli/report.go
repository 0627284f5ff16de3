package cli

import (
	"github.com/spf13/cobra"

	"rungs/ui/report"
)

func (a *app) report() *cobra.Command {
	return a.planned(&cobra.Command{
		Use:   "report [ASSESSMENT]",
		Short: "All of it, for print",
		Long:  "Prints the levels, the plan, and every answer with its note and evidence.",
		Example: "rungs report acme | lp\n" +
			"rungs report acme --public --output report.md",
	}, report.Report)
}
