package wizard

import (
	"errors"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// welcome is the list of saved assessments, and the first thing that a newcomer
// sees.
type welcome struct {
	bare
	app    *App
	names  []string
	seen   map[string]Saved // those that were read: a long list is not read for the part that shows
	failed error
	at     int
}

// introduction is said with the number of criteria.
const introduction = "This wizard takes the people of a package registry through the %d criteria of the OpenSSF and CISA " +
	"Principles for Package Repository Security. It explains each one, keeps every answer as you give it, shows the level you stand on " +
	"and why, and makes a plan that you can print. Stop whenever you like: you go on where you stopped. " +
	"Nothing leaves this machine."

// load reads the list. Where it is empty it returns the question for the first one.
func (w *welcome) load() overlay {
	w.names, w.failed = w.app.options.Shelf.List()
	w.seen = map[string]Saved{}
	w.at = min(w.at, max(0, len(w.names)-1))
	if len(w.names) == 0 && w.failed == nil {
		return w.ask()
	}
	return nil
}

// strayMsg is what there is to say of files that lie beside the assessments.
type strayMsg string

func (a *App) strays() tea.Cmd {
	find := a.options.Strays
	if find == nil {
		return nil
	}
	return func() tea.Msg { return strayMsg(strings.Join(find(), "\n")) }
}

// look reads an assessment when it is to be seen.
func (w *welcome) look(name string) Saved {
	s, ok := w.seen[name]
	if !ok {
		s = w.app.options.Shelf.Look(name)
		w.seen[name] = s
	}
	return s
}

// ask asks for the name of a registry, and starts its assessment.
func (w *welcome) ask() overlay {
	p := newPrompt(w.app, "What is the name of your registry?", "", func(name string) (overlay, tea.Cmd) {
		return w.enter(w.app.options.Shelf.Create(name)), nil
	})
	p.required = true
	p.hint = "Such as Acme Packages. It can be changed later. You have a list already? esc, then i takes it in."
	return p
}

func (w *welcome) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	k := w.app.key
	switch {
	case key.Matches(press, k.New):
		w.app.overlay = w.ask()
	case key.Matches(press, k.Find), key.Matches(press, k.GoTo):
		w.app.overlay = newShelfFind(w)
	case key.Matches(press, k.Up):
		w.at = max(0, w.at-1)
	case key.Matches(press, k.Down):
		w.at = min(max(0, len(w.names)-1), w.at+1)
	case key.Matches(press, k.Demo):
		w.app.overlay = w.enter(w.app.options.Shelf.Demo())
	case len(w.names) == 0:
	case key.Matches(press, k.Open):
		w.app.overlay = w.enter(w.app.options.Shelf.Open(w.names[w.at]))
	case key.Matches(press, k.Rename):
		w.rename(w.names[w.at])
	case key.Matches(press, k.Remove):
		w.remove(w.names[w.at])
	}
	return nil
}

// enter goes into an assessment, or says why it cannot be opened.
func (w *welcome) enter(opened model.Opened, err error) overlay {
	if err != nil {
		w.app.notice = err.Error()
		return nil
	}
	return w.app.enter(opened)
}

func (w *welcome) rename(from string) {
	p := newPrompt(w.app, "A new name for the file of "+from, from, func(to string) (overlay, tea.Cmd) {
		if to == from {
			return nil, nil
		}
		if err := w.app.options.Shelf.Rename(from, to); err != nil {
			w.app.notice = err.Error()
			return nil, nil
		}
		return w.load(), nil
	})
	p.required = true
	w.app.overlay = p
}

func (w *welcome) remove(name string) {
	p := newPrompt(w.app, "Type "+name+" to remove it with all of its answers.", "", func(string) (overlay, tea.Cmd) {
		if err := w.app.options.Shelf.Remove(name); err != nil {
			w.app.notice = err.Error()
			return nil, nil
		}
		w.app.notice = name + " is removed."
		return w.load(), nil
	})
	p.hint = "The file is " + w.app.options.Shelf.Where(name)
	p.check = func(typed string) error {
		if typed != name {
			return errors.New("that is not its name; esc keeps it")
		}
		return nil
	}
	w.app.overlay = p
}

