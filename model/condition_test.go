package model_test

import (
	"testing"
	"time"

	"rungs/model"
)

// A condition that waits for another criterion counts from the day on which that
// one stands, and not before.
func TestAskedLeavesOutWhatWaits(t *testing.T) {
	c := &model.Criterion{ID: "notices", Conditions: []model.Condition{{ID: "password"}, {ID: "factor", OnlyIfMet: "mfa"}}}
	answer := model.Answer{State: model.Met, Conditions: []string{"password"}}
	for _, test := range []struct {
		mfa      model.State
		suggests model.State
		warning  string
	}{
		{model.Unanswered, model.Met, ""},
		{model.Unmet, model.Met, ""},
		{model.Partly, model.Met, ""},
		{model.Unsure, model.Met, ""},
		{model.Met, model.Partly, "One condition is not ticked."},
		{model.Provided, model.Partly, "One condition is not ticked."},
	} {
		e := model.Event{ID: "1", At: time.Unix(0, 0), Kind: model.AnswerKind, Criterion: "mfa", Answer: model.Answer{State: test.mfa, Detail: "somebody"}}
		a := model.Fold(model.Header{}, []model.Event{e})
		asked := a.Asked(c)
		if got := asked.Suggest(answer.Conditions); got != test.suggests {
			t.Errorf("with mfa %s the ticks suggest %s, want %s", test.mfa, got, test.suggests)
		}
		if got := asked.Mismatch(answer); got != test.warning {
			t.Errorf("with mfa %s it says %q, want %q", test.mfa, got, test.warning)
		}
		if got := asked.Suggest([]string{"factor"}); test.suggests == model.Met && got != model.Unanswered {
			t.Errorf("with mfa %s a tick that waits suggests %s", test.mfa, got)
		}
	}
	if len(c.Conditions) != 2 {
		t.Error("the criterion itself was changed")
	}
}
