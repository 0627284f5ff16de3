package content

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"rungs/model"
)

// Age is something in a text that was true when it was written and will not stay
// so: a price, a version, a deadline, or that no registry does something.
type Age struct {
	File string // its path in the folder, with slashes
	What string
	Look model.Day // the day on which to look again
}

// Ages are those of a folder that holds a catalogue, the first to look at first:
// those that its authors noted, and each peer whose source was seen more than a
// year before the text was reviewed.
func Ages(folder fs.FS) []Age { return ages(readFolder(folder)) }

func ages(d draft) []Age {
	var all []Age
	for _, e := range d.entries {
		all = append(all, e.ages...)
		reviewed, err := time.Parse(time.DateOnly, string(e.criterion.Reviewed))
		if err != nil {
			continue
		}
		for _, p := range e.criterion.Peers {
			if isDay(p.Seen) && p.Seen < model.DayOf(reviewed.AddDate(-1, 0, 0)) {
				all = append(all, Age{e.name, fmt.Sprintf("the peer %s was seen on %s, more than a year before the review", quote(p.Registry), p.Seen), e.criterion.Reviewed})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Age) int {
		return cmp.Or(cmp.Compare(a.Look, b.Look), cmp.Compare(a.File, b.File))
	})
	return all
}

// ages checks that each says what will age, and when to look.
func (l *linter) ages(c *checked) {
	for i, age := range c.ages {
		if missing(age.What) {
			l.fault(c.name, c.line("ages", i), "it does not say what will age", "add the field what")
		}
		if !isDay(age.Look) {
			l.fault(c.name, c.line("ages", i, "look"), fmt.Sprintf("the day to look again is %s", quote(string(age.Look))), "write it as 2027-05-01")
		}
	}
}

func (m frontMatter) ages(file string) []Age {
	var ages []Age
	for _, a := range m.Ages {
		ages = append(ages, Age{file, model.CleanLine(a.What), model.Day(model.CleanLine(a.Look))})
	}
	return ages
}
