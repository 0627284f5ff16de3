package content

import (
	"fmt"
	"slices"

	"rungs/model"
)

// changes checks changes.yaml: that each change says what it did to which
// criterion, and that revisions rise, and criteria within one keep their order.
func (l *linter) changes() {
	file := l.changesFile.name
	if file == "" {
		return
	}
	places := l.locate(l.changesFile, l.changesFile.text)
	order := map[string]int{}
	for criterion := range l.catalogue.All() {
		order[criterion.ID] = len(order)
	}
	kinds := []model.ChangeKind{model.Wording, model.Tightened, model.Loosened}
	for i, c := range l.catalogue.Changes {
		line := places.line(i)
		at, known := order[c.Criterion]
		if !known && !l.unread[c.Criterion+".md"] {
			l.fault(file, line, fmt.Sprintf("%s is no criterion", quote(c.Criterion)), "correct the id")
		}
		if !slices.Contains(kinds, c.Kind) {
			l.fault(file, line, fmt.Sprintf("the kind of the change is %s", quote(string(c.Kind))), "write wording, tightened or loosened")
		}
		if missing(c.Text) {
			l.fault(file, line, "the change has no text", "say in one sentence what is asked differently")
		} else if n := len([]rune(c.Text)); n > maxAsks {
			l.fault(file, line, fmt.Sprintf("the text has %d characters", n), fmt.Sprintf("shorten it to %d", maxAsks))
		}
		if c.Revision < 2 {
			l.fault(file, line, fmt.Sprintf("the revision is %d", c.Revision), "begin with 2; the first one changed nothing")
		}
		if i == 0 {
			continue
		}
		switch before := l.catalogue.Changes[i-1]; {
		case c.Revision < before.Revision:
			l.fault(file, line, fmt.Sprintf("revision %d stands after revision %d", c.Revision, before.Revision), "sort the changes by revision")
		case c.Revision == before.Revision && c.Criterion == before.Criterion:
			l.fault(file, line, fmt.Sprintf("revision %d names %s twice", c.Revision, quote(c.Criterion)), "make one change of the two")
		case c.Revision == before.Revision && known && at < order[before.Criterion]:
			l.fault(file, line, fmt.Sprintf("%s stands after %s", quote(c.Criterion), quote(before.Criterion)), "sort the changes of a revision in the order of the criteria")
		}
	}
}
