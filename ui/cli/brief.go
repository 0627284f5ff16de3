package cli

import (
	"github.com/spf13/cobra"

	"rungs/ui/report"
)

func (a *app) brief() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "brief [ASSESSMENT]",
		Short: "One page for a board",
		Long: "Prints one page, A4 or Letter: how much of what is asked is there, the next three steps with who and until when and why they matter, " +
			"what was decided against and why, and what is needed from the reader.\n\n" +
			"Names and reasons are in it, where somebody gave them. For a PDF write .html, open it in a browser and print it into a file.",
		Example: "rungs brief acme\n" +
			"rungs brief acme --output brief.html\n" +
			"rungs brief acme | lp",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return d.print(report.Brief, first(args)) },
	}
	d.common(c, report.Brief)
	a.level(c, &d.Target, "target", "aim at this level")
	return c
}
