package ask

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

// word is something that can be typed at a question beside a state. The help and
// the choices come from this table.
type word struct {
	keys  []string // in the order in which the help names them: words first
	takes string   // the name of the text that may follow; empty if none may
	help  string
	here  bool                  // it is about the question, so there has to be one
	after bool                  // it may follow an answer, and is about that then
	first func(s *session) bool // whether it matters where the round is now: the help tells it first; nil: never
	do    func(s *session, text string) error
}

func (s *session) vocabulary() []word {
	plain := func(do func(s *session) error) func(*session, string) error {
		return func(s *session, _ string) error { return do(s) }
	}
	levels := word{keys: []string{s.levelsWord(), "l"}, help: "the levels and why", first: ended, do: plain((*session).levels)}
	if s.Catalogue.WithoutLevels {
		levels.help = "what is in place and why"
	}
	return []word{
		{keys: []string{"explain", "?"}, takes: "SECTION", help: "the explanation, section by section; all is all of it", here: true, first: question, do: (*session).explain},
		{keys: []string{"full"}, help: "the question with all that is said of it", here: true, first: (*session).passing, do: plain((*session).full)},
		{keys: []string{"conditions", "c"}, help: "the conditions one by one", here: true, first: question, do: plain((*session).tick)},
		{keys: []string{"same", "="}, help: "the answer is still true", here: true, first: func(s *session) bool { return s.at != nil && s.Assessment.Finding(s.at.ID).State() != model.Unanswered }, do: plain((*session).stillTrue)},
		{keys: []string{"clear", "0"}, help: "no answer any more", here: true, do: func(s *session, _ string) error { return s.answer(model.Unanswered, "") }},
		{keys: []string{"note", "n"}, takes: "TEXT", help: "a note", here: true, after: true, first: func(s *session) bool { return s.at != nil || s.said != nil }, do: func(s *session, text string) error { return s.note(s.subject(), text) }},
		{keys: []string{"public"}, help: "show note and evidence to everybody", here: true, after: true, do: func(s *session, _ string) error { return s.publish(true) }},
		{keys: []string{"private"}, help: "show them to nobody", here: true, after: true, do: func(s *session, _ string) error { return s.publish(false) }},
		{keys: []string{"evidence", "e"}, takes: "LINK", help: "a link or a path that shows it", here: true, after: true, first: func(s *session) bool { return s.said != nil }, do: (*session).evidence},
		{keys: []string{"editor", editorKey}, help: "the note in your own editor, for a longer one", here: true, after: true, do: plain((*session).editNote)},
		{keys: []string{"links", "o"}, takes: "NUMBER", help: "the sources of the explanation; with a number the address of one", here: true, do: (*session).links},
		{keys: []string{"draft", "D"}, help: "the page that it asks for, begun from your answers", here: true, first: func(s *session) bool {
			return s.at != nil && s.passing() && len(model.Drafts(s.Printers, s.Assessment, s.at.ID)) > 0
		}, do: plain((*session).draft)},
		{keys: []string{"history", "H"}, help: "all answers that it ever got", here: true, do: plain((*session).history)},
		{keys: []string{"repeat", "r"}, help: "the question once more; a note is about it then", first: question, do: func(s *session, _ string) error { s.said = nil; clear(s.owns); s.show(); return nil }},
		{keys: []string{"back", "b"}, help: "back to the question before", first: always, do: plain((*session).back)},
		{keys: []string{"skip", "s", "u"}, help: "leave it open and go on", first: always, do: plain((*session).skip)},
		{keys: []string{"slow"}, help: "one by one what deserves a slow read", first: ended, do: plain((*session).readSlowly)},
		{keys: []string{"go", "g", "find", "/"}, takes: "WORDS", help: "go to a question by its id or words of its title", first: ended, do: (*session).find},
		{keys: []string{"undo", "z"}, help: "take back what you did last", first: always, do: func(s *session, _ string) error { return s.takeBack(s.Assessment.Undo, takenBack) }},
		{keys: []string{"redo", "Z"}, help: "do it again after all", do: func(s *session, _ string) error { return s.takeBack(s.Assessment.Redo, "Done again") }},
		levels,
		{keys: []string{"plan", "p"}, help: "the plan; there you say who does what and what is put aside, and ask what if", first: ended, do: plain((*session).plan)},
		{keys: []string{"disputed", "d"}, help: "what two people answered differently", first: func(s *session) bool { return s.Assessment.TotalProgress(s.Catalogue).Disputed > 0 }, do: plain((*session).disagreements)},
		{keys: []string{"profile", "P"}, help: "the questions about the registry", do: plain((*session).profile)},
		{keys: []string{"notes"}, takes: "TEXT", help: "notes of the assessment, on what belongs to no criterion: who takes over, what to do on the day of an attack; private", do: func(s *session, text string) error { return s.note(nil, text) }},
		{keys: []string{"print", "w"}, takes: "FILE", help: "print; alone it tells what there is, and for whom. With a file it prints all of it; the ending of the file chooses the format", first: ended, do: (*session).choosePrint},
		{keys: []string{"import", "i"}, takes: "FILE", help: "take in a list that you have already, such as an issue with ticks", do: (*session).bring},
		{keys: []string{"glossary", "term", "G"}, takes: "WORD", help: "what a word means", do: (*session).term},
		{keys: []string{"copies"}, help: "take in what copies beside the file hold", first: func(s *session) bool { return len(s.Copies) > 0 }, do: plain((*session).takeIn)},
		{keys: []string{"save", "S"}, help: "try again to save what could not be saved", first: func(s *session) bool { return len(s.pending) > 0 }, do: plain((*session).retry)},
		{keys: []string{"help", "h"}, takes: "WORD", help: "this list; help all tells everything that can be typed, help and a word what that does", first: always, do: (*session).help},
		{keys: []string{"quit", "q"}, help: "leave; every answer is saved already", first: always, do: func(*session, string) error { return errQuit }},
	}
}

