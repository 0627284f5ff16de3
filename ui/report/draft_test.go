package report

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/ui/theme"
)

// registries are those for which all drafts are written down. The texts are those that
// people get: who changes one reads here what becomes of it.
var registries = []struct {
	name    string
	profile model.Profile
	answers func(*model.Catalogue) map[string]model.Answer
}{
	{"nothing", model.Profile{}, func(*model.Catalogue) map[string]model.Answer { return nil }},
	{"forge", model.Profile{Accounts: model.Yes, Hosting: []string{model.Points}, Logins: []string{model.ForgeLogin}, Clients: []string{"lpm"}}, func(*model.Catalogue) map[string]model.Answer {
		return map[string]model.Answer{
			"email-verified":         {State: model.Provided, Detail: "GitHub"},
			"mfa-totp":               {State: model.Provided, Detail: "GitHub"},
			"recovery-policy":        {State: model.Unmet},
			"security-notifications": {State: model.Unsure, Detail: "Ben"},
			"mfa-required-critical":  {State: model.Unmet},
			"vuln-disclosure-policy": {State: model.Partly, Conditions: []string{"published"}},
			"malware-reporting":      {State: model.Partly, Conditions: []string{"web"}},
			"unpublish-policy":       {State: model.Partly, Conditions: []string{"version-immutable"}},
			"malware-advisories-osv": {State: model.Unmet},
			"token-prefix":           {State: model.NotApplicable, Detail: "there are no tokens"},
			"secret-scanning":        {State: model.NotApplicable, Detail: "there are no tokens"},
		}
	}},
	{"own", model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads, model.Builds}, Logins: []string{model.OwnLogin}, Clients: []string{"acme", "acme-build"}, Ecosystem: "Hex"}, func(c *model.Catalogue) map[string]model.Answer {
		all := map[string]model.Answer{}
		for crit := range c.All() {
			all[crit.ID] = model.Answer{State: model.Met}
		}
		all["recovery-policy"] = model.Answer{State: model.Partly}
		all["unpublish-policy"] = model.Answer{State: model.Partly, Conditions: []string{"version-immutable", "version-not-reusable"}}
		all["mfa-required-all"] = model.Answer{State: model.Unmet}
		return all
	}},
	{"other", model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Logins: []string{model.OtherLogin}}, func(*model.Catalogue) map[string]model.Answer {
		return map[string]model.Answer{
			"email-verified":         {State: model.Provided, Detail: "GitHub"},
			"mfa-totp":               {State: model.Provided, Detail: "GitHub"},
			"mfa-webauthn":           {State: model.Provided, Detail: "GitHub"},
			"token-scoped":           {State: model.Met},
			"token-prefix":           {State: model.Met},
			"secret-scanning":        {State: model.Partly, Conditions: []string{"endpoint"}},
			"malware-reporting":      {State: model.Unmet},
			"unpublish-policy":       {State: model.Unmet},
			"malware-detection":      {State: model.Unmet},
			"typosquat-prevention":   {State: model.Unmet},
			"vuln-disclosure-policy": {State: model.Unmet},
		}
	}},
}

// draftDocument is a document of a registry with these answers.
func draftDocument(registry string, p model.Profile, answers map[string]model.Answer) Document {
	events := []model.Event{{ID: "p", Kind: model.ProfileKind, At: start, Profile: &p}}
	for id, a := range answers {
		events = append(events, model.Event{ID: id, Kind: model.AnswerKind, At: start, By: "ana", Criterion: id, Answer: a})
	}
	c := builtin.Catalogue()
	a := model.Fold(model.Header{Rungs: 1, Catalogue: c.ID, Version: c.Version, ID: "x", At: start, Registry: registry}, events)
	return Document{Catalogue: c, Assessment: a, Now: today, Theme: theme.Plain(theme.Unicode()), Width: 72}
}

// TestDrafts holds all drafts of some registries, as they are written to be published, and
// one in the other formats.
func TestDrafts(t *testing.T) {
	for _, r := range registries {
		d := draftDocument("Acme Packages", r.profile, r.answers(builtin.Catalogue()))
		var all strings.Builder
		for i := range d.Catalogue.Drafts {
			tmpl := &d.Catalogue.Drafts[i]
			_, kind, err := Draft(d, tmpl, nil)
			if err != nil {
				t.Fatal(err)
			}
			format := Markdown
			if tmpl.Plain {
				format = Text
			}
			fmt.Fprintf(&all, "======== %s\n%s\n", tmpl.File, print(t, kind, format, d))
			if r.name == "own" && tmpl.Name == "unpublish-policy" {
				golden(t, "draft.txt", print(t, kind, Text, d))
				golden(t, "draft.html", print(t, kind, HTML, d))
			}
		}
		golden(t, "drafts-"+r.name, all.String())
	}
}

// everywhereInDraft is a draft that holds what people write wherever a draft can hold it.
const everywhereInDraft = `Of {{.Registry}}, {{.Ecosystem}} and {{list .Providers}}: {{detail "factor"}}.

{{.Registry}} begins a paragraph. {{choose .Registry "b"}} and {{fill "what of" .Registry}}.

## About

- {{.Registry}}
- of {{provider "factor"}}

1. {{.Registry}}
{{range .Clients}}
- {{.}}
{{end}}

| what | who |
|---|---|
| {{.Registry}} | {{fill .Registry}} |
`

