package store

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var errDisk = errors.New("the disk is on fire")

// faultDisk is a disk on which one operation fails, and perhaps others after it.
type faultDisk struct {
	theDisk
	countdown int             // operations until the fault; 0 is never
	again     int             // operations from there to a second one; 0 is none, dead is all
	written   string          // what a failing write has written: nothing, half or all
	hit       string          // the first operation that failed
	seen      map[string]bool // all operations that failed
}

const dead = -1

func (d *faultDisk) fault(op string) bool {
	d.countdown--
	switch {
	case d.countdown == 0:
		d.hit = op
	case d.hit == "" || d.again != dead && d.countdown != -d.again:
		return false
	}
	if d.seen != nil {
		d.seen[op] = true
	}
	return true
}

// mend makes the disk whole again.
func (d *faultDisk) mend() { *d = faultDisk{} }

func (d *faultDisk) open(path string, flag int, perm fs.FileMode) (file, error) {
	if d.fault("open") {
		return nil, &fs.PathError{Op: "open", Path: path, Err: errDisk}
	}
	f, err := d.theDisk.open(path, flag, perm)
	if err != nil {
		return nil, err
	}
	return faultFile{f, d}, nil
}

func (d *faultDisk) moveNew(from, to string) error {
	if d.fault("move") {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: errDisk}
	}
	return d.theDisk.moveNew(from, to)
}

func (d *faultDisk) remove(path string) error {
	if d.fault("remove") {
		return errDisk
	}
	return d.theDisk.remove(path)
}

func (d *faultDisk) syncFolder(path string) error {
	if d.fault("sync folder") {
		return errDisk
	}
	return d.theDisk.syncFolder(path)
}

type faultFile struct {
	file
	d *faultDisk
}

func (f faultFile) Write(b []byte) (int, error) {
	if !f.d.fault("write") {
		return f.file.Write(b)
	}
	n := map[string]int{"half": len(b) / 2, "all": len(b)}[f.d.written]
	n, _ = f.file.Write(b[:n])
	return n, errDisk
}

func (f faultFile) ReadAt(b []byte, at int64) (int, error) {
	if f.d.fault("read") {
		return 0, errDisk
	}
	return f.file.ReadAt(b, at)
}

func (f faultFile) Stat() (fs.FileInfo, error) {
	if f.d.fault("stat") {
		return nil, errDisk
	}
	return f.file.Stat()
}

func (f faultFile) Sync() error {
	if f.d.fault("sync") {
		return errDisk
	}
	return f.file.Sync()
}

func (f faultFile) Truncate(size int64) error {
	if f.d.fault("truncate") {
		return errDisk
	}
	return f.file.Truncate(size)
}

func (f faultFile) Close() error {
	_ = f.file.Close()
	if f.d.fault("close") {
		return errDisk
	}
	return nil
}

// faults runs a scenario once for each operation in it, with that one failing,
// in all the ways that it can. These are the operations that must have been met.
func faults(t *testing.T, operations string, scenario func(t *testing.T, d *faultDisk, at int)) {
	seen := map[string]bool{}
	for again := dead; again < 7; again++ {
		for at, hit := 1, "something"; hit != ""; at++ {
			for _, written := range []string{"nothing", "half", "all"} {
				t.Run(fmt.Sprintf("at=%d,again=%d,written=%s", at, again, written), func(t *testing.T) {
					d := &faultDisk{again: again, written: written, seen: seen}
					hit = "" // should the scenario end early
					scenario(t, d, at)
					hit = d.hit
				})
				if hit != "write" {
					break
				}
			}
		}
	}
	if got := strings.Join(slices.Sorted(maps.Keys(seen)), ", "); got != operations {
		t.Errorf("what failed once or more: %s; want %s", got, operations)
	}
}

func TestFaultsInAppend(t *testing.T) {
	t.Parallel()
	for name, tail := range map[string]string{"whole": "", "torn": eventLine("t")[:30], "unended": eventLine("u")} {
		t.Run(name, func(t *testing.T) {
			before := acmeLine + "\n" + eventLine("a") + "\n" + tail
			faults(t, "close, open, read, stat, sync, truncate, write", func(t *testing.T, d *faultDisk, at int) {
				path := filepath.Join(t.TempDir(), "acme.rungs")
				write(t, path, before)
				j, err := open(d, path)
				if err != nil {
					t.Fatal(err)
				}
				had := ids(j.Events())
				d.countdown = at
				out, err := j.Append(answer("b"), answer("c"))
				failed, alone := d.hit, d.again == 0
				d.mend()
				now := read(t, path)
				if err == nil {
					if ids(mustOpen(t, path).Events()) != had+" b c" || ids(out) != "b c" {
						t.Fatalf("saved without an error, got %q, but the file is\n%s", ids(out), now)
					}
					if _, err := j.News(); err != nil || ids(j.Events()) != had+" b c" {
						t.Errorf("then the journal holds %q, %v", ids(j.Events()), err)
					}
				} else {
					if !errors.Is(err, errDisk) || !strings.HasPrefix(err.Error(), path+": ") {
						t.Errorf("error %v", err)
					}
					if now != before && (alone || !strings.Contains(err.Error(), "a part of it may be")) {
						t.Errorf("after a failed %s (%v) the file has changed to\n%q", failed, err, now)
					}
					if !strings.HasPrefix(now, before) {
						t.Fatalf("what stood there was changed: %q", now)
					}
					if ids(j.Events()) != had {
						t.Errorf("counted as saved: %q", ids(j.Events()))
					}
				}
				// The same again on a good disk must always do.
				if _, err := j.Append(answer("b"), answer("c")); err != nil {
					t.Fatal(err)
				}
				d.hit = failed
				there := map[string]bool{}
				for _, e := range mustOpen(t, path).Events() {
					there[e.ID] = true
				}
				want := len(strings.Fields(had + " b c"))
				if len(there) != want || !there["a"] || !there["b"] || !there["c"] {
					t.Errorf("in the end there are %v, want %d", there, want)
				}
				if !strings.HasPrefix(read(t, path), before) {
					t.Errorf("what stood there was changed: %q", read(t, path))
				}
			})
		})
	}
}

