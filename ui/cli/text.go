package cli

import (
	"bufio"
	"encoding/binary"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// text reads what people wrote, as UTF-8. Where it begins with the mark of UTF-16, which is
// what PowerShell's > and some editors write, it was that; the mark of UTF-8 is left out; a
// byte that is no UTF-8 is taken for a letter of Windows-1252. It asks for no byte more than
// it needs, for there may be a person at the other end.
func text(from io.Reader) io.Reader { return &textReader{in: bufio.NewReader(from)} }

type textReader struct {
	in    *bufio.Reader
	begun bool
	wide  binary.ByteOrder // of UTF-16; nil if it is none
	left  []byte           // of a letter that did not fit
}

func (t *textReader) Read(b []byte) (int, error) {
	if !t.begun {
		t.begun = true
		switch {
		case t.skips("\xff\xfe"):
			t.wide = binary.LittleEndian
		case t.skips("\xfe\xff"):
			t.wide = binary.BigEndian
		default:
			t.skips("\ufeff")
		}
	}
	letter := t.letter
	if t.wide != nil {
		letter = t.wideLetter
	}
	n := 0
	for n < len(b) {
		if len(t.left) == 0 {
			if n > 0 && !t.more() {
				break
			}
			r, err := letter()
			if err != nil {
				if n > 0 {
					break // the next call meets it again
				}
				return 0, err
			}
			t.left = utf8.AppendRune(nil, r)
		}
		copied := copy(b[n:], t.left)
		n, t.left = n+copied, t.left[copied:]
	}
	return n, nil
}

// skips leaves a mark out that stands next, and says whether it does.
func (t *textReader) skips(mark string) bool {
	for n := range len(mark) {
		if next, _ := t.in.Peek(n + 1); string(next) != mark[:n+1] {
			return false
		}
	}
	_, _ = t.in.Discard(len(mark))
	return true
}

// widened is the order of the bytes of UTF-16 without a mark, in whose first lines nearly
// every other byte is zero; nil if it is none.
func widened(data []byte) binary.ByteOrder {
	var zeros [2]int
	head := data[:min(len(data), 512)]
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch most := len(head) / 3; {
	case len(data)%2 != 0 || len(data) < 8:
	case zeros[1] > most && zeros[0] == 0:
		return binary.LittleEndian
	case zeros[0] > most && zeros[1] == 0:
		return binary.BigEndian
	}
	return nil
}

// more says whether a whole letter lies there already, so that nobody has to be waited for.
func (t *textReader) more() bool {
	next, _ := t.in.Peek(min(t.in.Buffered(), utf8.UTFMax))
	if t.wide != nil {
		return len(next) == utf8.UTFMax // which may be two halves of one
	}
	return utf8.FullRune(next)
}

// letter is the next one.
func (t *textReader) letter() (rune, error) {
	r, size, err := t.in.ReadRune()
	if r == utf8.RuneError && size == 1 {
		_ = t.in.UnreadRune()
		b, err := t.in.ReadByte()
		return western(b), err
	}
	return r, err
}

// wideLetter is the next one of UTF-16. Half of one is U+FFFD.
func (t *textReader) wideLetter() (rune, error) {
	unit, err := t.unit()
	if err != nil || !utf16.IsSurrogate(unit) {
		return unit, err
	}
	next, err := t.in.Peek(2)
	if err != nil {
		return utf8.RuneError, nil
	}
	r := utf16.DecodeRune(unit, rune(t.wide.Uint16(next)))
	if r != utf8.RuneError {
		_, _ = t.in.Discard(2)
	}
	return r, nil
}

func (t *textReader) unit() (rune, error) {
	var two [2]byte
	n, err := io.ReadFull(t.in, two[:])
	if n == 1 {
		return utf8.RuneError, nil
	}
	return rune(t.wide.Uint16(two[:])), err
}

// windows1252 are the signs that Windows-1252 has where ISO 8859-1 has control characters,
// from 0x80; five of them stand for nothing, and stay.
var windows1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

// utf8Of is a text as UTF-8: UTF-16 is known by its zeros, where it has no mark. What is
// neither is taken for the letters of Western Europe (Windows-1252), as spreadsheets write
// them on Windows.
func utf8Of(data []byte) []byte {
	if order := widened(data); order != nil {
		units := make([]uint16, len(data)/2)
		for i := range units {
			units[i] = order.Uint16(data[2*i:])
		}
		return []byte(string(utf16.Decode(units)))
	}
	if utf8.Valid(data) {
		return data
	}
	out := make([]byte, 0, len(data)+len(data)/8)
	for _, b := range data {
		out = utf8.AppendRune(out, western(b))
	}
	return out
}

// western is the sign that a byte stands for in Windows-1252.
func western(b byte) rune {
	if 0x80 <= b && b < 0xa0 {
		return windows1252[b-0x80]
	}
	return rune(b)
}
