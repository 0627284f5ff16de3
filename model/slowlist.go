package model

import "slices"

// SlowList is what deserves a slow read, as it is listed: first what is asked for now, then
// the rest, and last what was read in this sitting and is not decided. To read is no answer,
// so it stays.
type SlowList struct{ Now, Later, Read []SlowRead }

// All are all of them in their order.
func (l SlowList) All() []SlowRead { return slices.Concat(l.Now, l.Later, l.Read) }

// Says begins the list: how many there are, how many of them were read, how long it takes to read
// those that are asked for now, and that nobody has to do so tonight. It is empty if there is none.
func (l SlowList) Says(a *Assessment) string {
	all, read, now := len(l.All()), len(l.Read), len(l.Now)
	if all == 0 {
		return ""
	}
	says := itoa(all) + " deserve a slow read"
	if all == 1 {
		says = "One deserves a slow read"
	}
	takes := a.ReadingTime(l.Now) + " to read"
	switch {
	case read == all && all == 1:
		return says + ", and is read but not decided:"
	case read == all:
		return says + ", and all are read but not decided:"
	case all == 1:
		return says + ", " + takes + ". It can wait for another evening:"
	case read == 1:
		says += ", 1 of them is read but not decided"
	case read > 1:
		says += ", " + itoa(read) + " of them are read but not decided"
	}
	switch {
	case now == 1:
		says += ". The next takes " + takes
	case read > 0:
		says += ". The next " + itoa(now) + " take " + takes
	case len(l.Later) > 0:
		says += ". These " + itoa(now) + " first, " + takes
	default:
		says += ", " + takes
	}
	return says + ". Stop whenever you like, the rest can wait for another evening:"
}

// SlowWaits says how many answers deserve a slow read and that this can wait, for whoever leaves or
// comes back. It is empty if none does, or something is open: before that nobody asks for them.
func SlowWaits(c *Catalogue, a *Assessment) string {
	if p := a.TotalProgress(c); p.Answered < p.Total {
		return ""
	}
	switch n := len(SlowReads(c, a)); n {
	case 0:
		return ""
	case 1:
		return "One answer deserves a slow read, and can wait for another evening"
	default:
		return itoa(n) + " answers deserve a slow read, and can wait for another evening"
	}
}

// ReadUndecided stands before what was read and is not decided.
const ReadUndecided = "Read, and not decided:"

// ReadSays says how what was read slowly is kept: that somebody read is in no journal.
const ReadSays = "What you only read stays on the list. = says that the answer holds, and takes it off; so does what you tick or note, unless it is unsure."
