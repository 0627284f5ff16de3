package cli

import (
	"github.com/spf13/cobra"

	"rungs/ui/report"
)

func (a *app) news() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "news [ASSESSMENT]",
		Short: "What moved since a day, for a funder",
		Long: "Tells day by day what moved since a day, or in the last month: which level it completes, what got worse, what is left to the next level, and what is " +
			"planned. A line is there only for something that somebody said.\n\n" +
			"There is no name and no note in it, and only links that are public; --private adds names and all links.",
		Example: "rungs news acme --since 2026-10-01\n" +
			"rungs news acme --since 1m --output news.md",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return d.print(report.News, first(args)) },
	}
	d.flags(c, report.News)
	c.Flags().BoolVar(&d.private, "private", false, "with names, reasons and private links")
	a.since(c, &d.Since, "since", "what moved after a day (2026-06-30), or in a time (1m)")
	return c
}
