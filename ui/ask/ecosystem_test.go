package ask

import (
	"strings"
	"testing"

	"rungs/model"
)

// perl is an ecosystem of which one fact is known.
var perl = &model.Ecosystems{
	Catalogue: "test",
	Subjects:  []model.Subject{{ID: "osv", Title: "OSV name", Ask: "Write to them."}},
	Bearings:  []model.Bearing{{Criterion: "bell", About: []string{"osv"}, Proves: "It proves little."}},
	Sources:   []model.FactSource{{Key: "a", URL: "https://a.example/", Seen: "2026-11-29"}},
	All: []model.Ecosystem{{ID: "cpan", Name: "CPAN", Aliases: []string{"Perl"}, Facts: []model.Fact{
		{About: "osv", State: model.FactAbsent, Says: "OSV has no name for it.", Sources: []string{"a"}}}}},
}

// TestEcosystem asks in the profile which it is: an alias is kept as the name, what
// nobody knows as it is, and none takes it back.
func TestEcosystem(t *testing.T) {
	got := play(t, Options{Ecosystems: perl}, strings.ReplaceAll("P||||||perl||P||||||frobs||P||||||none||q", "|", "\n")).out
	for _, want := range []string{"Which ecosystem is it? A registry or a language", "What holds for CPAN stands where a question is explained.", "So far: CPAN.", "Nothing is known of frobs: it is kept", "So far: frobs."} {
		if !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
			t.Errorf("%q is not said:\n%s", want, got)
		}
	}
}
