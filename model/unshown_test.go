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
