package wizard

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// framesPerSecond is how often the screen changes, at most, while keys repeat. Where
// nothing changes nothing is written.
const framesPerSecond = 120

// Run shows the wizard on the terminal until the person leaves it. It returns the
// assessment that was open last, if there was one. The error is
// one for which [Interrupted] holds if a signal ended it, that of the terminal, or says that
// answers could not be saved.
//
// The caller has made sure that in and out are a terminal. environ is the environment
// of the process.
func Run(o Options, in, out *os.File, environ []string) (*model.Opened, error) {
	app := New(o)
	line := &app.line
	line.in, line.out = in, out
	line.ends = make(chan struct{})
	if fenced {
		line.replied = make(chan struct{})
	}
	var program *tea.Program
	end := func(interrupted bool) {
		line.end.Do(func() {
			close(line.ends)
			go program.Send(endMsg{interrupted})
		})
	}
	send := func(m tea.Msg) { program.Send(m) }
	line.brake = &brake{frame: func() { send(frameMsg{}) }}
	pacer := &pacer{send: send, brake: line.brake}
	began := time.Now()
	keyboard := newKeyboard(in, func() {
		line.reply.Do(func() {
			if pacer.ticks != nil {
				line.brake.judge(time.Since(began) - fenceAfter)
			}
			close(line.replied)
		})
	}, line.brake.arrived, func() { end(false) })
	options := []tea.ProgramOption{
		tea.WithEnvironment(environ), tea.WithFPS(framesPerSecond), tea.WithInput(keyboard), tea.WithOutput(braked{out, line.brake}), tea.WithoutSignalHandler(),
	}
	if o.Mute {
		options = append(options, tea.WithOutput(quiet{out}))
	}
	program = tea.NewProgram(app, append(options, tea.WithFilter(pacer.filter))...)
	pacer.install(program)

	// Bubble Tea's own way with signals leaves SIGHUP to the system, which would end
	// the program with a note half written, and hears none while an editor runs.
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	go func() {
		for s := range signals {
			if s != os.Interrupt || !line.away.Load() { // then it is the editor's
				end(s == os.Interrupt)
			}
		}
	}()
	_, err := program.Run()
	if unsaved := app.Close(); unsaved != nil {
		err = unsaved
	} else if line.interrupted {
		err = tea.ErrInterrupted
	}
	if app.session == nil {
		return nil, err
	}
	return &app.session.Opened, err
}

// Interrupted says whether an error of [Run] means that a signal ended it.
func Interrupted(err error) bool { return errors.Is(err, tea.ErrInterrupted) }

// quiet is a terminal that draws, and that nothing else is sent to: no questions, no
// keyboard protocols, no links, titles and colours of its own. Those inside Emacs
// swallow what follows, or answer into the text.
type quiet struct{ *os.File }

func (q quiet) Write(p []byte) (int, error) {
	if _, err := q.File.Write(chatter().ReplaceAll(p, nil)); err != nil {
		return 0, err
	}
	return len(p), nil
}

var chatter = model.Lazily(`\x1b\][^\x07\x1b]*(\x07|\x1b\\)|\x1b\[\?[0-9]*(\$p|u)|\x1b\[[<>=][0-9;]*[mu]|\x1b\[\?[0-9]*W|\x1b\[>?c`)
