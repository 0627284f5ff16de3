package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
)

func (a *app) imports() *cobra.Command {
	c := &cobra.Command{
		Use:   "import FILE [NAME]",
		Short: "Take in a copy that somebody sent",
		Long: "Puts a copy of an assessment among your own, under NAME or the name of the file. If you have the assessment already, what is " +
			"new in the copy is added to it, as with rungs merge. FILE may be - for standard input.",
		Example: "rungs import ~/Downloads/acme.rungs\n" +
			"rungs import ~/Downloads/security.rungs acme",
		Args: cobra.RangeArgs(1, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			name := ""
			if len(args) > 1 {
				name = args[1]
			}
			return a.importFile(args[0], name)
		},
	}
	a.checklistFlags(c)
	return c
}

func (a *app) importFile(file, name string) error {
	s, err := a.copied(file)
	if err != nil {
		return err
	}
	if err := a.knows(s.header); err != nil {
		return err
	}
	if name == "" {
		if name, err = a.nameFor(file, s.header); err != nil {
			return err
		}
	}
	path, err := a.path(name)
	if err != nil {
		return err
	}
	j, err := store.Open(path)
	if errors.Is(err, store.ErrNotFound) {
		if j, err = store.Create(path, s.header); err == nil {
			_, err = j.Append(s.events...)
		}
		if err == nil {
			a.message(fmt.Sprintf("%s is here now, with %d %s; go on with: rungs %s", name, len(s.events), noun(len(s.events), "line"), name))
		}
		return err
	}
	if err != nil {
		return err
	}
	if err := s.fits(j.Header(), name); err != nil {
		return coded{fmt.Errorf("%w. To keep both, give another name: rungs import %s NAME", err, file), exitBusy}
	}
	return a.unite(j, name, []source{s})
}

// copied reads the file that somebody sent; here even a word without an ending is
// the name of a file.
func (a *app) copied(file string) (source, error) {
	if file == "-" {
		read, err := store.Parse(a.Stdin)
		if err != nil {
			return source{}, fmt.Errorf("standard input: %w", err)
		}
		return a.understood(source{"standard input", read.Header, read.Events}, read.Problems)
	}
	j, err := store.Open(file)
	if err != nil {
		return source{}, err
	}
	return a.understood(source{model.CleanLine(file), j.Header(), j.Events()}, j.Problems())
}

// nameFor is where a copy belongs: with the assessment that it is a copy of, or
// else by the name of its file.
func (a *app) nameFor(file string, h model.Header) (string, error) {
	entries, err := store.Home().List()
	if err != nil {
		return "", err
	}
	for _, e := range entries {
		if j, err := store.Open(e.Path); err == nil && j.Header().ID == h.ID {
			return e.Name, nil
		}
	}
	name := strings.TrimSuffix(filepath.Base(file), ".rungs")
	if _, err := store.Home().File(name); err != nil || file == "-" {
		name = fileName(h.Registry)
	}
	return name, nil
}
