package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"reflect"
	"slices"

	"rungs/model"
)

// What is read into memory is bounded, for a file can be anything. Within the bounds is a
// million answers: ten people who give thirty a day for nine years. They are 170 to 250 MB,
// and commands take 0.7 to 1.4 GB for them at their peak, history 1.7, half of which are events; for
// fewer they take less in step (golden, -speed).
const maxFile = 256 << 20 // bytes

// An event takes more memory than its line, and so does an entry of a list, of which a line
// that was made to waste memory holds a million, all empty: a file of them took eleven times
// its size. The numbers are less in a test that reaches them.
var (
	maxEvents  = 1 << 20
	maxEntries = 8 << 20 // eight an event: what it replaces, ticks and links
)

// News are the events that others have appended since the last call, or since the
// journal was opened. It takes no lock.
func (j *Journal) News() ([]model.Event, error) {
	j.turn.Lock()
	defer j.turn.Unlock()
	if err := j.reading(j.catchUp); err != nil {
		return nil, err
	}
	return j.handOut(), nil
}

// Bytes are the file as it lies there.
func (j *Journal) Bytes() (raw []byte, err error) {
	err = j.reading(func(f file, info fs.FileInfo) error {
		if info.Size() > maxFile {
			return j.tooLarge(info)
		}
		raw = make([]byte, info.Size())
		n, err := io.ReadFull(io.NewSectionReader(f, 0, info.Size()), raw)
		raw = raw[:n]
		if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && err != io.EOF {
			return opening(j.path, err)
		}
		return nil
	})
	return raw, err
}

// reading opens the file for what reads it.
func (j *Journal) reading(do func(f file, info fs.FileInfo) error) error {
	return patiently(j.path, j.wait, func() error {
		f, info, err := openRegular(j.disk, j.path, os.O_RDONLY)
		if err != nil {
			return opening(j.path, err)
		}
		defer f.Close()
		return do(f, info)
	})
}

func (j *Journal) handOut() []model.Event {
	j.mu.Lock()
	defer j.mu.Unlock()
	news := j.pending
	j.pending = nil
	return news
}

// catchUp reads what the file holds beyond what was read. The cost does not
// depend on the length of the journal, unless another program has cut, replaced
// or edited the file: then all of it is read again.
func (j *Journal) catchUp(f file, info fs.FileInfo) error {
	known, read := j.seen, j.read
	if !os.SameFile(known, info) || !ends(f, read) {
		return j.readAll(f, info)
	}
	if info.Size() == known.Size() {
		if info.ModTime().Equal(known.ModTime()) {
			return nil
		}
		return j.readAll(f, info)
	}
	if info.Size() > maxFile {
		return j.tooLarge(info)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	before := len(read.events)
	n := info.Size() - read.size
	err := read.feed(io.NewSectionReader(f, read.size, n), n)
	j.arrived(read.events[before:])
	if err != nil {
		return opening(j.path, err) // the next call goes on there
	}
	j.seen = info
	return nil
}

// arrived takes events that were found in the file for the first time. The caller
// holds mu.
func (j *Journal) arrived(events []model.Event) {
	if len(j.pending) == 0 {
		j.pending = slices.Clip(events) // a long journal is not copied
	} else {
		j.pending = append(j.pending, events...)
	}
	if len(j.lost) > 0 {
		j.lost = without(j.lost, events)
	}
}

// ends says whether what was read still ends as it did.
func ends(f file, p *parser) bool {
	end := p.end()
	now := make([]byte, len(end))
	n, _ := f.ReadAt(now, p.size-int64(len(end)))
	return n == len(now) && bytes.Equal(now, end)
}

// readAll reads the file from its beginning. The events that were not in it
// before become pending.
func (j *Journal) readAll(f file, info fs.FileInfo) error {
	if info.Size() > maxFile {
		return j.tooLarge(info)
	}
	fresh := &parser{}
	if err := fresh.feed(io.NewSectionReader(f, 0, info.Size()), info.Size()); err != nil {
		return opening(j.path, err)
	}
	if err := fresh.headless(j.path); err != nil {
		return err
	}
	if len(j.read.headers) > 0 && !slices.ContainsFunc(fresh.headers, j.related) {
		h := fresh.header()
		return fail(ErrReplaced, j.path, nil, "another assessment lies here now (%s), so this one was not touched. Open it anew, or save yours elsewhere.", quote(h.Registry))
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if len(j.read.events) > 0 {
		j.lost = append(j.lost, without(j.read.events, slices.Concat(fresh.events, j.lost))...)
	}
	j.arrived(without(fresh.events, j.read.events))
	j.read, j.seen = fresh, info
	return nil
}

// related says whether a header is of the assessment that was opened.
func (j *Journal) related(h model.Header) bool {
	was := j.read.header()
	return h.ID == was.ID && h.Catalogue == was.Catalogue
}

// without are the events that are not among others.
func without(events, others []model.Event) []model.Event {
	if len(others) == 0 || len(events) == 0 {
		return events
	}
	byID := make(map[string][]int, len(others))
	for i, e := range others {
		byID[e.ID] = append(byID[e.ID], i)
	}
	var out []model.Event
	for _, e := range events {
		if !slices.ContainsFunc(byID[e.ID], func(i int) bool { return same(e, others[i]) }) {
			out = append(out, e)
		}
	}
	return out
}

// same says whether two events with one ID say the same.
func same(a, b model.Event) bool { return reflect.DeepEqual(a, b) || identity(a) == identity(b) }

// ifYours is what to do about a file beyond the bounds.
const ifYours = "A line of a journal is a few hundred bytes, so this may be another file: check the path. If it is yours, keep it, and go on in a new one: rungs new NAME."

// full is why no more events are read, or "".
func (p *parser) full() string {
	switch {
	case len(p.events) > maxEvents:
		return fmt.Sprintf("this holds more than %d answers and other events, and no more are read. ", maxEvents)
	case p.entries > maxEntries:
		return fmt.Sprintf("the lists in its lines, such as ticks and links, hold more than %d entries up to line %d, and no more are read. ", maxEntries, p.lines)
	}
	return ""
}

// entries is how many entries the lists of an event hold.
func entries(e *model.Event) int {
	n := len(e.After) + len(e.Conditions) + len(e.Evidence)
	if p := e.Profile; p != nil {
		n += len(p.Hosting) + len(p.Logins) + len(p.Clients) + len(p.Overrides)
	}
	if u := e.Upgrade; u != nil {
		for _, ids := range u.Carries {
			n += 1 + len(ids)
		}
		for _, levels := range u.Was {
			n += 1 + len(levels)
			for _, ids := range levels {
				n += len(ids)
			}
		}
	}
	return n
}

func (j *Journal) tooLarge(info fs.FileInfo) error {
	return fail(ErrNotJournal, j.path, nil, "this is too large, and was not read (%d MiB; at most %d are). "+ifYours, info.Size()>>20, maxFile>>20)
}
