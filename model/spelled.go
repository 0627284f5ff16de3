package model

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Spelled is the name of a file as one line to show, in which what nobody sees is spelled out:
// no two names look the same, and none passes for a line of its own.
func Spelled(name string) string {
	if !strings.ContainsFunc(name, isHidden) && utf8.ValidString(name) {
		return name
	}
	var b strings.Builder
	for i, r := range name {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(name[i:], string(r)):
			fmt.Fprintf(&b, `\x%02x`, name[i])
		case !isHidden(r):
			b.WriteRune(r)
		case r < 0x20 || r == 0x7f:
			b.WriteString(strings.Trim(fmt.Sprintf("%q", r), "'"))
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// isHidden says whether a character shows nowhere, or looks like another one: a control
// character, one that turns the direction, a blank that is none of the keyboard. Joiners are
// not: they belong to words in many scripts, and to emoji.
func isHidden(r rune) bool {
	switch {
	case r == ' ' || r == '\u200c' || r == '\u200d':
		return false
	case unicode.IsSpace(r):
		return true
	}
	return !unicode.IsGraphic(r) || unicode.Is(unicode.Cf, r)
}
