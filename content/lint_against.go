package content

import (
	"fmt"
	"slices"

	"rungs/model"
)

// against finds what changes.yaml forgets since a former catalogue: each criterion that
// asks something else than there, and of which no change tells.
func (l *linter) against(former *model.Catalogue, all []*checked) {
	if former == nil {
		return
	}
	c := l.catalogue
	if former.ID != c.ID {
		l.fault("catalogue.yaml", 1, fmt.Sprintf("the id is %s, and it is held against %s", quote(c.ID), quote(former.ID)), "hold it against a catalogue of its own id")
		return
	}
	told := map[string]bool{}
	for _, change := range c.Changes {
		if change.Since == former.Version || former.Version == c.Version && change.Revision > former.Revision {
			told[change.Criterion] = true
			for _, id := range change.To {
				told[id] = true
			}
			for _, id := range change.From {
				told[id] = true
			}
		}
	}
	mend := fmt.Sprintf("add a change of revision %d to changes.yaml", former.Revision+1)
	if former.Version != c.Version {
		mend = fmt.Sprintf("add a change since version %s to changes.yaml", former.Version)
	}
	for _, now := range all {
		id := now.criterion.ID
		before := former.Criterion(id)
		switch {
		case told[id]:
		case before == nil:
			l.fault(now.name, now.line("id"), fmt.Sprintf("%s is not in version %s, and no change says so", quote(id), former.Version), mend)
		default:
			if field := asksElse(before, c.Criterion(id)); field != "" {
				l.fault(now.name, now.line(field), fmt.Sprintf("the field %s is another one than in version %s, and no change says so", field, former.Version), mend)
			}
		}
	}
	for before := range former.All() {
		if c.Criterion(before.ID) == nil && !told[before.ID] && !l.unread[before.ID+".md"] {
			l.fault("catalogue.yaml", 1, fmt.Sprintf("version %s has %s, and no change says what became of it", former.Version, quote(before.ID)), mend)
		}
	}
}

// asksElse is the first field in which a criterion asks something else than before;
// empty if none does. What only explains is left out.
func asksElse(before, now *model.Criterion) string {
	switch {
	case before.Level != now.Level:
		return "level"
	case before.Asks != now.Asks:
		return "asks"
	case !slices.Equal(before.Conditions, now.Conditions):
		return "conditions"
	case before.Reading != now.Reading:
		return "reading"
	case !slices.EqualFunc(before.Verdicts, now.Verdicts, func(a, b model.Verdict) bool { return a.Case == b.Case && a.State == b.State }):
		return "verdicts"
	}
	return ""
}
