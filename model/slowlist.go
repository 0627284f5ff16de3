package model

import (
	"slices"
	"strings"
)

// SlowList is what deserves a slow read, as it is listed: first what is asked for now, then
// the rest, and last what was read in this sitting and is not decided. To read is no answer,
// so it stays.
type SlowList struct{ Now, Later, Read []SlowRead }

// All are all of them in their order.
func (l SlowList) All() []SlowRead { return slices.Concat(l.Now, l.Later, l.Read) }

// Says begins the list: how many there are, how many of them were read, and how long it takes
// to read those that are asked for now. It is empty if there is none.
func (l SlowList) Says() string {
	all, read := len(l.All()), len(l.Read)
	if all == 0 {
		return ""
	}
	says, are := itoa(all)+" deserve a slow read", " are"
	if all == 1 {
		says = "One deserves a slow read"
	}
	if read == 1 {
		are = " is"
	}
	takes := ReadingTime(l.Now)
	if takes != "" {
		takes = ", " + takes
	}
	switch {
	case read == all && all == 1:
		return says + ", and is read but not decided:"
	case read == all:
		return says + ", and all are read but not decided:"
	case read > 0:
		says += ", " + itoa(read) + " of them" + are + " read but not decided"
		takes = strings.Replace(takes, ", ", "; the next take ", 1)
	case len(l.Later) > 0:
		says += ", each says why; " + itoa(len(l.Now)) + " first"
	}
	return says + takes + ":"
}

// ReadUndecided stands before what was read and is not decided.
const ReadUndecided = "Read, and not decided:"

// ReadSays says how what was read slowly is kept: that somebody read is in no journal.
const ReadSays = "What you only read stays on the list. = says that the answer holds, and takes it off; so does what you tick or note, unless it is unsure."
