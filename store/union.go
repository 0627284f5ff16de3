package store

import (
	"fmt"
	"slices"

	"rungs/model"
)

// Copy is what another file of the same assessment holds, and how people call that
// file.
type Copy struct {
	Name string
	Content
}

// Newer is an error, [ErrNewer], if this version understands the copy only in part:
// what it would leave out could not be brought back by taking it in once more.
// Damage is no reason. It stays behind, and what is whole can be taken in.
func (c Copy) Newer() error {
	i := slices.IndexFunc(c.Problems, func(p Problem) bool { return p.Kind != Damaged })
	if i < 0 {
		return nil
	}
	return fail(ErrNewer, c.Name, nil, "this was written by a newer version (%s), and something could get lost. Nothing was taken in; do it with the newer version of rungs, or let git merge the files.", c.Problems[i])
}

// fits refuses the events of another assessment.
func (c Copy) fits(into model.Header, name string) error {
	why, from := "", c.Header
	switch {
	case from.Catalogue != into.Catalogue || from.Version != into.Version:
		why = fmt.Sprintf("the first answers %s %s, and the second %s %s", from.Catalogue, from.Version, into.Catalogue, into.Version)
	case from.ID != into.ID:
		begun := func(h model.Header) string {
			return fmt.Sprintf("%q, begun on %s", h.Registry, model.LongDate(h.At))
		}
		why = fmt.Sprintf("they are two assessments (%s; %s), not two copies of one", begun(from), begun(into))
	default:
		return nil
	}
	return fail(ErrUnrelated, "", nil, "%s and %s do not belong together: %s. Nothing was taken in.", c.Name, name, why)
}

// Union is what came of taking copies in.
type Union struct {
	Before []model.Event // what the journal held
	New    []model.Event // what it did not hold, each once
	There  int           // how many different events of the copies it held
	// Doubled is how many of the new ones have the id of another event and say something
	// else. No program writes such: all are kept, and none is preferred.
	Doubled int
}

// Unite appends to a journal what copies hold and it does not. Nothing is
// rewritten, so copies can be taken in in any order and any number of times. Name is
// how people call the journal. Errors are [ErrNewer], see [Copy.Newer],
// [ErrUnrelated] if a copy is of another assessment, and those of [Journal.Update];
// then nothing was taken in, not even from copies that fit.
func (j *Journal) Unite(name string, copies ...Copy) (u Union, err error) {
	var events []model.Event
	for _, c := range copies {
		if err := c.Newer(); err != nil {
			return u, err
		}
		if err := c.fits(j.Header(), name); err != nil {
			return u, err
		}
		events = append(events, c.Events...)
	}
	u.Before = j.Events()
	_, err = j.Update(func(news []model.Event) ([]model.Event, error) {
		u.Before = slices.Concat(u.Before, news)
		u.New, u.There = missing(u.Before, events)
		u.Doubled = doubled(u.Before, u.New)
		return u.New, nil
	})
	return u, err
}

// doubled is how many of the new events, which all are different ones, have an id that
// is taken.
func doubled(before, fresh []model.Event) (n int) {
	ids := make(map[string]bool, len(before))
	for _, e := range before {
		ids[e.ID] = true
	}
	for _, e := range fresh {
		if ids[e.ID] {
			n++
		}
		ids[e.ID] = true
	}
	return n
}

// missing are the events that are not there yet, each once, and how many were there.
func missing(had, events []model.Event) (out []model.Event, there int) {
	here, taken := map[string]bool{}, map[string]bool{}
	for _, e := range had {
		here[identity(e)] = true
	}
	for _, e := range events {
		id := identity(e)
		if !here[id] && !taken[id] {
			out = append(out, e)
		}
		taken[id] = true
	}
	return out, len(taken) - len(out)
}

// identity is what events are told apart by: all that they say, not their ID alone.
// If somebody forged one, everybody who unites ends with both and sees the same.
func identity(e model.Event) string {
	raw, err := encode(e)
	if err != nil {
		return e.ID // what was read from JSON can be written
	}
	return string(raw)
}
