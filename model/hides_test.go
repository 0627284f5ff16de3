package model_test

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestHides sees that it is said how many questions, and how many answers, an answer to the
// profile takes out of sight.
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
	for _, tt := range []struct {
		a        *model.Assessment
		q        model.Question
		value    string
		has, not string
	}{
		{none, accounts, model.No, "questions go out of sight", "answer"},
		{one, accounts, model.No, "questions go out of sight, and 1 answer with them", ""},
		{no, accounts, model.No, "questions go out of sight, and 1 answer with them", ""},
		{none, accounts, model.Yes, "", "sight"},
		{none, hosting, model.Points, "questions go out of sight", ""},
		{none, hosting, model.Uploads, "", "sight"},
	} {
		says := tt.a.Hides(c, tt.q, tt.value)
		if !strings.Contains(says, tt.has) || tt.not != "" && strings.Contains(says, tt.not) {
			t.Errorf("%s %s: %q", tt.q.Name, tt.value, says)
		}
	}
	yes := model.Profile{Accounts: model.Yes}
	for want, a := range map[string]*model.Assessment{"before": none, "with no": no, "": model.Fold(model.Header{}, []model.Event{{ID: "p", Kind: model.ProfileKind, Profile: &yes}})} {
		if a.Doubts(c, accounts) != (want != "") {
			t.Errorf("the hint stands with the question, %q", want)
		}
	}
}
