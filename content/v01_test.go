package content_test

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rungs/content"
	"rungs/model"
)

func TestBuiltinPassesTheLint(t *testing.T) {
	for _, fault := range content.Lint(os.DirFS("v0.1")) {
		t.Error(fault)
	}
}

// The table of criteria, written out by hand. The ids of
// criteria and conditions stand in people's journals: they never change.
const (
	d, w, m        = model.Days, model.Weeks, model.Months
	high, mid, low = model.High, model.Medium, model.Low
)

var table = []struct {
	category, id string
	level        int
	title        string
	conditions   string
	advice       int
	effort       model.Effort
	impact       model.Impact
	needs, helps string
}{
	{"authentication", "email-verified", 1, "Verified email address", "verified", 0, d, mid, "", ""},
	{"authentication", "recovery-policy", 1, "Account recovery policy", "documented", 1, d, mid, "", "email-verified"},
	{"authentication", "mfa-totp", 1, "Strong MFA available", "totp-or-stronger", 0, w, high, "bruteforce-protection", "email-verified recovery-policy"},
	{"authentication", "security-notifications", 1, "Notices of security changes", "password-change mfa-disabled", 1, d, mid, "email-verified", ""},
	{"authentication", "bruteforce-protection", 1, "Brute-force protection", "passwords-limited second-factor-limited", 0, d, high, "", ""},
	{"authentication", "email-domain-expiry", 2, "Abandoned email domains", "detected recovery-cut-off", 0, w, mid, "email-verified", "recovery-policy security-notifications"},
	{"authentication", "mfa-webauthn", 2, "Phishing-resistant MFA available", "phishing-resistant", 0, w, high, "", "mfa-totp"},
	{"authentication", "mfa-required-critical", 2, "MFA required: critical packages", "critical-named mfa-enforced", 0, w, high, "mfa-totp recovery-policy", ""},
	{"authentication", "leaked-passwords", 2, "Leaked passwords caught", "checked-at-login change-asked refused-at-registration", 0, d, mid, "", ""},
	{"authentication", "passwordless-passkeys", 3, "Passwordless login", "passwordless", 0, w, mid, "mfa-webauthn", ""},
	{"authentication", "mfa-required-all", 3, "MFA required: all maintainers", "mfa-enforced", 0, m, high, "mfa-totp recovery-policy token-scoped", "mfa-required-critical"},
	{"authentication", "phishing-resistant-critical", 3, "Phishing-resistant: critical", "phishing-resistant-enforced", 1, m, high, "mfa-webauthn mfa-required-critical", ""},

	{"authorization", "token-scoped", 1, "Package-scoped API keys", "package-scope", 0, w, high, "", ""},
	{"authorization", "token-prefix", 1, "Recognisable token prefix", "identifying-prefix", 0, d, low, "", ""},
	{"authorization", "maintainer-roles", 2, "Separate maintainer roles", "roles managing-apart-from-publishing", 0, w, mid, "", "token-scoped"},
	{"authorization", "trusted-publishing", 3, "Short-lived tokens by OIDC", "oidc-exchange", 0, w, high, "", "token-scoped"},
	{"authorization", "secret-scanning", 3, "Leaked tokens found and revoked", "programme endpoint revoked", 0, w, high, "token-prefix", "security-notifications"},
	{"authorization", "build-provenance", 3, "Build provenance", "provenance", 0, m, mid, "", "trusted-publishing"},

	{"general", "vuln-disclosure-policy", 1, "Vulnerability disclosure policy", "published registry-in-scope safe-harbor", 1, d, high, "", ""},
	{"general", "typosquat-prevention", 1, "Typosquatting prevention", "steps-taken", 0, d, mid, "", ""},
	{"general", "unpublish-policy", 2, "Unpublish policy", "version-immutable version-not-reusable", 1, w, high, "", ""},
	{"general", "malware-reporting", 2, "Ways to report malware", "web cli api", 0, w, high, "", "vuln-disclosure-policy email-verified"},
	{"general", "malware-detection", 2, "Malware detection", "code-scanned hashes-checked", 0, w, high, "", "malware-reporting"},
	{"general", "vuln-warnings-ui", 2, "Vulnerability warnings on the site", "page-warns", 0, w, mid, "", ""},
	{"general", "security-reviews", 3, "Periodic security reviews", "periodic", 1, w, high, "", "vuln-disclosure-policy"},
	{"general", "event-transparency-log", 3, "Public event log", "public-log", 0, w, mid, "", "unpublish-policy"},
	{"general", "malware-advisories-osv", 3, "Machine-readable advisories", "machine-readable", 0, d, mid, "", "malware-reporting malware-detection"},

	{"cli", "cli-pinned-installs", 1, "Pinned installs", "pinned", 0, w, high, "", "unpublish-policy"},
	{"cli", "cli-vuln-warnings", 2, "Warnings at install time", "install-warns", 0, w, mid, "", "cli-pinned-installs vuln-warnings-ui"},
	{"cli", "cli-sbom", 3, "SBOM output", "sbom", 0, d, low, "", "cli-pinned-installs"},
	{"cli", "cli-auto-remediation", 3, "Automatic remediation", "upgrades", 0, w, mid, "cli-vuln-warnings", "cli-pinned-installs"},
	{"cli", "cli-reachability", 3, "Reachability analysis", "reachable", 0, m, low, "cli-vuln-warnings", ""},
}

