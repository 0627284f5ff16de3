package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) calendar() *cobra.Command {
	d := &document{app: a}
	events, private := false, false
	c := &cobra.Command{
		Use:   "calendar [ASSESSMENT]",
		Short: "The planned steps with their days, for a calendar",
		Long: "Writes the planned steps that have a day, the days until which others are put aside, and the day on which to look again after a year, as iCalendar (.ics), which calendars and " +
			"task lists import. The steps are tasks. Many calendars show only events, and some take tasks in without their days: look after the import. --events makes events. There is no name, no note and no reason in it, unless you add --private. " +
			"A step gets its day with rungs step.",
		Example: "rungs calendar acme --output plan.ics\n" +
			"rungs calendar acme --events --output plan.ics",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			if d.output != "" && !isFolder(d.output) {
				if err := isCalendar(d.output); err != nil {
					return usage(err)
				}
			}
			doc, err := d.about(first(args), true)
			if err != nil {
				return err
			}
			text, days, err := report.Calendar(doc, events, private)
			if err != nil {
				return err
			}
			if d.output != "" {
				if err := writeFile(d.output, []byte(text), d.force, !private); err != nil {
					return err
				}
			}
			if days.None() {
				a.message(noDays + ", so that only the day to look again is in it; give a step one with rungs step, as in --until 2027-01-31")
			} else if d.output != "" {
				a.message(calendarHolds(days))
			}
			if left := leftOut(days); left != "" {
				a.message(left)
			}
			if d.output != "" {
				return nil
			}
			return a.write(text)
		},
	}
	f := c.Flags()
	outputFlag(c, &d.output, "write to this file")
	f.BoolVar(&d.force, "force", false, "write over a file that is there")
	f.BoolVar(&events, "events", false, "as events of a whole day, for calendars that show no tasks")
	f.BoolVar(&private, "private", false, "with names, reasons and private notes")
	a.categories(c, &d.Categories)
	return c
}

// isCalendar refuses a name by which nothing would know a calendar.
func isCalendar(file string) error {
	if filepath.Ext(file) != ".ics" {
		return errors.New("a calendar is a file that ends in .ics")
	}
	return nil
}

const noDays = "no step has a day"

// calendarHolds says what there is in a calendar.
func calendarHolds(days report.Days) string {
	var parts []string
	if n := days.Planned; n > 0 {
		parts = append(parts, fmt.Sprintf("%d planned %s", n, noun(n, "step")))
	}
	if n := days.Aside; n > 0 {
		parts = append(parts, fmt.Sprintf("%d put aside until a day", n))
	}
	return model.List(append(parts, "the day to look again"))
}

// leftOut says which steps a calendar cannot hold; "" if there are none.
func leftOut(days report.Days) string {
	if len(days.NoDay) == 0 {
		return ""
	}
	return "left out, because what stands there is no day: " + strings.Join(days.NoDay, ", ") + "; rungs step gives a day, as in --until 2027-01-31"
}

// calendarPrinter is calendar for the wizard and for the questions, without what is
// private.
func (a *app) calendarPrinter() model.Printer {
	p := model.Printer{Name: "calendar", For: "whoever does a step: the planned steps with their days"}
	for _, kind := range []struct{ name, whom, flags string }{
		{"tasks", "for task lists, and calendars that show tasks", ""},
		{"events", "for all other calendars: a whole day each", " --events"},
	} {
		p.More = append(p.More, model.Printer{Name: kind.name, For: kind.whom, Command: "rungs calendar" + kind.flags, In: absolute("."), File: "plan.ics", Endings: []string{".ics"}, Print: a.printed(func(file string, doc report.Document) (string, error) {
			if err := isCalendar(file); err != nil {
				return "", err
			}
			text, days, err := report.Calendar(doc, kind.flags != "", false)
			if err != nil {
				return "", err
			}
			told := calendarHolds(days) + " are in " + absolute(file)
			if days.None() {
				told = "only the day to look again is in " + absolute(file) + ": " + noDays
			}
			if left := leftOut(days); left != "" {
				told += ". " + model.Sentence(left)
			}
			return model.Sentence(told), writeFile(file, []byte(text), false, true)
		})})
	}
	return p
}
