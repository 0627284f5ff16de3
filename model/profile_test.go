package model_test

import (
	"strings"
	"testing"

	"rungs/model"
)

func TestWhichCategoriesApply(t *testing.T) {
	const (
		noAccounts = "the registry has no user accounts"
		noUploads  = "maintainers upload no files that the registry serves"
	)
	override := func(category string, applies bool, why string) map[string]model.Override {
		return map[string]model.Override{category: {Applies: applies, Why: why}}
	}
	tests := []struct {
		name    string
		profile model.Profile
		// Why each does not apply; empty where it does.
		authentication, authorization, cli string
	}{
		{"nothing said: everything applies", model.Profile{}, "", "", ""},
		{"accounts and uploads", model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}}, "", "", ""},
		{"no accounts", model.Profile{Accounts: model.No}, noAccounts, noAccounts, ""},
		{"only points at source", model.Profile{Accounts: model.Yes, Hosting: []string{model.Points}}, "", noUploads, ""},
		{"only builds", model.Profile{Accounts: model.Yes, Hosting: []string{model.Builds}}, "", noUploads, ""},
		{"builds, and takes uploads too", model.Profile{Accounts: model.Yes, Hosting: []string{model.Builds, model.Uploads}}, "", "", ""},
		{"neither: the first reason is enough", model.Profile{Accounts: model.No, Hosting: []string{model.Points}}, noAccounts, noAccounts, ""},
		{"accounts left open", model.Profile{Hosting: []string{model.Points}}, "", noUploads, ""},
		{"the login alone decides nothing", model.Profile{Login: model.OtherLogin}, "", "", ""},
		{"an override decides against", model.Profile{Overrides: override("cli", false, "no client of our own")}, "", "", "no client of our own"},
		{"an override decides for", model.Profile{Accounts: model.No, Overrides: override("authorization", true, "")}, noAccounts, "", ""},
		{"an override of no category", model.Profile{Overrides: override("gone", false, "x")}, "", "", ""},
	}
	c := smallCatalogue()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for category, why := range map[string]string{"authentication": tt.authentication, "authorization": tt.authorization, "cli": tt.cli} {
				applies, gotWhy := tt.profile.Applies(c.Category(category))
				if applies != (why == "") || gotWhy != why {
					t.Errorf("%s applies: %v (%q), want %v (%q)", category, applies, gotWhy, why == "", why)
				}
			}
		})
	}
}

func TestOverrideKeepsItsReasonAndTheSuggestion(t *testing.T) {
	p := model.Profile{Accounts: model.No, Overrides: map[string]model.Override{"authentication": {Applies: true, Why: "accounts come in spring"}}}
	category := smallCatalogue().Category("authentication")
	if applies, why := p.Applies(category); !applies || why != "accounts come in spring" {
		t.Errorf("Applies = %v (%q)", applies, why)
	}
	if applies, why := p.Suggests(category); applies || why != "the registry has no user accounts" {
		t.Errorf("Suggests = %v (%q); it looks at no override", applies, why)
	}
}

// Where it stores files and only points, what is asked of those that store files is asked; it
// is said, and of nothing else.
func TestAnswersThatDoNotGoTogether(t *testing.T) {
	uploads := &model.Category{Requires: []model.Trait{model.TakesUploads}}
	for _, hosting := range [][]string{nil, {model.Points}, {model.Uploads, model.Builds}, {model.Builds, model.Points}, {model.Points, model.Uploads}} {
		p := model.Profile{Hosting: hosting}
		said := false
		for _, q := range model.Questions {
			said = said || p.Counts(q) != ""
		}
		if applies, _ := p.Suggests(uploads); said != (len(hosting) == 2 && hosting[0] == model.Points) || said && !applies {
			t.Errorf("%v: said %v, applies %v", hosting, said, applies)
		}
	}
}

func TestDelegated(t *testing.T) {
	for login, want := range map[string]bool{"": false, model.OwnLogin: false, model.OtherLogin: true, model.BothLogins: true} {
		if got := (model.Profile{Login: login}).Delegated(); got != want {
			t.Errorf("login %q delegated: %v, want %v", login, got, want)
		}
	}
}

// TestLeftOutSays: the sentence ends once, whether a reason ends with a stop or not.
func TestLeftOutSays(t *testing.T) {
	category := &model.Category{ID: "cli", Title: "CLI"}
	for why, want := range map[string]string{
		"Others ship it.": "By the profile this category does not apply: Others ship it.",
		"others ship it":  "By the profile this category does not apply: others ship it.",
		"":                "By the profile this category does not apply: no reason was given.",
	} {
		p := model.Profile{Overrides: map[string]model.Override{"cli": {Why: why}}}
		if got := p.LeftOutSays(category); got != want {
			t.Errorf("%q: %q", why, got)
		}
	}
	if got := (model.Profile{}).LeftOutSays(category); got != "" {
		t.Errorf("of one that applies: %q", got)
	}
	const beside = " How your own team logs in is asked in beyond, another set of questions: rungs catalogue."
	for _, tt := range []struct {
		requires []model.Trait
		profile  model.Profile
		leads    bool
	}{
		{[]model.Trait{model.HasAccounts}, model.Profile{Accounts: model.No}, true},
		{[]model.Trait{model.HasAccounts, model.TakesUploads}, model.Profile{Accounts: model.No}, false},
		{[]model.Trait{model.HasAccounts}, model.Profile{Accounts: model.Yes, Overrides: map[string]model.Override{"cli": {Why: "later"}}}, false},
	} {
		category.Requires = tt.requires
		if got := tt.profile.LeftOutSays(category); strings.HasSuffix(got, beside) != tt.leads {
			t.Errorf("%v, %v: %q", tt.requires, tt.profile, got)
		}
	}
}

// TestWordsOfALaterProfile holds that an answer in a word that is not known here leaves nothing
// out, and is neither lost nor taken for an answer that is known.
func TestWordsOfALaterProfile(t *testing.T) {
	uploads := &model.Category{Requires: []model.Trait{model.HasAccounts, model.TakesUploads}}
	p := model.Profile{Accounts: "guests", Hosting: []string{model.Points, "streams"}, Logins: []string{model.MailLogin, "badge"}, Login: "badge", ClientsBy: "robots"}
	if applies, why := p.Suggests(uploads); !applies {
		t.Errorf("it does not apply: %s", why)
	}
	var told []string
	for _, u := range p.Unknown() {
		told = append(told, u.String())
	}
	if got, want := strings.Join(told, ", "), `accounts "guests", hosting "streams", login "badge", clients-by "robots"`; got != want {
		t.Errorf("not known: %s, want %s", got, want)
	}
	for _, word := range []string{"not " + model.Uploads, "not " + model.OwnLogin, "not own-client", "not others-client", "index"} {
		if p.Is([]string{word}) {
			t.Errorf("it is said to be: %s", word)
		}
	}
	if !p.Is([]string{model.Points}) || !p.Is([]string{model.MailLogin}) {
		t.Error("what is known beside it does not hold")
	}
	if state, _ := p.Proposes(&model.Criterion{Inherited: model.Passwords}); state != model.Unanswered {
		t.Errorf("%s is proposed, and nobody knows how people log in", state)
	}
	if words := (model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads, model.Copies}, Login: model.BothLogins, ClientsBy: model.NoClient}).Unknown(); words != nil {
		t.Errorf("known words are not known: %v", words)
	}
}
