// Package report prints an assessment as a document: where the registry stands
// (summary), what to do next (plan), or both with every answer (report); for a
// terminal or paper, for an issue or a web page, for a spreadsheet or a program.
//
// A printer is a pure function from a [Document] to bytes. All formats print the
// same value, so none of them hides what another shows. This package opens no
// file, asks no clock and reads no environment. Every text in a document is
// taken as hostile: no printer lets one become a control sequence, markup, a
// script or a spreadsheet formula.
package report

import (
	"fmt"
	"io"
	"slices"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// Document is everything that a printer may need.
type Document struct {
	Catalogue  *model.Catalogue
	Assessment *model.Assessment
	// Target is the level that the plan aims at, 1 to 3; 0 is the one that the
	// assessment sets, or else the lowest that some category has not reached.
	Target int
	Now    time.Time // its day is the day of the document
	AsOf   bool      // leave out what was answered after the day of Now
	Public bool      // leave out private notes and evidence

	Categories []string     // IDs of the categories to show; empty: all
	Effort     model.Effort // show only steps that take this long or less; empty: all

	Theme theme.Theme // for text; the zero value is plain Unicode
	Width int         // of text, in cells; 0 means 72
	Paper bool        // in a report as text, put form feeds between the parts
}

// Printer writes a document in one format.
type Printer func(io.Writer, Document) error

// printer makes a printer of what sets a document that is ready.
func printer(set func(Document) (string, error)) Printer {
	return func(w io.Writer, d Document) error {
		d, err := d.ready()
		if err != nil {
			return err
		}
		text, err := set(d)
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, text)
		return err
	}
}

// Format is one way to print.
type Format struct {
	Name   string // as in --format
	Suffix string // of a file, such as ".md"

	Summary Printer // where the registry stands
	Plan    Printer // what to do next
	Report  Printer // both, with every answer
}

// Formats are all of them; the first is the default.
func Formats() []Format { return []Format{Text, Markdown, HTML, JSON, CSV} }

// Named finds a format by its name; "markdown" is another name of "md".
func Named(name string) (Format, bool) {
	if name == "markdown" {
		name = Markdown.Name
	}
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Check says what is wrong with the choices in a document, in words for the
// person who made them. Printers refuse a document that does not pass.
func (d Document) Check() error {
	for _, id := range d.Categories {
		if d.Catalogue.Category(id) == nil {
			var known []string
			for _, c := range d.Catalogue.Categories {
				known = append(known, c.ID)
			}
			return fmt.Errorf("there is no category %q; choose among %s", model.CleanLine(id), and(known))
		}
	}
	switch d.Effort {
	case "", model.Days, model.Weeks, model.Months:
	default:
		return fmt.Errorf("there is no effort %q; choose days, weeks or months", model.CleanLine(string(d.Effort)))
	}
	if d.Target < 0 || d.Target > model.TopLevel {
		return fmt.Errorf("there is no level %d to aim at; choose 1, 2 or 3", d.Target)
	}
	return nil
}

// ready is the document with its defaults filled in, or the error of Check.
func (d Document) ready() (Document, error) {
	if err := d.Check(); err != nil {
		return d, err
	}
	if d.Theme.Glyphs == (theme.Glyphs{}) {
		d.Theme = theme.Plain(theme.Unicode())
	}
	if d.Width <= 0 {
		d.Width = 72
	}
	if d.AsOf {
		d.Assessment = d.Assessment.AsOf(d.day())
	}
	return d, nil
}

func (d Document) day() model.Day { return model.DayOf(d.Now) }

// shows says whether a category is among those that were asked for.
func (d Document) shows(category string) bool {
	return len(d.Categories) == 0 || slices.Contains(d.Categories, category)
}
