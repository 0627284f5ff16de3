package model_test

import (
	"testing"

	"rungs/model"
)

func TestSaid(t *testing.T) {
	for _, c := range []struct {
		state  model.State
		detail string
		want   string
	}{
		{model.Unanswered, "", "not answered"},
		{model.Met, "", "met"},
		{model.Met, "since 2023", "met, since 2023"},
		{model.Provided, "GitHub", "provided by GitHub"},
		{model.Provided, "", "provided"},
		{model.Partly, "", "partly"},
		{model.Unmet, "", "not met"},
		{model.Unsure, "", "unsure"},
		{model.Unsure, "Ben", "unsure, ask Ben"},
		{model.NotApplicable, "we have no client", "not applicable, we have no client"},
	} {
		if got := (model.Answer{State: c.state, Detail: c.detail}).Said(); got != c.want {
			t.Errorf("%q, %q: %q instead of %q", c.state, c.detail, got, c.want)
		}
	}
}

// TestSaidOfMany has the plan and the levels say the same of a criterion, and both
// sides where two disagree.
func TestSaidOfMany(t *testing.T) {
	c := smallCatalogue()
	j := assess(t, c, "* met", "mfa-totp unsure: Bob", "email-verified provided: GitHub", "cli-sbom not-applicable: no client")
	other := j.copy("other")
	j.answer("ana", "token-scoped", model.Met)
	other.answer("ben", "token-scoped", model.Unmet)
	j.merge(other)
	want := map[string]string{
		"mfa-totp": "unsure, ask Bob", "email-verified": "provided by GitHub", "cli-sbom": "not applicable, no client",
		"token-scoped": "disputed, ana says met and ben says not met",
	}
	said := 0
	for _, u := range model.Uncounteds(c, j.Assessment) {
		said++
		if got := u.Said(); got != want[u.Criterion.ID] {
			t.Errorf("of the levels, %s: %q", u.Criterion.ID, got)
		}
	}
	if said != len(want) {
		t.Errorf("%d are said instead of %d", said, len(want))
	}
	questions := model.MakePlan(c, j.Assessment, model.TopLevel).FindOut
	for _, q := range questions {
		if got := q.Said(); got != want[q.Criterion.ID] {
			t.Errorf("of the plan, %s: %q", q.Criterion.ID, got)
		}
	}
	if len(questions) != 2 {
		t.Errorf("there are %d questions", len(questions))
	}
}
