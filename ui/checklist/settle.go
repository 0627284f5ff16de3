package checklist

import (
	"fmt"

	"rungs/model"
)

// Settle sees to lines about the same criterion. Of two the one that names it
// stands; if both do, or neither, and they differ, none is taken.
func Settle(matches []Match) {
	first := map[*model.Criterion]*Match{}
	for i := range matches {
		m := &matches[i]
		if m.Criterion == nil {
			continue
		}
		other, twice := first[m.Criterion]
		switch {
		case !twice:
			first[m.Criterion] = m
		case m.Doubted() || other.Doubted():
			for _, two := range [][2]*Match{{m, other}, {other, m}} {
				if !two[0].Doubted() {
					two[0].Problem = fmt.Sprintf("line %d is about %s, too, and is not clear", two[1].Line, m.Criterion.ID)
				}
			}
		case m.Named && !other.Named:
			other.Problem = fmt.Sprintf("line %d is about %s already", m.Line, m.Criterion.ID)
			first[m.Criterion] = m
		case other.Named && !m.Named:
			m.Problem = fmt.Sprintf("line %d is about %s already", other.Line, m.Criterion.ID)
		case m.Named && m.says() == other.says():
			m.Problem = fmt.Sprintf("line %d says the same", other.Line)
		default:
			m.Problem = fmt.Sprintf("line %d is like %s, too; write the id in the one that it is", other.Line, m.Criterion.ID)
			other.Problem = fmt.Sprintf("line %d is like %s, too; write the id in the one that it is", m.Line, m.Criterion.ID)
		}
	}
}

// says is what the line would record, whatever is answered.
func (m Match) says() model.State {
	if m.State == model.Unanswered {
		return model.Unmet
	}
	return m.State
}

// Answer is what a line says, beside what is answered already; Unanswered where
// there is nothing to record. A ticked line is met; one that is not never takes an
// answer away.
func (m Match) Answer(a *model.Assessment) model.State {
	if m.Problem != "" {
		return model.Unanswered
	}
	f := a.Finding(m.Criterion.ID)
	if m.Decided && (f.Disputed() || f.State() != m.State) {
		return m.State
	}
	if m.State == model.Met && (f.Disputed() || !f.State().Counts()) || m.State == model.Unmet && f.State() == model.Unanswered {
		return m.State
	}
	return model.Unanswered
}
