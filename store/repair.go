package store

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"rungs/model"
)

// Repaired is a copy of a journal without its damage.
type Repaired struct {
	File    string    `json:"file"` // harmless to print
	Events  int       `json:"events"`
	LeftOut []Problem `json:"left_out"`
}

// Repair writes a copy beside the journal at path, which was inspected: NAME.rungs
// becomes NAME.repaired.rungs, made as by [CreateFile]. What is unknown to this
// version goes along.
func (in *Inspection) Repair(path string) (*Repaired, error) {
	raw, leftOut := in.copied()
	again, err := Parse(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("a copy could not be made: %w", err)
	}
	different, _ := missing(nil, again.Events)
	events := len(different)
	if events < in.Events { // a line can grow too long by U+FFFD
		return nil, fmt.Errorf("a copy could not be made: it would hold %d of %d events", events, in.Events)
	}
	path = strings.TrimSuffix(path, extension) + ".repaired" + extension
	err = CreateFile(path, raw)
	if errors.Is(err, ErrExists) {
		err = fail(ErrExists, path, err, "this is there already, and was left as it is. Move it away, then try again.")
	}
	return &Repaired{show(path), events, leftOut}, err
}

// copied is what the copy holds: the header that counts, then every other header
// and each event once, as they were written and in the order of the file. That two
// assessments are mixed, or that two events have one id, cannot be repaired, and must
// not be hidden.
func (in *Inspection) copied() ([]byte, []Problem) {
	var first, rest bytes.Buffer
	written := map[string]bool{}
	kept := map[int]int{} // by line
	for p := range Pieces(in.raw) {
		kept[p.Line]++
		// Bytes that are no UTF-8 were read as U+FFFD already, and of fields that stand
		// twice the last.
		once, _ := last([]byte(string([]rune(string(p.Raw)))))
		line := string(once) + "\n"
		into := &rest
		if first.Len() == 0 && p.isHeader() && compareHeaders(p.Header, in.Assessment.Header) == 0 {
			into = &first
		}
		if !written[line] {
			into.WriteString(line)
		}
		written[line] = true
	}
	leftOut, told, lines := []Problem{}, 0, in.text()
	for _, p := range in.Damaged {
		switch {
		case p.Line == 0:
			leftOut = append(leftOut, p)
		case p.Line > told:
			told = p.Line // it can have several faults
			p.Text = strings.TrimSuffix(remains(kept[p.Line])+": "+model.Shorten(string(lines[p.Line]), 60), ": ")
			leftOut = append(leftOut, p)
		}
	}
	return append(first.Bytes(), rest.Bytes()...), leftOut
}

// text is what stands on the damaged lines, by their numbers.
func (in *Inspection) text() map[int][]byte {
	out := map[int][]byte{}
	for _, p := range in.Damaged {
		out[p.Line] = nil
	}
	number := 0
	for text := range bytes.Lines(in.raw) {
		number++
		if _, damaged := out[number]; damaged {
			out[number] = text
		}
	}
	return out
}

// remains says what is kept of a damaged line.
func remains(kept int) string {
	switch kept {
	case 0:
		return "nothing of it could be read"
	case 1:
		return "what could be read of it is kept, the rest is left out"
	}
	return fmt.Sprintf("%d parts of it could be read and are kept, the rest is left out", kept)
}
