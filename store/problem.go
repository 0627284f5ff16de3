package store

import "fmt"

// ProblemKind tells what is the matter with a part of a journal.
type ProblemKind int

const (
	Damaged ProblemKind = iota // it cannot be read, is gone, or belongs to another assessment
	Newer                      // it is in a format of which this version knows nothing
	Unknown                    // it can be read, and is of a kind, or has a field, that this version does not know
)

func (k ProblemKind) String() string {
	return [...]string{"damaged", "newer", "unknown"}[k]
}

// Problem is something in a journal that could not be read or is not known to
// this version. It stays in the file.
type Problem struct {
	Kind ProblemKind
	Line int // counted from 1; 0 for the file as a whole
	Text string
}

func (p Problem) String() string {
	if p.Line == 0 {
		return p.Text
	}
	return fmt.Sprintf("line %d: %s", p.Line, p.Text)
}
