package model_test

import (
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// TestCircumstances asks of profiles what can be, and what is.
func TestCircumstances(t *testing.T) {
	for _, tt := range []struct {
		where   string
		profile model.Profile
		may, is bool
	}{
		{"", model.Profile{}, true, true},
		{"own", model.Profile{}, true, false},
		{"own", model.Profile{Logins: []string{model.OwnLogin}}, true, true},
		{"own", model.Profile{Login: model.BothLogins}, true, true}, // as it was said before
		{"own", model.Profile{Logins: []string{model.MailLogin}}, false, false},
		{"not own", model.Profile{Logins: []string{model.MailLogin}}, true, true},
		{"not own", model.Profile{}, true, false},
		{"own,other", model.Profile{Logins: []string{model.OwnLogin}}, false, false},
		{"own,other", model.Profile{Logins: []string{model.OwnLogin, model.ForgeLogin}}, true, true},
		{"sign-up", model.Profile{Logins: []string{model.ForgeLogin, model.MailLogin}}, true, true},
		{"not sign-up", model.Profile{Logins: []string{model.ForgeLogin, model.OtherLogin}}, true, true},
		{"other,not own", model.Profile{Logins: []string{model.OwnLogin, model.OtherLogin}}, false, false},
		// Who looks at logins where nobody has an account has decided so against the profile.
		{"own", model.Profile{Accounts: model.No}, true, false},
		{"accounts", model.Profile{Accounts: model.No}, false, false},
		{"accounts", model.Profile{Logins: []string{model.MailLogin}}, true, true},
		{"not accounts", model.Profile{Accounts: model.No}, true, true},
		{"uploads", model.Profile{Hosting: []string{model.Points}}, false, false},
		{"not uploads,copies", model.Profile{Hosting: []string{model.Copies}}, true, true},
		{"several-clients", model.Profile{}, true, false},
		{"several-clients", model.Profile{Clients: []string{"mix"}}, false, false},
		{"several-clients", model.Profile{Clients: []string{"mix", "rebar3"}}, true, true},
		{"several-clients", model.Profile{ClientsBy: model.NoClient}, false, false},
		{"client", model.Profile{ClientsBy: model.NoClient}, false, false},
		{"client", model.Profile{ClientsBy: model.OthersClient}, true, true},
		{"own-client", model.Profile{Clients: []string{"mix"}}, true, false},
		{"not own-client", model.Profile{ClientsBy: model.OthersClient}, true, true},
		{"others-client", model.Profile{ClientsBy: model.OthersClient}, true, true},
		{"others-client", model.Profile{ClientsBy: model.NoClient}, false, false},
		{"of a newer program", model.Profile{Accounts: model.Yes}, true, false},
	} {
		var where []string
		if tt.where != "" {
			where = strings.Split(tt.where, ",")
		}
		if may, is := tt.profile.MayBe(where), tt.profile.Is(where); may != tt.may || is != tt.is {
			t.Errorf("%s of %+v: may be %v, is %v", tt.where, tt.profile, may, is)
		}
	}
	for _, word := range model.Circumstances() {
		for _, word := range []string{word, "not " + word} {
			if !model.CircumstanceKnown(word) || model.Phrases([]string{word}) == word {
				t.Errorf("nothing says %q in words: %q", word, model.Phrases([]string{word}))
			}
		}
	}
}

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

// TestNoClient proposes for what is asked of a client that it does not apply where there is none.
func TestNoClient(t *testing.T) {
	c := perClient()
	crit := c.Criterion("cli-sbom")
	for by, want := range map[string]model.State{"": model.Unanswered, model.OurClient: model.Unanswered, model.NoClient: model.NotApplicable} {
		p := model.Profile{Accounts: model.No, ClientsBy: by}
		if state, _ := p.Proposes(crit); state != want {
			t.Errorf("%q proposes %q", by, state)
		}
		a := model.Fold(model.Header{}, []model.Event{{ID: "p", Kind: model.ProfileKind, Profile: &p}})
		if offer := a.Offer(crit); (offer == "Proposed: not applicable, for there is no client.") != (want != model.Unanswered) {
			t.Errorf("%q offers %q", by, offer)
		}
	}
	p := model.Profile{ClientsBy: model.NoClient}
	if p.Install([]string{"mix"}); p.ClientsBy != "" || p.CheckClient() != nil {
		t.Errorf("with a client there is %q", p.ClientsBy)
	}
	if p.ClientsBy = model.NoClient; p.CheckClient() == nil {
		t.Error("mix is no client")
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
