package golden

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"rungs/model"
	"rungs/ui/report"
)

// stood is where a category stands, in a summary and in a diff.
type stood struct {
	ID             string
	Applies        bool
	Floor, Ceiling int
}

// TestDiffAgreesWithSummaries: between any two days of the demo the moves that a
// diff names are all those, and only those, that the summaries of both days show;
// and a change that brings a level brings it from the one to the other. Then the
// same with one event a day, so that there are more days to compare.
func TestDiffAgreesWithSummaries(t *testing.T) {
	takesLong(t)
	t.Parallel()
	asItIs := demo(t)
	slowly := model.Fold(asItIs.Header, nil)
	for i, e := range asItIs.Events() {
		e.At = asItIs.Header.At.AddDate(0, 0, i)
		slowly.Apply(e)
	}
	for name, a := range map[string]*model.Assessment{"demo": asItIs, "one a day": slowly} {
		moves, brought := 0, 0
		days := daysOf(a)
		var stands [][]stood
		for _, day := range days {
			var summary struct{ Categories []stood }
			printedAs(t, &summary, a, day, report.Summary, "")
			stands = append(stands, summary.Categories)
		}
		for i, from := range days {
			for j := i; j < len(days); j++ {
				m, b := agree(t, a, from, days[j], stands[i], stands[j])
				moves, brought = moves+m, brought+b
			}
		}
		if moves == 0 || brought == 0 {
			t.Errorf("%s: on %d days %d levels moved, and %d changes brought one", name, len(days), moves, brought)
		}
	}
}

// daysOf are the day before each event, its own, and the one after.
func daysOf(a *model.Assessment) []time.Time {
	var days []time.Time
	for _, e := range a.Events() {
		for _, offset := range []int{-1, 0, 1} {
			day := e.At.Truncate(24*time.Hour).AddDate(0, 0, offset)
			if len(days) == 0 || days[len(days)-1].Before(day) {
				days = append(days, day)
			}
		}
	}
	return days
}

// printedAs reads what a document says on a day.
func printedAs(t *testing.T, out any, a *model.Assessment, day time.Time, k report.Kind, since model.Day) {
	t.Helper()
	var b bytes.Buffer
	if err := k.Print(&b, report.JSON, report.Document{Catalogue: frozen, Assessment: a, Now: day, AsOf: true, Since: since}); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), out); err != nil {
		t.Fatal(err)
	}
}

// agree holds the diff between two days against where each of them stands.
func agree(t *testing.T, a *model.Assessment, from, to time.Time, then, now []stood) (moves, brought int) {
	t.Helper()
	var diff struct {
		Levels []struct {
			ID            string
			Before, After stood
		}
		Changes []struct {
			Brings *struct {
				Category string
				From, To int
			}
		}
	}
	since := model.DayOf(from)
	printedAs(t, &diff, a, to, report.Diff, since)
	for i, before := range then {
		after, named := now[i], false
		for _, m := range diff.Levels {
			if m.ID != before.ID {
				continue
			}
			named, m.Before.ID, m.After.ID = true, m.ID, m.ID
			if m.Before != before || m.After != after {
				t.Errorf("from %s to %s: the diff says %v, the summaries %v and %v", since, to.Format(time.DateOnly), m, before, after)
			}
		}
		if named {
			moves++
		}
		if named != (before != after) {
			t.Errorf("from %s to %s: %s went from %v to %v; the diff names it: %v", since, to.Format(time.DateOnly), before.ID, before, after, named)
		}
		for _, change := range diff.Changes {
			if b := change.Brings; b != nil && b.Category == before.ID {
				if brought++; b.From != before.Floor || b.To != after.Floor {
					t.Errorf("from %s to %s: a change brings %v, the summaries say %v and %v", since, to.Format(time.DateOnly), *b, before, after)
				}
			}
		}
	}
	return moves, brought
}