func (w *welcome) view(l layout) []string {
	t, width, height := w.app.theme, l.width, l.body
	var lines []string
	if len(w.names) == 0 {
		lines = append([]string{""}, indent(t.Wrap(fmt.Sprintf(introduction, w.app.options.Catalogue.Len()), column(width)))...)
	} else {
		lines = append(lines, t.Heading.Render(" Your assessments"), "")
		rows := w.rows(width, height)
		w.app.goesOn(rows[len(rows)-1].row+1, len(w.names))
		for _, l := range rows {
			lines = append(lines, l.text)
		}
	}
	lines = append(lines, w.remarks(width)...)
	if len(lines) > height && lines[0] == "" {
		lines = lines[1:]
	}
	return clipped(t, lines, height)
}

// remarks stand below the list.
func (w *welcome) remarks(width int) []string {
	t := w.app.theme
	var lines []string
	if w.failed != nil {
		lines = append(lines, wrapped(t, t.Bad, w.failed.Error(), column(width))...)
	}
	if len(w.names) == 0 {
		lines = append(append(lines, ""), wrapped(t, t.Faint, "The same line by line, for screen readers: rungs ask", column(width))...)
	}
	if w.app.options.Warning != "" {
		lines = append(append(lines, ""), wrapped(t, t.Warn, w.app.options.Warning, column(width))...)
	}
	return indent(lines)
}

// aboveRows is the heading of the list and an empty line.
const aboveRows = 2

// rows are the lines of the list for which the remarks leave room, and the chosen assessment
// in any case: at the end where not all fit. Only those that show are read.
func (w *welcome) rows(width, height int) []laid {
	row := func(i int) (lines []laid) {
		for _, line := range w.row(w.look(w.names[i]), i == w.at, width) {
			lines = append(lines, laid{line, i})
		}
		return lines
	}
	lines := row(w.at)
	room := max(2, len(lines), height-aboveRows-len(w.remarks(width)))
	for i := w.at - 1; i >= 0; i-- {
		before := row(i)
		if len(before)+len(lines) > room {
			break
		}
		lines = append(before, lines...)
	}
	for i := w.at + 1; i < len(w.names) && len(lines) < room; i++ {
		lines = append(lines, row(i)...)
	}
	return lines[:min(len(lines), room, max(1, height-aboveRows))]
}

// whyBroken says why an assessment cannot be opened, beside its name: that says which file it is.
// It is empty if it can.
func (w *welcome) whyBroken(s Saved) string {
	if s.Broken == "" {
		return ""
	}
	return strings.TrimPrefix(s.Broken, w.app.options.Shelf.Where(s.Name)+": ")
}

// row is an assessment on a line, or why it cannot be opened on as many as that takes.
func (w *welcome) row(s Saved, here bool, width int) []string {
	t := w.app.theme
	if s.Broken != "" {
		return listed(t, t.Wrap(s.Name+": "+w.whyBroken(s), width-4), here, width)
	}
	bar := t.Glyphs.Progress(s.Answered, s.Total, 10)
	if width < twoPanes {
		bar = ""
	}
	about := fmt.Sprintf("%s %2d of %d  %s", bar, s.Answered, s.Total, t.Pad(w.app.ago(s.Last), 13))
	if s.Overdue > 0 {
		about = fmt.Sprintf("%d overdue  ", s.Overdue) + about
	}
	return listed(t, []string{t.Pad(s.Name, min(maxText, width)-5-theme.Width(about)) + " " + about}, here, width)
}

func (w *welcome) keys() []key.Binding {
	k := w.app.key
	open, move, bring := k.Open, k.Up, k.Bring
	open.SetHelp("enter", "go on")
	move.SetHelp("↑↓", "choose")
	bring.SetHelp("i", "I have a list already")
	if len(w.names) == 0 {
		return []key.Binding{k.New, bring, k.Demo, k.Help, k.Quit}
	}
	return []key.Binding{open, k.New, k.Help, bring, k.Demo, move, k.Quit, k.Rename, k.Remove}
}

func (w *welcome) click(_, y int) tea.Cmd {
	l := w.app.layout
	if len(w.names) == 0 || y < aboveRows {
		return nil
	}
	rows := w.rows(l.width, l.body)
	if y -= aboveRows; y >= len(rows) {
		return nil
	}
	if i := rows[y].row; i != w.at {
		w.at = i
	} else {
		w.app.overlay = w.enter(w.app.options.Shelf.Open(w.names[i]))
	}
	return nil
}

func (w *welcome) wheel(_, _, lines int) {
	w.at = min(max(0, w.at+lines/3), max(0, len(w.names)-1))
}
