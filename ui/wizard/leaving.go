package wizard

import (
	"errors"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// quit leaves once everything is on the disk. If that cannot be had it asks.
func (a *App) quit() tea.Cmd {
	return a.leave(func() (overlay, tea.Cmd) { return a.overlay, a.farewell() })
}

// leave does what then does, once nothing is on its way to the disk any more.
func (a *App) leave(then func() (overlay, tea.Cmd)) (cmd tea.Cmd) {
	s := a.session
	if s == nil || len(s.pending) == 0 && s.Verify == nil {
		a.overlay, cmd = then()
		return cmd
	}
	a.overlay = &leaving{app: a, then: then}
	if len(s.pending) > 0 || s.saving {
		return s.save()
	}
	return s.news() // and with it a look at what lies on the disk
}

// Close keeps what has not reached the disk yet when the program ends: answers on
// their way, and a note that somebody was writing when the terminal went away.
// Call it after the program has run.
func (a *App) Close() error {
	if a.session == nil {
		return nil
	}
	a.fetch()
	draft := a.draft()
	if a.overlay != nil {
		a.toOverlay(tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl}) // a note is saved, if it can be
	}
	if len(a.session.pending) > 0 {
		if _, err := a.session.Journal.Record(a.session.pending); err != nil {
			if draft != (model.Draft{}) && a.session.KeepDraft != nil {
				err = errors.Join(err, a.session.KeepDraft(draft))
			}
			return fmt.Errorf("%s: %w", unsaved(len(a.session.pending)), err)
		}
		a.session.pending = nil
	}
	if left := a.draft(); left != (model.Draft{}) && a.session.KeepDraft != nil {
		err := a.session.KeepDraft(left)
		if err == nil {
			a.fetched()
		}
		return err
	}
	a.session.dropDraft()
	return nil
}

// leaving waits until everything is on the disk, then goes. If it cannot be
// written it asks.
type leaving struct {
	sheer
	app  *App
	then func() (overlay, tea.Cmd)
	told string // what came of writing elsewhere
}

// rescue writes everything to another file; then nothing is pending any more.
func (l *leaving) rescue() {
	if l.app.options.Rescue == nil {
		return
	}
	path, err := l.app.options.Rescue(l.app.session.Assessment)
	if err != nil {
		l.told = model.Sentence(err.Error()) + " S tries again, q leaves."
		return
	}
	// From now on that is where all of it is.
	s := l.app.session
	s.pending, s.failed, s.missing = nil, nil, nil
	s.Where, s.InShell, s.Verify, s.ReadOnly = path, "", nil, "all of it is in "+path+" now. Go on there."
	l.told = "All of it is in " + path + " now. q leaves."
}

func (l *leaving) update(msg tea.Msg) (overlay, tea.Cmd) {
	switch s := l.app.session; msg.(type) {
	case savedMsg, newsMsg, restoredMsg:
		if len(s.pending) == 0 && s.trouble() == nil {
			return l.then()
		}
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return l, nil
	}
	k := l.app.key
	switch {
	case key.Matches(press, k.Cancel):
		return nil, nil
	case key.Matches(press, k.Retry):
		return l, l.app.session.again()
	case l.app.session.trouble() == nil && l.told == "":
	case key.Matches(press, k.Print):
		l.rescue()
	case key.Matches(press, k.Quit):
		return l.then()
	}
	return l, nil
}

func (l *leaving) view(width, height int) ([]string, *tea.Cursor) {
	s, t := l.app.session, l.app.theme
	lines := []string{""}
	if l.told != "" {
		return append(lines, indent(t.Wrap(l.told, column(width)))...), nil
	}
	if s.trouble() == nil {
		return append(lines, " Saving …"), nil
	}
	text := model.Sentence(s.trouble().Error())
	if s.failed != nil {
		text = model.Sentence(unsaved(len(s.pending)) + ": " + s.failed.Error())
	}
	lines = append(append(lines, indent(wrapped(t, t.Bad, text, column(width)))...), "")
	help := "S tries again, w writes everything to another file, esc goes back, q leaves without saving."
	return append(lines, indent(t.Wrap(help, column(width)))...), nil
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
