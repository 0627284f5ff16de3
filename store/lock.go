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

// patience is a few seconds for a holder who does nothing, which is as long as a save
// over a slow network takes. While others are saving, which the size of the file shows,
// it is worth waiting for one's turn.
var patience = waiting{idle: 3 * time.Second, total: 30 * time.Second}

// turns are the tries of somebody who waits.
type turns struct {
	waiting
	start, progress time.Time
	size            int64
	pause           time.Duration
}

func (w waiting) begin() *turns {
	now := time.Now()
	return &turns{waiting: w, start: now, progress: now, size: -1, pause: time.Millisecond}
}

// again waits a moment, unless that was long enough. size is that of the file.
func (t *turns) again(size int64) bool {
	now := time.Now()
	if size != t.size {
		t.progress, t.size = now, size
	}
	if now.Sub(t.progress) >= t.idle || now.Sub(t.start) >= t.total {
		return false
	}
	time.Sleep(t.pause)
	t.pause = min(2*t.pause, 20*time.Millisecond)
	return true
}

// hold opens a journal for appending and locks it.
//
// The lock is on the journal itself: a second file beside it would litter the
// repositories in which journals lie. It is on the very descriptor that is written
// to: on an SMB share it hinders whoever reads or writes through another one, the
// holder too. Elsewhere it binds programs that ask for it, which is rungs; an editor
// or git goes its own way, and what it does is noticed when reading
// ([Journal.catchUp]). See tryLock for each system.
//
// Where no lock is to be had, because the file system knows none or its service for
// locks fails, the journal is used without. Appending is one write at the end even
// then, so nothing is overwritten.
func hold(d disk, path string, wait waiting) (*held, error) {
	for t := wait.begin(); ; {
		f, info, err := openRegular(d, path, os.O_RDWR|os.O_APPEND|direct(path))
		if err != nil {
			return nil, writing(path, err)
		}
		unlock, ok, unlocked := tryLock(f)
		if ok {
			h := &held{f, info, d, path, unlock, unlocked}
			if h.named() {
				// Others may have appended between opening and locking.
				if h.info, err = f.Stat(); err == nil {
					return h, nil
				}
			}
			unlock()
		}
		f.Close()
		if err != nil {
			return nil, writing(path, err)
		}
		if !t.again(info.Size()) {
			return nil, fail(ErrBusy, path, nil, "another program has held this for %.1f seconds. Nothing was saved yet; wait for it or end it, then try again.", time.Since(t.start).Seconds())
		}
	}
}

// held is a journal that is locked and open for appending.
type held struct {
	file     file
	info     fs.FileInfo
	disk     disk
	path     string
	unlock   func()
	unlocked error // why there is no lock; nil if there is one
}

func (h *held) release() {
	h.unlock()
	h.file.Close()
}

// named says whether the path leads to the file that is open, still. git and
// editors put another one in its place.
func (h *held) named() bool {
	info, err := os.Stat(h.path)
	return err == nil && os.SameFile(info, h.info)
}

// truncate cuts the file to a size and syncs that. On Windows a handle that appends
// can do nothing else, so there it takes another one.
func (h *held) truncate(size int64) error {
	if err := h.file.Truncate(size); err == nil {
		return h.file.Sync()
	}
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

// patiently does what reads the journal at path, and does it again while that is
// refused because another program holds the lock, which on an SMB share hinders
// reading. It waits as [hold] does: longer while others are saving.
func patiently(path string, wait waiting, do func() error) error {
	for t := wait.begin(); ; {
		err := do()
		var reading *fs.PathError
		if !errors.As(err, &reading) || reading.Op != "read" || !busy(reading.Err) {
			return err
		}
		size := int64(0)
		if info, unknown := os.Stat(path); unknown == nil {
			size = info.Size()
		}
		if !t.again(size) {
			return err
		}
	}
}
