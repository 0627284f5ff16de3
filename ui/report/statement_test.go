package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

// secret is a word that nothing of ours holds, so that it is found wherever it gets to.
func secret(i int) string { return fmt.Sprintf("zqx%dqz", i) }

// told is a book of somebody who writes such a word into every text that there is. Answers are
// public or not; what is undone was public.
func told(t *rapid.T, catalogue *model.Catalogue, public bool) (*book, int) {
	b := &book{catalogue: catalogue, header: model.Header{Rungs: 1, Catalogue: "openssf-principles", Version: "0.1", ID: "s", At: start, Registry: "Acme"}}
	n := 0
	word := func() string { n++; return secret(n) }
	p := model.Profile{Ecosystem: word(), Overrides: map[string]model.Override{}}
	for _, c := range catalogue.Categories {
		if rapid.Bool().Draw(t, "decides") {
			p.Overrides[c.ID] = model.Override{Applies: rapid.IntRange(0, 3).Draw(t, "applies") > 0, Why: word()}
		}
	}
	b.add(word(), model.Event{Kind: model.ProfileKind, Profile: &p})
	b.add(word(), model.Event{Kind: model.NotesKind, Answer: model.Answer{Note: word() + "\n" + word(), Public: public}})
	for c := range catalogue.All() {
		for range rapid.IntRange(0, 2).Draw(t, "heads") {
			e := model.Event{Kind: model.AnswerKind, Criterion: c.ID, Answer: model.Answer{
				State: rapid.SampledFrom(model.States[:]).Draw(t, "state"), Detail: word(), Note: word() + "\n" + word(),
				Evidence: []model.Evidence{{Ref: "https://" + word() + ".example", Seen: "2026-01-02"}, {Ref: word()}},
			}}
			for _, condition := range c.Conditions {
				if rapid.Bool().Draw(t, "ticked") {
					e.Conditions = append(e.Conditions, condition.ID)
				}
			}
			e.Public = public
			if e.Public { // notes and evidence may be told then, and the rest not
				e.Note, e.Evidence = "", nil
			}
			b.add(word(), e)
			if rapid.IntRange(0, 4).Draw(t, "undone") == 0 {
				undone := e
				undone.Public, undone.Note, undone.After = true, word(), []string{b.events[len(b.events)-1].ID}
				b.add(word(), undone)
				e.After = []string{b.events[len(b.events)-1].ID}
				b.add(word(), e)
			}
		}
		if rapid.Bool().Draw(t, "means") {
			mean := model.Intent{Choice: model.Planned, Owner: word(), Until: "2027-01-01"}
			if rapid.Bool().Draw(t, "accepts") {
				mean = model.Intent{Choice: model.Accepted, Why: word(), Until: rapid.SampledFrom([]model.Day{"", "2020-01-01", "2030-01-01"}).Draw(t, "until")}
			}
			b.add(word(), model.Event{Kind: model.IntentKind, Criterion: c.ID, Intent: mean})
		}
	}
	return b, n
}

// TestStatementTellsNobody holds that no note, name, evidence, reason, owner, reason of the
// profile or text that was undone is in a statement, in any format, and that its numbers are
// those of the summary. With --all there is no more of these than without.
func TestStatementTellsNobody(t *testing.T) {
	catalogue := loadCatalogue(t)
	rapid.Check(t, func(rt *rapid.T) {
		b, words := told(rt, catalogue, rapid.Bool().Draw(rt, "public"))
		d := b.document()
		d.All = rapid.Bool().Draw(rt, "all")
		f := rapid.SampledFrom(Statement.Formats()).Draw(rt, "format")
		got := print(t, Statement, f, d)
		if i := strings.Index(got, "zqx"); i >= 0 {
			rt.Fatalf("%s tells %q", f.Name, got[max(0, i-80):min(len(got), i+40)])
		}
		if words == 0 {
			rt.Fatal("nothing was written that could be told")
		}
		s, summary := newStatement(mustReady(t, d)), newLevels(mustReady(t, d))
		for i, c := range s.Categories {
			want := summary.Categories[i]
			if c.Applies != want.Applies || c.Applies && *c.Floor != *want.Floor || len(c.Levels) != len(want.Levels) {
				rt.Fatalf("%s: %+v, and the summary has %+v", c.ID, c, want)
			}
			for j, l := range c.Levels {
				if l.Met != want.Levels[j].Met || l.Of != want.Levels[j].Of {
					rt.Fatalf("%s: %+v, and the summary has %+v", c.ID, l, want.Levels[j])
				}
			}
		}
		for _, c := range s.Criteria { // and no hole that has no plan
			f, mean := d.Assessment.Finding(c.Criterion.ID), d.Assessment.Intent(c.Criterion.ID)
			if open := f.State() == model.Partly || f.State() == model.Unmet; !d.All && c.Status != inPlace && (open && (mean.Choice == "" || mean.Ended("2026-11-23")) || f.State().Unknown()) {
				rt.Fatalf("it tells that %s is %s", c.Criterion.ID, c.Status)
			}
		}
		if n := len(s.Criteria) + s.NotTold; d.All && s.NotTold > 0 || n != len(slices.Collect(applying(d))) {
			rt.Fatalf("%d criteria are told of, and %d are not", len(s.Criteria), s.NotTold)
		}
	})
}

