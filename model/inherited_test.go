package model_test

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestProposals sees what each way to log in proposes for what has to be offered, what
// has to be demanded, and what is about passwords.
func TestProposals(t *testing.T) {
	c := smallCatalogue()
	of := map[model.Inheritance]*model.Criterion{"": c.Criterion("cli-sbom")}
	for i, inherited := range model.Inheritances {
		crit := *c.Criterion([]string{"mfa-totp", "bruteforce-protection", "email-verified", "recovery-policy"}[i])
		crit.Inherited = inherited
		of[inherited] = &crit
	}
	for _, tt := range []struct {
		ways, supports, requires, passwords string
	}{
		{"", "", "", ""},
		{"own", "", "", ""},
		{"own mail", "", "", ""},
		{"other", "provided", "", "not-applicable"},
		{"forge", "provided", "", "not-applicable"},
		{"other forge", "provided", "", "not-applicable"},
		{"own other", "", "", ""},
		{"own forge", "", "", ""},
		{"mail other", "", "", "not-applicable"},
		{"mail", "", "", "not-applicable"},
	} {
		p := model.Profile{Logins: strings.Fields(tt.ways)}
		a := model.Fold(model.Header{}, []model.Event{{ID: "p", Kind: model.ProfileKind, Profile: &p}})
		for inherited, want := range map[model.Inheritance]string{"": "", model.Supports: tt.supports, model.Ensures: tt.supports, model.Requires: tt.requires, model.Passwords: tt.passwords} {
			state, why := p.Proposes(of[inherited])
			if string(state) != want || (why == "") != (want == "") {
				t.Errorf("%q proposes %q for %q (%s), want %q", tt.ways, state, inherited, why, want)
			}
			brought := inherited == model.Supports || inherited == model.Ensures
			if forge := strings.Contains(why, "at the forge"); brought && forge != (tt.ways == "forge") {
				t.Errorf("%q proposes, for %s", tt.ways, why)
			}
			if offers := strings.Contains(why, "offers this"); brought && want != "" && offers != (inherited == model.Supports) {
				t.Errorf("%q proposes %q, for %s", tt.ways, inherited, why)
			}
			mixed := brought && p.Delegated()
			if offer := a.Offer(of[inherited]); (offer == "") != (want == "" && !mixed) || strings.HasPrefix(offer, "Proposed") != (want != "") {
				t.Errorf("%q offers %q for %q", tt.ways, offer, inherited)
			}
		}
		p.Accounts = model.No
		if state, _ := p.Proposes(of[model.Supports]); state != model.Unanswered {
			t.Errorf("%q: %s without accounts", tt.ways, state)
		}
	}
}

// TestNotProvided sees that what has to be demanded is provided only where the ticks say
// that it is demanded.
func TestNotProvided(t *testing.T) {
	c := smallCatalogue()
	crit := *c.Criterion("cli-sbom")
	crit.Conditions = []model.Condition{{ID: "produces"}}
	a := model.Fold(model.Header{}, nil)
	if no := a.NotProvided(&crit, nil); no != "" {
		t.Errorf("what has to be offered is refused: %s", no)
	}
	crit.Inherited = model.Requires
	if no := a.NotProvided(&crit, nil); !strings.Contains(no, "tick that first") {
		t.Errorf("nothing ticked: %q", no)
	}
	if no := a.NotProvided(&crit, []string{"produces"}); no != "" {
		t.Errorf("all ticked: %s", no)
	}
}

// TestUsualAtAForge sees what is offered as the one line of an answer: a reason that the
// profile makes true, and no service before one has a name.
func TestUsualAtAForge(t *testing.T) {
	c := smallCatalogue()
	crit := *c.Criterion("token-prefix")
	crit.Reasons = []model.Particular{{Where: []string{"not beyond-forge"}, Text: "we hand out no tokens"}, {Where: []string{"not uploads"}, Text: "we host no files"}}
	for _, tt := range []struct{ ways, hosting, reason string }{
		{"", "", ""},
		{"forge", "", "we hand out no tokens"},
		{"forge", "points", "we hand out no tokens"},
		{"forge own", "uploads", ""},
		{"forge other", "", ""},
		{"forge mail", "", ""},
		{"other", "points", "we host no files"},
		{"own", "uploads", ""},
	} {
		p := model.Profile{Logins: strings.Fields(tt.ways), Hosting: strings.Fields(tt.hosting)}
		a := model.Fold(model.Header{}, []model.Event{{ID: "p", Kind: model.ProfileKind, Profile: &p}})
		for state, want := range map[model.State]string{model.NotApplicable: tt.reason, model.Provided: "", model.Unsure: ""} {
			if got := a.Usual(c, &crit, state, "ana"); got != want {
				t.Errorf("%+v: %s offers %q, want %q", tt, state, got, want)
			}
		}
	}
}

// TestDoubtOfProvided sees that an answer which no decided case has is pointed at, where it can be
// told.
func TestDoubtOfProvided(t *testing.T) {
	a := model.Fold(model.Header{}, nil)
	met, provided := model.Verdict{State: model.Met}, model.Verdict{State: model.Provided}
	for name, c := range map[string]struct {
		crit  model.Criterion
		state model.State
		says  string
	}{
		"no case":                {model.Criterion{Verdicts: []model.Verdict{met}}, model.Provided, "No case here is provided."},
		"a case":                 {model.Criterion{Verdicts: []model.Verdict{met, provided}}, model.Provided, ""},
		"another answer":         {model.Criterion{Verdicts: []model.Verdict{met}}, model.Met, ""},
		"no cases at all":        {model.Criterion{}, model.Provided, ""},
		"the login can bring it": {model.Criterion{Verdicts: []model.Verdict{met}, Inherited: model.Supports}, model.Provided, ""},
	} {
		if says := a.Doubt(&c.crit, model.Answer{State: c.state}); says != c.says {
			t.Errorf("%s: %q, want %q", name, says, c.says)
		}
	}
}
