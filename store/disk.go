package store

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// file is what this package asks of an open file. Tests put one in its place
// that fails.
type file interface {
	io.Writer
	io.ReaderAt
	Stat() (fs.FileInfo, error)
	Sync() error
	Truncate(size int64) error
	Chmod(mode fs.FileMode) error
	Close() error
	Fd() uintptr
}

// disk is what this package asks of the file system.
type disk interface {
	open(path string, flag int, perm fs.FileMode) (file, error)
	moveNew(from, to string) error
	remove(path string) error
	syncFolder(path string) error
}

// theDisk is the real one.
type theDisk struct{}

func (theDisk) open(path string, flag int, perm fs.FileMode) (file, error) {
	f, err := os.OpenFile(path, flag, perm)
	if err != nil {
		return nil, err // and not a nil *os.File in a file that is not nil
	}
	return f, nil
}

func (theDisk) moveNew(from, to string) error { return MoveNew(from, to) }
func (theDisk) remove(path string) error      { return os.Remove(path) }
func (theDisk) syncFolder(path string) error  { return syncFolder(path) }

// openRegular opens an ordinary file, or a symbolic link to one. Anything else is
// refused: a pipe would block, a device could do anything.
func openRegular(d disk, path string, flag int) (file, fs.FileInfo, error) {
	// Ask before opening, because to open a device can have effects, and after,
	// because it may have been replaced in between. nonblock keeps a pipe that
	// came in between from stopping us.
	info, err := os.Stat(path)
	if err == nil {
		err = regular(path, info)
	}
	if err != nil {
		return nil, nil, err
	}
	f, err := d.open(path, flag|nonblock, 0)
	if err != nil {
		return nil, nil, err
	}
	if info, err = f.Stat(); err == nil {
		err = regular(path, info)
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}

func regular(path string, info fs.FileInfo) error {
	what := "not an ordinary file"
	switch {
	case info.Mode().IsRegular():
		return nil
	case info.IsDir():
		what = "a folder"
	case info.Mode()&fs.ModeNamedPipe != 0:
		what = "a pipe"
	}
	return fail(ErrNotJournal, path, nil, "this is %s, not an assessment. Give the path of a .rungs file.", what)
}

// makeFolder makes a folder and those above it that are missing, all for the
// user alone, and makes sure that they outlast a crash.
func makeFolder(d disk, path string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	above := filepath.Dir(path)
	if above != path {
		if err := makeFolder(d, above); err != nil {
			return err
		}
	}
	switch err := os.Mkdir(path, 0o700); {
	case err == nil:
		_ = os.Chmod(path, 0o700) // a umask may have taken away what we need
	case !os.IsExist(err):
		return err
	}
	return d.syncFolder(above)
}
