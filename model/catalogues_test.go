package model_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

func TestCompareVersions(t *testing.T) {
	t.Parallel()
	// From the first to the last; what stands together is the same.
	order := [][]string{
		{"0.1-draft"}, {"0.1", "0.1.0", "00.01"}, {"0.2"}, {"0.9"}, {"0.10"}, {"1-rc2"}, {"1-rc10"}, {"1", "1.0"},
		{"1.0.1"}, {"2"}, {"2025-12"}, {"2026-01", "2026.1"}, {"2026-11"}, {strings.Repeat("9", 40)},
	}
	for i, same := range order {
		for j, others := range order {
			for _, a := range same {
				for _, b := range others {
					got := model.CompareVersions(a, b)
					if want := sign(i - j); sign(got) != want {
						t.Errorf("%s and %s: %d instead of %d", a, b, got, want)
					}
				}
			}
		}
	}
}

func sign(n int) int { return max(-1, min(n, 1)) }

// TestVersionsAreInOneOrder sees that odd versions, too, have one order only.
func TestVersionsAreInOneOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		version := rapid.StringMatching(`[0-9a-b.+-]{0,6}`)
		a, b, c := version.Draw(t, "a"), version.Draw(t, "b"), version.Draw(t, "c")
		if sign(model.CompareVersions(a, b)) != -sign(model.CompareVersions(b, a)) {
			t.Fatalf("%q and %q", a, b)
		}
		if model.CompareVersions(a, b) <= 0 && model.CompareVersions(b, c) <= 0 && model.CompareVersions(a, c) > 0 {
			t.Fatalf("%q, %q and %q go round", a, b, c)
		}
	})
}

func TestCatalogues(t *testing.T) {
	t.Parallel()
	var set model.Catalogues
	for _, c := range []model.Catalogue{{ID: "own", Version: "0.9"}, {ID: "own", Version: "0.10"}, {ID: "own", Version: "0.2"}, {ID: "b", Version: "1"}} {
		set = append(set, model.NewCatalogue(c))
	}
	if c := set.Latest("own"); c == nil || c.Version != "0.10" {
		t.Errorf("the latest is %v", c)
	}
	if c := set.Find("own", "0.9"); c != set[0] {
		t.Errorf("found %v", c)
	}
	if set.Find("own", "1") != nil || set.Latest("other") != nil {
		t.Error("found what is not there")
	}
	var names []string
	for _, c := range set.Sorted() {
		names = append(names, c.ID+"@"+c.Version)
	}
	if want := []string{"b@1", "own@0.10", "own@0.9", "own@0.2"}; !slices.Equal(names, want) {
		t.Errorf("sorted: %v", names)
	}
}

// TestMissing sees that an assessment can be read without its catalogue.
func TestMissing(t *testing.T) {
	t.Parallel()
	a := model.Fold(model.Header{Catalogue: "own", Version: "3"}, []model.Event{
		{ID: "1", Kind: model.AnswerKind, Criterion: "b", Answer: model.Answer{State: model.Met}},
		{ID: "2", Kind: model.AnswerKind, Criterion: "a", Answer: model.Answer{State: model.Unmet}},
		{ID: "3", Kind: model.AnswerKind, Criterion: "\x1b[2J", Answer: model.Answer{State: model.Unmet}},
		{ID: "4", Kind: model.IntentKind, Criterion: "c"},
	})
	c := model.Missing(a)
	var ids []string
	for criterion := range c.All() {
		ids = append(ids, criterion.ID)
	}
	if !slices.Equal(ids, []string{"a", "b"}) || c.ID != "own" || c.Version != "3" || !c.Missing {
		t.Errorf("the catalogue is %+v", c)
	}
	if says := c.ToAdd(); !strings.Contains(says, "own 3") || !strings.Contains(says, "rungs catalogue add") {
		t.Errorf("it says %q", says)
	}
	if says := model.NewCatalogue(model.Catalogue{ID: "own"}).ToAdd(); says != "" {
		t.Errorf("of one that is here it says %q", says)
	}
}
