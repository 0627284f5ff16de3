package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestCatalogues(t *testing.T) {
	t.Parallel()
	c := Catalogues{filepath.Join(t.TempDir(), "rungs", "catalogues")}
	if names, err := c.List(); err != nil || len(names) > 0 {
		t.Errorf("where no folder is: %v, %v", names, err)
	}
	files := map[string]string{"catalogue.yaml": "id: own\n", "general/a.md": "a"}
	for _, name := range []string{"own@2", "own@10"} {
		if err := c.Add(name, files); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Add("own@2", nil); !errors.Is(err, ErrExists) {
		t.Errorf("a second one: %v", err)
	}
	root, err := c.Open("own@2")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for file, text := range files {
		if got, err := fs.ReadFile(root.FS(), file); err != nil || string(got) != text {
			t.Errorf("%s: %q, %v", file, got, err)
		}
	}
	if err := c.Remove("own@10"); err != nil {
		t.Error(err)
	}
	if err := c.Remove("own@10"); !errors.Is(err, ErrNotFound) {
		t.Errorf("removed twice: %v", err)
	}
	if names, err := c.List(); err != nil || !slices.Equal(names, []string{"own@2"}) {
		t.Errorf("it lists %v, %v", names, err)
	}
}

// TestCataloguesStayInTheFolder sees that no name and no file leads out of it, and
// that a fault leaves nothing behind.
func TestCataloguesStayInTheFolder(t *testing.T) {
	t.Parallel()
	above := t.TempDir()
	c := Catalogues{filepath.Join(above, "catalogues")}
	for _, name := range []string{"", "own", "own@", "@1", "..@1", "own@../1", "a/b@1", "own@1\x1b", "own@1@2/.."} {
		if err := c.Add(name, map[string]string{"a": "b"}); !errors.Is(err, ErrBadName) {
			t.Errorf("%q: %v", name, err)
		}
		if _, err := c.Open(name); !errors.Is(err, ErrBadName) {
			t.Errorf("%q is opened: %v", name, err)
		}
		if err := c.Remove(name); !errors.Is(err, ErrBadName) {
			t.Errorf("%q is removed: %v", name, err)
		}
	}
	for _, file := range []string{"../a", "/a", "x/../../a", ""} {
		if err := c.Add("own@1", map[string]string{"ok": "ok", file: "b"}); err == nil {
			t.Errorf("%q was taken", file)
		}
	}
	if left, err := os.ReadDir(c.Path); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if left, err := os.ReadDir(above); err != nil || len(left) > 1 {
		t.Errorf("left above: %v, %v", left, err)
	}
	if (Catalogues{}).Add("own@1", nil) == nil {
		t.Error("a catalogue lies nowhere")
	}
}
