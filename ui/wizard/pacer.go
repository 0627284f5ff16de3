package wizard

import (
	"reflect"
	"time"
	"unsafe"

	tea "charm.land/bubbletea/v2"
)

// pacer tells Bubble Tea to write a frame as soon as there is one. Its own clock ticks
// 120 times a second, also while nothing changes: a key is seen half a tick later, which
// is most of what a key takes, and an open wizard wakes the processor all evening. It has
// no public way to change that; its pull requests 1776 and 1796 are about one, and the
// release that brings it removes this file.
//
// A frame is drawn after each message. So each asks for a message more, which comes in
// behind that frame, and then the clock ticks. All but ticks is used by the loop of
// messages only.
type pacer struct {
	ticks  chan time.Time // nil if it could not be installed
	send   func(tea.Msg)
	brake  *brake    // of a slow line; nil if there is none
	coming bool      // a frame has been asked for
	paid   time.Time // when the next would come if all came evenly
}

const (
	// interval is what frames keep between them on average while keys repeat, so that
	// a slow terminal is not flooded.
	interval = time.Second / framesPerSecond
	// ahead is how many may come early: what one key brings is more than one frame.
	ahead = 3
)

// frameMsg comes in when a frame has been drawn.
type frameMsg struct{}

// filter looks at each message before the app gets it.
func (p *pacer) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	if p.ticks == nil {
		return msg
	}
	now := time.Now()
	if _, drawn := msg.(frameMsg); drawn {
		if p.brake.holds() {
			return nil
		}
		p.coming = false
		select {
		case p.ticks <- now:
		default: // one is waiting, and will find this frame
		}
		return nil
	}
	if !p.coming {
		p.coming = true
		if early := now.Add(-ahead * interval); p.paid.Before(early) {
			p.paid = early
		}
		p.paid = p.paid.Add(interval)
		ask := func() { p.send(frameMsg{}) }
		if wait := max(p.paid.Sub(now), p.brake.pause()); wait > 0 {
			time.AfterFunc(wait, ask)
		} else {
			go ask() // a timer, even of nothing, wakes the thread that waits for those
		}
	}
	return msg
}

// install makes the program listen to this clock. It says whether that was possible: if
// Bubble Tea has changed inside, its own clock ticks on.
func (p *pacer) install(program any) bool {
	field := reflect.ValueOf(program).Elem().FieldByName("ticker")
	if !field.IsValid() || field.Type() != reflect.TypeFor[*time.Ticker]() {
		return false
	}
	p.ticks = make(chan time.Time, 1)
	// A ticker that can be stopped and begun again, and to which nobody listens: since
	// Go 1.23 such a one does not run.
	ticker := time.NewTicker(time.Hour)
	ticker.C = p.ticks
	*(**time.Ticker)(unsafe.Pointer(field.UnsafeAddr())) = ticker
	return true
}
