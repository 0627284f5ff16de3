package report

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// loadCatalogue is a catalogue of the real size, with texts as they were when this
// package was written. It stays as it is, so that the golden files do too.
func loadCatalogue(t testing.TB) *model.Catalogue {
	t.Helper()
	data, err := os.ReadFile("testdata/catalogue.json")
	if err != nil {
		t.Fatal(err)
	}
	var c model.Catalogue
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	return model.NewCatalogue(c)
}

var (
	start = time.Date(2026, 9, 14, 19, 30, 0, 0, time.UTC)
	today = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
)

// book collects events, each a day after the one before.
type book struct {
	catalogue *model.Catalogue
	header    model.Header
	events    []model.Event
}

func newBook(t testing.TB, registry string) *book {
	return &book{catalogue: loadCatalogue(t), header: model.Header{
		Rungs: 1, Catalogue: "openssf-principles", Version: "0.1", ID: "fixture", At: start, Registry: registry}}
}

func (b *book) add(by string, e model.Event) {
	e.ID = fmt.Sprintf("e%03d", len(b.events)+1)
	e.At = start.AddDate(0, 0, len(b.events))
	e.By = by
	b.events = append(b.events, e)
}

func (b *book) answer(by, criterion string, state model.State, more ...func(*model.Event)) {
	e := model.Event{Kind: model.AnswerKind, Criterion: criterion, Answer: model.Answer{State: state}}
	for _, m := range more {
		m(&e)
	}
	b.add(by, e)
}

func (b *book) assessment() *model.Assessment { return model.Fold(b.header, b.events) }

func detail(s string) func(*model.Event)     { return func(e *model.Event) { e.Detail = s } }
func note(s string) func(*model.Event)       { return func(e *model.Event) { e.Note = s } }
func holds(ids ...string) func(*model.Event) { return func(e *model.Event) { e.Conditions = ids } }
func public(e *model.Event)                  { e.Public = true }
func proof(ref string, seen model.Day) func(*model.Event) {
	return func(e *model.Event) { e.Evidence = append(e.Evidence, model.Evidence{Ref: ref, Seen: seen}) }
}

// fixtures are the assessments of the golden files.
var fixtures = []struct {
	name string
	make func(testing.TB) *book
}{
	{"empty", func(t testing.TB) *book { return newBook(t, "Acme Packages") }},
	{"progress", inProgress},
	{"demo", demo},
	{"done", done},
}

// inProgress has answered one category and a bit, and has no accounts to log in
// with but those of another service.
func inProgress(t testing.TB) *book {
	b := newBook(t, "Luma Module Index")
	b.add("mira", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{
		Accounts: model.No, Hosting: []string{model.Points}}})
	b.answer("mira", "vuln-disclosure-policy", model.Partly, holds("published"), note("The page is up. It does not say that the registry itself is in scope."))
	b.answer("mira", "typosquat-prevention", model.Unsure, detail("Jonas, who wrote the name check"))
	b.answer("mira", "unpublish-policy", model.Met)
	b.answer("mira", "malware-reporting", model.Unmet)
	return b
}

// demo has all six states, a disagreement, private and public notes, planned and
// accepted steps.
func demo(t testing.TB) *book {
	b := newBook(t, "Tidepool")
	b.add("ana", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{
		Accounts: model.Yes, Hosting: []string{model.Uploads, model.Builds}, Login: model.BothLogins}})
	b.answer("ana", "email-verified", model.Met, proof("https://tidepool.example/help/email", "2026-11-20"), public)
	b.answer("ana", "recovery-policy", model.Partly, note("Written for staff only.\nBen wants to see it before it goes public.\n\nPRIVATE-1"))
	b.answer("ana", "mfa-totp", model.Provided, detail("GitHub"), proof("https://docs.github.com/en/authentication", "2026-11-18"), proof("minutes/2026-11-02.md", ""))
	b.answer("ana", "security-notifications", model.Partly, holds("password-change"))
	b.answer("ben", "bruteforce-protection", model.Unmet, note("PRIVATE-2: the old API has no limit at all."))
	b.answer("ana", "mfa-webauthn", model.Provided, detail("GitHub"))
	b.answer("ana", "mfa-required-critical", model.Unmet)
	b.answer("ana", "leaked-passwords", model.Unsure, detail("Ben"))
	b.answer("ben", "email-domain-expiry", model.Unmet)
	b.answer("ana", "passwordless-passkeys", model.Met, public, note("Announced in the June newsletter."))
	b.answer("ana", "token-scoped", model.Unmet)
	b.answer("ana", "token-prefix", model.Met)
	b.answer("ana", "maintainer-roles", model.Met, holds("roles", "managing-apart-from-publishing"))
	b.answer("ben", "build-provenance", model.Unmet)
	b.answer("ana", "vuln-disclosure-policy", model.Met, proof("https://tidepool.example/security", "2026-11-21"))
	b.answer("ana", "typosquat-prevention", model.Met)
	b.answer("ben", "typosquat-prevention", model.Partly, note("PRIVATE-3: only exact look-alikes are caught."))
	b.answer("ana", "unpublish-policy", model.Unmet)
	b.answer("ana", "malware-detection", model.Unmet)
	b.answer("ana", "malware-advisories-osv", model.NotApplicable, detail("the shared advisory database of our ecosystem publishes them"))
	b.answer("ana", "cli-pinned-installs", model.Met)
	b.answer("ana", "cli-vuln-warnings", model.Met)
	b.answer("ana", "cli-reachability", model.NotApplicable, detail("packages hold no code that is called"))
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "bruteforce-protection", Intent: model.Intent{Choice: model.Planned, Owner: "Ben", Until: "2026-12-31"}})
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "token-scoped", Intent: model.Intent{Choice: model.Planned, Owner: "ana"}})
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "recovery-policy", Intent: model.Intent{Choice: model.Accepted, Why: "waits for the lawyer of the foundation, until spring"}})
	return b
}

// done has met everything.
func done(t testing.TB) *book {
	b := newBook(t, "Granary")
	b.add("kei", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{
		Accounts: model.Yes, Hosting: []string{model.Uploads}, Login: model.OwnLogin}})
	for criterion := range b.catalogue.All() {
		b.answer("kei", criterion.ID, model.Met)
	}
	return b
}

func (b *book) document() Document {
	return Document{Catalogue: b.catalogue, Assessment: b.assessment(), Now: today, Theme: theme.Plain(theme.Unicode()), Width: 72}
}
