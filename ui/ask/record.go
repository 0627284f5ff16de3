package ask

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"rungs/model"
)

// tell records an event that replaces what was said before of the same thing.
func (s *session) tell(e model.Event, what string) { s.record(what, e) }

// record stamps events, saves them, and says so with what they were.
func (s *session) record(what string, events ...model.Event) {
	introduces := s.Introduces()
	for _, e := range events {
		e = s.Say(e)
		s.pending = append(s.pending, e)
		s.sitting[e.ID] = true
	}
	if err := s.save(); err != nil {
		s.say(fmt.Sprintf("%s Not saved: %v. It goes along with the next answer; save tries again.", what, err))
		return
	}
	if s.Demo {
		s.say(what)
		return
	}
	if err := s.verify(); err != nil {
		s.say(what + " " + model.Sentence(err.Error()) + " save writes again what is missing.")
		return
	}
	s.say(strings.TrimSpace(what + " Saved. " + introduces))
}

// verify looks at the disk: nil if all that was saved is there still.
func (s *session) verify() error {
	if s.Verify == nil {
		return nil
	}
	return s.Verify()
}

// restore writes again what was saved and is no longer there, and says so.
func (s *session) restore() error {
	if s.Restore == nil {
		return s.verify()
	}
	if err := s.Restore(); err != nil {
		return err
	}
	if err := s.verify(); err != nil {
		return err
	}
	s.say("What was missing is written again.")
	return nil
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

// takeIn takes in what the copies beside the file hold.
func (s *session) takeIn() error {
	switch {
	case s.Refusal() != "":
		s.say(s.Refusal())
		return nil
	case s.TakeIn == nil:
		s.say(model.NoCopies)
		return nil
	}
	events, err := s.TakeIn()
	if err != nil {
		s.say(model.Sentence(err.Error()))
		return nil
	}
	s.TakeIn, s.Copies = nil, nil
	s.Assessment.Apply(events...)
	s.say(s.TookIn(len(events)))
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
	waited := len(s.pending) > 0
	err := s.verify()
	if err != nil {
		err = s.restore()
	}
	if err == nil && waited {
		err = s.save()
	}
	switch {
	case err != nil:
		s.say("Still not saved: " + model.Stop(err.Error()))
	case waited:
		s.say("Saved.")
	default:
		s.say("All is saved.")
	}
	return nil
}

// leave sees to it that all is on the disk at the end: what is missing there is
// offered to be written, and what could not be saved is put into a file of its own.
// The error says what is neither.
func (s *session) leave(asks bool) error {
	missing, declined := s.verify(), false
	if missing != nil && asks {
		err := s.menu(model.Sentence(missing.Error())+" Write again what is missing? y or n:", "Type y or yes, n or no.", func(line string) error {
			switch strings.ToLower(line) {
			case "y", "yes":
				missing = s.restore()
			case "", "n", "no":
				declined = true
			default:
				return unknown(notUnderstood(line))
			}
			return nil
		})
		if err != nil && !errors.Is(err, errQuit) && !errors.Is(err, io.EOF) {
			return err
		}
	}
	if len(s.pending) > 0 {
		if err := s.save(); err != nil {
			declined = false
			missing = fmt.Errorf("%d of your answers could not be saved: %w", len(s.pending), err)
		}
	}
	if missing != nil && !declined && s.Rescue != nil {
		if file, err := s.Rescue(s.Assessment); err == nil {
			missing = fmt.Errorf("%w All of it is in %s now; rungs merge takes it in", stopped{missing}, file)
			s.rescued = true
		}
	}
	return missing
}

// stopped is an error that ends like a sentence.
type stopped struct{ error }

func (s stopped) Error() string { return model.Stop(s.error.Error()) }
func (s stopped) Unwrap() error { return s.error }

// refuse says why nothing can be recorded, if so, and is an [errBack] then. A stranger is asked
// for a name first; who goes back instead records nothing.
func (s *session) refuse() error {
	if no := s.Refusal(); no != "" {
		s.say(no)
		return errBack
	}
	if !s.Stranger {
		return nil
	}
	question, hint := s.AsksName(), "Type your name. b goes back."
	if s.By != "" {
		question, hint = question+" An empty line keeps "+s.By+":", "Type your name; an empty line keeps "+s.By+", b goes back."
	}
	name, err := s.named(question, hint)
	if err != nil {
		return err
	}
	if name = cmp.Or(name, s.By); name == "" {
		s.say("Without a name nothing is recorded.")
		return errBack
	}
	s.chosen(name)
	return nil
}

// chosen takes the name beside what is recorded from now on.
func (s *session) chosen(name string) {
	if err := s.Choose(name); err != nil {
		s.say(model.Sentence(err.Error()))
	}
}

const takenBack = "Taken back"

// takeBack undoes or redoes, says what it was, and goes there.
func (s *session) takeBack(what func(by string, sitting map[string]bool) (events []model.Event, about model.Event, ok bool), word string) error {
	if err := s.refuse(); err != nil {
		return err
	}
	events, e, ok := what(s.By, s.sitting)
	if !ok {
		s.say("There is nothing of yours to take back.")
		return nil
	}
	whose := s.Assessment.Whose(e, s.Catalogue, s.Now())
	if word == takenBack && model.Earlier(e, s.Now()) && s.asked != e.ID {
		s.asked = e.ID
		s.say("There is nothing more of today. Undo once more takes back " + whose + ".")
		return nil
	}
	s.record(word+": "+whose+".", events...)
	if c := s.Catalogue.Criterion(e.Criterion); c != nil && e.Kind == model.AnswerKind {
		delete(s.passed, c.ID)
		s.goTo(c)
	} else if e.Kind == model.ProfileKind {
		s.consequences()
	}
	return nil
}
