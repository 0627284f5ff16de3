package theme

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestInEcosystem: what holds stands at the beginning of "Get there", its sources among
// those of the criterion, and the criterion itself stays as it was.
func TestInEcosystem(t *testing.T) {
	c := &model.Criterion{ID: "sbom", Body: "## Check it\n\nLook.\n\n## Get there\n\nBegin small.\n", Sources: []model.Source{{Title: "S", URL: "https://s.example/"}}}
	here := &model.Here{Ecosystem: &model.Ecosystem{Name: "opam"}, Proves: "It proves little.", Facts: []model.HereFact{
		{Fact: model.Fact{Says: "Syft reads `*opam`."}, Title: "Syft", Links: []string{"https://a.example/"}},
		{Fact: model.Fact{Says: "It has no purl type."}, Title: "purl type", Ask: "Write to them.", Day: "2024-09-03", Old: true},
	}}
	got := InEcosystem(c, here)
	want := "## Check it\n\nLook.\n\n## Get there\n\n**In your ecosystem: opam**\n\n- Syft reads `*opam`.\n" +
		"- It has no purl type. Write to them. (Its source is of 3 September 2024: look again.)\n\nIt proves little.\n\nBegin small.\n"
	if got.Body != want {
		t.Errorf("got:\n%s\nwant:\n%s", got.Body, want)
	}
	if links := strings.Join(Links(got), " "); links != "https://s.example/ https://a.example/" {
		t.Errorf("the links are %s", links)
	}
	if len(c.Sources) != 1 || strings.Contains(c.Body, "opam") || InEcosystem(c, nil) != c {
		t.Error("the criterion is changed")
	}
	if bare := InEcosystem(&model.Criterion{Body: "Text."}, here); !strings.HasPrefix(bare.Body, "Text.\n\n## Get there\n\n**In your") {
		t.Errorf("without the section: %s", bare.Body)
	}
}
