package report_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/ui/report"
)

func exported(t *testing.T, f report.Format, c *model.Catalogue) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.Catalogue.Print(&b, f, report.Document{Catalogue: c}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestCatalogueIsAStandard holds what is exported against the schema that the
// CycloneDX project publishes. Its library brings that along, with the texts to which it
// refers, so that nothing is fetched.
func TestCatalogueIsAStandard(t *testing.T) {
	t.Parallel()
	list := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/CycloneDX/cyclonedx-go")
	list.Stderr = t.Output()
	dir, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	for name, file := range map[string]string{
		"bom-1.6.schema.json": "bom-1.6.schema.json", "spdx.schema.json": "spdx.schema.json", "jsf-0.82.schema.json": "jsf-0.82.schemax.json",
	} {
		data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "schema", file))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := compiler.AddResource("http://cyclonedx.org/schema/"+name, doc); err != nil {
			t.Fatal(err)
		}
	}
	schema, err := compiler.Compile("http://cyclonedx.org/schema/bom-1.6.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	valid := func(data []byte) error {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			return err
		}
		return schema.Validate(doc)
	}
	for _, c := range builtin.Catalogues() {
		data := exported(t, report.CycloneDX, c)
		if err := valid(data); err != nil {
			t.Errorf("%s: %v", c.ID, err)
		}
		if err := valid(bytes.Replace(data, []byte(`"requirements"`), []byte(`"demands"`), 1)); err == nil {
			t.Error("the schema takes anything")
		}
		refersToWhatIsThere(t, c, data)
	}
}

// refersToWhatIsThere sees that every criterion is in the standard by its id, and that
// what a level or a part names is there, once.
func refersToWhatIsThere(t *testing.T, c *model.Catalogue, data []byte) {
	t.Helper()
	type requirement struct {
		Ref        string `json:"bom-ref"`
		Identifier string `json:"identifier"`
		Parent     string `json:"parent"`
	}
	var bom struct {
		Definitions struct {
			Standards []struct {
				Description  string        `json:"description"`
				Requirements []requirement `json:"requirements"`
				Levels       []struct {
					Identifier   string   `json:"identifier"`
					Requirements []string `json:"requirements"`
				} `json:"levels"`
			} `json:"standards"`
		} `json:"definitions"`
	}
	if err := json.Unmarshal(data, &bom); err != nil || len(bom.Definitions.Standards) != 1 {
		t.Fatalf("%d standards, %v", len(bom.Definitions.Standards), err)
	}
	standard := bom.Definitions.Standards[0]
	if !strings.Contains(standard.Description, c.Attribution) {
		t.Errorf("%s: whose it is does not stand there", c.ID)
	}
	refs, ids := map[string]bool{}, map[string]bool{}
	for _, r := range standard.Requirements {
		if refs[r.Ref] || ids[r.Identifier] {
			t.Errorf("%s stands twice", r.Ref)
		}
		if refs[r.Ref], ids[r.Identifier] = true, true; r.Parent != "" && !refs[r.Parent] {
			t.Errorf("%s has no parent %s before it", r.Ref, r.Parent)
		}
	}
	for m := range c.All() {
		if !ids[m.ID] {
			t.Errorf("%s is not there", m.ID)
		}
	}
	if len(standard.Levels) > 0 == c.WithoutLevels {
		t.Errorf("%s has %d levels", c.ID, len(standard.Levels))
	}
	for _, level := range standard.Levels {
		for _, ref := range level.Requirements {
			if !refs[ref] {
				t.Errorf("level %s names %s, which is not there", level.Identifier, ref)
			}
		}
		if level.Identifier == "3" && len(level.Requirements) != c.Len() {
			t.Errorf("level 3 holds %d of %d", len(level.Requirements), c.Len())
		}
	}
}

// TestCataloguesKeepToTheirSchemas holds the JSON of all that is built in against our own
// schemas: what is told of catalogues, and what explains them.
func TestCataloguesKeepToTheirSchemas(t *testing.T) {
	t.Parallel()
	for name, kind := range map[string]report.Kind{"catalogue": report.Catalogue, "explain": report.Explain} {
		schema := report.Compiled(t, name)
		for _, c := range builtin.Catalogues() {
			var b bytes.Buffer
			if err := kind.Print(&b, report.JSON, report.Document{Catalogue: c, Now: time.Now()}); err != nil {
				t.Fatal(err)
			}
			doc, err := jsonschema.UnmarshalJSON(&b)
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(doc); err != nil {
				t.Errorf("%s of %s: %v", name, c.ID, err)
			}
			if err := schema.Validate(map[string]any{"rungs": 1}); err == nil {
				t.Errorf("the schema of %s takes anything", name)
			}
		}
	}
}

// TestShapesWithoutLevels holds what is printed of a catalogue without levels against
// the schemas, and sees that no level is in it.
func TestShapesWithoutLevels(t *testing.T) {
	t.Parallel()
	beyond := builtin.Catalogues()[1]
	events := []model.Event{
		{ID: "a", At: time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC), Kind: model.AnswerKind, Criterion: "operator-keys", Answer: model.Answer{State: model.Met}},
		{ID: "b", At: time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC), Kind: model.AnswerKind, Criterion: "token-lifetime", Answer: model.Answer{State: model.Partly}},
	}
	d := report.Document{Catalogue: beyond, Assessment: model.Fold(model.Header{Catalogue: beyond.ID, Version: beyond.Version}, events), Now: time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)}
	for name, kind := range map[string]report.Kind{"summary": report.Summary, "plan": report.Plan, "report": report.Report} {
		schema := report.Compiled(t, name)
		var b bytes.Buffer
		if err := kind.Print(&b, report.JSON, d); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), `"floor"`) || strings.Contains(b.String(), `"level"`) || strings.Contains(b.String(), `"lowest_floor"`) {
			t.Errorf("%s speaks of a level:\n%s", name, b.String())
		}
		doc, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
