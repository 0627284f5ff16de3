package theme

import (
	"testing"

	"charm.land/lipgloss/v2"
)

// TestStyle: a line looks as Lip Gloss sets it.
func TestStyle(t *testing.T) {
	s, c := lipgloss.NewStyle, lipgloss.Color("117")
	for _, look := range []lipgloss.Style{s(), s().Bold(true), s().Foreground(c), s().Bold(true).Foreground(c), s().Bold(true).Background(c), s().Italic(true).Faint(true)} {
		for _, line := range []string{"", "x", " two words ", "● 測試", "a\x1b[1mbold\x1b[m", "m"} {
			got, want := style(look).Render(line), look.Render(line)
			if line == "" {
				want = "" // it begins and ends nothing
			}
			if got != want {
				t.Errorf("%q, and Lip Gloss has %q", got, want)
			}
		}
	}
	// Lip Gloss underlines letter by letter, at ten times the length.
	if got := New(true, Unicode()).Tab.Render("Plan 1/2"); Width(got) != 8 || len(got) > 40 {
		t.Errorf("a tab is %q", got)
	}
}