func TestFaultsInCreate(t *testing.T) {
	t.Parallel()
	faults(t, "close, move, open, read, remove, stat, sync, sync folder, write", func(t *testing.T, d *faultDisk, at int) {
		folder := filepath.Join(t.TempDir(), "state", "rungs")
		path := filepath.Join(folder, "acme.rungs")
		d.countdown = at
		_, err := create(d, path, acme)
		failed, alone := d.hit, d.again == 0
		d.mend()
		if failed != "" && err != nil && !errors.Is(err, errDisk) {
			t.Errorf("error %v", err)
		}
		_, there := os.Lstat(path)
		made := there == nil
		if made && (err == nil || alone) {
			mustOpen(t, path) // never half
		}
		if err == nil && !made {
			t.Error("no error, and no file")
		}
		if _, err := os.Stat(folder); err == nil && alone && failed != "remove" {
			if left := leftovers(t, folder); len(left) > 0 {
				t.Errorf("after a failed %s there is left %q", failed, left)
			}
		}
		if !made {
			if _, err := create(d, path, acme); err != nil {
				t.Error(err)
			}
		}
		d.hit = failed
	})
}

func TestFaultsInReading(t *testing.T) {
	t.Parallel()
	faults(t, "close, open, read, stat", func(t *testing.T, d *faultDisk, at int) {
		path := journalFile(t, acmeLine, eventLine("a"))
		before := read(t, path)
		d.countdown = at
		j, err := open(d, path)
		failed := d.hit
		d.mend()
		d.hit = failed
		switch {
		case err == nil && ids(j.Events()) != "a":
			t.Errorf("opened without an error, with %q", ids(j.Events()))
		case err != nil:
			fails(t, err, ErrUnreadable, "try again")
		}
		if read(t, path) != before {
			t.Error("the file has changed")
		}
	})
}

func TestFaultsInNews(t *testing.T) {
	t.Parallel()
	faults(t, "close, open, read, stat", func(t *testing.T, d *faultDisk, at int) {
		path := journalFile(t, acmeLine)
		j, err := open(d, path)
		if err != nil {
			t.Fatal(err)
		}
		mustAppend(t, mustOpen(t, path), "a", "b")
		d.countdown = at
		news, err := j.News()
		failed := d.hit
		d.mend()
		if err == nil && ids(news) != "a b" {
			t.Errorf("news %q without an error", ids(news))
		}
		if err != nil {
			fails(t, err, ErrUnreadable)
			if news, err = j.News(); ids(news) != "a b" || err != nil {
				t.Errorf("and then %q, %v", ids(news), err)
			}
		}
		d.hit = failed
	})
}

// What the failed write left is cut off only if nothing else stands there: a
// program that knows no lock may have written behind it.
func TestTakeBackTouchesNothingElse(t *testing.T) {
	for _, text := range []string{eventLine("x") + "\n", "\n"} {
		for _, part := range []int{1, 2} {
			j := mustCreate(t)
			path := j.Path()
			j.disk = intruder{path: path, text: text, part: part}
			_, err := j.Append(answer("a"))
			fails(t, err, ErrNotSaved, "a part of it may be")
			ours := eventLine("a") + "\n"
			torn := acmeLine + "\n" + ours[:len(ours)/part] + text
			if now := read(t, path); now != torn {
				t.Errorf("the file is %q, want %q", now, torn)
			}
			j.disk = theDisk{}
			mustAppend(t, j, "b")
			if now := read(t, path); now != torn+eventLine("b")+"\n" {
				t.Errorf("the file is %q", now)
			}
		}
	}
}

// intruder is another program that writes behind a part of what we write, before
// we learn that writing failed.
type intruder struct {
	theDisk
	path, text string
	part       int // 1 for all of ours, 2 for half
}

func (d intruder) open(path string, flag int, perm fs.FileMode) (file, error) {
	f, err := d.theDisk.open(path, flag, perm)
	return intruded{f, d}, err
}

type intruded struct {
	file
	d intruder
}

func (f intruded) Write(b []byte) (int, error) {
	n, _ := f.file.Write(b[:len(b)/f.d.part])
	if err := add(f.d.path, f.d.text); err != nil {
		return n, err
	}
	return n, errDisk
}
