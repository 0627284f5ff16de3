package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
)

// importing is the command import with its flags.
type importing struct {
	app        *app
	checklist  string
	yes        bool
	tickedOnly bool
	dry        bool

	file string // what is taken in; - is standard input
	data []byte // what it holds, unless it is a copy that lies on the disk
}

func (a *app) imports() *cobra.Command {
	l := &importing{app: a}
	c := &cobra.Command{
		Use:   "import FILE [ASSESSMENT]",
		Short: "Take in what you have: a copy, a report, a list",
		Long: "Finds out what FILE is, and takes it in. FILE may be - for standard input.\n\n" +
			"A copy of an assessment is put among your own, under ASSESSMENT or the name of the file. If you have the assessment already, what is " +
			"new in the copy is added to it, as with rungs merge.\n\n" +
			"A report as JSON or CSV is answered once more: what it says of each criterion, with its notes and evidence.\n\n" +
			"A list is anything that says how things stand: lines with a box, such as - [x], or a sign in its place, or with a word, such as DONE, Partly:, or planned at the end or over a list, " +
			"tables of Markdown, AsciiDoc and MediaWiki, and sheets of a spreadsheet with a column for it, in English, German, French, Spanish or Portuguese. Each line has to name a criterion by its id, its title, or " +
			"words that are clearly like it; what is not clear is asked on a terminal, and elsewhere told and left out, which ends with code 3. A ticked line is met. One that is not ticked is not met, " +
			"where there is no answer yet. Of several lines about one criterion the one counts that says the least. The words of a line become a private note, and the file and the line evidence.",
		Example: "rungs import ~/Downloads/acme.rungs\n" +
			"rungs import ~/Downloads/security.rungs acme\n" +
			"rungs import issue.md acme --dry-run\n" +
			"rungs import status.csv acme --yes",
		Args: func(c *cobra.Command, given []string) error {
			if l.checklist != "" {
				return cobra.MaximumNArgs(1)(c, given)
			}
			return cobra.RangeArgs(1, 2)(c, given)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if l.checklist != "" {
				args = append([]string{l.checklist}, args...)
			}
			l.file = args[0]
			return l.run(first(args[1:]))
		},
	}
	f := c.Flags()
	f.StringVar(&l.checklist, "checklist", "", "this file is a list, whatever it looks like; - is standard input")
	f.BoolVar(&l.yes, "yes", false, "record a list without asking")
	f.BoolVar(&l.tickedOnly, "ticked-only", false, "of a list leave what is not ticked as it is")
	f.BoolVar(&l.dry, "dry-run", false, "show what would come in, and record nothing")
	return c
}

// run finds out what the file is.
func (l *importing) run(assessment string) error {
	assessment, err := l.inOrder(assessment)
	if err != nil {
		return err
	}
	if _, err := os.Stat(l.file); l.checklist == "" && errors.Is(err, fs.ErrNotExist) && slices.Contains(l.app.names(), l.file) {
		return usagef("%s is an assessment here, and no file. To take what it says into another one: rungs merge %s %s", model.Spelled(l.file), l.app.fileWord(cmp.Or(assessment, "INTO")), l.app.fileWord(l.file))
	}
	if l.checklist == "" && l.file != "-" && looksLikeCopy(l.file) {
		return l.copy(assessment)
	}
	if err := l.load(); err != nil {
		return err
	}
	switch {
	case l.checklist == "" && bytes.HasPrefix(l.head(), []byte(`{"rungs":`)):
		return l.copy(assessment)
	case assessment == "" && len(l.app.names()) == 0:
		return usagef("there is no assessment yet. Name the one that begins with this: rungs import %s NAME", l.app.fileWord(l.file))
	case l.isReport():
		return l.report(assessment)
	}
	return l.list(assessment)
}

// inOrder sees to a file and an assessment that were named the other way round. Of a name
// that no file has, and a file, it is clear which is which.
func (l *importing) inOrder(assessment string) (string, error) {
	if l.checklist != "" || assessment == "" {
		return assessment, nil
	}
	second, err := os.Stat(assessment)
	if err != nil || !second.Mode().IsRegular() {
		return assessment, nil
	}
	switch _, err := os.Stat(l.file); {
	case err != nil && !isPath(l.file) && filepath.Ext(l.file) == "" && l.file != "-":
		l.app.message(fmt.Sprintf("%s is the file, and goes into %s", model.Spelled(assessment), model.Spelled(l.file)))
		assessment, l.file = l.file, assessment
	case !looksLikeCopy(assessment):
		return "", usagef("%s is a file, and no assessment. The file comes first, then the name of an assessment: rungs import %s NAME", model.Spelled(assessment), l.app.fileWord(assessment))
	}
	return assessment, nil
}