// What people write is neither markup nor a mark in a draft, in any format.
func TestDraftsTakeHostileWords(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{ID: "c", Version: "1",
		Categories: []model.Category{{ID: "a", Title: "A", Criteria: []model.Criterion{{ID: "factor", Level: 1, Conditions: []model.Condition{{ID: "on"}}}}}},
		Drafts:     []model.Template{{Name: "page", Title: "Page", File: "page.md", Body: everywhereInDraft}, {Name: "plain", Title: "Plain", Plain: true, File: "security.txt", Body: everywhereInDraft}},
	})
	with := func(s string) Document {
		profile := model.Profile{Accounts: model.Yes, Clients: []string{"mix", s}, Ecosystem: s}
		events := []model.Event{{ID: "p", Kind: model.ProfileKind, At: start, Profile: &profile},
			{ID: "a", Kind: model.AnswerKind, At: start, Criterion: "factor", Answer: model.Answer{State: model.Provided, Detail: s}}}
		return Document{Catalogue: c, Assessment: model.Fold(model.Header{Catalogue: "c", Version: "1", Registry: s}, events), Now: today, Theme: theme.Plain(theme.Unicode()), Width: 72}
	}
	calmly := remembering(func(_ *testing.T, s string) map[string]webpage {
		d := with(s)
		_, kind, err := Draft(d, &c.Drafts[0], nil)
		if err != nil {
			t.Fatal(err)
		}
		return map[string]webpage{"md": converted(t, print(t, kind, Markdown, d)), "html": readHTML(t, print(t, kind, HTML, d))}
	})
	for _, s := range append(slices.Clone(corpus), strings.Repeat("x", model.MaxLine), "[fill in: x]", "[choose: a | b]", "- x", "1. x", "| x |", "a | b") {
		d := with(s)
		drafted, kind, err := Draft(d, &c.Drafts[0], nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(drafted.Left) != 3 {
			t.Errorf("%.40q: %d marks are left", s, len(drafted.Left))
		}
		calm := calmly(t, tame(model.CleanLine(s)))
		for _, f := range kind.Formats() {
			got := print(t, kind, f, d)
			harmless(t, got)
			g := readHTML(t, got)
			if f.Name == Markdown.Name {
				g = converted(t, got)
			}
			if f.Name != Text.Name && !slices.Equal(g.tags, calm[f.Name].tags) {
				t.Errorf("%.40q as %s: the elements differ: %s", s, f.Name, differ(calm[f.Name].tags, g.tags))
			}
		}
		_, kind, err = Draft(d, &c.Drafts[1], nil)
		if err != nil {
			t.Fatal(err)
		}
		harmless(t, print(t, kind, Text, d))
	}
}

// converted is Markdown as another program shows it.
func converted(t *testing.T, s string) webpage {
	t.Helper()
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe())).Convert([]byte(s), &b); err != nil {
		t.Fatal(err)
	}
	return readHTML(t, b.String())
}

// A list of drafts says what each would do, and how much of it is left.
func TestDraftList(t *testing.T) {
	r := registries[1]
	d := draftDocument("Acme Packages", r.profile, r.answers(builtin.Catalogue()))
	d.Catalogue.Drafts = slices.DeleteFunc(d.Catalogue.Drafts, func(t model.Template) bool {
		return !slices.Contains([]string{"vulnerability-disclosure-policy", "unpublish-policy", "incident-plan", "security-txt"}, t.Name)
	})
	for _, f := range Drafts.Formats() {
		golden(t, "draft-list"+f.Suffix, print(t, Drafts, f, d))
	}
}

// reader9116 is a second reading of RFC 9116, section 4, for the test below: what a program that looks
// for a contact takes for a field.
var (
	line9116    = regexp.MustCompile(`^(#[^\x00-\x08\x0a-\x1f\x7f]*|[\x21-\x39\x3b-\x7e]+: [^\x00-\x1f\x7f]+)?$`)
	expires9116 = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`)
)

// A security.txt with the two fields that are required is one, whatever else is left: the
// rest stands in comments.
func TestSecurityTxt(t *testing.T) {
	d := draftDocument("Acme: Packages # 1", model.Profile{}, nil)
	expires, err := model.Expires("2027-06-30", d.Now)
	if err != nil {
		t.Fatal(err)
	}
	contact, err := model.ReadSecurityField("Contact=mailto:security@acme.example")
	if err != nil {
		t.Fatal(err)
	}
	_, kind, err := Draft(d, d.Catalogue.Draft("security.txt"), []model.SecurityField{contact, expires})
	if err != nil {
		t.Fatal(err)
	}
	text := print(t, kind, Text, d)
	fields := map[string][]string{}
	for _, line := range strings.Split(text, "\n") {
		if !line9116.MatchString(line) {
			t.Errorf("%q is no line of a security.txt", line)
		}
		if name, value, ok := strings.Cut(line, ": "); ok && !strings.HasPrefix(line, "#") {
			fields[strings.ToLower(name)] = append(fields[strings.ToLower(name)], value)
		}
	}
	if len(fields) != 2 || len(fields["contact"]) != 1 || len(fields["expires"]) != 1 || !expires9116.MatchString(fields["expires"][0]) {
		t.Errorf("%v in\n%s", fields, text)
	}
	at, err := time.Parse(time.RFC3339, fields["expires"][0])
	if err != nil || at.Before(d.Now) || at.After(d.Now.AddDate(1, 0, 0)) {
		t.Error(at, err)
	}
	golden(t, "security.txt", text)
}
