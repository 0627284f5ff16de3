package wizard

import (
	"errors"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// Run shows the wizard on the terminal until the person leaves it. interrupted
// says that a signal ended it. The error is that of the terminal, or says that
// answers could not be saved.
//
// The caller has made sure that there is a terminal. environ is the environment
// of the process.
func Run(o Options, environ []string) (interrupted bool, err error) {
	app := New(o)
	program := tea.NewProgram(app, tea.WithEnvironment(environ))
	// Bubble Tea leaves this one to the system, which would end the program with
	// a note half written.
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	defer signal.Stop(hangup)
	go func() {
		if _, ok := <-hangup; ok {
			program.Quit()
		}
	}()
	_, err = program.Run()
	if unsaved := app.Close(); unsaved != nil {
		return false, unsaved
	}
	if errors.Is(err, tea.ErrInterrupted) {
		return true, nil
	}
	return false, err
}
