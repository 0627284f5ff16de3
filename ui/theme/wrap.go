package theme

import (
	"strings"
	"time"
	uni "unicode"
	"unicode/utf8"

	xansi "github.com/charmbracelet/x/ansi"

	"rungs/model"
)

// Wrap breaks text, styled or not, into lines of at most width cells, between
// words where it can, and neither in a date nor in "level 2", nor behind the hyphen
// of "e-mail" or "--ascii". A tab becomes blanks: what it moves a terminal by cannot
// be counted.
func Wrap(text string, width int) []string {
	if cells, plain := plainWidth(text); plain && cells <= width {
		return []string{text}
	}
	return closed(strings.Split(wrapped(strings.ReplaceAll(text, "\t", "    "), max(width, 1)), "\n"))
}

// wrapped is a text with the ends of its lines. One that has hyphens of its own at which no line
// ends keeps them.
func wrapped(text string, width int) string {
	if strings.Contains(text, unbreakable) {
		return strings.ReplaceAll(xansi.Wrap(glued(text), width, ""), noBreak, " ")
	}
	return unglue.Replace(xansi.Wrap(hyphened(glued(text)), width, ""))
}

var styleCode = model.Lazily(`\x1b\[[0-9;]*m`)

// closed ends on each line the style that goes on below it, and begins it there anew: what stands
// beside the text in another pane is not in its style.
func closed(lines []string) []string {
	open := ""
	for i, line := range lines {
		lines[i] = open + line
		for _, code := range styleCode().FindAllString(line, -1) {
			if open += code; code == endOfStyle || code == "\x1b[0m" {
				open = ""
			}
		}
		if open != "" && i < len(lines)-1 {
			lines[i] += endOfStyle
		}
	}
	return lines
}

const endOfStyle = "\x1b[m"

const noBreak = "\u00a0"

var unglue = strings.NewReplacer(noBreak, " ", unbreakable, "-")

// hyphened has hyphens at which no line ends where less than two letters of the word stand
// before them: "e-" or "2026-" at the end of a line is read as a word of its own.
func hyphened(text string) string {
	if !strings.Contains(text, "-") {
		return text
	}
	var b strings.Builder
	done, letters, inCode := 0, 0, false
	for i, r := range text {
		switch {
		case r == '\x1b' || inCode: // a style is no part of a word
			inCode = r != 'm'
		case uni.IsLetter(r):
			letters++
		case r == '-':
			if letters < 2 {
				b.WriteString(text[done:i] + unbreakable)
				done = i + 1
			}
			letters = 0
		case !uni.IsDigit(r):
			letters = 0
		}
	}
	return b.String() + text[done:]
}

// glued has blanks at which no line ends where words are [Together].
func glued(text string) string {
	var b strings.Builder
	done, word := 0, 0 // what is written, and where the word before begins
	for i := range len(text) {
		if text[i] != ' ' && text[i] != '\n' {
			continue
		}
		if text[i] == ' ' && Together(text[word:i], text[i+1:]) {
			b.WriteString(text[done:i] + noBreak)
			done = i + 1
		}
		word = i + 1
	}
	return b.String() + text[done:]
}

// Together tells whether a word and the text after it belong on one line: those of
// a date, and "level 2".
func Together(word, after string) bool {
	if word == "" || after == "" {
		return false
	}
	if digit(word[0]) {
		after, _, _ = strings.Cut(after, " ")
		return len(word) <= 2 && isMonth(strings.TrimRight(after, ",.;)"))
	}
	if !digit(after[0]) {
		return false
	}
	switch strings.ToLower(strings.TrimLeft(word, "(")) {
	case "level", "levels", "version":
		return true
	}
	return isMonth(word)
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

func isMonth(word string) bool {
	for m := time.January; m <= time.December; m++ {
		if word == m.String() {
			return true
		}
	}
	return false
}

// Hardwrap breaks text anywhere, for addresses.
func Hardwrap(text string, width int) []string {
	return strings.Split(xansi.Hardwrap(text, max(width, 1), true), "\n")
}

// Wrap is [Wrap] of a text put into the letters of the theme.
func (t Theme) Wrap(text string, width int) []string { return Wrap(t.spell(text), width) }

// spell puts a text into the letters of the theme. Signs of our own have their twins.
func (t Theme) spell(text string) string {
	if t.Letters == AnyLetters {
		return text
	}
	return t.Letters.Spell(t.Glyphs.Text(text))
}

// Truncate cuts a line to width cells and shows that it did. It is put into the
// letters of the theme before.
func (t Theme) Truncate(line string, width int) string { return t.Cut(t.spell(line), width) }

// Cut is Truncate, and leaves all letters: somebody may be typing them.
func (t Theme) Cut(line string, width int) string {
	if width <= 0 {
		return ""
	}
	if cells, plain := plainWidth(line); plain && cells <= width {
		return line
	}
	return xansi.Truncate(beginning(line, width), width, t.Glyphs.More)
}

// beginning is as much of a line as is needed to cut it to width cells: somebody may
// have written a megabyte. A line with sequences in it, which are kept behind the cut,
// is needed whole.
func beginning(line string, width int) string {
	enough := 64 * (width + 2)
	if len(line) <= enough || strings.ContainsRune(line, '\x1b') || !utf8.ValidString(line) || strings.ContainsFunc(line, isC1) {
		return line
	}
	for !utf8.RuneStart(line[enough]) {
		enough--
	}
	// The last sign may be half of one, so that there has to be one more.
	if Width(line[:enough]) <= width+2 {
		return line
	}
	return line[:enough]
}

func isC1(r rune) bool { return 0x80 <= r && r <= 0x9f }

// Fit cuts a line of plain text to width cells. A long path in it gives way first, in
// its middle: what is said of the path comes behind it.
func (t Theme) Fit(line string, width int) string {
	line = t.spell(line)
	path := ""
	for _, word := range strings.Fields(line) {
		if strings.ContainsAny(word, `/\`) && Width(word) > Width(path) {
			path = word
		}
	}
	room := max(width/3, Width(path)-max(0, Width(line)-width))
	if cut := Width(path) - room; cut > 0 {
		front := room / 3
		short := xansi.Truncate(path, front, "") + xansi.TruncateLeft(path, front+cut+Width(t.Glyphs.More), t.Glyphs.More)
		line = strings.Replace(line, path, short, 1)
	}
	return t.Truncate(line, width)
}

// Pad fills a line with blanks up to width cells; one that is longer is cut.
func (t Theme) Pad(line string, width int) string {
	line = t.Truncate(line, width)
	return line + strings.Repeat(" ", max(0, width-Width(line)))
}

// Highlight marks where a query stands in a line of plain text, in any case.
func (t Theme) Highlight(line, query string) string {
	query = strings.TrimSpace(query)
	i := strings.Index(strings.ToLower(line), strings.ToLower(query))
	if query == "" || i < 0 || len(strings.ToLower(line)) != len(line) || i+len(query) > len(line) {
		return line
	}
	return line[:i] + t.Match.Render(line[i:i+len(query)]) + line[i+len(query):]
}
