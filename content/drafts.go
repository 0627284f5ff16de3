package content

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"rungs/model"
)

// draftsFolder holds the drafts of a catalogue. No category is called like it.
const draftsFolder = "drafts"

// maxDrafts bounds the drafts of a catalogue. Ours has about fifteen.
const maxDrafts = 100

// draftMatter is the form of the head of a draft's file.
type draftMatter struct {
	Title   string              `yaml:"title"`
	For     map[string][]string `yaml:"for"`
	Reader  string              `yaml:"reader"`
	Private bool                `yaml:"private"`
	Format  string              `yaml:"format"`
	File    string              `yaml:"file"`
	Look    []string            `yaml:"look"`
}

// draftEntry is a draft and the file that it stands in.
type draftEntry struct {
	document
	head     string
	bodyLine int // the line, from 1, on which the body begins
	format   string
	template model.Template
}

func (m draftMatter) template(name, body string) model.Template {
	t := model.Template{
		Name: name, Title: model.CleanLine(m.Title), Reader: model.CleanLine(m.Reader), Private: m.Private,
		Plain: m.Format == "plain", File: model.CleanLine(m.File), Look: model.CleanLines(m.Look),
		Body: cleanText(body) + "\n",
	}
	if t.File == "" {
		t.File = name + ".md"
	}
	for _, id := range slices.Sorted(maps.Keys(m.For)) {
		t.For = append(t.For, model.Coverage{Criterion: model.CleanLine(id), Conditions: model.CleanLines(m.For[id])})
	}
	return t
}

// readDrafts reads the drafts of a catalogue, if it has any.
func (d *draft) readDrafts(folder fs.FS) {
	files, err := fs.ReadDir(folder, draftsFolder)
	if err != nil {
		return // there are none, or the folder cannot be read, which the files say
	}
	for _, file := range files {
		name := path.Join(draftsFolder, file.Name())
		switch {
		case file.IsDir() || path.Ext(name) != ".md" || file.Name() != strings.ToLower(file.Name()):
			continue
		case len(d.drafts) == maxDrafts:
			d.fail(Fault{name, 1, fmt.Sprintf("the catalogue has more than %d drafts", maxDrafts), "take some out"})
			return
		case d.size > maxTotal:
			d.fail(Fault{name, 1, fmt.Sprintf("the catalogue is larger than %d MiB", maxTotal>>20), "shorten it"})
			return
		}
		if e, ok := d.readDraft(folder, name); ok {
			d.drafts = append(d.drafts, e)
		}
	}
}

func (d *draft) readDraft(folder fs.FS, name string) (draftEntry, bool) {
	doc, fault := readDocument(folder, name)
	if fault != nil {
		d.fail(*fault)
		return draftEntry{}, false
	}
	d.size += len(doc.raw)
	head, body, ok := splitFrontMatter(doc.text)
	if !ok {
		d.fail(Fault{name, 1, "the front matter is missing", "begin the file with a line ---, the fields, and another line ---"})
		return draftEntry{}, false
	}
	var m draftMatter
	faults, ofUse := decode(name, head, &m)
	d.fail(faults...)
	if !ofUse {
		return draftEntry{}, false
	}
	text := strings.TrimLeft(body, " \t\n")
	return draftEntry{
		document: doc, head: head, format: m.Format, template: m.template(strings.TrimSuffix(path.Base(name), ".md"), text),
		bodyLine: strings.Count(head, "\n") + 1 + len(body) - len(text) + 1,
	}, true
}
