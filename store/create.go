package store

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"rungs/model"
)

// Create makes a journal that holds its header and these events, as [CreateFile]
// does, and opens it. Folders that are missing are made, for the user alone too.
func Create(path string, h model.Header, events ...model.Event) (*Journal, error) {
	return create(theDisk{}, path, h, events...)
}

func create(d disk, path string, h model.Header, events ...model.Event) (*Journal, error) {
	raw, err := begin(path, h, events)
	if err != nil {
		return nil, err
	}
	if err := makeFolder(d, filepath.Dir(path)); err != nil {
		return nil, creating(path, err)
	}
	if err := createFile(d, path, raw); err != nil {
		return nil, err
	}
	return open(d, path)
}

// begin is a whole journal.
func begin(path string, h model.Header, events []model.Event) ([]byte, error) {
	h.Rungs = Format
	first, err := compose(h)
	if err != nil {
		return nil, refused(path, err)
	}
	raw, _, err := composeAll(path, first.raw, events)
	return raw, err
}

// CreateFile makes a file that holds what a journal holds or is made from, for the
// user alone: it lists weak spots. If anything lies there already the error is
// [ErrExists] and it stays as it is. The file appears whole or not at all, and both
// it and its name are synced.
func CreateFile(path string, raw []byte) error { return createFile(theDisk{}, path, raw) }

func createFile(d disk, path string, raw []byte) error {
	if err := bounded(path, int64(len(raw))); err != nil {
		return err
	}
	// It is written beside and then moved, because a file that is made there first
	// would be empty after a crash.
	if _, err := os.Lstat(path); err == nil {
		return creating(path, fs.ErrExist)
	}
	folder := filepath.Dir(path)
	draft := filepath.Join(folder, fmt.Sprintf(".rungs-%016x.new", rand.Uint64()))
	err := writeNew(d, draft, raw)
	if err == nil {
		if err = d.moveNew(draft, path); err != nil {
			d.remove(draft)
		}
	}
	if err != nil {
		return creating(path, err)
	}
	if err := d.syncFolder(folder); err != nil {
		d.remove(path)
		return creating(path, err)
	}
	return nil
}

// writeNew makes, writes and syncs a file where none is, and leaves none behind if
// that fails.
func writeNew(d disk, path string, raw []byte) error {
	f, err := d.open(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	private(f)
	_, err = f.Write(raw)
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		d.remove(path)
	}
	return err
}

// private gives a new file the rights that a umask took away.
func private(f file) {
	if info, err := f.Stat(); err == nil && info.Mode().Perm() != 0o600 {
		_ = f.Chmod(0o600) // in vain where the disk knows no rights
	}
}

// Abandon removes the file of a journal in which nobody has said anything yet, and says
// whether it did. One that holds more than its header stays.
func (j *Journal) Abandon() (gone bool, err error) {
	j.turn.Lock()
	defer j.turn.Unlock()
	h, err := j.lock()
	if err != nil {
		return false, err
	}
	said := j.read.lines > 1 || j.read.open || len(j.read.all())+len(j.read.report()) > 0
	if said {
		h.release()
		return false, nil
	}
	defer h.release() // others who wait for the lock then see that the name is gone
	if err := j.disk.remove(j.path); err != nil {
		return false, changing(j.path, err)
	}
	return true, nil
}

func creating(path string, err error) error {
	link := ""
	if errors.Is(err, fs.ErrNotExist) {
		link = nowhere(path)
	}
	switch {
	case link != "":
		return dangles(link, err)
	case errors.Is(err, fs.ErrExist):
		return fail(ErrExists, path, err, "there is something here already, and it was left as it is. Choose another name, or open it.")
	case forbidden(err):
		return fail(ErrReadOnly, path, err, "you may not make a file here (%s). Choose another place.", because(err))
	}
	return fail(ErrNotSaved, path, err, "this could not be made (%s). Check the folder and the disk, or choose another place.", because(err))
}
