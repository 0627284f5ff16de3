package model

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shell is where people paste a command. The zero value is one like sh; zsh and fish are.
type Shell struct {
	PowerShell bool // that, or cmd
	ASCII      bool // what is pasted is to hold nothing else
}

// Word is a text as one word of a command: as it is where it means nothing else there, or in
// quotes, those that most shells take wherever there are some. What nobody sees, and what a
// screen may drop, is printed by the shell, so that the word is the same after it was copied.
func (to Shell) Word(s string) string {
	harmless, odd := "-_./:=+@%", notAsItIs+`\!`
	if to.PowerShell {
		harmless, odd = `-_./\:=+`, notAsItIs
	}
	switch {
	case s != "" && s[0] != '=' && !strings.ContainsFunc(s, func(r rune) bool { return to.spells(r) || !isPlain(r) && !strings.ContainsRune(harmless, r) }):
		return s
	case !utf8.ValidString(s) || strings.ContainsFunc(s, to.spells) || strings.Contains(s, "  ") || strings.TrimSpace(s) != s:
		return to.printed(s) // blanks become one or none where lines are broken
	case (to.PowerShell || strings.ContainsAny(s, singleQuotes)) && !strings.ContainsAny(s, odd):
		return `"` + s + `"` // cmd knows no others
	case to.PowerShell:
		var b strings.Builder
		for _, r := range s {
			b.WriteRune(r)
			if strings.ContainsRune(singleQuotes, r) { // each of them ends the quotes, two stand for one
				b.WriteRune(r)
			}
		}
		return "'" + b.String() + "'"
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// What PowerShell takes for a single quote, and what does not stand for itself in its double ones.
const singleQuotes, notAsItIs = "'‘’‚‛", "\"$`“”„"

// spells says whether a character is not to stand in a command itself.
func (to Shell) spells(r rune) bool { return isHidden(r) || to.ASCII && r > '~' }

// printed is a text as the shell prints it.
func (to Shell) printed(s string) string {
	var b strings.Builder
	for i, r := range s {
		_, size := utf8.DecodeRuneInString(s[i:])
		switch spelled := to.spells(r) || r == ' ' || r == utf8.RuneError || i == 0 && r == '-'; {
		case to.PowerShell && spelled && r > 0xffff:
			fmt.Fprintf(&b, "$([char]::ConvertFromUtf32(0x%x))", r)
		case to.PowerShell && spelled:
			fmt.Fprintf(&b, "$([char]0x%x)", r)
		case spelled:
			for _, c := range []byte(s[i : i+size]) {
				fmt.Fprintf(&b, `\%03o`, c)
			}
		case to.PowerShell && strings.ContainsRune(notAsItIs, r):
			b.WriteString("`" + string(r))
		case to.PowerShell:
			b.WriteRune(r)
		case r == '%':
			b.WriteString("%%")
		case r == '\\':
			b.WriteString(`\\`)
		case r == '\'':
			b.WriteString(`'\''`)
		default:
			b.WriteRune(r)
		}
	}
	if to.PowerShell {
		return `"` + b.String() + `"`
	}
	return `"$(printf '` + b.String() + `')"`
}

// isPlain says whether a character is one of words in any script.
func isPlain(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}
