package store

import (
	"errors"
	"path/filepath"
	"slices"

	"rungs/model"
)

// Verify looks at the file again. It is nil if all that was read from the journal or
// saved to it lies there still, under its path. Other programs replace files, remove
// and cut them: the error is then [ErrLost], or that of [Open] where the file itself is
// gone, or [ErrReplaced] where another assessment lies in its place. [Journal.Restore]
// mends the first two. It takes no lock, and costs as little as [Journal.News].
func (j *Journal) Verify() error {
	j.turn.Lock()
	defer j.turn.Unlock()
	if err := j.reading(j.catchUp); err != nil {
		return err
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	switch n := len(j.lost); n {
	case 0:
		return nil
	case 1:
		return fail(ErrLost, j.path, nil, "another program changed this file: 1 line that was saved in it is no longer there.")
	default:
		return fail(ErrLost, j.path, nil, "another program changed this file: %d lines that were saved in it are no longer there.", n)
	}
}

// Restore writes to the file what was saved in it and is no longer there; where no
// file is, or an empty one, it makes one that holds all. Nothing that lies there is touched, so where
// that is another assessment the error is [ErrReplaced], and [Journal.Rescue] is left.
// Errors are those of [Journal.Update] and [Create]. Events of kinds that this version
// does not know cannot be written again, and are left out.
func (j *Journal) Restore() error {
	j.turn.Lock()
	defer j.turn.Unlock()
	h, err := j.lock()
	switch {
	case errors.Is(err, ErrNotFound):
		return j.recreate()
	case errors.Is(err, ErrNotJournal):
		return j.refill(err)
	case err != nil:
		return err
	}
	defer h.release()
	err = j.write(h, known(j.lost))
	if errors.Is(err, errMoved) {
		return fail(ErrNotSaved, j.path, err, "the file was replaced again. End the program that does it, then try again.")
	}
	return err
}

// recreate makes the file anew where it is gone.
func (j *Journal) recreate() error {
	raw, err := j.whole()
	if err != nil {
		return err
	}
	if err := makeFolder(j.disk, filepath.Dir(j.path)); err != nil {
		return creating(j.path, err)
	}
	if err := createFile(j.disk, j.path, raw); err != nil {
		return err
	}
	return j.reading(j.catchUp)
}

// refill writes all of it to a file that was emptied; any other stays as it is.
func (j *Journal) refill(unread error) error {
	h, err := hold(j.disk, j.path, j.wait)
	if err != nil {
		return unread
	}
	defer h.release()
	if h.info.Size() > 0 {
		return unread
	}
	raw, err := j.whole()
	if err != nil {
		return err
	}
	if _, err = h.file.Write(raw); err == nil {
		err = h.file.Sync()
	}
	if err != nil {
		left := takeBack(h, 0, raw)
		return fail(ErrNotSaved, j.path, err, "not saved (%s)%s. Make room or check the disk and try again, or save elsewhere.", because(err), left)
	}
	if h.info, err = h.file.Stat(); err != nil {
		return opening(j.path, err)
	}
	return j.catchUp(h.file, h.info)
}

// whole is a journal of all that was read or saved.
func (j *Journal) whole() ([]byte, error) {
	return begin(j.path, j.read.header(), known(slices.Concat(j.read.all(), j.lost)))
}

// known are the events of which this version has read all.
func known(events []model.Event) (out []model.Event) {
	for _, e := range events {
		if e.Kind.Known() {
			out = append(out, e)
		}
	}
	return out
}
