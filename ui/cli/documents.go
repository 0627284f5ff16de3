package cli

import (
	"bytes"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
	"rungs/ui/report"
	"rungs/ui/theme"
)

// document is what the commands that print have in common.
type document struct {
	app        *app
	format     report.Format // without a name: not given
	output     string
	force      bool
	target     int
	asOf       model.Day
	public     bool
	private    bool // of what is handed out: with all that is left out there otherwise
	categories []string
	effort     string

	check func(report.Document) error // what has to hold of what was printed; or nil
}

// flags are those of every command that prints a document of a kind.
func (d *document) flags(c *cobra.Command, k report.Kind) {
	d.common(c, k)
	c.Flags().BoolVar(&d.public, "public", false, "leave private notes and evidence out")
}

// handsOut are the flags of a command whose document is for others: it is public.
func (d *document) handsOut(c *cobra.Command, k report.Kind) {
	d.common(c, k)
	d.public = true
}

func (d *document) common(c *cobra.Command, k report.Kind) {
	c.Long += "\n\nMeant for " + k.For + "."
	c.ValidArgsFunction = upTo(1, d.app.completeNames)
	a, f := d.app, c.Flags()
	a.format(c, &d.format, k.Formats())
	f.StringVarP(&d.output, "output", "o", "", "write to this file, in the format of its ending")
	f.BoolVar(&d.force, "force", false, "write over a file that is there")
	a.reads(c, "as-of", "how it stood after a day: 2026-06-30, or last, of an answer", func(s string) error {
		if d.asOf = model.Day(s); s == lastDay {
			return nil
		}
		return isDay(s)
	})
	a.categories(c, &d.categories)
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
	c.RunE = func(_ *cobra.Command, args []string) error { return d.print(k, first(args), nil) }
	d.flags(c, k)
	a.level(c, &d.target, "target", "aim at this level")
	a.choice(c, &d.effort, "effort", "only steps that take at most this long", string(model.Days), string(model.Weeks), string(model.Months))
	return c
}

// print opens an assessment, adds to the document what its kind needs, and prints
// it; then, if all went well, it checks.
func (d *document) print(k report.Kind, assessment string, add func(*report.Document)) error {
	a := d.app
	format, err := d.chosen(k.Formats())
	if err != nil {
		return usage(err)
	}
	doc := d.document()
	if doc.Assessment, err = a.readAnd(assessment, func(j *store.Journal) {
		if k.Name == report.Summary.Name {
			a.tellBeside(assessment, j)
		}
	}); err != nil {
		return err
	}
	if d.asOf == lastDay {
		last := doc.Assessment.Last().At
		if last.IsZero() {
			last = doc.Assessment.Header.At
		}
		doc.Now, _ = time.Parse(time.DateOnly, string(model.DayOf(last)))
	}
	doc.Catalogue = a.answered(doc.Assessment)
	if add != nil {
		add(&doc)
	}
	if err := doc.Check(); err != nil {
		return usage(err)
	}
	if k.NeedsCatalogue {
		if err := known(doc.Catalogue); err != nil {
			return err
		}
	}
	if err := d.write(k, format, doc); err != nil || d.check == nil {
		return err
	}
	return d.check(doc)
}

// about is a document about one assessment, whose catalogue is here.
func (d *document) about(assessment string) (report.Document, error) {
	doc := d.document()
	var err error
	if doc.Assessment, err = d.app.read(assessment); err != nil {
		return doc, err
	}
	doc.Catalogue = d.app.answered(doc.Assessment)
	return doc, known(doc.Catalogue)
}

// write prints a document to where it is wanted.
func (d *document) write(k report.Kind, format report.Format, doc report.Document) error {
	var b bytes.Buffer
	if err := k.Print(&b, format, doc); err != nil {
		return err
	}
	if d.output != "" {
		return writeFile(d.output, b.Bytes(), d.force, d.public && !d.private)
	}
	return d.app.show(b.String())
}

// chosen is the format that was named, or that of the ending of the file.
func (d *document) chosen(formats report.Formats) (report.Format, error) {
	if d.output == "-" {
		d.output = "" // as everywhere: standard output
	}
	if d.format.Name != "" || d.output == "" {
		return formats.Named(d.format.Name)
	}
	format, err := formats.Of(d.output)
	if err != nil {
		err = fmt.Errorf("%w; or say which with --format", err)
	}
	return format, err
}

func (d *document) document() report.Document {
	a := d.app
	doc := report.Document{
		Ecosystems: a.Ecosystems,
		Target:     d.target, Now: a.date(), Public: d.public && !d.private, Categories: d.categories,
		Effort: model.Effort(d.effort), Theme: a.theme(a.ascii), Letters: a.letters(),
	}
	if d.asOf != "" {
		doc.Now, _ = time.Parse(time.DateOnly, string(d.asOf)) // as the flag has read it; print knows the last
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
