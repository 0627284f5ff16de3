package wizard

import (
	"time"

	"rungs/model"
)

// filter chooses which criteria the list shows.
type filter int

const (
	showAll filter = iota
	showUnanswered
	showPartly
	showUnsure
	showUnmet
	showDisputed
	showOld
	showDiffering
	filters // how many there are
)

func (f filter) String() string {
	return [...]string{"all", "not answered", "partly", "unsure", "not met", "disputed", "older than a year", "asked differently since"}[f]
}

func (f filter) shows(finding model.Finding, now time.Time) bool {
	switch f {
	case showUnanswered:
		return finding.State() == model.Unanswered
	case showPartly:
		return finding.State() == model.Partly
	case showUnsure:
		return finding.State() == model.Unsure
	case showUnmet:
		return finding.State() == model.Unmet
	case showDisputed:
		return finding.Disputed()
	case showOld:
		return finding.Old(now)
	}
	return true
}

// shows says whether the list shows a criterion.
func (s *assess) shows(c *model.Criterion) bool {
	a := s.app.session.Assessment
	if s.filter == showDiffering {
		return len(a.Differs(s.app.catalogue, c.ID)) > 0
	}
	return s.filter.shows(a.Finding(c.ID), s.app.options.Now())
}

// nextShown goes to the next category that applies and has a row that the filter shows;
// false if none has.
func (s *assess) nextShown() bool {
	profile, n := s.app.session.Assessment.Profile(), len(s.app.catalogue.Categories)
	for turn := 1; turn < n; turn++ {
		c := &s.app.catalogue.Categories[(s.category+turn)%n]
		if applies, _ := profile.Applies(c); !applies {
			continue
		}
		for j := range c.Criteria {
			if s.shows(&c.Criteria[j]) {
				s.goTo(&c.Criteria[j])
				return true
			}
		}
	}
	return false
}

// keepVisible moves the cursor to a row that the filter shows.
func (s *assess) keepVisible() {
	if !s.shows(s.current()) {
		before := s.cursor[s.category]
		s.cursor[s.category] = -1
		s.reading = false
		s.step(1)
		if s.cursor[s.category] < 0 {
			s.cursor[s.category] = before
		}
	}
}
