// Package checklist reads a list such as people keep in an issue or in a document,
// and finds the criterion that each of its lines is about.
//
// All of it is functions of text and values: it opens no file, asks nobody, and
// records nothing. It would rather say that it does not know than guess, and every
// line of the text is accounted for: one with a box is an [Item], which has a
// [Match.Problem] where it is not taken; what else holds words stands in
// [List.Rest].
package checklist

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strings"

	"rungs/model"
)

// List is what a text holds.
type List struct {
	Items []Item
	Rest  []int // the numbers of the lines that hold words, but no box and no heading, and belong to no item
	With  []int // and of those that belong to an item, or are headings, of tables too: all others hold no words
}

// Item is a line of a list, or a row of a table.
type Item struct {
	Line  int         // in the text, from 1
	Box   string      // as it is written, such as [x] or done
	Text  string      // clean, without its box, number and markup
	State model.State // what it says; Unanswered where the list says that nobody knows yet
	Doubt string      // what speaks against the box, such as: it says "n/a"; "" if nothing does
	Note  string      // what a table says of it in other columns
	Links []string    // what a table gives as evidence

	id     string   // what a table has in its column of ids
	said   string   // the line with its markup, and what hangs below it
	above  string   // the heading over it
	under  []string // all headings over it
	placed string   // why the line cannot be taken where it stands; or ""
}

// Bounds of a list.
const (
	MaxSize  = 4 << 20 // bytes
	maxItems = 5000
)

// fence begins and ends a block of code.
var fence = strings.Repeat("`", 3)

var (
	// bullet is what may stand before a box: that of Markdown, of AsciiDoc with its
	// depth, of org, a number, a quotation; or the beginning of a cell of a table.
	bullet   = `^(\s*(?:>\s*)*)(?:(?:[-+•]|[*]{1,5}|[.]{1,5}|\d{1,4}[.)]|\|)\s*)?`
	checkbox = model.Lazily(bullet + `(\[[^][]{0,2}\]|[☐☑☒✅❌✔✓✗✘✖])\x{fe0f}?(.*)$`)
	// worded is a line that begins with words in the place of a box: those in capital
	// letters that org uses, or any that a colon or a dash parts from the rest.
	worded   = model.Lazily(bullet + `(?:(TODO|DONE|NEXT|WIP|STARTED|DOING|WAITING|HOLD|CANCELLED|CANCELED)[:\s]\s*|[*_]*([\pL?/ .']{1,25}?)[*_]*\s*(?:[:：][*_]*|\s[-–—])\s+)(\S.*)$`)
	htmlBox  = model.Lazily(`(?i)<input\b[^>]*\btype\s*=\s*["']?checkbox\b[^>]*>`)
	openTag  = model.Lazily(`(?i)<input\b[^>]*$`)
	checked  = model.Lazily(`(?i)\schecked\b`)
	heading  = model.Lazily(`^(#{1,6}|={1,6}|[*]{1,6})\s+(.*)$`)
	htmlHead = model.Lazily(`(?i)^\s*<h([1-6])\b[^>]*>(.*?)(?:</h[1-6]>\s*)?$`)
	numbered = model.Lazily(`^([*_]*)\d{1,4}[.)]\s+`)
	mdLink   = model.Lazily(`!?\[([^\]]*)\]\(([^)]*)\)`)
	mdTag    = model.Lazily(`<[^>]*>`)
	rule     = model.Lazily(`^[\s|:=*_+-]*$`)
	// ours are the lines that rungs plan prints below a step, whatever is said of what is left.
	ours = model.Lazily(`^(?:.* · level \d · |[-*] (?:Left to do(?:, [^:]*)?|Begin|Done when|Planned|Why here):(?: |$))`)
)

// Parse finds the lines with a box, with a word in its place, and the rows of tables
// and sheets that say how something stands. It refuses a text that is larger than
// [MaxSize] or has more than 5,000 of them.
func Parse(text string) (List, error) {
	if len(text) > MaxSize {
		return List{}, fmt.Errorf("it is larger than %d MiB; that is no checklist", MaxSize>>20)
	}
	text = model.Clean(strings.TrimPrefix(text, "\ufeff"))
	list, ok := sheet(text)
	if !ok {
		r := reader{lines: strings.Split(text, "\n"), open: model.Unmet, depth: -1}
		r.boxless = !hasBoxes(r.lines)
		for r.at < len(r.lines) && len(r.list.Items) <= maxItems {
			r.next()
		}
		list = r.list
	}
	if len(list.Items) > maxItems {
		return List{}, fmt.Errorf("line %d: a checklist of more than %d items is not read", list.Items[maxItems].Line, maxItems)
	}
	return list, nil
}

