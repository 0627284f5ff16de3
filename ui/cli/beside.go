package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"rungs/model"
	"rungs/store"
)

// isCopy says of a file beside an assessment, such as a synchroniser leaves, that
// there is something to take in.
func isCopy(b store.Beside) string {
	return fmt.Sprintf("%s lies beside it, is a copy of it, and holds %d %s that it does not.",
		model.Spelled(filepath.Base(b.Path)), b.New, noun(b.New, "line"))
}

// holdsMore says so of one that holds more than an assessment, and how to take it in.
func (a *app) holdsMore(assessment string, b store.Beside) string {
	return isCopy(b) + " Take them in with: rungs merge " + a.fileWord(assessment) + " " + a.fileWord(asPath(b.Path))
}

// tellBeside tells of all the files beside a journal that hold more than it does.
func (a *app) tellBeside(assessment string, j *store.Journal) {
	if assessment == "" {
		assessment = nameOf(j.Path())
	}
	for _, b := range j.Beside() {
		a.message(a.holdsMore(assessment, b))
	}
}

// strays tells of the copies among the named assessments, and of those that no name
// leads to. What was read just now, by path, is not read again.
func (a *app) strays(read map[string]model.Header) (out []string) {
	for _, s := range store.Home().Strays(read) {
		base, path := model.Spelled(filepath.Base(s.Path)), a.fileWord(asPath(s.Path))
		switch {
		case s.Of == "":
			out = append(out, fmt.Sprintf("%s holds %s, and no assessment of yours does. Take it in with: rungs import %s %s",
				base, model.CleanLine(s.Header.Registry), path, a.fileWord(newName(s))))
		case s.New > 0:
			out = append(out, fmt.Sprintf("%s is a copy of %s, and holds %d %s that it does not. Take them in with: rungs merge %s %s",
				base, s.Of, s.New, noun(s.New, "line"), a.fileWord(s.Of), path))
		case s.Partly:
			out = append(out, fmt.Sprintf("%s is a copy of %s, and not all of it can be read. Look what it is: rungs check %s", base, s.Of, path))
		case s.Name != "":
			out = append(out, fmt.Sprintf("%s is a copy of %s, which holds all of it. It may go with: rungs remove %s --yes", base, s.Of, a.fileWord(s.Name)))
		}
	}
	return out
}

// newName is the name that a file had before somebody added to it, or one for the
// registry in it.
func newName(s store.Stray) string {
	name, _, _ := strings.Cut(filepath.Base(s.Path), ".rungs")
	if _, err := store.Home().File(name); err != nil {
		return fileName(s.Header.Registry)
	}
	return name
}

// orphaned is an error if an assessment is gone and copies of it lie in its place:
// nothing new is begun there, and nothing else would find them.
func (a *app) orphaned(path string) error {
	copies := store.Orphans(path)
	if len(copies) == 0 {
		return nil
	}
	what := "a copy of it lies"
	if len(copies) > 1 {
		what = "copies of it lie"
	}
	assessment := nameOf(path)
	var lines []string
	for _, c := range copies {
		lines = append(lines, fmt.Sprintf("rungs import %s %s", a.fileWord(asPath(c)), a.fileWord(assessment)))
	}
	return notFound{fmt.Errorf("%s is not there, but %s there, as a synchroniser leaves them. Take in what is yours:\n%s",
		model.Spelled(assessment), what, strings.Join(lines, "\n"))}
}

// asPath is a path that nobody takes for the name of an assessment.
func asPath(path string) string {
	if strings.ContainsAny(path, `/\`) {
		return path
	}
	return "./" + path
}

// nameOf is how people call the assessment in a file: by its name, if it has one.
func nameOf(path string) string {
	name := strings.TrimSuffix(filepath.Base(path), ".rungs")
	if named, err := store.Home().File(name); err == nil && named == path {
		return name
	}
	return asPath(path)
}
