package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"rungs/content"
	"rungs/model"
	"rungs/ui/report"
)

// TestSchemas: what a command prints as JSON is as its schema says, for every schema that
// the program names. Documents with much more in them are held in ui/report. It stands
// here and not in a script, for the validator takes longer to start than the program, and
// would start with each command of the scripts.
func TestSchemas(t *testing.T) {
	dir := t.TempDir()
	t.Cleanup(xdg.Reload)
	t.Setenv("XDG_STATE_HOME", filepath.Join(dir, "state"))
	xdg.Reload()
	run := func(catalogues model.Catalogues, args ...string) []byte {
		t.Helper()
		file := func(name string) *os.File {
			f, err := os.Create(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			return f
		}
		in, out, said := file("in"), file("out"), file("err")
		defer in.Close()
		defer out.Close()
		defer said.Close()
		env := Process()
		env.Args, env.Stdin, env.Stdout, env.Stderr, env.Environ = args, in, out, said, nil
		env.Getenv = func(string) string { return "" }
		if catalogues != nil {
			env.Catalogues = catalogues
		}
		if code := Main(env); code != 0 {
			why, _ := os.ReadFile(said.Name())
			t.Fatalf("rungs %s: code %d, %s", strings.Join(args, " "), code, why)
		}
		printed, err := os.ReadFile(out.Name())
		if err != nil {
			t.Fatal(err)
		}
		return printed
	}

	drafted := history(t)
	run(nil, "set", "acme", "email-verified=met", "mfa-totp=partly", "--by", "ana", "--note", "kept", "--evidence", "https://example.org/a")
	run(nil, "set", "acme", "mfa-totp=met", "recovery-policy=unmet", "--by", "ben", "--evidence", "https://example.org/b", "--public")
	run(nil, "step", "acme", "recovery-policy", "--owner", "ana", "--until", "2099-01-31")
	run(nil, "profile", "acme", "--accounts", "yes", "--login", "forge")
	run(drafted, "new", "older", "--catalogue", "openssf-principles@2023-12")
	run(drafted, "set", "older", "mfa-totp=met", "vuln-warnings=partly", "--by", "ana", "--at", "2024-01-15")

	printed := map[string][]byte{}
	held := map[string]bool{}
	for _, c := range []struct{ schema, command string }{
		{"summary", "summary acme"},
		{"plan", "plan acme"},
		{"report", "report acme"},
		{"history", "history demo"}, {"history", "history acme"},
		{"diff", "diff demo --since 2026-06-01"}, {"diff", "diff acme --since 2020-01-01"},
		{"stale", "summary demo --stale 1d"},
		{"explain", "explain"}, {"explain", "explain mfa-totp"}, {"explain", "explain passkey"}, {"explain", "explain cli-sbom --ecosystem opam"},
		{"ecosystems", "explain --ecosystems"},
		{"list", "list"},
		{"check", "check demo"}, {"check", "check acme"},
		{"catalogue", "catalogue export"},
		{"upgrade", "upgrade older --dry-run"},
		{"statement", "statement acme"}, {"brief", "brief acme"}, {"funding", "funding acme --milestone 1"}, {"funding", "funding acme"},
		{"news", "news demo --since 2026-01-31"}, {"news", "news acme --since 2020-01-01"},
		{"draft", "draft acme"},
	} {
		var catalogues model.Catalogues
		if c.schema == "upgrade" {
			catalogues = drafted
		}
		out := run(catalogues, append(strings.Fields(c.command), "--format", "json")...)
		if err := validate(t, run(nil, "schema", c.schema), out); err != nil {
			t.Errorf("rungs %s: %v\n%s", c.command, err, out)
		}
		printed[c.command], held[c.schema] = out, true
	}
	for _, name := range report.Schemas {
		if !held[name] {
			t.Errorf("nothing is printed here that is as the schema %s says", name)
		}
	}
	// A shape is not just any shape.
	for schema, command := range map[string]string{"list": "check demo", "check": "plan acme", "history": "list", "draft": "explain"} {
		if validate(t, run(nil, "schema", schema), printed[command]) == nil {
			t.Errorf("what rungs %s prints is taken for a %s", command, schema)
		}
	}
}

// validate holds JSON against a schema.
func validate(t *testing.T, schema, data []byte) error {
	t.Helper()
	shape, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", shape); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(document)
}

// history are version 0.1 of the framework, with what it changed, and its draft.
func history(t *testing.T) model.Catalogues {
	t.Helper()
	first, old := t.TempDir(), filepath.Join("..", "..", "content", "testdata", "history")
	if err := os.CopyFS(first, os.DirFS(filepath.Join("..", "..", "content", "v0.1"))); err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, file := range []string{filepath.Join(old, "changes.yaml"), filepath.Join(first, "changes.yaml")} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, data...)
	}
	if err := os.WriteFile(filepath.Join(first, "changes.yaml"), all, 0o600); err != nil {
		t.Fatal(err)
	}
	var both model.Catalogues
	for _, folder := range []string{first, filepath.Join(old, "2023-12")} {
		catalogue, err := content.Load(os.DirFS(folder))
		if err != nil {
			t.Fatal(err)
		}
		both = append(both, catalogue)
	}
	return both
}
