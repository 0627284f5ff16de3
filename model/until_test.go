package model_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

// TestPutAsideUntil: on no day and on the day itself a step stays aside; after it the plan
// is the one that there would be had nobody put it aside, but for what is said of it.
func TestPutAsideUntil(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		s := answers(c).Draw(t, "answers")
		never, aside := s.journal(c), s.journal(c)
		put := map[string]bool{}
		for crit := range c.All() {
			if rapid.Bool().Draw(t, "put aside") {
				put[crit.ID] = true
				aside.stamp("ana", model.Event{Kind: model.IntentKind, Criterion: crit.ID, Intent: model.Intent{Choice: model.Accepted, Why: "x", Until: "2027-03-31"}})
			}
		}
		target := rapid.IntRange(0, model.TopLevel).Draw(t, "target")
		ids := func(p model.Plan) (out []string) {
			for _, step := range p.Steps() {
				out = append(out, step.Criterion.ID)
			}
			return out
		}
		for _, day := range []model.Day{"", "2027-03-30", "2027-03-31"} {
			if p := model.PlanOn(c, aside.Assessment, target, day); slices.ContainsFunc(p.Steps(), func(s model.Step) bool { return put[s.Criterion.ID] }) {
				t.Fatalf("on %q a step is back that was put aside until the 31st", day)
			}
		}
		after, want := model.PlanOn(c, aside.Assessment, target, "2027-04-01"), model.MakePlan(c, never.Assessment, target)
		if len(after.Accepted) > 0 || !slices.Equal(ids(after), ids(want)) {
			t.Fatalf("after its day the plan is %v, and %v were put aside; without that it is %v", ids(after), put, ids(want))
		}
		for _, step := range after.Steps() {
			if step.Back != put[step.Criterion.ID] {
				t.Fatalf("%s: back is %v", step.Criterion.ID, step.Back)
			}
		}
	})
}
