package cli

import (
	"github.com/spf13/cobra"

	"rungs/ui/report"
)

func (a *app) statement() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "statement [ASSESSMENT]",
		Short: "A page for the public",
		Long: "Prints what a registry can tell everybody: the levels with their counts, what is in place, in part or in work, and what is not planned. Of a hole that nobody " +
			"has planned to close or decided against nothing is said, unless you add --all.\n\n" +
			"No name of a person is in it. Notes and evidence are only those that are public; reasons, and who provides something, only with --reasons.\n\n" +
			"As csv it is one row. As security-insights it is what goes into a security-insights.yml as a self-assessment.",
		Example: "rungs statement acme --output statement.html\n" +
			"rungs statement acme --all --reasons --format md\n" +
			"rungs statement acme --format security-insights",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return d.print(report.Statement, first(args)) },
	}
	d.flags(c, report.Statement)
	c.Flags().BoolVar(&d.All, "all", false, "with what is open and has no plan, or is not known")
	c.Flags().BoolVar(&d.Reasons, "reasons", false, "with the reasons that you wrote")
	return c
}