// load reads the file. Of bytes that are no letters a copy tells by itself.
func (l *importing) load() error {
	err := l.app.reading(l.file, func(r io.Reader) (err error) {
		l.data, err = io.ReadAll(io.LimitReader(r, maxReport+1))
		return err
	})
	if err == nil && len(bytes.TrimSpace(l.data)) == 0 {
		err = coded{fmt.Errorf("%s is empty, so there is nothing to take in", l.name()), exitUnreadable}
	}
	if err == nil && !bytes.HasPrefix(l.head(), []byte(`{"rungs":`)) {
		l.data = utf8Of(l.data)
	}
	return err
}

// head is how the file begins.
func (l *importing) head() []byte {
	return bytes.TrimSpace(l.data[:min(len(l.data), 4096)])
}

// isReport says whether the file is a report, and not to be taken for a list.
func (l *importing) isReport() bool {
	return l.checklist == "" && (reportHead().Match(l.head()) || isOurSheet(l.head()))
}

// looksLikeCopy says whether a file is to be read as a copy of an assessment: by its
// name, by its beginning, or because it is no file that can be looked into.
func looksLikeCopy(file string) bool {
	if filepath.Ext(file) == ".rungs" {
		return true
	}
	f, err := os.Open(file)
	if err != nil {
		return true // what is wrong with it is said as of any copy
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return err != nil || info.IsDir()
	}
	head := make([]byte, 64)
	n, _ := io.ReadFull(f, head)
	return bytes.HasPrefix(head[:n], []byte(`{"rungs":`))
}

// name is what messages call the file.
func (l *importing) name() string {
	return called(l.file)
}

// copy takes in a copy of an assessment.
func (l *importing) copy(name string) error {
	if l.yes || l.tickedOnly {
		return usagef("--yes and --ticked-only are for lists, and %s is a copy of an assessment", l.name())
	}
	c, err := l.app.copied(l.file, l.data)
	if err != nil || !l.dry {
		if err == nil {
			err = l.app.importCopy(l.file, name, c)
		}
		return err
	}
	if name == "" {
		if name, err = l.app.nameFor(l.file, c.Header); err != nil {
			return err
		}
	}
	there := map[string]bool{}
	if j, err := l.app.find(name); err == nil {
		for _, e := range j.Events() {
			there[e.ID] = true
		}
	}
	news := 0
	for _, e := range c.Events {
		if !there[e.ID] {
			news++
		}
	}
	l.app.message(fmt.Sprintf("%s would get %d new %s from %s; nothing was recorded", name, news, noun(news, "line"), l.name()))
	return nil
}

// importCopy puts a copy among the assessments, or adds what is new in it.
func (a *app) importCopy(file, name string, c store.Copy) (err error) {
	if name == "" {
		if name, err = a.nameFor(file, c.Header); err != nil {
			return err
		}
	}
	path, err := a.path(name)
	if err != nil {
		return err
	}
	j, err := store.Open(path)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return a.takeIn(path, name, c)
	case err != nil:
		return err
	}
	err = a.unite(j, name, c)
	if errors.Is(err, store.ErrUnrelated) {
		return fmt.Errorf("%w To keep both, give another name: rungs import %s NAME", err, a.fileWord(file))
	}
	return err
}

// takeIn makes an assessment of a copy.
func (a *app) takeIn(path, name string, c store.Copy) error {
	a.damage(c)
	if err := c.Newer(); err != nil {
		return err
	}
	if _, err := store.Create(path, c.Header, c.Events...); err != nil {
		return err
	}
	a.message(fmt.Sprintf("%s is here now, with %d %s; go on with: rungs %s", model.Spelled(name), len(c.Events), noun(len(c.Events), "line"), a.fileWord(name)))
	if missing := a.answered(model.Fold(c.Header, c.Events)).ToAdd(); missing != "" {
		a.message(missing)
	}
	return nil
}

// copied reads the copy that somebody sent, from the disk if data is nil; there even a
// word without an ending is the name of a file.
func (a *app) copied(file string, data []byte) (store.Copy, error) {
	name := called(file)
	if data != nil {
		content, err := store.Parse(bytes.NewReader(data))
		if err != nil {
			err = fmt.Errorf("%s: %w", name, err)
		}
		return store.Copy{Name: name, Content: content}, err
	}
	j, err := store.Open(file)
	if err != nil {
		return store.Copy{}, err
	}
	return store.Copy{Name: name, Content: j.Content()}, nil
}

// nameFor is where a copy belongs: with the assessment that it is a copy of, or
// else by the name of its file.
func (a *app) nameFor(file string, h model.Header) (string, error) {
	entries, err := store.Home().List()
	if err != nil {
		return "", err
	}
	for _, e := range entries {
		if j, err := store.Open(e.Path); err == nil && j.Header().ID == h.ID {
			return e.Name, nil
		}
	}
	name := strings.TrimSuffix(filepath.Base(file), ".rungs")
	if _, err := store.Home().File(name); err != nil || file == "-" {
		name = fileName(h.Registry)
	}
	return name, nil
}