// When a word matters that does not depend on more.
func always(*session) bool     { return true }
func question(s *session) bool { return s.at != nil }
func ended(s *session) bool    { return s.at == nil }

// matters says whether the help tells a word first.
func (w word) matters(s *session) bool { return w.first != nil && w.first(s) }

// levelsWord is the word that tells where the registry stands.
func (s *session) levelsWord() string {
	if s.Catalogue.WithoutLevels {
		return "place"
	}
	return "levels"
}

// choices is the short form of the help, told after the first word that is not
// understood.
func (s *session) choices() string {
	if s.at == nil {
		var words []string
		for _, w := range s.vocabulary() {
			if w.matters(s) {
				words = append(words, w.keys[0])
			}
		}
		return "Type one of these: " + strings.Join(words, ", ") + "; help tells what they do."
	}
	return "Type 1 met, 2 provided, 3 partly, 4 not met, 5 unsure, 6 not applicable, skip, or explain for the explanation; help tells the rest."
}

// command prompts for one thing and does it.
func (s *session) command() error {
	prompt := "What next (h for help):"
	if s.at != nil {
		prompt = s.at.Title + ":" // the line that the cursor is on tells that the next one came, and which
	}
	if s.at != nil && !s.taught && s.passing() {
		s.taught = true
		s.say(s.choices())
	}
	do := func() error { return nil }
	err := s.untilPasted(prompt, s.choices(), func(line string) (err error) {
		do, err = s.understand(line)
		return err
	}, func(p pasted) error {
		do = func() error { return s.pasted(p) }
		return nil
	})
	if err != nil {
		return err
	}
	if err = do(); err == errBack { // the question is where it leads
		return nil
	}
	return err
}

// understand finds what a line means.
func (s *session) understand(line string) (func() error, error) {
	if w, ok := s.word(line); ok {
		return s.doing(w, "")
	}
	if state, detail, ok := parseAnswer(line); ok {
		switch {
		case s.at == nil:
			return nil, unknown("There is no question here that could be answered.")
		case detail != "" && state.Asks() == "":
			return nil, unknown(fmt.Sprintf("'%s' takes no more words. Type it alone, and note for a note.", state))
		}
		detail, err := s.detailOf(state, detail)
		return func() error { s.said = nil; return s.answer(state, detail) }, err
	}
	first, rest, _ := strings.Cut(line, " ")
	if w, ok := s.word(strings.TrimSuffix(first, ":")); ok && w.takes != "" && rest != "" {
		return s.doing(w, rest)
	}
	return nil, unknown(notUnderstood(line))
}

