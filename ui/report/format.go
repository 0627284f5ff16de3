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

// Named finds a format by its name; "markdown" is another name of "md", and no
// name is that of the first. The error names those that there are.
func (fs Formats) Named(name string) (Format, error) {
	for i, f := range fs {
		if f.Name == name || name == "markdown" && f.Name == Markdown.Name || name == "" && i == 0 {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("there is no format %q for this; choose among %s", model.CleanLine(name), fs)
}

// Of finds the format that goes with the ending of a file. The error names the
// endings that there are.
func (fs Formats) Of(file string) (Format, error) {
	ending := strings.ToLower(filepath.Ext(file))
	for _, f := range fs {
		if f.Suffix == ending || ending == ".htm" && f.Suffix == HTML.Suffix {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("the ending of %s is that of no format; choose among %s", model.CleanLine(file), strings.Join(fs.Endings(), ", "))
}
