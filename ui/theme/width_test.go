package theme

import (
	"slices"
	"strings"
	"testing"

	xansi "github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestSingles: each letter of which it is said that it takes one cell and joins no other
// does so, whatever stands beside it.
func TestSingles(t *testing.T) {
	singles := []rune{'a', ' ', '-'}
	for r := rune(0x80); r <= 0x10ffff; r++ {
		if single(r) {
			singles = append(singles, r)
		}
	}
	for _, a := range singles {
		for _, b := range singles {
			if pair := string([]rune{a, b}); xansi.StringWidth(pair) != 2 {
				t.Fatalf("%q takes %d cells", pair, xansi.StringWidth(pair))
			}
		}
		if xansi.StringWidthWc(string(a)) != 1 {
			t.Errorf("%q takes %d cells in a loose terminal", a, xansi.StringWidthWc(string(a)))
		}
	}
	if len(singles) < 400 {
		t.Errorf("only %d letters were looked at", len(singles))
	}
}

// scraps are what lines are made of, plain and not.
var scraps = []string{
	"a", "Z9", " ", "  ", "-", "a-b", "é", "ß", "·", "…", "“x”", "●", "▸ ", "│", "─", "☑", "→", "\x1b[m", "\x1b[1;38;2;1;2;3m", "\x1b[4:3m", "\x1b[0m",
	"\x1b]8;;https://example.org\x1b\\", "\x1b]8;;\a", "\x1b]8;;x", "\x1b[", "\x1b[2J", "\x1b", "\x1b]0;t\a", "\x1b[?25m", "\x1b[>1m", "\n", "\t", "\r", "\x00", "\x7f", "\u0085",
	"\u00a0", "\u00ad", "\u0301", "\u200d", "\ufe0f", "測", "👩‍👩‍👧‍👦", "ה", "म", "ी", "\xff", "\xe2\x97", "☎", "1", "\u20e3", "🇩🇪",
}

func lines() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(scraps), 0, 12).Draw(t, "scraps"), "")
	})
}

// TestPlainWidth: what measures, wraps and cuts plain lines in a hurry does so as what
// knows all scripts.
func TestPlainWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { sameAsAll(t, lines().Draw(t, "line")) })
}

func FuzzPlainWidth(f *testing.F) {
	for _, s := range scraps {
		f.Add("a" + s + "b")
	}
	f.Fuzz(func(t *testing.T, line string) {
		if len(line) < 200 {
			sameAsAll(t, line)
		}
	})
}

func sameAsAll(t interface{ Fatalf(string, ...any) }, line string) {
	if got, want := Width(line), xansi.StringWidth(line); got != want {
		t.Fatalf("%q: %d cells, want %d", line, got, want)
	}
	if got, want := LooseWidth(line), xansi.StringWidthWc(line); got != want {
		t.Fatalf("%q: %d cells in a loose terminal, want %d", line, got, want)
	}
	theme := New(true, Unicode())
	for _, width := range []int{1, 2, 3, 5, 8, 40} {
		wide := strings.ReplaceAll(line, "\t", "    ")
		want := closed(strings.Split(wrapped(wide, width), "\n"))
		if got := Wrap(line, width); !slices.Equal(got, want) {
			t.Fatalf("%q at %d is wrapped as %q, want %q", line, width, got, want)
		}
		if got, want := theme.Cut(line, width), xansi.Truncate(line, width, theme.Glyphs.More); got != want {
			t.Fatalf("%q is cut to %d as %q, want %q", line, width, got, want)
		}
	}
}
