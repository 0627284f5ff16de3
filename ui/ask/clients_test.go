package ask

import (
	"strings"
	"testing"

	"rungs/model"
)

// perClient is the small catalogue, of which the tools are ticked for each client.
func perClient() *model.Catalogue {
	c := *small()
	c.Categories[1].PerClient = true
	return model.NewCatalogue(c)
}

// TestClients asks in the first round with which clients people install, refuses what is
// wrong, and tells of the ticks of one that is taken out.
func TestClients(t *testing.T) {
	got := play(t, Options{Opened: model.Opened{Assessment: model.Fold(header, nil), Catalogue: perClient()}},
		strings.ReplaceAll("|||a,b,c,d,e,f,g,h,i|mix, MIX|mix, rebar3||g saw|c|y|n|3|P||||||rebar3|us||q", "|", "\n"))
	for _, want := range []string{
		"these are 9 clients; name at most 8", `Two clients are called "MIX"`,
		"1. with mix: the teeth holds 2. with rebar3: the teeth holds",
		"So far: mix, rebar3.",
		"1 answer has ticks for mix: not among the clients of the profile.",
	} {
		if !strings.Contains(strings.ToLower(flat(got.out)), strings.ToLower(want)) {
			t.Errorf("%q is not said:\n%s", want, got.out)
		}
	}
}
