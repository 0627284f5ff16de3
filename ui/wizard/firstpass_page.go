package wizard

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

// passPage is a criterion as the first pass asks it: as much of it as helps to answer. Where
// a window does not hold all of it, it is turned by leaves, and no piece is torn that a leaf can
// hold: neither the question nor a condition nor a decided case.
type passPage struct {
	lines  []string
	leaves []int // the lines on which a leaf begins
	cases  []int // and a decided case
}

// at is the leaf on which a line stands.
func (p passPage) at(line int) int {
	for i, from := range slices.Backward(p.leaves) {
		if from <= line {
			return i
		}
	}
	return 0
}

// leaf is from where to where the leaf goes on which a line stands.
func (p passPage) leaf(line int) (from, to int) {
	i := p.at(line)
	if from, to = p.leaves[i], len(p.lines); i+1 < len(p.leaves) {
		to = p.leaves[i+1]
	}
	return from, to
}

// below says what there is after the leaf on which a line stands; "" if nothing is.
func (p passPage) below(line int) string {
	_, to := p.leaf(line)
	if to == len(p.lines) {
		return ""
	}
	cases := 0
	for _, at := range p.cases {
		if at >= to {
			cases++
		}
	}
	noun := "cases"
	if cases == 1 {
		noun = "case"
	}
	switch {
	case cases == 0:
		return "more"
	case !slices.Contains(p.cases, to): // something comes before them
		return fmt.Sprintf("more, and %d %s", cases, noun)
	case cases < len(p.cases):
		return fmt.Sprintf("%d more %s", cases, noun)
	}
	return fmt.Sprintf("%d %s", cases, noun)
}

// textBeside says whether the explanation stands beside what is asked: where there is room for
// both, and nothing of what is asked stands on another leaf. Then the keys that go through a text
// go through that.
func (s *assess) textBeside() bool {
	l := s.app.layout
	if l.asked == 0 || !s.passing() || s.pass.end {
		return false
	}
	return s.pass.fits.get(leafed{s.current(), s.app.session.Assessment.Len(), l.width, l.body}, func() bool {
		return len(s.setPage(column(l.asked)).leaves) == 1
	})
}

// leafed is what it depends on into how many leaves a page is parted.
type leafed struct {
	about               *model.Criterion
	events, width, body int
}

// paged says whether what is asked is all that shows, by the leaf.
func (s *assess) paged() bool { return s.passing() && !s.reading && !s.textBeside() }

// passPage is the page, as wide as the window has room for it.
func (s *assess) passPage() passPage {
	pane := s.app.layout.width - 1
	if s.textBeside() {
		pane = s.app.layout.asked
	}
	return s.setPage(column(pane))
}

// turnPage goes to the next leaf, or the one before; false if there is none.
func (s *assess) turnPage(by int) bool {
	page := s.passPage()
	to := page.at(s.scroll) + by
	if to < 0 || to >= len(page.leaves) {
		return false
	}
	s.scroll = page.leaves[to]
	return true
}

// passView draws the first pass. A question that opens below takes lines of the page from its
// end: what stays of it stands where it stood.
func (s *assess) passView(l layout) []string {
	if s.pass.end {
		return s.endView(l)
	}
	progress := s.app.total()
	left := progress.Left(s.app.pace())
	s.app.onRule = []string{"First pass: " + left, left, strings.NewReplacer("at this pace ", "", "minutes", "min", "minute", "min").Replace(left), progress.Left(0)}
	page := s.passPage()
	if s.textBeside() {
		bar := s.app.theme.Rule
		if s.reading {
			bar = s.app.theme.Accent
		}
		_, to := page.leaf(0)
		return panes(s.app.theme, indent(clipped(s.app.theme, page.lines[:to], l.body)), s.shown(l.body), l.asked, l.body, bar)
	}
	from, to := page.leaf(s.scroll)
	if s.scroll = from; page.below(from) != "" {
		s.app.below = s.app.key.NextHeading.Help().Key + ": " + page.below(from)
	} else if open := s.app.key.Open; !s.app.inFoot(open) {
		s.app.below = open.Help().Key + ": read"
	}
	return indent(clipped(s.app.theme, page.lines[from:to], l.body))
}

// setPage parts what is asked into leaves of the whole body, whatever is open below it.
func (s *assess) setPage(width int) passPage {
	height := s.app.layout.body
	text := s.fitting(width, height)
	page := passPage{leaves: []int{0}}
	first := len(text.needed) + len(text.beside)
	for i, block := range text.all() {
		at := len(page.lines)
		if begun := at - page.leaves[len(page.leaves)-1]; begun > 0 && begun+rows([][]string{block}) > height {
			page.leaves = append(page.leaves, at)
		}
		if first <= i && i < first+len(text.cases) {
			page.cases = append(page.cases, at)
		}
		for ; rows([][]string{block}) > height; block = block[height:] { // one leaf does not hold it
			page.lines = append(page.lines, clipped(s.app.theme, block, height)...)
			page.leaves = append(page.leaves, len(page.lines))
		}
		page.lines = append(page.lines, block...)
	}
	page.lines = page.lines[:rows([][]string{page.lines})]
	return page
}

// rows is how many lines pieces have, without empty ones at the end.
func rows(pieces [][]string) int {
	all := slices.Concat(pieces...)
	n := len(all)
	for n > 1 && strings.TrimSpace(all[n-1]) == "" {
		n--
	}
	return n
}
