package ask

import (
	"fmt"

	"rungs/model"
)

// tell records an event that replaces what was said before of the same thing.
func (s *session) tell(e model.Event, what string) {
	s.record(s.Assessment.Next(e), what)
}

// record stamps an event, saves it, and says so with what it was.
func (s *session) record(e model.Event, what string) {
	e = s.Journal.Stamp(e, s.By)
	s.Assessment.Apply(e)
	s.pending = append(s.pending, e)
	if err := s.save(); err != nil {
		s.say(fmt.Sprintf("%s Not saved: %v. It goes along with the next answer; save tries again.", what, err))
		return
	}
	if s.Demo {
		s.say(what)
		return
	}
	s.say(what + " Saved.")
}

// save sends what is pending to the journal. After an error it stays pending.
func (s *session) save() error {
	events, err := s.Journal.Record(s.pending)
	if err != nil {
		return err
	}
	s.pending = nil
	s.Assessment.Apply(events...)
	return nil
}

// news takes in what others have recorded. It is of no account if that fails: the
// next answer tries again.
func (s *session) news() {
	if events, err := s.Journal.News(); err == nil {
		s.Assessment.Apply(events...)
	}
}

func (s *session) retry() error {
	if len(s.pending) == 0 {
		s.say("All is saved.")
		return nil
	}
	if err := s.save(); err != nil {
		s.say(fmt.Sprintf("Still not saved: %v.", err))
		return nil
	}
	s.say("Saved.")
	return nil
}

// refuse says why nothing can be recorded, if so.
func (s *session) refuse() bool {
	no := s.Refusal()
	if no != "" {
		s.say(no)
	}
	return no != ""
}

// takeBack undoes or redoes, says what it was, and goes there.
func (s *session) takeBack(what func(by string) (event, about model.Event, ok bool), word string) error {
	if s.refuse() {
		return nil
	}
	event, e, ok := what(s.By)
	if !ok {
		s.say("There is nothing of yours to take back.")
		return nil
	}
	s.record(event, word+": "+s.Assessment.About(e, s.Catalogue)+".")
	if c := s.Catalogue.Criterion(e.Criterion); c != nil && e.Kind == model.AnswerKind {
		delete(s.passed, c.ID)
		s.goTo(c)
	} else if e.Kind == model.ProfileKind {
		s.consequences()
	}
	return nil
}
