package wizard

import (
	"time"

	"rungs/model"
)

// remembered is a value that costs time to work out. It is kept for as long as
// its key is the same, which holds all that the value depends on.
type remembered[K comparable, V any] struct {
	key   K
	value V
	known bool
}

func (r *remembered[K, V]) get(key K, work func() V) V {
	if !r.known || r.key != key {
		r.key, r.value, r.known = key, work(), true
	}
	return r.value
}

// follows is what follows from the answers, and would be too slow to work out for
// each frame in a large catalogue. The keys begin with the number of events: it
// grows whenever something is said.
type follows struct {
	progress  remembered[int, []model.Progress]
	total     remembered[int, model.Progress]
	standings remembered[int, []model.Standing]
	trend     remembered[int, []model.Course]
	outline   remembered[planned, outline]
	slow      remembered[int, []model.SlowRead]
	pace      remembered[author, time.Duration]
	levels    remembered[sheet, levelText]
}

// planned is what a plan depends on: the day, too, for what was put aside comes back.
type planned struct {
	events int
	day    model.Day
}

type author struct {
	events int
	by     string
}

// sheet is what a page of text depends on.
type sheet struct {
	events, width int
	dark          bool
	day           model.Day
}

// progress counts the answers of each category, in catalogue order.
func (a *App) progress() []model.Progress {
	s := a.session
	return s.follows.progress.get(s.Assessment.Len(), func() []model.Progress {
		var out []model.Progress
		for i := range a.catalogue.Categories {
			out = append(out, s.Assessment.Progress(&a.catalogue.Categories[i]))
		}
		return out
	})
}

// total counts the answers of all categories that apply.
func (a *App) total() model.Progress {
	s := a.session
	return s.follows.total.get(s.Assessment.Len(), func() model.Progress { return s.Assessment.TotalProgress(a.catalogue) })
}

func (a *App) standings() []model.Standing {
	s := a.session
	return s.follows.standings.get(s.Assessment.Len(), func() []model.Standing { return model.Standings(a.catalogue, s.Assessment) })
}

// trend is how the levels moved from day to day.
func (a *App) trend() []model.Course {
	s := a.session
	return s.follows.trend.get(s.Assessment.Len(), func() []model.Course { return model.Trend(a.catalogue, s.Assessment) })
}

// slowReads are all criteria that deserve a slow read.
func (a *App) slowReads() []model.SlowRead {
	s := a.session
	return s.follows.slow.get(s.Assessment.Len(), func() []model.SlowRead { return model.SlowReads(a.catalogue, s.Assessment) })
}

// stale are the answers that are older than a year, the oldest first, and overdue the planned
// steps whose day has passed.
func (a *App) stale() []*model.Criterion {
	return model.Stale(a.catalogue, a.session.Assessment, model.OldOn(a.options.Now()))
}

func (a *App) overdue() []*model.Criterion {
	return model.Overdue(a.catalogue, a.session.Assessment, a.today())
}

// pace is how long an answer takes this person.
func (a *App) pace() time.Duration {
	s := a.session
	return s.follows.pace.get(author{s.Assessment.Len(), s.By}, func() time.Duration { return s.Assessment.Pace(s.By) })
}
