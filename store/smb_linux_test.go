package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// mandatory is a disk on which a lock hinders whoever reads or writes through another
// descriptor, the holder too, as it is on an SMB share since Linux 5.5.
type mandatory struct{ theDisk }

func (d mandatory) open(path string, flag int, perm fs.FileMode) (file, error) {
	f, err := d.theDisk.open(path, flag, perm)
	if err != nil {
		return nil, err
	}
	return &mandatoryFile{file: f, path: path}, nil
}

type mandatoryFile struct {
	file
	path   string
	locked bool // asked for its descriptor, to lock it
}

func (f *mandatoryFile) Fd() uintptr {
	f.locked = true
	return f.file.Fd()
}

// hindered says whether another descriptor holds the lock.
func (f *mandatoryFile) hindered(op string) error {
	if f.locked {
		return nil
	}
	other, err := os.Open(f.path)
	if err != nil {
		return err
	}
	defer other.Close()
	if errors.Is(unix.Flock(int(other.Fd()), unix.LOCK_SH|unix.LOCK_NB), syscall.EWOULDBLOCK) {
		return &fs.PathError{Op: op, Path: f.path, Err: syscall.EACCES}
	}
	return nil
}

func (f *mandatoryFile) ReadAt(b []byte, at int64) (int, error) {
	if err := f.hindered("read"); err != nil {
		return 0, err
	}
	return f.file.ReadAt(b, at)
}

func (f *mandatoryFile) Write(b []byte) (int, error) {
	if err := f.hindered("write"); err != nil {
		return 0, err
	}
	return f.file.Write(b)
}

func (f *mandatoryFile) Truncate(size int64) error {
	if err := f.hindered("truncate"); err != nil {
		return err
	}
	return f.file.Truncate(size)
}

func TestMandatoryLocks(t *testing.T) {
	path := mustCreate(t).Path()
	const writers = 12
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			for i := range 5 {
				j, err := open(mandatory{}, path)
				if err == nil {
					err = persist(j, answer(fmt.Sprintf("%d-%d", w, i)))
				}
				if err == nil {
					_, err = j.News()
				}
				if err == nil {
					err = j.Verify()
				}
				if err == nil {
					_, err = j.Bytes()
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	complete(t, path, writers, 5)
}

// Whoever holds the lock for ever hinders reading only so long.
func TestMandatoryLockHeld(t *testing.T) {
	j := mustCreate(t)
	locked(t, j.Path())
	j.disk, j.wait = mandatory{}, waiting{}
	_, err := j.Bytes()
	fails(t, err, ErrUnreadable, "another program", "try again")
}

// A failed write is taken back through the descriptor that holds the lock.
func TestMandatoryLockTakesBack(t *testing.T) {
	j := mustCreate(t)
	before := read(t, j.Path())
	j.disk = failing{}
	_, err := j.Append(answer("a"))
	fails(t, err, ErrNotSaved)
	if now := read(t, j.Path()); now != before {
		t.Errorf("there is left %q", now)
	}
}

// failing is such a disk whose writes are cut short.
type failing struct{ mandatory }

func (d failing) open(path string, flag int, perm fs.FileMode) (file, error) {
	f, err := d.mandatory.open(path, flag, perm)
	return torn{f}, err
}

type torn struct{ file }

func (f torn) Write(b []byte) (int, error) {
	n, err := f.file.Write(b[:len(b)/2])
	return n, errors.Join(err, errDisk)
}
