// Package theme is how rungs looks: colours as a function of the terminal's
// background, glyphs that each have an ASCII twin, and Markdown as styled text.
//
// It holds no state and asks the terminal nothing. What a state means never
// rests on a colour: each has a glyph and a word of its own.
package theme

import (
	"strings"

	"charm.land/lipgloss/v2"

	"rungs/model"
)

// Theme is a set of styles by role. Make it with [New] or [Plain].
type Theme struct {
	Dark   bool
	Glyphs Glyphs
	// Letters are those into which Wrap, Truncate, Fit and Pad put a text.
	Letters Letters
	// Sourceless leaves out the numbers of sources: they are for eyes.
	Sourceless bool

	Text    Style // running text, in the terminal's own colour
	Strong  Style
	Title   Style // name of a screen or a document
	Heading Style // of a section
	Faint   Style // what may be overlooked
	Accent  Style // where you are; the one colour of the program
	Tab     Style // the tab that shows
	Key     Style // a key that can be pressed
	Cursor  Style // the row under the cursor
	Good    Style
	Warn    Style
	Bad     Style
	Rule    Style
	Match   Style // what a search found

	plain  bool
	linked bool // addresses can be opened (OSC 8)
}

// palette names every colour once, for light and for dark. All text colours
// keep a contrast of 4.5:1 (WCAG 2.2, 1.4.3) against the backgrounds that
// terminals commonly use; a test computes it. Each is one of the 256 colours of
// xterm, by its number: terminals with fewer colours show the same, and a frame is a tenth
// shorter on a slow line.
type palette struct {
	accent, faint, rule, good, warn, bad, cursor, match lipgloss.ANSIColor
}

func colours(dark bool) palette {
	if dark {
		return palette{accent: 117, faint: 248, rule: 240, good: 114, warn: 179, bad: 210, cursor: 237, match: 58}
	}
	return palette{accent: 24, faint: 59, rule: 249, good: 22, warn: 94, bad: 124, cursor: 254, match: 229}
}

// New is the theme for a dark or light background, with the glyphs that the
// terminal can show.
func New(dark bool, glyphs Glyphs) Theme {
	p := colours(dark)
	s := lipgloss.NewStyle
	return Theme{
		linked:  true,
		Dark:    dark,
		Glyphs:  glyphs,
		Text:    style(s()),
		Strong:  style(s().Bold(true)),
		Title:   style(s().Bold(true)),
		Heading: style(s().Bold(true).Foreground(p.accent)),
		Faint:   style(s().Foreground(p.faint)),
		Accent:  style(s().Foreground(p.accent)),
		Tab:     style(s().Bold(true).Underline(true).Foreground(p.accent)),
		Key:     style(s().Bold(true).Foreground(p.accent)),
		Cursor:  style(s().Bold(true).Background(p.cursor)),
		Good:    style(s().Foreground(p.good)),
		Warn:    style(s().Foreground(p.warn)),
		Bad:     style(s().Foreground(p.bad)),
		Rule:    style(s().Foreground(p.rule)),
		Match:   style(s().Background(p.match)),
	}
}

// WithoutLinks is the theme for a terminal that does not know links, and shows what
// it does not know.
func (t Theme) WithoutLinks() Theme {
	t.linked = false
	return t
}

// Plain is the theme for paper and pipes: no styles at all, so that what it
// renders holds no escape sequence.
func Plain(glyphs Glyphs) Theme {
	return Theme{Glyphs: glyphs, plain: true}
}

// State is the glyph of a state in its colour.
func (t Theme) State(s model.State, disputed bool) string { return t.Signs(s, disputed, 1) }

// Says is the glyph of a state and what there is to say of it, both in its colour.
func (t Theme) Says(s model.State, words string) string {
	return t.ofState(s, false).Render(t.Sign(s, false) + " " + words)
}

// Signs is that glyph so many times.
func (t Theme) Signs(s model.State, disputed bool, n int) string {
	return t.ofState(s, disputed).Render(strings.Repeat(t.Sign(s, disputed), n))
}

func (t Theme) ofState(s model.State, disputed bool) Style {
	if disputed {
		return t.Bad
	}
	switch s {
	case model.Met, model.Provided:
		return t.Good
	case model.Partly, model.Unsure:
		return t.Warn
	case model.Unmet:
		return t.Bad
	}
	return t.Faint
}

// Chosen is a row with the cursor on it, of exactly width cells: what stands before the
// glyph of a state, the glyph in its colour, and the rest.
func (t Theme) Chosen(before string, s model.State, disputed bool, after string, width int) string {
	return t.chosen(before, t.Sign(s, disputed), t.ofState(s, disputed), after, width)
}

// ChosenIf is that row where it is supposed that the criterion is met.
func (t Theme) ChosenIf(before, after string, width int) string {
	return t.chosen(before, t.Glyphs.Supposed, t.Good, after, width)
}

func (t Theme) chosen(before, sign string, colour Style, after string, width int) string {
	before = t.Truncate(before, width)
	rest := t.Pad(sign+after, width-Width(before))
	if !strings.HasPrefix(rest, sign) {
		return t.Cursor.Render(before + rest)
	}
	return t.Cursor.Render(before) + colour.over(t.Cursor).Render(sign) + t.Cursor.Render(rest[len(sign):])
}

// Sign is the glyph of a state without a colour, for a row that has its own.
func (t Theme) Sign(s model.State, disputed bool) string {
	if disputed {
		return t.Glyphs.Disputed
	}
	return t.Glyphs.State(s)
}

// Verdict is a decided case on one line: "SMS only → not met".
func (t Theme) Verdict(v model.Verdict) string {
	return v.Case + " " + t.Glyphs.Arrow + " " + v.State.String()
}
