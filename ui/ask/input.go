package ask

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"rungs/model"
)

// Keyboard is an input that knows of lines that came all at once, as a paste does.
type Keyboard interface {
	io.Reader
	// Waiting says whether a further line is there already, or comes in a moment.
	Waiting() bool
}

// Reader reads lines for one or several rounds.
type Reader struct {
	*bufio.Reader
	keys Keyboard // nil where no person types
}

// NewReader reads from a [Keyboard], or from what only has lines.
func NewReader(in io.Reader) *Reader {
	if r, ok := in.(*Reader); ok {
		return r
	}
	keys, _ := in.(Keyboard)
	return &Reader{bufio.NewReaderSize(in, readerSize), keys}
}

const readerSize = 4096

// more says whether further lines of a paste are waiting.
func (r *Reader) more() bool {
	if r.keys == nil {
		return false
	}
	if ahead, _ := r.Peek(r.Buffered()); bytes.IndexByte(ahead, '\n') >= 0 {
		return true
	}
	return r.keys.Waiting()
}

// typedMost is where a terminal cuts a line without a word, in bytes: that of Linux
// keeps so many before the end of the line.
const typedMost = 4095

// keys are what the keys and replies of a terminal send: sequences that begin with
// an escape, and single control characters.
var keys = model.Lazily("(?s)" +
	"\x1b\\[[0-?]*[ -/]*[@-~]|\x1bO.|\x1b[\\]PX^_].*?(?:\x07|\x1b\\\\)|\x1b[ -/]*[0-~]?|\u009b[0-?]*[ -/]*[@-~]|[\x00-\x08\x0b-\x1f\x7f\u0080-\u009a\u009c-\u009f]")

// withoutKeys is a line without what arrows and the like have sent. Before or after
// all words they have moved nothing; between words the person meant to change what
// stands before them, and the line is not what they mean: inside says so.
func withoutKeys(line string) (text string, some, inside bool) {
	const mark = "\x00"
	marked := keys().ReplaceAllString(line, mark)
	text = strings.ReplaceAll(marked, mark, "")
	return text, marked != text, strings.Contains(strings.Trim(marked, mark+" "), mark)
}

// unusable is a line of which nothing is taken, and why.
type unusable string

func (u unusable) Error() string { return string(u) }

// What is said of such lines.
const (
	longLine   = "That line is too long. Nothing of it was taken."
	keysInside = "Arrows and other keys that move or delete do nothing here but backspace, so that line is not what you meant. Nothing of it was taken. Type it again."
	cutLine    = "The terminal cuts a line at 4,095 bytes, and that one has reached it. Nothing of it was taken; for a long text type editor."
)

// pasted is what came all at once.
type pasted []string

// say reads out the first lines of it.
func (p pasted) say(t *talk) {
	const shown = 3
	t.gap() // the last one may have no end, and stands before what is written now
	t.say(fmt.Sprintf("%d lines came at once, as from a paste:", len(p)))
	for i, line := range p {
		if i == shown {
			t.hang("  ", "and so on")
			break
		}
		if runes := []rune(model.CleanLine(line)); len(runes) > 60 {
			line = string(runes[:60]) + "..."
		}
		t.hang("  ", model.CleanLine(line))
	}
}

// more says whether further lines came together with the one that was read.
func (t *talk) more() bool { return t.ended == nil && len(t.queue) == 0 && t.in.more() }

// collect takes in what came together with a line that has been read; nil if
// nothing did.
func (t *talk) collect(first string) (pasted, error) {
	if !t.more() {
		return nil, nil
	}
	all, size := pasted{first}, len(first)
	var no error
	for t.more() {
		line, err := t.line()
		var u unusable
		switch {
		case errors.As(err, &u):
			no = err
		case err != nil:
			t.ended = err // it comes once more, when the next line is wanted
			if len(all) == 1 && no == nil {
				return nil, nil
			}
			return all, no
		}
		if size += len(line) + 1; size > model.MaxNote*4 || len(all) >= model.MaxNoteLines {
			no = unusable("More than fits into a note came at once. Nothing of it was taken; for a long text type editor.")
			continue
		}
		all = append(all, strings.TrimRight(model.Clean(line), " \t\n"))
	}
	return all, no
}

// pasted asks what lines are that came at once at a question: nobody types like
// that, and each might be taken for an answer.
func (s *session) pasted(p pasted) error {
	p.say(s.talk)
	if s.at == nil {
		return s.untilOneOf("Type answers to read them one after the other; an empty line drops them.", map[string]func() error{"answers": func() error { s.queue = p; return nil }})
	}
	c := s.subject()
	return s.untilOneOf("Type note to keep them as the note on "+c.Title+", answers to read them one after the other; an empty line drops them.", map[string]func() error{
		"answers": func() error { s.queue = p; return nil },
		"note": func() error {
			lines := append(pasted(nil), p...)
			if word, rest, _ := strings.Cut(lines[0], " "); slices.Contains([]string{"n", "note"}, strings.TrimSuffix(strings.ToLower(word), ":")) {
				lines[0] = rest
			}
			return s.note(c, strings.Trim(strings.Join(lines, "\n"), "\n "))
		},
	})
}

// untilOneOf asks for one of a few words, and does what belongs to it; an empty
// line does nothing.
func (s *session) untilOneOf(prompt string, words map[string]func() error) error {
	do := func() error { s.say("Nothing of it was taken."); return nil }
	err := s.menu(prompt+" Your choice:", prompt, func(line string) error {
		if line == "" {
			return nil
		}
		w, ok := words[strings.ToLower(line)]
		if !ok {
			return unknown(notUnderstood(line))
		}
		do = w
		return nil
	})
	if err != nil {
		return err
	}
	return do()
}
