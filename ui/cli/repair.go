package cli

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"rungs/model"
)

// repaired is a copy of a file without its damage.
type repaired struct {
	File    string   `json:"file"`
	Events  int      `json:"events"`
	LeftOut []remark `json:"left_out"`
}

// repair writes a copy beside the file, for the user alone and never over
// anything. What is unknown to this version goes along.
func (in *inspection) repair(path string, catalogue *model.Catalogue) (*repaired, error) {
	r := &repaired{LeftOut: []remark{}}
	copied := in.copied(r)
	again, err := inspect(copied, catalogue)
	if err != nil {
		return nil, fmt.Errorf("a copy could not be made: %w", err)
	}
	if r.Events = again.Events; r.Events < in.Events { // a line can grow too long by U+FFFD
		return nil, fmt.Errorf("a copy could not be made: it would hold %d of %d events", r.Events, in.Events)
	}
	target := strings.TrimSuffix(path, ".rungs") + ".repaired.rungs"
	r.File = model.CleanLine(target)
	if _, err := os.Lstat(target); err == nil {
		return nil, coded{fmt.Errorf("%s is there already, and was left as it is. Move it away, then try again", r.File), exitBusy}
	}
	return r, writePrivate(target, copied)
}

// copied is what the copy holds: the header that counts, then every other header
// and each event once, as they were written and in the order of the file. That two
// assessments are mixed cannot be repaired, and shall not be hidden.
func (in *inspection) copied(r *repaired) []byte {
	var first, rest bytes.Buffer
	written := map[string]bool{}
	kept := map[int]int{} // by line
	for _, p := range in.pieces {
		kept[p.Line]++
		if in.forged(p.Event) {
			continue
		}
		// Bytes that are no UTF-8 were read as U+FFFD already.
		line := string([]rune(string(p.Raw))) + "\n"
		into := &rest
		if first.Len() == 0 && jsonOf(p.Header) == jsonOf(in.header) {
			into = &first
		}
		if !written[line] {
			into.WriteString(line)
		}
		written[line] = true
	}
	told := 0
	for _, d := range in.Damaged {
		switch {
		case d.forged:
			add(&r.LeftOut, d)
		case d.Line > told:
			told = d.Line // it can have several faults
			add(&r.LeftOut, remark{Line: d.Line, Text: strings.TrimSuffix(remains(kept[d.Line])+": "+shortened(string(in.lines[d.Line-1])), ": ")})
		}
	}
	return append(first.Bytes(), rest.Bytes()...)
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
