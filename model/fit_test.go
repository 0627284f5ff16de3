package model_test

import (
	"slices"
	"testing"

	"rungs/model"
)

// TestKinds sees that a category speaks to all of its criteria, also in a catalogue that was
// made of another, and that no paragraph is both above and in the text.
func TestKinds(t *testing.T) {
	c := *smallCatalogue()
	c.Categories[0].Yours = []model.Particular{{Where: []string{"others-client"}, Text: "Ask its makers."}}
	c.Categories[0].Criteria[0].Yours = []model.Particular{{Where: []string{model.ForgeLogin}, Text: "Mergers publish."}, {Where: []string{model.Builds}, Text: "You build."}}
	crit := &model.NewCatalogue(*model.NewCatalogue(c)).Categories[0].Criteria[0]
	if n := len(crit.Kinds()); n != 3 {
		t.Fatalf("%d kinds: %v", n, crit.Kinds())
	}
	p := model.Profile{ClientsBy: model.OthersClient, Logins: []string{model.ForgeLogin}}
	var told []string
	for _, own := range p.OwnCases(crit) {
		told = append(told, own.Kind+": "+own.Text)
	}
	want := []string{"Yours: others make the client: Ask its makers.", "Yours: people log in at the forge where it lives: Mergers publish."}
	if !slices.Equal(told, want) {
		t.Errorf("told: %q", told)
	}
	left := crit.Fitted(p.Fit(crit)).Kinds()
	if len(left) != 1 || left[0].Text != "You build." {
		t.Errorf("left: %v", left)
	}
	if p.Hosting = []string{model.Uploads}; len(crit.Fitted(p.Fit(crit)).Kinds()) != 0 {
		t.Error("what cannot be is left")
	}
	if len(crit.Kinds()) != 3 || crit.Fitted(model.Fit{}) != crit {
		t.Error("the criterion was changed")
	}
}

// TestWorked: what to begin with, and when it is done, are those of the kind that the
// registry is of, and the plan says them. Of two kinds each says what the one before leaves empty.
func TestWorked(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{Categories: []model.Category{{ID: "x", Title: "X", Criteria: []model.Criterion{{
		ID: "names", Category: "x", Level: 1, Title: "Names", Effort: model.Days, Impact: model.High,
		FirstAction: "Ask the database.", DoneWhen: "The upload is refused.",
		Body: "## What counts\n\nA rule.\n\n## Check it\n\nSELECT.\n\nCount.\n\n## Get there\n\nA constraint.\n",
		Work: []model.Work{
			{Where: []string{"forge", "not sign-up"}, FirstAction: "Read the index."},
			{Where: []string{"not uploads"}, FirstAction: "Read the list.", DoneWhen: "The change is refused.", WhatCounts: "A list.\n", CheckIt: "Propose a name.\n", GetThere: "A sentence.\n"},
		},
	}}}}})
	for _, tt := range []struct {
		profile                       model.Profile
		first, is, counts, check, get string
	}{
		{model.Profile{}, "Ask the database.", "The upload is refused.", "A rule.", "SELECT.\n\nCount.", "A constraint."},
		{model.Profile{Logins: []string{model.ForgeLogin}, Hosting: []string{model.Points}}, "Read the index.", "The change is refused.", "A list.", "Propose a name.", "A sentence."},
		{model.Profile{Logins: []string{model.ForgeLogin}, Hosting: []string{model.Uploads}}, "Read the index.", "The upload is refused.", "A rule.", "SELECT.\n\nCount.", "A constraint."},
		{model.Profile{Logins: []string{model.OwnLogin}, Hosting: []string{model.Points}}, "Read the list.", "The change is refused.", "A list.", "Propose a name.", "A sentence."},
	} {
		tt.profile.Accounts = model.Yes
		j := newJournal()
		j.write("ana", model.Event{Kind: model.ProfileKind, Profile: &tt.profile})
		j.answer("ana", "names", model.Unmet)
		crit := c.Criterion("names")
		fitted := crit.Fitted(tt.profile.Fit(crit))
		for from, got := range map[string]*model.Criterion{
			"the plan":      model.MakePlan(c, j.Assessment, 1).Milestones[0].Steps[0].Criterion,
			"what is asked": j.Asked(crit),
			"the long text": fitted,
		} {
			if got.FirstAction != tt.first || got.DoneWhen != tt.is {
				t.Errorf("%+v: %s says %q and %q, want %q and %q", tt.profile, from, got.FirstAction, got.DoneWhen, tt.first, tt.is)
			}
		}
		if want := "## What counts\n\n" + tt.counts + "\n\n## Check it\n\n" + tt.check + "\n\n## Get there\n\n" + tt.get + "\n"; fitted.Body != want {
			t.Errorf("%+v: the text is %q, want %q", tt.profile, fitted.Body, want)
		}
	}
}
