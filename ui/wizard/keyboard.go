package wizard

import (
	"bytes"
	"fmt"
	"time"
	"unicode/utf8"
)

// A terminal sends a key, a turn of the wheel or a reply as several bytes that begin
// with an escape, and a slow line tears them apart. What comes after the gap would
// then be keys, and most of it is digits: answers. So nothing goes on before all
// of it is there, and how the bytes came apart makes no difference.
const (
	// tearing is how long the next byte may take. An escape that is followed by nothing
	// for so long is the key.
	tearing = 450 * time.Millisecond
	// straggling is how long the rest of something that was given up is still known
	// as such, and dropped.
	straggling = 2 * time.Second
	// together is what separates the keys of a person from those that a program sends,
	// such as a terminal that pastes without saying so. One that says so is not waited
	// for: what it sends at once is read at once.
	together = 2 * time.Millisecond
	// lull is what ends a burst of them.
	lull = 8 * time.Millisecond
	// manyKeys at once are no keys of a person.
	manyKeys = 3
	// longest is what a sequence may have. Anything longer is given up.
	longest = 2048
)

const (
	esc        = 0x1b
	inStrings  = "]P_^X" // what stands behind it where a string begins, which has an end of its own
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"

	// pasteQuestion asks whether the terminal marks what it pastes (DECRQM). The report
	// goes on with 1, 2 or 3 where it can, and with 0 where it does not know of that.
	pasteQuestion = "\x1b[?2004$p"
	pasteReport   = "\x1b[?2004;"
)

// assembler puts together what a slow line tears apart. It passes on whole
// sequences only; an escape of its own, and a key that comes after one, in the notation
// in which nothing can follow them (CSI u). That key gets the modifier meta: it may be
// alt, or a person who was quick after esc. Several keys at once become a paste.
type assembler struct {
	pending []byte // the beginning of a sequence or of a letter
	dropped []byte // the beginning of one that was given up
	late    bool   // pending is the rest of it
	pasting bool
	pouring bool   // the last keys were many, and these come in the same moment
	marking bool   // the terminal marks what it pastes, so keys need not be told from it
	fence   func() // called for the reply to the question that all terminals answer
	shown   func() // called for the reply to the one behind a frame
}

// take passes on what is whole with these bytes.
func (a *assembler) take(b []byte) []byte {
	if len(a.dropped) > 0 && len(a.pending) == 0 && len(b) > 0 {
		switch {
		case a.pasting: // its end, for which there is no other way to come
			a.pending = a.dropped
		case len(a.dropped) > 1 || b[0] == '[' || b[0] == ']': // which no screen has as keys after esc
			a.pending, a.late = a.dropped, true
		}
	}
	a.dropped = nil
	b = append(a.pending, b...)
	a.pending = nil
	var out []byte
	keys := typed{pouring: a.pouring}
	for len(b) > 0 {
		n := a.measure(b)
		if n == 0 {
			a.pending = bytes.Clone(b)
			break
		}
		token := b[:n]
		b = b[n:]
		switch {
		case a.late:
			a.late = false
		case a.pasting && string(token) == pasteEnd:
			a.pasting = false
			out = append(out, token...)
		case a.pasting && token[0] != esc:
			out = append(out, token...)
		case a.pasting: // an escape sequence never enters a text
		case token[0] != esc:
			keys.add(token)
		default:
			out = append(keys.flush(out), a.sequence(token)...)
			keys.pouring = false
		}
	}
	out = keys.flush(out)
	a.pouring = keys.pouring
	return out
}

// typing says whether these bytes end with a key that is text, with which others
// may have been sent. Arrows and their like come alone, and wait for nothing.
func (a *assembler) typing(b []byte) bool {
	b = append(bytes.Clone(a.pending), b...)
	text := false
	for len(b) > 0 {
		n := a.measure(b)
		if n == 0 {
			return false // what has begun is waited for elsewhere
		}
		text = b[0] != esc
		b = b[n:]
	}
	return text
}

// expire gives up what has not become whole in time.
func (a *assembler) expire() []byte {
	if len(a.pending) == 0 {
		return nil
	}
	a.dropped, a.pending = a.pending, nil
	if a.late = false; len(a.dropped) == 1 && a.dropped[0] == esc && !a.pasting {
		return []byte("\x1b[27u")
	}
	return nil
}

// forget is called when it is too late for the rest of what was given up. The end of a paste
// is waited for as long as it takes: all that is typed would belong to the paste otherwise.
func (a *assembler) forget() {
	if !a.pasting {
		a.dropped = nil
	}
}

