package content_test

import (
	"slices"
	"testing"

	"rungs/content"
)

func TestAgesAreSortedByTheDayToLook(t *testing.T) {
	file := "names/reserved-names.md"
	got := content.Ages(good(t,
		replace(file, "effort: days", "ages:\n  - {what: a price, look: 2027-05-01}\n  - {what: a version, look: 2027-02-01}\neffort: days"),
		replace(file, "seen: 2026-08-21", "seen: 2025-08-21")))
	want := []content.Age{
		{file, `the peer "Example" was seen on 2025-08-21, more than a year before the review`, "2026-11-23"},
		{file, "a version", "2027-02-01"},
		{file, "a price", "2027-05-01"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
