package content

import (
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"rungs/model"
)

// maxFiles bounds the number of criteria.
const maxFiles = 20_000

// draft is a folder as far as it could be read.
type draft struct {
	about     about
	terms     []term
	entries   []entry
	catalogue *model.Catalogue
	faults    []Fault // what kept the rest from being read

	aboutFile, termsFile document // without a name if the file could not be read
}

// entry is a criterion and the file that it stands in.
type entry struct {
	document
	head      string // the front matter with its first line ---, as YAML
	bodyLine  int    // the line, from 1, on which criterion.Body begins
	criterion model.Criterion
}

// readFolder reads a catalogue. It does only what loading needs; what the lint
// wants to know besides, it finds out from the documents that are kept here.
func readFolder(folder fs.FS) draft {
	var d draft
	d.aboutFile = d.readYAML(folder, "catalogue.yaml", &d.about)
	if _, err := fs.Stat(folder, "glossary.yaml"); err == nil {
		d.termsFile = d.readYAML(folder, "glossary.yaml", &d.terms)
	}
	c := d.about.catalogue(d.terms)
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
	if !idForm.MatchString(id) {
		return nil, &Fault{What: fmt.Sprintf("the category id %s is no name for a folder", quote(id)), Mend: "use small letters, digits and hyphens"}
	}
	files, err := fs.ReadDir(folder, id)
	if err != nil {
		return nil, &Fault{What: fmt.Sprintf("the category %s has no folder that can be read", quote(id)), Mend: "make the folder, or take the category out"}
	}
	var names []string
	for _, file := range files {
		if !file.IsDir() && path.Ext(file.Name()) == ".md" {
			names = append(names, path.Join(id, file.Name()))
		}
	}
	var tooMany *Fault
	if room := maxFiles - len(d.entries); len(names) > room {
		names = names[:room]
		tooMany = &Fault{What: fmt.Sprintf("the catalogue has more than %d criteria", maxFiles), Mend: "split it"}
	}
	var out []entry
	for _, r := range readEntries(folder, names) {
		d.fail(r.faults...)
		if r.ok {
			out = append(out, r.entry)
		}
	}
	return out, tooMany
}

// result is what reading one file gave. A file with faults can be of use all
// the same.
type result struct {
	entry  entry
	ok     bool
	faults []Fault
}

// readEntries reads files side by side: taking their YAML apart is most of what
// the program does before it shows something.
func readEntries(folder fs.FS, names []string) []result {
	out := make([]result, len(names))
	var next atomic.Int64
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		readers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(names)); i = next.Add(1) - 1 {
				out[i] = readEntry(folder, names[i])
			}
		})
	}
	readers.Wait()
	return out
}

func readEntry(folder fs.FS, name string) result {
	doc, fault := readDocument(folder, name)
	if fault != nil {
		return result{faults: []Fault{*fault}}
	}
	head, body, ok := splitFrontMatter(doc.text)
	if !ok {
		return result{faults: []Fault{{name, 1, "the front matter is missing", "begin the file with a line ---, the fields, and another line ---"}}}
	}
	var m frontMatter
	faults, ofUse := decode(name, head, &m)
	if !ofUse || len(faults) > 0 && m.ID == "" {
		return result{faults: faults}
	}
	text := strings.TrimLeft(body, "\n")
	return result{ok: true, faults: faults, entry: entry{
		document: doc, head: head, criterion: m.criterion(text),
		bodyLine: strings.Count(head, "\n") + 1 + len(body) - len(text) + 1,
	}}
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
