package checklist

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

// Settle sees to lines about the same criterion. The one that names it stands. Of
// several that do, or where none does, the one counts that says the least; the
// others say so. Where one of them is not clear, none is taken.
func Settle(matches []Match) {
	about := map[*model.Criterion][]*Match{}
	for i := range matches {
		if m := &matches[i]; m.Criterion != nil {
			about[m.Criterion] = append(about[m.Criterion], m)
		}
	}
	for c, all := range about {
		if i := slices.IndexFunc(all, func(m *Match) bool { return m.Doubted() }); i >= 0 {
			for _, m := range all {
				if !m.Doubted() {
					m.Problem = fmt.Sprintf("line %d is about %s, too, and is not clear", all[i].Line, c.ID)
				}
			}
			continue
		}
		stands := all[0]
		for _, m := range all[1:] {
			if m.Named && !stands.Named || m.Named == stands.Named && m.favour() < stands.favour() {
				stands = m
			}
		}
		for _, m := range all {
			switch {
			case m == stands:
				continue
			case stands.Named && !m.Named:
				m.Problem = fmt.Sprintf("line %d is about %s already", stands.Line, c.ID)
			case m.says() == stands.says():
				m.Problem = fmt.Sprintf("line %d says the same", stands.Line)
			default:
				m.Problem = fmt.Sprintf("line %d is about %s, too, and says less, which counts", stands.Line, c.ID)
			}
			m.Double = true
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

// favour is how much the line says: more is better for the registry.
func (m Match) favour() int {
	return slices.Index([]model.State{model.Unmet, model.Unsure, model.Partly, model.NotApplicable, model.Met}, m.says())
}

// Answer is what a line says, beside what is answered already; Unanswered where
// there is nothing to record. A line never takes an answer away that says more: a
// tick is met, part of it is partly where nothing is there yet, and the rest fills
// holes.
func (m Match) Answer(a *model.Assessment) model.State {
	if m.Problem != "" {
		return model.Unanswered
	}
	f := a.Finding(m.Criterion.ID)
	now := f.State()
	records := false
	switch {
	case m.Decided:
		records = f.Disputed() || now != m.State
	case m.State == model.Met:
		records = f.Disputed() || !now.Counts()
	case m.State == model.Partly:
		records = !f.Disputed() && (now.Unknown() || now == model.Unmet)
	case m.State == model.NotApplicable:
		records = !f.Disputed() && now.Unknown()
	default:
		records = now == model.Unanswered
	}
	if !records {
		return model.Unanswered
	}
	return m.State
}

// Words are what the line and its table say of the criterion beside the state, to be
// kept as a note; "" where they only name it.
func (m Match) Words() string {
	var out []string
	_, below, _ := strings.Cut(m.said, "\n")
	if text := model.CleanLine(m.Text); text != "" && !m.onlyNames(text) {
		out = append(out, text)
	}
	if m.Note != "" {
		out = append(out, m.Note)
	} else {
		for line := range strings.Lines(below) {
			if line = model.CleanLine(clean(line)); line != "" {
				out = append(out, line)
			}
		}
	}
	return strings.Join(out, "\n")
}

// onlyNames says whether a text is the id and the title of the criterion, and no more.
func (m Match) onlyNames(text string) bool {
	plain, title, id := plainText(text), plainText(m.Criterion.Title), plainText(m.Criterion.ID)
	return strings.TrimSpace(strings.Replace(strings.Replace(" "+plain+" ", " "+title+" ", " ", 1), " "+id+" ", " ", 1)) == ""
}
