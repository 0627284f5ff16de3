package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// written is a line as it is written, and as it will be read.
type written struct {
	raw  []byte
	line line
}

// compose makes the line of an event or a header. What could not be read again
// is an error.
func compose(v any) (written, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // <, > and & are harmless here, and read better in a diff
	if err := enc.Encode(v); err != nil {
		return written{}, err
	}
	raw := b.Bytes()
	if len(raw) > maxLine {
		return written{}, fmt.Errorf("it has %.1f MiB, and an answer can have at most %d; shorten the note", float64(len(raw))/(1<<20), maxLine>>20)
	}
	l := readLine(bytes.TrimSuffix(raw, []byte("\n")))
	if len(l.problems) > 0 {
		return written{}, errors.New(l.problems[0].Text)
	}
	return written{raw, l}, nil
}
