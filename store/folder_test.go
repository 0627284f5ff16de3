package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/adrg/xdg"
)

func TestNames(t *testing.T) {
	folder := Folder{t.TempDir()}
	for _, name := range []string{
		"acme", "Acme Packages", "a", "2026-11", "v1.2_final", "crates.io", "Ærøskøbing", "пакеты", "包", "パッケージ", "الحزم", "हिन्दी", "ไทย", "e\u0301",
		"con-ference", "console", "com10", "com", "a.con", strings.Repeat("x", 100), strings.Repeat("é", 100), strings.Repeat("包", 66),
	} {
		path, err := folder.File(name)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if filepath.Dir(path) != folder.Path || filepath.Base(path) != name+".rungs" {
			t.Errorf("%q lies at %q", name, path)
		}
	}
	for name, why := range map[string]string{
		"": "empty", ".": "begins with", "..": "begins with", "...": "begins with", ".hidden": "begins with", "-rf": "begins with", " a": "begins with",
		"a ": "ends with", "a.": "ends with", "\u0301a": "mark",
		"a/b": "path separator", `a\b`: "path separator", "../x": "begins with", "a/../x": "path separator", "/etc/passwd": "path separator", "C:x": "':'",
		"a\x00": "invisible character U+0000", "a\nb": "U+000A", "a\x1b[2J": "U+001B", "a\x7f": "U+007F", "a\u202eb": "U+202E", "a\u200bb": "U+200B", "a\u00a0b": "U+00A0",
		"a\u3164": "U+3164", "a\ufe0f": "U+FE0F", "a\u034f": "U+034F", "\ufeffa": "U+FEFF",
		"a\xff": "UTF-8", "a*b": "'*'", "a?": "'?'", "a|b": "'|'", "a\"b": `'"'`, "a:b": "':'", "~": "'~'", "a$b": "'$'", "😀": "'😀'",
		strings.Repeat("x", 101): "too long", strings.Repeat("包", 67): "too long", strings.Repeat("x", 300): "too long",
		"CON": "Windows", "nul": "Windows", "Aux.txt": "Windows", "com1": "Windows", "LPT9.x.y": "Windows", "com0": "Windows", "prn .x": "Windows",
		"acme.rungs": ".rungs", "acme.RUNGS": ".rungs",
	} {
		if strings.HasPrefix(name, "..") && strings.Contains(name, "/") {
			why = "path separator"
		}
		_, err := folder.File(name)
		fails(t, err, ErrBadName, why, "cannot be the name of an assessment")
		if strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' || r == '\u202e' }) || len(err.Error()) > 400 {
			t.Errorf("%q: the message is hostile itself: %q", name, err)
		}
		for _, err := range []error{folder.Remove(name), folder.Rename(name, "a"), folder.Rename("a", name)} {
			if err == nil {
				t.Errorf("%q was taken", name)
			}
		}
	}
}

func TestList(t *testing.T) {
	folder := Folder{filepath.Join(t.TempDir(), "rungs")}
	if entries, err := folder.List(); len(entries) > 0 || err != nil {
		t.Errorf("a missing folder lists %v, %v", entries, err)
	}
	for i, name := range []string{"old", "new", "middle", "also middle"} {
		path, err := folder.File(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Create(path, acme); err != nil {
			t.Fatal(err)
		}
		at := day.Add(time.Duration([]int{0, 2, 1, 1}[i]) * time.Hour)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(folder.Path, "notes.txt"), "x")
	write(t, filepath.Join(folder.Path, ".hidden.rungs"), "x")
	write(t, filepath.Join(folder.Path, ".rungs"), "x")
	if err := os.Mkdir(filepath.Join(folder.Path, "sub.rungs"), 0o700); err != nil {
		t.Fatal(err)
	}
	entries, err := folder.List()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name)
		if path, _ := folder.File(e.Name); e.Path != path || e.Modified.Before(day) {
			t.Errorf("%+v", e)
		}
	}
	if got := strings.Join(names, ", "); got != "new, also middle, middle, old" {
		t.Errorf("listed %s", got)
	}

	file := filepath.Join(folder.Path, "notes.txt")
	if entries, _ := (Folder{file}).List(); len(entries) > 0 {
		t.Errorf("a file lists %v", entries)
	}
}

