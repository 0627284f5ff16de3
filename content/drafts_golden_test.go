package content_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rungs/model"
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
	{"mail", model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Logins: []string{model.MailLogin}, Clients: []string{"pod"}}, func(*model.Catalogue) map[string]model.Answer {
		return map[string]model.Answer{
			"email-verified":   {State: model.Met},
			"mfa-totp":         {State: model.Unmet},
			"recovery-policy":  {State: model.Unmet},
			"unpublish-policy": {State: model.Unsure, Detail: "Ben"},
		}
	}},
	{"list", model.Profile{Accounts: model.No, Hosting: []string{model.Points}}, func(*model.Catalogue) map[string]model.Answer {
		return map[string]model.Answer{
			"vuln-disclosure-policy": {State: model.Unmet},
			"malware-reporting":      {State: model.Unmet},
			"unpublish-policy":       {State: model.Unmet},
			"typosquat-prevention":   {State: model.Partly},
		}
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

// TestDraftsOf holds all drafts of some registries as they are begun. Who changes a text, a
// criterion or an answer on which one rests reads here what becomes of it.
func TestDraftsOf(t *testing.T) {
	c := builtin(t)
	for _, r := range registries {
		at := time.Unix(1, 0).UTC()
		events := []model.Event{{ID: "p", Kind: model.ProfileKind, At: at, Profile: &r.profile}}
		for id, a := range r.answers(c) {
			if c.Criterion(id) == nil {
				t.Fatalf("there is no criterion %s", id)
			}
			events = append(events, model.Event{ID: id, Kind: model.AnswerKind, At: at, Criterion: id, Answer: a})
		}
		a := model.Fold(model.Header{Registry: "Acme Packages", Catalogue: c.ID, Version: c.Version}, events)
		var all strings.Builder
		for i := range c.Drafts {
			d, err := c.Drafts[i].Begin(c, a, model.Given{Day: "2026-11-29"})
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&all, "======== %s: %s\n\n%s", d.Template.File, d.Template.Title, written(d))
			choices, gaps := d.Marks()
			fmt.Fprintf(&all, "\n-------- left: %d choices, %d gaps\n\n", choices, gaps)
		}
		file := filepath.Join("testdata", "drafts", r.name+".golden")
		if *update {
			if err := os.WriteFile(file, []byte(all.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if all.String() != string(want) {
			t.Errorf("%s is not what becomes of the drafts; read it with: go test ./content -run TestDraftsOf -update && git diff", file)
		}
	}
}

// written is a draft as plain lines.
func written(d *model.Drafted) string {
	if d.Template.Plain {
		return strings.Join(d.Lines, "\n") + "\n"
	}
	var b strings.Builder
	var before model.PassageKind
	for _, p := range d.Passages {
		lead := map[model.PassageKind]string{model.Heading: "## ", model.Subheading: "### ", model.Bullet: "- ", model.Numbered: "1. ", model.Row: "| "}[p.Kind]
		if b.Len() > 0 && (lead == "" || p.Kind != before || strings.HasPrefix(lead, "#")) {
			b.WriteString("\n")
		}
		before = p.Kind
		for _, s := range p.Spans {
			if s.Kind == model.CellSpan {
				s.Text = " | "
			}
			lead += s.String()
		}
		b.WriteString(strings.TrimRight(lead+p.Code, " \n") + "\n")
	}
	return b.String()
}
