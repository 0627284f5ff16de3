package model_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// smallCatalogue is a hand-made part of the real one: three categories and
// fourteen criteria, with prerequisites inside a level, across levels and across
// categories. Each call makes a new one.
func smallCatalogue() *model.Catalogue {
	return model.NewCatalogue(model.Catalogue{
		ID: "openssf-principles", Version: "0.1",
		Categories: []model.Category{
			{ID: "authentication", Title: "Authentication", Requires: []model.Trait{model.HasAccounts}, Criteria: []model.Criterion{
				{ID: "email-verified", Level: 1, Order: 10, Title: "Verified email address", Effort: model.Days, Impact: model.Medium},
				{ID: "recovery-policy", Level: 1, Order: 20, Title: "Account recovery policy", Effort: model.Days, Impact: model.Medium},
				{ID: "mfa-totp", Level: 1, Order: 30, Title: "Strong MFA available", Effort: model.Weeks, Impact: model.High, Needs: []string{"bruteforce-protection"}},
				{ID: "bruteforce-protection", Level: 1, Order: 40, Title: "Brute-force protection", Effort: model.Days, Impact: model.High,
					Conditions: []model.Condition{{ID: "password", Text: "password attempts are limited"}, {ID: "second-factor", Text: "second-factor attempts are limited"}}},
				{ID: "mfa-webauthn", Level: 2, Order: 10, Title: "Phishing-resistant MFA available", Effort: model.Weeks, Impact: model.High},
				{ID: "mfa-required-critical", Level: 2, Order: 20, Title: "MFA required: critical packages", Effort: model.Weeks, Impact: model.High, Needs: []string{"mfa-totp", "recovery-policy"}},
				{ID: "mfa-required-all", Level: 3, Order: 10, Title: "MFA required: all maintainers", Effort: model.Months, Impact: model.High, Needs: []string{"mfa-totp", "recovery-policy", "token-scoped"}},
			}},
			{ID: "authorization", Title: "Authorization", Requires: []model.Trait{model.HasAccounts, model.TakesUploads}, Criteria: []model.Criterion{
				{ID: "token-scoped", Level: 1, Order: 10, Title: "Package-scoped API keys", Effort: model.Weeks, Impact: model.High},
				{ID: "token-prefix", Level: 1, Order: 20, Title: "Recognisable token prefix", Effort: model.Days, Impact: model.Low},
				{ID: "maintainer-roles", Level: 2, Order: 10, Title: "Separate maintainer roles", Effort: model.Weeks, Impact: model.Medium},
				{ID: "secret-scanning", Level: 3, Order: 10, Title: "Leaked tokens found and revoked", Effort: model.Weeks, Impact: model.High, Needs: []string{"token-prefix"},
					Conditions: []model.Condition{{ID: "programme", Text: "tokens are in a scanning programme"}, {ID: "endpoint", Text: "an endpoint takes reports"}, {ID: "revoked", Text: "reported tokens are revoked"}}},
			}},
			{ID: "cli", Title: "CLI Tooling", Criteria: []model.Criterion{
				{ID: "cli-pinned-installs", Level: 1, Order: 10, Title: "Pinned installs", Effort: model.Weeks, Impact: model.High},
				{ID: "cli-vuln-warnings", Level: 2, Order: 10, Title: "Warnings at install time", Effort: model.Weeks, Impact: model.Medium},
				{ID: "cli-sbom", Level: 3, Order: 10, Title: "SBOM output", Effort: model.Days, Impact: model.Low},
			}},
		},
	})
}

var (
	header  = model.Header{Rungs: 1, Catalogue: "openssf-principles", Version: "0.1", ID: "h", Registry: "Acme Packages"}
	morning = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
)

// journal writes as the program does: each event replaces what stood when it
// was written, and gets an ID, an author, and a time one minute after the last.
type journal struct {
	*model.Assessment
	name    string // begins the IDs, so that those of two machines differ
	now     time.Time
	written int
}

func newJournal() *journal {
	return &journal{Assessment: model.Fold(header, nil), name: "e", now: morning}
}

func (j *journal) write(by string, e model.Event) model.Event {
	e.By = by
	return j.stamp(by, j.Next(e))
}

// stamp writes an event that has its After already.
func (j *journal) stamp(by string, e model.Event) model.Event {
	e.By = by
	e = j.stamped(e)
	j.Apply(e)
	return e
}

func (j *journal) stamped(e model.Event) model.Event {
	j.written++
	j.now = j.now.Add(time.Minute)
	e.ID, e.At = fmt.Sprintf("%s%d", j.name, j.written), j.now
	return e
}

// asOne says several as one, as an import does.
func (j *journal) asOne(by string, events ...model.Event) {
	for _, e := range model.AsOne(events) {
		j.Say(model.NewCatalogue(model.Catalogue{}), by, e, j.stamped)
	}
}

func (j *journal) answer(by, criterion string, s model.State) model.Event {
	return j.write(by, answerEvent(criterion, s))
}

func (j *journal) accept(criterion, why string) {
	j.write("ana", model.Event{Kind: model.IntentKind, Criterion: criterion, Intent: model.Intent{Choice: model.Accepted, Why: why}})
}

// undo says whether there was something to undo.
func (j *journal) undo(by string) bool {
	events, _, ok := j.Undo(by, nil)
	for _, e := range events {
		j.write(by, e)
	}
	return ok
}

func (j *journal) redo(by string) bool {
	events, _, ok := j.Redo(by, nil)
	for _, e := range events {
		j.write(by, e)
	}
	return ok
}

// reopen forgets the order of arrival, as the end of the program does.
func (j *journal) reopen() { j.Assessment = model.Fold(j.Header, j.Events()) }

