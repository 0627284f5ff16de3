package content_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// promises are what a draft says only where an answer bears it: a criterion, or a
// condition of one, and the words by which a reader takes it for granted. Who
// writes such a sentence into a draft adds its words here.
var promises = []struct{ answer, words string }{
	{"email-verified", `\bconfirmed address`},
	{"mfa-totp", `\ball second factors in\b`},
	{"mfa-webauthn", `\b(security key|passkey)\b`},
	{"mfa-required-critical", `\bcritical packages it is so already\b|\bsuch a package has to use\b`},
	{"phishing-resistant-critical", `\bonly a security key or a passkey counts\b`},
	{"maintainer-roles", `\bthe role that they need\b|\bright to manage people\b`},
	{"token-prefix", `\byou know our tokens by their beginning\b|\bevery token begins with\b`},
	{"token-scoped", `\bworks? for one package only\b|\blimited it to (a|its) package\b`},
	{"trusted-publishing", `\bwithout a stored token\b|\bcan now be published by\b`},
	{"secret-scanning/programme", `\bothers look for our tokens\b|\byour tokens are in a programme\b`},
	{"secret-scanning/endpoint", `\bprograms can do so\b|\bchecks your signature\b`},
	{"secret-scanning/revoked", `\b(is|it) ended by machine\b|\bends by itself\b`},
	{"event-transparency-log/public-log", `\bpublic log of events\b`},
	{"malware-reporting/web", `\bon the website\b`},
	{"malware-reporting/cli", `\bwith the command line\b`},
	{"malware-reporting/api", `\bthrough the api\b`},
	{"malware-advisories-osv", `\brecord in a standard format\b|\bthe record for scanners:`},
	{"typosquat-prevention", `\bif you were stopped by mistake\b`},
	{"unpublish-policy/version-immutable", `\bpublished version does not change\b|\bold versions stay as they are\b|\bnot the old owner\b`},
	{"unpublish-policy/version-not-reusable", `\bversion number stays used\b|\bnumber of the bad version stays used\b`},
}

// A draft promises nothing that the answers deny, and nothing that nobody has said.
func TestDraftsPromiseWhatAnswersBear(t *testing.T) {
	c := builtin(t)
	logins := []string{model.OwnLogin, model.OtherLogin, model.ForgeLogin, model.MailLogin}
	unmet, met := map[string]string{}, ""
	for i := range c.Drafts {
		template := &c.Drafts[i]
		if template.Private {
			continue // it is about the team itself, and tells nobody else anything
		}
		unmet[template.Name] += plainly(t, c, template, model.Fold(model.Header{Registry: "Acme Packages", Catalogue: c.ID, Version: c.Version}, nil))
		for _, login := range logins {
			unmet[template.Name] += plainly(t, c, template, answeredBut(c, login, model.Unmet, ""))
			met += plainly(t, c, template, answeredBut(c, login, model.Met, ""))
		}
	}
	for _, p := range promises {
		words := regexp.MustCompile(`(?i)` + p.words)
		if !words.MatchString(met) {
			t.Errorf("no draft says %s where %s holds: correct the table", p.words, p.answer)
		}
		id, _, _ := strings.Cut(p.answer, "/")
		for i := range c.Drafts {
			template := &c.Drafts[i]
			if at := words.FindString(unmet[template.Name]); at != "" {
				t.Errorf("%s says %q where nothing is answered, or nothing is met", template.Name, at)
			}
			if template.Private || !strings.Contains(template.Body, id) {
				continue
			}
			for _, login := range logins {
				if at := words.FindString(plainly(t, c, template, answeredBut(c, login, model.Met, p.answer))); at != "" {
					t.Errorf("%s says %q where all is met but %s (login: %s)", template.Name, at, p.answer, login)
				}
			}
		}
	}
}

