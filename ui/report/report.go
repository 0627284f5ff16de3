// Package report prints an assessment as a document: where the registry stands
// ([Summary]), what to do next ([Plan]), both with every answer ([Report]), what
// changed ([Diff]) and more; for a terminal or paper, for an issue or a web page,
// for a spreadsheet or a program.
//
// A document is a [Kind], and lives in a file of its own; a [Format] is one
// function over what a kind has to show, so no format hides what another shows.
// What goes straight into another program is a function instead: [Issues] and
// [Calendar]. All are pure: this package opens no file, asks no clock and
// reads no environment. Every text in a document is taken as hostile: it is
// cleaned once, before anything else, and no format lets it become markup, a
// script or a spreadsheet formula.
package report

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// Document is everything that may be needed to print one.
type Document struct {
	Catalogue  *model.Catalogue
	Assessment *model.Assessment
	// Target is the level that the plan aims at, 1 to 3; 0 is the one that the
	// assessment sets, or else the lowest that some category has not reached.
	Target int
	Now    time.Time // its day is the day of the document
	AsOf   bool      // leave out what was answered after the day of Now
	Public bool      // leave out private notes and evidence
	// Of a statement: tell of every criterion how it stands, and the reasons that
	// people wrote.
	All, Reasons bool

	Categories []string     // IDs of the categories to show; empty: all
	Effort     model.Effort // show only steps that take this long or less; empty: all

	// What single kinds need. The day is that after which a diff tells what changed,
	// and since which a stale answer was not checked.
	Since     model.Day
	Before    *model.Assessment // of a diff without such a day: another copy
	From, To  string            // and what the two copies are called
	Criterion string            // ID of the only one of a history, or of what is explained
	Term      string            // of the glossary: what is explained
	// Ecosystem is that of the registry, or of what is explained, by ID, name or alias; in
	// a document about an assessment it is that of the profile. Ecosystems is what is known of all.
	Ecosystem  string
	Ecosystems *model.Ecosystems
	Skin       string      // of funding: one of [Skins]; empty is the first
	Milestone  int         // of funding: the number of the only one; 0 is all
	Set        string      // the command that takes an answer, such as "rungs set acme"
	Shell      model.Shell // where that is pasted

	Theme theme.Theme // for text; the zero value is plain Unicode
	Width int         // of text, in cells; 0 means 72
	Paper bool        // text is for print: what is more than a sheet has form feeds and heads

	present *model.Assessment // as it stands, whatever day the document is of
	public  map[string]openly // by criterion; see publicNow

	Letters theme.Letters // that the reader takes, in any format
}

// Check says what is wrong with the choices in a document, in words for the
// person who made them. Nothing prints a document that does not pass.
func (d Document) Check() error {
	for _, id := range d.Categories {
		if err := d.Catalogue.CheckCategory(id); err != nil {
			return err
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
	if d.Skin != "" && !slices.Contains(Skins, d.Skin) {
		return fmt.Errorf("there is no skin %q; choose among %s", model.CleanLine(d.Skin), model.List(Skins))
	}
	if err := d.checkMilestone(); err != nil {
		return err
	}
	if d.Criterion != "" && d.Catalogue.Criterion(d.Criterion) == nil {
		return fmt.Errorf("there is no criterion %q", model.CleanLine(d.Criterion))
	}
	return nil
}

// ready is the document with its defaults filled in and all its texts cleaned, or
// the error of Check. What is printed is made of these texts and our own.
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
	d.clean()
	d.present, d.public = d.Assessment, map[string]openly{}
	if d.AsOf {
		d.Assessment, d.Before = d.Assessment.AsOf(d.day()), d.Before.AsOf(d.day())
	}
	if d.Since != "" {
		d.Before = d.Assessment.AsOf(d.Since)
	}
	d.Catalogue = d.Catalogue.Of(d.Assessment)
	if d.Ecosystems == nil {
		d.Ecosystems = &model.Ecosystems{}
	}
	d.Ecosystem = cmp.Or(d.Ecosystem, d.Assessment.Profile().Ecosystem)
	return d, nil
}

// clean makes every text of a document harmless; see [model.Clean].
func (d *Document) clean() {
	line := model.CleanLine
	d.Catalogue = d.Catalogue.Clean()
	d.Assessment, d.Before = cleaned(d.Assessment), cleaned(d.Before)
	d.Categories = model.CleanLines(d.Categories)
	d.Since, d.Effort = model.Day(line(string(d.Since))), model.Effort(line(string(d.Effort)))
	d.From, d.To, d.Criterion, d.Term, d.Ecosystem, d.Set = line(d.From), line(d.To), line(d.Criterion), line(d.Term), line(d.Ecosystem), line(d.Set)
}

// cleaned is an assessment of the same events with clean texts; of none it is one
// to which nobody has said anything.
func cleaned(a *model.Assessment) *model.Assessment {
	if a == nil {
		return model.Fold(model.Header{}, nil)
	}
	return a.Clean()
}

func (d Document) day() model.Day { return model.DayOf(d.Now) }

// shows says whether a category is among those that were asked for.
func (d Document) shows(category string) bool {
	return len(d.Categories) == 0 || slices.Contains(d.Categories, category)
}
