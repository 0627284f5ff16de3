package cli

import (
	"errors"
	"maps"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"rungs/model"
	"rungs/store"
	"rungs/ui/ask"
	"rungs/ui/wizard"
)

// wizard runs the full screen, or the same line by line where that is wanted, or
// says in one sentence what to use instead.
func (a *app) wizard(args []string) error {
	if a.plainLines() {
		return a.asked(first(args), ask.Options{Width: a.lineWidth(a.accessible())})
	}
	if !a.screen() {
		return errors.New("the wizard needs a terminal, and here is none; use rungs ask to answer line by line, rungs set to answer from a script, and rungs plan to print")
	}
	s := &shelf{app: a}
	options := wizard.Options{
		Catalogue: a.begins(), Ecosystems: a.Ecosystems, Shelf: s, Glyphs: a.glyphs(a.ascii), Letters: a.letters(), Dark: a.dark(), Now: a.Now,
		Editor: a.editor, Printers: a.printers(), Rescue: s.rescue, Intake: intake{a},
		Mute: a.mute(), ProgressBar: a.progressBar(),
	}
	session, err := a.session(s, first(args))
	if err != nil {
		return err
	}
	options.Session = session
	options.Warning = a.warning(first(args))
	if session == nil {
		options.Strays = func() []string { return a.strays(nil) }
	}
	if options.Warning != "" && options.Session != nil {
		options.Session.Problems = append(options.Session.Problems, options.Warning)
	}
	if a.Getenv("GOGC") == "" {
		// 1.5 MB of 24 less. Nearly all that is thrown away are texts which are made ready
		// after a key, so it is then that there is more to tidy up, while nobody waits. The
		// first screen need not pay for it.
		defer time.AfterFunc(100*time.Millisecond, func() { debug.SetGCPercent(60) }).Stop()
	}
	left, err := wizard.Run(options, a.Stdin, a.Stdout, a.Environ)
	gone := s.leave()
	if wizard.Interrupted(err) {
		return coded{errQuiet, exitInterrupted}
	}
	if err != nil || left == nil || left.Demo {
		return err
	}
	if gone {
		a.message(nothingKept)
		return nil
	}
	if left.Verify != nil {
		if err := left.Verify(); err != nil {
			return err
		}
	}
	width, _ := a.size()
	a.message(a.farewell(left, width))
	return nil
}

const nothingKept = "nothing was answered, so no file is kept"

// session is the assessment to go on with. None, where there are none or several
// and no name: the wizard shows them.
func (a *app) session(s *shelf, assessment string) (*model.Opened, error) {
	if assessment == "" {
		entries, err := store.Home().List()
		if err != nil || len(entries) != 1 {
			s.found = entries
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
		if orphaned := a.orphaned(path); orphaned != nil {
			return nil, orphaned
		}
		if near := a.meantCommand(assessment); near != "" {
			return nil, usagef("there is no command or assessment %q. Did you mean rungs %s?", model.CleanLine(assessment), near)
		}
		var j *store.Journal
		if j, err = s.start(path, name); err == nil {
			opened = s.opened(j, name)
		}
	}
	if err != nil {
		return nil, err
	}
	return &opened, nil
}

// others are words by which other programs call what a command here does.
var others = map[string]string{
	"version": "--version", "status": "summary", "show": "report", "view": "report", "print": "report", "log": "history", "answer": "ask", "edit": "ask",
	"delete": "remove", "move": "rename", "copy": "export", "verify": "check", "usage": "help", "about": "help", "info": "summary", "todo": "plan", "steps": "plan",
}

// meantCommand is the command that a word may mean for which there is no assessment.
func (a *app) meantCommand(word string) string {
	if isPath(word) {
		return ""
	}
	// In a word of four letters two edits make another one: shop is not step.
	if near := nearest(word, a.commands()); near != "" && (len(word) > 4 || model.Distance(word, near) < 2) {
		return near
	}
	if meant, ok := others[word]; ok {
		return meant
	}
	if len(word) < 6 { // a short name is near many words
		return ""
	}
	return others[nearest(word, slices.Sorted(maps.Keys(others)))]
}

func (a *app) commands() []string {
	var names []string
	// An app of its own: a second tree of commands would put the flags of this one
	// back to their defaults.
	for _, c := range newApp(a.Env).root().Commands() {
		names = append(names, c.Name())
	}
	return names
}
