package model_test

import (
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
