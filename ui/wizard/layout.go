package wizard

// The smallest window that the wizard draws in, and the least width for two
// panes, in cells.
const (
	minWidth, minHeight = 40, 12
	twoPanes            = 76
	threePanes          = 120
)

// maxText is the widest column that running text is set in: longer lines are
// hard to read.
const maxText = 84

// layout is where everything stands in a window. All sizes in the program come
// from here.
type layout struct {
	width, height int
	tooSmall      bool
	body          int // height between the two rules
	footer        int // lines of keys
	split         bool
	list          int // width of the list
	text          int // width of the text
}

func newLayout(width, height int) layout {
	l := layout{width: width, height: height, tooSmall: width < minWidth || height < minHeight, footer: 2}
	if height < 20 {
		l.footer = 1
	}
	// Title, tabs and rule above; a rule and the keys below.
	l.body = max(1, height-4-l.footer)
	l.list, l.text = width, width
	switch {
	case width >= threePanes:
		l.split, l.list = true, 42
	case width >= twoPanes:
		l.split, l.list = true, 30
	}
	if l.split {
		l.text = width - l.list - 3 // a bar with a blank on either side
	}
	return l
}

// column is the width in which text is set in a pane of a width.
func column(pane int) int { return max(1, min(pane-1, maxText)) }
