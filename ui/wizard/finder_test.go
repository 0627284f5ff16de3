package wizard

import (
	"slices"
	"testing"
)

// TestFinderBegins sees what stands first among what is found: that in which a word begins as
// what was typed.
func TestFinderBegins(t *testing.T) {
	c := twoCategories()
	for i, title := range []string{"Typosquatting prevention", "Public event log"} {
		c.Categories[0].Criteria[i].Title = title
	}
	a := begun(c, &forgetful{})
	for _, test := range []struct {
		finder *finder
		query  string
		want   []string
	}{
		{newGoTo(a), "event", []string{"Public event log", "Typosquatting prevention"}},
		{newGoTo(a), "vent", []string{"Typosquatting prevention", "Public event log"}},
		{newFind(a), "event", []string{"Public event log", "Typosquatting prevention"}},
	} {
		test.finder.input.SetValue(test.query)
		test.finder.find()
		var got []string
		for _, h := range test.finder.hits {
			got = append(got, h.line)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q finds %q, want %q", test.query, got, test.want)
		}
	}
}
