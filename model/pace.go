package model

import (
	"slices"
	"time"
)

// Pace is how long one answer takes this author, from the last hundred times
// between answers that follow each other within a quarter of an hour; longer ones
// are breaks. It is 0 until there are ten.
func (a *Assessment) Pace(by string) time.Duration {
	const least, most, pause = 10, 100, 15 * time.Minute
	var sum time.Duration
	var next time.Time
	n := 0
	for _, e := range slices.Backward(a.events) {
		if e.By != by || e.Kind != AnswerKind || e.Undoes != "" {
			continue
		}
		if gap := next.Sub(e.At); !next.IsZero() && gap > 0 && gap < pause {
			sum += gap
			n++
		}
		if n == most {
			break
		}
		next = e.At
	}
	if n < least {
		return 0
	}
	return sum / time.Duration(n)
}
