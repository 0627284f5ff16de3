package model_test

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestReadingTime sees that all is counted that is read before somebody decides, of what is
// unsure only how to find out, and the text for this kind of registry.
func TestReadingTime(t *testing.T) {
	words := func(minutes int) string { return strings.Repeat("word ", 150*minutes) }
	body := "## " + model.WhatCounts + "\n\n" + words(3) + "\n\n## " + model.CheckIt + "\n\n" + words(2) + "\n\n## " + model.GetThere + "\n\n" + words(4)
	c := smallCatalogue()
	crit := c.Criterion("mfa-totp")
	crit.Body, crit.Reading = body, words(1)
	crit.Verdicts = []model.Verdict{{Case: words(1), State: model.Met}, {Case: words(5), State: model.Unmet, Where: []string{model.OtherLogin}}}
	crit.Work = []model.Work{{Where: []string{model.OtherLogin}, CheckIt: words(7)}}
	for _, step := range []struct {
		state model.State
		login string
		want  string
	}{
		{model.Partly, model.OwnLogin, "about 12 minutes"}, // 11 and the title
		{model.Unsure, model.OwnLogin, "about 3 minutes"},
		{model.Partly, model.OtherLogin, "about 20 minutes"},
		{model.Unsure, model.OtherLogin, "about 8 minutes"},
	} {
		j := newJournal()
		j.write("ana", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.Yes, Logins: []string{step.login}}})
		j.answer("ana", crit.ID, step.state)
		if got := j.ReadingTime([]model.SlowRead{model.SlowReadOf(nil, j.Assessment, crit)}); got != step.want {
			t.Errorf("%s with %s: %s, want %s", step.state, step.login, got, step.want)
		}
	}
}

// TestSection finds a part of a text under its heading.
func TestSection(t *testing.T) {
	c := &model.Criterion{Body: "## Why it matters\n\nIt does.\n\n## Check it\n## Get there\n\n1. Go.\n"}
	for heading, want := range map[string]string{"Why it matters": "It does.", model.CheckIt: "", model.GetThere: "1. Go.", "Check": "", model.WhatCounts: ""} {
		if got := c.Section(heading); got != want {
			t.Errorf("%s: %q", heading, got)
		}
	}
}
