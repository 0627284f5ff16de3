package content

import (
	"fmt"
	"slices"

	"rungs/model"
)

// changes checks changes.yaml: that each change says what it did to which
// criterion; that those of the version come first, and fit the two versions; and
// that revisions rise, and criteria within one keep their order.
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
	v := versions{linter: l, gone: map[string]int{}, come: map[string]int{}}
	for i, c := range l.catalogue.Changes {
		line := places.line(i)
		if c.Since == "" || slices.Contains(ofText, c.Kind) || c.Kind == model.New {
			l.here(line, c.Criterion)
		}
		if c.Since == "" && !slices.Contains(ofText, c.Kind) {
			l.fault(file, line, fmt.Sprintf("the kind of the change is %s", quote(string(c.Kind))), "write wording, tightened or loosened")
		}
		if missing(c.Text) {
			l.fault(file, line, "the change has no text", "say in one sentence what is asked differently")
		} else if n := len([]rune(c.Text)); n > maxAsks {
			l.fault(file, line, fmt.Sprintf("the text has %d characters", n), fmt.Sprintf("shorten it to %d", maxAsks))
		}
		if c.Since != "" {
			if i > 0 && l.catalogue.Changes[i-1].Since == "" {
				l.fault(file, line, "a change since the version before stands after one of a revision", "put those of the version first")
			}
			v.check(c, line)
			continue
		}
		if len(c.From)+len(c.To) > 0 {
			l.fault(file, line, "a revision moves no criterion", "take from and to out, or name the version before in since")
		}
		if c.Revision < 2 {
			l.fault(file, line, fmt.Sprintf("the revision is %d", c.Revision), "begin with 2; the first one changed nothing")
		}
		if i == 0 {
			continue
		}
		at, known := order[c.Criterion]
		switch before := l.catalogue.Changes[i-1]; {
		case before.Since != "":
		case c.Revision < before.Revision:
			l.fault(file, line, fmt.Sprintf("revision %d stands after revision %d", c.Revision, before.Revision), "sort the changes by revision")
		case c.Revision == before.Revision && c.Criterion == before.Criterion:
			l.fault(file, line, fmt.Sprintf("revision %d names %s twice", c.Revision, quote(c.Criterion)), "make one change of the two")
		case c.Revision == before.Revision && known && at < order[before.Criterion]:
			l.fault(file, line, fmt.Sprintf("%s stands after %s", quote(c.Criterion), quote(before.Criterion)), "sort the changes of a revision in the order of the criteria")
		}
	}
	v.forgotten()
}

// ofText are the kinds of what only the text of a criterion did.
var ofText = []model.ChangeKind{model.Wording, model.Tightened, model.Loosened}

// here checks that a criterion is one of this version.
func (l *linter) here(line int, id string) {
	if l.catalogue.Criterion(id) == nil && !l.unread[id+".md"] {
		l.fault(l.changesFile.name, line, fmt.Sprintf("%s is no criterion", quote(id)), "correct the id")
	}
}

// versions checks what a version did against the one before.
type versions struct {
	*linter
	gone, come map[string]int // the lines that tell where an ID went, and whence one came
}

func (v *versions) check(c model.CatalogueChange, line int) {
	fault := func(what, mend string) { v.fault(v.changesFile.name, line, what, mend) }
	if c.Revision != 0 {
		fault("a change has both a revision and a version before", "take revision out, or since")
	}
	if since := v.catalogue.Since(); c.Since != since {
		fault(fmt.Sprintf("the version before is %s here and %s above", quote(c.Since), quote(since)), "there is one version before")
	}
	from, to := c.From, c.To
	fits := c.Criterion == ""
	switch c.Kind {
	case model.Renamed:
		fits = fits && len(from) == 1 && len(to) == 1
	case model.Split:
		fits = fits && len(from) == 1 && len(to) > 1
	case model.Merged:
		fits = fits && len(from) > 1 && len(to) == 1
	case model.Retired:
		fits = c.Criterion != "" && len(from)+len(to) == 0
		from = []string{c.Criterion}
		if v.catalogue.Criterion(c.Criterion) != nil {
			fault(fmt.Sprintf("%s is said to be retired, and is here", quote(c.Criterion)), "correct the id, or take the change out")
		}
	case model.New:
		fits = c.Criterion != "" && len(from)+len(to) == 0
		to = []string{c.Criterion}
		if v.before != nil && v.before.Criterion(c.Criterion) != nil {
			fault(fmt.Sprintf("%s is said to be new, and version %s has it", quote(c.Criterion), v.before.Version), "correct the kind or the id")
		}
	case model.Wording, model.Tightened, model.Loosened: // its id was checked already
		fits = c.Criterion != "" && len(from)+len(to) == 0
	default:
		fault(fmt.Sprintf("the kind of the change is %s", quote(string(c.Kind))), "write wording, tightened, loosened, moved, split, merged, new or retired")
		return
	}
	if !fits {
		fault(fmt.Sprintf("what a change of the kind %s needs is not there, or too much", c.Kind),
			"moved has one id in from and one in to; split one in from, merged one in to; all others have criterion")
	}
	for _, id := range from {
		if v.before != nil && v.before.Criterion(id) == nil {
			fault(fmt.Sprintf("%s is no criterion of version %s", quote(id), v.before.Version), "correct the id")
		}
		if other, twice := v.gone[id]; twice {
			fault(fmt.Sprintf("where %s went is told in line %d, too", quote(id), other), "make one change of the two")
		}
		v.gone[id] = line
	}
	for _, id := range to {
		if c.Kind != model.New {
			v.here(line, id)
		}
		if other, twice := v.come[id]; twice {
			fault(fmt.Sprintf("whence %s came is told in line %d, too", quote(id), other), "make one change of the two")
		}
		v.come[id] = line
	}
}

// forgotten are the criteria that only one of the two versions has and of which the
// changes say nothing.
func (v *versions) forgotten() {
	if v.before == nil {
		return
	}
	for c := range v.before.All() {
		if v.catalogue.Criterion(c.ID) == nil && v.gone[c.ID] == 0 && !v.unread[c.ID+".md"] {
			v.fault(v.changesFile.name, 1, fmt.Sprintf("version %s has %s, and nothing says what became of it", v.before.Version, quote(c.ID)), "add a change: moved, split, merged or retired")
		}
	}
	for c := range v.catalogue.All() {
		if v.before.Criterion(c.ID) == nil && v.come[c.ID] == 0 {
			v.fault(v.changesFile.name, 1, fmt.Sprintf("version %s does not have %s, and nothing says where it comes from", v.before.Version, quote(c.ID)), "add a change: new, moved, split or merged")
		}
	}
}
