package cli

import (
	"github.com/spf13/cobra"

	"rungs/ui/report"
)

func (a *app) plan() *cobra.Command {
	return a.planned(&cobra.Command{
		Use:   "plan [ASSESSMENT]",
		Short: "The next steps, in order",
		Long:  "Prints what to find out first, then the steps in the order of their worth, and what was put aside.",
		Example: "rungs plan acme\n" +
			"rungs plan acme --format md --output plan.md\n" +
			"rungs plan acme --target 2 --effort days",
	}, report.Plan)
}
