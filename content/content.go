// Package content is what is asked, as text: it reads a catalogue from a folder
// of Markdown files with YAML front matter, and lints such a folder for the
// people who write one.
//
// It never writes a file and knows nothing of answers. Whatever folder it reads
// is taken as hostile: sizes are bounded, and no control character of a file
// reaches the catalogue.
package content

import (
	"errors"
	"io/fs"

	"rungs/model"
)

// Folder is a folder that holds a catalogue, as it was read at one time: what is
// checked is what is kept.
type Folder struct {
	Catalogue *model.Catalogue  // as far as it could be read
	Files     map[string]string // all that it was read from, by path with slashes
	Faults    []Fault           // as of [Lint]
	Ages      []Age             // as of [Ages]
}

// Look reads a folder once and lints it, as [Lint] does. If former is not nil, the texts are
// held against it: what asks something else has to stand in changes.yaml.
func Look(folder fs.FS, former *model.Catalogue, known ...*model.Catalogue) Folder {
	d := readFolder(folder)
	out := Folder{Catalogue: d.catalogue, Files: map[string]string{}, Faults: lint(folder, d, former, known), Ages: ages(d)}
	for _, doc := range []document{d.aboutFile, d.termsFile, d.changesFile} {
		if doc.name != "" {
			out.Files[doc.name] = doc.raw
		}
	}
	for _, e := range d.entries {
		out.Files[e.name] = e.raw
	}
	return out
}

// Load reads the catalogue of a folder: catalogue.yaml, glossary.yaml and
// changes.yaml if they are there, and a file <category>/<id>.md for each criterion. Its error names every
// file that could not be read, with the line. [Lint] finds much more.
func Load(folder fs.FS) (*model.Catalogue, error) {
	d := readFolder(folder)
	if len(d.faults) > 0 {
		errs := make([]error, len(d.faults))
		for i, f := range d.faults {
			errs[i] = f
		}
		return nil, errors.Join(errs...)
	}
	return d.catalogue, nil
}
