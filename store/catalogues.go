package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"
)

// Catalogues is the folder of the catalogues that somebody added: a folder of texts
// for each, called ID@VERSION.
type Catalogues struct{ Path string }

// AddedCatalogues is $XDG_DATA_HOME/rungs/catalogues, or what stands for it on this
// system. It need not exist yet. Without a home folder there is none, as of [Home].
func AddedCatalogues() Catalogues {
	_, err := os.UserHomeDir()
	if err != nil && os.Getenv("XDG_DATA_HOME") == "" || !filepath.IsAbs(xdg.DataHome) {
		return Catalogues{}
	}
	return Catalogues{filepath.Join(xdg.DataHome, "rungs", "catalogues")}
}

// List are the names of those that are there, sorted.
func (c Catalogues) List() ([]string, error) {
	if c.Path == "" {
		return nil, nil
	}
	found, err := os.ReadDir(c.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, opening(c.Path, err)
	}
	var names []string
	for _, d := range found {
		if d.IsDir() && badCatalogue(d.Name()) == "" {
			names = append(names, d.Name())
		}
	}
	return names, nil
}

// Open is the folder of one, out of which no link leads. The caller closes it. The
// error is [ErrNotFound] if there is none.
func (c Catalogues) Open(name string) (*os.Root, error) {
	path, err := c.existing(name)
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, opening(path, err)
	}
	return root, nil
}

// Add puts the files of a catalogue there, each by its path with slashes. They appear
// all or not at all. The error is [ErrExists] if one of that name is there.
func (c Catalogues) Add(name string, files map[string]string) (err error) {
	path, err := c.file(name)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fail(ErrExists, path, nil, "this catalogue is here already. Give a new version to one that changed, or take the old one away with: rungs catalogue remove %s", name)
	}
	d := theDisk{}
	if err := makeFolder(d, c.Path); err != nil {
		return creating(path, err)
	}
	draft := filepath.Join(c.Path, fmt.Sprintf(".rungs-%016x.new", rand.Uint64()))
	defer func() {
		if err != nil {
			os.RemoveAll(draft)
		}
	}()
	folders := []string{draft}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if !filepath.IsLocal(filepath.FromSlash(file)) {
			return fail(ErrBadName, "", nil, "%s leads out of the catalogue", quote(file))
		}
		at := filepath.Join(draft, filepath.FromSlash(file))
		if err := makeFolder(d, filepath.Dir(at)); err != nil {
			return creating(path, err)
		}
		if err := writeNew(d, at, []byte(files[file])); err != nil {
			return creating(path, err)
		}
		folders = append(folders, filepath.Dir(at))
	}
	slices.Sort(folders)
	for _, folder := range slices.Compact(folders) {
		if err := d.syncFolder(folder); err != nil {
			return creating(path, err)
		}
	}
	if err := os.Rename(draft, path); err != nil {
		return creating(path, err)
	}
	if err := d.syncFolder(c.Path); err != nil {
		return creating(path, err)
	}
	return nil
}

// Remove takes one away for good. The error is [ErrNotFound] if there is none.
func (c Catalogues) Remove(name string) error {
	path, err := c.existing(name)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(path); err != nil {
		return changing(path, err)
	}
	return syncFolder(c.Path)
}

// file is the folder of a catalogue, whether it is there or not.
func (c Catalogues) file(name string) (string, error) {
	if c.Path == "" {
		return "", fail(ErrNoHome, "", nil, "there is no folder for catalogues, because HOME is not set to a path from the root, such as /home/ana. Set it so, or XDG_DATA_HOME.")
	}
	if why := badCatalogue(name); why != "" {
		return "", fail(ErrBadName, "", nil, "%s cannot be the name of a catalogue: %s. Write it as ID@VERSION.", quote(name), why)
	}
	return filepath.Join(c.Path, name), nil
}

// existing is the folder of one that is there, and not a link to another place.
func (c Catalogues) existing(name string) (string, error) {
	path, err := c.file(name)
	if err != nil {
		return "", err
	}
	info, err := os.Lstat(path)
	if err == nil && !info.IsDir() {
		err = fs.ErrNotExist
	}
	if err != nil {
		return "", fail(ErrNotFound, path, err, "there is no such catalogue. See: rungs catalogue list")
	}
	return path, nil
}

// badCatalogue says why a name cannot be that of a catalogue; empty if it can.
func badCatalogue(name string) string {
	id, version, _ := strings.Cut(name, "@")
	return cmp.Or(badName(id), badName(version))
}
