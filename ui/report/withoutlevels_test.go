package report

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// withoutLevels is a document of a catalogue that is the same and has no levels, and of its
// next version, which one question is not in any more and one is new in.
func withoutLevels(t *testing.T) Document {
	t.Helper()
	d, _ := settled(t)
	of := func(version, leftOut string, changes ...model.CatalogueChange) *model.Catalogue {
		c := *d.Catalogue
		c.Version, c.WithoutLevels, c.Levels, c.Changes = version, true, nil, changes
		c.Categories = slices.Clone(c.Categories)
		for i := range c.Categories {
			criteria := slices.Clone(c.Categories[i].Criteria)
			c.Categories[i].Criteria = slices.DeleteFunc(criteria, func(c model.Criterion) bool { return c.ID == leftOut })
		}
		return model.NewCatalogue(c)
	}
	old := of(d.Catalogue.Version, "unpublish-policy")
	catalogues := model.Catalogues{old, of("9", "token-prefix",
		model.CatalogueChange{Since: old.Version, Kind: model.Retired, Criterion: "token-prefix", Text: "Gone."},
		model.CatalogueChange{Since: old.Version, Kind: model.New, Criterion: "unpublish-policy", Text: "New."})}
	catalogues.Link()
	d.Before = model.Fold(d.Assessment.Header, slices.DeleteFunc(d.Assessment.Events(), func(e model.Event) bool { return e.Kind == model.TargetKind }))
	_, upgraded, err := catalogues.Upgrades(d.Before, "9")
	if err != nil {
		t.Fatal(err)
	}
	d.Catalogue, d.Assessment, d.From, d.To, d.Since = catalogues[1], upgraded, "a", "b", "2026-01-01"
	return d
}

// TestKindsWithoutLevels prints all there is of a catalogue without levels: no number of a
// level is in it, and its data is as its schema says, field by field.
func TestKindsWithoutLevels(t *testing.T) {
	d := withoutLevels(t)
	ofLevel := regexp.MustCompile(`(?i)\blevels? [0-9]|"(level|floor|ceiling|lowest_floor|category_level)":`)
	for name, k := range kinds {
		if name == "Explain" || name == "Ecosystem" || name == "Ecosystems" || name == "Catalogue" || name == "Drafts" {
			continue // they speak of the framework
		}
		for _, f := range k.Formats() {
			if f.Name == CSV.Name {
				continue // its columns stay
			}
			if text := print(t, k, f, d); ofLevel.MatchString(text) {
				t.Errorf("%s as %s speaks of %q", name, f.Name, ofLevel.FindString(text))
			}
		}
	}
	for name, k := range map[string]Kind{"diff": Diff, "news": News, "upgrade": Upgrade, "summary": Summary, "statement": Statement} {
		if err := keepsTo(t, Compiled(t, name), k, d); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	schema, err := Schema("upgrade")
	if err != nil {
		t.Fatal(err)
	}
	var became struct {
		Levels []struct{ Before, After map[string]any }
		New    []string
	}
	if err := json.Unmarshal([]byte(print(t, Upgrade, JSON, d)), &became); err != nil {
		t.Fatal(err)
	}
	for _, l := range became.Levels {
		for field := range l.After {
			if !strings.Contains(string(schema), `"`+field+`":`) {
				t.Errorf("the schema does not know %s", field)
			}
		}
	}
	if !slices.Contains(became.New, "unpublish-policy") {
		t.Errorf("what is new: %v", became.New)
	}
	text := print(t, Upgrade, Text, d)
	for _, want := range []string{"Categories\n", "not in place", "New, not answered (1)", "Not asked any more; the answers are kept (1)"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}
