package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
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
	if e, ok := plainEvent(raw); ok {
		l.pieces = []Piece{{Raw: bytes.TrimSpace(raw), Event: e}}
		return l
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		// A file system that crashed leaves zeros where data should have come.
		// They are never part of JSON.
		rest := bytes.Trim(raw, "\x00")
		if len(bytes.TrimSpace(rest)) == 0 {
			l.report(Damaged, "zeros only, as a crash leaves them; stepped over")
			return l
		}
		if len(rest) < len(raw) {
			l.report(Damaged, "zeros around the text, as a crash leaves them; stepped over")
		}
		raw = rest
	}
	if bytes.IndexByte(raw, '{') < 0 {
		l.bad("neither a header nor an event; kept and stepped over")
		return l
	}
	if !utf8.Valid(raw) {
		l.report(Damaged, "bytes that are not UTF-8; shown as \uFFFD")
	}
	for resyncs := 0; ; resyncs++ {
		rest := l.values(raw)
		if len(rest) == 0 {
			return l
		}
		if after, ok := bytes.CutPrefix(rest, byteOrderMark); ok {
			raw = after // where an editor, or joining two files, put one
		} else {
			if !l.damaged {
				l.bad("not readable as JSON, torn perhaps; kept and stepped over")
			}
			at := nextStart(rest)
			if at < 0 {
				return l
			}
			raw = rest[at:]
		}
		if resyncs == maxResync || len(l.problems) >= maxFaults {
			l.bad("so much damage that the rest of the line was not read")
			return l
		}
	}
}

// plainEvent reads a line that is one event and nothing else, as nearly all are. It
// is not needed, but takes a third of the time.
func plainEvent(raw []byte) (e model.Event, ok bool) {
	if raw[0] != '{' {
		return e, false
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if dec.Decode(&e) != nil || len(bytes.TrimSpace(raw[dec.InputOffset():])) > 0 || !utf8.Valid(raw) {
		return e, false
	}
	e = e.Clean()
	return e, e.ID != "" && e.Kind.Known()
}

func (l *line) report(kind ProblemKind, format string, args ...any) {
	l.problems = append(l.problems, Problem{Kind: kind, Text: fmt.Sprintf(format, args...)})
}

// bad is report for what could not be read.
func (l *line) bad(format string, args ...any) {
	l.damaged = true
	l.report(Damaged, format, args...)
}

// values takes one JSON value after the other, and returns the rest that cannot
// be read. As a rule there is one value and no rest.
func (l *line) values(raw []byte) (rest []byte) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	for len(l.problems) < maxFaults {
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			break
		}
		l.value(value)
	}
	return bytes.TrimLeft(raw[dec.InputOffset():], " \t\r\n")
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

// value takes one JSON value as a header or as an event.
func (l *line) value(raw []byte) {
	var is struct {
		Rungs *int        `json:"rungs"`
		ID    *string     `json:"id"`
		Kind  *model.Kind `json:"kind"`
	}
	// A newer kind may give other types to the rest, so only these decide.
	if err := json.Unmarshal(raw, &is); err != nil {
		l.bad("%s; kept and stepped over", typeFault(err))
		return
	}
	switch {
	case is.Rungs != nil:
		l.header(raw)
	case is.ID == nil || model.CleanLine(*is.ID) == "":
		l.bad("neither a header nor an event with an id; kept and stepped over")
	case is.Kind == nil || model.CleanLine(string(*is.Kind)) == "":
		l.bad("an event without a kind; kept and stepped over")
	default:
		l.event(raw, *is.ID, *is.Kind)
	}
}

func (l *line) header(raw []byte) {
	var h model.Header
	unknown, err := decode(raw, &h)
	if err == nil && h.Rungs < 1 {
		err = fmt.Errorf("a header of version %d, which there is not", h.Rungs)
	}
	if err != nil && h.Rungs <= Format {
		l.bad("%s; kept and stepped over", typeFault(err))
		return
	}
	if h.Rungs > Format {
		l.report(Newer, "in format %d, and this version of rungs knows %d only", h.Rungs, Format)
	} else if unknown != "" {
		l.report(Unknown, "%s is not known to this version; kept", unknown)
	}
	h.Catalogue, h.Version = model.CleanLine(h.Catalogue), model.CleanLine(h.Version)
	h.ID, h.Registry = model.CleanLine(h.ID), model.CleanLine(h.Registry)
	l.pieces = append(l.pieces, Piece{Raw: raw, Header: h})
}

func (l *line) event(raw []byte, id string, kind model.Kind) {
	var e model.Event
	unknown, err := decode(raw, &e)
	if !kind.Known() {
		e.ID, e.Kind = id, kind // the rest may be of other types, or missing
		l.report(Unknown, "kind %s is not known to this version; kept", quote(string(kind)))
	} else if err != nil {
		l.bad("%s; kept and stepped over", typeFault(err))
		return
	} else if unknown != "" {
		l.report(Unknown, "%s is not known to this version; kept", unknown)
	}
	l.pieces = append(l.pieces, Piece{Raw: raw, Event: e.Clean()})
}

// decode is json.Unmarshal that also names a field that into does not have.
func decode(raw []byte, into any) (unknown string, err error) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	err = dec.Decode(into)
	if err == nil {
		return "", nil
	}
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		unknown = "field " + quote(strings.Trim(name, `"`))
		// Once more, from the beginning: the first reading stopped there.
		err = json.Unmarshal(raw, into)
	}
	return unknown, err
}

// typeFault puts a decoding error in words.
func typeFault(err error) string {
	var t *json.UnmarshalTypeError
	if errors.As(err, &t) {
		if t.Field == "" {
			return "a JSON " + t.Value + " instead of an object"
		}
		field := t.Field[strings.LastIndexByte(t.Field, '.')+1:] // without Go's names around it
		return "field " + quote(field) + " holds a JSON " + t.Value + ", which cannot be there"
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return "torn"
	}
	return model.CleanLine(err.Error())
}

// quote shows a short text from a file.
func quote(s string) string {
	r := []rune(model.CleanLine(s))
	if len(r) > 40 {
		r = append(r[:40], '…')
	}
	return fmt.Sprintf("%q", string(r))
}