func TestRename(t *testing.T) {
	folder := Folder{t.TempDir()}
	path := func(name string) string {
		p, err := folder.File(name)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	for _, name := range []string{"a", "b"} {
		j, err := Create(path(name), acme)
		if err != nil {
			t.Fatal(err)
		}
		mustAppend(t, j, name)
	}
	open := mustOpen(t, path("a"))

	fails(t, folder.Rename("a", "b"), ErrExists, "Choose another name")
	fails(t, folder.Rename("a", "a"), ErrExists)
	fails(t, folder.Rename("no", "c"), ErrNotFound)
	fails(t, folder.Rename("a", "../c"), ErrBadName)
	holds(t, mustOpen(t, path("a")), "a")
	holds(t, mustOpen(t, path("b")), "b")

	if err := folder.Rename("a", "c"); err != nil {
		t.Fatal(err)
	}
	holds(t, mustOpen(t, path("c")), "a")
	if _, err := os.Lstat(path("a")); err == nil {
		t.Error("the old name is still there")
	}
	_, err := open.Append(answer("x"))
	fails(t, err, ErrNotFound, "renamed or removed")

	if err := folder.Rename("c", "C"); err != nil { // the same file, on some systems
		t.Fatal(err)
	}
	holds(t, mustOpen(t, path("C")), "a")
	if entries, err := folder.List(); err != nil || len(entries) != 2 || entries[0].Name == "c" || entries[1].Name == "c" {
		t.Errorf("listed %v, %v", entries, err)
	}

	if err := os.Mkdir(path("sub"), 0o700); err != nil {
		t.Fatal(err)
	}
	fails(t, folder.Rename("sub", "d"), ErrNotJournal)
	fails(t, folder.Rename("C", "sub"), ErrExists)
}

func TestRenameALink(t *testing.T) {
	folder := Folder{t.TempDir()}
	target := journalFile(t, acmeLine, eventLine("a"))
	if err := os.Symlink(target, filepath.Join(folder.Path, "link.rungs")); err != nil {
		t.Skip(err)
	}
	if err := folder.Rename("link", "other"); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(filepath.Join(folder.Path, "other.rungs")); to != target || err != nil {
		t.Errorf("it leads to %q, %v", to, err)
	}
	write(t, filepath.Join(folder.Path, "there.rungs"), "x")
	fails(t, folder.Rename("other", "there"), ErrExists)
	if err := folder.Remove("other"); err != nil {
		t.Fatal(err)
	}
	holds(t, mustOpen(t, target), "a")
}

func TestRemove(t *testing.T) {
	folder := Folder{t.TempDir()}
	path := filepath.Join(folder.Path, "a.rungs")
	if _, err := Create(path, acme); err != nil {
		t.Fatal(err)
	}
	fails(t, folder.Remove("b"), ErrNotFound)
	fails(t, folder.Remove("../a"), ErrBadName)
	if err := folder.Remove("a"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(path); err == nil {
		t.Error("it is still there")
	}
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	fails(t, folder.Remove("a"), ErrNotJournal)
}

func TestHome(t *testing.T) {
	state := t.TempDir()
	t.Cleanup(xdg.Reload)
	t.Setenv("XDG_STATE_HOME", state)
	xdg.Reload()
	if got := Home().Path; got != filepath.Join(state, "rungs") {
		t.Errorf("home is %q", got)
	}
}

// Of several who want one name one gets it, and nobody loses anything; also where a
// renaming takes two steps.
func TestMoveNewAtOnce(t *testing.T) {
	for name, move := range map[string]func(from, to string) error{
		"one step": MoveNew,
		"links":    func(from, to string) error { return moveBySteps(from, to, os.Link) },
		"no links": func(from, to string) error { return moveBySteps(from, to, noLink) },
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			target := filepath.Join(folder, "target")
			const movers = 8
			errs := make([]error, movers)
			var wg sync.WaitGroup
			for i := range movers {
				source := filepath.Join(folder, fmt.Sprint(i))
				write(t, source, source)
				wg.Go(func() { errs[i] = move(source, target) })
			}
			wg.Wait()
			moved := read(t, target)
			for i, err := range errs {
				source := filepath.Join(folder, fmt.Sprint(i))
				switch {
				case source == moved:
					if err != nil {
						t.Error(err)
					}
				case !errors.Is(err, fs.ErrExist):
					t.Errorf("error %v", err)
				case read(t, source) != source:
					t.Errorf("%s has changed", source)
				}
			}
		})
	}
}

// A renaming that was killed after its first step leaves both names; doing it again
// finishes it.
func TestRenameKilledHalfWay(t *testing.T) {
	j := mustCreate(t)
	folder := Folder{filepath.Dir(j.Path())}
	if err := os.Link(j.Path(), filepath.Join(folder.Path, "other.rungs")); err != nil {
		t.Skip(err)
	}
	if err := folder.Rename("acme", "other"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(j.Path()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the old name: %v", err)
	}
	mustOpen(t, filepath.Join(folder.Path, "other.rungs"))
}
