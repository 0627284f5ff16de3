package theme

import (
	"slices"
	"strings"
	"testing"
)

func TestFit(t *testing.T) {
	const said = "torn: /home/ana/.local/state/rungs/torn.rungs: this is empty."
	for width, want := range map[int]string{
		80: said,
		60: "torn: /home/ana/.lo…l/state/rungs/torn.rungs: this is empty.",
		40: "torn: /home/…/torn.rungs: this is empty.",
		30: "torn: /ho…rungs: this is empt…",
		12: "torn: /…s: …",
		0:  "",
	} {
		if got := Plain(Unicode()).Fit(said, width); got != want {
			t.Errorf("at %d: %q, want %q", width, got, want)
		}
	}
	// Whatever the text, it never takes more room; and where there is enough it is
	// whole.
	for _, text := range []string{"", "/", "no path at all, and too long for that", strings.Repeat("/漢字", 20) + ": bad", `C:\Users\ana\x.rungs and /a/b/c/d/e/f`} {
		for _, glyphs := range []Glyphs{Unicode(), ASCII()} {
			for width := range 70 {
				got := Plain(glyphs).Fit(text, width)
				if Width(got) > width || Width(text) <= width && got != text {
					t.Errorf("%q at %d: %q", text, width, got)
				}
			}
		}
	}
}

func TestWrapKeepsTogether(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  []string
	}{
		{"it stands before level 2.", 23, []string{"it stands before", "level 2."}},
		{"level 0 from 3 October 2026, then", 20, []string{"level 0 from", "3 October 2026, then"}},
		{"of these 3 are open", 10, []string{"of these 3", "are open"}},
		{"there were 3 then", 11, []string{"there were", "3 then"}},
		{"in May 2026", 8, []string{"in", "May 2026"}},
	} {
		if got := Wrap(test.text, test.width); !slices.Equal(got, test.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}
