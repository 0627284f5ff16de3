package cli

import (
	"bufio"
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
// anything. What is unknown to this version goes along as it is.
func (in *inspection) repair(path string, catalogue *model.Catalogue) (*repaired, error) {
	r := &repaired{LeftOut: []remark{}}
	copied, err := in.copied(r)
	if err != nil {
		return nil, err
	}
	again, err := inspect(copied, catalogue)
	if err != nil {
		return nil, fmt.Errorf("a copy could not be made: %w", err)
	}
	r.Events = again.Events
	target := strings.TrimSuffix(path, ".rungs") + ".repaired.rungs"
	r.File = model.CleanLine(target)
	if _, err := os.Lstat(target); err == nil {
		return nil, coded{fmt.Errorf("%s is there already, and was left as it is. Move it away, then try again", r.File), exitBusy}
	}
	return r, writePrivate(target, copied)
}

// copied is what the copy holds: the header, then each event once, in the order
// of the file.
func (in *inspection) copied(r *repaired) ([]byte, error) {
	header, err := encoded(in.header)
	if err != nil {
		return nil, err
	}
	var rest bytes.Buffer
	written := map[string]bool{}
	write := func(line []byte) {
		if !written[string(line)] {
			rest.Write(line)
		}
		written[string(line)] = true
	}
	buffer := bufio.NewReaderSize(nil, 64<<10)
	for _, e := range in.entries {
		asItIs := append(bytes.Clone(e.raw), '\n')
		kept := 0
		switch {
		case e.header.Rungs == 0:
		case e.header.ID == in.header.ID:
			kept++
			if e.whole && len(e.faults) > 0 && e.header.At.Equal(in.header.At) {
				header = asItIs // it has fields that are unknown to this version
			}
		default:
			// That two assessments are mixed cannot be repaired, and shall not be
			// hidden.
			kept++
			line, err := encoded(e.header)
			if err != nil {
				return nil, err
			}
			write(line)
		}
		for _, event := range e.events {
			line, err := encoded(event)
			again := newEntry(e.line, line, buffer)
			switch {
			case in.counted[event.ID] != string(line):
				add(&r.LeftOut, remark{Line: e.line, Text: fmt.Sprintf("another event has the same id, %s, and counts instead", shortened(event.ID))})
				kept++
			case e.whole && len(e.faults) > 0:
				write(asItIs)
				kept++
			case err == nil && again.whole && event.Kind.Known():
				write(line)
				kept++
			}
		}
		if !e.whole && len(e.faults) > 0 {
			add(&r.LeftOut, remark{Line: e.line, Text: strings.TrimSuffix(remains(kept)+": "+shortened(string(e.raw)), ": ")})
		}
	}
	return append(header, rest.Bytes()...), nil
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
