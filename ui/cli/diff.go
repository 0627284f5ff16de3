package cli

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) diff() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "diff A [B]",
		Short: "What changed since a day, or in a copy",
		Long: "Tells which answers changed from A to B, or after the end of a day: who said so and when, which levels moved, and what is " +
			"disputed now.\n\n" +
			"It is a tool for git, too:\n\n" +
			"  git difftool -y -x \"rungs diff\" main -- security.rungs",
		Example: "rungs diff acme --since 2026-06-30\n" +
			"rungs diff acme --since 90d --format md\n" +
			"rungs diff old.rungs new.rungs",
		Args: cobra.MaximumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			if (d.Since == "") != (len(args) == 2) {
				return usagef("say what to compare: two assessments, or one and --since DAY")
			}
			if d.Since != "" {
				return d.print(report.Diff, first(args))
			}
			before, err := a.read(args[0])
			if err != nil {
				return err
			}
			d.Before, d.From, d.To = before, args[0], args[1]
			d.look = func(doc report.Document) {
				if before.Header.ID != doc.Assessment.Header.ID {
					a.message("these are two assessments, not two copies of one: nobody need have changed an answer for them to differ")
				}
			}
			return d.print(report.Diff, args[1])
		},
	}
	d.flags(c, report.Diff)
	c.ValidArgsFunction = upTo(2, a.completeNames)
	a.since(c, &d.Since, "since", "what changed after a day (2026-06-30), or in a time (90d)")
	return c
}

// since adds a flag that takes a day that was, or an age such as 365d, 12w, 6m or 1y,
// which is counted back from today.
func (a *app) since(c *cobra.Command, into *model.Day, name, usage string) {
	a.reads(c, name, usage, func(s string) (err error) {
		*into, err = a.before(s)
		return err
	})
}

func (a *app) before(s string) (model.Day, error) {
	if day := model.Day(s); isDay(s) == nil {
		return day, a.hasCome(day)
	}
	if len(s) > 1 {
		n, err := strconv.Atoi(s[:len(s)-1])
		units := map[byte][3]int{'d': {0, 0, 1}, 'w': {0, 0, 7}, 'm': {0, 1, 0}, 'y': {1, 0, 0}}
		if u, ok := units[s[len(s)-1]]; ok && err == nil && 0 <= n && n <= 10_000 {
			return model.DayOf(a.date().AddDate(-n*u[0], -n*u[1], -n*u[2])), nil
		}
	}
	return "", fmt.Errorf("%q is neither a day nor an age; write it as 2026-06-30, or as 365d, 12w, 6m or 1y", model.CleanLine(s))
}
