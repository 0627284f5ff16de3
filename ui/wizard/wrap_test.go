package wizard

import (
	"slices"
	"strings"
	"testing"

	"rungs/ui/theme"
)

// TestLed sees that the first words are in a style to their end, on as many lines as they take, and
// that none of what follows is.
func TestLed(t *testing.T) {
	dark := theme.New(true, theme.Unicode())
	for text, want := range map[string][]string{
		"Disputed. s shows both sides.":                {"<Disputed.> s shows both", "sides."},
		"Asked anew since revision 0.2 of it: now so.": {"<Asked anew since>", "<revision 0.2 of it:>", "now so."},
		"Look: at 10.30. Then go.":                     {"<Look:> at 10.30. Then", "go."},
		"No case here is any.":                         {"<No case here is any.>"},
		"No stop in it":                                {"<No stop in it>"},
	} {
		lines := led(dark, dark.Warn, text, 22)
		for i := range lines {
			lines[i] = strings.NewReplacer(strings.TrimSuffix(dark.Warn.Render("x"), "x\x1b[m"), "<", "\x1b[m", ">").Replace(lines[i])
		}
		if !slices.Equal(lines, want) {
			t.Errorf("%q is %q, want %q", text, lines, want)
		}
	}
}
