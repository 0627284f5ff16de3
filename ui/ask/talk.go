package ask

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Bounds of what is read, so that no input makes a round endless or large.
const (
	maxLine    = 64 << 10 // bytes of a line that is kept; a longer one is refused
	maxSwallow = 16 << 20 // bytes of a line that is refused, before this gives up
	maxUnknown = 20       // lines in a row that one prompt does not understand
	maxLines   = 1000     // lines that are read without getting on
)

// talk reads lines and writes them.
type talk struct {
	in      *Reader
	queue   []string // lines that came at once, and are read one after the other
	out     io.Writer
	echo    bool
	width   int
	aloud   *strings.Replacer // of marks that are only for eyes; see [aloud]
	letters theme.Letters     // that are written
	ended   error             // of the input, met while looking whether more was there
	stray   bool              // the line came with keys that do nothing, which were left out
	lines   int               // read since the last time that something got on
	failed  error             // of writing, the first one
}

func newTalk(in io.Reader, out io.Writer, echo bool, width int) *talk {
	if width <= 0 {
		width = 72
	}
	return &talk{in: NewReader(in), out: out, echo: echo, width: max(width, Narrowest), aloud: strings.NewReplacer()}
}

func (t *talk) write(text string) {
	if t.failed == nil {
		_, t.failed = io.WriteString(t.out, strings.ReplaceAll(text, "\t", "    "))
	}
}

// say writes a text in lines of at most the width. It is cleaned: it may come from
// a journal.
func (t *talk) say(text string) { t.hang("", text) }

// hang writes a text whose later lines stand under the first, after a mark. After a mark
// that takes much of a line they stand a little to the right of it.
func (t *talk) hang(mark, text string) {
	indent := strings.Repeat(" ", theme.Width(mark))
	if len(indent) > t.width/3 {
		text, mark, indent = strings.TrimLeft(mark, " ")+text, "  ", "      "
	}
	for _, line := range theme.Wrap(t.spell(model.Clean(text)), t.width-len(indent)) {
		t.write(strings.TrimRight(mark+line, " ") + "\n")
		mark = indent
	}
}

// toPaste writes a command to paste: as it is, in one line, in the letters that it has. Where there
// is no room for it behind what it is for, it has a line of its own.
func (t *talk) toPaste(before, command string) {
	command = model.CleanLine(command)
	if theme.Width(t.spell(before)+command) > t.width {
		t.say(strings.TrimRight(before, " "))
		before = ""
	}
	t.write(t.spell(before) + command + "\n")
}

// spell is a text as it is told, in the letters that are written.
func (t *talk) spell(text string) string { return t.letters.Spell(t.aloud.Replace(text)) }

// gap writes a blank line.
func (t *talk) gap() { t.write("\n") }

