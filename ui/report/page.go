package report

import (
	"slices"

	"rungs/model"
)

// page is a document as people read it, before it has a format: text, Markdown
// and HTML print the same page.
type page struct {
	Registry string // who it is about
	Subject  string // what it is, and of which day
	Title    string // what it is, in the tab of a browser; empty: a self-assessment
	Single   bool   // it is to fit on one sheet
	Remarks  []string
	Parts    []part
	Foot     []string
	Source   string // address of the framework
}

// paged says whether a kind of document has a page.
func paged(k Kind) bool { return k.page != nil }

// foot is what stands at the end; nothing in a short document.
func (p page) foot() []string {
	if p.Source == "" {
		return p.Foot
	}
	return append(slices.Clone(p.Foot), p.Source)
}

// part is a section that begins on a new sheet where Break says so.
type part struct {
	ID, Title string
	Break     bool
	Blocks    []block
}

func (p *part) add(blocks ...block) { p.Blocks = append(p.Blocks, blocks...) }

// block is one of the kinds of content below. Kind is its name in the HTML
// template.
type block interface{ Kind() string }

// heading is of depth 3 or 4: the title of a document has 1, of a part 2.
type heading struct {
	Depth int
	Text  string
}

// para is a paragraph.
type para struct {
	Text   string
	Strong bool
}

// items is a list with marks.
type items []item

type item struct {
	Lead, Text string
	ID         string // of what the lead is the title of; or empty
	Links      []link // where more stands
}

// curves are pictures of how levels moved, with the same in words.
type curves []curve

type curve struct {
	Number      int    // from 1
	Title, Text string // of the category; how it moved
	From, To    string // the days at both ends
	Path        string // of the line, as in SVG
}

// entry is a criterion with what there is to say of it: a step, a question, an
// answer.
type entry struct {
	Depth     int  // of its title, where titles have one
	Tick      bool // a box to tick, on paper too
	Number    int  // 0: none
	Answered  bool // show the state
	State     model.State
	Disputed  bool
	Title, ID string
	Line      string // "Authentication · level 1 · high impact"
	Facts     []fact
}

// StateWord is the state in words.
func (e entry) StateWord() string {
	if e.Disputed {
		return "disputed"
	}
	return e.State.String()
}

// Sign is the name of the picture of the state.
func (e entry) Sign() string { return stateName(e.State, e.Disputed) }

// fact is a line, or several, with a label.
type fact struct {
	Label string
	Wide  bool     // the label is too long to stand beside its texts
	Texts []string // one line each
	Note  string   // or free text of any number of lines
	Links []link   // or evidence
}

// link is evidence. Its address is a path or anything else that somebody wrote;
// only one of the web is for clicking.
type link struct {
	Ref  string
	Seen string // "seen 22 November 2026", or empty
}

// prose is a paragraph of which parts are something else than text.
type prose []model.Span

// bullets are a list of such paragraphs; the items of an ordered one have numbers.
type bullets struct {
	Ordered bool
	Items   [][]model.Span
}

// sheet is a table whose cells are such paragraphs.
type sheet [][][]model.Span

// rows is the table with cells of plain text.
func (s sheet) rows() rows {
	out := make(rows, len(s))
	for i, row := range s {
		for _, cell := range row {
			out[i] = append(out[i], model.Passage{Spans: cell}.Text())
		}
	}
	return out
}

// verbatim is lines that stand as they are.
type verbatim string

// spanName is what a span is called in the HTML template.
func spanName(s model.Span) string {
	switch s.Kind {
	case model.StrongSpan:
		return "strong"
	case model.CodeSpan:
		return "code"
	case model.LinkSpan:
		return "link"
	case model.ChoiceSpan, model.GapSpan:
		return "mark"
	}
	return ""
}

// rows are a table: the first row has the titles of the columns, the first column those
// of the rows.
type rows [][]string

func (rows) Kind() string     { return "rows" }
func (prose) Kind() string    { return "prose" }
func (bullets) Kind() string  { return "bullets" }
func (sheet) Kind() string    { return "sheet" }
func (verbatim) Kind() string { return "verbatim" }
func (heading) Kind() string  { return "heading" }
func (para) Kind() string     { return "para" }
func (items) Kind() string    { return "items" }
func (curves) Kind() string   { return "curves" }
func (entry) Kind() string    { return "entry" }

// Web is the address if it is one of the web, or else empty.
func (l link) Web() string { return web(l.Ref) }
