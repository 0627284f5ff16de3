package report

import (
	"strings"

	"rungs/ui/theme"
)

// wrap breaks plain text between words. Unlike [theme.Wrap] it does not break at
// hyphens: an ID on two lines cannot be copied. A word that is too long is broken
// anywhere.
func wrap(text string, width int) []string {
	width = max(width, 1)
	var lines []string
	line, used := "", 0
	for _, word := range units(text) {
		cells := theme.Width(word)
		if used > 0 && used+1+cells <= width {
			line, used = line+" "+word, used+1+cells
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		if cells > width {
			pieces := theme.Hardwrap(word, width)
			lines = append(lines, pieces[:len(pieces)-1]...)
			word = pieces[len(pieces)-1]
			cells = theme.Width(word)
		}
		line, used = word, cells
	}
	return append(lines, line)
}

// units are the words of a text; a separator goes with the word before it, so
// that no line begins with one, and what is one date or "level 2" stays together.
func units(text string) []string {
	var out []string
	words := strings.Fields(text)
	for from, i := 0, 1; i <= len(words); i++ {
		if i < len(words) && (words[i] == "·" || words[i] == theme.ASCII().Dot || theme.Together(words[i-1], words[i])) {
			continue
		}
		out = append(out, strings.Join(words[from:i], " "))
		from = i
	}
	return out
}
