package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
	"syscall"

	"rungs/model"
)

// Journal is an open journal. No file stays open in it: each call opens the file
// anew, so it never stands in the way of a merge or an editor. It is safe for
// concurrent use.
type Journal struct {
	path string
	disk disk
	wait waiting

	// turn is held over a whole Update or News, mu only while fields are read or
	// changed, so that a screen is drawn while a save waits for a lock.
	turn sync.Mutex
	mu   sync.Mutex

	read     *parser
	seen     fs.FileInfo   // the file when it was last read; its size may be beyond read.size
	pending  []model.Event // read, but not handed out yet
	lost     []model.Event // were in the file, and are no longer
	readOnly string
	tried    bool  // whether it can be written
	unlocked error // why the last lock was none; or nil
}

// Open reads a journal. The error is [ErrNotFound], [ErrNotJournal] or
// [ErrUnreadable]. A journal of a newer version, or one that may not be written,
// is opened all the same; see [Journal.ReadOnly].
func Open(path string) (*Journal, error) { return open(theDisk{}, path) }

func open(d disk, path string) (*Journal, error) {
	j := &Journal{path: path, disk: d, wait: patience, read: &parser{}}
	if err := j.reading(j.readAll); err != nil {
		return nil, err
	}
	j.pending = nil
	return j, nil
}

// writable says why the journal cannot be written, or "".
func (j *Journal) writable() string {
	if err := j.newer(); err != nil {
		return err.Error()
	}
	f, _, err := openRegular(j.disk, j.path, os.O_WRONLY|os.O_APPEND)
	if err != nil {
		return writing(j.path, err).Error()
	}
	f.Close()
	return ""
}

func (j *Journal) newer() error {
	if v := j.read.format(); v > Format {
		return fail(ErrNewer, j.path, nil, "this was made by a newer version of rungs (format %d, this one knows %d), so it can be looked at but not changed. Update rungs.", v, Format)
	}
	return nil
}

// Path is the path that the journal was opened with.
func (j *Journal) Path() string { return j.path }

// Header is the journal's header.
func (j *Journal) Header() model.Header {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.read.header()
}

// Events are all events that could be read so far, in the order of the file,
// those of unknown kinds too. The caller must not change them.
func (j *Journal) Events() []model.Event {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.read.all()
}

// Content is the header, the events and the problems.
func (j *Journal) Content() Content { return Content{j.Header(), j.Events(), j.Problems()} }

// Problems are the lines that could not be read or are not known to this
// version.
func (j *Journal) Problems() []Problem {
	j.mu.Lock()
	defer j.mu.Unlock()
	out := j.read.report()
	if n := len(j.lost); n > 0 {
		out = append(out, Problem{Text: fmt.Sprintf("another program changed the file: %d of the events that were in it are gone", n)})
	}
	return out
}

// ReadOnly is a sentence that says why nothing can be appended, or "". It
// tells what was so when it was first asked, or when something was last
// appended.
func (j *Journal) ReadOnly() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	if !j.tried { // who only reads need not know
		j.readOnly, j.tried = j.writable(), true
	}
	return j.readOnly
}

// Unlocked is a sentence if nothing could be locked when something was last appended,
// for a reason that is worth knowing, or "". That a file system knows no locks is none.
func (j *Journal) Unlocked() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.unlocked == nil || errors.Is(j.unlocked, errors.ErrUnsupported) || errors.Is(j.unlocked, syscall.ENOLCK) {
		return ""
	}
	return fmt.Sprintf("%s: this could not be locked (%s), so it was saved without. Nothing gets lost by that; but of two people who answer in the same moment neither sees the other's answer first.", show(j.path), because(j.unlocked))
}
