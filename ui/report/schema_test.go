package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"rungs/model"
)

// schemed are the documents whose shapes are held here; those of all others are held in
// ui/cli.
var schemed = map[string]Kind{
	"summary": Summary, "plan": Plan, "report": Report, "history": History, "diff": Diff, "stale": Stale, "explain": Explain, "funding": Funding, "news": News, "brief": Brief, "statement": Statement,
}

// Compiled is the schema of a kind of document.
func Compiled(t *testing.T, kind string) *jsonschema.Schema {
	t.Helper()
	data, err := Schema(kind)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(kind+".json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(kind + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// keepsTo says what in a document is not as its schema says.
func keepsTo(t *testing.T, schema *jsonschema.Schema, k Kind, d Document) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(print(t, k, JSON, d)))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(v)
}

// TestSchemas validates what is printed, with every choice that changes it.
func TestSchemas(t *testing.T) {
	var documents []Document
	for _, f := range fixtures {
		d := f.make(t).document()
		documents = append(documents, d)
		for target := range model.TopLevel {
			d.Target = target + 1
			d.Public = !d.Public
			documents = append(documents, d)
		}
		d.Categories, d.Effort = []string{"cli"}, model.Weeks
		documents = append(documents, d)
	}
	documents = append(documents, nowhere(t))
	unticked := newBook(t, "Acme")
	unticked.answer("ana", "security-notifications", model.Met, holds(unticked.catalogue.Criterion("security-notifications").Conditions[0].ID))
	several := demo(t).document()
	several.Before, several.From, several.To = unticked.assessment(), "a", "b"
	later := demo(t).document()
	later.Since, later.Criterion = "2026-10-01", "mfa-totp"
	documents = append(documents, unticked.document(), several, later)
	elsewhere := []string{"catalogue", "list of drafts", "page of an ecosystem", "table of ecosystems", "upgrade"}
	for _, k := range kinds {
		if _, held := schemed[k.Name]; k.data != nil && !held && k.Name != Explain.Name && !slices.Contains(elsewhere, k.Name) {
			t.Errorf("no test holds the schema of %s: put it into schemed, and its schema into Schemas and the folder schema", k.Name)
		}
	}
	for kind, k := range schemed {
		schema := Compiled(t, kind)
		for i, d := range documents {
			if err := keepsTo(t, schema, k, d); err != nil {
				t.Errorf("%s of document %d: %v", kind, i, err)
			}
		}
	}
}

// TestSchemasSayWhatIsThere compares each document with its schema field by
// field: a field that the schema does not name is found, and so is one that the
// schema asks for in vain.
func TestSchemasSayWhatIsThere(t *testing.T) {
	for kind, k := range schemed {
		data, err := Schema(kind)
		if err != nil {
			t.Fatal(err)
		}
		var schema map[string]any
		if err := json.Unmarshal(data, &schema); err != nil {
			t.Fatal(err)
		}
		filtered, whole := demo(t).document(), func() Document { d, _ := settled(t); return d }()
		filtered.Categories, filtered.Effort = []string{"authentication", "general", "authorization"}, model.Months
		for _, d := range []Document{filtered, whole} {
			var doc any
			if err := json.Unmarshal([]byte(print(t, k, JSON, d)), &doc); err != nil {
				t.Fatal(err)
			}
			described(t, kind, schema, schema, doc)
		}
	}
}

func described(t *testing.T, path string, root, schema map[string]any, v any) {
	t.Helper()
	if at, ok := schema["$ref"].(string); ok {
		schema = root["$defs"].(map[string]any)[strings.TrimPrefix(at, "#/$defs/")].(map[string]any)
	}
	switch v := v.(type) {
	case map[string]any:
		properties, _ := schema["properties"].(map[string]any)
		for name, value := range v {
			property, ok := properties[name].(map[string]any)
			if !ok {
				t.Errorf("%s.%s is not in the schema", path, name)
				continue
			}
			described(t, path+"."+name, root, property, value)
		}
	case []any:
		for _, e := range v {
			described(t, path+"[]", root, schema["items"].(map[string]any), e)
		}
	}
}

// TestSchemasRefuse holds that the schemas say no: each line is a document that
// has lost or changed one thing.
func TestSchemasRefuse(t *testing.T) {
	change := func(kind string, edit func(map[string]any)) error {
		var v map[string]any
		if err := json.Unmarshal([]byte(print(t, schemed[kind], JSON, demo(t).document())), &v); err != nil {
			t.Fatal(err)
		}
		edit(v)
		return Compiled(t, kind).Validate(v)
	}
	first := func(v any) map[string]any { return v.([]any)[0].(map[string]any) }
	for name, err := range map[string]error{
		"another version":           change("summary", func(v map[string]any) { v["rungs"] = 2.0 }),
		"a day that is none":        change("summary", func(v map[string]any) { v["as_of"] = "today" }),
		"no floor where it applies": change("summary", func(v map[string]any) { delete(first(v["categories"]), "floor") }),
		"a floor where it does not": change("summary", func(v map[string]any) { first(v["categories"])["applies"] = false }),
		"a state that is none":      change("summary", func(v map[string]any) { first(v["uncounted"])["state"] = "perhaps" }),
		"no steps":                  change("plan", func(v map[string]any) { delete(first(v["milestones"]), "steps") }),
		"a target beyond the top":   change("plan", func(v map[string]any) { v["target"] = 4.0 }),
		"a course without stays":    change("summary", func(v map[string]any) { delete(first(v["trend"]), "stays") }),
		"private or public unsaid":  change("report", func(v map[string]any) { delete(v, "public") }),
		"an answer without heads":   change("report", func(v map[string]any) { delete(first(v["answers"]), "heads") }),
	} {
		if err == nil {
			t.Errorf("the schema takes %s", name)
		}
	}
}

// TestSchemasAgree holds that the report's schema describes its parts as the
// other two do.
func TestSchemasAgree(t *testing.T) {
	defs := map[string]map[string]any{}
	for kind := range schemed {
		data, _ := Schema(kind)
		var s struct {
			Defs map[string]any `json:"$defs"`
		}
		if err := json.Unmarshal(data, &s); err != nil {
			t.Fatal(err)
		}
		defs[kind] = s.Defs
	}
	for _, kind := range []string{"summary", "plan"} {
		for name, def := range defs[kind] {
			if fmt.Sprint(def) != fmt.Sprint(defs["report"][name]) {
				t.Errorf("%s is not the same in the schemas of %s and report", name, kind)
			}
		}
	}
	if _, err := Schema("x\x1b[31m"); err == nil || strings.Contains(err.Error(), "\x1b") {
		t.Errorf("Schema of something else: %v", err)
	}
}
