package wizard

import (
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// spacing is how much of a page is there to make the rest easy on the eyes. Below tight, so
// many sentences that are said beside the question come after the conditions.
type spacing int

const (
	tight    spacing = iota
	spaced           // empty lines between the parts
	airy             // and the category with its level
	dense            // and what the parts are, without the empty lines: signs alone explain nothing
	labelled         // all of it
)

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

// passText is what is asked, in pieces, with so much space between them.
func (s *assess) passText(width int, spare spacing) (out passText) {
	t, c := s.app.theme, s.current()
	assessment := s.app.session.Assessment
	category := s.app.catalogue.Category(c.Category)
	finding := assessment.Finding(c.ID)
	gap := func(lines []string) []string {
		if spare >= spaced && spare != dense && len(lines) > 0 {
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
	if spare >= dense {
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
	if at := slices.IndexFunc(conditions, s.isMarked); at >= 0 && spare < dense && !s.conditions()[s.condition].In(finding.Answer().Conditions) {
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
		if i == 0 && spare >= dense {
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