func (s *session) doing(w word, text string) (func() error, error) {
	if w.here && s.at == nil && !(w.after && s.said != nil) {
		return nil, unknown("There is no question here. go leads to one.")
	}
	return func() error {
		moves := s.moves
		if w.here && !w.after {
			s.said = nil
		}
		err := w.do(s, text)
		if s.moves != moves && !w.here {
			s.said = nil
		}
		return err
	}, nil
}

// word finds a word as it is typed, or else in small letters.
func (s *session) word(typed string) (word, bool) {
	words := s.vocabulary()
	for _, typed := range []string{typed, strings.ToLower(typed)} {
		if i := slices.IndexFunc(words, func(w word) bool { return slices.Contains(w.keys, typed) }); i >= 0 {
			return words[i], true
		}
	}
	return word{}, false
}

// recorded asks for words that are written down. One that does something at a question is
// none of them: whoever types q there wants to leave, and not that somebody reads it later as a
// name or a reason. The words that led here, typed once more, do no harm.
func (s *session) recorded(prompt, choices string, typed ...string) (string, error) {
	words, err := s.words(prompt, choices, func(line string) error { return s.noCommand(withoutWord(line, typed...)) })
	return withoutWord(words, typed...), err
}

// named asks for a name, of the registry or of a person.
func (s *session) named(prompt, choices string) (string, error) {
	return s.words(prompt, choices, s.noWord)
}

// noWord refuses a line that is a command and no more.
func (s *session) noWord(line string) error {
	if _, is := s.word(line); is {
		return unknown(fmt.Sprintf("'%s' does something at a question, and is not taken here. Say it in more words if you mean it.", line))
	}
	return nil
}

// noCommand refuses a command, with words or without. One that begins like a command which
// takes words is refused once: typed again, it is what the person means.
func (s *session) noCommand(line string) error {
	if no := s.noWord(line); no != nil {
		return no
	}
	first, rest, _ := strings.Cut(line, " ")
	if w, is := s.word(strings.TrimSuffix(first, ":")); is && w.takes != "" && rest != "" {
		return s.doubt(line, first)
	}
	return nil
}

// doubt refuses a line that begins with the word of a command, once.
func (s *session) doubt(line, word string) error {
	if line == s.doubted {
		return nil
	}
	s.doubted = line
	return unknown(fmt.Sprintf("'%s' does something at a question. Type the same once more if these are the words that you mean.", word))
}

// soundsLikeAnother says of a key that by ear it is another one: P is p. It is taken,
// but not told.
func soundsLikeAnother(key string) bool { return len(key) == 1 && key != strings.ToLower(key) }

// help tells what can be typed: what matters here, what one word does, or everything.
func (s *session) help(which string) error {
	all := strings.EqualFold(which, "all")
	s.gap()
	if w, ok := s.word(which); ok && which != "" {
		s.tellWord(w)
		s.where()
		return nil
	}
	if which != "" && !all {
		s.say(notUnderstood(which))
	}
	if all || s.at != nil {
		s.answers()
	}
	s.say(map[bool]string{true: "Everything else:", false: "And these:"}[all])
	for _, w := range s.vocabulary() {
		if all || w.matters(s) {
			s.tellWord(w)
		}
	}
	if all {
		s.say("Wherever else something is asked, ? or h tells what can be typed there.")
		s.say("Lines that come all at once, as from a paste, are taken for nothing before you say what they are.")
	}
	s.where()
	return nil
}

// answers tells what can be answered.
func (s *session) answers() {
	s.say("Answers:")
	more := map[model.State]string{
		model.Provided: "; name it, as in 2 GitHub", model.Unsure: "; say whom to ask, as in 5 Ben; 5 alone is fine", model.NotApplicable: "; say why, as in 6 we have no client",
	}
	for i, state := range model.States {
		mark := fmt.Sprintf("  %d or %s: ", i+1, state)
		if state == model.Met {
			mark = "  1 or m or met: "
		}
		s.hang(mark, state.Means()+more[state])
	}
}

// tellWord tells what a word does.
func (s *session) tellWord(w word) {
	mark := strings.Join(slices.DeleteFunc(slices.Clone(w.keys), soundsLikeAnother), " or ")
	if w.takes != "" {
		mark += " and " + w.takes
	}
	s.hang("  "+mark+": ", w.help)
}
