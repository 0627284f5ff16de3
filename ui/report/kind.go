package report

import (
	"fmt"
	"io"

	cdx "github.com/CycloneDX/cyclonedx-go"

	"rungs/ui/theme"
)

// Kind is a kind of document. Which views of an assessment it has decides in which
// formats it comes; see [Kind.Formats].
type Kind struct {
	Name  string // such as "summary"
	For   string // for whom it is, such as "the team"
	Shows string // what is in it, in a few words that stand in a menu; empty if it is in none
	// Outside says that it is for people outside the team: it is the public copy, unless
	// somebody asks for more.
	Outside bool
	// NeedsCatalogue says that there is nothing to print where the catalogue is not
	// here.
	NeedsCatalogue bool

	impersonal bool // it is about no assessment

	page  func(Document) page   // as people read it
	plain func(Document) string // the same, of a document that is plain text and nothing else
	data  func(Document) any    // as programs read it, in a machine shape
	table func(Document) table  // as a spreadsheet reads it
	// standard is what it defines, as CycloneDX has it.
	standard func(Document) cdx.StandardDefinition
	// insights is what of it is a self-assessment, as Security Insights has it.
	insights func(Document) selfAssessment

	sheets bool // on paper it has pages with heads
}

// InMenu says for whom documents of this kind are, and what they show.
func (k Kind) InMenu() string { return k.For + ": " + k.Shows }

// Formats are those in which documents of this kind come.
func (k Kind) Formats() Formats {
	var out Formats
	for _, f := range (Formats{Text, Markdown, HTML, JSON, CSV, CycloneDX, Insights}) {
		if f.of(k) {
			out = append(out, f)
		}
	}
	return out
}

// Print writes a document of this kind in one of its formats.
func (k Kind) Print(w io.Writer, f Format, d Document) error {
	if !f.of(k) {
		return fmt.Errorf("a %s does not come as %s; choose among %s", k.Name, f.Name, k.Formats())
	}
	d, err := d.ready()
	if err != nil {
		return err
	}
	text, err := f.set(k, d)
	if err != nil {
		return err
	}
	if d.Letters == theme.ASCIILetters && f.escaped != nil {
		text = f.escaped(text)
	}
	_, err = io.WriteString(w, text)
	return err
}
