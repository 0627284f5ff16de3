package cli

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"

	"rungs/model"
	"rungs/ui/report"
	"rungs/ui/theme"
)

// printers is the menu of what the wizard and the questions can print, in the order in
// which it is shown. A document that is to be found there gets a line here.
func (a *app) printers() []model.Printer {
	return []model.Printer{
		a.printer(report.Plan),
		a.printer(report.Summary),
		a.printer(report.Report),
		a.printer(report.Brief),
		a.printer(report.Statement),
		a.fundingPrinter(),
		a.printer(report.News),
		a.issuesPrinter(),
		a.calendarPrinter(),
		a.draftsPrinter(),
	}
}

// printer writes a kind of document for the wizard and for the questions: into a
// file in the format of its ending, never over one that is there.
func (a *app) printer(k report.Kind) model.Printer {
	return a.chosenPrinter(k, func(*report.Document) {})
}

// chosenPrinter is printer for a document of which something has to be chosen first.
func (a *app) chosenPrinter(k report.Kind, choose func(*report.Document)) model.Printer {
	formats := k.Formats()
	return model.Printer{Name: k.Name, For: k.InMenu(), Command: "rungs " + k.Name, In: absolute("."), File: k.Name + ".md", Endings: formats.Endings(), Print: a.printed(func(file string, doc report.Document) (string, error) {
		format, err := formats.Of(file)
		if err != nil {
			return "", err
		}
		doc.Public = k.Outside
		choose(&doc)
		var b bytes.Buffer
		if err := k.Print(&b, format, doc); err != nil {
			return "", err
		}
		return "Printed to " + absolute(file), writeFile(file, b.Bytes(), false, false)
	})}
}

// printed makes a document of an assessment, as paper takes it, and writes it with a
// function that gets the name of the file as a shell would.
func (a *app) printed(write func(file string, doc report.Document) (told string, err error)) func(string, *model.Assessment) (string, error) {
	return func(file string, assessment *model.Assessment) (string, error) {
		if rest, ok := strings.CutPrefix(file, "~/"); ok {
			file = filepath.Join(a.Getenv("HOME"), rest)
		}
		if file == "-" {
			return "", errors.New("here - is no file; give a name such as plan.md")
		}
		doc := report.Document{Ecosystems: a.Ecosystems, Catalogue: a.answered(assessment), Assessment: assessment, Now: a.date(), Theme: theme.Plain(a.glyphs(a.ascii)), Letters: a.letters(), Paper: true}
		told, err := write(file, doc)
		if err != nil {
			return "", errors.New(strings.Replace(err.Error(), ", or add --force to write over it", "", 1))
		}
		return told, nil
	}
}

// absolute is the whole path of a file, where it can be told.
func absolute(file string) string {
	if whole, err := filepath.Abs(file); err == nil {
		return whole
	}
	return file
}
