package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// MoveNew gives a file another name in the same file system, whole and in one step,
// and never replaces what lies there: then the error is [fs.ErrExist], and for one of
// several who do it at once there is none.
func MoveNew(from, to string) error {
	err := renameNew(from, to)
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) {
		// A system or a file system, such as NFS, that has no such step.
		return moveBySteps(from, to, os.Link)
	}
	return err
}

// moveBySteps does the same where it takes two steps. Who is killed in between leaves
// both names on one file, which [renameFile] finishes; or, where there are no links,
// an empty file.
func moveBySteps(from, to string, link func(from, to string) error) error {
	err := link(from, to)
	switch {
	case err == nil:
		return os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return err
	}
	// Whoever makes the name has it.
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	f.Close()
	if err := os.Rename(from, to); err != nil {
		os.Remove(to)
		return err
	}
	return nil
}

// renameFile renames an assessment.
func renameFile(source, target string) error {
	from, err := os.Lstat(source)
	if err != nil {
		return err
	}
	there, err := os.Lstat(target)
	switch {
	case err != nil:
		return MoveNew(source, target)
	case source == target || !os.SameFile(from, there):
		return fs.ErrExist
	case strings.EqualFold(source, target) && !linked(source, target):
		return os.Rename(source, target) // "acme" to "Acme" where both name the same file
	}
	return os.Remove(source) // both names: a renaming was killed half way
}

// linked says whether two names that differ in case are two, of one file.
func linked(a, b string) bool {
	in, err := os.ReadDir(filepath.Dir(a))
	names := 0
	for _, d := range in {
		if d.Name() == filepath.Base(a) || d.Name() == filepath.Base(b) {
			names++
		}
	}
	return err == nil && names == 2
}
