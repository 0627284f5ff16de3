package content

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

// Abouts are the cases that are met in several criteria.
var Abouts = []string{"second-client", "plugin", "rollout", "login", "automation-token", "delegated", "staff"}

// decision is how a case was decided, and where.
type decision struct {
	state model.State
	place
}

// verdicts checks that verdicts can be read at one glance, and that the same case
// is decided alike everywhere, or says why not.
func (l *linter) verdicts(c *checked) {
	states := []model.State{model.Met, model.Provided, model.Partly, model.Unmet, model.NotApplicable}
	verdicts := c.criterion.Verdicts
	l.casesEverywhere(c)
	seen := map[string]bool{}
	before := 0 // how far down the states the cases have come
	for i, v := range verdicts {
		line := c.line("verdicts", i)
		switch {
		case missing(v.Case):
			l.fault(c.name, line, "the verdict has no case", "add it")
		case len([]rune(v.Case)) > maxCase:
			l.fault(c.name, line, fmt.Sprintf("the case has %d characters", len([]rune(v.Case))), fmt.Sprintf("shorten it to %d", maxCase))
		case seen[v.Case]:
			l.fault(c.name, line, fmt.Sprintf("the case %s stands twice", quote(v.Case)), "take one of them out")
		}
		seen[v.Case] = true
		l.where(c.name, c.line("verdicts", i, "where"), v.Where)
		at := slices.Index(states, v.State)
		if at < 0 {
			l.fault(c.name, c.line("verdicts", i, "state"), fmt.Sprintf("the state of the verdict is %s", quote(string(v.State))),
				"write met, provided, partly, unmet or not-applicable")
			continue
		}
		if before = max(at, before); at < before {
			l.fault(c.name, line, fmt.Sprintf("the case is %s, and stands after one that is %s", v.State, states[before]), "sort the cases as the answer keys are: met, provided, partly, unmet, not-applicable")
		}
		if n := len([]rune(v.Because)); n > maxLong {
			l.fault(c.name, c.line("verdicts", i, "because"), fmt.Sprintf("because has %d characters", n), fmt.Sprintf("shorten it to %d", maxLong))
		}
		line = c.line("verdicts", i, "about")
		switch first, decided := l.decided[v.About]; {
		case v.About == "":
		case !slices.Contains(Abouts, v.About):
			l.fault(c.name, line, fmt.Sprintf("the verdict is about %s", quote(v.About)), "write one of: "+strings.Join(Abouts, ", "))
		case v.Because != "":
		case !decided:
			l.decided[v.About] = decision{v.State, place{c.name, line}}
		case first.state != v.State:
			l.fault(c.name, line, fmt.Sprintf("%s is decided as %s here and as %s in %s, line %d", quote(v.About), v.State, first.state, first.file, first.line),
				"decide both alike, or say in because why this one differs")
		}
	}
}
