package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) summary() *cobra.Command {
	d := &document{app: a}
	require := 0
	c := &cobra.Command{
		Use:   "summary [ASSESSMENT]",
		Short: "The levels and why",
		Long: "Prints the level of each category with its reason, and all that does not count.\n\n" +
			"With --require the command ends with code 3 if a category that applies has not reached the level.",
		Example: "rungs summary acme\n" +
			"rungs summary acme --format json\n" +
			"rungs summary acme --require 1 --category authentication\n" +
			"rungs summary acme --stale 365d",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if d.Since != "" {
				return d.print(report.Stale, first(args))
			}
			d.beside = true
			d.check = func(doc report.Document) error { return required(doc, require) }
			return d.print(report.Summary, first(args))
		},
	}
	d.flags(c, report.Summary)
	a.since(c, &d.Since, "stale", "instead, what nobody has checked in 365d, say, or since a day")
	a.level(c, &require, "require", "fail unless every category that applies has reached this level")
	return c
}

// required is the check of summary --require.
func required(doc report.Document, level int) error {
	if level == 0 {
		return nil
	}
	assessment := doc.Assessment
	if doc.AsOf {
		assessment = assessment.AsOf(model.DayOf(doc.Now))
	}
	if no := doc.Catalogue.NoTarget(); no != "" {
		return usagef("--require: %s %s has no levels", doc.Catalogue.ID, doc.Catalogue.Version)
	}
	var missing []string
	for _, s := range model.Standings(doc.Catalogue, assessment) {
		if s.Applies && s.Floor < level && (len(doc.Categories) == 0 || slices.Contains(doc.Categories, s.Category.ID)) {
			missing = append(missing, s.Category.Title+": "+s.Reason)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return coded{fmt.Errorf("level %d is not reached.\n%s", level, strings.Join(missing, "\n")), exitNotReached}
}