func mustReady(t *testing.T, d Document) Document {
	d, err := d.ready()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func applying(d Document) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, r := range model.MakeGrid(d.Catalogue, d.Assessment).Rows {
			for _, c := range r.Cells {
				for _, s := range c.Signs {
					if !yield(s.Criterion.ID) {
						return
					}
				}
			}
		}
	}
}

// TestStatementTells holds what is told on request, and what is public without it.
func TestStatementTells(t *testing.T) {
	d := demo(t).document()
	flat := func(d Document) string { return strings.Join(strings.Fields(print(t, Statement, Text, d)), " ") }
	plain := flat(d)
	for _, want := range []string{"https://tidepool.example/help/email (seen 20 November 2026)", "Announced in the June newsletter.", "The rest is not planned for now.", "Provided by another", "• Brute-force protection: Authentication · level 1."} {
		if !strings.Contains(plain, want) {
			t.Errorf("it does not say %q:\n%s", want, plain)
		}
	}
	for _, secret := range []string{"GitHub", "lawyer", "PRIVATE", "minutes/", "31 December", "Notices of security"} {
		if strings.Contains(plain, secret) {
			t.Errorf("it says %q", secret)
		}
	}
	d.Reasons = true
	if got := flat(d); !strings.Contains(got, "Provided by GitHub.") || !strings.Contains(got, "lawyer of the foundation") || strings.Contains(got, "Ben") {
		t.Errorf("with reasons:\n%s", got)
	}
	d.Reasons, d.All = false, true
	if got := flat(d); !strings.Contains(got, "Not there, and no plan yet (") || !strings.Contains(got, "Not known yet (") || strings.Contains(got, "not told") {
		t.Errorf("with all:\n%s", got)
	}
}

// TestInsights holds the snippet for Security Insights.
func TestInsights(t *testing.T) {
	d := demo(t).document()
	golden(t, "demo-statement.insights.yml", print(t, Statement, Insights, d))
}

// TestStatementTellsNoHoleByAWordNotKnown holds that only what this version knows as planned
// or decided against opens a hole to the public.
func TestStatementTellsNoHoleByAWordNotKnown(t *testing.T) {
	b := demo(t)
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "email-domain-expiry", Intent: model.Intent{Choice: "watched"}})
	d := b.document()
	title := d.Catalogue.Criterion("email-domain-expiry").Title
	if text := print(t, Statement, Text, d); strings.Contains(text, title) {
		t.Errorf("it tells of %s:\n%s", title, text)
	}
}

// TestStatementIsTrueOfTheRest holds what is said together of all that is not told: that some of
// it is not known only where this is so. What is in place says what holds.
func TestStatementIsTrueOfTheRest(t *testing.T) {
	b := newBook(t, "Acme")
	for c := range b.catalogue.All() {
		b.answer("ana", c.ID, map[string]model.State{"bruteforce-protection": model.Met, "mfa-totp": model.Partly}[c.ID])
		if s := &b.events[len(b.events)-1].State; *s == "" {
			*s = model.Unmet
		}
	}
	flat := func() string { return strings.Join(strings.Fields(print(t, Statement, Text, b.document())), " ") }
	const known, unknown = "They count as not met: each is not met, or met only in part.", "They count as not met: each is not met, met only in part, or not known yet."
	got := flat()
	for _, want := range []string{"How 31 criteria stand is not told here. " + known, "Password attempts are limited; ", "from memory", "until it reaches level 1 it stands on level 0."} {
		if !strings.Contains(strings.ToLower(got), strings.ToLower(want)) {
			t.Errorf("it does not say %q:\n%s", want, got)
		}
	}
	b.answer("ana", "mfa-webauthn", model.Unsure)
	b.events[len(b.events)-1].After = []string{b.events[len(b.events)-2].ID}
	if got := flat(); !strings.Contains(got, unknown) {
		t.Errorf("it does not say %q:\n%s", unknown, got)
	}
}
