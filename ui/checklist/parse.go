// Package checklist reads a list such as people keep in an issue or in a document,
// and finds the criterion that each of its lines is about.
//
// All of it is functions of text and values: it opens no file, asks nobody, and
// records nothing. It would rather say that it does not know than guess, and it
// drops no line with a box silently: one that it does not take has a [Match.Problem].
package checklist

import (
	"fmt"
	"regexp"
	"strings"

	"rungs/model"
)

// Item is a line of a list.
type Item struct {
	Line  int         // in the text, from 1
	Text  string      // clean, without its box, number and markup
	State model.State // Met where ticked, else Unmet; Unanswered where the list says that nobody knows yet
}

// Bounds of a list.
const (
	MaxSize  = 4 << 20 // bytes
	maxItems = 5000
)

// fence begins and ends a block of code.
var fence = strings.Repeat("`", 3)

var (
	checkbox = regexp.MustCompile(`^\s*(?:[-*+]|\d{1,4}[.)])\s+\[([ xX])\]\s+(.*)$`)
	heading  = regexp.MustCompile(`^#{1,6}\s+(.*)$`)
	numbered = regexp.MustCompile(`^([*_]*)\d{1,4}[.)]\s+`)
	mdLink   = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	mdTag    = regexp.MustCompile(`<[^>]*>`)
)

// Parse finds the lines with a box, outside of code blocks. It refuses a text that
// is larger than [MaxSize] or has more than 5,000 of them.
func Parse(text string) ([]Item, error) {
	if len(text) > MaxSize {
		return nil, fmt.Errorf("it is larger than %d MiB; that is no checklist", MaxSize>>20)
	}
	var items []Item
	open, code := model.Unmet, false
	for i, line := range strings.Split(model.Clean(text), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), fence) {
			code = !code
		}
		if m := heading.FindStringSubmatch(line); m != nil && !code {
			open = model.Unmet
			if strings.HasPrefix(strings.ToLower(m[1]), "find out") { // rungs plan prints its questions so
				open = model.Unanswered
			}
		}
		m := checkbox.FindStringSubmatch(line)
		if m == nil || code {
			continue
		}
		if len(items) == maxItems {
			return nil, fmt.Errorf("line %d: a checklist of more than %d items is not read", i+1, maxItems)
		}
		said := mdTag.ReplaceAllString(mdLink.ReplaceAllString(m[2], "$1"), "")
		said = strings.TrimRight(numbered.ReplaceAllString(said, "$1"), `\ `)
		item := Item{Line: i + 1, Text: said, State: open}
		if m[1] != " " {
			item.State = model.Met
		}
		items = append(items, item)
	}
	return items, nil
}
