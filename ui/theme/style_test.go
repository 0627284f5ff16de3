package theme

import (
	"reflect"
	"testing"

	"charm.land/lipgloss/v2"
)

// TestStyles: a line looks as Lip Gloss sets it.
func TestStyles(t *testing.T) {
	for _, theme := range []Theme{New(true, Unicode()), New(false, ASCII()), Plain(Unicode())} {
		v, styles := reflect.ValueOf(theme), 0
		for i := range v.NumField() {
			if v.Type().Field(i).Type != reflect.TypeFor[Style]() {
				continue
			}
			s := v.Field(i).Interface().(Style)
			styles++
			name := v.Type().Field(i).Name
			if name == "Tab" {
				continue // below
			}
			look := lipgloss.NewStyle()
			if s.look != nil {
				look = *s.look
			}
			for _, line := range []string{"x", " two words ", "● 測試", "\x1b[1mbold\x1b[m", "m"} {
				if got, want := s.Render(line), look.Render(line); got != want {
					t.Errorf("%s: %q, and Lip Gloss has %q", name, got, want)
				}
			}
			if got := s.Render(""); got != "" {
				t.Errorf("%s: nothing becomes %q", name, got)
			}
		}
		if styles < 10 {
			t.Errorf("only %d styles were looked at", styles)
		}
	}
	// Lip Gloss underlines letter by letter, at ten times the length.
	if got := New(true, Unicode()).Tab.Render("Plan 1/2"); Width(got) != 8 || len(got) > 40 {
		t.Errorf("a tab is %q", got)
	}
}
