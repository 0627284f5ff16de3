package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"rungs/model"
)

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
	rest = bytes.TrimLeft(raw[dec.InputOffset():], " \t\r\n")
	if len(bytes.TrimSpace(rest)) == 0 {
		return nil // white space of other sorts, which an editor left at the end
	}
	return rest
}

// value takes one JSON value as a header or as an event.
func (l *line) value(raw []byte) {
	var is struct {
		Rungs *int        `json:"rungs"`
		ID    *string     `json:"id"`
		Kind  *model.Kind `json:"kind"`
	}
	// A newer kind may give other types to the rest, so only these decide.
	clear, _ := last(raw)
	clear, _ = alike(clear)
	if err := json.Unmarshal(clear, &is); err != nil {
		l.skip("%s", typeFault(err))
		return
	}
	switch {
	case is.Rungs != nil:
		l.header(raw)
	case is.ID == nil || model.CleanLine(*is.ID) == "":
		l.skip("neither a header nor an event with an id")
	case is.Kind == nil || model.CleanLine(string(*is.Kind)) == "":
		l.skip("an event without a kind")
	default:
		l.event(raw, *is.ID, *is.Kind)
	}
}

func (l *line) header(raw []byte) {
	var h model.Header
	clear := l.exact(raw)
	unknown, err := decode(clear, &h)
	if err == nil && h.Rungs < 1 {
		err = fmt.Errorf("a header of version %d, which there is not", h.Rungs)
	}
	if err != nil && h.Rungs <= Format {
		l.skip("%s", typeFault(err))
		return
	}
	if h.Rungs > Format {
		l.report(Newer, "in format %d, and this version of rungs knows %d only", h.Rungs, Format)
	} else if unknown != "" {
		l.report(Unknown, "%s is not known to this version; kept", unknown)
	}
	l.pieces = append(l.pieces, Piece{Raw: raw, Header: h.Clean()})
}

func (l *line) event(raw []byte, id string, kind model.Kind) {
	var e model.Event
	clear := l.exact(raw)
	unknown, err := decode(clear, &e)
	if !kind.Known() {
		e.ID, e.Kind = id, kind // the rest may be of other types, or missing
		l.report(Unknown, "kind %s is not known to this version; kept", quote(string(kind)))
	} else if err != nil {
		l.skip("%s", typeFault(err))
		return
	} else if unknown != "" {
		l.report(Unknown, "%s is not known to this version; kept", unknown)
	}
	if e.Kind.Known() && !knownWords(&e) {
		l.report(Unknown, "%s is not known to this version; kept", unknownWord(&e))
	}
	l.pieces = append(l.pieces, Piece{Raw: raw, Event: e.Clean()})
}

// exact tells of names that stand twice, and of those that differ from ours in case only,
// which count as unknown. It gives the value without the former ones and the latter.
func (l *line) exact(raw []byte) []byte {
	clear, twice := last(raw)
	clear, found := alike(clear)
	for _, name := range found[:min(len(found), maxFaults)] {
		l.report(Unknown, "field %s is not the one in small letters, and is not known to this version; kept", quote(name))
	}
	for _, name := range twice[:min(len(twice), maxFaults)] {
		l.report(Damaged, "field %s stands twice; the last one counts", quote(name))
	}
	return clear
}

// knownWords says whether the state, the intent and the profile of an event are in words
// that this version knows.
func knownWords(e *model.Event) bool { return unknownWord(e) == "" }

func unknownWord(e *model.Event) string {
	switch {
	case !e.State.Known():
		return "state " + quote(string(e.State))
	case !e.Choice.Known():
		return "intent " + quote(string(e.Choice))
	case e.Profile != nil:
		if words := e.Profile.Unknown(); words != nil {
			return words[0].Question + " " + quote(words[0].Word)
		}
	}
	return ""
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
		if unquoted := strings.Trim(name, `"`); strings.Trim(unquoted, "?") != "" { // which is told: see exact
			unknown = "field " + quote(unquoted)
		}
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
