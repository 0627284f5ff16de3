package ask

import (
	"strings"

	"rungs/model"
)

// Unwrapped is a width at which sentences stay on one line: a screen reader that speaks
// line by line then speaks them whole. Only what nobody hears in one breath is longer.
const Unwrapped = 1 << 14

// Narrowest is the least width, in cells. Braille displays of 20 cells are among the smallest.
const Narrowest = 20

// aloud changes the titles of a catalogue into what is understood without seeing them:
// without the quotation marks that set them apart in a sentence, which are spoken as words, and
// without a colon, since after one stands how they are answered.
func aloud(c *model.Catalogue) *strings.Replacer {
	var quoted, bare []string
	for crit := range c.All() {
		title := crit.Title
		if what, of, ok := strings.Cut(title, ": "); ok {
			title = what + " (" + of + ")"
		}
		quoted = append(quoted, `"`+crit.Title+`"`, title)
		if title != crit.Title {
			bare = append(bare, crit.Title, title)
		}
	}
	return strings.NewReplacer(append(quoted, bare...)...)
}

// quietly is a text of a catalogue without the marks that are spoken as words: single
// quotation marks are not.
func quietly(text string) string { return strings.ReplaceAll(text, `"`, "'") }

// unmarked is a page as it is printed without its rules, and with signs in the place of those
// that are spoken as words: bullets, and what a draft leaves to a person.
func unmarked(page string) string {
	page = bullet().ReplaceAllString(rule().ReplaceAllString(page, ""), "$1- ")
	return left().ReplaceAllStringFunc(page, func(mark string) string {
		return "(" + or.Replace(mark[1:len(mark)-1]) + ")"
	})
}

var (
	or     = strings.NewReplacer(". |", ", or", " |", ", or")
	bullet = model.Lazily(`(?m)^( *)\* `)
	rule   = model.Lazily(`(?m)^ *-{3,}\n`)
	left   = model.Lazily(`\[(choose|fill in): [^\]]*\]`)
)
