package wizard

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// evidence asks for a link or a path that shows that an answer is true. The day of today is
// kept with it.
type evidence struct{ *prompt }

func newEvidence(a *App, c *model.Criterion) overlay {
	again := func() model.Event { return a.session.Assessment.Again(c.ID) }
	title := "For " + c.Title + "."
	p := newPrompt(a, "Evidence for "+c.Title+": a link or a path", "", func(ref string) (overlay, tea.Cmd) {
		e := again()
		before := e.Evidence
		switch {
		case ref == "":
			return nil, nil
		case ref == "-":
			e.Evidence = before[:len(before)-1]
			a.tell("The last piece of evidence is taken out.", title)
			return nil, a.session.say(e)
		}
		_ = e.AddEvidence(ref, a.today()) // it was checked
		if slices.Equal(e.Evidence, before) {
			a.tell("That is there already, seen today.", title)
			return nil, nil
		}
		a.tell(toldEvidence(len(e.Evidence)-len(before)), title)
		return nil, a.session.say(e)
	})
	p.check = func(ref string) error {
		e := again()
		if ref == "-" && len(e.Evidence) == 0 {
			return errors.New("there is no evidence yet; esc goes back")
		}
		return e.AddEvidence(ref, a.today())
	}
	p.hint = "Private unless the note is public."
	if len(again().Evidence) > 0 {
		p.hint = "A minus takes the last one out. " + p.hint
	}
	return evidence{p}
}

// toldEvidence says what became of some evidence, of which so much is new.
func toldEvidence(added int) string {
	switch added {
	case 0:
		return "Evidence seen again today."
	case 1:
		return "Evidence kept, seen today."
	}
	return "Several pieces of evidence kept, seen today."
}

// update takes several lines that are pasted at once only if each is a link: in the one line
// of the field nobody could tell where one path ends.
func (e evidence) update(msg tea.Msg) (overlay, tea.Cmd) {
	if paste, ok := msg.(tea.PasteMsg); ok {
		lines := strings.FieldsFunc(paste.Content, func(r rune) bool { return r == '\n' })
		for _, line := range lines {
			if len(lines) > 1 && !strings.Contains(line, "://") {
				e.problem = "These are several lines. Links may come together, paths one at a time."
				return e, nil
			}
		}
	}
	next, cmd := e.prompt.update(msg)
	if next == overlay(e.prompt) {
		next = e
	}
	return next, cmd
}
