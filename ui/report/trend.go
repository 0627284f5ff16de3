package report

import (
	"fmt"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// course is how one category stood over time.
type course struct {
	ID    string `json:"id"`
	Stays []stay `json:"stays"` // by time
}

// stay is a time in which it stood at one level, until the next one.
type stay struct {
	Since   string `json:"since"`
	Applies bool   `json:"applies"`
	Floor   *int   `json:"floor,omitempty"`    // nil: it did not apply
	InPlace *bool  `json:"in_place,omitempty"` // in its place, where there are no levels
}

// newTrend is the trend for machines, and for people, where some level has moved.
func newTrend(d Document) ([]course, part) {
	all, shown := []course{}, []model.Course{}
	for _, c := range model.Trend(d.Catalogue, d.Assessment) {
		if c.Stays == nil || !d.shows(c.Category.ID) {
			continue
		}
		view := course{ID: c.Category.ID}
		for _, s := range c.Stays {
			now := stay{Since: string(s.Since), Applies: s.Applies}
			if s.Applies {
				if now.Floor = &s.Floor; d.Catalogue.WithoutLevels {
					inPlace := s.Floor == model.TopLevel
					now.Floor, now.InPlace = nil, &inPlace
				}
			}
			view.Stays = append(view.Stays, now)
		}
		all, shown = append(all, view), append(shown, c)
	}
	if !model.Moved(shown) {
		return all, part{}
	}
	// The lines go on to the day of the document, so that the latest move is seen.
	from, to := shown[0].Stays[0].Since, d.day()
	for _, c := range shown {
		to = max(to, c.Stays[len(c.Stays)-1].Since)
	}
	var pictures curves
	for i, c := range shown {
		pictures = append(pictures, curve{
			Number: i + 1, Title: c.Category.Title, Text: theme.Course(c),
			From: theme.Date(string(from)), To: theme.Date(string(to)), Path: path(c, from, to),
		})
	}
	over := part{ID: "over-time", Title: "Over time", Blocks: []block{pictures}}
	if d.Catalogue.WithoutLevels { // there is nothing to draw
		over.Blocks = []block{pictures.items()}
	}
	return all, over
}

// path is the line of a course: from 14 to 314 over the time, and from 56 up to 8
// for the levels. It is interrupted where the category did not apply.
func path(c model.Course, from, to model.Day) string {
	const left, width, bottom, step = 14, 300, 56, 16
	days := func(until model.Day) float64 {
		a, _ := from.Time()
		b, _ := until.Time()
		return b.Sub(a).Hours() / 24
	}
	x := func(day model.Day) int { return left + int(width*days(day)/max(1, days(to))) }
	var b strings.Builder
	drawn := false
	for i, s := range c.Stays {
		end := left + width
		if i+1 < len(c.Stays) {
			end = x(c.Stays[i+1].Since)
		}
		if y := bottom - step*s.Floor; !s.Applies {
			drawn = false
		} else if drawn {
			fmt.Fprintf(&b, "V%dH%d", y, end)
		} else {
			fmt.Fprintf(&b, "M%d %dH%d", x(s.Since), y, end)
			drawn = true
		}
	}
	return b.String()
}

// items are the curves in words.
func (c curves) items() items {
	var out items
	for _, curve := range c {
		out = append(out, item{Lead: curve.Title, Text: curve.Text})
	}
	return out
}
