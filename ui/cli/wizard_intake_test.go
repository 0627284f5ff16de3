package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rungs/model"
)

// TestIntake reads what people name in the wizard, as they type it and as terminals
// write a file that is dropped on them, and refuses what is no list.
func TestIntake(t *testing.T) {
	home := t.TempDir()
	for name, holds := range map[string]string{
		"list.md": "- [x] cli-sbom\n- [ ] cake\n", "my list.md": "- [x] cli-sbom\n", "empty.md": "", "copy.rungs": `{"rungs":1}`,
		"report.csv": "category,level,id,title,state,detail,holds,note,evidence\ncli,3,cli-sbom,SBOM output,met,,,,\n",
	} {
		if err := os.WriteFile(filepath.Join(home, name), []byte(holds), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a := program()
	a.Getenv = func(string) string { return home }
	catalogue := a.Catalogues[0]
	in := intake{a}
	for typed, says := range map[string]string{
		"~/list.md": "", filepath.Join(home, "list.md"): "", "'" + filepath.Join(home, "my list.md") + "' ": "", `"` + filepath.Join(home, "my list.md") + `"`: "",
		filepath.Join(home, "my\\ list.md"): "", "~/report.csv": "",
		"~/nowhere.md": "cannot be read", "~": "cannot be read", "~/empty.md": "is empty", "~/copy.rungs": "is a copy of an assessment. Take it in with: rungs import " + filepath.Join(home, "copy.rungs"), home: "is no file",
	} {
		got, err := in.Read(typed, catalogue)
		switch {
		case says != "" && (err == nil || !strings.Contains(err.Error(), says)):
			t.Errorf("%s: %v", typed, err)
		case says == "" && err != nil:
			t.Errorf("%s: %v", typed, err)
		case says == "":
			events := got.Answers(model.Fold(model.Header{}, nil))
			if len(events) != 1 || events[0].Criterion != "cli-sbom" || events[0].State != model.Met || !strings.Contains(got.Say(model.Fold(model.Header{}, nil)), ": met") {
				t.Errorf("%s: %+v", typed, events)
			}
		}
	}
}

// TestComplete goes on with a path as far as that is clear.
func TestComplete(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"list-öl.md", "list-über.md", ".hidden", "bad\x1bname"} {
		if err := os.WriteFile(filepath.Join(home, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(home, "docs"), 0o700); err != nil {
		t.Fatal(err)
	}
	a := program()
	a.Getenv = func(string) string { return home }
	sign := string(filepath.Separator)
	for typed, want := range map[string]string{
		"~/l": "~/list-: list-öl.md list-über.md", "~/list-ö": "~/list-öl.md: list-öl.md", "~/d": "~/docs" + sign + ": docs" + sign, "~/x": "~/x:", "~/nowhere/x": "~/nowhere/x:",
		"~/": "~/: docs" + sign + " list-öl.md list-über.md", "~/.h": "~/.hidden: .hidden", "~/b": "~/b:",
	} {
		longer, names := intake{a}.Complete(typed)
		if got := strings.TrimRight(longer+": "+strings.Join(names, " "), " "); got != want {
			t.Errorf("%q goes on as %q, not %q", typed, got, want)
		}
	}
}
