package ask

import (
	"slices"

	"rungs/model"
)

// scope are the criteria that the questions are about, in catalogue order,
// whatever their answers.
func (s *session) scope() []*model.Criterion {
	var out []*model.Criterion
	profile := s.Assessment.Profile()
	for i := range s.Catalogue.Categories {
		c := &s.Catalogue.Categories[i]
		if len(s.Categories) > 0 {
			if !slices.Contains(s.Categories, c.ID) {
				continue
			}
		} else if applies, _ := profile.Applies(c); !applies {
			continue
		}
		for j := range c.Criteria {
			out = append(out, &c.Criteria[j])
		}
	}
	return out
}

// resume goes to the question after the person's last answer, as the wizard does; or
// to the one that has only got a note or a tick.
func (s *session) resume() {
	s.last = s.Assessment.LastAnswered(s.Catalogue, s.By)
	if slices.Contains(s.scope(), s.last) {
		if f := s.Assessment.Finding(s.last.ID); f.State() == model.Unanswered && s.wants(f) {
			s.turnTo(s.last)
			return
		}
	}
	s.turnTo(s.next())
}

// next is the next question after this one that was not passed yet, going round
// once; nil if none is left.
func (s *session) next() *model.Criterion {
	if c := s.nextSlow(); c != nil {
		return c
	}
	scope := s.scope()
	from := slices.Index(scope, s.here()) + 1
	for i := range scope {
		c := scope[(from+i)%len(scope)]
		if !s.passed[c.ID] && s.wants(s.Assessment.Finding(c.ID)) {
			return c
		}
	}
	return nil
}

// subject is what a note or evidence is about that is typed now: the criterion that
// was answered just before, or else the question.
func (s *session) subject() *model.Criterion {
	if s.said != nil {
		return s.said
	}
	return s.at
}

// here is the question, or the last one where none is left.
func (s *session) here() *model.Criterion {
	if s.at != nil {
		return s.at
	}
	return s.last
}

func (s *session) turnTo(c *model.Criterion) {
	if s.at != nil {
		s.last = s.at
	}
	s.at = c
	s.moves++
}

// goTo goes to a question from which b comes back.
func (s *session) goTo(c *model.Criterion) {
	if s.at != nil && s.at != c {
		s.behind = append(s.behind, s.at)
	}
	s.turnTo(c)
}

// pass leaves the question behind and goes to the next one.
func (s *session) pass() error {
	if s.One {
		return errQuit
	}
	s.passed[s.at.ID] = true
	if !s.reached[s.at.ID] {
		s.reached[s.at.ID] = true
		s.lines = 0 // this is what getting on means
	}
	s.behind = append(s.behind, s.at)
	s.turnTo(s.next())
	return nil
}

// back goes where the person came from, or else to the question before this one.
func (s *session) back() error {
	if n := len(s.behind); n > 0 {
		c := s.behind[n-1]
		s.behind = s.behind[:n-1]
		s.turnTo(c)
		return nil
	}
	scope := s.scope()
	if i := slices.Index(scope, s.here()); i > 0 {
		s.turnTo(scope[i-1])
		return nil
	}
	s.say("This is the first question.")
	return nil
}

// skip leaves the question open. Where none is left it begins again with what was
// skipped.
func (s *session) skip() error {
	if s.at != nil {
		if s.Assessment.Finding(s.at.ID).State() == model.Unanswered {
			s.say("Skipped.")
		} else {
			s.say("It stays as it is.")
		}
		return s.pass()
	}
	clear(s.passed)
	if c := s.next(); c != nil {
		s.turnTo(c)
		return nil
	}
	s.say("Nothing is left to ask.")
	return nil
}
