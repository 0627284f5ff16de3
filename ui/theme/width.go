package theme

import (
	"strings"
	"unicode/utf8"

	xansi "github.com/charmbracelet/x/ansi"
)

// Width is the number of cells that a line takes.
func Width(line string) int {
	if cells, plain := plainWidth(line); plain {
		return cells
	}
	return xansi.StringWidth(line)
}

// LooseWidth is the number of cells that a line takes in a terminal that does not put
// signs together, such as those of a family in one emoji.
func LooseWidth(line string) int {
	if cells, plain := plainWidth(line); plain {
		return cells
	}
	return xansi.StringWidthWc(line)
}

// plainWidth is the number of cells of a line in which each letter takes one, whatever stands
// beside it, and between which there are styles and links only. Nearly all lines are like
// that, each is measured several times in a frame, and what knows all scripts takes
// twenty times as long. It is not plain if there is anything else in it.
func plainWidth(line string) (cells int, plain bool) {
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case ' ' <= c && c <= '~':
			cells++
			i++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(line[i:])
			if !single(r) {
				return 0, false
			}
			cells++
			i += n
		default:
			n := sequence(line[i:])
			if n == 0 {
				return 0, false
			}
			i += n
		}
	}
	return cells, true
}

// single says whether a letter beyond ASCII takes one cell and joins no other: those of
// Western Europe, quotation marks and dashes, and the signs of ours.
func single(r rune) bool {
	switch {
	case r == '\u00ad': // a hyphen that may not be there
		return false
	case 0xa1 <= r && r <= 0x17f, 0x2010 <= r && r <= 0x2027, 0x2190 <= r && r <= 0x2193, 0x2500 <= r && r <= 0x259f:
		return true
	}
	switch r {
	case '●', '◉', '◐', '○', '◆', '▸', '☑', '☐', '≠', '≈':
		return true
	}
	return false
}

// sequence is the length of a style (SGR) or a link (OSC 8) with which a text begins; 0 if
// it begins with neither.
func sequence(s string) int {
	const style, link, end = "\x1b[", "\x1b]8;", "\x1b\\"
	switch {
	case strings.HasPrefix(s, style):
		for i := len(style); i < len(s); i++ {
			switch c := s[i]; {
			case c == 'm':
				return i + 1
			case (c < '0' || '9' < c) && c != ';' && c != ':':
				return 0
			}
		}
		return 0
	case strings.HasPrefix(s, link):
		for i := len(link); i < len(s); i++ {
			switch c := s[i]; {
			case c == '\a':
				return i + 1
			case c == '\x1b':
				if strings.HasPrefix(s[i:], end) {
					return i + len(end)
				}
				return 0
			case c < ' ' || '~' < c:
				return 0
			}
		}
	}
	return 0
}
