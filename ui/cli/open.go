package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"rungs/model"
	"rungs/store"
)

// isPath says whether an ASSESSMENT is the path of a file instead of a name.
func isPath(s string) bool {
	return strings.ContainsAny(s, `/\`) || filepath.Ext(s) == ".rungs"
}

// path is the file of an ASSESSMENT. Without one it is the only one there is.
func (a *app) path(assessment string) (string, error) {
	if assessment == "" {
		entries, err := store.Home().List()
		if err != nil {
			return "", err
		}
		switch len(entries) {
		case 0:
			return "", errors.New("there is no assessment yet. Begin one with: rungs new NAME")
		case 1:
			return entries[0].Path, nil
		}
		names := make([]string, len(entries))
		for i, e := range entries {
			names[i] = e.Name
		}
		return "", usagef("there are %d assessments; say which one: %s", len(names), strings.Join(names, ", "))
	}
	if isPath(assessment) {
		return assessment, nil
	}
	return store.Home().File(assessment)
}

// warning is a sentence if others can look into the folder in which an ASSESSMENT
// lies, or "". Where a path leads is the business of who gives it.
func (a *app) warning(assessment string) string {
	if isPath(assessment) {
		if path, err := filepath.Abs(assessment); err == nil && strings.Contains(filepath.ToSlash(path), "/Library/Mobile Documents/") {
			return model.Spelled(assessment) + " lies in iCloud Drive, which keeps one of two answers that are given in the same moment and drops the other. It is safe as long as one person answers; see rungs help files"
		}
		return ""
	}
	return store.Home().Warning()
}

// warn writes the warning to stderr, at most once.
func (a *app) warn(assessment string) {
	if warning := a.warning(assessment); warning != "" && !a.warned {
		a.warned = true
		a.message(warning)
	}
}

// find opens the journal of an assessment. The error is [store.ErrNotFound] where
// there is none.
func (a *app) find(assessment string) (*store.Journal, error) {
	path, err := a.path(assessment)
	if err != nil {
		return nil, err
	}
	j, err := a.journal(path)
	return j, a.notFound(assessment, path, err)
}

// journal opens the journal at a path, or goes on with the one that was opened to know
// its catalogue: a long one is read once in a command.
func (a *app) journal(path string) (*store.Journal, error) {
	j := a.opened
	a.opened = nil // it is for one
	if j != nil && j.Path() == path {
		if _, err := j.News(); err == nil {
			return j, nil
		}
	}
	return store.Open(path)
}

// notFound says of an assessment that is not there what may have been meant. Other
// errors stay what they are.
func (a *app) notFound(assessment, path string, err error) error {
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if orphaned := a.orphaned(path); orphaned != nil {
		return orphaned
	}
	if !isPath(assessment) {
		return notFound{a.noSuch(assessment)}
	}
	return err
}

// notFound is a [store.ErrNotFound] in better words.
type notFound struct{ error }

func (notFound) Is(target error) bool { return target == store.ErrNotFound }

// read opens an assessment to be read, whether its catalogue is here or not. What
// could not be read of it is said on stderr.
func (a *app) read(assessment string) (*model.Assessment, error) {
	return a.readAnd(assessment, func(*store.Journal) {})
}

// readAnd is read, and does something with the journal.
func (a *app) readAnd(assessment string, and func(*store.Journal)) (*model.Assessment, error) {
	j, err := a.find(assessment)
	if assessment == demoName && (errors.Is(err, store.ErrNotFound) || store.Home().Path == "") {
		return demoAssessment() // which needs no folder
	}
	if err != nil {
		return nil, err
	}
	for _, p := range j.Problems() {
		a.message(fmt.Sprintf("%s: %s", model.Spelled(j.Path()), p))
	}
	and(j)
	return model.Fold(j.Header(), j.Events()), nil
}

// open opens the journal of an assessment to add to it.
func (a *app) open(assessment string) (*store.Journal, error) {
	j, err := a.find(assessment)
	if err != nil {
		return nil, err
	}
	return j, a.writable(j)
}

// writable refuses a journal whose catalogue is not here.
func (a *app) writable(j *store.Journal) error {
	return known(a.answeredIn(j))
}

// openOrStart is open, and begins an assessment that does not exist.
func (a *app) openOrStart(assessment string) (*store.Journal, error) {
	path, err := a.path(assessment)
	if err != nil {
		return nil, err
	}
	j, err := a.journal(path)
	if errors.Is(err, store.ErrNotFound) {
		if orphaned := a.orphaned(path); orphaned != nil {
			return nil, orphaned
		}
		if near := a.nearName(assessment); near != "" {
			return nil, usagef("there is no assessment called %q. Did you mean %s? To begin a new one: rungs new %s", assessment, near, a.fileWord(assessment))
		}
		registry := strings.TrimSuffix(filepath.Base(path), ".rungs")
		if j, err = a.start(path, registry, a.begins()); err == nil {
			a.fresh = j
		}
	}
	if err != nil {
		return nil, err
	}
	a.warn(assessment)
	return j, a.writable(j)
}

// noSuch says which name may have been meant.
func (a *app) noSuch(name string) error {
	names := a.names()
	switch near := nearest(name, names); {
	case len(names) == 0:
		return fmt.Errorf("there is no assessment called %q yet. Begin it with: rungs new %s", name, a.fileWord(name))
	case near != "":
		return fmt.Errorf("there is no assessment called %q. Did you mean %s?", name, near)
	}
	return fmt.Errorf("there is no assessment called %q. There are: %s", name, strings.Join(names, ", "))
}

// names are those of the assessments on this machine.
func (a *app) names() []string {
	entries, err := store.Home().List()
	if err != nil {
		return nil
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name
	}
	return names
}

// nearName is the assessment that a name which does not exist may mean. Of short names, such as
// npm and gem, other letters make another one.
func (a *app) nearName(name string) string {
	near := nearest(name, a.names())
	typed, there := strings.ToLower(name), strings.ToLower(near)
	few := utf8.RuneCountInString(typed) / 2
	if isPath(name) || near == "" || model.Distance(typed, there) > few && !sameLetters(typed, there) {
		return ""
	}
	return near
}

// sameLetters says whether two words differ in the order of their letters alone.
func sameLetters(a, b string) bool {
	x, y := []rune(a), []rune(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// start begins an assessment to a catalogue in a file.
func (a *app) start(path, registry string, c *model.Catalogue) (*store.Journal, error) {
	return store.Create(path, model.Header{
		Rungs: store.Format, Catalogue: c.ID, Version: c.Version, ID: a.NewID(), At: a.Now(), Registry: registry,
	})
}
