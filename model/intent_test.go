package model

import "testing"

// TestOverdue wants a plan that had a day, and the day behind us.
func TestOverdue(t *testing.T) {
	for intent, want := range map[Intent]bool{
		{Choice: Planned, Owner: "ana", Until: "2026-11-19"}:  true,
		{Choice: Planned, Owner: "ana", Until: "2026-11-20"}:  false, // the day itself is not over
		{Choice: Planned, Owner: "ana"}:                       false,
		{Choice: Accepted, Why: "later", Until: "2020-01-01"}: false,
		{}: false,
	} {
		if got := intent.Overdue("2026-11-20"); got != want {
			t.Errorf("%+v: %v", intent, got)
		}
	}
}
