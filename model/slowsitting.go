package model

import "slices"

// SlowSitting is how far somebody has come with the slow reads in a sitting. The zero value is
// one in which nothing was read.
type SlowSitting struct {
	Queue []string        // IDs of those that are gone through, in order
	begun []string        // and of those with which that began, which keep their numbers
	read  map[string]bool // those that were read
}

// List lists what deserves a slow read. No more than so many are asked for now, and once
// somebody has begun what is left of these.
func (s *SlowSitting) List(reads []SlowRead, most int) (l SlowList) {
	for _, r := range reads {
		if s.read[r.Criterion.ID] {
			l.Read = append(l.Read, r)
		} else {
			l.Now = append(l.Now, r)
		}
	}
	var left, others []SlowRead
	for _, r := range l.Now {
		if slices.Contains(s.begun, r.Criterion.ID) {
			left = append(left, r)
		} else {
			others = append(others, r)
		}
	}
	switch {
	case left != nil:
		l.Now, l.Later = left, others
	case most < len(l.Now):
		l.Now, l.Later = l.Now[:most], l.Now[most:]
	}
	return l
}

// Begin goes through those among which one of a list stands.
func (s *SlowSitting) Begin(l SlowList, at int) {
	s.Queue = nil
	for i, part := range [][]SlowRead{l.Now, l.Later, l.Read} {
		if at -= len(part); at >= 0 {
			continue
		}
		for _, r := range part {
			s.Queue = append(s.Queue, r.Criterion.ID)
		}
		if i == 0 && !slices.Contains(s.begun, s.Queue[0]) {
			s.begun = s.Queue
		}
		return
	}
}

// At says which of those that are gone through a criterion is; -1 for none.
func (s *SlowSitting) At(c *Criterion) int {
	if c == nil {
		return -1
	}
	return slices.Index(s.Queue, c.ID)
}

// Says is the number of one that is gone through: "Slow read 2 of 7". It is that of the first
// time.
func (s *SlowSitting) Says(c *Criterion) string {
	at, all := slices.Index(s.begun, c.ID), s.begun
	if at < 0 {
		at, all = s.At(c), s.Queue
	}
	return "Slow read " + itoa(at+1) + " of " + itoa(len(all))
}

// Read notes what came into sight of a slow read: some parts of its text, each to its end. That
// somebody went on in it is enough where it is about all of the text; else it is read when the
// part was seen that it is about.
func (s *SlowSitting) Read(r SlowRead, wentOn bool, parts ...string) {
	if r.Part == "" && !wentOn || r.Part != "" && !slices.Contains(parts, r.Part) {
		return
	}
	if s.read == nil {
		s.read = map[string]bool{}
	}
	s.read[r.Criterion.ID] = true
}
