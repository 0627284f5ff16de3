// Package ask puts the questions of an assessment one after the other, as plain
// lines: for screen readers, for terminals that can do no more, and for scripts at
// a prompt. It takes the keys of the wizard and the words that they stand for.
//
// It never writes an escape sequence, never draws, and says every state in words.
// It knows no file and no clock of its own: answers go to a [model.Journal], and each
// is on the disk before the next question. The end of the input records nothing
// that was not answered.
package ask

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// Options is what a round of questions needs to know.
type Options struct {
	In      io.Reader // a [Keyboard] where a person types; a [Reader] is read on from where it stands
	Out     io.Writer
	Echo    bool          // write down what was read, where no terminal does
	Width   int           // of a line, in cells; 0 means 72. See also [Unwrapped]
	Letters theme.Letters // into which all that is said is put

	model.Opened // its name stands in the commands that are named
	Now          func() time.Time
	Ecosystems   *model.Ecosystems // what is known of them; nil: the profile does not ask

	// Edit takes a text to the person's own editor, and returns what it is then.
	// Nil where there is no terminal for an editor.
	Edit func(text string) (string, error)

	Intake   Intake          // of lists; nil: they cannot be taken in here
	Printers []model.Printer // the documents that can be printed

	// Rescue writes all of an assessment to a new file, where what was answered could
	// not be saved, and returns its name. It may be nil.
	Rescue func(*model.Assessment) (file string, err error)

	One        bool     // one question, and no more
	Only       []string // which questions, by state, or "unanswered" or "disputed"; empty: unanswered
	Categories []string // IDs of the categories to ask about; empty: those that apply
}

// What Only may name beside the states.
const (
	unanswered = "unanswered"
	disputed   = "disputed"
)

// Check says what is wrong with the choice of questions.
func (o Options) Check() error {
	for _, name := range o.Only {
		if _, ok := model.ParseState(name); !ok && name != unanswered && name != disputed {
			return fmt.Errorf("there is no state %q; choose among %s", model.CleanLine(name), strings.Join(Choices(), ", "))
		}
	}
	for _, id := range o.Categories {
		if err := o.Catalogue.CheckCategory(id); err != nil {
			return err
		}
	}
	return nil
}

// Choices are the values of [Options.Only].
func Choices() []string {
	out := []string{unanswered}
	for _, s := range model.States {
		out = append(out, string(s))
	}
	return append(out, disputed)
}

// wants says whether a criterion is among the questions that were asked for.
func (o Options) wants(f model.Finding) bool {
	if len(o.Only) == 0 {
		return f.State() == model.Unanswered
	}
	return slices.ContainsFunc(o.Only, func(name string) bool {
		switch name {
		case unanswered:
			return f.State() == model.Unanswered
		case disputed:
			return f.Disputed()
		}
		state, _ := model.ParseState(name)
		return state == f.State()
	})
}

// ErrGaveUp says that whoever is at the other end answers nothing that can be
// understood. What was answered before is recorded.
var ErrGaveUp = errors.New("gave up")

// errQuit ends a round because the person wants it so.
var errQuit = errors.New("quit")

