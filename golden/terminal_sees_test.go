//go:build !windows

package golden

import (
	"fmt"
	"strings"
	"time"
)

// screen is what one sees, without blanks at the ends of lines.
func (p *terminal) screen() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.look()
}

// look is screen for who holds the lock.
func (p *terminal) look() string {
	return trimmed(p.emu.String())
}

func (p *terminal) written() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.raw.String()
}

// patience is how long a test waits for what must come. It is never waited for
// when things go well, so it is long enough for a busy machine.
const patience = time.Minute

// until waits for the screen to fulfil a condition.
func (p *terminal) until(what string, holds func(screen string) bool) {
	p.t.Helper()
	limit := time.NewTimer(patience)
	defer limit.Stop()
	for {
		p.mu.Lock()
		screen, changed := p.look(), p.changed
		p.mu.Unlock()
		if holds(screen) {
			return
		}
		select {
		case <-changed:
		case <-p.ended:
			if screen = p.screen(); holds(screen) {
				return
			}
			p.t.Fatalf("the program ended (%v; %s) before this: %s\n%s", p.command.ProcessState, p.endedBy(), what, framed(screen))
		case <-limit.C:
			p.t.Fatalf("this has not come within %s: %s\n%s", patience, what, framed(screen))
		}
	}
}

// endedBy tells what ended the program: of the keys only q and ctrl+c do (TestRandom).
func (p *terminal) endedBy() string {
	if strings.ContainsAny(strings.Join(p.typed, ""), "q\x03") {
		return fmt.Sprintf("typed were %q", p.typed)
	}
	return fmt.Sprintf("typed were %q, none of which ends it: a signal from outside, such as of pkill, or the terminal was closed", p.typed)
}

func framed(screen string) string {
	const edge = "+--------------------------------------------------------------------------------"
	return edge + "\n|" + strings.ReplaceAll(screen, "\n", "\n|") + "\n" + edge
}

// shows waits for texts to stand on the screen, each on one line.
func (p *terminal) shows(texts ...string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the screen shows %q", texts), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// asks waits for the first pass to ask about a criterion.
func (p *terminal) asks(title string) {
	p.t.Helper()
	p.until("the first pass asks about "+title, func(screen string) bool {
		rows := strings.Split(screen, "\n")
		if len(rows) < 4 {
			return false
		}
		asked, _, _ := strings.Cut(strings.TrimSpace(rows[3]), " · level ")
		return asked == title && strings.Contains(screen, "First pass: ")
	})
}

// saved waits until so many criteria are answered and on the disk.
func (p *terminal) saved(answered int) {
	p.t.Helper()
	p.shows(" " + of(answered) + " answered · saved")
}

// here is the row under the cursor, without what stands beside it in another
// pane.
func (p *terminal) here() string { return hereIn(p.screen()) }

func hereIn(screen string) string {
	for line := range strings.Lines(screen) {
		if row, ok := strings.CutPrefix(line, " ▸ "); ok {
			row, _, _ = strings.Cut(row, "│")
			return strings.TrimSpace(row)
		}
	}
	return ""
}

// at waits for the cursor to be on a row with this text.
func (p *terminal) at(text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the cursor is at %q", text), func(screen string) bool { return strings.Contains(hereIn(screen), text) })
}

// walk goes on with a key until the cursor is on a row with this text.
func (p *terminal) walk(key, text string) {
	p.t.Helper()
	for range 60 {
		before := p.here()
		if strings.Contains(before, text) {
			return
		}
		p.press(key)
		p.until("the cursor moves on from "+before, func(screen string) bool {
			now := hereIn(screen)
			return now != "" && now != before
		})
	}
	p.t.Fatalf("the cursor does not come to %q\n%s", text, framed(p.screen()))
}
