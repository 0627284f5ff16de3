package cli

import (
	"bytes"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
	"rungs/ui/report"
	"rungs/ui/theme"
)

// document is what a command that prints was told: what is to be in the document, in
// which format it comes, and where it goes.
type document struct {
	report.Document // as far as flags and arguments say; see filled
	app             *app
	format          report.Format // without a name: not given
	output          string
	force           bool
	asOf            model.Day
	private         bool // of what is handed out: with all that is left out there otherwise

	beside bool                        // tell of files beside the assessment that hold more
	look   func(report.Document)       // says something of it before it is printed; or nil
	check  func(report.Document) error // what has to hold of what was printed; or nil
}

// flags are those of every command that prints a document of a kind which has a public
// copy, or is one.
func (d *document) flags(c *cobra.Command, k report.Kind) {
	d.common(c, k)
	if k.Outside {
		d.Public = true
		return
	}
	c.Flags().BoolVar(&d.Public, "public", false, "leave private notes and evidence out")
}

// common are the flags of every document.
func (d *document) common(c *cobra.Command, k report.Kind) {
	c.Long += "\n\nMeant for " + k.For + "."
	c.ValidArgsFunction = upTo(1, d.app.completeNames)
	a, f := d.app, c.Flags()
	a.format(c, &d.format, k.Formats())
	outputFlag(c, &d.output, "write to this file, in the format of its ending")
	f.BoolVar(&d.force, "force", false, "write over a file that is there")
	a.reads(c, "as-of", "how it stood after a day: 2026-06-30, or last, of an answer", func(s string) error {
		if d.asOf = model.Day(s); s == lastDay {
			return nil
		}
		return a.hasCome(d.asOf)
	})
	a.categories(c, &d.Categories)
}

// lastDay stands for the day on which somebody said something last: what is printed
// for it is the same until somebody does again.
const lastDay = "last"

// format adds the flag that chooses among formats.
func (a *app) format(c *cobra.Command, into *report.Format, formats report.Formats) {
	f := &flag{app: a, name: "format", words: formats.Names(), read: func(name string) (err error) {
		*into, err = formats.Named(name)
		return err
	}}
	f.add(c, "f", "one of these")
}

// planned makes a command print a kind of document that holds a plan.
func (a *app) planned(c *cobra.Command, k report.Kind) *cobra.Command {
	d := &document{app: a}
	c.Args = cobra.MaximumNArgs(1)
	c.RunE = func(_ *cobra.Command, args []string) error { return d.print(k, first(args)) }
	d.flags(c, k)
	a.level(c, &d.Target, "target", "aim at this level")
	a.effort(c, &d.Effort)
	return c
}

// print prints a document of a kind about an assessment; then, if all went well, it
// checks.
func (d *document) print(k report.Kind, assessment string) error {
	format, err := d.chosen(k.Formats())
	if err != nil {
		return err
	}
	doc, err := d.about(assessment, k.NeedsCatalogue)
	if err != nil {
		return err
	}
	if d.look != nil {
		d.look(doc)
	}
	if err := d.write(k, format, doc); err != nil || d.check == nil {
		return err
	}
	return d.check(doc)
}

// about is the document about an assessment, once what was chosen fits it. Some need its
// catalogue: without it there is nothing to print.
func (d *document) about(assessment string, needsCatalogue bool) (report.Document, error) {
	a, doc := d.app, d.filled()
	var err error
	if doc.Assessment, err = a.readAnd(assessment, func(j *store.Journal) {
		if d.beside {
			a.tellBeside(assessment, j)
		}
	}); err != nil {
		return doc, err
	}
	if d.asOf == lastDay {
		last := doc.Assessment.Last().At
		if last.IsZero() {
			last = doc.Assessment.Header.At
		}
		doc.Now, _ = model.DayOf(last).Time()
	}
	doc.Catalogue = a.answered(doc.Assessment)
	if needsCatalogue {
		if err := known(doc.Catalogue); err != nil {
			return doc, err
		}
	}
	if err := doc.Check(); err != nil {
		return doc, usage(err)
	}
	return doc, nil
}

// write prints a document to where it is wanted.
func (d *document) write(k report.Kind, format report.Format, doc report.Document) error {
	var b bytes.Buffer
	if err := k.Print(&b, format, doc); err != nil {
		return err
	}
	if d.output != "" {
		return writeFile(d.output, b.Bytes(), d.force, doc.Public)
	}
	return d.app.show(b.String())
}

// chosen is the format that was named, or that of the ending of the file.
func (d *document) chosen(formats report.Formats) (report.Format, error) {
	if isFolder(d.output) {
		return report.Format{}, aFolder(d.output)
	}
	if d.format.Name != "" || d.output == "" {
		format, err := formats.Named(d.format.Name)
		if err != nil {
			return format, usage(err)
		}
		return format, nil
	}
	format, err := formats.Of(d.output)
	if err != nil {
		return format, usagef("%w; or say which with --format", err)
	}
	return format, nil
}

// filled is the document with what the program knows and nobody has to say: the day, and
// how the terminal or the paper takes it.
func (d *document) filled() report.Document {
	a, doc := d.app, d.Document
	doc.Ecosystems, doc.Now, doc.Public = a.Ecosystems, a.date(), d.Public && !d.private
	doc.Theme, doc.Letters = a.theme(a.ascii), a.letters()
	if d.asOf != "" {
		doc.Now, _ = d.asOf.Time() // the flag has read it; about knows the last day
		doc.AsOf = true
	}
	if d.output != "" || !isTerminal(a.Stdout) {
		doc.Theme = theme.Plain(doc.Theme.Glyphs)
		doc.Paper = true
	} else if width, _ := a.size(); width < 72 {
		doc.Width = max(40, width)
	}
	return doc
}
