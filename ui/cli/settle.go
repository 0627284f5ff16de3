package cli

import (
	"fmt"
	"strings"

	"rungs/model"
)

// find finds the criterion of each line, or those that come into question.
func (m *matcher) find(items []*item) {
	for _, it := range items {
		if it.found, it.sure, it.near = m.match(it.text); it.found != nil {
			continue
		}
		it.problem = "no criterion is clearly like it"
		if len(it.near) > 0 {
			var ids []string
			for _, c := range it.near {
				ids = append(ids, c.criterion.ID)
			}
			it.problem = "it may be " + strings.Join(ids, " or ") + "; write the id of the one it is"
		}
	}
}

// settle sees to lines about the same criterion. Of two the one that names it
// stands; if both do, or neither, and they differ, none is taken.
func settle(items []*item) {
	first := map[*model.Criterion]*item{}
	for _, it := range items {
		if it.found == nil {
			continue
		}
		other, twice := first[it.found]
		switch {
		case !twice:
			first[it.found] = it
		case it.sure && !other.sure:
			other.problem = fmt.Sprintf("line %d is about %s already", it.line, it.found.ID)
			first[it.found] = it
		case other.sure && !it.sure:
			it.problem = fmt.Sprintf("line %d is about %s already", other.line, it.found.ID)
		case it.ticked == other.ticked && it.sure:
			it.problem = fmt.Sprintf("line %d says the same", other.line)
		default:
			it.problem = fmt.Sprintf("line %d is like %s, too; write the id in the one that it is", other.line, it.found.ID)
			other.problem = fmt.Sprintf("line %d is like %s, too; write the id in the one that it is", it.line, it.found.ID)
		}
	}
}
