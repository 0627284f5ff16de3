package store

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"rungs/model"
)

func TestANameIsKeptPerAssessment(t *testing.T) {
	f := Folder{filepath.Join(t.TempDir(), "new", "rungs")}
	if got := f.Name("a"); got != "" {
		t.Errorf("nobody gave a name, and it is %q", got)
	}
	for _, name := range []string{"ana", "Ana B.", "ana\x1b[31m"} {
		if err := f.KeepName("a", name); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.KeepName("../b/\x00", "ben"); err != nil {
		t.Fatal(err)
	}
	if a, b, c := f.Name("a"), f.Name("../b/\x00"), f.Name("c"); a != "ana[31m" || b != "ben" || c != "" {
		t.Errorf("names %q, %q and %q", a, b, c)
	}
	found, err := os.ReadDir(f.Path)
	if err != nil || len(found) != 2 {
		t.Fatalf("%d files, %v", len(found), err)
	}
	for _, entry := range found {
		if info, _ := entry.Info(); runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s has the rights %v", entry.Name(), info.Mode())
		}
	}
	if entries, err := f.List(); len(entries) != 0 || err != nil {
		t.Errorf("it is taken for an assessment: %v, %v", entries, err)
	}
	if err := (Folder{}).KeepName("a", "ana"); err == nil {
		t.Error("without a folder a name was kept")
	}
}

// A name that was chosen goes with the assessment, and stays for a copy of it.
func TestAChosenNameGoesWithItsAssessment(t *testing.T) {
	f := Folder{filepath.Join(t.TempDir(), "rungs")}
	for _, name := range []string{"acme", "copy"} {
		path, err := f.File(name)
		if err == nil {
			_, err = Create(path, model.Header{Catalogue: "c", Version: "1", ID: "a", Registry: name})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := f.KeepName("a", "ana"); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct{ remove, left string }{{"copy", "ana"}, {"acme", ""}} {
		if err := f.Remove(step.remove); err != nil {
			t.Fatal(err)
		}
		if got := f.Name("a"); got != step.left {
			t.Errorf("after %s is gone the name is %q, not %q", step.remove, got, step.left)
		}
	}
}
