package store

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"rungs/model"
)

// locked holds the lock on a journal until the test ends or the returned function
// is called.
func locked(t *testing.T, path string) (release func()) {
	t.Helper()
	h, err := hold(theDisk{}, path, patience)
	if err != nil {
		t.Fatal(err)
	}
	release = sync.OnceFunc(h.release)
	t.Cleanup(release)
	return release
}

func TestBusy(t *testing.T) {
	j := mustCreate(t)
	other := mustOpen(t, j.Path())
	mustAppend(t, other, "b")
	before := read(t, j.Path())
	release := locked(t, j.Path())

	j.wait = waiting{} // one try
	_, err := j.Append(answer("a"))
	fails(t, err, ErrBusy, "has held this for", "try again")
	if read(t, j.Path()) != before {
		t.Error("the file has changed")
	}
	// The lock hinders nobody who reads, not even on Windows.
	if news, err := j.News(); ids(news) != "b" || err != nil {
		t.Errorf("news under a lock: %q, %v", ids(news), err)
	}
	holds(t, j, "b")

	release()
	mustAppend(t, j, "a")
	holds(t, j, "b a")
}

// Who waits gets its turn when the lock is released.
func TestWaitsForItsTurn(t *testing.T) {
	j := mustCreate(t)
	release := locked(t, j.Path())
	j.wait = waiting{time.Hour, time.Hour}
	done := make(chan error)
	go func() {
		_, err := j.Append(answer("a"))
		done <- err
	}()
	if got := ids(j.Events()); got != "" { // the screen is drawn meanwhile
		t.Errorf("events %q", got)
	}
	release()
	if err := <-done; err != nil {
		t.Error(err)
	}
	holds(t, j, "a")
}

// quickDisk lets another program do something after the file was looked at and
// before it is locked, once.
type quickDisk struct {
	theDisk
	do func()
}

func (d quickDisk) open(path string, flag int, perm fs.FileMode) (file, error) {
	f, err := d.theDisk.open(path, flag, perm)
	return quickFile{f, d.do}, err
}

type quickFile struct {
	file
	do func()
}

func (f quickFile) Stat() (fs.FileInfo, error) {
	info, err := f.file.Stat()
	f.do()
	return info, err
}

func TestChangedBeforeTheLock(t *testing.T) {
	for name, do := range map[string]func(path string) error{
		"appended to": func(path string) error { return add(path, eventLine("b")+"\n") },
		"replaced": func(path string) error {
			err := replace(path, acmeLine+"\n"+eventLine("b")+"\n")
			if runtime.GOOS == "windows" {
				return nil // nobody can do that to an open file there
			}
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			j := mustCreate(t)
			j.disk = quickDisk{do: sync.OnceFunc(func() {
				if err := do(j.Path()); err != nil {
					t.Error(err)
				}
			})}
			there := ""
			_, err := j.Update(func(news []model.Event) ([]model.Event, error) {
				there = ids(news)
				return []model.Event{answer("a")}, nil
			})
			if want := strings.TrimSpace(strings.TrimSuffix(ids(mustOpen(t, j.Path()).Events()), "a")); err != nil || there != want || want != "b" && runtime.GOOS != "windows" {
				t.Errorf("decided on %q, in the file was %q, %v", there, want, err)
			}
			if got := ids(mustOpen(t, j.Path()).Events()); !strings.HasSuffix(got, "a") {
				t.Errorf("the file holds %q", got)
			}
			if news, err := j.News(); len(news) > 0 || err != nil {
				t.Errorf("news %q, %v", ids(news), err)
			}
		})
	}
}

// While decide thinks, nobody else writes.
func TestDecideHoldsTheLock(t *testing.T) {
	j := mustCreate(t)
	other := mustOpen(t, j.Path())
	other.wait = waiting{}
	_, err := j.Update(func([]model.Event) ([]model.Event, error) {
		_, err := other.Append(answer("b"))
		fails(t, err, ErrBusy)
		return []model.Event{answer("a")}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, other, "c")
	holds(t, other, "a c")
}

// The lock is on the journal itself, so nothing is left beside it.
func TestNothingBeside(t *testing.T) {
	j := mustCreate(t)
	mustAppend(t, j, "a")
	release := locked(t, j.Path())
	folder := strings.TrimSuffix(j.Path(), "acme.rungs")
	if left := leftovers(t, folder); len(left) > 0 {
		t.Errorf("beside the journal lie %q", left)
	}
	release()
}

func TestGoroutines(t *testing.T) {
	path := mustCreate(t).Path()
	shared := mustOpen(t, path)
	const writers, each = 8, 50
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			j := shared
			if w > 1 { // two share a handle, the others have their own
				j = mustOpen(t, path)
			}
			for i := range each {
				if err := persist(j, answer(fmt.Sprintf("%d-%d", w, i))); err != nil {
					t.Error(err)
					return
				}
				j.Events()
				j.Problems()
			}
		})
	}
	wg.Wait()
	complete(t, path, writers, each)
	if _, err := shared.News(); err != nil || len(shared.Events()) != writers*each {
		t.Errorf("the shared one holds %d, %v", len(shared.Events()), err)
	}
}

// persist appends, however busy the journal is.
func persist(j *Journal, events ...model.Event) error {
	for {
		if _, err := j.Append(events...); !errors.Is(err, ErrBusy) {
			return err
		}
	}
}

// complete checks that a journal holds all events of all writers, each once,
// those of one writer in order, and nothing else.
func complete(t *testing.T, path string, writers, each int) {
	t.Helper()
	j := mustOpen(t, path)
	if len(j.Problems()) > 0 {
		t.Errorf("problems: %v", j.Problems())
	}
	if n := strings.Count(read(t, path), "\n"); n != 1+writers*each {
		t.Errorf("%d lines, want %d", n, 1+writers*each)
	}
	next := make([]int, writers)
	for _, e := range j.Events() {
		var w, i int
		if _, err := fmt.Sscanf(e.ID, "%d-%d", &w, &i); err != nil || w >= writers || i != next[w] {
			t.Fatalf("event %q, want %d of writer %d", e.ID, next[w], w)
		}
		next[w]++
	}
	for w, n := range next {
		if n != each {
			t.Errorf("writer %d has %d events, want %d", w, n, each)
		}
	}
}

// noPathOnWindows skips a test in which somebody replaces a file that is open, which
// nobody can do there.
func noPathOnWindows(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("a file that is open cannot be replaced there")
	}
}

// unlockable is a disk whose service for locks fails.
type unlockable struct{ theDisk }

func (d unlockable) open(path string, flag int, perm fs.FileMode) (file, error) {
	f, err := d.theDisk.open(path, flag, perm)
	return withoutLock{f}, err
}

type withoutLock struct{ file }

func (withoutLock) Fd() uintptr { return ^uintptr(0) }

// Where a lock fails with an error that nobody expects, what was said is saved all
// the same, and it is said that there was no lock.
func TestNoLockToBeHad(t *testing.T) {
	j := mustCreate(t)
	if said := j.Unlocked(); said != "" {
		t.Errorf("at first it says %q", said)
	}
	j.disk = unlockable{}
	mustAppend(t, j, "a")
	holds(t, j, "a")
	if said := j.Unlocked(); !strings.Contains(said, "could not be locked (") || !strings.HasPrefix(said, j.Path()) {
		t.Errorf("it says %q", said)
	}
	j.disk = theDisk{}
	mustAppend(t, j, "b")
	if said := j.Unlocked(); said != "" {
		t.Errorf("with a lock it says %q", said)
	}
}
