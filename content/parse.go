package content

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"rungs/model"
)

// What is read of one catalogue, at most.
const (
	maxFiles      = 20_000 // criteria; the lint is stricter
	maxCategories = 100
	maxTotal      = 64 << 20 // bytes; ours have less than one hundredth
)

// draft is a folder as far as it could be read.
type draft struct {
	about     about
	terms     []term
	changes   []change
	entries   []entry
	drafts    []draftEntry
	catalogue *model.Catalogue
	faults    []Fault // what kept the rest from being read
	size      int     // what was read, in bytes

	aboutFile, termsFile, changesFile document // without a name if the file could not be read
}

// entry is a criterion and the file that it stands in.
type entry struct {
	document
	head      string // the front matter with its first line ---, as YAML
	bodyLine  int    // the line, from 1, on which criterion.Body begins
	criterion model.Criterion
	ages      []Age
}

// readFolder reads a catalogue. It does only what loading needs; what the lint
// wants to know besides, it finds out from the documents that are kept here.
func readFolder(folder fs.FS) draft {
	var d draft
	d.aboutFile = d.readYAML(folder, "catalogue.yaml", &d.about)
	if _, err := fs.Lstat(folder, "glossary.yaml"); err == nil {
		d.termsFile = d.readYAML(folder, "glossary.yaml", &d.terms)
	}
	if _, err := fs.Lstat(folder, "changes.yaml"); err == nil {
		d.changesFile = d.readYAML(folder, "changes.yaml", &d.changes)
	}
	if n := len(d.about.Categories); n > maxCategories {
		d.fail(Fault{"catalogue.yaml", 1, fmt.Sprintf("there are %d categories", n), fmt.Sprintf("keep to %d; each is a tab", maxCategories)})
		d.about.Categories = d.about.Categories[:maxCategories]
	}
	c := d.about.catalogue(d.terms, d.changes)
	read := map[string]bool{}
	for i := range c.Categories {
		category := &c.Categories[i]
		if read[category.ID] {
			continue // the lint says that it stands twice
		}
		read[category.ID] = true
		entries, fault := d.readCategory(folder, category.ID)
		if fault != nil {
			where, _ := locate(d.aboutFile.text)
			fault.File, fault.Line = "catalogue.yaml", where.line("categories", i)
			d.fail(*fault)
		}
		for _, e := range entries {
			category.Criteria = append(category.Criteria, e.criterion)
		}
		d.entries = append(d.entries, entries...)
	}
	d.readDrafts(folder)
	for _, e := range d.drafts {
		c.Drafts = append(c.Drafts, e.template)
	}
	d.catalogue = model.NewCatalogue(c)
	return d
}

func (d *draft) fail(faults ...Fault) { d.faults = append(d.faults, faults...) }

func (d *draft) readYAML(folder fs.FS, name string, into any) document {
	doc, fault := readDocument(folder, name)
	if fault != nil {
		d.fail(*fault)
		return document{}
	}
	faults, _ := decode(name, doc.text, into)
	d.fail(faults...)
	if len(faults) > 0 {
		return document{}
	}
	return doc
}

// readCategory reads the criteria in a folder. The fault is one of the category
// itself.
func (d *draft) readCategory(folder fs.FS, id string) ([]entry, *Fault) {
	if !idForm().MatchString(id) {
		return nil, &Fault{What: fmt.Sprintf("the category id %s is no name for a folder", quote(id)), Mend: "use small letters, digits and hyphens"}
	}
	files, err := fs.ReadDir(folder, id)
	if err != nil {
		return nil, &Fault{What: fmt.Sprintf("the category %s has no folder that can be read", quote(id)), Mend: "make the folder, or take the category out"}
	}
	var out []entry
	for _, file := range files {
		if file.IsDir() || path.Ext(file.Name()) != ".md" {
			continue
		}
		if len(d.entries)+len(out) == maxFiles {
			return out, &Fault{What: fmt.Sprintf("the catalogue has more than %d criteria", maxFiles), Mend: "split it"}
		}
		if d.size > maxTotal {
			return out, &Fault{What: fmt.Sprintf("the catalogue is larger than %d MiB", maxTotal>>20), Mend: "shorten it"}
		}
		if e, ok := d.readEntry(folder, path.Join(id, file.Name())); ok {
			out = append(out, e)
		}
	}
	return out, nil
}

func (d *draft) readEntry(folder fs.FS, name string) (entry, bool) {
	doc, fault := readDocument(folder, name)
	if fault != nil {
		d.fail(*fault)
		return entry{}, false
	}
	d.size += len(doc.raw)
	head, body, ok := splitFrontMatter(doc.text)
	if !ok {
		d.fail(Fault{name, 1, "the front matter is missing", "begin the file with a line ---, the fields, and another line ---"})
		return entry{}, false
	}
	var m frontMatter
	faults, ofUse := decode(name, head, &m)
	d.fail(faults...)
	if !ofUse || len(faults) > 0 && m.ID == "" {
		return entry{}, false
	}
	text := strings.TrimLeft(body, "\n")
	return entry{
		document: doc, head: head, criterion: m.criterion(text), ages: m.ages(name),
		bodyLine: strings.Count(head, "\n") + 1 + len(body) - len(text) + 1,
	}, true
}

// splitFrontMatter splits a file at the second of its lines "---". The head
// keeps the first of them, which YAML reads as the beginning of a document, so
// that its lines count like those of the file.
func splitFrontMatter(text string) (head, body string, ok bool) {
	at := 0
	for line := range strings.Lines(text) {
		fence := strings.TrimRight(line, " \t\n") == "---"
		if at == 0 && !fence {
			break
		}
		if at > 0 && fence {
			return text[:at], text[at+len(line):], true
		}
		at += len(line)
	}
	return "", "", false
}
