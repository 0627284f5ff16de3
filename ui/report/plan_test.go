package report

import (
	"slices"
	"strings"
	"testing"

	"rungs/model"
	"rungs/ui/theme"
)

// TestFindOutBegins: what to find out first begins with how that is done at such a registry, and not
// with work that may be done already, on paper, where a command tells the rest, and for machines.
func TestFindOutBegins(t *testing.T) {
	for _, login := range []string{"", model.OwnLogin, model.ForgeLogin} {
		b := newBook(t, "Acme")
		p := model.Profile{}
		if login != "" {
			p = model.Profile{Accounts: model.Yes, Logins: []string{login}}
		}
		b.add("ana", model.Event{Kind: model.ProfileKind, Profile: &p})
		d := b.document()
		d.Width = 400
		plan := model.PlanOn(d.Catalogue, d.Assessment, d.target(), d.day())
		if len(plan.FindOut) == 0 {
			t.Fatal("nothing is to be found out")
		}
		text, sheet, data := print(t, Plan, Text, d), print(t, Plan, CSV, d), print(t, Plan, JSON, d)
		for _, q := range plan.FindOut {
			first, more := p.FirstCheck(q.Criterion)
			begin, rest := theme.Words(first), ""
			if more {
				rest = " The command \"rungs explain " + q.Criterion.ID + "\" has the rest."
			}
			if !strings.Contains(text, "Begin        "+model.Stop(begin)+rest) {
				t.Errorf("login %q: %s does not begin with %q on paper", login, q.Criterion.ID, begin)
			}
			if !strings.Contains(sheet, begin) || !strings.Contains(data, begin) {
				t.Errorf("login %q: %s does not begin with %q for machines", login, q.Criterion.ID, begin)
			}
		}
	}
}

// TestOneListIsLeft: a report says the same in its plan and beside its answers: what does not
// count yet is in neither.
func TestOneListIsLeft(t *testing.T) {
	waiting := newBook(t, "Acme")
	var c *model.Criterion
	for i := range waiting.catalogue.Categories {
		for j := range waiting.catalogue.Categories[i].Criteria {
			if one := &waiting.catalogue.Categories[i].Criteria[j]; c == nil && one.ID != "mfa-totp" && len(one.Conditions) > 0 {
				c = one
			}
		}
	}
	c.Conditions = []model.Condition{{ID: "old", Text: "an old one"}, {ID: "now", Text: "one that counts"}, {ID: "later", Text: "one that waits", OnlyIfMet: "mfa-totp"}}
	waiting.answer("ana", "mfa-totp", model.Unmet)
	waiting.answer("ana", c.ID, model.Partly, holds("old"))
	books := map[string]*book{"waiting": waiting}
	for _, f := range fixtures {
		books[f.name] = f.make(t)
	}
	for name, b := range books {
		d := b.document()
		plan := model.MakePlan(d.Catalogue, d.Assessment, model.TopLevel)
		for _, a := range newWhole(d).Answers {
			for _, s := range plan.Steps() {
				if s.Criterion.ID == a.Criterion.ID && !slices.Equal(sentences(a.Open), sentences(conditions(s.Left))) {
					t.Errorf("%s, %s: %q beside the answer, %q in the plan", name, a.Criterion.ID, sentences(a.Open), sentences(conditions(s.Left)))
				}
			}
		}
	}
	for _, f := range []Format{Text, Markdown, HTML, CSV} {
		if text := print(t, Report, f, waiting.document()); strings.Contains(strings.ToLower(text), "one that waits") || !strings.Contains(strings.ToLower(text), "one that counts") {
			t.Errorf("format %v: what waits is left to do, or what counts is not", f)
		}
	}
}

// TestSaysWhatIsInIt: a plan and a summary tell of notes, evidence, reasons and names only
// where there are some.
func TestSaysWhatIsInIt(t *testing.T) {
	for _, c := range []struct {
		makes         func(*book)
		plan, summary string
	}{
		{func(*book) {}, "", ""},
		{func(b *book) { b.answer("ana", "mfa-totp", model.Unmet, note("why")) }, "Notes are not in it.", "Notes are not in it."},
		{func(b *book) { b.answer("ana", "mfa-totp", model.Unmet, proof("a page", "2026-01-02")) }, "Evidence is not in it.", "Evidence is not in it."},
		{func(b *book) { b.answer("ana", "typosquat-prevention", model.Unsure, detail("ask Ben"), note("why")) },
			"Notes are not in it; names of people are.", "Notes are not in it; names of people are."},
		{func(b *book) { b.answer("ana", "mfa-totp", model.NotApplicable, detail("no keys")) }, "", "Reasons are in it."},
		{func(b *book) {
			b.answer("ana", "recovery-policy", model.Unmet, note("why"), proof("a page", "2026-01-02"))
			b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "recovery-policy", Intent: model.Intent{Choice: model.Accepted, Why: "no time"}})
			b.answer("ana", "security-notifications", model.Unmet)
			b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "security-notifications", Intent: model.Intent{Choice: model.Planned, Owner: "Ben"}})
		}, "Notes and evidence are not in it; reasons and names of people are.", "Notes and evidence are not in it."},
	} {
		b := newBook(t, "Acme")
		c.makes(b)
		for _, k := range []struct {
			Kind
			want string
		}{{Plan, c.plan}, {Summary, c.summary}} {
			want := strings.TrimSpace("nobody has checked it from outside. " + k.want)
			if d := b.document(); k.page(d).Remarks[0] != "This is a self-assessment: people of the registry made it, and "+want {
				t.Errorf("%s says %q, want %q", k.Name, k.page(d).Remarks[0], want)
			}
		}
	}
}
