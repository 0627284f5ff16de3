package content_test

import (
	"slices"
	"strings"
	"testing"
)

// keptBeyond are the ids of the criteria of beyond, each with those of its
// conditions; see [kept].
var keptBeyond = []struct{ criterion, conditions string }{
	{"operator-keys", "listed two-holders strong-factor"},
	{"operator-offboarding", "written shared-secrets inactive"},
	{"incident-plan", "written reachable tried"},

	{"token-lifetime", "expiry longest old-ones"},
	{"staged-release", "waits approved-by-person"},
	{"yank-rules", "written own-right limited told"},
	{"namespace-protection", "namespace verified source-pinned"},
	{"release-quarantine", "stops single-version in-index"},

	{"index-upload-time", "upload-time cooldown way-around"},
	{"index-integrity", "signed hashes enforced"},
	{"mirror-rules", "page untrusted cache-rules purge"},
	{"client-update", "verified key-apart announced"},

	{"operator-succession", "named way-in owned restorable"},
	{"shutdown-plan", "written archive names-safe read-only"},
	{"departed-maintainers", "rule locked shown"},
}

func TestBeyondKeepsItsIDs(t *testing.T) {
	c := loaded(t, "beyond")
	if c.ID != "beyond" || c.Version != "1" || c.Revision != 1 {
		t.Errorf("the catalogue is %s %s, revision %d", c.ID, c.Version, c.Revision)
	}
	var got, want []string
	for criterion := range c.All() {
		ids := []string{criterion.ID + ":"}
		for _, condition := range criterion.Conditions {
			ids = append(ids, condition.ID)
		}
		got = append(got, strings.Join(ids, " "))
	}
	for _, k := range keptBeyond {
		want = append(want, k.criterion+": "+k.conditions)
	}
	if !slices.Equal(got, want) {
		t.Errorf("the ids are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// An id means one thing, in whichever catalogue somebody read it.
func TestBeyondIsNotMixedIntoTheFramework(t *testing.T) {
	framework := builtin(t)
	c := loaded(t, "beyond")
	for _, category := range c.Categories {
		if framework.Category(category.ID) != nil {
			t.Errorf("the category %s is one of the framework", category.ID)
		}
	}
	for criterion := range c.All() {
		if framework.Criterion(criterion.ID) != nil {
			t.Errorf("the criterion %s is one of the framework", criterion.ID)
		}
	}
	if !c.WithoutLevels || len(c.Levels) > 0 || c.Source != "" || !strings.HasPrefix(c.Attribution, "These questions are by the authors of rungs") {
		t.Errorf("it does not say that it is ours and without levels: %v %v %q %q", c.WithoutLevels, c.Levels, c.Source, c.Attribution)
	}
}

func TestBeyondTexts(t *testing.T) {
	c := loaded(t, "beyond")
	for criterion := range c.All() {
		if len(criterion.Peers) < 2 {
			t.Errorf("%s: %d peers; name two", criterion.ID, len(criterion.Peers))
		}
		if criterion.Because == "" || len(criterion.Verdicts) == 0 {
			t.Errorf("%s: no because or no verdicts", criterion.ID)
		}
		if criterion.Level != 1 {
			t.Errorf("%s: level %d, and all stand on one", criterion.ID, criterion.Level)
		}
		if !strings.Contains(criterion.Body, "\n\n**If you are one or two volunteers:**") {
			t.Errorf("%s: nothing for one or two volunteers at the end", criterion.ID)
		}
	}
}
