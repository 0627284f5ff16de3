package wizard

import (
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
)

// line is what the program knows of the terminal that it sits on.
type line struct {
	in, out     *os.File
	asked       time.Time     // when it was asked something; zero if it was not
	ofPastes    bool          // it was asked whether it marks what it pastes
	brake       *brake        // of a slow one; nil if nothing is drawn on it
	replied     chan struct{} // closed when all replies have come; nil where that cannot be told
	ends        chan struct{} // closed when a signal, or the end of the input, ends the program
	interrupted bool          // by ctrl+c sent from elsewhere
	gone        bool          // the program is over: the screen is empty, and keys do nothing

	away       atomic.Bool // another program has the terminal
	left       atomic.Bool // it had not ended when this one had to
	reply, end sync.Once
}

// endMsg ends the program at once, whatever it is at.
type endMsg struct{ interrupted bool }

// replies is how long they may take. What comes later lands in the shell, and a terminal
// that never replies is not waited for longer.
const replies = 2 * time.Second

// fenceAfter is how long the other questions take to be written, at most.
const fenceAfter = 100 * time.Millisecond

// ask asks the terminal for its background, which it may not know. The question
// after it, for its kind, is known by all that answer anything: its reply is the last.
func (a *App) ask() tea.Cmd {
	if a.options.Mute {
		return nil
	}
	a.line.asked = time.Now()
	if a.line.replied == nil {
		return tea.RequestBackgroundColor
	}
	fence := tea.Tick(fenceAfter, func(time.Time) tea.Msg { return tea.RawMsg{Msg: "\x1b[c"} })
	return tea.Batch(tea.RequestBackgroundColor, fence)
}

// askOfPastes asks a terminal that has answered a question of that kind whether it marks
// what it pastes. It does so while the reply to the last question is sure to come after it:
// on a slow line nothing is lost without.
func (a *App) askOfPastes() tea.Cmd {
	if !fenced || a.line.ofPastes || time.Since(a.line.asked) > fenceAfter/2 {
		return nil
	}
	a.line.ofPastes = true
	return tea.Raw(pasteQuestion)
}

// silence asks the terminal nothing more, and waits for the replies that are on their way:
// an editor would take them for what somebody types, and at the prompt of the shell they
// would stand as a command. It is nil where nothing is on its way.
func (l *line) silence() tea.Cmd {
	shown := l.brake.rest()
	left := time.Until(l.asked.Add(replies))
	if l.replied == nil || left <= 0 {
		return shown
	}
	return func() tea.Msg {
		select {
		case <-l.replied:
		case <-time.After(left):
		}
		if shown != nil {
			shown()
		}
		return nil
	}
}

// farewell leaves an empty screen, for there are terminals without a second one, and
// ends the program.
func (a *App) farewell() tea.Cmd {
	a.line.gone = true
	return tea.Sequence(a.line.silence(), tea.Quit)
}

// hangUp ends the program at once.
func (a *App) hangUp() tea.Cmd {
	a.line.gone = true
	return tea.Quit
}

// writing says whether somebody is at a text.
func (a *App) writing() bool {
	if a.overlay == nil {
		return false
	}
	_, cursor := a.overlay.view(a.layout.width, a.layout.body)
	return cursor != nil
}

// suspend gives the terminal back to the shell, if there is one that takes it.
func (a *App) suspend() tea.Cmd {
	stopped := false
	return tea.Sequence(a.line.silence(), tea.Exec(suspension{&stopped}, func(error) tea.Msg {
		a.line.brake.resume()
		return resumedMsg{stopped}
	}))
}

// resumedMsg says that the program goes on, and whether it was stopped at all.
type resumedMsg struct{ stopped bool }

// suspension is the time for which the program is stopped.
type suspension struct{ stopped *bool }

func (s suspension) Run() error {
	time.Sleep(clock) // see patient
	if *s.stopped = stop(); !*s.stopped {
		return errors.ErrUnsupported
	}
	return nil
}

func (suspension) SetStdin(io.Reader)  {}
func (suspension) SetStdout(io.Writer) {}
func (suspension) SetStderr(io.Writer) {}
