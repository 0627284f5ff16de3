package report

import (
	"fmt"
	"path/filepath"
	"strings"

	"rungs/model"
)

// Format is one way to print. It is one function over the views of a [Kind], and
// knows none of the kinds.
type Format struct {
	Name   string // as in --format
	Suffix string // of a file, such as ".md"

	of  func(Kind) bool // has the view that it prints
	set func(Kind, Document) (string, error)

	escaped func(string) string // in ASCII, for one who reads no more; nil: set sees to it
}

// Formats are some of them; the first is the default.
type Formats []Format

// Names are what --format takes.
func (fs Formats) Names() []string {
	var out []string
	for _, f := range fs {
		out = append(out, f.Name)
	}
	return out
}

func (fs Formats) String() string { return strings.Join(fs.Names(), ", ") }

// Endings are those of files, such as ".md".
func (fs Formats) Endings() []string {
	var out []string
	for _, f := range fs {
		out = append(out, f.Suffix)
	}
	return out
}

// others are other words for formats, as a name or as the ending of a file.
var others = map[string]string{"markdown": "md", "txt": "text", "htm": "html"}

// hints say of formats that people ask for and that there are not how to get there.
var hints = map[string]string{
	"pdf":  "for a PDF write .html, open it in a browser and print it into a file",
	"docx": "a word processor opens .html",
	"odt":  "a word processor opens .html",
	"rtf":  "a word processor opens .html",
	"xlsx": "a spreadsheet opens .csv",
	"ods":  "a spreadsheet opens .csv",
}

// named finds a format by a word for it.
func (fs Formats) named(word string) (Format, bool) {
	word = strings.ToLower(word)
	if name, ok := others[word]; ok {
		word = name
	}
	for _, f := range fs {
		if f.Name == word {
			return f, true
		}
	}
	return Format{}, false
}

// Named finds a format by its name or another word for it; no name is that of the
// first. The error names those that there are.
func (fs Formats) Named(name string) (Format, error) {
	if name == "" {
		return fs[0], nil
	}
	if f, ok := fs.named(name); ok {
		return f, nil
	}
	return Format{}, fmt.Errorf("there is no format %q for this; choose among %s%s", model.CleanLine(name), fs, hint(name))
}

func hint(word string) string {
	if text := hints[strings.ToLower(word)]; text != "" {
		return "; " + text
	}
	return ""
}

// Of finds the format that goes with the ending of a file. The error names the
// endings that there are.
func (fs Formats) Of(file string) (Format, error) {
	for _, f := range fs {
		if strings.Count(f.Suffix, ".") > 1 && strings.HasSuffix(strings.ToLower(file), f.Suffix) {
			return f, nil // .cdx.json is no .json
		}
	}
	word := strings.TrimPrefix(filepath.Ext(file), ".")
	if f, ok := fs.named(word); ok {
		return f, nil
	}
	return Format{}, fmt.Errorf("the ending of %s is that of no format; choose among %s%s", model.Spelled(file), strings.Join(fs.Endings(), ", "), hint(word))
}
