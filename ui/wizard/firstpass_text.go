package wizard

import (
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// form is how a page is set: what is there to make the rest easy on the eyes, and what comes late.
type form struct {
	about  bool // the category, which stands among the tabs, too, with the level on a line of its own
	gaps   bool // empty lines between the parts
	apart  bool // one below the conditions
	labels bool // what the parts are: they are the same on each page
	later  int  // so many sentences that are said beside the question come after the conditions
}

// roomy are the forms for which there is room in most windows, and first the one that takes most.
// From one to the next goes what somebody who is tired misses least. The level never goes: it is the
// only thing there that tells how far up this is, and takes no line behind the title.
var roomy = []form{{about: true, gaps: true, labels: true}, {gaps: true, labels: true}, {apart: true, labels: true}, {labels: true}, {apart: true}}

// gap ends a part.
func (f form) gap(lines []string) []string {
	if f.gaps && len(lines) > 0 {
		return append(lines, "")
	}
	return lines
}

// passText is a page in pieces that are not torn.
type passText struct{ needed, beside, cases, kept [][]string }

func (p passText) all() [][]string { return slices.Concat(p.needed, p.beside, p.cases, p.kept) }

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

// fitting is what is asked in a form for which a window has room: all of it on one leaf, or else
// the question and the conditions, if that can be.
func (s *assess) fitting(width, height int) passText {
	for _, f := range roomy {
		if text := s.passText(width, f); rows(text.all()) <= height {
			return text
		}
	}
	whole := s.passText(width, form{})
	text := whole
	for later := 1; rows(text.needed) > height; later++ {
		if later > strings.Count(s.current().Asks, sentenceEnd) {
			return whole // where nothing fits, the question stays whole
		}
		text = s.passText(width, form{later: later})
	}
	return text
}

// passText is what is asked, in pieces, in a form.
func (s *assess) passText(width int, f form) (out passText) {
	t, c, finding := s.app.theme, s.current(), s.finding()
	asks := c.Asks
	if f.later > 0 {
		kept, beside := cutSentences(asks, f.later)
		asks = kept + " " + t.Glyphs.More
		out.beside = [][]string{wrapped(t, t.Text, t.Glyphs.More+" "+beside, width)}
	}
	question := f.gap(append(f.gap(s.passHead(width, f)), wrapped(t, t.Text, asks, width)...))
	if f.labels {
		question = append(question, s.label(width))
	}
	below := form{gaps: f.gaps || f.apart}
	out.needed = append([][]string{question}, pieces(below.gap(s.passConditions(width, f)))...)
	if own := s.page.ownCase(c, width); own != nil {
		out.beside = append(out.beside, f.gap(own))
	}
	for i, v := range s.app.session.Assessment.Profile().Verdicts(c) {
		lines := hung(t, t.Text, t.Glyphs.Bullet+" ", t.Verdict(v), width)
		if i == 0 && f.labels {
			lines = append([]string{t.Faint.Render(t.Truncate(model.DecidedCases, width))}, lines...)
		}
		out.cases = append(out.cases, lines)
	}
	if kept := s.page.kept(finding, width); len(kept) > 0 {
		if n := len(out.cases); n > 0 {
			out.cases[n-1] = f.gap(out.cases[n-1])
		}
		out.kept = [][]string{kept}
	}
	return out
}

// passHead is what stands before the question.
func (s *assess) passHead(width int, f form) (lines []string) {
	t, c := s.app.theme, s.current()
	category := s.app.catalogue.Category(c.Category)
	level := s.app.catalogue.OnLevel(c)
	if level != "" {
		level = " " + t.Glyphs.Dot + " " + level
	}
	if !s.app.layout.short { // there both stand in the place of the tabs
		lines = wrapped(t, t.Title, c.Title, width)
		if last := len(lines) - 1; !f.about && theme.Width(lines[last]+level) <= width {
			lines[last] += t.Faint.Render(level)
		}
	}
	if f.about {
		lines = append(lines, wrapped(t, t.Faint, category.Title+level, width)...)
	}
	if leftOut := s.app.session.Assessment.Profile().LeftOutSays(category); leftOut != "" {
		lines = append(lines, led(t, t.Warn, leftOut, width)...)
	}
	return append(lines, s.page.said(c, s.finding(), width)...)
}

// label says what the conditions are.
func (s *assess) label(width int) string {
	t, label, waits := s.app.theme, "Met when this holds.", " space ticks it; that can wait."
	if len(s.current().Conditions) > 1 {
		label, waits = "Met when all of these hold.", " space ticks one; that can wait."
	}
	if theme.Width(label+waits) > width {
		waits = ""
	}
	return t.Faint.Render(t.Truncate(label+waits, width))
}

// passConditions are the conditions, and where no label says whether all are needed, and what space
// does, the marked one does.
func (s *assess) passConditions(width int, f form) []string {
	lines := s.page.conditions(s.current(), s.condition, width)
	at := slices.IndexFunc(lines, s.isMarked)
	if f.labels || at < 0 || s.conditions()[s.condition].In(s.finding().Ticked()) {
		return lines
	}
	hints := []string{"   space ticks it; that can wait", "   space ticks it"}
	if len(s.current().Conditions) > 1 {
		hints = []string{"   all are needed; space ticks it", "   all are needed"}
	}
	for _, hint := range hints {
		if theme.Width(lines[at])+theme.Width(hint) <= width {
			lines[at] += s.app.theme.Faint.Render(hint)
			break
		}
	}
	return lines
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
