package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// print asks for a format and a file.
func (s *plan) print(target int) tea.Cmd {
	if s.app.options.Print.Print == nil {
		s.app.notice = "Use rungs plan in the shell to print."
		return nil
	}
	p := newPrompt(s.app, "Print to which file? The ending chooses the format.", "plan.md", func(string) (overlay, tea.Cmd) { return nil, nil })
	// Printing is the check: if it fails, the question stays with what was typed.
	p.check = func(file string) error {
		path, err := s.app.options.Print.Print(file, s.app.session.Assessment, target)
		if err == nil {
			s.app.notice = "Printed to " + path
		}
		return err
	}
	p.required = true
	p.hint = strings.Join(s.app.options.Print.Endings, " ")
	s.app.overlay = p
	return nil
}
