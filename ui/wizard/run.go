package wizard

import (
	"errors"
	"os"
	"os/signal"
	"rungs/model"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is how often the screen can change, at most. What a key does is
// seen after the next tick, so half of the default wait is worth having; where
// nothing changes nothing is written.
const framesPerSecond = 120

// Run shows the wizard on the terminal until the person leaves it. It returns the
// assessment that was open last, if there was one. The error is
// one for which [Interrupted] holds if a signal ended it, that of the terminal, or says that
// answers could not be saved.
//
// The caller has made sure that there is a terminal. environ is the environment
// of the process.
func Run(o Options, environ []string) (*model.Opened, error) {
	app := New(o)
	program := tea.NewProgram(app, tea.WithEnvironment(environ), tea.WithFPS(framesPerSecond))
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
	_, err := program.Run()
	if unsaved := app.Close(); unsaved != nil {
		err = unsaved
	}
	if app.session == nil {
		return nil, err
	}
	return &app.session.Opened, err
}

// Interrupted says whether an error of [Run] means that a signal ended it.
func Interrupted(err error) bool { return errors.Is(err, tea.ErrInterrupted) }
