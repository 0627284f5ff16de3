package content

import (
	"strconv"

	"rungs/model"
)

// Fault is something wrong in a file of a catalogue.
type Fault struct {
	File string // its path in the folder, with slashes
	Line int    // from 1; 0 if the fault is not at a line
	What string // what is wrong
	Mend string // what to do about it
}

// Error is the fault on one line: "general/x.md:12: what is wrong; what to do".
func (f Fault) Error() string {
	s := f.File
	if f.Line > 0 {
		s += ":" + strconv.Itoa(f.Line)
	}
	s += ": " + f.What
	if f.Mend != "" {
		s += "; " + f.Mend
	}
	return model.CleanLine(s)
}

// quote puts a text of the file into a fault. What is too long to be read there
// is cut.
func quote(s string) string {
	const most = 200 // characters
	r := []rune(model.CleanLine(s))
	if len(r) > most {
		r = append(r[:most], '…')
	}
	return `"` + string(r) + `"`
}
