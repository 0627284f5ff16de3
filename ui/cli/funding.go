package cli

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) funding() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "funding [ASSESSMENT]",
		Short: "The plan as milestones to be funded",
		Long: "Bundles the steps of the plan to milestones, a category and a level each: the situation, what it prevents, the work, what it does to the level, " +
			"how one will know that it is done, and an estimate of the effort. Amounts are left blank.\n\n" +
			"--skin has the same in at most 100 or 300 words, for the fields of forms, or as a page for each milestone. There is no name and no note in it.",
		Example: "rungs funding acme\n" +
			"rungs funding acme --target 2 --output funding.html\n" +
			"rungs funding acme --skin 100 --milestone 1",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return d.print(report.Funding, first(args)) },
	}
	d.flags(c, report.Funding)
	a.level(c, &d.Target, "target", "aim at this level")
	a.choice(c, &d.Skin, "skin", "for people", report.Skins...)
	a.reads(c, "milestone", "only this one, by its number", func(s string) (err error) {
		if d.Milestone, err = strconv.Atoi(s); err != nil || d.Milestone < 1 {
			return fmt.Errorf("%q is no number of a milestone; write it as 1", model.CleanLine(s))
		}
		return nil
	})
	return c
}

// fundingPrinter is funding for the wizard and for the questions, with each of its skins.
func (a *app) fundingPrinter() model.Printer {
	p := model.Printer{Name: report.Funding.Name, For: report.Funding.InMenu()}
	for _, skin := range []struct{ name, whom string }{
		{report.SkinPlain, "all of it"},
		{report.Skin100, "in at most 100 words"},
		{report.Skin300, "in at most 300 words"},
		{report.SkinMilestone, "a page for each milestone"},
	} {
		one := a.chosenPrinter(report.Funding, func(doc *report.Document) { doc.Skin = skin.name })
		one.Name, one.For = skin.name, skin.whom
		if skin.name != report.SkinPlain {
			one.Command += " --skin " + skin.name
		}
		p.More = append(p.More, one)
	}
	return p
}
