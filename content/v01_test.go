package content_test

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rungs/content"
	"rungs/model"
)

// folders are the catalogues that come with the program.
var folders = []string{"v0.1", "beyond"}

func TestBuiltinPassesTheLint(t *testing.T) {
	for _, folder := range folders {
		for _, fault := range content.Lint(os.DirFS(folder)) {
			t.Errorf("%s/%v", folder, fault)
		}
	}
}

// kept are the ids of criteria, each with those of its conditions. They stand in
// people's journals: a line is added for a new criterion, and none is ever taken
// away. A condition that goes is moved to retired, and its id is never used again.
var kept = []struct{ criterion, conditions string }{
	{"email-verified", "verified"},
	{"recovery-policy", "documented"},
	{"mfa-totp", "totp-or-stronger"},
	{"security-notifications", "password-change mfa-disabled other-changes"},
	{"bruteforce-protection", "passwords-limited second-factor-limited"},
	{"email-domain-expiry", "detected"},
	{"mfa-webauthn", "phishing-resistant"},
	{"mfa-required-critical", "mfa-enforced"},
	{"leaked-passwords", "checked-at-login change-asked refused-at-registration"},
	{"passwordless-passkeys", "passwordless"},
	{"mfa-required-all", "mfa-enforced"},
	{"phishing-resistant-critical", "phishing-resistant-enforced"},

	{"token-scoped", "package-scope"},
	{"token-prefix", "identifying-prefix"},
	{"maintainer-roles", "roles managing-apart-from-publishing"},
	{"trusted-publishing", "oidc-exchange"},
	{"secret-scanning", "programme endpoint revoked"},
	{"build-provenance", "provenance"},

	{"vuln-disclosure-policy", "published registry-in-scope safe-harbor"},
	{"typosquat-prevention", "steps-taken"},
	{"unpublish-policy", "version-immutable version-not-reusable rules-written"},
	{"malware-reporting", "web cli api"},
	{"malware-detection", "code-scanned hashes-checked"},
	{"vuln-warnings-ui", "page-warns"},
	{"security-reviews", "periodic"},
	{"event-transparency-log", "public-log"},
	{"malware-advisories-osv", "machine-readable"},

	{"cli-pinned-installs", "pinned"},
	{"cli-vuln-warnings", "install-warns"},
	{"cli-sbom", "sbom"},
	{"cli-auto-remediation", "upgrades"},
	{"cli-reachability", "reachable"},
}

// retired are the ids of conditions that a revision took away.
var retired = map[string][]string{
	"email-domain-expiry":   {"recovery-cut-off"},
	"mfa-required-critical": {"critical-named"},
}

func builtin(t *testing.T) *model.Catalogue {
	t.Helper()
	return loaded(t, "v0.1")
}

