package wizard

import (
	"slices"
	"strings"

	"rungs/ui/theme"
)

// wrapped sets text in lines of at most width cells, each in a style.
func wrapped(t theme.Theme, style theme.Style, text string, width int) []string {
	return styled(style, t.Wrap(text, width))
}

func styled(style theme.Style, lines []string) []string {
	for i, line := range lines {
		lines[i] = style.Render(line)
	}
	return lines
}

// led sets text in lines of at most width cells, with its first words in a style, up to a stop or a
// colon. They catch the eye; what explains them is read as any other text, and a slow line has
// fewer colours to carry.
func led(t theme.Theme, style theme.Style, text string, width int) []string {
	lines := t.Wrap(text, width)
	for i, line := range lines {
		before, _, ends := strings.Cut(strings.ReplaceAll(line+" ", ": ", ". "), ". ")
		if !ends {
			lines[i] = style.Render(line)
			continue
		}
		lines[i] = style.Render(line[:len(before)+1]) + line[len(before)+1:]
		break
	}
	return lines
}

// hung sets text after a mark; its later lines stand under the first.
func hung(t theme.Theme, style theme.Style, mark, text string, width int) []string {
	margin := strings.Repeat(" ", theme.Width(mark))
	lines := wrapped(t, style, text, width-len(margin))
	for i := range lines {
		lines[i] = mark + lines[i]
		mark = margin
	}
	return lines
}

// indent sets lines one cell to the right.
func indent(lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		if strings.TrimSpace(line) != "" {
			out[i] = " " + line
		}
	}
	return out
}

// clipped are the first lines, so many, with a sign if there are more.
func clipped(t theme.Theme, lines []string, height int) []string {
	if height = max(0, height); len(lines) <= height {
		return lines
	}
	lines = slices.Clone(lines[:height])
	if height > 0 {
		last := &lines[height-1]
		*last = strings.TrimRight(*last, " ") + " " + t.Faint.Render(t.Glyphs.More)
	}
	return lines
}

// underCursor is a line of a list with the cursor on it, of exactly width cells.
func underCursor(t theme.Theme, line string, width int) string {
	return t.Cursor.Render(t.Pad(" "+t.Glyphs.Here+" "+line, width))
}

// listed sets the lines of a row of a list below each other, with the cursor on them if it is
// here.
func listed(t theme.Theme, row []string, here bool, width int) []string {
	lines := make([]string, len(row))
	for i, line := range row {
		switch {
		case here && i == 0:
			lines[i] = underCursor(t, line, width)
		case here:
			lines[i] = t.Cursor.Render(t.Pad("   "+line, width))
		default:
			lines[i] = "   " + line
		}
	}
	return lines
}
