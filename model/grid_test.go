package model_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

// TestGrid holds that the picture says what the standings say, whatever was answered, and that
// the public sees the same levels and counts and no hole without a plan.
func TestGrid(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		a := answers(c).Draw(t, "answers").journal(c).Assessment
		g := model.MakeGrid(c, a)
		told := g.Told(a, "2026-11-23")
		for i, s := range model.Standings(c, a) {
			row, public := g.Rows[i], told.Rows[i]
			if row.Reason != s.Reason || row.Short() == "" || public.Floor != s.Floor {
				t.Fatalf("the row is %+v", row)
			}
			if !s.Applies {
				if len(row.Cells) != 0 || row.Short() != "does not apply" {
					t.Fatalf("%s does not apply, and has %+v", s.Category.ID, row.Cells)
				}
				continue
			}
			reached := 0
			for j, cell := range row.Cells {
				if cell.Tally != s.Tally[j+1] || public.Cells[j].Tally != cell.Tally {
					t.Fatalf("%s level %d: %+v, want %+v", s.Category.ID, j+1, cell.Tally, s.Tally[j+1])
				}
				if cell.Reached {
					reached++
				}
				if (cell.Reached || cell.Possible) && cell.Of == 0 {
					t.Fatalf("%s: nothing applies at level %d, and it is drawn", s.Category.ID, j+1)
				}
				for k, sign := range cell.Signs {
					open := sign.State.Open() && !sign.Disputed
					if hidden := public.Cells[j].Signs[k].Hidden; hidden == a.Told(sign.Criterion.ID, "2026-11-23") || open && !hidden && a.Intent(sign.Criterion.ID).Choice == "" {
						t.Fatalf("%s: hidden %v", sign.Criterion.ID, hidden)
					}
				}
			}
			if reached != s.Floor-len(s.Vacant) {
				t.Fatalf("%s: %d levels are drawn as reached, the floor is %d, and at %v nothing applies", s.Category.ID, reached, s.Floor, s.Vacant)
			}
		}
		for _, sign := range told.Legend() {
			if sign.Disputed || sign.State.Unknown() && !sign.Hidden {
				t.Fatalf("the public sees %q", sign.Word())
			}
		}
	})
}

// TestGridSays holds the words of a row.
func TestGridSays(t *testing.T) {
	c := smallCatalogue()
	a := assess(t, c, "authentication/1 met", "bruteforce-protection partly", "mfa-webauthn not-applicable: no", "mfa-required-critical met | unmet", "authorization/3 not-applicable: none", "cli/1 provided: GitHub").Assessment
	g := model.MakeGrid(c, a)
	var got []string
	for _, r := range g.Rows {
		got = append(got, g.Says(r))
	}
	want := []string{
		"Authentication: level 0. Level 1: 3 of 4 (3 met, 1 partly). Level 2: 0 of 1 (1 not applicable, 1 disputed). Level 3: 0 of 1 (1 not answered).",
		"Authorization: level 0, up to 3 possible. Level 1: 0 of 2 (2 not answered). Level 2: 0 of 1 (1 not answered). Level 3: n/a (1 not applicable).",
		"CLI Tooling: level 1, up to 3 possible. Level 1: 1 of 1. Level 2: 0 of 1 (1 not answered). Level 3: 0 of 1 (1 not answered).",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("it says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
