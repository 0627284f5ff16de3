package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"rungs/model"
)

// KeepName keeps the name under which somebody answers an assessment on this machine, by the
// id in its header. It is for this person alone, like a draft, and lies where
// drafts lie: in a journal it would be taken for the name of whoever opens a copy.
// The error is [ErrNoHome] or [ErrNotSaved].
func (f Folder) KeepName(id, name string) error {
	if err := f.check(); err != nil {
		return err
	}
	path := f.chosen(id)
	err := makeFolder(theDisk{}, f.Path)
	fresh := path + ".new"
	if err == nil {
		if err = os.Remove(fresh); errors.Is(err, fs.ErrNotExist) { // a crash may have left one
			err = nil
		}
	}
	if err == nil {
		err = writeNew(theDisk{}, fresh, []byte(model.CleanLine(name)+"\n"))
	}
	if err == nil {
		err = os.Rename(fresh, path)
	}
	if err != nil {
		return fail(ErrNotSaved, path, err, "your name could not be kept for the next time (%s). Check the folder and the disk; --by gives it each time.", because(err))
	}
	return nil
}

// DropName forgets the name that was kept for an assessment.
func (f Folder) DropName(id string) error {
	if err := f.check(); err != nil {
		return err
	}
	path := f.chosen(id)
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return changing(path, err)
	}
	return nil
}

// Name is the name that was kept, cleaned; "" if none was, or if it cannot be read.
func (f Folder) Name(id string) string {
	if f.check() != nil {
		return ""
	}
	file, _, err := openRegular(theDisk{}, f.chosen(id), os.O_RDONLY)
	if err != nil {
		return ""
	}
	defer file.Close()
	raw := make([]byte, 4*model.MaxLine)
	n, _ := file.ReadAt(raw, 0)
	return strings.TrimSpace(model.CleanLine(string(raw[:n])))
}

// chosen is the file of a name. An id comes from a journal and may hold anything.
func (f Folder) chosen(id string) string {
	return filepath.Join(f.Path, fmt.Sprintf(".name-%.8x", sha256.Sum256([]byte(id))))
}
