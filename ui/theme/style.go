package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is one of Lip Gloss that was asked once what it puts around a text. Lip Gloss
// works that out for each text anew, which was a third of what it takes to draw a screen.
type Style struct {
	look          *lipgloss.Style // nil if it changes nothing
	before, after string
}

func style(s lipgloss.Style) Style {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return Style{&s, before, after}
}

// Render sets a line in the style.
func (s Style) Render(line string) string {
	if line == "" {
		return ""
	}
	return s.before + line + s.after
}

// over is the style on the background of another, with what that has beside.
func (s Style) over(other Style) Style {
	if s.look == nil || other.look == nil {
		return s
	}
	return style(s.look.Inherit(*other.look))
}
