package store

import (
	"bytes"
	"iter"

	"rungs/model"
)

// Piece is a header or an event as it stands in a journal.
type Piece struct {
	Line   int          // counted from 1
	Raw    []byte       // the JSON of it alone, as it was written
	Header model.Header // cleaned; Rungs is 0 if this is an event
	Event  model.Event  // cleaned
}

func (p Piece) isHeader() bool { return p.Header.Rungs != 0 }

// Pieces takes a journal apart into what [Parse] finds in it, in the order of the
// file. Where lines run together a line has several pieces, and where one is
// damaged none, or those that can still be read.
func Pieces(raw []byte) iter.Seq[Piece] {
	return func(yield func(Piece) bool) {
		number := 0
		for text := range bytes.Lines(raw) {
			number++
			if len(text) > maxLine {
				continue
			}
			for _, p := range readLine(bytes.TrimSuffix(text, []byte("\n"))).pieces {
				p.Line = number
				if !yield(p) {
					return
				}
			}
		}
	}
}

// addTo appends the events of a line.
func (l line) addTo(events []model.Event) []model.Event {
	for _, p := range l.pieces {
		if !p.isHeader() {
			events = append(events, p.Event)
		}
	}
	return events
}