// sequence is how one that begins with an escape is passed on.
func (a *assembler) sequence(token []byte) []byte {
	switch {
	case string(token) == pasteBegin:
		a.pasting = true
	case len(token) == 1:
		return []byte("\x1b[27u")
	case token[1] == '[' && (token[len(token)-1] < 0x40 || len(token) < 3):
		return nil // torn for good
	case bytes.IndexByte([]byte(inStrings), token[1]) >= 0 && !bytes.HasSuffix(token, []byte("\a")) && !bytes.HasSuffix(token, []byte("\x1b\\")):
		return nil // without its end it would take what follows with it
	case bytes.HasPrefix(token, []byte(pasteReport)) && token[len(token)-1] == 'y':
		a.marking = bytes.IndexByte([]byte("123"), token[len(pasteReport)]) >= 0
		return nil
	case string(token) == shownReply:
		if a.shown != nil {
			a.shown()
		}
		return nil
	case isDeviceReply(token):
		if a.fence != nil {
			a.fence()
		}
		return nil
	case bytes.IndexByte([]byte("[]OP_^X"), token[1]) < 0:
		r, _ := utf8.DecodeRune(token[1:])
		switch {
		case r < 0x20 && r != '\r' && r != '\t' && r != '\n' && r != '\b':
			return fmt.Appendf(nil, "\x1b[%d;37u", r|0x60)
		case r == '\n':
			r = '\r'
		case r == '\b':
			r = 0x7f
		}
		return fmt.Appendf(nil, "\x1b[%d;33u", r)
	}
	return token
}

// isDeviceReply says whether this answers the question what kind of terminal it is.
func isDeviceReply(token []byte) bool {
	return bytes.HasPrefix(token, []byte("\x1b[?")) && token[len(token)-1] == 'c'
}

// measure is the length of the first thing in b; 0 if its end is not there yet.
func (a *assembler) measure(b []byte) int {
	if b[0] != esc {
		if utf8.FullRune(b) {
			_, n := utf8.DecodeRune(b)
			return n
		}
		return 0
	}
	if len(b) == 1 {
		return 0
	}
	if len(b) > longest {
		return len(b)
	}
	switch {
	case b[1] == '[':
		return control(b)
	case b[1] == esc, a.pasting:
		return 1
	case b[1] == 'O':
		return complete(b, 3)
	case bytes.IndexByte([]byte(inStrings), b[1]) >= 0:
		return text(b)
	}
	if utf8.FullRune(b[1:]) {
		_, n := utf8.DecodeRune(b[1:])
		return 1 + n
	}
	return 0
}

// control measures a control sequence (ECMA-48, 5.4): parameters, then one letter.
func control(b []byte) int {
	for i := 2; i < len(b); i++ {
		switch c := b[i]; {
		case i == 2 && c == '[': // a function key of the Linux console
			return complete(b, 4)
		case i == 2 && c == 'M': // a click as terminals told it before they told it in digits
			return complete(b, 6)
		case 0x20 <= c && c <= 0x3f:
		case 0x40 <= c && c <= 0x7e:
			return i + 1
		default:
			return i // it was torn for good, and something else begins
		}
	}
	return 0
}

// text measures a string that ends with ST or BEL.
func text(b []byte) int {
	for i := 2; i < len(b); i++ {
		switch {
		case b[i] == '\a':
			return i + 1
		case b[i] == esc && i+1 == len(b):
			return 0
		case b[i] == esc && b[i+1] == '\\':
			return i + 2
		case b[i] == esc:
			return i
		}
	}
	return 0
}

func complete(b []byte, n int) int {
	if len(b) < n {
		return 0
	}
	return n
}

// typed is a run of keys that came at once.
type typed struct {
	keys  []byte
	count int
	same  bool // all are the same letter: somebody holds it
	last  []byte

	pouring bool // many came before them; then whether they are many
}

func (t *typed) add(key []byte) {
	t.same = t.count == 0 && (key[0]|0x20 >= 'a' && key[0]|0x20 <= 'z') || t.same && bytes.Equal(key, t.last)
	t.keys, t.last = append(t.keys, key...), key
	t.count++
}

// flush passes the run on. Many at once are a paste, but for control keys between
// them, and the return at the end of a single line.
func (t *typed) flush(out []byte) []byte {
	run := t.keys
	if t.count == 0 {
		return out
	}
	few := manyKeys
	if t.pouring {
		few = 1
	}
	many := t.count >= few && !t.same
	*t = typed{pouring: many}
	if !many {
		return append(out, run...)
	}
	for len(run) > 0 {
		n := bytes.IndexFunc(run, isControl)
		if n < 0 {
			n = len(run)
		}
		for n < len(run)-1 && (run[n] == '\r' || run[n] == '\n' || run[n] == '\t') { // a list has lines
			next := bytes.IndexFunc(run[n+1:], isControl)
			if next < 0 {
				next = len(run) - n - 1
			}
			n += 1 + next
		}
		if n == len(run)-1 && bytes.ContainsAny(run[:n], "\r\n") {
			n++ // the last line of several ends as the others
		}
		if n > 0 && utf8.RuneCount(run[:n]) >= few {
			out = append(append(append(out, pasteBegin...), run[:n]...), pasteEnd...)
		} else {
			out = append(out, run[:n]...)
		}
		if n < len(run) {
			out = append(out, run[n])
			n++
		}
		run = run[n:]
	}
	return out
}

func isControl(r rune) bool { return r < 0x20 || r == 0x7f }
