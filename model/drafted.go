package model

import (
	"cmp"
	"slices"
	"strings"
)

// Drafted is a draft as it was begun: what it says, and what it leaves to a person.
type Drafted struct {
	Template *Template
	Passages []Passage // of Markdown
	Lines    []string  // of plain text
	Covers   []string  // criterion/condition of the paragraphs that stand there
	Left     []Mark    // each once, in the order of the text
}

// Passage is a heading, a paragraph, an item or the like.
type Passage struct {
	Kind   PassageKind
	Spans  []Span   // of a row those of all cells, each ended by one that is a CellSpan
	Code   string   // of a block of code
	Covers []string // criterion/condition
}

// PassageKind is what a passage is.
type PassageKind int

// The kinds. A row is one of a table; the first has the titles.
const (
	Paragraph PassageKind = iota
	Heading               // "## ": a part begins
	Subheading
	Bullet
	Numbered
	Row
	CodeBlock
)

// Span is a part of a passage.
type Span struct {
	Text string
	Kind SpanKind
	To   string // the address of a link
}

// SpanKind is what a span is.
type SpanKind int

// The kinds. A choice and a gap are marks: what is left to a person.
const (
	PlainSpan SpanKind = iota
	StrongSpan
	CodeSpan
	LinkSpan
	ChoiceSpan
	GapSpan
	CellSpan
)

// What a mark begins with, and what stands between the options of a choice.
const (
	chooses = "choose: "
	fills   = "fill in: "
	orElse  = " | "
)

// Options are those of a choice.
func (s Span) Options() []string { return options(s.Text) }

// Mark is what a draft leaves to a person.
type Mark struct {
	Text string // as it stands there, without the brackets: "choose: 14 days | 30 days"
	In   string // the heading below which it stands first; or empty
	// Times is how often it stands there.
	Times int
}

// Task is the mark as a thing to do: `Choose: "14 days" or "30 days"`.
func (m Mark) Task() string {
	if options := options(m.Text); len(options) > 1 {
		last := len(options) - 1
		return `Choose: "` + strings.Join(options[:last], `", "`) + `" or "` + options[last] + `"`
	}
	return Capital(m.Text)
}

// options are those of a choice; none of a gap.
func options(mark string) []string {
	if all, ok := strings.CutPrefix(mark, chooses); ok {
		return strings.Split(all, orElse)
	}
	return nil
}

// Text is the passage as plain text.
func (p Passage) Text() string {
	var b strings.Builder
	for _, s := range p.Spans {
		b.WriteString(s.String())
	}
	return b.String()
}

// String is the span as plain text. A mark has its brackets, a link its address.
func (s Span) String() string {
	switch {
	case s.Kind == ChoiceSpan || s.Kind == GapSpan:
		return "[" + s.Text + "]"
	case s.Kind == LinkSpan && s.Text != s.To:
		return s.Text + " (" + s.To + ")"
	}
	return s.Text
}

func newDrafted(t *Template, text string) *Drafted {
	d := &Drafted{Template: t}
	if t.Plain {
		d.plain(text)
	} else {
		d.markdown(text)
	}
	return d
}

// leave notes what is left in some spans.
func (d *Drafted) leave(spans []Span, in string) {
	for _, s := range spans {
		if s.Kind != ChoiceSpan && s.Kind != GapSpan {
			continue
		}
		if i := slices.IndexFunc(d.Left, func(m Mark) bool { return m.Text == s.Text }); i >= 0 {
			d.Left[i].Times++
		} else {
			d.Left = append(d.Left, Mark{s.Text, in, 1})
		}
	}
}

// plain takes the lines as they are; one that is nothing but a condition of the template
// leaves no gap.
func (d *Drafted) plain(text string) {
	for _, line := range strings.Split(strings.Trim(text, "\n"), "\n") {
		line, covers := uncovered(line)
		d.Covers = append(d.Covers, covers...)
		spans := spans(line, false)
		d.leave(spans, "")
		line = strings.TrimRight(Passage{Spans: spans}.Text(), " \t")
		if n := len(d.Lines); line == "" && (n == 0 || d.Lines[n-1] == "") {
			continue
		}
		d.Lines = append(d.Lines, line)
	}
}

// uncovered is a line without what it says that it covers.
func uncovered(line string) (string, []string) {
	var covers []string
	for {
		before, rest, ok := strings.Cut(line, string(coversBegins))
		id, after, closed := strings.Cut(rest, string(coversEnds))
		if !ok || !closed {
			return line, covers
		}
		covers = append(covers, id)
		line = before + after
	}
}

// Marks are how many choices and how many gaps are left.
func (d *Drafted) Marks() (choices, gaps int) {
	for _, m := range d.Left {
		if strings.HasPrefix(m.Text, chooses) {
			choices++
		} else {
			gaps++
		}
	}
	return choices, gaps
}

// Closes are those of the open conditions of a criterion that a draft covers, and how many
// are open.
func (a *Assessment) Closes(c *Criterion, f Coverage) (covers []string, open int) {
	finding := a.Finding(c.ID)
	if !finding.State().Open() && !finding.Disputed() {
		return nil, 0
	}
	conditions := a.Open(c)
	for _, cond := range conditions {
		if slices.Contains(f.Conditions, cmp.Or(cond.Of, cond.ID)) {
			covers = append(covers, cond.ID)
		}
	}
	return covers, len(conditions)
}
