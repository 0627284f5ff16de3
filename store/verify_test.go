package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// What was saved is looked for again, and what is missing can be written.
func TestVerifyAndRestore(t *testing.T) {
	other := strings.Replace(acmeLine, "acme-1", "other-1", 1) + "\n"
	for name, c := range map[string]struct {
		do   func(path string) error
		kind error // of Verify; nil where nothing is missing
		back string
		left error // of Restore
	}{
		"untouched":       {func(string) error { return nil }, nil, "a b", nil},
		"appended to":     {func(path string) error { return add(path, eventLine("c")+"\n") }, nil, "a b c", nil},
		"put back":        {func(path string) error { return replace(path, acmeLine+"\n"+eventLine("a")+"\n") }, ErrLost, "a b", nil},
		"put back anew":   {func(path string) error { return replace(path, acmeLine+"\n"+eventLine("c")+"\n") }, ErrLost, "c a b", nil},
		"the same again":  {func(path string) error { return again(path) }, nil, "a b", nil},
		"cut":             {func(path string) error { return os.Truncate(path, int64(len(acmeLine)+1)) }, ErrLost, "a b", nil},
		"cut in a line":   {func(path string) error { return os.Truncate(path, int64(len(acmeLine)+9)) }, ErrLost, "a b", nil},
		"removed":         {os.Remove, ErrNotFound, "a b", nil},
		"gone altogether": {func(path string) error { return os.RemoveAll(filepath.Dir(path)) }, ErrNotFound, "a b", nil},
		"another there":   {func(path string) error { return replace(path, other) }, ErrReplaced, "", ErrReplaced},
		"emptied":         {func(path string) error { return os.Truncate(path, 0) }, ErrNotJournal, "a b", nil},
		"a list of mine":  {func(path string) error { return replace(path, "milk\n") }, ErrNotJournal, "", ErrNotJournal},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "there", "acme.rungs")
			j, err := Create(path, acme)
			if err != nil {
				t.Fatal(err)
			}
			mustAppend(t, j, "a", "b")
			if err := c.do(path); err != nil {
				t.Fatal(err)
			}
			for range 2 { // it is not forgotten by being told
				if err := j.Verify(); c.kind == nil && err != nil {
					t.Error(err)
				} else if c.kind != nil {
					fails(t, err, c.kind)
				}
			}
			err = j.Restore()
			if c.left != nil {
				fails(t, err, c.left)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if err := j.Verify(); err != nil {
				t.Error(err)
			}
			if got := ids(mustOpen(t, path).Events()); got != c.back {
				t.Errorf("the file holds %q, want %q", got, c.back)
			}
		})
	}
}

// again writes a file anew with the same content.
func again(path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return replace(path, string(raw))
}

// syncDisk lets another program do something while a save is synced.
type syncDisk struct {
	theDisk
	do func()
}

func (d syncDisk) open(path string, flag int, perm fs.FileMode) (file, error) {
	f, err := d.theDisk.open(path, flag, perm)
	return syncFile{f, d.do}, err
}

type syncFile struct {
	file
	do func()
}

func (f syncFile) Sync() error {
	err := f.file.Sync()
	f.do()
	return err
}

// A save counts only if the path still leads to what was written.
func TestReplacedDuringTheSync(t *testing.T) {
	noPathOnWindows(t)
	other := strings.Replace(acmeLine, "acme-1", "other-1", 1) + "\n"
	for name, c := range map[string]struct {
		do   func(path string) error
		kind error
		want string
	}{
		"an older copy":           {func(path string) error { return replace(path, acmeLine+"\n"+eventLine("z")+"\n") }, nil, "z a"},
		"a copy that has it":      {func(path string) error { return again(path) }, nil, "a"},
		"removed":                 {os.Remove, ErrNotFound, ""},
		"another assessment":      {func(path string) error { return replace(path, other) }, ErrReplaced, ""},
		"a folder in its place":   {func(path string) error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o700)) }, ErrNotJournal, ""},
		"a link to an older copy": {relink, nil, "z a"},
	} {
		t.Run(name, func(t *testing.T) {
			j := mustCreate(t)
			j.disk = syncDisk{do: sync.OnceFunc(func() {
				if err := c.do(j.Path()); err != nil {
					t.Error(err)
				}
			})}
			_, err := j.Append(answer("a"))
			if c.kind != nil {
				fails(t, err, c.kind)
				if got := ids(j.Events()); got != "" {
					t.Errorf("counted as saved: %q", got)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			holds(t, j, c.want)
			if news, err := j.News(); len(news) > 0 || err != nil {
				t.Errorf("news %q, %v", ids(news), err)
			}
			if err := j.Verify(); err != nil {
				t.Error(err)
			}
		})
	}
}

func relink(path string) error {
	copied := filepath.Join(filepath.Dir(path), "copy")
	return errors.Join(os.WriteFile(copied, []byte(acmeLine+"\n"+eventLine("z")+"\n"), 0o600), os.Remove(path), os.Symlink(copied, path))
}

// A program that replaces the file each time does not keep us for ever.
func TestReplacedDuringEachSync(t *testing.T) {
	noPathOnWindows(t)
	j := mustCreate(t)
	j.disk = syncDisk{do: func() {
		if err := replace(j.Path(), acmeLine+"\n"); err != nil {
			t.Error(err)
		}
	}}
	_, err := j.Append(answer("a"))
	fails(t, err, ErrNotSaved, "replaced each time")
	j.disk = theDisk{}
	mustAppend(t, j, "a")
	holds(t, j, "a")
}