// line reads one line without its end. The last one need not have an end. One that
// cannot be what was meant is an [unusable].
func (t *talk) line() (string, error) {
	if len(t.queue) > 0 {
		line := t.queue[0]
		t.queue = t.queue[1:]
		t.write(line + "\n")
		return line, nil
	}
	if t.ended != nil {
		return "", t.ended
	}
	var kept []byte
	size := 0
	for {
		part, err := t.in.ReadSlice('\n')
		size += len(part)
		if size > maxSwallow {
			return "", fmt.Errorf("%w: a line has no end", ErrGaveUp)
		}
		if size <= maxLine {
			kept = append(kept, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && size > 0:
		case err != nil:
			return "", err
		}
		if size > maxLine {
			return "", unusable(longLine)
		}
		line := strings.TrimSuffix(strings.TrimSuffix(string(kept), "\n"), "\r")
		switch {
		case line == "\x05":
			return editorKey, nil // pressed instead of written out
		case t.in.keys != nil && len(line) >= typedMost:
			return "", unusable(cutLine)
		}
		text, some, inside := withoutKeys(line)
		if inside {
			return text, unusable(keysInside)
		}
		t.stray = some
		return text, nil
	}
}

// read prompts for a line and reads it, as it was typed but harmless.
func (t *talk) read(prompt string) (string, error) {
	if t.lines++; t.lines > maxLines {
		return "", fmt.Errorf("%w: %d lines went by without an answer. What was answered before is kept", ErrGaveUp, maxLines)
	}
	above, asks := parted(t.spell(prompt))
	if above != "" {
		t.say(above)
	}
	t.write(strings.Join(theme.Wrap(asks, t.width), "\n") + " ")
	t.stray = false
	line, err := t.line()
	line = strings.TrimRight(model.Clean(line), " \t\n")
	var no unusable
	switch {
	case errors.As(err, &no) && t.echo:
		t.write("(a line that is left out)\n")
	case errors.As(err, &no):
	case err != nil:
		t.write("\n")
	case t.echo:
		t.write(strings.ReplaceAll(line, "\n", " ") + "\n")
	}
	if t.stray {
		t.say("Arrows and keys like them do nothing here; what they sent is left out.")
	}
	return line, err
}

// unknown is what is wrong with a line that was read, in a sentence.
type unknown string

func (u unknown) Error() string { return string(u) }

// wantsHelp is an h, which is the same as a question mark.
const wantsHelp = unknown("h")

// until prompts until take understands the line. What it does not understand it
// says with an unknown. The choices are told once, and whenever a question mark is
// not understood, or help is wanted. Any other error of take ends it. Lines that come
// all at once are none of them an answer.
func (t *talk) until(prompt, choices string, take func(line string) error) error {
	return t.untilPasted(prompt, choices, func(line string) error {
		if line == "h" || line == "help" {
			return wantsHelp
		}
		return take(line)
	}, func(p pasted) error {
		p.say(t)
		return unknown("One line is wanted here. Nothing of them was taken.")
	})
}

// untilPasted is until with something of its own to do with lines that come all at
// once.
func (t *talk) untilPasted(prompt, choices string, take func(line string) error, whole func(pasted) error) error {
	told := false
	for range maxUnknown {
		line, err := t.read(prompt)
		var no unusable
		if err == nil || errors.As(err, &no) {
			line = model.CleanLine(line)
			all, bad := t.collect(line)
			switch {
			case bad != nil && !errors.As(bad, &no):
				return bad
			case no != "":
				err = unknown(no)
			case all != nil:
				err = whole(all)
			default:
				err = take(line)
			}
		}
		var u unknown
		switch {
		case !errors.As(err, &u):
			return err
		case line == "?", u == wantsHelp:
			t.say(choices)
		case told:
			t.say(string(u))
		default:
			t.say(string(u) + " " + choices)
			told = true
		}
	}
	return fmt.Errorf("%w: %d answers in a row were not understood. What was answered before is kept", ErrGaveUp, maxUnknown)
}

// menu is until where no words of one's own are asked for: there b is like an empty
// line, and q leaves.
func (t *talk) menu(prompt, choices string, take func(line string) error) error {
	return t.until(prompt, choices, func(line string) error {
		switch strings.ToLower(line) {
		case "q", "quit":
			return errQuit
		case "b", "back":
			line = ""
		}
		return take(line)
	})
}

// own is until where an empty line says something, or words of one's own are asked for: there
// b is an [errBack], and a question mark is none of the words.
func (t *talk) own(prompt, choices string, take func(line string) error) error {
	return t.until(prompt, choices, func(line string) error {
		switch strings.ToLower(line) {
		case "?":
			return unknown(choices)
		case "b", "back":
			return errBack
		}
		return take(line)
	})
}

// errBack leaves a question within a question.
var errBack = errors.New("back")

// words asks for a few words; an empty line leaves everything as it is. The refusals are asked
// of each line before it is taken.
func (t *talk) words(prompt, choices string, refusals ...func(line string) error) (string, error) {
	var words string
	err := t.own(prompt, choices, func(line string) error {
		for _, refuses := range refusals {
			if err := refuses(line); err != nil {
				return err
			}
		}
		words = line
		return tooMany(line)
	})
	return words, err
}

// isComma says whether a sign stands between the things of a list.
func isComma(r rune) bool { return r == ',' || r == ' ' || r == ';' }

// tooMany refuses a line as the wizard does.
func tooMany(line string) error {
	if err := model.CheckLine(line); err != nil {
		return unknown(model.Sentence(err.Error()))
	}
	return nil
}
