package cli

import (
	"bytes"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
	"rungs/ui/theme"
)

// document is what the commands that print have in common.
type document struct {
	app        *app
	format     string
	output     string
	force      bool
	target     int
	asOf       string
	public     bool
	categories []string
	effort     string

	check func(report.Document) error // what has to hold of what was printed; or nil
}

// flags are those of every command that prints a document.
func (d *document) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVarP(&d.format, "format", "f", "", "one of "+formatNames())
	f.StringVarP(&d.output, "output", "o", "", "write to this file, in the format of its ending")
	f.BoolVar(&d.force, "force", false, "write over a file that is there")
	f.StringVar(&d.asOf, "as-of", "", "how it stood at the end of a day, such as 2026-06-30")
	f.BoolVar(&d.public, "public", false, "leave private notes and evidence out")
	f.StringSliceVar(&d.categories, "category", nil, "only these categories, by id")
}

// planned makes a command print a document that holds a plan.
func (a *app) planned(c *cobra.Command, which func(report.Format) report.Printer) *cobra.Command {
	d := &document{app: a}
	c.Args = cobra.MaximumNArgs(1)
	c.RunE = func(_ *cobra.Command, args []string) error { return d.print(first(args), which) }
	d.flags(c)
	c.Flags().IntVar(&d.target, "target", 0, "aim at this level, 1 to 3")
	c.Flags().StringVar(&d.effort, "effort", "", "only steps that take days, or weeks, or months, at most")
	return c
}

// print opens an assessment and prints it; then, if all went well, it checks.
func (d *document) print(assessment string, which func(report.Format) report.Printer) error {
	a := d.app
	format, err := d.chosen()
	if err != nil {
		return err
	}
	printer := which(format)
	if printer == nil {
		var names []string
		for _, f := range report.Formats() {
			if which(f) != nil {
				names = append(names, f.Name)
			}
		}
		return usagef("this cannot be printed as %s; choose among %s", format.Name, strings.Join(names, ", "))
	}
	doc, err := d.document()
	if err != nil {
		return err
	}
	if err := doc.Check(); err != nil {
		return usage(err)
	}
	if doc.Assessment, err = a.read(assessment); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := printer(&b, doc); err != nil {
		return err
	}
	if d.output != "" {
		err = writeFile(d.output, b.Bytes(), d.force)
	} else {
		err = a.show(b.String())
	}
	if err == nil && d.check != nil {
		err = d.check(doc)
	}
	return err
}

func (d *document) chosen() (report.Format, error) {
	name := d.format
	if name == "" && d.output != "" {
		if f, ok := formatOf(d.output); ok {
			return f, nil
		}
		return report.Format{}, usagef("the ending of %s is that of no format; choose one with --format: %s", model.CleanLine(d.output), formatNames())
	}
	if name == "" {
		name = "text"
	}
	if f, ok := report.Named(name); ok {
		return f, nil
	}
	return report.Format{}, usagef("there is no format %q; choose among %s", model.CleanLine(name), formatNames())
}

// formatOf is the format that goes with the ending of a file.
func formatOf(file string) (report.Format, bool) {
	ending := strings.ToLower(filepath.Ext(file))
	if ending == ".htm" {
		ending = ".html"
	}
	for _, f := range report.Formats() {
		if f.Suffix == ending {
			return f, true
		}
	}
	return report.Format{}, false
}

// named are the names of formats.
func named(formats []report.Format) []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.Name)
	}
	return names
}

func formatNames() string { return strings.Join(named(report.Formats()), ", ") }

func (d *document) document() (report.Document, error) {
	a := d.app
	doc := report.Document{
		Catalogue: a.catalogue, Target: d.target, Now: a.date(), Public: d.public, Categories: d.categories,
		Effort: model.Effort(d.effort), Theme: a.theme(a.ascii),
	}
	if d.asOf != "" {
		day, err := time.Parse(time.DateOnly, d.asOf)
		if err != nil {
			return doc, usagef("%q is not a day; write it as 2026-06-30", model.CleanLine(d.asOf))
		}
		doc.Now, doc.AsOf = day, true
	}
	if d.output != "" || !isTerminal(a.Stdout) {
		doc.Theme = theme.Plain(doc.Theme.Glyphs)
		doc.Paper = true
	} else if width, _ := a.size(); width < 72 {
		doc.Width = max(40, width)
	}
	return doc, nil
}
