package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"rungs/model"
	"rungs/store"
)

// writeFile writes a new file, whole or not at all. What is private is for the user
// alone: it lists weak spots; what is public is as open as the umask lets new files
// be, so that a web server can read it. It goes over one that is there only with
// force, and then keeps its rights, its owner and its other names. Links are followed.
func writeFile(path string, data []byte, force, public bool) error {
	rights := fs.FileMode(0o600)
	if public {
		rights |= 0o666 &^ umask() // who wrote it can read it, whatever the umask
	}
	path, err := leadsTo(path, force)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err == nil {
		if info.IsDir() {
			return aFolder(path)
		}
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s is not a regular file. Choose another name", model.Spelled(path))
		}
		if !force {
			return fmt.Errorf("%s is there already. Choose another name, or add --force to write over it", model.Spelled(path))
		}
		rights = info.Mode().Perm()
		if shared(info) {
			return overwrite(path, data)
		}
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
	if info != nil && err == nil && !keepOwner(temporary, info) {
		temporary.Close()
		return overwrite(path, data)
	}
	if err == nil {
		err = temporary.Sync()
	}
	if closeErr := temporary.Close(); err == nil {
		err = closeErr
	}
	move := store.MoveNew // of several who write at once, one does
	if force {
		move = os.Rename
	}
	if err == nil {
		err = move(temporary.Name(), path)
	}
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already. Choose another name, or add --force to write over it", model.Spelled(path))
	}
	if err != nil {
		return unwritten(path, err)
	}
	return nil
}

// leadsTo is the file that a path means, where it is a link. One that leads nowhere is
// only followed with force.
func leadsTo(path string, force bool) (string, error) {
	for range 40 { // as many as Linux follows
		info, err := os.Lstat(path)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		if whole, err := filepath.EvalSymlinks(path); err == nil {
			return whole, nil
		}
		target, err := os.Readlink(path)
		if err != nil {
			return "", unwritten(path, err)
		}
		if !force {
			return "", fmt.Errorf("%s is a link to %s, which is not there. Choose another name, or add --force to write there", model.Spelled(path), model.Spelled(target))
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		path = target
	}
	return "", fmt.Errorf("%s is a link that leads to itself. Choose another name", model.Spelled(path))
}

// overwrite writes into a file that has other names, or an owner who has to keep it: a
// new file in its place would part it from them.
func overwrite(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return unwritten(path, err)
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Truncate(int64(len(data)))
	}
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return unwritten(path, err)
	}
	return nil
}

// unwritten says that a file that the user named could not be written.
func unwritten(file string, err error) error {
	name, in := model.Spelled(file), filepath.Dir(file)
	if _, missing := os.Stat(in); errors.Is(missing, fs.ErrNotExist) {
		return fmt.Errorf("%s could not be written, because there is no folder %s. Make it, or choose another place", name, model.Spelled(in))
	}
	return fmt.Errorf("%s could not be written (%w). Check the folder and the disk, or choose another place", name, pathless(err))
}

// aFolder says that a folder is where a file is wanted.
func aFolder(path string) error {
	path = model.Spelled(path)
	return fmt.Errorf("%s is a folder. Give the name of a file in it, such as %s", path, filepath.Join(path, "acme.md"))
}

// isFolder says whether a folder is there.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// wantsFolder says that a file is where a folder is wanted, or one above it, if so.
func wantsFolder(path string) error {
	info, err := os.Stat(path)
	switch above := filepath.Dir(path); {
	case err == nil && !info.IsDir():
		return fmt.Errorf("%s is a file, and a folder is wanted. Choose another name", model.Spelled(path))
	case err != nil && above != path:
		return wantsFolder(above)
	}
	return nil
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
