package checklist

import (
	"fmt"
	"strings"

	"rungs/model"
)

// Asking goes through what is not clear in a list: first, at once, all lines that come
// near one criterion only; then which criterion each line is about that comes near
// several; and what each says that speaks against its own box. The same is asked by
// everybody who can ask.
type Asking struct {
	matches []Match
	begun   bool
	at      int  // the line that is asked next
	chosen  bool // and of it which criterion it is about
}

// NewAsking begins with what [Find] has found, and changes it by what is answered.
func NewAsking(matches []Match) *Asking { return &Asking{matches: matches} }

// Ask is the next question; ok is false where nothing is left to ask.
func (a *Asking) Ask() (q model.IntakeQuestion, ok bool) {
	if !a.begun {
		a.begun = true
		if q, ok := a.single(); ok {
			return q, true
		}
	}
	for ; a.at < len(a.matches); a.at, a.chosen = a.at+1, false {
		m := &a.matches[a.at]
		if len(m.Near) > 0 && !a.chosen {
			a.chosen = true
			return which(m), true
		}
		if m.Doubted() {
			a.at, a.chosen = a.at+1, false
			return whether(m), true
		}
	}
	return q, false
}

// single asks once about all lines that come near one criterion only, where there
// are several.
func (a *Asking) single() (q model.IntakeQuestion, ok bool) {
	var lines []string
	for _, m := range a.matches {
		if len(m.Near) == 1 {
			lines = append(lines, fmt.Sprintf("  line %d: %s\n    %s, %s", m.Line, said(m.Text), m.Near[0].Criterion.ID, m.Near[0].Criterion.Title))
		}
	}
	return model.IntakeQuestion{
		Text:    fmt.Sprintf("%d lines may each be about one criterion:\n%s\nTake all of them so?", len(lines), strings.Join(lines, "\n")),
		Choices: []string{"all of them", "one by one"}, Each: true,
		Take: func(at int) {
			for i := range a.matches {
				if m := &a.matches[i]; at == 0 && len(m.Near) == 1 {
					m.Choose(m.Near[0].Criterion)
					m.Near = nil
				}
			}
		},
	}, len(lines) > 1
}

// which asks which criterion a line is about.
func which(m *Match) model.IntakeQuestion {
	q := model.IntakeQuestion{Text: fmt.Sprintf("Line %d, %q, may be:", m.Line, said(m.Text)), Take: func(at int) {
		if at >= 0 {
			m.Choose(m.Near[at].Criterion)
		}
	}}
	for _, c := range m.Near {
		q.Choices = append(q.Choices, c.Criterion.ID+", "+c.Criterion.Title)
	}
	return q
}

// whether asks what a line says that is not clear.
func whether(m *Match) model.IntakeQuestion {
	states := []model.State{model.Met, model.Partly, model.Unmet, model.NotApplicable}
	return model.IntakeQuestion{
		Text:    fmt.Sprintf("Line %d, %s %q, is about %s, and %s. What holds?", m.Line, m.Box, said(m.Text), m.Criterion.ID, m.Doubt),
		Choices: []string{"met", "partly", "not met", "not applicable, with the words of the line as the reason"},
		Take: func(at int) {
			if at >= 0 {
				m.Decide(states[at])
			}
		},
	}
}

// said is a line, short enough to be shown.
func said(text string) string { return model.Shorten(text, 60) }
