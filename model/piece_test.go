package model_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

// TestPieces: together the pieces are the steps of the plan, each once; each has one
// level of one category; and all numbers of a piece are those of the levels before and
// after it, if the pieces come one after the other.
func TestPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, j, plan := drawnPlan(t, true)
		pieces := model.Pieces(c, j.Assessment, plan.Target, "")
		var want, got []string
		for _, s := range plan.Steps() {
			want = append(want, s.Criterion.ID)
		}
		done, stands := map[string]bool{}, func(done map[string]bool, p model.Piece) model.Standing {
			all := model.StandingsIf(c, j.Assessment, done)
			return all[slices.IndexFunc(all, func(s model.Standing) bool { return s.Category.ID == p.Category.ID })]
		}
		for i, p := range pieces {
			if i > 0 && p.Level < pieces[i-1].Level {
				t.Fatalf("level %d comes after %d", p.Level, pieces[i-1].Level)
			}
			before := stands(done, p)
			for _, s := range p.Steps {
				if s.Criterion.Category != p.Category.ID || s.Criterion.Level != p.Level {
					t.Fatalf("%s is no part of %s %d", s.Criterion.ID, p.Category.ID, p.Level)
				}
				got = append(got, s.Criterion.ID)
				done[s.Criterion.ID] = true
			}
			after := stands(done, p)
			if p.Now != before.Tally[p.Level] || p.Done != after.Tally[p.Level] || p.From != before.Floor || p.To != after.Floor {
				t.Fatalf("%+v lies between %+v and %+v", p, before, after)
			}
			// All that the level still lacks then is named.
			if lacks := p.Done.Of - p.Done.Met; lacks != len(p.Unknown)+len(p.Aside) {
				t.Fatalf("%d are lacking, and %d unknown and %d put aside", lacks, len(p.Unknown), len(p.Aside))
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			t.Fatalf("the plan has %v, the pieces %v", want, got)
		}
	})
}
