package store

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"rungs/model"
)

func TestCreate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "folders", "acme.rungs")
	j, err := Create(path, acme)
	if err != nil {
		t.Fatal(err)
	}
	if j.Path() != path || j.Header().Rungs != Format || j.Header().ID != acme.ID || len(j.Events()) > 0 || j.ReadOnly() != "" {
		t.Errorf("path %q, header %v, read-only %q", j.Path(), j.Header(), j.ReadOnly())
	}
	if got := read(t, path); got != acmeLine+"\n" {
		t.Errorf("the file is %q", got)
	}
	if left := leftovers(t, filepath.Dir(path)); len(left) > 0 {
		t.Errorf("left over: %q", left)
	}
}

func TestCreateNeverReplaces(t *testing.T) {
	folder := t.TempDir()
	file, empty, sub := filepath.Join(folder, "file.rungs"), filepath.Join(folder, "empty.rungs"), filepath.Join(folder, "sub.rungs")
	write(t, file, "Dear diary\n")
	write(t, empty, "")
	if err := os.Mkdir(sub, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{file, empty, sub} {
		_, err := Create(path, acme)
		fails(t, err, ErrExists, "left as it is")
	}
	if read(t, file) != "Dear diary\n" || read(t, empty) != "" {
		t.Error("a file has changed")
	}
	_, err := Create(filepath.Join(file, "acme.rungs"), acme)
	fails(t, err, ErrNotSaved, "choose another place")
	long := acme
	long.Registry = strings.Repeat("x", 5<<20)
	_, err = Create(filepath.Join(folder, "long.rungs"), long)
	fails(t, err, ErrRefused)
	if _, err := os.Lstat(filepath.Join(folder, "long.rungs")); err == nil {
		t.Error("a refused file is there")
	}
}

// Many who create the same name at once: one gets it.
func TestCreateAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rungs", "acme.rungs")
	var made atomic.Int32
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			h := acme
			h.ID = strings.Repeat("x", i+1)
			j, err := Create(path, h)
			if err == nil {
				made.Add(1)
				if j.Header().ID != h.ID {
					t.Errorf("created %q, got %q", h.ID, j.Header().ID)
				}
				return
			}
			fails(t, err, ErrExists)
		})
	}
	wg.Wait()
	if made.Load() != 1 {
		t.Errorf("%d have made it", made.Load())
	}
}

// steps is a file system that renames in two steps: with hard links as NFS does, or
// without.
type steps struct {
	theDisk
	link func(from, to string) error
}

func (d steps) moveNew(from, to string) error { return moveBySteps(from, to, d.link) }

func noLink(from, to string) error {
	return &os.LinkError{Op: "link", Old: from, New: to, Err: os.ErrPermission}
}

func TestCreateInSteps(t *testing.T) {
	for name, link := range map[string]func(from, to string) error{"links": os.Link, "no links": noLink} {
		t.Run(name, func(t *testing.T) { createdInSteps(t, steps{link: link}) })
	}
}

func createdInSteps(t *testing.T, d disk) {
	path := filepath.Join(t.TempDir(), "acme.rungs")
	j, err := create(d, path, acme)
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, j, "a")
	holds(t, j, "a")
	if left := leftovers(t, filepath.Dir(path)); len(left) > 0 {
		t.Errorf("left over: %q", left)
	}
	_, err = create(d, path, acme)
	fails(t, err, ErrExists)
	holds(t, j, "a")
}

// syncing notes which folders were synced.
type syncing struct {
	theDisk
	folders *[]string
}

func (d syncing) syncFolder(path string) error {
	*d.folders = append(*d.folders, path)
	return d.theDisk.syncFolder(path)
}

// A new name outlasts a crash only if the folder that holds it is synced, and
// that goes for new folders too.
func TestCreateSyncsNames(t *testing.T) {
	above := t.TempDir()
	var got []string
	if _, err := create(syncing{folders: &got}, filepath.Join(above, "a", "b", "acme.rungs"), acme); err != nil {
		t.Fatal(err)
	}
	if want := []string{above, filepath.Join(above, "a"), filepath.Join(above, "a", "b")}; !slices.Equal(got, want) {
		t.Errorf("synced %q, want %q", got, want)
	}
}

func TestCreateCleans(t *testing.T) {
	h := acme
	h.Registry = "Ac\x1b[31mme\n"
	j, err := Create(filepath.Join(t.TempDir(), "x.rungs"), h)
	if err != nil {
		t.Fatal(err)
	}
	if got := j.Header().Registry; got != "Ac[31mme" {
		t.Errorf("registry %q", got)
	}
	if got := model.Fold(j.Header(), j.Events()).Registry(); got != "Ac[31mme" {
		t.Errorf("folded %q", got)
	}
}