// reader goes through the lines of a text.
type reader struct {
	lines []string
	at    int
	list  List

	open    model.State // what an empty box says here
	code    bool        // within a block of code
	above   []string    // the headings over the line
	ranks   []int       // and how deep each is
	over    string      // of a text without boxes: the word over the lines that says how they stand; or ""
	about   string      // the id of the issue that is read; its boxes are what is left to do of one criterion
	boxless bool        // no line has a box
	depth   int         // of the item that the next line may belong to; -1 if there is none
}

// next reads a line, or a table.
func (r *reader) next() {
	line := r.lines[r.at]
	r.at++
	if strings.HasPrefix(strings.TrimSpace(line), fence) {
		r.code, r.depth = !r.code, -1
		r.with(r.at)
		return
	}
	if !r.code && (r.table() || r.html(line)) {
		return
	}
	if m := aboutID().FindStringSubmatch(line); m != nil { // what rungs issues writes
		r.about, r.depth = cmp.Or(m[1], m[2]), -1
		r.with(r.at)
		return
	}
	if planning().MatchString(line) && r.org() {
		r.with(r.at)
		return
	}
	indent, box, said := parts(line)
	if r.depth >= 0 && below(line, r.depth) && !checkbox().MatchString(line) && checkbox().MatchString(r.lines[r.list.Items[len(r.list.Items)-1].Line-1]) {
		box = "" // what stands below a box is about it
	}
	switch {
	case box == "" && !r.code && r.heading(line), box == "" && !r.code && r.boxless && r.stands(line):
		r.with(r.at)
	case box != "":
		item := newItem(box, said, r.open)
		item.Line, item.above, item.under, r.depth = r.at, last(r.above), slices.Clone(r.above), len(indent)
		if r.code {
			item.placed, r.depth = "it stands in a block of code", -1
		}
		if r.about != "" && !r.code {
			r.task(item)
			return
		}
		r.list.Items = append(r.list.Items, item)
	case r.about != "" && !r.code: // the text of an issue
		r.with(r.at)
	case strings.TrimSpace(line) == "":
	case r.depth >= 0 && !r.code && below(line, r.depth):
		if item := &r.list.Items[len(r.list.Items)-1]; !ours().MatchString(strings.TrimSpace(line)) {
			item.said += "\n" + line
		}
		r.with(r.at)
	case !rule().MatchString(line):
		if r.boxless && !r.code {
			if item, ok := r.unboxed(line); ok {
				item.Line, item.under = r.at, slices.Clone(r.above)
				r.list.Items = append(r.list.Items, item)
				return
			}
			r.over = ""
		}
		r.list.Rest = append(r.list.Rest, r.at)
		r.depth = -1
	}
}

// with notes a line that belongs to an item, or to the form of the list.
func (r *reader) with(line int) { r.list.With = append(r.list.With, line) }

// aboutID is the comment that names the criterion of an issue.
var aboutID = model.Lazily(`^\s*(?:<!-- rungs: ([a-z0-9-]+) -->|\[//\]: # \(rungs: ([a-z0-9-]+)\))\s*$`)

// task takes a box of an issue: the criterion is met once all of its boxes are ticked,
// and part of it once some are.
func (r *reader) task(item Item) {
	item.id, item.Text, item.said, r.depth = r.about, r.about, "", -1
	if n := len(r.list.Items) - 1; n >= 0 && r.list.Items[n].id == r.about {
		last := &r.list.Items[n]
		last.Doubt = cmp.Or(last.Doubt, item.Doubt)
		if last.State != item.State {
			last.State = model.Partly
		}
		r.with(r.at)
		return
	}
	r.list.Items = append(r.list.Items, item)
}

// parts are those of a line with a box, or with words in its place.
func parts(line string) (indent, box, said string) {
	if m := checkbox().FindStringSubmatch(line); m != nil {
		if strings.Trim(m[3], "| ") != "" && !strings.HasPrefix(m[3], "(") && !strings.HasPrefix(m[3], ":") { // a link, or what one stands for
			return m[1], m[2], m[3]
		}
		return "", "", ""
	}
	if m := worded().FindStringSubmatch(line); m != nil {
		word := cmp.Or(m[2], m[3])
		if state, rest, ok := status(word); m[2] != "" || ok && rest == "" && state != model.Unanswered {
			return m[1], word, m[4]
		}
	}
	return "", "", ""
}

// heading takes a heading, if the line is one.
func (r *reader) heading(line string) bool {
	rank, text := 0, ""
	if m := heading().FindStringSubmatch(line); m != nil && (line[0] != '*' || r.org()) {
		rank, text = len(m[1]), m[2]
	} else if m := htmlHead().FindStringSubmatch(line); m != nil {
		rank, text = int(m[1][0]-'0'), mdTag().ReplaceAllString(m[2], "")
	} else {
		return false
	}
	for len(r.ranks) > 0 && r.ranks[len(r.ranks)-1] >= rank {
		r.ranks, r.above = r.ranks[:len(r.ranks)-1], r.above[:len(r.above)-1]
	}
	r.ranks, r.above = append(r.ranks, rank), append(r.above, text)
	r.open, r.depth, r.over = model.Unmet, -1, ""
	if isStatus(text) {
		r.over = strings.TrimSpace(text)
	}
	if strings.HasPrefix(strings.ToLower(text), "find out") { // rungs plan prints its questions so
		r.open = model.Unanswered
	}
	return true
}

