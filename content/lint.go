package content

import (
	"cmp"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"rungs/model"
)

// The bounds of a criterion's texts.
const (
	minWords  = 200 // of the body, without its headings
	maxWords  = 550
	maxTitle  = 60  // characters
	maxAsks   = 300 // characters
	maxOneOff = 160 // characters of a first action and the like
	maxLong   = 200 // characters of a reading and the like
	maxCase   = 60  // characters
	maxTerms  = 12  // of a criterion

	maxCriteria = 1000 // of a catalogue; nobody answers more
)

// Sections are the headings of a criterion's body, in their order.
var Sections = []string{"Why it matters", model.WhatCounts, model.WhatDoesNot, model.CheckIt, model.GetThere}

// maxFaults bounds the faults of one file. A file with more has the same few over
// and over.
const maxFaults = 100

// Lint finds what is wrong in a folder that holds a catalogue: everything that
// keeps it from loading, and everything that would mislead or bore its readers.
// Faults are sorted by file and line; of each file, about a hundred at most. If the
// version before is among the known catalogues, the changes are held against it.
func Lint(folder fs.FS, known ...*model.Catalogue) []Fault {
	return lint(folder, readFolder(folder), nil, known)
}

func lint(folder fs.FS, d draft, former *model.Catalogue, known model.Catalogues) []Fault {
	l := linter{
		draft: d, byID: map[string]*checked{}, paragraphs: map[string]place{},
		unread: map[string]bool{}, named: map[place]bool{}, found: map[string]int{},
		decided: map[string]decision{},
	}
	l.before = model.Catalogues(known).Find(d.catalogue.ID, d.catalogue.Since())
	for _, f := range d.faults {
		l.unread[path.Base(f.File)] = true
		l.named[place{f.File, f.Line}] = true
	}
	l.about()
	l.glossary()
	l.changes()
	l.strays(folder)
	var all []*checked
	for _, e := range d.entries {
		c := &checked{entry: e}
		c.places = l.locate(e.document, e.head)
		l.identity(c)
		all = append(all, c)
	}
	for _, c := range all {
		l.fields(c)
		l.conditions(c)
		l.verdicts(c)
		l.ages(c)
		l.needs(c)
		l.peers(c)
		l.sources(c)
		l.body(c)
	}
	l.rings(all)
	l.checkDrafts()
	l.against(former, all)
	slices.SortStableFunc(l.faults, func(a, b Fault) int { return cmp.Or(cmp.Compare(a.File, b.File), a.Line-b.Line) })
	return l.faults
}

type linter struct {
	draft
	before     *model.Catalogue    // the version before; nil if it is not here
	byID       map[string]*checked // the first criterion of each id
	paragraphs map[string]place    // where each paragraph was first seen
	unread     map[string]bool     // the names, without folders, of files with something that could not be read
	named      map[place]bool      // where that is
	found      map[string]int      // how many faults of a file were found
	decided    map[string]decision // how a case that is met in several criteria was first decided
}

type place struct {
	file string
	line int
}

// checked is a criterion with the lines of its fields.
type checked struct {
	entry
	places
}

// fault adds a fault, unless the line could not be read and that was said
// already: what seems to be missing there is not missing.
func (l *linter) fault(file string, line int, what, mend string) {
	if l.named[place{file, line}] || l.found[file] > maxFaults {
		return
	}
	if l.found[file]++; l.found[file] > maxFaults {
		line, what, mend = 0, fmt.Sprintf("the file has more than %d faults", maxFaults), "mend those below first"
	}
	l.faults = append(l.faults, Fault{file, line, what, mend})
}

// locate finds the lines of the fields of a file, and reports characters in the
// file that no text should hold.
func (l *linter) locate(doc document, yaml string) places {
	places, hostile := locate(yaml)
	line := 0
	for text := range strings.Lines(doc.raw) {
		line++
		if model.Clean(text) != text {
			hostile = append(hostile, line)
		}
	}
	for _, line := range hostile {
		l.fault(doc.name, line, "there is a control character, or an invisible one that hides or reorders text", "take it out")
	}
	return places
}

var (
	idForm      = model.Lazily(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	versionForm = model.Lazily(`^[0-9]+([.-][0-9A-Za-z]+)*$`)
	sinceForm   = []string{"2006", "2006-01", time.DateOnly}
)

// missing says whether a text is still to be written.
func missing(text string) bool { return text == "" || text == "TODO" }

func isDay(d model.Day) bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}

// isSince says whether s is a year, a month or a day.
func isSince(s string) bool {
	return slices.ContainsFunc(sinceForm, func(form string) bool { _, err := time.Parse(form, s); return err == nil })
}

func isLink(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && !strings.ContainsAny(s, " <>\"")
}
