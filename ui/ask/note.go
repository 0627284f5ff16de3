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

// editorKey opens the person's own editor, as in the wizard.
const editorKey = "ctrl+e"

// note takes a note: the rest of the line, or as many lines as come before a dot.
func (s *session) note(text string) error {
	if s.refuse() {
		return nil
	}
	old := s.event(s.at).Note
	switch text {
	case "":
		return s.writeNote(old)
	case "-":
		text = ""
	}
	s.keepNote(text)
	return nil
}

// keepNote records a note that has changed.
func (s *session) keepNote(text string) {
	e := s.event(s.at)
	switch {
	case text == e.Note:
		s.say("The note stays as it is.")
		return
	case utf8.RuneCountInString(text) > maxNote:
		s.say(tooLong)
		return
	}
	e.Note = text
	if text == "" {
		s.tell(e, "The note is taken out.")
		return
	}
	s.tell(e, "Note kept, "+strings.ToLower(visibility(e.Public))+".")
}

var tooLong = fmt.Sprintf("That is too long: a note has at most %d characters. Nothing of it is kept.", maxNote)

// writeNote reads lines up to one with only a dot.
func (s *session) writeNote(old string) error {
	if old != "" {
		s.say("The note so far: " + old)
	}
	help := "Write the note, in as many lines as you like. A line with only a dot ends it; a dot at once keeps everything as it is. " +
		"A note of only a minus takes it out. A line with only " + editorKey + " goes on in your editor."
	s.say(help)
	var lines []string
	size := 0
	for {
		line, err := s.read("Note:")
		switch {
		case errors.Is(err, io.EOF):
			s.say("The note has no end, so it is not kept.")
			return err
		case err != nil && !errors.Is(err, errLong):
			return err
		}
		size += utf8.RuneCountInString(line) + 1
		text := strings.Trim(strings.Join(lines, "\n"), "\n ")
		switch {
		case err != nil || size > maxNote:
			s.say(tooLong)
			return nil
		case line == "?":
			s.say(help)
			continue
		case line == editorKey && len(lines) == 0:
			return s.edit(old)
		case line == editorKey:
			return s.edit(text)
		case line == "." && text == "":
			s.say("The note stays as it is.")
			return nil
		case line == ".":
			return s.note(text)
		}
		lines = append(lines, line)
	}
}

// editNote takes the note to the person's own editor and back.
func (s *session) editNote() error {
	if s.refuse() {
		return nil
	}
	return s.edit(s.event(s.at).Note)
}

func (s *session) edit(text string) error {
	if s.Edit == nil {
		s.say("An editor needs a terminal. n writes the note here.")
		return nil
	}
	s.say("The note is in your editor now, and kept when you leave it.")
	text, err := s.Edit(text)
	if err != nil {
		s.say(model.Stop("The editor: "+err.Error()) + " The note stays as it is.")
		return nil
	}
	s.keepNote(strings.TrimRight(model.Clean(text), "\n "))
	return nil
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
		hint := "An empty line goes back"
		if len(e.Evidence) > 0 {
			hint = "A minus takes the last one out, an empty line goes back"
		}
		var err error
		if ref, err = s.words("A link or a path. "+hint+":", "Type a link such as https://registry.example/docs, or the path of a file. "+hint+"."); err != nil || ref == "" {
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
		today := model.DayOf(s.Now())
		e.Evidence = append(e.Evidence, model.Evidence{Ref: ref, Seen: today})
		s.tell(e, "Evidence kept, seen "+theme.Date(string(today))+".")
	}
	return nil
}
