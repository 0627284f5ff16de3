package theme

import (
	"image/color"
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	xansi "github.com/charmbracelet/x/ansi"

	"rungs/model"
)

// The backgrounds that terminals come with.
var (
	darkBackgrounds  = []string{"#000000", "#1e1e1e", "#282828", "#0c0c0c"}
	lightBackgrounds = []string{"#ffffff", "#fafafa", "#f5f5f5"}
)

func TestContrastIsEnough(t *testing.T) {
	for _, dark := range []bool{true, false} {
		p := colours(dark)
		backgrounds := lightBackgrounds
		text := "#222222" // what the terminal uses for its own text
		if dark {
			backgrounds, text = darkBackgrounds, "#dddddd"
		}
		texts := map[string]color.Color{"accent": p.accent, "faint": p.faint, "good": p.good, "warn": p.warn, "bad": p.bad}
		for _, b := range backgrounds {
			for name, c := range texts {
				if got := contrast(c, lipgloss.Color(b)); got < 4.5 {
					t.Errorf("%s on %s has a contrast of %.2f", name, b, got)
				}
			}
		}
		for name, c := range texts { // the sign of the chosen row keeps its colour
			if got := contrast(c, p.cursor); got < 4.5 {
				t.Errorf("%s under the cursor (dark %v) has a contrast of %.2f", name, dark, got)
			}
		}
		for name, b := range map[string]color.Color{"cursor": p.cursor, "match": p.match} {
			if got := contrast(lipgloss.Color(text), b); got < 4.5 {
				t.Errorf("text on %s (dark %v) has a contrast of %.2f", name, dark, got)
			}
		}
	}
}

// contrast is the ratio of WCAG 2.2, between 1 and 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestContrastOfBlackAndWhite(t *testing.T) {
	if got := contrast(color.White, color.Black); math.Abs(got-21) > 0.01 {
		t.Errorf("got %.2f, want 21", got)
	}
}

func TestGlyphsAreOneCellWide(t *testing.T) {
	for name, set := range map[string]Glyphs{"unicode": Unicode(), "ascii": ASCII()} {
		v := reflect.ValueOf(set)
		for i := range v.NumField() {
			glyph := v.Field(i).String()
			box := strings.HasSuffix(v.Type().Field(i).Name, "ticked") || v.Type().Field(i).Name == "Ticked"
			if Width(glyph) != 1 && !(box && name == "ascii" && Width(glyph) == 3) {
				t.Errorf("%s %s: %q takes %d cells", name, v.Type().Field(i).Name, glyph, Width(glyph))
			}
			if name == "ascii" && glyph[0] >= utf8.RuneSelf {
				t.Errorf("%s is %q and not ASCII", v.Type().Field(i).Name, glyph)
			}
		}
	}
}

// The cursor takes no sign its colour, and a row has its width however narrow it is.
func TestChosenKeepsTheColour(t *testing.T) {
	for _, dark := range []bool{true, false} {
		theme := New(dark, Unicode())
		for _, tt := range []struct {
			state    model.State
			disputed bool
			colour   color.Color
		}{
			{model.Met, false, colours(dark).good},
			{model.Partly, false, colours(dark).warn},
			{model.Unmet, false, colours(dark).bad},
			{model.Met, true, colours(dark).bad},
		} {
			sign := theme.Sign(tt.state, tt.disputed)
			want := style(lipgloss.NewStyle().Foreground(tt.colour)).over(theme.Cursor).Render(sign)
			if row := theme.Chosen(" > ", tt.state, tt.disputed, " a title", 20); !strings.Contains(row, want) {
				t.Errorf("dark %v: %q has no %q", dark, row, want)
			}
		}
		for width := range 20 {
			if got := Width(theme.Chosen(" > ", model.Met, false, " a title", width)); got != width {
				t.Errorf("a row of %d cells has %d", width, got)
			}
		}
	}
	if row := Plain(ASCII()).Chosen(" > ", model.Met, false, " a title", 14); row != " > # a title  " {
		t.Errorf("without colours: %q", row)
	}
}

func TestStatesDifferWithoutColour(t *testing.T) {
	for _, set := range []Glyphs{Unicode(), ASCII()} {
		seen := map[string]model.State{}
		for _, s := range append([]model.State{model.Unanswered}, model.States[:]...) {
			glyph := set.State(s)
			if other, taken := seen[glyph]; taken {
				t.Errorf("%q and %q are both %q", s, other, glyph)
			}
			seen[glyph] = s
		}
		for name, sign := range map[string]string{"disputed": set.Disputed, "what if done": set.Supposed} {
			if _, taken := seen[sign]; taken {
				t.Errorf("%s is %q, which is a state", name, sign)
			}
		}
	}
}

