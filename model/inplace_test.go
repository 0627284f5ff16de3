package model_test

import (
	"strings"
	"testing"

	"rungs/model"
)

// withoutLevels is a catalogue of two categories, of three and of one question.
func withoutLevels() *model.Catalogue {
	return model.NewCatalogue(model.Catalogue{ID: "own", Version: "1", WithoutLevels: true, Categories: []model.Category{
		{ID: "doors", Title: "Doors", Criteria: []model.Criterion{{ID: "lock", Title: "A lock"}, {ID: "bell", Title: "A bell"}, {ID: "light", Title: "A light"}}},
		{ID: "roofs", Title: "Roofs", Criteria: []model.Criterion{{ID: "tiles", Title: "Tiles"}}},
	}})
}

func answering(answers ...string) *model.Assessment {
	var events []model.Event
	for i, answer := range answers {
		id, state, _ := strings.Cut(answer, "=")
		events = append(events, model.Event{ID: string(rune('a' + i)), Kind: model.AnswerKind, Criterion: id, Answer: model.Answer{State: model.State(state)}})
	}
	return model.Fold(model.Header{Catalogue: "own", Version: "1"}, events)
}

// TestInPlace sees that no sentence about a catalogue without levels speaks of one.
func TestInPlace(t *testing.T) {
	t.Parallel()
	c := withoutLevels()
	for _, test := range []struct {
		answers          []string
		reason, headline string
		at               string
	}{
		{nil, "Not in place yet: 0 of 3 criteria that apply are met or provided; the others are not answered. It is in place if what is unknown turns out to be met.",
			"None of the 2 categories that apply is in place yet.", "not in place"},
		{[]string{"lock=met", "bell=unmet", "light=unsure"},
			`Not in place yet: 1 of 3 criteria that apply are met or provided. Left: "A bell" (not met) and "A light" (not known yet).`,
			"None of the 2 categories that apply is in place yet.", "not in place"},
		{[]string{"lock=met", "bell=provided", "light=not-applicable"}, "In place: 2 of 2 criteria that apply are met or provided.",
			"1 of the 2 categories that apply is in place.", "in place"},
		{[]string{"lock=met", "bell=met", "light=met", "tiles=met"}, "In place: 3 of 3 criteria that apply are met or provided.",
			"Both categories that apply are in place.", "in place"},
		{[]string{"lock=not-applicable", "bell=not-applicable", "light=not-applicable"}, "Does not apply: every criterion was answered as not applicable.",
			"The one category that applies is not in place yet.", "not in place"},
	} {
		a := answering(test.answers...)
		standings := model.Standings(c, a)
		if s := standings[0]; s.Reason != test.reason || c.Categories[0].At(s.Floor) != test.at || s.Above() != "" {
			t.Errorf("%v: %s %s %s", test.answers, c.Categories[0].At(s.Floor), s.Reason, s.Above())
		}
		if got := model.Headline(standings); got != test.headline {
			t.Errorf("%v: %s", test.answers, got)
		}
	}
}

func TestPlanWithoutLevels(t *testing.T) {
	t.Parallel()
	c := withoutLevels()
	a := answering("lock=unmet", "bell=unmet", "light=met", "tiles=partly")
	plan := model.MakePlan(c, a, 3)
	if len(plan.Milestones) != 1 || plan.Milestones[0].Brings != "These 3 steps bring Doors into place and Roofs into place." {
		t.Errorf("%+v", plan.Milestones)
	}
	if got := a.WhatIf(c, model.Standings(c, a), map[string]bool{"tiles": true}); got != `If "Tiles" were done, these categories would be in place: Roofs.` {
		t.Error(got)
	}
	if got := a.WhatIf(c, model.Standings(c, a), map[string]bool{"lock": true, "light": true}); got != "If these 2 were done, no more categories would be in place yet." {
		t.Error(got)
	}
	a.Apply(model.Event{ID: "x", Kind: model.IntentKind, Criterion: "tiles", Intent: model.Intent{Choice: model.Accepted, Why: "later"}},
		model.Event{ID: "y", Kind: model.IntentKind, Criterion: "lock", Intent: model.Intent{Choice: model.Accepted, Why: "later"}})
	if got := model.MakePlan(c, a, 0).Milestones[0].Brings; got != "This step alone brings no category into place: something else was put aside." {
		t.Error(got)
	}
}

// TestNamed sees that the version cannot be read as a part of the title.
func TestNamed(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{"Principles": "Principles 1", "Questions of 2026": "Questions of 2026, version 1", "": " 1"} {
		c := model.Catalogue{Title: title, Version: "1"}
		if got := c.Named(); got != want {
			t.Errorf("%q is named %q, not %q", title, got, want)
		}
	}
}
