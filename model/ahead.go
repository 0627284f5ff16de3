package model

import (
	"fmt"
	"time"
)

// ahead says whether it was said more than a day ahead of now, which is no other time zone: a
// clock was wrong, or the day of the document is set.
func (e *Event) ahead(now time.Time) bool { return e.At.After(now.Add(24 * time.Hour)) }

// LastUpTo is the latest event that is not of a later day than now; the zero event if there
// is none.
func (a *Assessment) LastUpTo(now time.Time) Event {
	return a.latest(func(e *Event) bool { return !e.ahead(now) })
}

// AheadSays says what is of a later day than now; empty where that is nothing.
func (a *Assessment) AheadSays(now time.Time) string {
	n, last := 0, time.Time{}
	for _, e := range a.events {
		if e.ahead(now) {
			n++
			if e.At.After(last) {
				last = e.At
			}
		}
	}
	day := LongDate(last)
	switch n {
	case 0:
		return ""
	case 1:
		return "One entry is of a later day than this, " + day + ": a clock may have been wrong. It counts all the same."
	}
	return fmt.Sprintf("%d entries are of a later day than this, up to %s: a clock may have been wrong. They count all the same.", n, day)
}
