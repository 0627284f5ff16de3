package wizard

import (
	"fmt"
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
		if ref == "" {
			return nil, nil
		}
		e := again()
		told, changed, _ := e.TakeEvidence(ref, a.today()) // it was checked
		if a.tell(told, title, a.assess.stillWhose()); !changed {
			return nil, nil
		}
		return nil, a.session.say(e)
	})
	p.check = func(ref string) error {
		if ref == "" {
			return nil
		}
		e := again()
		_, _, err := e.TakeEvidence(ref, a.today())
		if err != nil && ref == "-" {
			err = fmt.Errorf("%w; esc goes back", err)
		}
		return err
	}
	p.hint = "Private unless the note is public."
	if len(again().Evidence) > 0 {
		p.hint = "A minus takes the last one out. " + p.hint
	}
	return evidence{p}
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
