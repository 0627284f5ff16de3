package theme

import (
	"strings"

	"rungs/model"
)

// Glyphs are the signs on the screen. Each is one cell wide, and so is its ASCII
// twin, but for the two boxes.
type Glyphs struct {
	Met, Provided, Partly, Unmet, Unsure, NotApplicable, Unanswered string
	Disputed                                                        string
	Differs                                                         string // it is asked differently since
	Supposed                                                        string // what if it were met

	Here              string // the row under the cursor
	Ticked, Unticked  string // a condition
	Rule, Bar         string // a horizontal and a vertical line
	Up, Down          string // there is more that way
	Bullet, Dot, More string // a list item, a separator, an ellipsis
	Full, Empty       string // of a progress bar
	Arrow             string // from one to another

	AtZero, AtOne, AtTwo, AtThree string // a level at one time
}

// All are of single width in every terminal that we know; none is an emoji.
var unicode = Glyphs{
	Met: "●", Provided: "◉", Partly: "◐", Unmet: "○", Unsure: "?", NotApplicable: "–", Unanswered: "·",
	Disputed: "≠", Differs: "≈", Supposed: "◆",
	Here: "▸", Ticked: "☑", Unticked: "☐",
	Rule: "─", Bar: "│", Up: "↑", Down: "↓",
	Bullet: "•", Dot: "·", More: "…",
	Full: "█", Empty: "░",
	Arrow:  "→",
	AtZero: "▁", AtOne: "▃", AtTwo: "▅", AtThree: "▇",
}

var ascii = Glyphs{
	Met: "#", Provided: "@", Partly: "+", Unmet: "o", Unsure: "?", NotApplicable: "-", Unanswered: ".",
	Disputed: "!", Differs: "=", Supposed: "x",
	Here: ">", Ticked: "[x]", Unticked: "[ ]",
	Rule: "-", Bar: "|", Up: "^", Down: "v",
	Bullet: "*", Dot: "-", More: "~",
	Full: "#", Empty: ".",
	Arrow:  ">",
	AtZero: "0", AtOne: "1", AtTwo: "2", AtThree: "3",
}

// Unicode is the set for terminals that speak UTF-8.
func Unicode() Glyphs { return unicode }

// ASCII is the set for all others, such as the Linux console.
func ASCII() Glyphs { return ascii }

// State is the sign of a state.
func (g Glyphs) State(s model.State) string {
	switch s {
	case model.Met:
		return g.Met
	case model.Provided:
		return g.Provided
	case model.Partly:
		return g.Partly
	case model.Unmet:
		return g.Unmet
	case model.Unsure:
		return g.Unsure
	case model.NotApplicable:
		return g.NotApplicable
	}
	return g.Unanswered
}

// Word is a state in a word of at most four letters. Lists have it beside the sign where there
// is ASCII only: in Braille and by ear many signs are alike, or nothing. Elsewhere it is empty.
func (g Glyphs) Word(s model.State, disputed bool) string {
	switch {
	case g.More == unicode.More:
		return ""
	case disputed:
		return "diff"
	}
	return map[model.State]string{model.Met: "met", model.Provided: "prov", model.Partly: "part", model.Unmet: "not", model.Unsure: "ask", model.NotApplicable: "n/a", model.Unanswered: "open"}[s]
}

// Level is the sign of a level at one time: the higher the level, the higher the
// sign.
func (g Glyphs) Level(level int) string {
	return [...]string{g.AtZero, g.AtOne, g.AtTwo, g.AtThree}[min(max(level, 0), model.TopLevel)]
}

// Text puts the ASCII twins in the place of the arrows and dots that stand in
// running text and key names. What people wrote stays as it is.
func (g Glyphs) Text(s string) string {
	if g.More == unicode.More {
		return s
	}
	return asciiText.Replace(s)
}

var asciiText = strings.NewReplacer("↑↓", "up/down", "↑", "up", "↓", "down", "→", "->", "…", "...", "–", "-", "·", "-")

// Progress is a progress bar of a width in cells. Something begun is never shown as
// nothing, and something unfinished never as all.
func (g Glyphs) Progress(done, total, width int) string {
	if total <= 0 || width <= 0 {
		return strings.Repeat(g.Empty, max(width, 0))
	}
	n := done * width / total
	if done > 0 && n == 0 {
		n = 1
	}
	return strings.Repeat(g.Full, n) + strings.Repeat(g.Empty, width-n)
}