// answeredBut is an assessment in which all has one state, but one criterion or
// condition, which is not met.
func answeredBut(c *model.Catalogue, login string, state model.State, but string) *model.Assessment {
	profile := model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Logins: []string{login}}
	events := []model.Event{{ID: "profile", Kind: model.ProfileKind, At: time.Unix(1, 0).UTC(), Profile: &profile}}
	id, condition, _ := strings.Cut(but, "/")
	for crit := range c.All() {
		a := model.Answer{State: state}
		if crit.ID == id {
			a.State = model.Unmet
			for _, other := range crit.Conditions {
				if condition != "" && other.ID != condition {
					a.State, a.Conditions = model.Partly, append(a.Conditions, other.ID)
				}
			}
		}
		events = append(events, model.Event{ID: fmt.Sprint("answer ", crit.ID), Kind: model.AnswerKind, At: time.Unix(2, 0).UTC(), Criterion: crit.ID, Answer: a})
	}
	return model.Fold(model.Header{Registry: "Acme Packages", Catalogue: c.ID, Version: c.Version}, events)
}

var marks = regexp.MustCompile(`\[(choose|fill in): [^\]]*\]`)

// plainly is what a draft says without what it leaves to a person.
func plainly(t *testing.T, c *model.Catalogue, template *model.Template, a *model.Assessment) string {
	t.Helper()
	drafted, err := template.Begin(c, a, model.Given{Day: "2026-11-29"})
	if err != nil {
		t.Fatal(err)
	}
	return plain(drafted)
}

func plain(drafted *model.Drafted) string {
	lines := []string{marks.ReplaceAllString(strings.Join(drafted.Lines, " "), "…")}
	for _, passage := range drafted.Passages {
		line := passage.Code
		for _, span := range passage.Spans {
			if span.Kind == model.ChoiceSpan || span.Kind == model.GapSpan {
				line += "…"
			} else {
				line += span.Text
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// TestDraftsFitTheKind: a draft says of a registry nothing that is not so at one of its kind,
// outside of what it leaves to a person. Who writes such a sentence adds its words here.
func TestDraftsFitTheKind(t *testing.T) {
	c := builtin(t)
	forge := model.Profile{Accounts: model.Yes, Hosting: []string{model.Points}, Logins: []string{model.ForgeLogin}, Clients: []string{"lpm"}}
	list := model.Profile{Accounts: model.No, Hosting: []string{model.Points}}
	own := model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Logins: []string{model.OwnLogin}}
	other := model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Logins: []string{model.OtherLogin}}
	for _, kind := range []struct {
		name    string
		profile model.Profile
		never   string // what would be said wrongly there
		says    string // what shows that the words are those that drafts use
	}{
		{"everywhere", own, `two of you|both of you|two people read|we are few people|our team|enter no building|second person looks|never by its name`, `proofs of different kinds`},
		{"another service", other, `settings of your account|you forgot your password|change your password`, `Only that service can help`},
		{"a forge", forge, `an? address in your account|address of your account|lock (it|the account)( first|, and)|we lock|logins of the account|log in here|settings here|security settings|after login|when you log in|new accounts|delivery network|\bupload|\bdatabase\b|downloaded COUNT|servers|delete all tokens that|fixed number|close your account`, `account at`},
		{"a list", list, `your account here|in your account|logins of|log in here|settings|delivery network|\bupload|\bdatabase\b|downloaded COUNT|servers|delete all tokens|accounts and packages`, `packages`},
	} {
		wrong := regexp.MustCompile(`(?i)` + kind.never)
		all := ""
		for _, state := range []model.State{model.Unanswered, model.Met, model.Unmet, model.Unsure, model.Provided} {
			events := []model.Event{{ID: "p", Kind: model.ProfileKind, At: time.Unix(1, 0).UTC(), Profile: &kind.profile}}
			for crit := range c.All() {
				if strings.HasPrefix(crit.ID, "token-") || crit.ID == "secret-scanning" {
					continue // whether there are tokens makes a registry another one
				}
				events = append(events, model.Event{ID: crit.ID, Kind: model.AnswerKind, At: time.Unix(2, 0).UTC(), Criterion: crit.ID, Answer: model.Answer{State: state, Detail: "Forge Inc"}})
			}
			a := model.Fold(model.Header{Registry: "Acme Packages", Catalogue: c.ID, Version: c.Version}, events)
			for i := range c.Drafts {
				text := plainly(t, c, &c.Drafts[i], a)
				all += text
				if at := wrong.FindString(text); at != "" {
					t.Errorf("%s, all %q: %s says %q", kind.name, state, c.Drafts[i].Name, at)
				}
			}
		}
		if !strings.Contains(all, kind.says) {
			t.Errorf("%s: no draft says %q: correct the table", kind.name, kind.says)
		}
	}
}
