package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"unicode/utf8"

	"rungs/model"
)

// Format is the version of the file format that this program writes. It reads
// a higher one as well as it can, but does not append to it.
const Format = 1

// maxLine is the longest line that is read or written, in bytes.
const maxLine = 4 << 20

// A line that was made to waste time holds endless damage. After so many
// problems, or searches for what follows the damage, the rest of it is given up.
const (
	maxFaults = 100
	maxResync = 16
)

var byteOrderMark = []byte("\uFEFF")

// line is what was found on one line of a journal: as a rule one header or one
// event, but where a crash or a merge ran lines together, more.
type line struct {
	pieces   []Piece   // their numbers are those of whoever counts the lines
	problems []Problem // the same
	damaged  bool      // something on it could not be read
}

// readLine reads one line, without its end. Its pieces point into raw.
func readLine(raw []byte) line {
	var l line
	raw = bytes.TrimPrefix(raw, byteOrderMark)
	if len(bytes.TrimSpace(raw)) == 0 {
		return l
	}
	var plain plainReader
	if p, ok := plain.piece(raw); ok {
		l.pieces = []Piece{p}
		return l
	}
	if wide(raw) {
		l.skip("UTF-16, as PowerShell's >> writes it")
		return l
	}
	if raw = l.withoutZeros(raw); len(raw) == 0 {
		return l
	}
	if mark := conflictMark(raw); mark != "" {
		l.bad("%s is a mark of a conflict that git left; stepped over. Keep the lines of both sides, and take the marks out", mark)
		return l
	}
	if bytes.IndexByte(raw, '{') < 0 {
		l.skip("neither a header nor an event")
		return l
	}
	if !utf8.Valid(raw) {
		l.report(Damaged, "bytes that are not UTF-8; shown as \uFFFD")
	}
	l.read(raw)
	return l
}

// wide says whether bytes are UTF-16: with a mark at the beginning, or every other
// one a zero.
func wide(raw []byte) bool {
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		return true
	}
	var zeros [2]int
	for i, b := range raw[:min(len(raw), 256)] {
		if b == 0 {
			zeros[i%2]++
		}
	}
	most, least := max(zeros[0], zeros[1]), min(zeros[0], zeros[1])
	return most > 4 && most > min(len(raw), 256)/3 && least < most/8
}

// conflictMark is the mark of an unfinished merge that a line is, or "".
func conflictMark(raw []byte) string {
	for _, mark := range []string{"<<<<<<<", "=======", ">>>>>>>", "|||||||"} {
		if rest, ok := bytes.CutPrefix(raw, []byte(mark)); ok && (len(bytes.TrimSpace(rest)) == 0 || rest[0] == ' ') {
			return mark
		}
	}
	return ""
}

// withoutZeros takes away what a file system that crashed leaves where data should
// have come. Zeros are never part of JSON.
func (l *line) withoutZeros(raw []byte) []byte {
	rest := bytes.Trim(raw, "\x00")
	switch {
	case len(rest) == len(raw):
	case len(bytes.TrimSpace(rest)) == 0:
		l.report(Damaged, "zeros only, as a crash leaves them; stepped over")
		return nil
	default:
		l.report(Damaged, "zeros around the text, as a crash leaves them; stepped over")
	}
	return rest
}

// read takes what it can, and after damage goes on with what was run together
// with it.
func (l *line) read(raw []byte) {
	for resyncs := 0; ; resyncs++ {
		rest := l.values(raw)
		if len(rest) == 0 {
			return
		}
		if after, ok := bytes.CutPrefix(rest, byteOrderMark); ok {
			raw = after // where an editor, or joining two files, put one
		} else {
			if !l.damaged {
				l.skip("not readable as JSON, torn perhaps")
			}
			at := nextStart(rest)
			if at < 0 {
				return
			}
			raw = rest[at:]
		}
		if resyncs == maxResync || len(l.problems) >= maxFaults {
			l.bad("so much damage that the rest of the line was not read")
			return
		}
	}
}

func (l *line) report(kind ProblemKind, format string, args ...any) {
	l.problems = append(l.problems, Problem{Kind: kind, Text: fmt.Sprintf(format, args...)})
}

// bad is report for what could not be read.
func (l *line) bad(format string, args ...any) {
	l.damaged = true
	l.report(Damaged, format, args...)
}

// skip is bad for what is left out alone.
func (l *line) skip(format string, args ...any) {
	l.bad(format+"; kept and stepped over", args...)
}

// nextStart finds where the next line begins that was run together with what
// stands before it. In JSON that is whole these bytes cannot stand in a text, where
// the quotes would be escaped.
func nextStart(raw []byte) int {
	if len(raw) < 2 {
		return -1
	}
	best := -1
	for _, start := range []string{`{"id":"`, `{"rungs":`} {
		if at := bytes.Index(raw[1:], []byte(start)); at >= 0 && (best < 0 || at+1 < best) {
			best = at + 1
		}
	}
	return best
}

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
		number, plain := 0, plainReader{}
		for text := range bytes.Lines(raw) {
			number++
			if len(text) > maxLine {
				continue
			}
			text = bytes.TrimSuffix(text, []byte("\n"))
			if p, ok := plain.piece(text); ok {
				p.Line = number
				if !yield(p) {
					return
				}
				continue
			}
			for _, p := range readLine(text).pieces {
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

// written is a line as it is written, and as it will be read.
type written struct {
	raw  []byte
	line line
}

// encode is an event or a header as a line.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // <, > and & are harmless here, and read better in a diff
	err := enc.Encode(v)
	return b.Bytes(), err
}

// compose makes the line of an event or a header. What could not be read again
// is an error.
func compose(v any) (written, error) {
	raw, err := encode(v)
	if err != nil {
		return written{}, err
	}
	if len(raw) > maxLine {
		return written{}, fmt.Errorf("it has %.1f MiB, and an answer can have at most %d; shorten the note", float64(len(raw))/(1<<20), maxLine>>20)
	}
	l := readLine(bytes.TrimSuffix(raw, []byte("\n")))
	if len(l.problems) > 0 {
		return written{}, errors.New(l.problems[0].Text)
	}
	return written{raw, l}, nil
}

// composeAll makes the lines of events, and puts them behind what is in raw.
func composeAll(path string, raw []byte, events []model.Event) ([]byte, []written, error) {
	lines := make([]written, len(events))
	for i, e := range events {
		var err error
		if lines[i], err = compose(e.Clean()); err != nil {
			return nil, nil, refused(path, err)
		}
		raw = append(raw, lines[i].raw...)
	}
	return raw, lines, nil
}

func refused(path string, err error) error {
	return fail(ErrRefused, path, err, "this cannot be saved: %s.", err)
}
