package wizard

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// hasDraft says whether the catalogue has a draft that serves a criterion.
func (a *App) hasDraft(c *model.Criterion) bool {
	return len(a.options.Printers) > 0 && len(a.catalogue.DraftsFor(c.ID)) > 0
}

// draftFor shows the draft that serves a criterion, or asks which of several.
func (a *App) draftFor(c *model.Criterion) {
	switch drafts := model.Drafts(a.options.Printers, a.session.Assessment, c.ID); len(drafts) {
	case 0:
		a.notice = "There is no draft for this criterion."
	case 1:
		a.overlay = beginDraft(a, drafts[0], nil)
	default:
		a.overlay = newPrintMenu(a, "Which draft?", drafts, "", nil)
	}
}

// beginDraft shows a draft, after asking line by line for what only a person knows.
func beginDraft(a *App, p model.Printer, back overlay) overlay {
	if p.Questions == nil {
		return newDraft(a, p, back)
	}
	var ask func(lines []string, before overlay) overlay
	ask = func(lines []string, before overlay) overlay {
		if len(lines) == len(p.Questions) {
			return newDraft(a, p.Answered(lines), back)
		}
		q := p.Questions[len(lines)]
		var now *prompt
		now = newPrompt(a, fmt.Sprintf("%s (%d of %d)", q.Text, len(lines)+1, len(p.Questions)), q.Proposal, func(line string) (overlay, tea.Cmd) {
			return ask(append(slices.Clip(lines), line), now), nil
		})
		now.check, now.hint, now.back = q.Check, q.Help+" An empty line leaves it open.", before
		return now
	}
	return ask(nil, back)
}

// newDraft shows a draft as it is begun from the answers; print writes it into a file.
func newDraft(a *App, p model.Printer, back overlay) *reader {
	type size struct{ events, width int }
	var set remembered[size, []string]
	ascii := a.theme.Glyphs == theme.ASCII()
	write := a.key.Print
	write.SetHelp("w, enter", "write it into a file")
	var r *reader
	r = &reader{app: a, back: back, more: []key.Binding{write}, text: func(width int) []string {
		return set.get(size{a.session.Assessment.Len(), width}, func() []string {
			text, err := p.Read(a.session.Assessment, width, ascii)
			if err != nil {
				return a.theme.Wrap(model.Stop(err.Error()), width)
			}
			var lines []string
			for line := range strings.Lines(text) {
				if line = strings.TrimRight(line, "\n"); theme.Width(line) > width {
					lines = append(lines, a.theme.Wrap(line, width)...)
				} else {
					lines = append(lines, line)
				}
			}
			return lines
		})
	}, take: func(press tea.KeyPressMsg) (overlay, tea.Cmd, bool) {
		if key.Matches(press, a.key.Print, a.key.Open) { // who has read it goes on with it
			return newPrintFile(a, p, r), nil, true
		}
		return nil, nil, false
	}}
	return r
}
