package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
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
}

func (d *document) flags(c *cobra.Command, plan bool) {
	f := c.Flags()
	var names []string
	for _, format := range report.Formats() {
		names = append(names, format.Name)
	}
	f.StringVarP(&d.format, "format", "f", "", "one of "+strings.Join(names, ", "))
	f.StringVarP(&d.output, "output", "o", "", "write to this file, in the format of its ending")
	f.BoolVar(&d.force, "force", false, "write over a file that is there")
	f.StringVar(&d.asOf, "as-of", "", "how it stood at the end of a day, such as 2026-06-30")
	f.BoolVar(&d.public, "public", false, "leave private notes and evidence out")
	f.StringSliceVar(&d.categories, "category", nil, "only these categories, by id")
	if plan {
		f.IntVar(&d.target, "target", 0, "aim at this level, 1 to 3")
		f.StringVar(&d.effort, "effort", "", "only steps that take days, or weeks, or months, at most")
	}
}

func (a *app) summary() *cobra.Command {
	d := &document{app: a}
	require, stale := 0, ""
	c := &cobra.Command{
		Use:   "summary [ASSESSMENT]",
		Short: "The levels and why",
		Long: "Prints the level of each category with its reason, and all that does not count.\n\n" +
			"With --require the command ends with code 3 if a category that applies has not reached the level.",
		Example: "rungs summary acme\n" +
			"rungs summary acme --format json\n" +
			"rungs summary acme --require 1 --category authentication\n" +
			"rungs summary acme --stale 365d",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if stale != "" {
				return d.stale(first(args), stale)
			}
			return d.print(first(args), func(f report.Format) report.Printer { return f.Summary }, func(doc report.Document) error {
				return required(doc, require)
			})
		},
	}
	d.flags(c, false)
	c.Flags().StringVar(&stale, "stale", "", "instead, list what nobody has looked at in this time, such as 365d, or since a day")
	c.Flags().IntVar(&require, "require", 0, "fail unless every category has reached this level")
	return c
}

func (a *app) plan() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "plan [ASSESSMENT]",
		Short: "The next steps, in order",
		Long:  "Prints what to find out first, then the steps in the order of their worth, and what was put aside.",
		Example: "rungs plan acme\n" +
			"rungs plan acme --format md --output plan.md\n" +
			"rungs plan acme --target 2 --effort days",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return d.print(first(args), func(f report.Format) report.Printer { return f.Plan }, nil)
		},
	}
	d.flags(c, true)
	return c
}

func (a *app) report() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "report [ASSESSMENT]",
		Short: "All of it, for print",
		Long:  "Prints the levels, the plan, and every answer with its note and evidence.",
		Example: "rungs report acme | lp\n" +
			"rungs report acme --public --output report.md",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return d.print(first(args), func(f report.Format) report.Printer { return f.Report }, nil)
		},
	}
	d.flags(c, true)
	return c
}

// stale prints what was last checked before a day.
func (d *document) stale(assessment, age string) error {
	day, err := d.app.since(age)
	if err != nil {
		return err
	}
	return d.print(assessment, shortPrinter(func(w io.Writer, f report.Format, doc report.Document) error {
		return report.Stale(w, f, doc, day)
	}), nil)
}

// print opens an assessment and prints it; then, if all went well, it checks.
func (d *document) print(assessment string, which func(report.Format) report.Printer, check func(report.Document) error) error {
	a := d.app
	format, err := d.chosen()
	if err != nil {
		return err
	}
	printer := which(format)
	if printer == nil {
		return usagef("this cannot be printed as %s", format.Name)
	}
	doc, err := d.document()
	if err != nil {
		return err
	}
	if doc.Catalogue, err = a.catalogue(); err != nil {
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
		err = a.show(b.Bytes())
	}
	if err == nil && check != nil {
		err = check(doc)
	}
	return err
}

func (d *document) chosen() (report.Format, error) {
	name := d.format
	if name == "" && d.output != "" {
		return formatOf(d.output)
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
func formatOf(file string) (report.Format, error) {
	ending := strings.ToLower(filepath.Ext(file))
	if ending == ".htm" {
		ending = ".html"
	}
	for _, f := range report.Formats() {
		if f.Suffix == ending {
			return f, nil
		}
	}
	return report.Format{}, usagef("the ending of %s is that of no format; choose one with --format: %s", model.CleanLine(file), formatNames())
}

func formatNames() string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

func (d *document) document() (report.Document, error) {
	a := d.app
	doc := report.Document{
		Target: d.target, Now: a.date(), Public: d.public, Categories: d.categories, Effort: model.Effort(d.effort),
		Theme: a.theme(a.ascii),
	}
	if d.asOf != "" {
		day, err := time.Parse(time.DateOnly, d.asOf)
		if err != nil {
			return doc, usagef("%q is not a day; write it as 2026-06-30", model.CleanLine(d.asOf))
		}
		doc.Now, doc.AsOf = day, true
	}
	if d.output != "" || !isTerminal(a.Stdout) {
		doc.Theme = plainOf(doc.Theme)
		doc.Paper = true
	} else if width, _ := a.size(); width < 72 {
		doc.Width = max(40, width)
	}
	return doc, nil
}

// required is the check of summary --require.
func required(doc report.Document, level int) error {
	if level == 0 {
		return nil
	}
	if level < 0 || level > model.TopLevel {
		return usagef("there is no level %d to require; choose 1, 2 or 3", level)
	}
	assessment := doc.Assessment
	if doc.AsOf {
		assessment = assessment.AsOf(model.Day(doc.Now.Format(time.DateOnly)))
	}
	var missing []string
	for _, s := range model.Standings(doc.Catalogue, assessment) {
		if s.Applies && s.Floor < level && (len(doc.Categories) == 0 || slices.Contains(doc.Categories, s.Category.ID)) {
			missing = append(missing, s.Category.Title+": "+s.Reason)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return coded{fmt.Errorf("level %d is not reached.\n%s", level, strings.Join(missing, "\n")), exitNotReached}
}

// writeFile writes a new file, whole or not at all, for the user alone: it lists
// weak spots. It goes over one that is there only with force, and then keeps its
// rights.
func writeFile(path string, data []byte, force bool) error {
	rights := fs.FileMode(0o600)
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s is not a regular file. Choose another name", model.CleanLine(path))
		}
		if !force {
			return fmt.Errorf("%s is there already. Choose another name, or add --force to write over it", model.CleanLine(path))
		}
		rights = info.Mode().Perm()
	}
	failed := func(err error) error {
		var path2 *fs.PathError
		if errors.As(err, &path2) {
			err = path2.Err
		}
		return fmt.Errorf("%s could not be written: %w", model.CleanLine(path), err)
	}
	temporary, err := os.CreateTemp(filepath.Dir(path), ".rungs-*")
	if err != nil {
		return failed(err)
	}
	defer os.Remove(temporary.Name())
	_, err = temporary.Write(data)
	if err == nil {
		err = temporary.Chmod(rights)
	}
	if err == nil {
		err = temporary.Sync()
	}
	if closeErr := temporary.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temporary.Name(), path)
	}
	if err != nil {
		return failed(err)
	}
	return nil
}

// closedPipe says whether the reader of our output has gone, which is its good
// right.
func closedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
