package cli

import (
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"rungs/model"
)

// item is a line of a checklist.
type item struct {
	line    int
	ticked  bool
	text    string
	asking  bool // it stands below a heading that says that nobody knows yet
	found   *model.Criterion
	sure    bool        // it is named, or chosen by the person
	near    []candidate // what comes into question where none is found
	problem string      // why it is not taken
	answer  model.State
}

// Bounds of a checklist.
const (
	maxChecklist     = 4 << 20 // bytes
	maxChecklistItem = 5000    // items
)

func (a *app) readChecklist(file string) ([]*item, error) {
	in := io.Reader(a.Stdin)
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, unreadable(file, err)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxChecklist+1))
	if err != nil {
		return nil, unreadable(file, err)
	}
	if len(data) > maxChecklist {
		return nil, fmt.Errorf("%s is larger than %d MiB; that is no checklist", model.CleanLine(file), maxChecklist>>20)
	}
	return parseChecklist(string(data))
}

// fence begins and ends a block of code.
var fence = strings.Repeat("`", 3)

var (
	checkbox = regexp.MustCompile(`^\s*(?:[-*+]|\d{1,4}[.)])\s+\[([ xX])\]\s+(.*)$`)
	heading  = regexp.MustCompile(`^#{1,6}\s+(.*)$`)
	numbered = regexp.MustCompile(`^([*_]*)\d{1,4}[.)]\s+`)
	mdLink   = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	mdTag    = regexp.MustCompile(`<[^>]*>`)
)

// parseChecklist finds the lines with a box, outside of code blocks.
func parseChecklist(text string) ([]*item, error) {
	var items []*item
	asking, code := false, false
	for i, line := range strings.Split(model.Clean(text), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), fence) {
			code = !code
		}
		if m := heading.FindStringSubmatch(line); m != nil && !code {
			// rungs plan prints its questions so.
			asking = strings.HasPrefix(strings.ToLower(m[1]), "find out")
		}
		m := checkbox.FindStringSubmatch(line)
		if m == nil || code {
			continue
		}
		if len(items) == maxChecklistItem {
			return nil, fmt.Errorf("line %d: a checklist of more than %d items is not read", i+1, maxChecklistItem)
		}
		said := mdTag.ReplaceAllString(mdLink.ReplaceAllString(m[2], "$1"), "")
		said = strings.TrimRight(numbered.ReplaceAllString(said, "$1"), `\ `)
		items = append(items, &item{line: i + 1, ticked: m[1] != " ", text: said, asking: asking})
	}
	return items, nil
}
