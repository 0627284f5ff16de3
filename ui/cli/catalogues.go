package cli

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rungs/content"
	"rungs/model"
	"rungs/store"
)

// This file is which catalogue a command is about: that of its assessment. Those that
// come with the program cost nothing; one that somebody added is read when it is
// asked for.

// begins is the catalogue of an assessment that is begun without naming one.
func (a *app) begins() *model.Catalogue { return a.Catalogues[0] }

// answered is the catalogue that an assessment answers, or what can be told without
// it: see [model.Missing].
func (a *app) answered(assessment *model.Assessment) *model.Catalogue {
	id, version := assessment.Catalogue()
	if c, err := a.catalogue(id, version); err == nil {
		return c
	}
	return model.Missing(assessment)
}

// known refuses a catalogue that is not here.
func known(c *model.Catalogue) error {
	if c.Missing {
		return coded{errors.New(c.ToAdd()), exitUnreadable}
	}
	return nil
}

// catalogueOf is the catalogue of an ASSESSMENT, which is here, or that with which it
// would begin.
func (a *app) catalogueOf(assessment string) (*model.Catalogue, error) {
	j, err := a.find(assessment)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return a.begins(), nil
	case err != nil:
		return nil, err
	}
	a.opened = j
	c := a.answeredIn(j)
	return c, known(c)
}

// answeredIn is answered for a journal. Of a long one only the upgrades are folded.
func (a *app) answeredIn(j *store.Journal) *model.Catalogue {
	var upgrades []model.Event
	for _, e := range j.Events() {
		if e.Kind == model.CatalogueKind {
			upgrades = append(upgrades, e)
		}
	}
	if c := a.answered(model.Fold(j.Header(), upgrades)); !c.Missing {
		return c
	}
	return a.answered(model.Fold(j.Header(), j.Events()))
}

// guessed is catalogueOf for what need not be right, such as what is offered on tab.
func (a *app) guessed(assessment string) *model.Catalogue {
	if c, err := a.catalogueOf(assessment); err == nil {
		return c
	}
	return a.begins()
}

// catalogue is that of an id and a version. The error is [store.ErrNotFound] if it is
// not here, or says why it cannot be read.
func (a *app) catalogue(id, version string) (*model.Catalogue, error) {
	if c := a.Catalogues.Find(id, version); c != nil {
		return c, nil
	}
	name := id + "@" + version
	if c := a.added[name]; c != nil {
		return c, nil
	}
	root, err := store.AddedCatalogues().Open(name)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	c, err := content.Load(root.FS())
	if err == nil && (c.ID != id || c.Version != version) {
		err = fmt.Errorf("%s holds %s %s", root.Name(), c.ID, c.Version)
	}
	if err == nil {
		a.added[name] = c
		a.link(c)
	}
	return c, err
}

// link tells a catalogue which one came before it, if that is here.
func (a *app) link(c *model.Catalogue) {
	if since := c.Since(); since != "" {
		_, _ = a.catalogue(c.ID, since)
	}
	append(model.Catalogues(slices.Collect(maps.Values(a.added))), a.Catalogues...).Link()
}

// all are the catalogues that are here, and why others cannot be read.
func (a *app) all() (model.Catalogues, []error) {
	all := append(model.Catalogues{}, a.Catalogues...)
	names, err := store.AddedCatalogues().List()
	if err != nil {
		return all, []error{err}
	}
	var faults []error
	for _, name := range names {
		id, version, _ := strings.Cut(name, "@")
		if a.builtIn(id) {
			continue // an id that came later with the program; its own counts
		}
		if c, err := a.catalogue(id, version); err == nil {
			all = append(all, c)
		} else {
			faults = append(faults, fmt.Errorf("the catalogue %s cannot be read: %w", name, err))
		}
	}
	return all, faults
}

// builtIn says whether an id is that of a catalogue that comes with the program.
func (a *app) builtIn(id string) bool { return a.Catalogues.Latest(id) != nil }

// named is a catalogue by ID, which is its latest version, or ID@VERSION.
func (a *app) named(name string) (*model.Catalogue, error) {
	id, version, exact := strings.Cut(name, "@")
	all, faults := a.all()
	c := all.Latest(id)
	if exact {
		c = all.Find(id, version)
	}
	if c != nil {
		return c, nil
	}
	var names []string
	for _, c := range all.Sorted() {
		names = append(names, c.ID+"@"+c.Version)
	}
	return nil, usage(errors.Join(append(faults, fmt.Errorf("there is no catalogue %q; there are: %s", shortened(name), strings.Join(names, ", ")))...))
}

// catalogueFlag adds the flag that names a catalogue.
func (a *app) catalogueFlag(c *cobra.Command, into *string, usage string) {
	a.catalogueOption(c, into, "catalogue", usage)
}

func (a *app) catalogueOption(c *cobra.Command, into *string, name, usage string) {
	c.Flags().StringVar(into, name, "", usage+", by ID or ID@VERSION")
	_ = c.RegisterFlagCompletionFunc(name, a.completeCatalogues) // it fails for a flag that is not there
}

// completeCatalogues offers ID and ID@VERSION of those that are here.
func (a *app) completeCatalogues(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var out []string
	all, _ := a.all()
	for _, c := range all.Sorted() {
		for _, name := range []string{c.ID, c.ID + "@" + c.Version} {
			if strings.HasPrefix(name, typed) && (len(out) == 0 || !strings.HasPrefix(out[len(out)-1], name+"\t")) {
				out = append(out, cobra.CompletionWithDesc(name, c.Title))
			}
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
