package store

import (
	"errors"
	"io/fs"
	"os"
	"time"
)

// waiting is how long to wait for a lock.
type waiting struct {
	idle  time.Duration // while the file does not grow
	total time.Duration // in any case
}

// patience is about a second for a holder who does nothing. While others are
// saving, which the size of the file shows, it is worth waiting for one's turn.
var patience = waiting{idle: time.Second, total: 10 * time.Second}

// errMoved says that the path leads to another file than the one that was
// opened.
var errMoved = errors.New("the file was replaced")

// hold opens a journal for appending and locks it.
//
// The lock is on the journal itself: a second file beside it would litter the
// repositories in which journals lie. It binds programs that ask for it, which is
// rungs; an editor or git goes its own way, and what it does is noticed when
// reading ([Journal.catchUp]). See tryLock for each system.
//
// A file system that knows no locks is used without. Appending is one write
// at the end even then, so nothing is overwritten.
func hold(d disk, path string, wait waiting) (*held, error) {
	start := time.Now()
	progress, size := start, int64(-1)
	for pause := time.Millisecond; ; pause = min(2*pause, 20*time.Millisecond) {
		f, info, err := openRegular(d, path, os.O_RDWR|os.O_APPEND)
		if err != nil {
			return nil, writing(path, err)
		}
		unlock, ok, err := tryLock(path, f, info)
		if ok {
			// Others may have appended between opening and locking.
			if info, err = f.Stat(); err == nil {
				return &held{f, info, d, path, unlock}, nil
			}
			unlock()
		}
		f.Close()
		if err != nil && !errors.Is(err, errMoved) {
			return nil, writing(path, err)
		}
		now := time.Now()
		if info.Size() != size {
			progress, size = now, info.Size()
		}
		if now.Sub(progress) >= wait.idle || now.Sub(start) >= wait.total {
			return nil, fail(ErrBusy, path, nil, "another program has held this for %.1f seconds. Nothing was saved yet; wait for it or end it, then try again.", now.Sub(start).Seconds())
		}
		time.Sleep(pause)
	}
}

// held is a journal that is locked and open for appending.
type held struct {
	file   file
	info   fs.FileInfo
	disk   disk
	path   string
	unlock func()
}

func (h *held) release() {
	h.unlock()
	h.file.Close()
}

// truncate cuts the file to a size and syncs that. It needs a handle of its own:
// on Windows one that appends can do nothing else.
func (h *held) truncate(size int64) error {
	f, info, err := openRegular(h.disk, h.path, os.O_WRONLY)
	if err != nil {
		return err
	}
	defer f.Close()
	if !os.SameFile(info, h.info) {
		return fs.ErrNotExist
	}
	if err := f.Truncate(size); err != nil {
		return err
	}
	return f.Sync()
}
