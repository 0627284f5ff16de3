package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// print asks for a format and a file, and writes a document into it.
func (a *App) print(to model.Printer, file, command string, target int) {
	if to.Print == nil {
		a.notice = "Use " + command + " in the shell to print."
		return
	}
	p := newPrompt(a, "Print to which file? The ending chooses the format.", file, func(string) (overlay, tea.Cmd) { return nil, nil })
	// Printing is the check: if it fails, the question stays with what was typed.
	p.check = func(file string) error {
		path, err := to.Print(file, a.session.Assessment, target)
		if err == nil {
			a.notice = "Printed to " + path
		}
		return err
	}
	p.required = true
	p.hint = strings.Join(to.Endings, " ")
	a.overlay = p
}
