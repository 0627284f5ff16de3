package cli

import (
	"cmp"
	"errors"
	"time"

	"rungs/model"
	"rungs/store"
)

// record appends to a journal what decide makes of the assessment as it stands
// then, all of it or nothing: the lock is held over both. Events get what they
// replace, an ID, a time and an author. What decide wants to say of them has to
// wait until they are recorded.
func (a *app) record(j *store.Journal, at time.Time, decide func(current *model.Assessment) ([]model.Event, error)) error {
	by := a.author(j)
	current := model.Fold(j.Header(), j.Events())
	introduces := ""
	_, err := j.Update(func(news []model.Event) ([]model.Event, error) {
		current.Apply(news...)
		if a.by == "" && current.Len() > 0 {
			introduces = model.Opened{By: by, Assessment: current}.Introduces()
		}
		events, err := decide(current)
		if err != nil {
			return nil, err
		}
		if len(events) == 0 {
			introduces = ""
		}
		out := make([]model.Event, 0, len(events))
		stamp := func(e model.Event) model.Event {
			e.ID, e.At = a.NewID(), at
			return e
		}
		for _, e := range events {
			out = append(out, current.Say(a.answered(current), by, e, stamp))
		}
		return out, nil
	})
	if err != nil {
		if a.fresh == j {
			_, _ = j.Abandon() // an assessment without an answer is of no use
		}
		return err
	}
	if a.fresh == j {
		a.message("began " + model.CleanLine(j.Header().Registry) + " in " + model.Spelled(j.Path()) + "; the name beside your answers is " + cmp.Or(by, "none"))
	} else if introduces != "" {
		a.message(introduces + " Another one: --by")
	}
	if unlocked := j.Unlocked(); unlocked != "" {
		a.message(unlocked)
	}
	return a.verify(j)
}

// verify looks once more at what was saved, and is an error if the file is no longer
// there. What is missing of others is told.
func (a *app) verify(j *store.Journal) error {
	err := j.Verify()
	if errors.Is(err, store.ErrLost) {
		a.message(err.Error() + " What was answered now is saved.")
		return nil
	}
	return err
}

// when is the time of a day that somebody gives, or now: the day with the time of
// the clock, so that what is recorded in a row stays in a row.
func (a *app) when(day model.Day) (time.Time, error) {
	now := a.Now()
	if day == "" {
		return now, nil
	}
	if err := a.hasCome(day); err != nil {
		return now, usagef("--at: %w", err)
	}
	d, err := day.Time()
	if err != nil {
		return now, err
	}
	at := time.Date(d.Year(), d.Month(), d.Day(), now.Hour(), now.Minute(), now.Second(), now.Nanosecond(), now.Location())
	if at.After(now) { // as far as the clock knows, whatever documents carry
		return now, usagef("--at: %s has not come yet; give today or a day before", day)
	}
	return at, nil
}
