package ask

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"rungs/model"
)

// editorKey opens the person's own editor, as in the wizard.
const editorKey = "ctrl+e"

// note takes the note of a criterion, or of none the notes of the assessment: the rest of
// the line, or as many lines as come before a dot.
func (s *session) note(c *model.Criterion, text string) error {
	if err := s.refuse(); err != nil {
		return err
	}
	switch text {
	case "":
		return s.writeNote(c)
	case "-":
		text = ""
	}
	s.keepNote(c, text)
	return nil
}

// keepNote records a note that has changed.
func (s *session) keepNote(c *model.Criterion, text string) {
	e := s.Assessment.Written(c)
	if text == e.Note {
		s.dropDraft(c)
		s.say("The note stays as it is.")
		return
	}
	if err := model.CheckNote(text); err != nil {
		s.say(model.Sentence(err.Error()) + " " + editorKey + " opens it again.")
		s.draftOf(c, text)
		return
	}
	s.dropDraft(c)
	e.Note = text
	if c == nil {
		s.tell(e, e.ToldWritten())
		return
	}
	s.tellOf(e.ToldWritten(), e)
}

// tellOf records what is about the answer before or the question, and says which.
func (s *session) tellOf(what string, e model.Event) {
	s.tell(e, s.subject().Title+": "+what)
	if s.said != nil {
		s.where()
	}
}

// withoutWord is a line without the word that was typed before already to come to
// where it is read: "e" in "e https://...".
func withoutWord(line string, typed ...string) string {
	first, rest, _ := strings.Cut(line, " ")
	if slices.Contains(typed, strings.ToLower(first)) && rest != "" {
		return strings.TrimSpace(rest)
	}
	return line
}

// keepDraft keeps a note that is not recorded yet, or could not be, for the editor and
// for the next time. A draft of an earlier time that is about something else stays, for
// the wizard.
func (s *session) keepDraft(d model.Draft) {
	if s.refused != (model.Draft{}) && s.Draft.Criterion == s.refused.Criterion {
		s.Draft = model.Draft{}
	}
	s.refused = d
	if s.keepsDraft() {
		_ = s.KeepDraft(d) // as long as the round lasts it is here
	}
}

// draftOf keeps what is written of a note.
func (s *session) draftOf(c *model.Criterion, text string) {
	s.keepDraft(model.Draft{Criterion: about(c), Note: text, Public: s.Assessment.Written(c).Public})
}

// drafted is a note that is not recorded yet; empty where there is none of this criterion.
func (s *session) drafted(c *model.Criterion) string {
	if s.refused.Criterion != about(c) {
		return ""
	}
	return s.refused.Note
}

// about is the ID of the criterion that a note is about, or empty.
func about(c *model.Criterion) string {
	if c == nil {
		return ""
	}
	return c.ID
}

// keepsDraft says whether a draft outlives the round.
func (s *session) keepsDraft() bool { return s.KeepDraft != nil && s.Draft == (model.Draft{}) }

// dropDraft forgets the draft of a note that is what it should be.
func (s *session) dropDraft(c *model.Criterion) {
	if s.refused.Criterion == about(c) {
		s.keepDraft(model.Draft{})
	}
}

// offerDraft tells of a note that was not saved the last time.
func (s *session) offerDraft() {
	c := s.Catalogue.Criterion(s.Draft.Criterion)
	switch {
	case s.Draft != (model.Draft{}) && s.Draft.Criterion == "":
		if s.Edit == nil {
			s.say("Notes of the assessment were not saved the last time; the wizard offers them.")
			return
		}
		s.refused = s.Draft
		s.say("Notes of the assessment were not saved the last time: type notes, and then " + editorKey + ", which opens them.")
	case c == nil:
	case s.Edit == nil:
		s.say("A note on " + c.Title + " was not saved the last time; the wizard offers it.")
	default:
		s.refused = s.Draft
		s.say("A note on " + c.Title + " was not saved the last time: type go " + c.ID + ", and then editor, which opens it.")
	}
}

