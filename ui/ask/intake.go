package ask

import (
	"fmt"
	"strings"

	"rungs/model"
)

// Intake is where lists come from that people have already. Files are the business of
// whoever hands it to a round.
type Intake interface {
	// Read reads what somebody brings, to be put into an assessment that answers a
	// catalogue.
	Read(file string, c *model.Catalogue) (model.Intake, error)
}

// bring takes in a list that somebody has already: what is not clear is asked, and
// nothing is recorded without a yes.
func (s *session) bring(file string) error {
	if s.Intake == nil {
		s.say("Use rungs import to take in a list.")
		return nil
	}
	if err := s.refuse(); err != nil {
		return err
	}
	var in model.Intake
	read := func(file string) (err error) {
		if in, err = s.Intake.Read(file, s.Catalogue); err != nil {
			return unknown(model.SentenceOn(file, err.Error()))
		}
		return nil
	}
	if file != "" {
		if err := read(file); err != nil {
			s.say(err.Error())
		}
	}
	if in == nil {
		err := s.own("Which file is your list? An empty line goes back:", "Type the path of an issue as Markdown, a table, a sheet as CSV, or a report of rungs. An empty line goes back.", func(line string) error {
			if line == "" {
				return nil
			}
			return read(withoutWord(line, "i", "import"))
		})
		if err != nil || in == nil {
			return err
		}
	}
	if err := s.clarify(in); err != nil {
		return err
	}
	for line := range strings.SplitSeq(strings.TrimRight(in.Say(s.Assessment), "\n"), "\n") {
		text := strings.TrimLeft(line, " ")
		s.hang(line[:len(line)-len(text)], text)
	}
	events := in.Answers(s.Assessment)
	if len(events) == 0 {
		s.say("There is nothing to record.")
		return nil
	}
	what := fmt.Sprintf("%d answers", len(events))
	if len(events) == 1 {
		what = "1 answer"
	}
	if yes, err := s.confirm("Record " + what + "?"); err != nil || !yes {
		s.say(model.NotRecorded)
		return err
	}
	s.record(model.Capital(what)+" recorded.", events...)
	s.where()
	return nil
}

// clarify asks what is not clear in a list.
func (t *talk) clarify(in model.Intake) error {
	for q, ok := in.Ask(); ok; q, ok = in.Ask() {
		if q.Each {
			yes, err := t.confirm(q.Text)
			if err != nil {
				return err
			}
			if yes {
				q.Take(0)
			}
			continue
		}
		t.say(q.Text)
		at, err := t.pick(q.Choices, "leaves it out")
		if err != nil {
			return err
		}
		q.Take(at)
	}
	return nil
}