// org says whether the text is one of org, where a star begins a heading.
func (r *reader) org() bool {
	return slices.ContainsFunc(r.lines[:min(len(r.lines), 200)], func(l string) bool { return orgSign().MatchString(l) })
}

// planning is the line of org that holds when something was done.
var planning = model.Lazily(`^\s*(?:CLOSED|SCHEDULED|DEADLINE):\s`)

var orgSign = model.Lazily(`^(?:#\+(?i:title|todo|startup|author|date):|[*]+ (?:TODO|DONE) )`)

// table takes a table that begins at the line before, if one does.
func (r *reader) table() bool {
	at := r.at - 1
	head, rows, n := mdTable(r.lines, at)
	if n == 0 {
		head, rows, n = adocTable(r.lines, at)
	}
	if n == 0 {
		head, rows, n = wikiTable(r.lines, at)
	}
	if n == 0 {
		return false
	}
	found, rest, ok := items(head, rows, r.above, func(s string) string { return s })
	if !ok {
		return false
	}
	r.list.Items, r.list.Rest = append(r.list.Items, found...), append(r.list.Rest, rest...)
	r.list.With = append(r.list.With, between(at+1, at+n, found, rest)...)
	r.at, r.depth = at+n, -1
	return true
}

// html takes the boxes of HTML that stand in a line. The words of a box follow it, on
// this line or the next, or else stand before it.
func (r *reader) html(line string) bool {
	number := r.at
	for n := 0; n < 9 && r.at < len(r.lines) && openTag().MatchString(line); n++ { // it goes on in the next line
		line += " " + r.lines[r.at]
		r.at++
	}
	boxes := htmlBox().FindAllStringIndex(line, -1)
	if boxes == nil {
		r.at = number
		return false
	}
	for n := number + 1; n <= r.at; n++ {
		r.with(n)
	}
	for i, b := range boxes {
		end := len(line)
		if i+1 < len(boxes) {
			end = boxes[i+1][0]
		}
		said := line[b[1]:end]
		words := func() bool { return strings.TrimSpace(mdTag().ReplaceAllString(said, "")) != "" }
		if !words() && i == 0 {
			said = line[:b[0]]
		}
		if !words() && i == len(boxes)-1 && r.at < len(r.lines) && !htmlBox().MatchString(r.lines[r.at]) {
			said = r.lines[r.at]
			r.at++
			r.with(r.at)
		}
		if !words() {
			continue
		}
		item := newItem(strings.TrimSpace(boxOf(line[b[0]:b[1]])), said, r.open)
		item.Text = model.CleanLine(html.UnescapeString(item.Text)) // &#27; is an escape
		item.Line, item.above, item.under = number, last(r.above), slices.Clone(r.above)
		r.list.Items = append(r.list.Items, item)
	}
	if n := len(r.list.Items); n == 0 || r.list.Items[n-1].Line != number {
		r.list.Rest = append(r.list.Rest, number) // boxes without a word
	}
	r.depth = -1
	return true
}

// below says whether a line without a box belongs to the item above it, which is
// indented so far: all that is indented deeper does.
func below(line string, depth int) bool {
	return len(line)-len(strings.TrimLeft(line, " \t")) > depth && (depth > 0 || line[0] == ' ' || line[0] == '\t')
}

func newItem(box, said string, open model.State) Item {
	item := Item{Box: box, Text: clean(said), State: open, said: said}
	state, boxed := boxes[strings.ToLower(box)]
	word, _, worded := status(box)
	switch {
	case state == model.Met:
		item.State = model.Met
	case boxed: // empty
	case box == "[]":
		item.Doubt = "its box is empty; write [ ] or [x]"
	case worded && box[0] != '[':
		item.State = word
		if word == model.Unmet && !plainBox(box) || word == model.NotApplicable {
			item.Note = box
		}
	case box[0] != '[' && box[0] < 0x80:
		item.Doubt = "it begins with " + box
	default: // [~] does not apply at GitLab, [-] is half done in org, others mean what their people know
		item.Doubt = "its box is " + box
	}
	return item
}

// clean is a text without markup.
func clean(said string) string {
	text := mdTag().ReplaceAllString(mdLink().ReplaceAllString(strings.TrimSpace(said), "$1"), "")
	return strings.TrimRight(numbered().ReplaceAllString(text, "$1"), `\| `)
}
