package content_test

import (
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"rungs/content"
	"rungs/model"
)

// history are the framework's draft of December 2023 and version 0.1 as it follows it.
func history(t *testing.T) (draft, first *model.Catalogue, folder fs.FS) {
	t.Helper()
	draft = loaded(t, "testdata/history/2023-12")
	files := fstest.MapFS{}
	if err := fs.WalkDir(os.DirFS("v0.1"), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			var data []byte
			data, err = os.ReadFile("v0.1/" + name)
			files[name] = &fstest.MapFile{Data: data, Mode: 0o644}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	since, err := os.ReadFile("testdata/history/changes.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files["changes.yaml"].Data = append(since, files["changes.yaml"].Data...)
	first, err = content.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	model.Catalogues{draft, first}.Link()
	return draft, first, files
}

// TestHistory sees that the changes from the draft to 0.1 fit both, and forget nothing.
func TestHistory(t *testing.T) {
	t.Parallel()
	draft, first, folder := history(t)
	if draft.Len() != 29 || first.Len() != 32 || first.Since() != "2023-12" {
		t.Fatalf("%d criteria of the draft, %d of 0.1, since %q", draft.Len(), first.Len(), first.Since())
	}
	for _, f := range content.Lint(folder, draft) {
		if f.File == "changes.yaml" {
			t.Error(f)
		}
	}
	kinds := map[model.ChangeKind]int{}
	for _, c := range first.Changes {
		if c.Since != "" {
			kinds[c.Kind]++
		}
	}
	if kinds[model.Split] != 1 || kinds[model.New] != 2 || kinds[model.Tightened] != 4 {
		t.Errorf("the changes are %v", kinds)
	}
}

// TestLintHoldsChangesAgainstTheVersionBefore breaks the history and wants it found. A run
// of the linter finds what is broken in several places.
func TestLintHoldsChangesAgainstTheVersionBefore(t *testing.T) {
	t.Parallel()
	type fault struct{ old, broken, want string }
	draft, _, folder := history(t)
	files := folder.(fstest.MapFS)
	good := string(files["changes.yaml"].Data)
	for _, faults := range [][]fault{{
		{"from: [vuln-warnings]", "from: [vuln-warning]", `"vuln-warning" is no criterion of version 2023-12`},
		{"", "", `version 2023-12 has "vuln-warnings", and nothing says what became of it`},
		{"criterion: token-prefix\n  kind: new", "criterion: token-prefix\n  kind: wording", `does not have "token-prefix", and nothing says where it comes from`},
		{"criterion: mfa-totp\n  kind: tightened", "criterion: mfa-totp\n  kind: new", `"mfa-totp" is said to be new, and version 2023-12 has it`},
		{"- since: \"2023-12\"\n  criterion: leaked", "- since: \"2022\"\n  criterion: leaked", `the version before is "2022" here`},
	}, {
		{"to: [vuln-warnings-ui, cli-vuln-warnings]", "to: [vuln-warnings-ui, cli-warnings]", `"cli-warnings" is no criterion`},
		{"criterion: mfa-totp\n  kind: tightened", "criterion: mfa-totp\n  kind: retired", `"mfa-totp" is said to be retired, and is here`},
		{"- since: \"2023-12\"\n  criterion: leaked", "- since: \"2023-12\"\n  revision: 2\n  criterion: leaked", "both a revision and a version before"},
	}, {
		{"to: [vuln-warnings-ui, cli-vuln-warnings]", "to: [vuln-warnings-ui]", "what a change of the kind split needs is not there"},
		{"criterion: mfa-totp\n  kind: tightened", "criterion: mfa-totp\n  kind: bent", `the kind of the change is "bent"`},
	}} {
		broken := good
		for _, f := range faults {
			if !strings.Contains(broken, f.old) {
				t.Fatalf("%q is not there", f.old)
			}
			broken = strings.Replace(broken, f.old, f.broken, 1)
		}
		copied := maps.Clone(files)
		copied["changes.yaml"] = &fstest.MapFile{Data: []byte(broken), Mode: 0o644}
		var found []string
		for _, f := range content.Lint(copied, draft) {
			if f.File == "changes.yaml" {
				found = append(found, f.Error())
			}
		}
		for _, f := range faults {
			if !strings.Contains(strings.Join(found, "\n"), f.want) {
				t.Errorf("%s: found\n%s", f.want, strings.Join(found, "\n"))
			}
		}
	}
}