// copy is the same file on another machine, where it is the same time.
func (j *journal) copy(name string) *journal {
	return &journal{Assessment: model.Fold(j.Header, j.Events()), name: name, now: j.now}
}

// merge takes in the lines of the other file.
func (j *journal) merge(other *journal) {
	j.Assessment = model.Fold(j.Header, slices.Concat(j.Events(), other.Events()))
}

func answerEvent(criterion string, s model.State) model.Event {
	return model.Event{Kind: model.AnswerKind, Criterion: criterion, Answer: model.Answer{State: s}}
}

// assess answers as told. Each line is "CRITERION STATE", "CRITERION STATE: DETAIL",
// or "CRITERION STATE | STATE" for two people who did not know of each other. The
// state "-" is none. For CRITERION there may stand "CATEGORY/LEVEL" or "*"; a later
// line replaces an earlier one.
func assess(t testing.TB, c *model.Catalogue, lines ...string) *journal {
	t.Helper()
	j := newJournal()
	for _, line := range lines {
		about, said, _ := strings.Cut(line, " ")
		known := false
		for crit := range c.All() {
			if about != "*" && about != crit.ID && about != fmt.Sprintf("%s/%d", crit.Category, crit.Level) {
				continue
			}
			known = true
			after := j.Next(answerEvent(crit.ID, "")).After
			for i, side := range strings.Split(said, " | ") {
				state, detail, _ := strings.Cut(side, ": ")
				e := answerEvent(crit.ID, model.State(strings.Trim(state, "-")))
				e.Detail, e.After = detail, after
				j.stamp([]string{"ana", "bob", "cyn"}[i], e)
			}
		}
		if !known {
			t.Fatalf("fixture: nothing is called %q", about)
		}
	}
	return j
}

// standingOf is how one category stands.
func standingOf(c *model.Catalogue, a *model.Assessment, category string) model.Standing {
	for _, s := range model.Standings(c, a) {
		if s.Category.ID == category {
			return s
		}
	}
	return model.Standing{}
}

func ids(criteria []*model.Criterion) []string {
	var out []string
	for _, c := range criteria {
		out = append(out, c.ID)
	}
	return out
}

// view is everything that can be read from an assessment.
type view struct {
	Registry  string
	Profile   model.Profile
	Target    int
	Findings  map[string]model.Finding
	Histories map[string][]model.Event
	Intents   map[string]model.Intent
	Standings []model.Standing
	Plans     []model.Plan
	Uncounted []model.Uncounted
	Progress  model.Progress
	Last      model.Event
	Trend     []model.Course
	Sayings   []model.Saying
}

func everything(c *model.Catalogue, a *model.Assessment) view {
	v := view{
		Registry: a.Registry(), Profile: a.Profile(), Target: a.Target(), Last: a.Last(),
		Standings: model.Standings(c, a), Uncounted: model.Uncounteds(c, a), Progress: a.TotalProgress(c), Trend: model.Trend(c, a), Sayings: slices.Collect(a.Sayings("")),
		Findings: map[string]model.Finding{}, Histories: map[string][]model.Event{}, Intents: map[string]model.Intent{},
	}
	for crit := range c.All() {
		v.Findings[crit.ID], v.Histories[crit.ID], v.Intents[crit.ID] = a.Finding(crit.ID), a.History(crit.ID), a.Intent(crit.ID)
	}
	for target := 0; target <= model.TopLevel; target++ {
		v.Plans = append(v.Plans, model.MakePlan(c, a, target))
	}
	return v
}

// words is what an assessment says, without who said it and when.
type words struct {
	Registry string
	Profile  model.Profile
	Target   int
	Notes    string
	Answers  map[string]model.Answer
	Disputed map[string]bool
	Intents  map[string]model.Intent
}

func wordsOf(c *model.Catalogue, a *model.Assessment) words {
	w := words{
		Registry: a.Registry(), Profile: a.Profile(), Target: a.Target(), Notes: a.AgainNotes().Note,
		Answers: map[string]model.Answer{}, Disputed: map[string]bool{}, Intents: map[string]model.Intent{},
	}
	for crit := range c.All() {
		f := a.Finding(crit.ID)
		w.Answers[crit.ID], w.Disputed[crit.ID], w.Intents[crit.ID] = f.Answer(), f.Disputed(), a.Intent(crit.ID)
	}
	return w
}

// fataler is what *testing.T and *rapid.T share.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// same compares two structs deeply and names the first field that differs.
func same[T any](t fataler, what string, got, want T) {
	t.Helper()
	if reflect.DeepEqual(got, want) {
		return
	}
	g, w := reflect.ValueOf(got), reflect.ValueOf(want)
	if g.Kind() != reflect.Struct {
		t.Fatalf("%s:\n got %+v\nwant %+v", what, got, want)
	}
	for i := range g.NumField() {
		if x, y := g.Field(i).Interface(), w.Field(i).Interface(); !reflect.DeepEqual(x, y) {
			t.Fatalf("%s: %s differs:\n got %+v\nwant %+v", what, g.Type().Field(i).Name, x, y)
		}
	}
}

func join[T any](list []T) string {
	return strings.Trim(fmt.Sprint(list), "[]")
}

func uncounted(c *model.Catalogue, a *model.Assessment) []string {
	var out []string
	for _, u := range model.Uncounteds(c, a) {
		out = append(out, fmt.Sprintf("%s|%v|%s|%v", u.Criterion.ID, u.State, u.Why, u.Disputed))
	}
	return out
}

// undoes is what an undo takes back.
func undoes(undo []model.Event) string {
	if len(undo) == 0 {
		return ""
	}
	return undo[0].Undoes
}
