package cli

import (
	"fmt"
	"strings"

	"rungs/model"
)

// sayItems lists what was matched with what, what it says, and what is left out.
func sayItems(items []*item, before *model.Assessment) string {
	var taken, left strings.Builder
	matched := 0
	for _, it := range items {
		box := "[ ]"
		if it.ticked {
			box = "[x]"
		}
		if it.problem != "" {
			fmt.Fprintf(&left, "  line %d: %s %s\n    %s\n", it.line, box, shortened(it.text), it.problem)
			continue
		}
		matched++
		what := it.answer.String()
		if it.answer == model.Unanswered {
			what = "stays " + before.Finding(it.found.ID).State().String()
		}
		fmt.Fprintf(&taken, "  line %d: %s %s\n    %s, %s: %s\n", it.line, box, shortened(it.text), it.found.ID, it.found.Title, what)
	}
	out := fmt.Sprintf("%d of %d lines are matched.\n%s", matched, len(items), taken.String())
	if matched < len(items) {
		out += fmt.Sprintf("%d %s left out.\n%s", len(items)-matched, isOrAre(len(items)-matched), left.String())
	}
	return out
}

func isOrAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
