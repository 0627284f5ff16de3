package wizard

import (
	"os"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// brake holds frames back on a slow line. There they would queue between the program and
// the eye: a pseudo-terminal alone takes 20 kB, which is nine seconds at 2,400 bytes a
// second, a connection takes more, and nothing on this side tells how much it holds. So
// a question goes out behind each frame, and the next one waits for the reply; of those
// that are drawn meanwhile only the last is written.
//
// It is off until the reply to the last question of the start was late, or a frame could
// not be written at once, so that nobody else pays for it. A terminal that answers nothing
// is not asked.
type brake struct {
	frame func() // asks for a frame

	mu       sync.Mutex
	answers  bool // the terminal does
	on, away bool
	full     time.Duration // how long the last frame had to wait for room
	coming   chan struct{} // closed when the last frame has arrived; nil if none is on its way
}

const (
	// late is when a reply tells of a slow line: the first frame takes longer to arrive
	// than a person notices.
	late = 300 * time.Millisecond
	// stuck is when a write tells of one.
	stuck = 50 * time.Millisecond
	// patience is how long a frame waits at most.
	patience = time.Second
	// forgone is when a reply is not waited for any longer: what a pseudo-terminal holds has
	// arrived.
	forgone = 10 * time.Second
	// shownQuestion is one that all terminals answer (DSR), and shownReply what they say.
	shownQuestion = "\x1b[5n"
	shownReply    = "\x1b[0n"
)

// judge hears how long the reply to a question took that went out behind a frame.
func (b *brake) judge(took time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.answers, b.on = true, took > late
}

// wrote hears how long a frame took to be written.
func (b *brake) wrote(took time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.full = 0; took > stuck {
		b.full, b.on = took, b.on || b.answers
	}
}

// pause is how long the next frame waits for keys that came while the last one was stuck.
// Where no reply tells when that has arrived, the next one would be stuck as long: so it
// takes as many keys along as came meanwhile.
func (b *brake) pause() time.Duration {
	if b == nil {
		return 0
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.on {
		return min(b.full, stuck)
	}
	return min(b.full, patience)
}

// holds says whether a frame is on its way still. When it has arrived one is asked for.
func (b *brake) holds() bool {
	if b == nil {
		return false
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.coming != nil
}

// follow is what is written behind a frame.
func (b *brake) follow() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.on || b.away || b.coming != nil {
		return ""
	}
	coming := make(chan struct{})
	b.coming = coming
	time.AfterFunc(forgone, func() {
		select {
		case <-coming:
		default:
			b.giveUp()
		}
	})
	return shownQuestion
}

// giveUp asks a terminal nothing more that does not answer this.
func (b *brake) giveUp() {
	b.mu.Lock()
	b.answers, b.on = false, false
	b.mu.Unlock()
	b.arrived()
}

// arrived hears that the last frame is on the screen.
func (b *brake) arrived() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.coming != nil {
		close(b.coming)
		b.coming = nil
		go b.frame()
	}
}

// rest asks nothing more, and waits for the reply that is on its way: another program, or
// the shell, would get it. It is nothing where nothing is on its way.
func (b *brake) rest() tea.Cmd {
	if b == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.away = true
	coming := b.coming
	if coming == nil {
		return nil
	}
	return func() tea.Msg {
		select {
		case <-coming:
		case <-time.After(replies):
		}
		return nil
	}
}

// resume asks again.
func (b *brake) resume() {
	if b != nil {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.away = false
	}
}

// braked is a terminal behind whose frames the brake asks.
type braked struct {
	*os.File
	brake *brake
}

func (o braked) Write(p []byte) (int, error) {
	from := time.Now()
	defer func() { o.brake.wrote(time.Since(from)) }()
	if question := o.brake.follow(); question != "" {
		if _, err := o.File.Write(append(p[:len(p):len(p)], question...)); err != nil {
			return 0, err
		}
		return len(p), nil
	}
	return o.File.Write(p)
}
