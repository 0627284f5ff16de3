package wizard

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
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
	switch {
	case cases == 0:
		return "more"
	case !slices.Contains(p.cases, to):
		return fmt.Sprintf("more, and %d cases", cases)
	case cases == 1:
		return "1 more case"
	case cases < len(p.cases):
		return fmt.Sprintf("%d more cases", cases)
	}
	return fmt.Sprintf("%d cases", cases)
}

// textBeside says whether the explanation stands beside what is asked: where there is room for
// both, and nothing of what is asked stands on another leaf. Then the keys that go through a text
// go through that.
func (s *assess) textBeside() bool {
	l := s.app.layout
	return l.asked > 0 && s.passing() && !s.pass.end && len(s.passPage(s.askedColumn(), l.body).leaves) == 1
}

// paged says whether what is asked is all that shows, by the leaf.
func (s *assess) paged() bool { return s.passing() && !s.reading && !s.textBeside() }

// askedColumn is the width in which it is set.
func (s *assess) askedColumn() int {
	if l := s.app.layout; l.asked > 0 {
		return column(l.asked)
	}
	return column(s.app.layout.width - 1)
}

// turnPage goes to the next leaf, or the one before; false if there is none.
func (s *assess) turnPage(by int) bool {
	page := s.passPage(s.askedColumn(), s.app.layout.body)
	to := page.at(s.scroll) + by
	if to < 0 || to >= len(page.leaves) {
		return false
	}
	s.scroll = page.leaves[to]
	return true
}

// passView draws the first pass.
func (s *assess) passView(l layout) []string {
	progress := s.app.total()
	left := progress.Left(s.app.pace())
	s.app.toGo = []string{"First pass: " + left, left, strings.NewReplacer("at this pace ", "", "minutes", "min", "minute", "min").Replace(left), progress.Left(0)}
	if s.pass.end {
		s.app.toGo = nil
		lines := s.endPage(l.width, l.body)
		s.scroll = min(s.scroll, max(0, len(lines)-l.body))
		end := min(s.scroll+l.body, len(lines))
		s.app.goesOn(end, len(lines))
		return lines[s.scroll:end]
	}
	page := s.passPage(s.askedColumn(), l.body)
	s.pass.page = page
	if s.textBeside() {
		bar := s.app.theme.Rule
		if s.reading {
			bar = s.app.theme.Accent
		}
		_, to := page.leaf(0)
		return panes(s.app.theme, indent(page.lines[:to]), s.shown(l.body), l.asked, l.body, bar)
	}
	from, to := page.leaf(s.scroll)
	if s.scroll = from; page.below(from) != "" {
		s.app.below = s.app.key.NextHeading.Help().Key + ": " + page.below(from)
	}
	return indent(clipped(s.app.theme, page.lines[from:to], l.body))
}

// spacing is how much of a page is there to make the rest easy on the eyes. Below tight, so
// many sentences that are said beside the question come after the conditions.
type spacing int

const (
	tight  spacing = iota
	spaced         // empty lines between the parts
	airy           // and the category with its level
	labelled
)

// passText is a page in pieces that are not torn.
type passText struct{ needed, beside, cases, kept [][]string }

func (p passText) all() [][]string { return slices.Concat(p.needed, p.beside, p.cases, p.kept) }

// passPage sets the page, with less space where there is little. What is asked and the
// conditions come on one leaf if that can be.
func (s *assess) passPage(width, height int) passPage {
	tries := []spacing{labelled, airy, spaced, tight}
	for n := range strings.Count(s.current().Asks, sentenceEnd) {
		tries = append(tries, tight-1-spacing(n))
	}
	var text passText
	for _, spare := range tries {
		more := s.passText(width, spare)
		fits := rows(more.all()) <= height || spare <= tight && rows(more.needed) <= height
		if fits || spare == tight { // where nothing fits, the question stays whole
			text = more
		}
		if fits {
			break
		}
	}
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

// sentenceEnd is where a sentence ends, and another one begins.
const sentenceEnd = ". "

// cutSentences takes as many sentences as that from the end of a text.
func cutSentences(text string, n int) (before, after string) {
	at := len(text)
	for range n {
		at = strings.LastIndex(text[:at], sentenceEnd)
	}
	return text[:at+1], text[at+len(sentenceEnd):]
}

func (s *assess) passText(width int, spare spacing) (out passText) {
	t, c := s.app.theme, s.current()
	assessment := s.app.session.Assessment
	category := s.app.catalogue.Category(c.Category)
	finding := assessment.Finding(c.ID)
	gap := func(lines []string) []string {
		if spare >= spaced && len(lines) > 0 {
			return append(lines, "")
		}
		return lines
	}
	var lines []string
	if !s.app.layout.short { // there it stands in the place of the tabs
		lines = wrapped(t, t.Title, c.Title, width)
	}
	if spare >= airy {
		about := category.Title
		if level := s.app.catalogue.OnLevel(c); level != "" {
			about += " " + t.Glyphs.Dot + " " + level
		}
		lines = append(lines, wrapped(t, t.Faint, about, width)...)
	}
	if leftOut := assessment.Profile().LeftOutSays(category); leftOut != "" {
		lines = append(lines, wrapped(t, t.Warn, leftOut, width)...)
	}
	lines = gap(append(lines, s.page.said(c, finding, width)...))
	asks := c.Asks
	if spare < tight {
		kept, beside := cutSentences(asks, int(tight-spare))
		asks = kept + " " + t.Glyphs.More
		out.beside = [][]string{wrapped(t, t.Text, t.Glyphs.More+" "+beside, width)}
	}
	lines = gap(append(lines, wrapped(t, t.Text, asks, width)...))
	if spare == labelled {
		label, waits := "Met when this holds.", " space ticks it; that can wait."
		if len(c.Conditions) > 1 {
			label, waits = "Met when all of these hold.", " space ticks one; that can wait."
		}
		if theme.Width(label+waits) > width {
			waits = ""
		}
		lines = append(lines, t.Faint.Render(t.Truncate(label+waits, width)))
	}
	conditions := s.page.conditions(c, s.condition, width)
	if at := slices.IndexFunc(conditions, s.isMarked); at >= 0 && spare < labelled && !s.conditions()[s.condition].In(finding.Answer().Conditions) {
		for _, hint := range []string{"   space ticks it; that can wait", "   space ticks it"} {
			if theme.Width(conditions[at])+theme.Width(hint) <= width {
				conditions[at] += t.Faint.Render(hint)
				break
			}
		}
	}
	out.needed = append([][]string{lines}, pieces(gap(conditions))...)
	if own := s.page.ownCase(c, width); own != nil {
		out.beside = append(out.beside, gap(own))
	}
	for i, v := range assessment.Profile().Verdicts(c) {
		lines := hung(t, t.Text, t.Glyphs.Bullet+" ", t.Verdict(v), width)
		if i == 0 && spare == labelled {
			lines = append([]string{t.Faint.Render(t.Truncate(model.DecidedCases, width))}, lines...)
		}
		out.cases = append(out.cases, lines)
	}
	if kept := s.page.kept(finding, width); len(kept) > 0 {
		if n := len(out.cases); n > 0 {
			out.cases[n-1] = gap(out.cases[n-1])
		}
		out.kept = [][]string{kept}
	}
	return out
}

// pieces parts lines where one begins that does not go on with the one before.
func pieces(lines []string) [][]string {
	var out [][]string
	for _, line := range lines {
		if n := len(out); n > 0 && (line == "" || strings.HasPrefix(line, "    ")) {
			out[n-1] = append(out[n-1], line)
			continue
		}
		out = append(out, []string{line})
	}
	return out
}
