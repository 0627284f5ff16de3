package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/ui/theme"
)

// leaving waits until everything is on the disk, then goes. If it cannot be
// written it asks.
type leaving struct {
	app  *App
	then func() // nil: quit
	told string // what came of writing elsewhere
}

func newLeaving(a *App, then func()) *leaving { return &leaving{app: a, then: then} }

// rescue writes everything to another file; then nothing is pending any more.
func (l *leaving) rescue() {
	if l.app.options.Rescue == nil {
		return
	}
	path, err := l.app.options.Rescue(l.app.session.Assessment)
	if err != nil {
		l.told = sentence(err.Error()) + " S tries again, q leaves."
		return
	}
	l.app.session.pending = nil
	l.told = "All of it is in " + path + " now. q leaves."
}

func (l *leaving) leave() tea.Cmd {
	if l.then == nil {
		return tea.Quit
	}
	l.app.overlay = nil
	l.then()
	return nil
}

func (l *leaving) update(msg tea.Msg) (bool, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil
	}
	k := l.app.key
	switch {
	case key.Matches(press, k.Cancel):
		return true, nil
	case key.Matches(press, k.Retry):
		return false, l.app.session.save()
	case l.app.session.failed == nil:
	case key.Matches(press, k.Print):
		l.rescue()
	case key.Matches(press, k.Quit):
		return true, l.leave()
	}
	return false, nil
}

func (l *leaving) view(width, height int) ([]string, *tea.Cursor) {
	s, t := l.app.session, l.app.theme
	lines := []string{""}
	if s.failed == nil {
		lines = append(lines, " Saving …")
		return lines, nil
	}
	if l.told != "" {
		return append(lines, indent(theme.Wrap(l.told, column(width)))...), nil
	}
	text := sentence(unsaved(len(s.pending)) + ": " + s.failed.Error())
	for _, line := range theme.Wrap(text, column(width)) {
		lines = append(lines, " "+t.Bad.Render(line))
	}
	lines = append(lines, "")
	help := "S tries again, w writes everything to another file, esc goes back, q leaves without saving."
	return append(lines, indent(theme.Wrap(help, column(width)))...), nil
}

// unsaved counts what has not reached the disk.
func unsaved(n int) string {
	if n == 1 {
		return "One answer could not be saved"
	}
	return fmt.Sprintf("%d answers could not be saved", n)
}

func (l *leaving) keys() []key.Binding {
	k := l.app.key
	leave := k.Quit
	leave.SetHelp("q", "leave")
	elsewhere := k.Print
	elsewhere.SetHelp("w", "another file")
	return []key.Binding{k.Retry, elsewhere, k.Cancel, leave}
}
