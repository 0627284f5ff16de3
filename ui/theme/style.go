package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is what a style of Lip Gloss puts around a line. Lip Gloss works that out for each
// text anew, which was a third of what it takes to draw a screen.
type Style struct{ before, after string }

func style(s lipgloss.Style) Style {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return Style{before, after}
}

// Render sets a line in the style.
func (s Style) Render(line string) string {
	if line == "" {
		return ""
	}
	return s.before + line + s.after
}

// over is the style with what another has beside, such as a background.
func (s Style) over(other Style) Style { return Style{other.before + s.before, other.after} }
