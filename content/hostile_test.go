package content_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rungs/content"
)

// says wants a fault with these words in a folder.
func says(t *testing.T, folder fstest.MapFS, words string) {
	t.Helper()
	if faults := lint(t, folder); !strings.Contains(faults, words) {
		t.Errorf("no fault says %q:\n%.2000s", words, faults)
	}
}

// A catalogue of somebody else is refused with what is wrong, whatever is in it.
func TestLintRefusesWhatIsHostile(t *testing.T) {
	for _, version := range []string{"latest", "v1", "1..2", "1/2", "../1", "é", strings.Repeat("9", 80)} {
		says(t, good(t, replace("catalogue.yaml", `version: "1"`, fmt.Sprintf("version: %q", version))), "it cannot be told whether the version")
	}
	for _, id := range []string{"../x", "A", "a b", "a@b", strings.Repeat("a", 80)} {
		says(t, good(t, replace("catalogue.yaml", "id: small-names", fmt.Sprintf("id: %q", id))), "is no name for a catalogue")
	}
	for _, version := range []string{"1", "0.10", "2026-11", "1.0-rc1"} {
		if faults := lint(t, good(t, replace("catalogue.yaml", `version: "1"`, fmt.Sprintf("version: %q", version)))); faults != "" {
			t.Errorf("version %s: %s", version, faults)
		}
	}
	says(t, good(t, func(f fstest.MapFS) {
		for i := range 1001 {
			id := fmt.Sprintf("name-%d", i)
			f["names/"+id+".md"] = &fstest.MapFile{Data: []byte("---\nid: " + id + "\n---\n")}
		}
	}), "criteria; split it; at most 1000 can be answered")
	says(t, good(t, func(f fstest.MapFS) {
		f["names/large.md"] = &fstest.MapFile{Data: make([]byte, 2<<20)}
	}), "the file is larger than 1 MiB")
	says(t, good(t, func(f fstest.MapFS) {
		f["changes.yaml"] = &fstest.MapFile{Data: []byte("- {revision: 2, criterion: nothing, kind: wording, text: x}\n")}
	}), `"nothing" is no criterion`)
}

// No link leads out of the folder, and nothing of what is behind it is read.
func TestLookStaysInTheFolder(t *testing.T) {
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(outside, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, good(t)); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "names", "secret.md")); err != nil {
		t.Skip("there are no links here")
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	looked := content.Look(root.FS(), nil)
	if len(looked.Faults) != 1 || !strings.Contains(looked.Faults[0].Error(), "names/secret.md: this is a link that leads nowhere, or out of the folder") {
		t.Errorf("%v", looked.Faults)
	}
	for name, text := range looked.Files {
		if strings.Contains(text, "secret") {
			t.Errorf("%s holds what is behind the link", name)
		}
	}
}

// What changes.yaml forgets is told, and nothing once it stands there.
func TestLintAgainst(t *testing.T) {
	former, err := content.Load(good(t))
	if err != nil {
		t.Fatal(err)
	}
	against := func(changes ...func(fstest.MapFS)) string {
		var all []string
		for _, f := range content.Look(good(t, changes...), former).Faults {
			all = append(all, f.Error())
		}
		return strings.Join(all, "\n")
	}
	if faults := against(); faults != "" {
		t.Errorf("nothing changed: %s", faults)
	}
	harder := replace(file, "registering one of them is refused", "registering one of them is always refused")
	if faults := against(harder); !strings.Contains(faults, "the field conditions is another one than in version 1, and no change says so; add a change of revision 2 to changes.yaml") {
		t.Errorf("forgotten: %s", faults)
	}
	told := func(f fstest.MapFS) {
		f["changes.yaml"] = &fstest.MapFile{Data: []byte("- revision: 2\n  criterion: reserved-names\n  kind: tightened\n  text: \"It must always be refused.\"\n")}
	}
	if faults := against(harder, told); faults != "" {
		t.Errorf("told: %s", faults)
	}
	gone := func(f fstest.MapFS) { delete(f, file) }
	if faults := against(gone); !strings.Contains(faults, `version 1 has "reserved-names", and no change says what became of it`) {
		t.Errorf("gone: %s", faults)
	}
}
