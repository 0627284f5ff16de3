package store

import (
	"bytes"
	"errors"

	"rungs/model"
)

// Update takes the lock, reads what others have appended, hands that to decide,
// and appends what decide returns: in one write, synced. It returns the news and
// the caller's own events, cleaned as they were written.
//
// If decide fails, its error is returned and nothing is written. On any error
// nothing of the caller's counts as saved, and the news are handed out again by
// the next call. What was written counts only if the path leads to it still: if
// another program put another file there meanwhile, it is written to that one. Apart from decide's, errors are [ErrBusy] (the lock was not
// to be had), [ErrNotSaved], [ErrReadOnly], [ErrNewer], [ErrReplaced],
// [ErrRefused], and those of [Open]. To try again with the same events is always
// safe.
//
// decide must not use the journal.
func (j *Journal) Update(decide func(news []model.Event) ([]model.Event, error)) ([]model.Event, error) {
	j.turn.Lock()
	defer j.turn.Unlock()
	own, err := j.decided(decide)
	for tries := 0; errors.Is(err, errMoved); tries++ {
		if tries == 3 {
			return nil, fail(ErrNotSaved, j.path, err, "not saved: the file was replaced each time. End the program that does it, then try again.")
		}
		if err = j.rewrite(own); err == nil {
			break
		}
	}
	if err != nil {
		return nil, err
	}
	return j.handOut(), nil
}

// decided locks the journal, lets decide decide, and writes that.
func (j *Journal) decided(decide func(news []model.Event) ([]model.Event, error)) ([]model.Event, error) {
	h, err := j.lock()
	if err != nil {
		return nil, err
	}
	defer h.release()
	own, err := decide(j.pending)
	if err != nil {
		return nil, err
	}
	return own, j.write(h, own)
}

// errMoved says that another file was put in the place of the one that was written.
var errMoved = errors.New("the file was replaced")

// rewrite writes events that went to a file which the path no longer leads to. The
// new one may hold some of them.
func (j *Journal) rewrite(own []model.Event) error {
	h, err := j.lock()
	if err != nil {
		return err
	}
	defer h.release()
	own, _ = missing(j.read.all(), own)
	return j.write(h, own)
}

// Append is [Journal.Update] with events that do not depend on the news.
func (j *Journal) Append(events ...model.Event) ([]model.Event, error) {
	return j.Update(func([]model.Event) ([]model.Event, error) { return events, nil })
}

// lock locks the journal for appending, and reads what others have appended.
func (j *Journal) lock() (h *held, err error) {
	defer func() { j.noteLock(h, err) }()
	if h, err = hold(j.disk, j.path, j.wait); err != nil {
		return nil, err
	}
	if err = j.catchUp(h.file, h.info); err == nil {
		err = j.newer()
	}
	if err != nil {
		h.release()
		return nil, err
	}
	return h, nil
}

// noteLock takes note of what locking the journal has shown.
func (j *Journal) noteLock(h *held, err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	switch {
	case err == nil:
		j.readOnly, j.tried, j.unlocked = "", true, h.unlocked
	case errors.Is(err, ErrReadOnly), errors.Is(err, ErrNewer):
		j.readOnly, j.tried = err.Error(), true
	}
}

// write appends events to the file that h holds. All of it has been read. The error
// is errMoved if another file lies in its place by then.
func (j *Journal) write(h *held, own []model.Event) error {
	if len(own) == 0 {
		return nil
	}
	var out []byte
	if j.read.open {
		// A crash, or an editor, left a last line without an end. What is
		// torn there stays alone.
		out = append(out, '\n')
	}
	out, lines, err := composeAll(j.path, out, own)
	if err != nil {
		return err
	}
	size := h.info.Size()
	if err := bounded(j.path, size+int64(len(out))); err != nil {
		return err
	}
	if len(j.read.events)+len(own) > maxEvents {
		return fail(ErrNotSaved, j.path, nil, "not saved: there would be more than %d events in the file. "+goOn, maxEvents)
	}
	n := j.read.entries
	for i := range own {
		n += entries(&own[i])
	}
	if n > maxEntries {
		return fail(ErrNotSaved, j.path, nil, "not saved: the lists in the file, such as ticks and links, would hold more than %d entries. "+goOn, maxEntries)
	}
	_, err = h.file.Write(out)
	if err == nil {
		err = h.file.Sync()
	}
	if err != nil {
		left := takeBack(h, size, out)
		return fail(ErrNotSaved, j.path, err, "not saved (%s)%s. Make room or check the disk and try again, or save elsewhere.", because(err), left)
	}
	if !h.named() {
		return errMoved
	}
	j.saved(h, size+int64(len(out)), lines)
	return nil
}

// goOn is what to do where a journal is full.
const goOn = "Keep it, and go on in a new one: rungs new NAME."

// bounded refuses a file of so many bytes that it could not be read again.
func bounded(path string, size int64) error {
	if size > maxFile {
		return fail(ErrNotSaved, path, nil, "not saved: the file would be larger than %d MiB, and could not be read again. "+goOn, maxFile>>20)
	}
	return nil
}

// saved takes note of the lines that were written, which should have brought the
// file to size.
func (j *Journal) saved(h *held, size int64, lines []written) {
	info, err := h.file.Stat()
	plain := !j.read.open && (err != nil || info.Size() == size)
	if !plain && err == nil {
		// The line before ours got its end only now, or somebody who knows no lock
		// wrote at the same time.
		err = j.catchUp(h.file, info)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, l := range lines {
		if plain {
			j.read.take(l.line, l.raw, int64(len(l.raw)), true)
		}
		// If reading failed they are in the file all the same, and the next call
		// finds them there once more.
		if plain || err != nil {
			j.arrived(l.line.addTo(nil))
		}
	}
	if plain && err == nil {
		j.seen = info
	}
}

// takeBack cuts off what a failed write left, if nothing but that stands there.
// It says what remains, if anything does.
func takeBack(h *held, size int64, out []byte) string {
	const remains = "; a part of it may be in the file"
	info, err := h.file.Stat()
	if err != nil {
		return remains
	}
	n := info.Size() - size
	if n == 0 {
		return ""
	}
	if n < 0 || n > int64(len(out)) {
		return remains
	}
	there := make([]byte, n)
	if _, err := h.file.ReadAt(there, size); err != nil || !bytes.Equal(there, out[:n]) {
		return remains
	}
	if err := h.truncate(size); err != nil {
		return remains
	}
	return ""
}
