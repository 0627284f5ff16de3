package cli

import (
	"github.com/spf13/cobra"

	"rungs/ui/report"
)

func (a *app) report() *cobra.Command {
	return a.planned(&cobra.Command{
		Use:   "report [ASSESSMENT]",
		Short: "All of it, for print",
		Long: "Prints the levels, the plan, and every answer with its note and evidence.\n\n" +
			"With --public the private notes and evidence are left out. What is not met, reasons and names of people are in that copy, too, so it is for readers who may know all that. A page for everybody is rungs statement.\n\n" +
			"On paper: rungs report acme | lp. A printer that knows text alone, an embosser, or one that leaves letters out gets --ascii. Or write " +
			"report.html, open it in a browser and print it from there; lp would print its source.\n\n" +
			"LibreOffice reads the table right with: soffice --infilter=CSV:44,34,76,1,,0,false,false report.csv",
		Example: "rungs report acme | lp\n" +
			"rungs report acme --public --output report.md",
	}, report.Report)
}
