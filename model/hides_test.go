package model_test

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestHides sees that it is said which categories, and how many answers, an answer to the profile
// takes out of sight, and how many questions are left by all that it says.
func TestHides(t *testing.T) {
	c := smallCatalogue()
	accounts, hosting := model.Questions[0], model.Questions[1]
	for _, who := range []string{"at a forge", "authors write", "your team"} {
		if !strings.Contains(accounts.Hint, who) {
			t.Errorf("the hint says nothing of %q: %s", who, accounts.Hint)
		}
	}
	said := func(state model.State) model.Event {
		return model.Event{ID: "e", Kind: model.AnswerKind, Criterion: "mfa-totp", Answer: model.Answer{State: state}}
	}
	none := model.Fold(model.Header{}, nil)
	one := model.Fold(model.Header{}, []model.Event{said(model.Met)})
	p := model.Profile{Accounts: model.No}
	no := model.Fold(model.Header{}, []model.Event{said(model.Met), {ID: "p", Kind: model.ProfileKind, Profile: &p}})
	elsewhere := model.Profile{Hosting: []string{model.Points}}
	points := model.Fold(model.Header{}, []model.Event{{ID: "p", Kind: model.ProfileKind, Profile: &elsewhere}})
	both := model.Profile{Accounts: model.No, Hosting: []string{model.Points}}
	hidden := model.Fold(model.Header{}, []model.Event{{ID: "p", Kind: model.ProfileKind, Profile: &both}})
	for _, tt := range []struct {
		a     *model.Assessment
		q     model.Question
		value string
		want  string
	}{
		{none, accounts, model.No, "Authentication and Authorization go out of sight, 3 of 14 questions are left"},
		{one, accounts, model.No, "Authentication and Authorization go out of sight with 1 answer, 3 of 14 questions are left"},
		{no, accounts, model.No, "Authentication and Authorization go out of sight with 1 answer, 3 of 14 questions are left"},
		{points, accounts, model.No, "Authentication and Authorization go out of sight, 3 of 14 questions are left"}, // as many as without that
		{none, accounts, model.Yes, ""},
		{none, hosting, model.Points, "Authorization goes out of sight, 10 of 14 questions are left"},
		{no, hosting, model.Points, ""}, // named with the other answer that hides it
		{hidden, accounts, model.No, "Authentication and Authorization go out of sight, 3 of 14 questions are left"},
		{hidden, accounts, model.Yes, ""},
		{hidden, hosting, model.Points, ""},
		{none, hosting, model.Uploads, ""},
	} {
		says := tt.a.Hides(c, tt.q, tt.value)
		if says != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.q.Name, tt.value, says, tt.want)
		}
	}
	for want, a := range map[string]*model.Assessment{"3 of 14 questions are left": none, "3 of 14 questions are left, 1 answer goes": one} {
		if got := a.Leaves(c, accounts, model.No); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	yes := model.Profile{Accounts: model.Yes}
	for want, a := range map[string]*model.Assessment{"before": none, "with no": no, "": model.Fold(model.Header{}, []model.Event{{ID: "p", Kind: model.ProfileKind, Profile: &yes}})} {
		if a.Doubts(c, accounts) != (want != "") {
			t.Errorf("the hint stands with the question, %q", want)
		}
	}
}
