package wizard

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
)

// counter shows how many messages it got, and ends after some.
type counter struct{ got, last int }

func (c counter) Init() tea.Cmd { return nil }

func (c counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(int); ok {
		c.got++
	}
	if c.got == c.last {
		return c, tea.Quit
	}
	return c, nil
}

func (c counter) View() tea.View { return tea.NewView(sign(c.got)) }

// sign is what stands for a number, and in no escape sequence.
func sign(n int) string { return string([]rune("αβγδε")[n%5]) }

// output is what was written, from several goroutines.
type output struct {
	sync.Mutex
	bytes.Buffer
	grown chan struct{}
}

func (s *output) Write(p []byte) (int, error) {
	s.Lock()
	defer s.Unlock()
	select {
	case s.grown <- struct{}{}:
	default:
	}
	return s.Buffer.Write(p)
}

func (s *output) await(t *testing.T, text string) {
	t.Helper()
	late := time.After(time.Minute)
	for {
		s.Lock()
		there := strings.Contains(s.String(), text)
		s.Unlock()
		if there {
			return
		}
		select {
		case <-s.grown:
		case <-late:
			s.Lock()
			defer s.Unlock()
			t.Fatalf("%q was never written, but %q", text, s.String())
		}
	}
}

// paced runs a program to its end, with our clock or without. It returns how many times
// that ticked.
func paced(t *testing.T, install bool, last int, during func(*tea.Program, *output)) int {
	t.Helper()
	out := &output{grown: make(chan struct{}, 1)}
	var program *tea.Program
	p := &pacer{send: func(m tea.Msg) { program.Send(m) }}
	ticks := 0
	filter := func(m tea.Model, msg tea.Msg) tea.Msg {
		if _, drawn := msg.(frameMsg); drawn {
			ticks++
		}
		return p.filter(m, msg)
	}
	program = tea.NewProgram(counter{last: last}, tea.WithInput(nil), tea.WithOutput(out), tea.WithEnvironment([]string{"TERM=xterm"}),
		tea.WithoutSignalHandler(), tea.WithWindowSize(20, 5), tea.WithFPS(framesPerSecond), tea.WithFilter(filter))
	if install && !p.install(program) {
		t.Fatal("Bubble Tea keeps its clock elsewhere now: see whether it still needs ours")
	}
	ended := make(chan error)
	go func() {
		_, err := program.Run()
		ended <- err
	}()
	during(program, out)
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	return ticks
}

// Nobody listens to the ticker of the library any more, so what is written was written
// by ours; without ours it ticks as it did.
func TestPacer(t *testing.T) {
	for _, install := range []bool{true, false} {
		ticks := paced(t, install, 3, func(p *tea.Program, out *output) {
			for i := range 2 {
				p.Send(i)
				out.await(t, sign(i+1))
			}
			p.Send(2)
		})
		if install != (ticks >= 2) {
			t.Errorf("installed %v: %d ticks", install, ticks)
		}
	}
}

func TestPacerFallsBack(t *testing.T) {
	for _, program := range []any{&struct{ clock *time.Ticker }{}, &struct{ ticker time.Time }{}, &struct{ ticker *time.Timer }{}} {
		p := &pacer{send: func(tea.Msg) { t.Error("a frame is asked for, and nobody ticks") }}
		if p.install(program) {
			t.Errorf("installed in %T", program)
		}
		if msg := p.filter(nil, 7); msg != 7 {
			t.Errorf("a message became %v", msg)
		}
	}
}

// However many messages come, frames do not: some at once, and then one each interval. The
// time here passes only where all that is to be done is done, so no clock is too coarse.
func TestPacerKeepsItsPace(t *testing.T) {
	for _, bursts := range []int{1, 10, 40} {
		synctest.Test(t, func(t *testing.T) {
			const many = 500
			ticks := paced(t, true, bursts*many, func(p *tea.Program, _ *output) {
				for n := range bursts {
					if n > 0 {
						time.Sleep(interval)
					}
					for i := range many {
						p.Send(i)
					}
				}
			})
			if most := ahead + bursts; ticks > most || ticks < bursts {
				t.Errorf("%d frames for %d times %d messages, at most %d", ticks, bursts, many, most)
			}
		})
	}
}
