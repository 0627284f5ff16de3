package model

import (
	"fmt"
	"time"
)

// Day is a calendar day as 2006-01-02, without a time zone. Days of that form can be
// compared as texts.
type Day string

// DayOf is the day of a time in its own time zone.
func DayOf(t time.Time) Day { return Day(t.Format(time.DateOnly)) }

// LongDate is the day of a time, in its own time zone, as people write it: "22 November 2026".
func LongDate(t time.Time) string { return t.Format("2 January 2006") }

// Time is when the day begins in UTC. What is no day, such as none at all, is an error that
// says how to write one.
func (d Day) Time() (time.Time, error) {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is not a day; write it as 2026-06-30", Shorten(string(d), 60))
	}
	return t, nil
}
