package theme

import (
	"fmt"
	"strings"
	uni "unicode"

	anyascii "github.com/anyascii/go"
)

// Letters are those that a reader takes. What it does not take is put in the
// letters that it does: by its sound, and a sign or an emoji by its name.
type Letters int

const (
	// AnyLetters is for terminals, browsers and programs.
	AnyLetters Letters = iota
	// PlainLetters are those up to U+FFFF. Print filters end a document at the first
	// one beyond, and say that all was printed: cups-filters' texttopdf does.
	PlainLetters
	// ASCIILetters is for printers that know nothing but text, embossers and consoles.
	ASCIILetters
)

// Spell puts a text into these letters. In an address nothing is spelled: it has
// percent signs there, so that it still leads to where it did.
func (l Letters) Spell(s string) string {
	if !strings.ContainsFunc(s, l.lacks) {
		return s
	}
	var b strings.Builder
	address, spelled := false, false // in an address; the letter before was spelled
	for i, r := range s {
		switch {
		case uni.IsSpace(r) || strings.ContainsRune("<>\"'", r):
			address = false
		case strings.HasPrefix(s[i:], "://"):
			address = true
		}
		lacks := l.lacks(r)
		switch {
		case !lacks && !(spelled && r == joiner):
			b.WriteRune(r)
		case lacks && address:
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		case lacks:
			b.WriteString(spelling(r))
		}
		spelled = lacks
	}
	return b.String()
}

const (
	joiner       = '\u200d' // makes one sign of several
	asEmoji      = '\ufe0f' // says that a sign is an emoji
	lightestSkin = '\U0001f3fb'
	darkestSkin  = '\U0001f3ff'
)

// lacks says whether a letter has to be spelled.
func (l Letters) lacks(r rune) bool {
	switch l {
	case PlainLetters:
		return r > 0xffff || r == asEmoji
	case ASCIILetters:
		return r > uni.MaxASCII
	}
	return false
}

// spelling is a letter in ASCII: its sound, its name between colons, or where
// nobody knows either its number. A mark above a letter has none.
func spelling(r rune) string {
	switch {
	case r == '→':
		return "->"
	case lightestSkin <= r && r <= darkestSkin:
		return ""
	}
	out := strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return ' '
		}
		return r
	}, anyascii.TransliterateRune(r))
	if out == "" && !uni.In(r, uni.M, uni.Cf) {
		return fmt.Sprintf("[U+%04X]", r)
	}
	return out
}
