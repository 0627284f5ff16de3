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
	c, err := a.copied(file)
	if err != nil {
		return err
	}
	if name == "" {
		if name, err = a.nameFor(file, c.Header); err != nil {
			return err
		}
	}
	path, err := a.path(name)
	if err != nil {
		return err
	}
	j, err := store.Open(path)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return a.takeIn(path, name, c)
	case err != nil:
		return err
	}
	err = a.unite(j, name, c)
	if errors.Is(err, store.ErrUnrelated) {
		return fmt.Errorf("%w To keep both, give another name: rungs import %s NAME", err, file)
	}
	return err
}

// takeIn makes an assessment of a copy.
func (a *app) takeIn(path, name string, c store.Copy) error {
	a.damage(c)
	if err := c.Newer(); err != nil {
		return err
	}
	if _, err := store.Create(path, c.Header, c.Events...); err != nil {
		return err
	}
	a.message(fmt.Sprintf("%s is here now, with %d %s; go on with: rungs %s", name, len(c.Events), noun(len(c.Events), "line"), name))
	if missing := a.answered(model.Fold(c.Header, c.Events)).ToAdd(); missing != "" {
		a.message(missing)
	}
	return nil
}

// copied reads the file that somebody sent; here even a word without an ending is
// the name of a file.
func (a *app) copied(file string) (store.Copy, error) {
	if file == "-" {
		content, err := store.Parse(a.Stdin)
		if err != nil {
			err = fmt.Errorf("standard input: %w", err)
		}
		return store.Copy{Name: "standard input", Content: content}, err
	}
	j, err := store.Open(file)
	if err != nil && isReport(file) {
		err = fmt.Errorf("%s is a report. Its answers go in with: rungs set NAME --from %s", model.CleanLine(file), model.CleanLine(file))
	}
	if err != nil {
		return store.Copy{}, err
	}
	return store.Copy{Name: model.CleanLine(file), Content: j.Content()}, nil
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
