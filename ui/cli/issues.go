package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) issues() *cobra.Command {
	d := &document{app: a}
	host, private := "files", false
	c := &cobra.Command{
		Use:   "issues [ASSESSMENT]",
		Short: "The steps of the plan as issues of your tracker",
		Long: "Writes a folder with one file for each step of the plan: why it matters, what is left to do as tasks, how to begin, when it is done, and how others did it; " +
			"a list of them, and a script that puts them into the tracker with gh, glab or tea. Read the script, then run it: this program sends nothing.\n\n" +
			"There is no note, no evidence and no name in it, unless you add --private. Each file names its criterion in a comment, so that rungs import takes back " +
			"what is ticked, in the list or in the files. A second run adds only steps that have no issue yet; these stand in " + report.MadeFile + ".",
		Example: "rungs issues acme --for github --output issues\n" +
			"rungs issues acme --for files --target 2\n" +
			"rungs import issues/issues.md acme",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE:              func(_ *cobra.Command, args []string) error { return d.issues(first(args), host, private) },
	}
	f := c.Flags()
	a.choice(c, &host, "for", "the tracker", report.Hosts...)
	f.StringVarP(&d.output, "output", "o", "issues", "the folder")
	f.BoolVar(&private, "private", false, "with private notes, evidence and names")
	a.level(c, &d.Target, "target", "aim at this level")
	a.effort(c, &d.Effort)
	a.categories(c, &d.Categories)
	return c
}

func (d *document) issues(assessment, host string, private bool) error {
	a, folder := d.app, d.output
	doc, err := d.about(assessment, true)
	if err != nil {
		return err
	}
	told, err := d.app.writeIssues(doc, host, folder, private)
	if err != nil {
		return err
	}
	a.message(told)
	return nil
}

// issuesPrinter is issues for the wizard and for the questions, without what is private.
func (a *app) issuesPrinter() model.Printer {
	p := model.Printer{Name: "issues", For: "your tracker: a file for each step, and a script that opens them"}
	for _, host := range []struct{ name, whom string }{
		{"github", "with a script for gh"},
		{"gitlab", "with a script for glab, and a sheet to upload"},
		{"forgejo", "with a script for tea, for Forgejo, Gitea and Codeberg"},
		{"files", "files only"},
	} {
		p.More = append(p.More, model.Printer{Name: host.name, For: host.whom, Command: "rungs issues --for " + host.name, In: absolute("."), File: "issues", Folder: true, Print: a.printed(func(folder string, doc report.Document) (string, error) {
			told, err := a.writeIssues(doc, host.name, folder, false)
			return model.Sentence(told), err
		})})
	}
	return p
}

// writeIssues writes the steps that have no issue yet into a folder, and says what it did.
func (a *app) writeIssues(doc report.Document, host, folder string, private bool) (string, error) {
	if err := wantsFolder(folder); err != nil {
		return "", err
	}
	made, err := os.ReadFile(filepath.Join(folder, report.MadeFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%s cannot be read (%w). Check the path", model.Spelled(filepath.Join(folder, report.MadeFile)), pathless(err))
	}
	files, err := report.Issues(doc, host, strings.Fields(string(made)), private)
	if err != nil {
		return "", usage(err)
	}
	if len(files) == 0 {
		if len(made) == 0 {
			return "the plan has no steps yet: answer what it asks first, or aim higher with --target", nil
		}
		return "there is no step without an issue", nil
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return "", unwritten(folder, err)
	}
	news := 0
	for _, f := range files {
		path := filepath.Join(folder, f.Name)
		old, err := os.ReadFile(path)
		there := err == nil
		switch {
		case f.Kept && there:
			continue // somebody may have ticked it
		case f.Adds && there:
			f.Text = added(string(old), f.Text)
		}
		if err := writeFile(path, []byte(f.Text), true, !private); err != nil {
			return "", err
		}
		if f.Kept {
			news++
		}
		if f.Runs {
			if err := os.Chmod(path, 0o755); err != nil {
				return "", unwritten(path, err)
			}
		}
	}
	what := fmt.Sprintf("%d new %s in %s", news, noun(news, "issue"), model.Spelled(folder))
	if host != "files" {
		what += "; read and run " + a.fileWord(asPath(filepath.Join(folder, "create.sh")))
	}
	return what, nil
}

// added is a text with the lines of another that are not in it yet.
func added(old, more string) string {
	there := map[string]bool{}
	for line := range strings.Lines(strings.NewReplacer("- [x] ", "- [ ] ", "- [X] ", "- [ ] ").Replace(old)) {
		there[strings.TrimSpace(line)] = true
	}
	for line := range strings.Lines(more) {
		if text := strings.TrimSpace(line); text != "" && !there[text] {
			old = strings.TrimRight(old, "\n") + "\n" + line
		}
	}
	return old
}
