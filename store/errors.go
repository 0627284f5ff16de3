package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"rungs/model"
)

// The kinds of errors, for use with [errors.Is]. Whatever the error, the file is
// as it was.
var (
	ErrNotFound   = errors.New("not found")
	ErrExists     = errors.New("exists already")
	ErrBadName    = errors.New("not a usable name")
	ErrNoHome     = errors.New("no folder for assessments")
	ErrNotJournal = errors.New("not a journal")     // empty, without a header, a folder, a pipe, too large
	ErrUnreadable = errors.New("cannot be read")    // permission, or the disk fails
	ErrReadOnly   = errors.New("cannot be written") // permission, or a read-only disk
	ErrNewer      = errors.New("made by a newer version")
	ErrBusy       = errors.New("busy") // another program holds the lock; worth another try
	ErrReplaced   = errors.New("another journal lies there now")
	ErrUnrelated  = errors.New("not a copy of the same assessment")
	ErrLost       = errors.New("no longer there") // what was saved before
	ErrNotSaved   = errors.New("not saved")       // writing or syncing failed; worth another try
	ErrRefused    = errors.New("not writeable")   // an event that no journal can hold: without an ID, too long
)

// Error says what was wrong, where, and what to do.
type Error struct {
	Kind error  // one of the above
	Path string // the file or folder; empty if the text names it
	Text string // sentences
	Err  error  // the cause, or nil
}

func (e *Error) Error() string {
	if e.Path == "" {
		return e.Text
	}
	return show(e.Path) + ": " + e.Text
}

// Unwrap gives the kind and the cause.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}

func fail(kind error, path string, cause error, format string, args ...any) error {
	return &Error{Kind: kind, Path: path, Text: fmt.Sprintf(format, args...), Err: cause}
}

// show makes a path harmless to print.
func show(path string) string { return model.Spelled(path) }

// quote shows a short text from a file.
func quote(s string) string { return fmt.Sprintf("%q", model.Shorten(s, 40)) }

// because is the bare cause of an error of the system: "no space left on device".
func because(err error) string {
	for {
		var path *fs.PathError
		var link *os.LinkError
		switch {
		case errors.As(err, &path) && path.Err != nil:
			err = path.Err
		case errors.As(err, &link) && link.Err != nil:
			err = link.Err
		default:
			return model.CleanLine(err.Error())
		}
	}
}

// opening turns the error of opening or reading what lies at path into ours.
func opening(path string, err error) error {
	var ours *Error
	var reading *fs.PathError
	switch {
	case errors.As(err, &ours) && ours.Path == "" && ours.Kind == ErrNotJournal:
		return &Error{ours.Kind, path, ours.Text, ours.Err} // of what was read without its path
	case errors.As(err, &ours):
		return err
	case errors.Is(err, syscall.ENOTDIR):
		return fail(ErrUnreadable, path, err, "%s is a file, not a folder, so nothing can lie in it. Check the path, or XDG_STATE_HOME.", show(notFolder(path)))
	case errors.Is(err, fs.ErrNotExist):
		if link := nowhere(path); link != "" {
			return dangles(link, err)
		}
		return fail(ErrNotFound, path, err, "there is nothing here. Check the name; it may have been renamed or removed.")
	case errors.As(err, &reading) && reading.Op == "read" && busy(reading.Err):
		return fail(ErrUnreadable, path, err, "another program holds this so that it cannot be read (%s). Wait for it or end it, then try again.", because(err))
	case errors.Is(err, fs.ErrPermission):
		return fail(ErrUnreadable, path, err, "you may not read this (%s). Ask its owner for the right to, or copy it to a place of your own.", because(err))
	}
	return fail(ErrUnreadable, path, err, "this cannot be read (%s). Check the path and the disk, then try again.", because(err))
}

// nowhere is the part of a path that is a link to what is not there; empty if none is. What lies
// behind it may only be away, such as on a disk that is not mounted.
func nowhere(path string) string {
	for {
		info, err := os.Lstat(path)
		if err == nil {
			if info.Mode()&fs.ModeSymlink == 0 {
				return ""
			}
			if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
				return ""
			}
			return path
		}
		above := filepath.Dir(path)
		if above == path {
			return ""
		}
		path = above
	}
}

// dangles says so of a link that [nowhere] found.
func dangles(link string, err error) error {
	target, _ := os.Readlink(link)
	return fail(ErrUnreadable, link, err, "this is a link to %s, and nothing is there. If that is on another disk, see that it is mounted; or else mend the link, or remove it.", show(target))
}

// notFolder is the part of a path that is no folder and should be one.
func notFolder(path string) string {
	for {
		above := filepath.Dir(path)
		if info, err := os.Stat(path); err == nil && !info.IsDir() || above == path {
			return path
		}
		path = above
	}
}

// writing turns the error of opening a journal for writing into ours.
func writing(path string, err error) error {
	if forbidden(err) {
		return fail(ErrReadOnly, path, err, "you may read this but not write to it (%s). Ask its owner for the right to, or work on a copy.", because(err))
	}
	return opening(path, err)
}

// forbidden says whether an error means that writing is not permitted here.
func forbidden(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// ProblemKind tells what is the matter with a part of a journal.
type ProblemKind int

const (
	Damaged ProblemKind = iota // it cannot be read, is gone, or belongs to another assessment
	Newer                      // it is in a format of which this version knows nothing
	Unknown                    // it can be read, and speaks of something that this version does not know
	Hidden                     // it can be read, and holds what [model.Clean] takes out; only [Inspect] tells
)

func (k ProblemKind) String() string {
	return [...]string{"damaged", "newer", "unknown", "hidden"}[k]
}

// Problem is something in a journal that could not be read or is not known to
// this version. It stays in the file.
type Problem struct {
	Kind ProblemKind `json:"-"`
	Line int         `json:"line,omitempty"` // counted from 1; 0 for the file as a whole
	Text string      `json:"text"`
}

func (p Problem) String() string {
	if p.Line == 0 {
		return p.Text
	}
	return fmt.Sprintf("line %d: %s", p.Line, p.Text)
}
