package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
)

// Folder is where named assessments lie.
type Folder struct{ Path string }

// Entry is an assessment in a folder.
type Entry struct {
	Name     string
	Path     string
	Modified time.Time
}

// Home is the folder for named assessments: $XDG_STATE_HOME/rungs, or what
// stands for it on this system. It need not exist yet. Without a home folder there
// is none, and every use of it is [ErrNoHome]: a relative path would put a list of
// weak spots wherever somebody happens to stand.
func Home() Folder {
	_, err := os.UserHomeDir()
	if err != nil && os.Getenv("XDG_STATE_HOME") == "" || !filepath.IsAbs(xdg.StateHome) {
		return Folder{}
	}
	return Folder{filepath.Join(xdg.StateHome, "rungs")}
}

func (f Folder) check() error {
	if f.Path == "" {
		return fail(ErrNoHome, "", nil, "there is no folder for assessments, because HOME is not set to a path from the root, such as /home/ana. Set it so, or XDG_STATE_HOME, or give the path of a file.")
	}
	return nil
}

// File is the path of a named assessment, whether it is there or not. The error
// is [ErrBadName] for a name that could leave the folder, hide in it, or not
// exist on every system.
func (f Folder) File(name string) (string, error) {
	if err := f.check(); err != nil {
		return "", err
	}
	if err := checkName(name); err != nil {
		return "", err
	}
	return filepath.Join(f.Path, name+extension), nil
}

// List is what lies in the folder, the most recently changed first. A missing
// folder holds nothing; one behind a link that leads nowhere is an error. Files whose names [Folder.File] would refuse are left out; see
// [Folder.Strays]. One that the disk tells nothing of is there all the same, and last.
func (f Folder) List() ([]Entry, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	found, err := os.ReadDir(f.Path)
	if errors.Is(err, fs.ErrNotExist) && nowhere(f.Path) == "" {
		return nil, nil
	}
	if err != nil {
		return nil, opening(f.Path, err)
	}
	var entries []Entry
	for _, d := range found {
		name, ok := strings.CutSuffix(d.Name(), extension)
		if !ok || badName(name) != "" {
			continue
		}
		path := filepath.Join(f.Path, d.Name())
		var modified time.Time
		switch info, err := os.Stat(path); {
		case err == nil && !info.Mode().IsRegular():
			continue
		case err == nil:
			modified = info.ModTime()
		}
		entries = append(entries, Entry{name, path, modified})
	}
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(b.Modified.Compare(a.Modified), strings.Compare(a.Name, b.Name))
	})
	return entries, nil
}

// Rename gives an assessment another name. It never replaces one that is there:
// then the error is [ErrExists]. A program that has the journal open finds it
// gone with its next save; what it is saving just now goes along.
func (f Folder) Rename(from, to string) error {
	source, err := f.existing(from)
	if err != nil {
		return err
	}
	target, err := f.File(to)
	if err != nil {
		return err
	}
	if err := renameFile(source, target); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return fail(ErrExists, target, err, "there is something here already. Choose another name, or rename this one first.")
		}
		return changing(source, err)
	}
	return f.sync()
}

// Remove removes an assessment for good, with its draft and the name that was chosen for
// it, unless a copy of it lies in the folder. The error is [ErrNotFound]
// if there is none.
func (f Folder) Remove(name string) error {
	path, err := f.existing(name)
	if err != nil {
		return err
	}
	j, unread := Open(path)
	if err := os.Remove(path); err != nil {
		return changing(path, err)
	}
	id := ""
	if unread == nil {
		id = j.Header().ID
	}
	if err := f.dropDrafts(path, id); err != nil {
		return err
	}
	if unread == nil && !f.holds(id) {
		if err := f.DropName(id); err != nil {
			return err
		}
	}
	return f.sync()
}

// existing is the path of an assessment that is there.
func (f Folder) existing(name string) (string, error) {
	path, err := f.File(name)
	if err != nil {
		return "", err
	}
	info, err := os.Lstat(path)
	if err != nil {
		return "", opening(path, err)
	}
	if info.Mode()&fs.ModeSymlink == 0 {
		if err := regular(path, info); err != nil {
			return "", err
		}
	}
	return path, nil
}

func changing(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return opening(path, err)
	}
	return fail(ErrReadOnly, path, err, "this cannot be renamed or removed (%s). Check the rights of its folder, and that no other program holds it.", because(err))
}

// sync makes a new or vanished name outlast a crash.
func (f Folder) sync() error {
	if err := syncFolder(f.Path); err != nil {
		return fail(ErrNotSaved, f.Path, err, "the change is made, but the disk has not confirmed it (%s). Check the disk.", because(err))
	}
	return nil
}

// Warning is a sentence if others can look into the folder, or "". New folders
// are for the user alone; one that was there before keeps its rights. Where the disk
// knows no rights there is nothing to be done, and it is said once.
func (f Folder) Warning() string {
	info, err := os.Stat(f.Path)
	if err != nil || !info.IsDir() || wider(info) == 0 {
		return ""
	}
	switch knows, told := f.rights(theDisk{}); {
	case knows:
		return fmt.Sprintf("%s: other people on this machine may enter this folder (mode %04o), and it lists weak spots. Close it with: chmod 700 %q", show(f.Path), info.Mode().Perm(), show(f.Path))
	case told:
		return ""
	}
	return fmt.Sprintf("%s: this disk knows no rights, so whoever can use it can read what lies in this folder, and it lists weak spots. XDG_STATE_HOME moves it to another disk. This is said once.", show(f.Path))
}

// rights says whether the disk knows the rights of files, which FAT, exFAT and some
// ways to NTFS do not, and whether that was told before. A hidden file is both the
// question and the note.
func (f Folder) rights(d disk) (known, told bool) {
	path := filepath.Join(f.Path, ".no-rights")
	if info, err := os.Lstat(path); err == nil && wider(info) != 0 {
		return false, true
	}
	if err := writeNew(d, path, nil); err != nil {
		return true, false // it knows at least that we may not write there
	}
	info, err := os.Lstat(path)
	if err != nil || wider(info) != 0 {
		return err != nil, false
	}
	_ = d.remove(path)
	return true, false
}