func loaded(t *testing.T, folder string) *model.Catalogue {
	t.Helper()
	c, err := content.Load(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestBuiltinKeepsItsIDs(t *testing.T) {
	c, known := builtin(t), map[string]bool{}
	for _, want := range kept {
		known[want.criterion] = true
		criterion := c.Criterion(want.criterion)
		if criterion == nil {
			t.Errorf("the criterion %s is gone", want.criterion)
			continue
		}
		var conditions []string
		for _, condition := range criterion.Conditions {
			conditions = append(conditions, condition.ID)
			if slices.Contains(retired[criterion.ID], condition.ID) {
				t.Errorf("%s uses the retired id %s again", criterion.ID, condition.ID)
			}
		}
		if got := strings.Join(conditions, " "); got != want.conditions {
			t.Errorf("%s has the conditions %q, want %q", criterion.ID, got, want.conditions)
		}
	}
	for criterion := range c.All() {
		if !known[criterion.ID] {
			t.Errorf("%s is not in the table of ids that are kept", criterion.ID)
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
		if len(criterion.Verdicts) < 3 {
			t.Errorf("%s: %d verdicts; decide three cases", criterion.ID, len(criterion.Verdicts))
		}
		if criterion.Because == "" {
			t.Errorf("%s: nothing on why the step matters, in one sentence", criterion.ID)
		}
		if criterion.Category == "authentication" && criterion.Delegated == "" {
			t.Errorf("%s: nothing on people who log in with another service's account", criterion.ID)
		}
		_, last, _ := strings.Cut(criterion.Body, "\n## "+model.GetThere+"\n")
		ends := []string{last}
		for _, w := range criterion.Work {
			if w.GetThere != "" {
				ends = append(ends, w.GetThere)
			}
		}
		for _, end := range ends {
			if !strings.Contains(end, "\n\n**If you are one or two volunteers:**") {
				t.Errorf("%s: nothing for one or two volunteers at the end: %s", criterion.ID, end)
			}
			if criterion.Level == model.TopLevel && !strings.Contains(strings.ToLower(end), "aspirational") {
				t.Errorf("%s: does not say that level 3 is aspirational: %s", criterion.ID, end)
			}
		}
	}
	if n := len(c.Glossary); n < 30 {
		t.Errorf("%d terms in the glossary, want 30", n)
	}
	for _, word := range []string{"rungs new", "ours", "your"} { // strangers read both below a public statement
		if strings.Contains(c.LeftOut, word) || strings.Contains(c.Attribution, word) {
			t.Errorf("what the framework leaves out, or who wrote what, says %q", word)
		}
	}
	if !strings.HasSuffix(c.LeftOut, "Reaching level 3 does not mean being secure.") {
		t.Errorf("what the framework leaves out ends: %q", c.LeftOut)
	}
}

// TestBuiltinBeginsWithWhatIsLeft: of several conditions one may be that which the first action of
// the criterion is about; the others say themselves what the work on them begins with.
func TestBuiltinBeginsWithWhatIsLeft(t *testing.T) {
	for _, folder := range folders {
		for crit := range loaded(t, folder).All() {
			without := 0
			for _, cond := range crit.Conditions {
				if cond.Begin == "" {
					without++
				}
			}
			if without > 1 {
				t.Errorf("%s: %d conditions do not say what the work on them begins with", crit.ID, without)
			}
		}
	}
}

// Some cases are met in many criteria. They are decided alike, unless a verdict says
// why not.
func TestBuiltinDecidesSharedCases(t *testing.T) {
	want := map[string]model.State{
		"second-client": model.Partly, "rollout": model.Partly, "delegated": model.Partly, "automation-token": model.Met,
	}
	seen := map[string]bool{}
	for criterion := range builtin(t).All() {
		for _, v := range criterion.Verdicts {
			seen[v.About] = true
			if state, decided := want[v.About]; decided && v.Because == "" && v.State != state {
				t.Errorf("%s: %q is %s, want %s", criterion.ID, v.Case, v.State, state)
			}
		}
	}
	for _, about := range content.Abouts {
		if !seen[about] {
			t.Errorf("no verdict is about %s", about)
		}
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
	for _, folder := range folders {
		err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			files++
			data, err := fs.ReadFile(os.DirFS(folder), name)
			for _, words := range never.FindAllString(string(data), -1) {
				t.Errorf("%s/%s says %q", folder, name, words)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
	if files < len(kept)+len(keptBeyond) {
		t.Errorf("%d files were read", files)
	}
}

// What is harmless already is the same when it is clean, each line of it.
func TestBuiltinIsClean(t *testing.T) {
	for _, folder := range folders {
		c := loaded(t, folder)
		clean := c.Clean()
		for crit := range c.All() {
			if was, is := fmt.Sprintf("%+v", *crit), fmt.Sprintf("%+v", *clean.Criterion(crit.ID)); was != is {
				t.Errorf("%s changes when it is made clean: does model.markdown miss a field that has lines?", crit.ID)
			}
		}
	}
}

// TestDoneWhenIsForOthers: by what one knows that a step is done is read by who pays for it and
// by strangers in an issue. So it speaks to nobody: "your list" would be theirs.
func TestDoneWhenIsForOthers(t *testing.T) {
	you := regexp.MustCompile(`(?i)\b(you|yours?)\b`)
	for _, folder := range folders {
		for m := range loaded(t, folder).All() {
			texts := []string{m.DoneWhen}
			for _, w := range m.Work {
				texts = append(texts, w.DoneWhen)
			}
			for _, text := range texts {
				if you.MatchString(text) {
					t.Errorf("%s: %s", m.ID, text)
				}
			}
		}
	}
}
