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
	"fmt"
	"regexp"
	"strings"

	"rungs/model"
)

// List is what a text holds.
type List struct {
	Items []Item
	Rest  []int // the numbers of the lines that hold words, but no box and no heading, and belong to no item
}

// Item is a line of a list.
type Item struct {
	Line  int         // in the text, from 1
	Box   string      // as it is written, such as [x]
	Text  string      // clean, without its box, number and markup
	State model.State // Met where ticked, else Unmet; Unanswered where the list says that nobody knows yet
	Doubt string      // what speaks against the box, such as: it says "n/a"; "" if nothing does

	said   string // the line with its markup, and what hangs below it
	above  string // the heading over it
	placed string // why the line cannot be taken where it stands; or ""
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
	checkbox = regexp.MustCompile(bullet + `(\[[^][]{0,2}\]|[☐☑☒✅❌✔✓])(.*)$`)
	// itemOnly is a line of a list without a box.
	itemOnly = regexp.MustCompile(`^\s*(?:[-+•]|[*]{1,5}|\d{1,4}[.)])\s+\S`)
	heading  = regexp.MustCompile(`^(?:#{1,6}|={1,6})\s+(.*)$`)
	numbered = regexp.MustCompile(`^([*_]*)\d{1,4}[.)]\s+`)
	mdLink   = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	mdTag    = regexp.MustCompile(`<[^>]*>`)
	rule     = regexp.MustCompile(`^[\s|:=*_+-]*$`)
	// ours are the lines that rungs plan prints below a step.
	ours = regexp.MustCompile(`^(?:.* · level \d · |[-*] (?:Left to do|Begin|Done when|Planned|Why here): )`)
)

// Parse finds the lines with a box. It refuses a text that is larger than [MaxSize]
// or has more than 5,000 of them.
func Parse(text string) (List, error) {
	var list List
	if len(text) > MaxSize {
		return list, fmt.Errorf("it is larger than %d MiB; that is no checklist", MaxSize>>20)
	}
	open, code, above, depth := model.Unmet, false, "", -1
	for i, line := range strings.Split(model.Clean(text), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), fence) {
			code, depth = !code, -1
			continue
		}
		m := checkbox.FindStringSubmatch(line)
		isBox := m != nil && strings.Trim(m[3], "| ") != "" && !strings.HasPrefix(m[3], "(") && !strings.HasPrefix(m[3], ":") // a link, or what one stands for
		switch h := heading.FindStringSubmatch(line); {
		case h != nil && !code:
			open, above, depth = model.Unmet, h[1], -1
			if strings.HasPrefix(strings.ToLower(h[1]), "find out") { // rungs plan prints its questions so
				open = model.Unanswered
			}
		case isBox:
			if len(list.Items) == maxItems {
				return List{}, fmt.Errorf("line %d: a checklist of more than %d items is not read", i+1, maxItems)
			}
			item := newItem(m[2], m[3], open)
			item.Line, item.above, depth = i+1, above, len(m[1])
			if code {
				item.placed, depth = "it stands in a block of code", -1
			}
			list.Items = append(list.Items, item)
		case strings.TrimSpace(line) == "":
		case depth >= 0 && !code && below(line, depth):
			if item := &list.Items[len(list.Items)-1]; !ours.MatchString(strings.TrimSpace(line)) {
				item.said += "\n" + line
			}
		case !rule.MatchString(line):
			list.Rest = append(list.Rest, i+1)
			depth = -1
		}
	}
	return list, nil
}

// below says whether a line without a box belongs to the item above it, which is
// indented so far: all that is indented deeper does.
func below(line string, depth int) bool {
	return len(line)-len(strings.TrimLeft(line, " \t")) > depth && (depth > 0 || line[0] == ' ' || line[0] == '\t')
}

func newItem(box, said string, open model.State) Item {
	text := mdTag.ReplaceAllString(mdLink.ReplaceAllString(strings.TrimSpace(said), "$1"), "")
	text = strings.TrimRight(numbered.ReplaceAllString(text, "$1"), `\| `)
	item := Item{Box: box, Text: text, State: open, said: said}
	switch strings.ToLower(box) {
	case "[x]", "[*]", "[✓]", "[✔]", "☑", "✅", "✔", "✓": // [*] is AsciiDoc's
		item.State = model.Met
	case "[ ]", "☐":
	case "[]":
		item.Doubt = "its box is empty; write [ ] or [x]"
	default: // [~] does not apply at GitLab, [-] is half done in org, others mean what their people know
		item.Doubt = "its box is " + box
	}
	return item
}