func builtin(t *testing.T) *model.Catalogue {
	t.Helper()
	c, err := content.Load(os.DirFS("v0.1"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// In catalogue order, so this holds the order within a level as well.
func TestBuiltinIsTheTable(t *testing.T) {
	got := slices.Collect(builtin(t).All())
	if len(got) != len(table) {
		t.Fatalf("%d criteria, want %d", len(got), len(table))
	}
	for i, want := range table {
		c := got[i]
		if c.Category != want.category || c.ID != want.id {
			t.Fatalf("criterion %d is %s/%s, want %s/%s", i, c.Category, c.ID, want.category, want.id)
		}
		var conditions []string
		for _, condition := range c.Conditions {
			conditions = append(conditions, condition.ID)
		}
		for _, field := range []struct {
			name      string
			got, want any
		}{
			{"level", c.Level, want.level}, {"title", c.Title, want.title},
			{"conditions", strings.Join(conditions, " "), want.conditions}, {"pieces of advice", len(c.Advice), want.advice},
			{"effort", c.Effort, want.effort}, {"impact", c.Impact, want.impact},
			{"needs", strings.Join(c.Needs, " "), want.needs}, {"helps", strings.Join(c.Helps, " "), want.helps},
		} {
			if field.got != field.want {
				t.Errorf("%s: %s is %v, want %v", c.ID, field.name, field.got, field.want)
			}
		}
	}
}

func TestBuiltinCategoriesAndLevels(t *testing.T) {
	c := builtin(t)
	if c.ID != "openssf-principles" || c.Version != "0.1" {
		t.Errorf("the catalogue is %s %s", c.ID, c.Version)
	}
	want := []struct {
		id, title string
		perLevel  [model.TopLevel + 1]int
		requires  []model.Trait
	}{
		{"authentication", "Authentication", [...]int{0, 5, 4, 3}, []model.Trait{model.HasAccounts}},
		{"authorization", "Authorization", [...]int{0, 2, 1, 3}, []model.Trait{model.HasAccounts, model.TakesUploads}},
		{"general", "General Capabilities", [...]int{0, 2, 4, 3}, nil},
		{"cli", "CLI Tooling", [...]int{0, 1, 1, 3}, nil},
	}
	if len(c.Categories) != len(want) {
		t.Fatalf("%d categories, want %d", len(c.Categories), len(want))
	}
	for i, w := range want {
		category := c.Categories[i]
		var perLevel [model.TopLevel + 1]int
		for _, criterion := range category.Criteria {
			perLevel[criterion.Level]++
		}
		if category.ID != w.id || category.Title != w.title || perLevel != w.perLevel || !slices.Equal(category.Requires, w.requires) {
			t.Errorf("category %d is %s %q %v %v, want %s %q %v %v", i, category.ID, category.Title, perLevel, category.Requires, w.id, w.title, w.perLevel, w.requires)
		}
	}
}

func TestBuiltinTexts(t *testing.T) {
	c := builtin(t)
	for criterion := range c.All() {
		if len(criterion.Peers) < 2 {
			t.Errorf("%s: %d peers; name two", criterion.ID, len(criterion.Peers))
		}
		if criterion.Category == "authentication" && criterion.Delegated == "" {
			t.Errorf("%s: nothing on people who log in with another service's account", criterion.ID)
		}
		_, last, _ := strings.Cut(criterion.Body, "\n## "+content.Sections[len(content.Sections)-1]+"\n")
		if !strings.Contains(last, "\n\n**If you are two volunteers:**") {
			t.Errorf("%s: nothing for two volunteers at the end", criterion.ID)
		}
		if criterion.Level == model.TopLevel && !strings.Contains(strings.ToLower(criterion.Body), "aspirational") {
			t.Errorf("%s: does not say that level 3 is aspirational", criterion.ID)
		}
	}
	if n := len(c.Glossary); n < 30 {
		t.Errorf("%d terms in the glossary, want 30", n)
	}
	if !strings.HasSuffix(c.LeftOut, "Reaching level 3 does not mean being secure.") {
		t.Errorf("what the framework leaves out ends: %q", c.LeftOut)
	}
}

// never is what no text says. A recipe that people follow does not send them to the
// servers from which others hand out packages, which such a name in front tells; and
// nobody is certified by this program.
var never = regexp.MustCompile(`(?i)\b(?:proxy|sum|registry|repo\d*|deb|dl|downloads?|cdn|files|static|index|mirrors?|archive|upload)\.[\w-]+\.[a-z]{2,4}\b` +
	`|\bwww\.npm|certified`)

func TestBuiltinNeverSays(t *testing.T) {
	for text, wrong := range map[string]bool{
		"curl -I https://registry.acme.org/left-pad": true, "Look at Static.Acme.io.": true, "You are certified.": true,
		"See https://docs.acme.org/registry.html": false, "https://registry.example/security": false, "the registry. And then": false,
	} {
		if never.MatchString(text) != wrong {
			t.Errorf("%q is refused: %v", text, !wrong)
		}
	}
	files := 0
	err := fs.WalkDir(os.DirFS("v0.1"), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		data, err := fs.ReadFile(os.DirFS("v0.1"), name)
		for _, words := range never.FindAllString(string(data), -1) {
			t.Errorf("%s says %q", name, words)
		}
		return err
	})
	if err != nil || files < len(table) {
		t.Errorf("%d files were read, error %v", files, err)
	}
}