// Run asks until the person leaves or the input ends; neither is an error. Other
// errors are [ErrGaveUp], those of In and Out, and one that says that answers
// could not be saved.
func Run(o Options) error {
	if err := o.Check(); err != nil {
		return err
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	s := &session{
		sitting: map[string]bool{},
		Options: o, talk: newTalk(o.In, o.Out, o.Echo, o.Width),
		theme: theme.Plain(theme.ASCII()), passed: map[string]bool{}, reached: map[string]bool{}, paced: map[string]*model.Criterion{},
	}
	s.letters, s.aloud = o.Letters, aloud(o.Catalogue)
	s.theme.Sourceless, s.theme.Glyphs.Bullet = true, "-" // a star is spoken as a word
	return s.end(s.run())
}

// session is a round of questions under way.
type session struct {
	Options
	*talk
	theme   theme.Theme
	pending []model.Event   // said, and not yet on the disk
	sitting map[string]bool // IDs of what was said here
	asked   string          // ID of what undo takes back if it is asked once more
	refused model.Draft     // a note that is too long, as it was written

	at     *model.Criterion   // the question; nil when none is left
	last   *model.Criterion   // the one before there was none
	behind []*model.Criterion // the way back
	said   *model.Criterion   // answered just now: a note that follows is about it; or nil
	heard  struct {           // of the explanation
		criterion *model.Criterion
		sections  int // up to which one
		from      int // from which one on
	}
	whole             *model.Criterion            // of which all is said, also in a first pass
	slow              model.SlowSitting           // what deserves a slow read; it is read where its explanation was heard
	come              map[string]bool             // those of them that had their turn
	paced             map[string]*model.Criterion // by category, where it was said how long the rest takes
	passed            map[string]bool             // answered or skipped in this turn
	reached           map[string]bool             // answered or skipped at any time
	moves             int                         // how often at has changed
	rescued           bool                        // all of it is in a file of its own
	owns              map[string]*model.Criterion // where what holds for this kind of registry was said
	taught            bool                        // what can be typed at a question
	told              bool                        // where a note goes that follows an answer
	doubted           string                      // words that look like a command, as they were typed
	explained, slowed bool                        // how the explanation and the slow reads go on
}

func (s *session) run() error {
	s.greet()
	if err := s.begin(); err != nil && err != errBack {
		return err
	}
	s.resume()
	if s.at == nil && s.One {
		return nil
	}
	for {
		s.news()
		s.show()
		for here := s.moves; s.moves == here; {
			if err := s.command(); err != nil {
				return err
			}
			if s.failed != nil {
				return s.failed
			}
		}
	}
}

// begin asks what the registry is like, where nothing is known of it yet.
func (s *session) begin() error {
	if s.Assessment.Len() > 0 || s.ReadOnly != "" {
		return nil
	}
	if err := s.refuse(); err != nil {
		return err
	}
	for _, ask := range []func() error{s.threeQuestions, s.ecosystem, s.clients} {
		if err := ask(); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) greet() {
	s.say(model.Stop(s.Assessment.Registry()) + " " + s.Assessment.TotalProgress(s.Catalogue).Says())
	today := model.DayOf(s.Now())
	for _, yours := range model.Yours(s.Catalogue, s.Assessment, s.By, today, theme.Date) {
		s.say(yours)
	}
	for _, since := range model.Since(s.Catalogue, s.Assessment, s.By) {
		s.say(since)
	}
	if says := model.StaleSays(model.Stale(s.Catalogue, s.Assessment, model.OldOn(s.Now()))); says != "" {
		s.say(says + " same says that one is still true.")
	}
	for _, says := range []string{model.OverdueSays(model.Overdue(s.Catalogue, s.Assessment, today)), model.BackSays(s.Catalogue, s.Assessment, today)} {
		if says != "" {
			s.say(says)
		}
	}
	if s.Demo {
		s.say(model.DemoSays)
	}
	for _, problem := range s.Problems {
		s.say(problem)
	}
	if no := s.Refusal(); no != "" {
		s.say(no)
	}
	for _, is := range s.Copies {
		s.say(is)
	}
	if len(s.Copies) > 0 && s.Refusal() == "" {
		s.say("copies takes in what they hold.")
	}
	s.offerDraft()
	s.say("h tells what you can type, q leaves.")
}

// end says what is left, and tries once more to save what could not be saved.
func (s *session) end(err error) error {
	asks := errors.Is(err, errQuit)
	if errors.Is(err, io.EOF) || asks {
		err = nil
	}
	if missing := s.leave(asks); missing != nil && err == nil {
		err = missing
	}
	s.left()
	if err == nil {
		err = s.failed
	}
	return err
}
