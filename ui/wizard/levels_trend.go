package wizard

import (
	"fmt"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// overTime shows how the levels moved, as a plot and in words, once one has.
func (s *levels) overTime(width int) []string {
	trend := s.app.trend()
	if !model.Moved(trend) {
		return nil
	}
	t, g := s.app.theme, s.app.theme.Glyphs
	title := func(c model.Course) string {
		if width < twoPanes-4 {
			return c.Category.Short
		}
		return c.Category.Title
	}
	name := 0
	for _, c := range trend {
		name = max(name, theme.Width(title(c))+1)
	}
	name = min(name, width/2)
	// The line goes on to this day, so that the latest move is seen.
	from, to := trend[0].Stays[0].Since, s.app.today()
	for _, c := range trend {
		to = max(to, c.Stays[len(c.Stays)-1].Since)
	}
	cells := min(48, width-name)

	lines := []string{"", t.Heading.Render("Over time")}
	var words []string
	for _, c := range trend {
		if !s.app.catalogue.WithoutLevels { // else there is nothing to draw
			lines = append(lines, t.Pad(t.Truncate(title(c), name-1), name)+t.Good.Render(g.Plot(c, from, to, cells)))
		}
		words = append(words, t.Wrap(c.Category.Title+": "+theme.Course(c)+".", width)...)
	}
	if s.app.catalogue.WithoutLevels {
		return append(lines, words...)
	}
	first, last := shortDate(from), shortDate(to)
	axis := first + strings.Repeat(" ", max(1, cells-theme.Width(first+last))) + last
	lines = append(lines, t.Faint.Render(strings.Repeat(" ", name)+axis))
	if g.Level(0) != "0" {
		legend := "level"
		for l := range model.TopLevel + 1 {
			legend += fmt.Sprintf("  %s %d", g.Level(l), l)
		}
		lines = append(lines, t.Faint.Render(legend))
	}
	return append(append(lines, ""), words...)
}

func (a *App) today() model.Day { return model.DayOf(a.options.Now()) }

func shortDate(day model.Day) string {
	at, err := day.Time()
	if err != nil {
		return string(day)
	}
	return at.Format("2 Jan 2006")
}
