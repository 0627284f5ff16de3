package wizard

import (
	"strings"

	"rungs/ui/theme"
)

// The smallest window that the wizard draws in, and the least width for two
// panes, in cells.
const (
	minWidth, minHeight = 40, 12
	twoPanes            = 76
	threePanes          = 120
	widest              = 42 // of a list of criteria
	besideList          = 41 // of what stands beside it, with the bar
	besideSteps         = 38 // and beside the steps of the plan
)

// shortest is the least height in which a rule stands below the tabs.
const shortest = 20

// footer is how many lines of keys there are.
const footer = 2

// maxText is the widest column that running text is set in: longer lines are
// hard to read.
const maxText = 84

// layout is where everything stands in a window. All sizes in the program come
// from here.
type layout struct {
	width, height int
	tooSmall      bool
	short         bool // no rule stands below the tabs
	top           int  // rows above the body: title, tabs and rule
	body          int  // height between the two rules
	split         bool
	list          int // width of the list of criteria
	steps         int // width of the list of steps
	asked         int // width of what the first pass asks where the explanation stands beside it; else 0
	text          int // width of the text beside the criteria
	columns       int // in which a long text stands
}

func newLayout(width, height int) layout {
	l := layout{width: width, height: height, tooSmall: width < minWidth || height < minHeight, short: height < shortest, top: 3}
	if l.short {
		l.top = 2
	}
	l.body = max(1, height-l.top-1-footer) // a rule and the keys stand below
	l.list, l.steps, l.text = width, width, width
	if width >= twoPanes { // the text gives first: it can be read elsewhere in full width, and titles cannot
		l.split, l.list, l.steps = true, min(width-besideList, widest), min(width-besideSteps, 50)
	}
	if l.split {
		l.text = l.beside(l.list)
	}
	if width >= threePanes {
		l.asked = min(maxText+1, (width-3)/2)
	}
	if l.columns = 1; l.beside(maxText+1) >= maxText {
		l.columns = 2
	}
	return l
}

// slowList is the width of the list of slow reads: all of it, but where the text of one has room
// beside it, and the reasons keep their lines.
func (l layout) slowList() int {
	if l.asked > twoPanes {
		return l.asked
	}
	return l.width
}

// beside is the width of the pane beside one of a width.
func (l layout) beside(pane int) int { return l.width - pane - 3 } // a bar with a blank on either side

// panes sets two panes side by side, the left one in a width.
func panes(t theme.Theme, left, right []string, width, height int, bar theme.Style) []string {
	at := func(lines []string, i int) string {
		if i < len(lines) {
			return lines[i]
		}
		return ""
	}
	between := bar.Render(" " + t.Glyphs.Bar + " ")
	lines := make([]string, height)
	for i := range lines {
		line := t.Cut(at(left, i), width) // somebody may be typing in it
		lines[i] = line + strings.Repeat(" ", max(0, width-theme.Width(line))) + between + at(right, i)
	}
	return lines
}

// column is the width in which text is set in a pane of a width.
func column(pane int) int { return max(1, min(pane-1, maxText)) }
