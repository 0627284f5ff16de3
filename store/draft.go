package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"rungs/model"
)

// draftFile is a draft as it lies on the disk.
//
// A draft is not for the journal, which others read and which forgets nothing. Nor does
// it lie beside it, for from there it could get into a repository. It lies in the
// folder for named assessments, wherever the journal is.
type draftFile struct {
	model.Draft
	Path string `json:"path,omitempty"` // of the journal that it belongs to
}

// Drafts keeps the draft of one sitting with an assessment. Its file is locked as
// long as the sitting lasts, so that nobody else takes it for one that was left. It is
// safe for concurrent use.
type Drafts struct {
	folder  Folder
	id      string // in the header of the journal
	journal string

	mu   sync.Mutex
	kept model.Draft
	file *heldDraft // that holds it; nil if none does
}

// heldDraft is the file of a draft, locked.
type heldDraft struct {
	path   string
	file   file
	unlock func()
}

func (h *heldDraft) close() {
	h.unlock()
	h.file.Close()
}

func (h *heldDraft) remove() error {
	h.close() // on Windows nothing that is open can be removed
	if err := os.Remove(h.path); err != nil && !os.IsNotExist(err) {
		return draftError(h.path, err)
	}
	return nil
}

// Drafts is for a sitting with the journal at a path, which has an id in its header.
func (f Folder) Drafts(id, journal string) *Drafts {
	if abs, err := filepath.Abs(journal); err == nil {
		journal = abs
	}
	return &Drafts{folder: f, id: id, journal: journal}
}

// Left is the draft that this sitting keeps, or else the latest that one which has
// ended left, cleaned: that becomes this one's. Empty if there is none, or if it cannot
// be read.
func (d *Drafts) Left() model.Draft {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.file != nil || d.folder.check() != nil {
		return d.kept
	}
	for _, path := range d.folder.draftsOf(d.id) {
		h, err := holdDraft(path, os.O_RDWR)
		if err != nil {
			continue // of a sitting that goes on
		}
		found, err := readDraft(h.file)
		if err != nil {
			_ = h.remove() // as a crash left it
			continue
		}
		d.file, d.kept = h, found.Draft
		return d.kept
	}
	return model.Draft{}
}

// Keep keeps a draft in the place of the one before. An empty one only removes that.
// The error is [ErrNoHome] or [ErrNotSaved]; then the one before is kept still.
func (d *Drafts) Keep(now model.Draft) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.folder.check(); err != nil {
		return err
	}
	before := d.file
	if now == (model.Draft{}) {
		d.file, d.kept = nil, now
	} else {
		h, err := d.write(now)
		if err != nil {
			return err
		}
		d.file, d.kept = h, now
	}
	if before == nil {
		return nil
	}
	return before.remove()
}

// write writes a draft to a file of its own, whole before the one before goes.
func (d *Drafts) write(now model.Draft) (*heldDraft, error) {
	path := fmt.Sprintf("%s-%08x", d.folder.draft(d.id), rand.Uint32())
	raw, err := json.Marshal(draftFile{now, d.journal})
	if err == nil {
		err = makeFolder(theDisk{}, d.folder.Path)
	}
	if err != nil {
		return nil, draftError(path, err)
	}
	h, err := holdDraft(path, os.O_RDWR|os.O_CREATE|os.O_EXCL)
	if err != nil {
		return nil, draftError(path, err)
	}
	private(h.file)
	if _, err = h.file.Write(raw); err == nil {
		err = h.file.Sync()
	}
	if err != nil {
		_ = h.remove()
		return nil, draftError(path, err)
	}
	return h, nil
}

// holdDraft opens and locks the file of a draft. Without locks it is as if nobody
// held it.
func holdDraft(path string, flag int) (*heldDraft, error) {
	if flag&os.O_CREATE == 0 {
		if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
			return nil, cmp.Or(err, fs.ErrInvalid)
		}
	}
	f, err := theDisk{}.open(path, flag|nonblock, 0o600)
	if err != nil {
		return nil, err
	}
	unlock, ok, _ := tryLock(f)
	if !ok {
		f.Close()
		return nil, fs.ErrExist
	}
	return &heldDraft{path, f, unlock}, nil
}

func readDraft(f file) (d draftFile, err error) {
	raw, err := io.ReadAll(io.NewSectionReader(f, 0, maxLine))
	if err == nil {
		err = json.Unmarshal(raw, &d)
	}
	d.Criterion, d.Note = model.CleanLine(d.Criterion), model.Clean(d.Note)
	return d, err
}

// draftsOf are the files of drafts of an assessment, the latest first.
func (f Folder) draftsOf(id string) []string {
	found, _ := filepath.Glob(f.draft(id) + "*")
	age := func(path string) int64 {
		if info, err := os.Lstat(path); err == nil {
			return info.ModTime().UnixNano()
		}
		return 0
	}
	slices.SortFunc(found, func(a, b string) int { return cmp.Compare(age(b), age(a)) })
	return found
}

// dropDrafts removes the drafts of a journal that was removed, which had this id or,
// if nobody could read it, none. Those of a copy elsewhere stay, and those of a sitting
// that goes on.
func (f Folder) dropDrafts(journal, id string) error {
	if abs, err := filepath.Abs(journal); err == nil {
		journal = abs
	}
	pattern := filepath.Join(f.Path, ".draft-*")
	found, _ := filepath.Glob(pattern)
	if id != "" {
		found = append(f.draftsOf(id), found...)
	}
	for _, path := range found {
		h, err := holdDraft(path, os.O_RDWR)
		if err != nil {
			continue
		}
		d, err := readDraft(h.file)
		_, gone := os.Stat(d.Path)
		ours := err == nil && (d.Path == journal || id != "" && gone != nil && slices.Contains(f.draftsOf(id), path) && !f.holds(id))
		if !ours {
			h.close()
			continue
		}
		if err := h.remove(); err != nil {
			return err
		}
	}
	return nil
}

// holds says whether a journal of this id lies in the folder.
func (f Folder) holds(id string) bool {
	return slices.ContainsFunc(journalsIn(f.Path, nil), func(found found) bool { return found.header.ID == id })
}

// draft is how the files of drafts begin. An id comes from a journal and may hold
// anything.
func (f Folder) draft(id string) string {
	return filepath.Join(f.Path, fmt.Sprintf(".draft-%.8x", sha256.Sum256([]byte(id))))
}

func draftError(path string, err error) error {
	return fail(ErrNotSaved, path, err, "no draft of the note could be kept (%s). Save the note soon, and check the folder and the disk.", because(err))
}
