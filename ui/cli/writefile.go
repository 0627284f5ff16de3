package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"rungs/model"
)

// writeFile writes a new file, whole or not at all. What is private is for the user
// alone: it lists weak spots; what is public is as open as the umask lets new files
// be, so that a web server can read it. It goes over one that is there only with
// force, and then keeps its rights.
func writeFile(path string, data []byte, force, public bool) error {
	rights := fs.FileMode(0o600)
	if public {
		rights = 0o666 &^ umask()
	}
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s is not a regular file. Choose another name", model.CleanLine(path))
		}
		if !force {
			return fmt.Errorf("%s is there already. Choose another name, or add --force to write over it", model.CleanLine(path))
		}
		rights = info.Mode().Perm()
	}
	temporary, err := os.CreateTemp(filepath.Dir(path), ".rungs-*")
	if err != nil {
		return unwritten(path, err)
	}
	defer os.Remove(temporary.Name())
	_, err = temporary.Write(data)
	if err == nil {
		err = temporary.Chmod(rights)
	}
	if err == nil {
		err = temporary.Sync()
	}
	if closeErr := temporary.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temporary.Name(), path)
	}
	if err != nil {
		return unwritten(path, err)
	}
	return nil
}

// unwritten says that a file that the user named could not be written.
func unwritten(file string, err error) error {
	return fmt.Errorf("%s could not be written (%w). Check the folder and the disk, or choose another place", model.CleanLine(file), pathless(err))
}

// pathless is the error of a file without its path, where that is named already.
func pathless(err error) error {
	var of *fs.PathError
	if errors.As(err, &of) {
		return of.Err
	}
	return err
}

// closedPipe says whether the reader of our output has gone, which is its good
// right.
func closedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
