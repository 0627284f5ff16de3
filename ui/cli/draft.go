package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
	"rungs/ui/theme"
)

// drafts is what the command is given.
type drafts struct {
	document
	all     bool
	check   bool
	expires model.Day
	fields  []model.SecurityField
}

func (a *app) draft() *cobra.Command {
	d := &drafts{document: document{app: a}}
	c := &cobra.Command{
		Use:   "draft [ASSESSMENT] [NAME]",
		Short: "The pages that criteria ask for, begun from your answers",
		Long: "Lists the drafts: what each is for, whether it would close an open criterion, and how much is left to you. With NAME, which may be a criterion or a part of a name, it begins one. " +
			"Plain text rests on your answers; [choose: a | b] and [fill in: what] are left to you, and are listed at the end. A draft is no legal advice.\n\n" +
			"--all writes all of them into a folder. With --public none that is private is written. For security.txt give --expires and --field: what RFC 9116 would refuse is told before anything is written.\n\n" +
			"--check looks at pages that you have edited since, files or a folder, and says line by line what is still to choose, to fill in, or to take out; of security.txt also what is " +
			"not valid. It ends with code 3 if there is something.",
		Example: "rungs draft acme\n" +
			"rungs draft acme vulnerability-disclosure-policy -o policy.md\n" +
			"rungs draft acme security.txt --expires 2027-06-30 --field Contact=mailto:security@acme.example\n" +
			"rungs draft acme --all --output drafts\n" +
			"rungs draft --check drafts",
		Args: func(c *cobra.Command, args []string) error {
			if d.check {
				return nil
			}
			return cobra.MaximumNArgs(2)(c, args)
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			switch {
			case d.check:
				return nil, cobra.ShellCompDirectiveDefault
			case len(args) == 0:
				return a.completeNames(c, args, typed)
			case len(args) == 1:
				return templateNames(a.guessed(args[0])), cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			if !d.check {
				return d.run(args)
			}
			for _, other := range []string{"all", "output", "format", "force", "public", "expires", "field"} {
				if c.Flags().Changed(other) {
					return usagef("--check only looks at files; leave --%s out", other)
				}
			}
			return a.checkDrafts(args)
		},
	}
	f := c.Flags()
	a.format(c, &d.format, report.Drafts.Formats())
	outputFlag(c, &d.output, "write to this file; with --all to this folder")
	f.BoolVar(&d.all, "all", false, "write all drafts into a folder")
	f.BoolVar(&d.check, "check", false, "look at pages that were edited since, and say what is open")
	f.BoolVar(&d.force, "force", false, "write over a file that is there")
	f.BoolVar(&d.Public, "public", false, "none that is private; files that everybody may read")
	a.day(c, &d.expires, "expires", "of security.txt: the last day on which it holds")
	a.reads(c, "field", "of security.txt, such as Contact=mailto:security@acme.example", func(s string) error {
		field, err := model.ReadSecurityField(s)
		d.fields = append(d.fields, field)
		return err
	})
	return c
}

func templateNames(c *model.Catalogue) []string {
	var out []string
	for _, t := range c.Drafts {
		out = append(out, t.Name)
	}
	return out
}

func (d *drafts) run(args []string) error {
	a := d.app
	if d.expires != "" {
		field, err := model.Expires(d.expires, a.date())
		if err != nil {
			return usagef("--expires: %w", err)
		}
		d.fields = append(d.fields, field)
	}
	assessment, name := first(args), ""
	if len(args) == 2 {
		name = args[1]
	}
	// Where there is one assessment, the only word may be the name of a draft.
	if found, _ := draftsMeant(a.begins(), assessment); len(args) == 1 && !isPath(assessment) && len(found) > 0 {
		if _, err := a.find(assessment); err != nil {
			assessment, name = "", assessment
		}
	}
	doc, err := d.about(assessment, true)
	if err != nil {
		return err
	}
	c := doc.Catalogue
	switch {
	case len(c.Drafts) == 0:
		return fmt.Errorf("%s has no drafts", c.Named())
	case d.all && name != "":
		return usagef("choose a draft or --all, not both")
	case d.all:
		return d.writeAll(doc)
	case name == "":
		if d.output != "" {
			return usagef("say which draft, or add --all. There are: %s", strings.Join(templateNames(c), ", "))
		}
		return d.list(doc)
	}
	t, err := draftNamed(c, name)
	if err != nil {
		return err
	}
	return d.one(doc, t)
}

// draftsMeant are the drafts that a word may mean: one by its name, those for a criterion, or
// those with the word in their name or title; of says which.
func draftsMeant(c *model.Catalogue, word string) (found []*model.Template, of string) {
	if t := c.Draft(word); t != nil {
		return []*model.Template{t}, "called"
	}
	if found = c.DraftsFor(strings.ToLower(word)); len(found) > 0 {
		return found, "for the criterion"
	}
	for i := range c.Drafts {
		if t := &c.Drafts[i]; len(word) > 2 && model.Matches(t.Name+" "+t.Title, word) {
			found = append(found, t)
		}
	}
	return found, "with the word"
}

// draftNamed is the one draft that a word means.
func draftNamed(c *model.Catalogue, word string) (*model.Template, error) {
	found, of := draftsMeant(c, word)
	var names []string
	for _, t := range found {
		names = append(names, t.Name)
	}
	switch near := nearest(word, templateNames(c)); {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return nil, usagef("there are several drafts %s %s; choose among %s", of, shortened(word), strings.Join(names, ", "))
	case near != "":
		return nil, usagef("there is no draft %q. Did you mean %s?", shortened(word), near)
	}
	return nil, usagef("there is no draft %q; choose among %s", shortened(word), strings.Join(templateNames(c), ", "))
}

// list prints what there is.
func (d *drafts) list(doc report.Document) error {
	format, err := d.chosen(report.Drafts.Formats())
	if err != nil {
		return err
	}
	return d.write(report.Drafts, format, doc)
}

// one prints a draft.
func (d *drafts) one(doc report.Document, t *model.Template) error {
	if t.Private && d.Public {
		return fmt.Errorf("%s is private: it is in no public output. Leave --public out", t.Name)
	}
	_, kind, err := d.begin(doc, t)
	if err != nil {
		return err
	}
	format := d.format
	switch {
	case isFolder(d.output):
		return aFolder(d.output)
	case format.Name == report.JSON.Name:
		return usagef("a draft does not come as json; choose among %s", kind.Formats())
	case format.Name == "" && (t.Plain || d.output == ""):
		format = report.Text
	case format.Name == "":
		if format, err = kind.Formats().Of(d.output); err != nil {
			return usage(fmt.Errorf("%w; or say which with --format", err))
		}
	}
	return d.write(kind, format, doc)
}

// begin begins a draft, and tells what a security.txt lacks.
func (d *drafts) begin(doc report.Document, t *model.Template) (*model.Drafted, report.Kind, error) {
	drafted, kind, err := report.Draft(doc, t, d.fields)
	if err == nil && t.SecurityTxt() {
		lacks, wrong := model.CheckSecurityTxt(d.fields)
		if len(wrong) > 0 {
			return nil, kind, usagef("--field: %s", strings.Join(wrong, " "))
		}
		for _, name := range lacks {
			how := map[string]string{"Contact": "give one with --field Contact=mailto:… or https://…", "Expires": "give the day with --expires DAY"}[name]
			d.app.message(fmt.Sprintf("%s: it is not valid yet, because it has no %s; %s", t.File, name, how))
		}
	}
	return drafted, kind, err
}

// writeAll writes every draft into a folder, each in the format of its file.
func (d *drafts) writeAll(doc report.Document) error {
	a, folder := d.app, d.output
	if folder == "" {
		return usagef("say where: --all writes into the folder that --output names")
	}
	if err := wantsFolder(folder); err != nil {
		return err
	}
	if d.format.Name != "" {
		return usagef("--format is for one draft; --all writes each as it is published")
	}
	type file struct {
		path   string
		text   []byte
		public bool
	}
	var files []file
	var private []string
	places := 0
	for i := range doc.Catalogue.Drafts {
		t := &doc.Catalogue.Drafts[i]
		if t.Private && d.Public {
			continue
		}
		if t.Private {
			private = append(private, t.File)
		}
		path := filepath.Join(folder, t.File)
		if _, err := os.Lstat(path); err == nil && !d.force {
			return fmt.Errorf("%s is there already, so nothing was written. Choose another folder, or add --force to write over it", model.Spelled(path))
		}
		_, kind, err := d.begin(doc, t)
		if err != nil {
			return err
		}
		format := report.Markdown
		if t.Plain {
			format = report.Text
		}
		var b strings.Builder
		if err := kind.Print(&b, format, doc); err != nil {
			return err
		}
		places += len(d.app.openIn(path, b.String()))
		files = append(files, file{path, []byte(b.String()), d.Public && !t.Private})
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return unwritten(folder, err)
	}
	for _, f := range files {
		if err := writeFile(f.path, f.text, d.force, f.public); err != nil {
			return err
		}
	}
	what := fmt.Sprintf("%d %s in %s, with %d %s to choose, to fill in, or to take out", len(files), noun(len(files), "draft"), model.Spelled(folder), places, noun(places, "place"))
	if private != nil {
		what += "; not for the public: " + strings.Join(private, ", ")
	}
	a.message(what + ". When they are edited: rungs draft --check " + a.fileWord(folder))
	return nil
}

// draftsPrinter is the drafts for the wizard and for the questions: each can be read there
// before it is written.
func (a *app) draftsPrinter() model.Printer {
	return model.Printer{Name: "draft", For: "those whom a page is for: what criteria ask for, begun", Of: func(assessment *model.Assessment) []model.Printer {
		c := a.answered(assessment)
		var out []model.Printer
		for i := range c.Drafts {
			out = append(out, a.draftPrinter(c, &c.Drafts[i], nil))
		}
		return out
	}}
}

// draftPrinter is a draft there. What is needed for a security.txt is asked first, unless it is
// here.
func (a *app) draftPrinter(c *model.Catalogue, t *model.Template, fields []model.SecurityField) model.Printer {
	p := model.Printer{Name: t.Title, For: t.Reader, Command: "rungs draft " + t.Name, In: absolute("."), File: t.File, Serves: map[string]int{}}
	if t.Private {
		p.For += " (private)"
	}
	for _, f := range t.For {
		p.Serves[f.Criterion] = len(f.Conditions)
	}
	if !t.Plain {
		p.Endings = []string{".md", ".txt", ".html"}
	}
	set := func(doc report.Document, format func(report.Kind) (report.Format, error)) (string, error) {
		_, kind, err := report.Draft(doc, t, fields)
		if err != nil {
			return "", err
		}
		f, err := format(kind)
		if err != nil {
			return "", err
		}
		var b strings.Builder
		err = kind.Print(&b, f, doc)
		return b.String(), err
	}
	text := func(report.Kind) (report.Format, error) { return report.Text, nil }
	p.Print = a.printed(func(file string, doc report.Document) (string, error) {
		format := text
		if !t.Plain {
			format = func(k report.Kind) (report.Format, error) { return k.Formats().Of(file) }
		}
		page, err := set(doc, format)
		if err != nil {
			return "", err
		}
		told := "Printed to " + absolute(file)
		if lacks, _ := model.CheckSecurityTxt(fields); t.SecurityTxt() && lacks != nil {
			told += ". It is not valid yet: it has no " + model.List(lacks)
		}
		return told + ".\nrungs draft --check " + a.fileWord(file) + " says what stays open", writeFile(file, []byte(page), false, false)
	})
	if t.SecurityTxt() && fields == nil {
		p.Questions = model.SecurityQuestions(a.date())
		p.Answered = func(lines []string) model.Printer {
			return a.draftPrinter(c, t, append([]model.SecurityField{}, model.SecurityAnswers(lines, a.date())...))
		}
	}
	p.Read = func(assessment *model.Assessment, width int, ascii bool) (string, error) {
		doc := report.Document{Catalogue: c, Assessment: assessment, Now: a.date(), Theme: theme.Plain(a.glyphs(a.ascii || ascii)), Letters: a.letters(), Width: width}
		return set(doc, text)
	}
	return p
}
