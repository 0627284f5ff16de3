package content

import (
	"fmt"
	"slices"
	"strings"
)

// needs checks that prerequisites and helpers are there, and that no
// prerequisite is of a higher level.
func (l *linter) needs(c *checked) {
	for _, list := range []struct {
		field string
		ids   []string
	}{{"needs", c.criterion.Needs}, {"helps", c.criterion.Helps}} {
		seen := map[string]bool{}
		for i, id := range list.ids {
			line := c.line(list.field, i)
			other, ok := l.byID[id]
			switch {
			case id == c.criterion.ID:
				l.fault(c.name, line, list.field+" names the criterion itself", "take it out")
			case seen[id]:
				l.fault(c.name, line, fmt.Sprintf("%s names %s twice", list.field, quote(id)), "take one of them out")
			case !ok && !l.unread[id+".md"]:
				l.fault(c.name, line, fmt.Sprintf("%s names %s, which is no criterion", list.field, quote(id)), "correct the id or take it out")
			case ok && list.field == "needs" && other.criterion.Level > c.criterion.Level:
				l.fault(c.name, line, fmt.Sprintf("it needs %s, which is of level %d, above its own", quote(id), other.criterion.Level), "make it a help, or change a level")
			}
			seen[id] = true
		}
	}
}

// rings reports each ring of needs once, at the file in it that comes first.
func (l *linter) rings(all []*checked) {
	const (
		white = iota // not looked at
		grey         // on the way from where we began
		black        // done
	)
	colour := map[string]int{}
	var way []string
	var visit func(id string)
	visit = func(id string) {
		c, ok := l.byID[id]
		if !ok || colour[id] == black {
			return
		}
		if colour[id] == grey {
			ring := append(slices.Clone(way[slices.Index(way, id):]), id)
			if len(ring) > 2 { // [linter.needs] reports a ring of one
				l.fault(c.name, c.line("needs"), "needs go round in a ring: "+strings.Join(ring, " → "), "take one of them out")
			}
			return
		}
		colour[id] = grey
		way = append(way, id)
		for _, need := range c.criterion.Needs {
			visit(need)
		}
		way = way[:len(way)-1]
		colour[id] = black
	}
	for _, c := range all {
		visit(c.criterion.ID)
	}
}
