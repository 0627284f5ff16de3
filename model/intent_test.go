package model

import (
	"testing"
	"time"
)

// TestOverdue wants a plan that had a day, and the day behind us.
func TestOverdue(t *testing.T) {
	for intent, want := range map[Intent]bool{
		{Choice: Planned, Owner: "ana", Until: "2026-11-19"}:  true,
		{Choice: Planned, Owner: "ana", Until: "2026-11-20"}:  false, // the day itself is not over
		{Choice: Planned, Owner: "ana"}:                       false,
		{Choice: Accepted, Why: "later", Until: "2020-01-01"}: false,
		{Choice: Planned, Owner: "ana", Until: "\"soon\""}:    false, // no day at all
		{}: false,
	} {
		if got := intent.Overdue("2026-11-20"); got != want {
			t.Errorf("%+v: %v", intent, got)
		}
	}
}

// TestAskOfDay asks of days that have passed, and of no others.
func TestAskOfDay(t *testing.T) {
	for day, asks := range map[Day]bool{"2026-11-19": true, "2020-01-01": true, "2026-11-20": false, "2027-01-01": false, "": false} {
		if got := AskOfDay(day, "2026-11-20"); (got != "") != asks {
			t.Errorf("%q: %q", day, got)
		}
	}
}

// TestOverdueAndStale sees which steps are named as overdue and which answers as old, and
// in which words.
func TestOverdueAndStale(t *testing.T) {
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	c := NewCatalogue(Catalogue{Categories: []Category{{ID: "x", Title: "X", Criteria: []Criterion{
		{ID: "a", Title: "A", Level: 1}, {ID: "b", Title: "B", Level: 1}, {ID: "c", Title: "C", Level: 1}}}}})
	a := Fold(Header{}, nil)
	say := func(id string, s State, at time.Time) {
		a.Apply(a.Next(Event{ID: id + at.String(), At: at, Kind: AnswerKind, Criterion: id, Answer: Answer{State: s}}))
	}
	mean := func(id string, until Day) {
		a.Apply(Event{ID: id + string(until), At: now, Kind: IntentKind, Criterion: id, Intent: Intent{Choice: Planned, Owner: "ben", Until: until}})
	}
	expect := func(overdue, stale string) {
		t.Helper()
		if got := OverdueSays(Overdue(c, a, DayOf(now))); got != overdue {
			t.Errorf("overdue: %q, not %q", got, overdue)
		}
		if got := StaleSays(Stale(c, a, OldOn(now))); got != stale {
			t.Errorf("stale: %q, not %q", got, stale)
		}
	}
	expect("", "")
	say("a", Unmet, now.AddDate(-2, 0, 0))
	mean("a", "2026-11-19")
	expect("One planned step is overdue: A.", "One answer was last checked more than a year ago: A.")
	say("b", Partly, now.AddDate(-3, 0, 0))
	mean("b", "2020-01-01")
	expect("2 planned steps are overdue: A, B.", "2 answers were last checked more than a year ago; the oldest is that of B.")
	say("a", Met, now) // it is done
	expect("One planned step is overdue: B.", "One answer was last checked more than a year ago: B.")
	for id, old := range map[string]bool{"a": false, "b": true, "c": false} {
		if f := a.Finding(id); f.Old(now) != old || (f.Aged(now) != "") != old {
			t.Errorf("%s: old %v, %q", id, f.Old(now), f.Aged(now))
		}
	}
}
