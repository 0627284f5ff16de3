package model_test

import (
	"testing"

	"rungs/model"
)

// What a step opens the way for is named once: in its reason where there is room, else in
// the sentence.
func TestOpensSays(t *testing.T) {
	c := smallCatalogue()
	a := model.Fold(model.Header{}, []model.Event{
		{ID: "1", By: "ana", Kind: model.AnswerKind, Criterion: "token-prefix", Answer: model.Answer{State: model.Unmet}},
		{ID: "2", By: "ana", Kind: model.AnswerKind, Criterion: "mfa-totp", Answer: model.Answer{State: model.Unmet}},
		{ID: "3", By: "ana", Kind: model.AnswerKind, Criterion: "mfa-required-all", Answer: model.Answer{State: model.NotApplicable, Detail: "x"}},
	})
	want := map[string]string{
		"token-prefix": `low impact · days · opens the way for "Leaked tokens found and revoked" / `,
		"mfa-totp":     `high impact · weeks · opens the way for 1 more · after "Brute-force protection" / Opens the way for "MFA required: critical packages".`,
	}
	for _, s := range model.MakePlan(c, a, 1).Steps() {
		if got := s.Reason + " / " + s.OpensSays(); s.Opens > 0 && got != want[s.Criterion.ID] {
			t.Errorf("%s opens %d: %q", s.Criterion.ID, s.Opens, got)
		}
		delete(want, s.Criterion.ID)
	}
	if len(want) > 0 {
		t.Errorf("no step is %v", want)
	}
}
