package ask

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"rungs/model"
	"rungs/ui/theme"
)

// maxNote bounds a note, in characters, as in the wizard.
const maxNote = 100_000

// note takes a note: the rest of the line, or as many lines as come before a dot.
func (s *session) note(text string) error {
	if s.refuse() {
		return nil
	}
	e := s.event(s.at)
	if text == "" {
		var err error
		if text, err = s.writeNote(e.Note); err != nil || text == "" {
			return err
		}
	}
	if text == "-" {
		text = ""
	}
	if text == e.Note {
		s.say("The note stays as it is.")
		return nil
	}
	e.Note = text
	what := strings.ToLower(visibility(e.Public))
	if text == "" {
		s.tell(e, "The note is taken out.")
	} else {
		s.tell(e, "Note kept, "+what+".")
	}
	return nil
}

// writeNote reads lines up to one with only a dot; "" is no note.
func (s *session) writeNote(old string) (string, error) {
	if old != "" {
		s.say("The note so far: " + old)
	}
	s.say("Write the note, in as many lines as you like. A line with only a dot ends it; a dot at once keeps everything as it is. A note of only a minus takes it out.")
	var lines []string
	size := 0
	for {
		line, err := s.read("Note:")
		switch {
		case errors.Is(err, io.EOF):
			s.say("The note has no end, so it is not kept.")
			return "", err
		case err != nil && !errors.Is(err, errLong):
			return "", err
		}
		size += utf8.RuneCountInString(line) + 1
		if err != nil || size > maxNote {
			s.say(fmt.Sprintf("That is too long: a note has at most %d characters. Nothing of it is kept.", maxNote))
			return "", nil
		}
		if line == "." {
			return strings.Trim(strings.Join(lines, "\n"), "\n "), nil
		}
		lines = append(lines, line)
	}
}

// publish shows note and evidence to everybody, or not.
func (s *session) publish(public bool) error {
	if s.refuse() {
		return nil
	}
	e := s.event(s.at)
	words := strings.ToLower(visibility(public))
	switch {
	case e.Note == "" && len(e.Evidence) == 0:
		s.say("There is no note and no evidence yet.")
	case e.Public == public:
		s.say("Note and evidence are " + words + " already.")
	default:
		e.Public = public
		s.tell(e, "Note and evidence are "+words+" now.")
	}
	return nil
}

// evidence takes a link or a path that shows that the answer is true, with the day
// of today.
func (s *session) evidence(ref string) error {
	if s.refuse() {
		return nil
	}
	e := s.event(s.at)
	if ref == "" {
		hint := "A link or a path. An empty line goes back:"
		if len(e.Evidence) > 0 {
			hint = "A link or a path. A minus takes the last one out, an empty line goes back:"
		}
		var err error
		if ref, err = s.words(hint); err != nil || ref == "" {
			return err
		}
	} else if err := tooMany(ref); err != nil {
		s.say(err.Error())
		return nil
	}
	n := len(e.Evidence)
	switch {
	case ref == "-" && n == 0:
		s.say("There is no evidence yet.")
	case ref == "-":
		e.Evidence = e.Evidence[:n-1]
		s.tell(e, "The last piece of evidence is taken out.")
	case slices.ContainsFunc(e.Evidence, func(e model.Evidence) bool { return e.Ref == ref }):
		s.say("That is there already.")
	default:
		today := model.Day(s.Now().Format("2006-01-02"))
		e.Evidence = append(e.Evidence, model.Evidence{Ref: ref, Seen: today})
		s.tell(e, "Evidence kept, seen "+theme.Date(string(today))+".")
	}
	return nil
}
