package model_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"rungs/model"
)

func TestNewCatalogueOrdersByLevelThenOrderThenID(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{Categories: []model.Category{
		{ID: "second", Criteria: []model.Criterion{
			{ID: "z", Level: 1, Order: 2}, {ID: "d", Level: 3, Order: 1}, {ID: "b", Level: 1, Order: 2}, {ID: "a", Level: 1, Order: 9}, {ID: "c", Level: 2},
		}},
		{ID: "first", Criteria: []model.Criterion{{ID: "e", Level: 1}}},
	}})
	var got []string
	for crit := range c.All() {
		got = append(got, crit.Category+"/"+crit.ID)
	}
	want := []string{"second/b", "second/z", "second/a", "second/c", "second/d", "first/e"}
	if !slices.Equal(got, want) {
		t.Errorf("order\n got %v\nwant %v; the categories keep the order of the tabs", got, want)
	}
}

func TestNewCatalogueWithoutLevelsHasOneRung(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{WithoutLevels: true, Categories: []model.Category{
		{ID: "one", Criteria: []model.Criterion{{ID: "b", Level: 2, Order: 1}, {ID: "a", Order: 2}}},
	}})
	var got []string
	for crit := range c.All() {
		if crit.Level != 1 {
			t.Errorf("%s is of level %d, want 1", crit.ID, crit.Level)
		}
		got = append(got, crit.ID)
	}
	if !slices.Equal(got, []string{"b", "a"}) {
		t.Errorf("the order is %v, want that of the field", got)
	}
}

func TestCatalogueFinds(t *testing.T) {
	c := smallCatalogue()
	if c.Len() != 14 {
		t.Errorf("Len() = %d, want 14", c.Len())
	}
	for crit := range c.All() {
		if got := c.Criterion(crit.ID); got != crit {
			t.Errorf("Criterion(%q) = %p, want the one in the catalogue itself, %p", crit.ID, got, crit)
		}
		if got := c.Category(crit.Category); got == nil || got.ID != crit.Category {
			t.Errorf("Category(%q) = %v", crit.Category, got)
		}
	}
	if c.Criterion("") != nil || c.Criterion("mfa") != nil || c.Category("auth") != nil {
		t.Error("something was found that is not there: IDs are exact")
	}
}

func TestAllStopsWhenAsked(t *testing.T) {
	seen := 0
	for range smallCatalogue().All() {
		if seen++; seen == 9 {
			break
		}
	}
	if seen != 9 {
		t.Errorf("the loop ran %d times, want 9", seen)
	}
}

func TestOfTwoCriteriaWithOneIDTheFirstIsFound(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{Categories: []model.Category{
		{ID: "one", Criteria: []model.Criterion{{ID: "same", Level: 2, Title: "first"}}},
		{ID: "two", Criteria: []model.Criterion{{ID: "same", Level: 1, Title: "second"}}},
	}})
	if got := c.Criterion("same").Title; got != "first" {
		t.Errorf("found the %s one", got)
	}
}

func TestGlossary(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{Glossary: []model.Term{
		{Term: "yank"}, {Term: "TOTP", Also: []string{"authenticator app"}}, {Term: "OIDC"},
	}})
	var order []string
	for _, term := range c.Glossary {
		order = append(order, term.Term)
	}
	if want := []string{"OIDC", "TOTP", "yank"}; !slices.Equal(order, want) {
		t.Errorf("order %v, want %v: case does not matter", order, want)
	}
	for name, want := range map[string]string{"totp": "TOTP", " Authenticator App ": "TOTP", "YANK": "yank", "oidc": "OIDC", "mfa": "", "": ""} {
		if got, ok := c.Term(name); got.Term != want || ok != (want != "") {
			t.Errorf("Term(%q) = %q, %v, want %q", name, got.Term, ok, want)
		}
	}
}

func TestWeights(t *testing.T) {
	for effort, want := range map[model.Effort]int{model.Days: 1, model.Weeks: 4, model.Months: 12, "": 12, "years": 12} {
		if got := effort.Weight(); got != want {
			t.Errorf("effort %q weighs %d, want %d", effort, got, want)
		}
	}
	for impact, want := range map[model.Impact]int{model.High: 3, model.Medium: 2, model.Low: 1, "": 1, "huge": 1} {
		if got := impact.Weight(); got != want {
			t.Errorf("impact %q weighs %d, want %d", impact, got, want)
		}
	}
}

// TestNoFieldOfACatalogueEscapesCleaning: whatever field a hostile text stands in,
// the copy has it clean, and the catalogue itself is as it was.
func TestNoFieldOfACatalogueEscapesCleaning(t *testing.T) {
	var c model.Catalogue
	fill(reflect.ValueOf(&c).Elem(), "a\x1b[31m\u202eb\nc")
	before := fmt.Sprintf("%+v", c)
	clean := c.Clean()
	if after := fmt.Sprintf("%+v", c); after != before {
		t.Errorf("Clean changed the catalogue that it was called on:\n%s\n%s", before, after)
	}
	var texts []string
	collect(reflect.ValueOf(*clean), &texts)
	for _, text := range texts {
		if text != "a[31mb c" && text != "a[31mb\nc" {
			t.Errorf("%q survived", text)
		}
	}
	if body := clean.Categories[0].Criteria[0].Body; len(texts) < 100 || body != "a[31mb\nc" {
		t.Errorf("%d texts were looked at; a body is %q", len(texts), body)
	}
}