// writeNote reads lines up to one with only a dot.
func (s *session) writeNote(c *model.Criterion) error {
	old := s.Assessment.Written(c).Note
	switch by := s.Assessment.NotesBy(); {
	case old != "" && c != nil:
		s.say("The note so far: " + old)
	case old != "":
		s.say("So far by " + model.Stop(by))
		s.say(old)
	}
	help := "Write the note, in as many lines as you like. A line with only a dot ends it; a dot at once keeps everything as it is. " +
		"A note of only a minus takes it out. A line with only " + editorKey + " goes on in your editor."
	s.say(help)
	var lines []string
	for {
		line, err := s.read("Note:")
		var no unusable
		switch {
		case errors.Is(err, io.EOF):
			said := "The note has no end, so it is not kept."
			if len(lines) > 0 && s.keepsDraft() {
				said = "The note has no end: it is kept as a draft, and offered the next time."
			}
			s.say(said)
			return err
		case err != nil && !errors.As(err, &no):
			return err
		}
		if line == "." || line == "?" || line == editorKey {
			if s.more() { // of a paste, in which it is a line like any other
				lines = append(lines, line)
				continue
			}
		}
		text := func() string { return strings.Trim(strings.Join(lines, "\n"), "\n ") }
		switch {
		case err != nil:
			s.say(string(no))
			continue
		case line == "?":
			s.say(help)
			continue
		case line == editorKey && len(lines) == 0:
			return s.edit(c, cmp.Or(s.drafted(c), old))
		case line == editorKey:
			return s.edit(c, text())
		case line == "." && text() == "":
			s.say("The note stays as it is.")
			return nil
		case line == ".":
			return s.note(c, text())
		}
		if len(lines) == 0 {
			line = withoutWord(line, "n", "note:", "notes:")
		}
		lines = append(lines, line)
		s.draftOf(c, text())
	}
}

// editNote takes the note to the person's own editor and back.
func (s *session) editNote() error {
	if err := s.refuse(); err != nil {
		return err
	}
	c := s.subject()
	return s.edit(c, cmp.Or(s.drafted(c), s.Assessment.Written(c).Note))
}

func (s *session) edit(c *model.Criterion, text string) error {
	if s.Edit == nil {
		s.say("An editor needs a terminal. note writes it here.")
		return nil
	}
	s.say("The note is in your editor now, and kept when you leave it.")
	edited, err := s.Edit(text)
	edited = strings.TrimRight(model.Clean(edited), "\n ")
	if err != nil {
		said := model.Stop("The editor: "+err.Error()) + " The note stays as it is."
		if edited != "" && edited != text {
			s.draftOf(c, edited)
			said += " What you wrote is kept as a draft: editor opens it again."
		}
		s.say(said)
		return nil
	}
	s.keepNote(c, edited)
	return nil
}

// publish shows note and evidence to everybody, or not.
func (s *session) publish(public bool) error {
	if err := s.refuse(); err != nil {
		return err
	}
	e := s.Assessment.Again(s.subject().ID)
	words := model.Answer{Public: public}.Visibility()
	switch {
	case e.Note == "" && len(e.Evidence) == 0:
		s.say("There is no note and no evidence yet.")
	case e.Public == public:
		s.say("Note and evidence are " + words + " already.")
	default:
		e.Public = public
		s.tellOf("Note and evidence are "+words+" now.", e)
	}
	return nil
}

// evidence takes a link or a path that shows that the answer is true, with the day
// of today.
func (s *session) evidence(ref string) error {
	if err := s.refuse(); err != nil {
		return err
	}
	if no := s.noCommand(ref); no != nil {
		s.say(no.Error())
		return nil
	}
	e := s.Assessment.Again(s.subject().ID)
	if ref == "" {
		hint := "An empty line goes back"
		if len(e.Evidence) > 0 {
			hint = "A minus takes the last one out, an empty line goes back"
		}
		var err error
		if ref, err = s.recorded("A link or a path. "+hint+":", "Type a link such as https://registry.example/docs, or the path of a file. "+hint+".", "e", "evidence"); err != nil || ref == "" {
			return err
		}
	}
	switch told, changed, err := e.TakeEvidence(ref, model.DayOf(s.Now())); {
	case err != nil:
		s.say(model.Sentence(err.Error()))
	case changed:
		s.tellOf(told, e)
	default:
		s.say(told)
	}
	return nil
}
