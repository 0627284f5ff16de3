package model_test

import (
	"slices"
	"testing"

	"rungs/model"
)

func TestUnshown(t *testing.T) {
	c := smallCatalogue()
	j := newJournal()
	proved := answerEvent("mfa-webauthn", model.Met)
	proved.Evidence = []model.Evidence{{Ref: "https://acme.example/mfa"}}
	j.stamp("ana", proved)
	half := answerEvent("bruteforce-protection", model.Met)
	half.Conditions = []string{"password"}
	j.stamp("ana", half)
	j.stamp("ana", answerEvent("mfa-totp", model.Provided)) // who provides it is told elsewhere
	j.stamp("ana", answerEvent("recovery-policy", model.Partly))
	j.stamp("ana", answerEvent("of-another-version", model.Met))
	got := model.MakeUnshown(c, j.Assessment).Says()
	want := []string{
		"Brute-force protection: met, and not ticked: second-factor attempts are limited.",
		"From memory so far: met, and without evidence: Brute-force protection.",
		"Answered, and not asked any more in this version: of-another-version.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := model.MakeUnshown(c, newJournal().Assessment).Says(); got != nil {
		t.Errorf("of nothing: %q", got)
	}
}

// TestUnshownWaits: a condition that cannot hold yet is not missed beside those that are ticked;
// once it can, it is.
func TestUnshownWaits(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{Categories: []model.Category{{ID: "x", Title: "X", Criteria: []model.Criterion{
		{ID: "mfa", Category: "x", Level: 1, Title: "MFA"},
		{ID: "notices", Category: "x", Level: 1, Title: "Notices", Conditions: []model.Condition{{ID: "password", Text: "password"}, {ID: "factor", Text: "factor", OnlyIfMet: "mfa"}}},
	}}}})
	for state, want := range map[model.State]int{model.Unmet: 0, model.Met: 1} {
		j := newJournal()
		j.answer("ana", "mfa", state)
		j.write("ana", model.Event{Kind: model.AnswerKind, Criterion: "notices", Answer: model.Answer{State: model.Met, Conditions: []string{"password"}}})
		if got := model.MakeUnshown(c, j.Assessment).Though; len(got) != want {
			t.Errorf("MFA is %s: %d are met with a condition that is not ticked, want %d", state, len(got), want)
		}
	}
}
