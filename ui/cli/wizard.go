package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"rungs/model"
	"rungs/store"
	"rungs/ui/ask"
	"rungs/ui/report"
	"rungs/ui/theme"
	"rungs/ui/wizard"
)

// wizard runs the full screen, or the same line by line where that is wanted, or
// says in one sentence what to use instead.
func (a *app) wizard(args []string) error {
	if a.plainLines() {
		return a.asked(first(args), ask.Options{})
	}
	if !a.screen() {
		return errors.New("the wizard needs a terminal, and here is none; use rungs ask to answer line by line, rungs set to answer from a script, and rungs plan to print")
	}
	catalogue, err := a.catalogue()
	if err != nil {
		return err
	}
	s := &shelf{app: a}
	options := wizard.Options{
		Catalogue: catalogue, Shelf: s, Glyphs: a.glyphs(a.ascii), Dark: a.dark(), Now: a.Now,
		Editor: a.editor, Print: a.printFile(catalogue), Rescue: a.rescue,
	}
	if options.Session, err = a.session(s, first(args)); err != nil {
		return err
	}
	if warning := store.Home().Warning(); warning != "" && options.Session != nil {
		options.Session.Problems = append(options.Session.Problems, warning)
	}
	left, err := wizard.Run(options, a.Environ)
	if wizard.Interrupted(err) {
		return coded{errQuiet, exitInterrupted}
	}
	if err == nil && left != nil && !left.Demo {
		a.message("everything is in " + left.Where)
	}
	return err
}

// session is the assessment to go on with. None, where there are none or several
// and no name: the wizard shows them.
func (a *app) session(s *shelf, assessment string) (*wizard.Opened, error) {
	if assessment == "" {
		entries, err := store.Home().List()
		if err != nil || len(entries) != 1 {
			return nil, err
		}
		assessment = entries[0].Name
	}
	path, err := a.path(assessment)
	if err != nil {
		return nil, err
	}
	name := strings.TrimSuffix(filepath.Base(path), ".rungs")
	opened, err := s.open(path, name)
	if errors.Is(err, store.ErrNotFound) && assessment == demoName {
		opened, err = s.Demo()
	}
	if errors.Is(err, store.ErrNotFound) {
		if near := nearest(assessment, a.commands()); near != "" && !isPath(assessment) {
			return nil, usagef("there is no command or assessment %q. Did you mean rungs %s?", model.CleanLine(assessment), near)
		}
		var j *store.Journal
		if j, err = a.start(path, name); err == nil {
			opened = s.opened(j, name)
		}
	}
	if err != nil {
		return nil, err
	}
	return &opened, nil
}

func (a *app) commands() []string {
	var names []string
	// An app of its own: a second tree of commands would put the flags of this one
	// back to their defaults.
	for _, c := range (&app{Env: a.Env}).root().Commands() {
		names = append(names, c.Name())
	}
	return names
}

// printFile writes the plan for the wizard.
func (a *app) printFile(catalogue *model.Catalogue) func(string, *model.Assessment, int) (string, error) {
	return func(file string, assessment *model.Assessment, target int) (string, error) {
		format, err := formatOf(file)
		if err != nil {
			return "", err
		}
		var b bytes.Buffer
		doc := report.Document{Catalogue: catalogue, Assessment: assessment, Target: target, Now: a.date(), Theme: theme.Plain(a.glyphs(a.ascii)), Paper: true}
		if err := format.Plan(&b, doc); err != nil {
			return "", err
		}
		if err := writeFile(file, b.Bytes(), false); err != nil {
			return "", errors.New(strings.Replace(err.Error(), ", or add --force to write over it", "", 1))
		}
		return filepath.Abs(file)
	}
}

// rescue writes an assessment to a new file: in the folder where the person is,
// or in one that can be written.
func (a *app) rescue(assessment *model.Assessment) (string, error) {
	name := fmt.Sprintf("%s-rescued-%s.rungs", fileName(assessment.Registry()), a.Now().Format("20060102-150405"))
	var failed error
	for _, folder := range []string{".", a.Getenv("HOME"), os.TempDir()} {
		path, err := filepath.Abs(filepath.Join(folder, name))
		if err != nil {
			failed = err
			continue
		}
		j, err := store.Create(path, assessment.Header)
		if err == nil {
			_, err = j.Append(assessment.Events()...)
		}
		if err == nil {
			return model.CleanLine(path), nil
		}
		failed = err
	}
	return "", failed
}

// editor is the user's own, by the custom of $VISUAL and $EDITOR.
func (a *app) editor() (wizard.Editor, error) {
	command := strings.Fields(orElse(a.Getenv("VISUAL"), a.Getenv("EDITOR")))
	if len(command) == 0 {
		return nil, errors.New("no editor is set; set VISUAL or EDITOR, or write here")
	}
	if _, err := exec.LookPath(command[0]); err != nil {
		return nil, fmt.Errorf("the editor %s is not there", model.CleanLine(command[0]))
	}
	return &editor{command: command}, nil
}

// editor carries a text to an editor and back in a file of its own, readable by
// nobody else.
type editor struct {
	command []string
	file    string
}

func (e *editor) Command(text string) (*exec.Cmd, error) {
	f, err := os.CreateTemp("", "rungs-note-*.md") // created with mode 0600
	if err != nil {
		return nil, err
	}
	e.file = f.Name()
	_, err = f.WriteString(text)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		os.Remove(e.file)
		return nil, err
	}
	return exec.Command(e.command[0], append(e.command[1:], e.file)...), nil
}

func (e *editor) Text() (string, error) {
	defer os.Remove(e.file)
	data, err := os.ReadFile(e.file)
	return string(data), err
}
