package model

import (
	"testing"
	"time"
)

// TestDayTime sees which texts are a day, and that the error says how to write one.
func TestDayTime(t *testing.T) {
	for day, want := range map[Day]string{
		"2026-06-30": "", "2024-02-29": "",
		"":           `"" is not a day; write it as 2026-06-30`,
		"2026-02-29": `"2026-02-29" is not a day; write it as 2026-06-30`,
		"30.6.2026":  `"30.6.2026" is not a day; write it as 2026-06-30`,
	} {
		at, err := day.Time()
		if got := ""; err != nil {
			if got = err.Error(); got != want || !at.IsZero() {
				t.Errorf("%q: %v, %q", day, at, got)
			}
		} else if want != "" || DayOf(at) != day || at.Location() != time.UTC || at.Hour() != 0 {
			t.Errorf("%q: %v", day, at)
		}
	}
}
