package theme

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	xansi "github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
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
		{"a code by e-mail", 13, []string{"a code by", "e-mail"}},
		{"start it with --ascii", 16, []string{"start it with", "--ascii"}},
		{"since 2026-08-21", 12, []string{"since", "2026-08-21"}},
		{"a hy‑phen of one's own", 10, []string{"a hy‑phen", "of one's", "own"}},
		{"names that look-alike", 17, []string{"names that look-", "alike"}},
	} {
		if got := Wrap(test.text, test.width); !slices.Equal(got, test.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

// TestWrapStyled: a text in several styles breaks where it does without them, each line ends in
// none, and no word changes its own.
func TestWrapStyled(t *testing.T) {
	theme := New(true, Unicode())
	styles := []Style{theme.Text, theme.Faint, theme.Strong, theme.Key}
	codesAndWords := regexp.MustCompile(`\x1b\[[0-9;]*m|word\d`)
	rapid.Check(t, func(t *rapid.T) {
		styled, plain := "", ""
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, len(styles)-1), 1, 6).Draw(t, "styles") {
			words := strings.Repeat(fmt.Sprintf("word%d ", n), rapid.IntRange(1, 9).Draw(t, "words"))
			styled, plain = styled+styles[n].Render(words), plain+words
		}
		width := rapid.IntRange(5, 40).Draw(t, "width")
		lines := theme.Wrap(styled, width)
		if got, want := xansi.Strip(strings.Join(lines, "\n")), strings.Join(Wrap(plain, width), "\n"); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
		for _, line := range lines {
			style := ""
			for _, piece := range codesAndWords.FindAllString(line, -1) {
				if !strings.HasPrefix(piece, "word") {
					style = piece
				} else if of := styles[piece[4]-'0'].Render("x"); style != strings.TrimSuffix(of, "x\x1b[m") && style+"x" != of && (style != endOfStyle || of != "x") {
					t.Fatalf("%s has %q in %q", piece, style, line)
				}
			}
			if style != "" && style != endOfStyle {
				t.Fatalf("%q ends in %q", line, style)
			}
		}
	})
}

// TestCutLong: a line that is cut is the same whether its end is looked at or not,
// whatever stands in it.
func TestCutLong(t *testing.T) {
	signs := []string{"a", "b c", "漢", "é", "e\u0301\u0301", "👩‍👩‍👧", "🇩🇪", "\u200b", "\u200d", "\t", "\x1b[31m", "\x1b]8;;http://a.example\x07", "\u009b2J", "\x9b", "\xff", "\x00", "\n"}
	rapid.Check(t, func(t *rapid.T) {
		line := ""
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, len(signs)-1), 0, 12).Draw(t, "signs") {
			line += strings.Repeat(signs[n], rapid.IntRange(1, 400).Draw(t, "times"))
		}
		width := rapid.IntRange(1, 30).Draw(t, "width")
		want := xansi.Truncate(line, width, "…")
		if got := New(true, Unicode()).Cut(line, width); got != want {
			t.Fatalf("%q at %d: %q, want %q", line, width, got, want)
		}
	})
}

// TestCutAtOnce: a megabyte is not read to its end for each frame.
func TestCutAtOnce(t *testing.T) {
	short, long := strings.Repeat("漢字 and e\u0301, ", 200), strings.Repeat("漢字 and e\u0301, ", 50_000)
	theme := New(true, Unicode())
	const cuts = 20 // on average, for what the libraries keep is thrown away now and then
	if a, b := testing.AllocsPerRun(cuts, func() { theme.Cut(short, 80) }), testing.AllocsPerRun(cuts, func() { theme.Cut(long, 80) }); a != b {
		t.Errorf("%g allocations for a short line, %g for a long one", a, b)
	}
	if got := beginning(long, 80); len(got) > 64*82 {
		t.Errorf("%d bytes of it are looked at", len(got))
	}
}