func TestProgressNeverRoundsToNothingOrAll(t *testing.T) {
	g := ASCII()
	for _, tt := range []struct {
		done, total int
		want        string
	}{{0, 32, "....."}, {1, 32, "#...."}, {31, 32, "####."}, {32, 32, "#####"}, {0, 0, "....."}} {
		if got := g.Progress(tt.done, tt.total, 5); got != tt.want {
			t.Errorf("%d of %d: %q, want %q", tt.done, tt.total, got, tt.want)
		}
	}
}

const sample = "## Why it matters\n\nOn 12 July 2018 [a report](https://example.org/a) said that `sha256` of **everything** was wrong.\n\n" +
	"- one thing that counts and is long enough to be wrapped\n- two, with\n  a second source line\n\n1. open the page\n2. ask\n\n" +
	"```\nselect count(*) from users where verified_at is null;\n```\n\nThe [end](https://example.org/unlisted)."

func TestMarkdown(t *testing.T) {
	got := Plain(Unicode()).Markdown(sample, 36, []string{"https://example.org/a"})
	want := `Why it matters

On 12 July 2018 a report [1] said
that sha256 of everything was wrong.

• one thing that counts and is long
  enough to be wrapped
• two, with a second source line

1. open the page
2. ask

  select count(*) from users where
    verified_at is null;

The end
(https://example.org/unlisted).`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestOptionsStayInOnePiece(t *testing.T) {
	got := Plain(Unicode()).Markdown("A mode that you must ask for, such as `--enforce-lockfile`.", 42, nil)
	if want := "A mode that you must ask for, such as\n--enforce-lockfile."; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestStyledMarkdownSaysTheSame(t *testing.T) {
	links := []string{"https://example.org/a"}
	for width := minWidth; width < 100; width++ {
		plain := Plain(Unicode()).Markdown(sample, width, links)
		for _, dark := range []bool{true, false} {
			styled := New(dark, Unicode()).Markdown(sample, width, links)
			if got := trimmed(xansi.Strip(styled)); got != plain {
				t.Fatalf("width %d, dark %v:\n%s\nplain:\n%s", width, dark, got, plain)
			}
		}
		for _, line := range strings.Split(plain, "\n") {
			if Width(line) > width {
				t.Errorf("width %d: %q takes %d cells", width, line, Width(line))
			}
		}
		if strings.Contains(plain, "\x1b") {
			t.Errorf("plain text holds an escape sequence: %q", plain)
		}
	}
}

func trimmed(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func TestNumbersOfLinksAreLinks(t *testing.T) {
	got := New(true, Unicode()).Markdown("see [this](https://example.org/a)", 60, []string{"https://example.org/a"})
	if !strings.Contains(got, "\x1b]8;;https://example.org/a") {
		t.Errorf("no link in %q", got)
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{"2026": "2026", "2026-11": "November 2026", "2026-11-22": "22 November 2026", "soon": "soon", "": ""} {
		if got := Date(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestHighlight(t *testing.T) {
	theme := New(true, Unicode())
	if got := xansi.Strip(theme.Highlight("Account Recovery", "recov")); got != "Account Recovery" {
		t.Errorf("got %q", got)
	}
	if got := theme.Highlight("Account Recovery", "recov"); !strings.Contains(got, "Recov\x1b[m") {
		t.Errorf("nothing is marked in %q", got)
	}
	for _, line := range []string{"İstanbul", "ẞ", ""} {
		if got := xansi.Strip(theme.Highlight(line, "i")); got != line {
			t.Errorf("%q became %q", line, got)
		}
	}
}

func TestWords(t *testing.T) {
	got := Words("## Head\n\n- one `two` **three** [four\nfive](https://example.org/a)\n\n1. six, *seven*, 2 * 4\n")
	if want := "Head one two three four five six, seven, 2 * 4"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Words("***\n"); got != "***" {
		t.Errorf("of marks alone %q is left", got)
	}
}

func TestEntitiesBringNoControlCharacters(t *testing.T) {
	for _, text := range []string{"a &#27;[31m b", "a &#x1b;]0;x&#7; b", "a &rlm;b", "[a &#27;](https://example.org/?a=1&b=2)", "- &#155;2J", "`&#27;`", "AT&T"} {
		got := Plain(Unicode()).Markdown(text, 60, nil)
		if model.Clean(got) != got {
			t.Errorf("%q became %q", text, got)
		}
	}
	if got := Plain(Unicode()).Markdown("AT&T &amp; `a&b`", 60, nil); got != "AT&T &amp; a&b" {
		t.Errorf("got %q", got)
	}
}
