package model

import "time"

// Point is where an assessment stood at the end of a day.
type Point struct {
	Day       Day
	Standings []Standing
}

// Trend is how the levels moved: the first day with an answer, each day on which
// a floor or a ceiling changed, and the last day. Days are those of the events'
// own time zones.
func Trend(c *Catalogue, a *Assessment) []Point {
	var days []Day
	for _, e := range Fold(a.Header, a.events).events {
		if day := Day(e.At.Format(time.DateOnly)); len(days) == 0 || days[len(days)-1] < day {
			days = append(days, day)
		}
	}
	var points []Point
	for i, day := range days {
		p := Point{day, Standings(c, a.AsOf(day))}
		if len(points) == 0 || i == len(days)-1 || moved(points[len(points)-1].Standings, p.Standings) {
			points = append(points, p)
		}
	}
	return points
}

func moved(before, after []Standing) bool {
	for i := range after {
		if before[i].Applies != after[i].Applies || before[i].Floor != after[i].Floor || before[i].Ceiling != after[i].Ceiling {
			return true
		}
	}
	return false
}

// Pace is how long one answer takes this author, from the times between answers
// that follow each other within a quarter of an hour; longer ones are breaks. It
// is 0 until there are five.
func (a *Assessment) Pace(by string) time.Duration {
	const least, pause = 5, 15 * time.Minute
	var sum time.Duration
	var last time.Time
	n := 0
	for _, e := range a.events {
		if e.By != by || e.Kind != AnswerKind || e.Undoes != "" {
			continue
		}
		if gap := e.At.Sub(last); !last.IsZero() && gap > 0 && gap < pause {
			sum += gap
			n++
		}
		last = e.At
	}
	if n < least {
		return 0
	}
	return sum / time.Duration(n)
}
