package store

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"rungs/model"
)

// Draft is a note that somebody is writing and has not saved.
//
// It is not for the journal, which others read and which forgets nothing. Nor does
// it lie beside it, for from there it could get into a repository. It lies in the
// folder for named assessments, wherever the journal is.
type Draft struct {
	Criterion string `json:"criterion"`
	Note      string `json:"note"`
	Public    bool   `json:"public,omitempty"`
}

// KeepDraft keeps the draft of an assessment, by the id in its header, in the place
// of the one before. An empty draft only removes that. The error is [ErrNoHome] or
// [ErrNotSaved].
func (f Folder) KeepDraft(id string, d Draft) error {
	if err := f.check(); err != nil {
		return err
	}
	path := f.draft(id)
	if d == (Draft{}) {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return draftError(path, err)
		}
		return nil
	}
	raw, err := json.Marshal(d)
	if err == nil {
		err = makeFolder(theDisk{}, f.Path)
	}
	if err != nil {
		return draftError(path, err)
	}
	fresh := path + ".new"
	os.Remove(fresh) // a crash may have left one
	if err := writeNew(theDisk{}, fresh, raw); err != nil {
		return draftError(path, err)
	}
	if err := os.Rename(fresh, path); err != nil {
		os.Remove(fresh)
		return draftError(path, err)
	}
	return nil
}

// Draft is what was kept last, cleaned; empty if nothing was, or if it cannot be
// read.
func (f Folder) Draft(id string) (d Draft) {
	if f.check() != nil {
		return d
	}
	file, info, err := openRegular(theDisk{}, f.draft(id), os.O_RDONLY)
	if err != nil {
		return d
	}
	defer file.Close()
	raw, err := io.ReadAll(io.NewSectionReader(file, 0, min(info.Size(), maxLine)))
	if err != nil || json.Unmarshal(raw, &d) != nil {
		return Draft{}
	}
	d.Criterion, d.Note = model.CleanLine(d.Criterion), model.Clean(d.Note)
	return d
}

// draft is the file of a draft. An id comes from a journal and may hold anything.
func (f Folder) draft(id string) string {
	return filepath.Join(f.Path, fmt.Sprintf(".draft-%.8x", sha256.Sum256([]byte(id))))
}

func draftError(path string, err error) error {
	return fail(ErrNotSaved, path, err, "no draft of the note could be kept (%s). Save the note soon, and check the folder and the disk.", because(err))
}
