package wizard

import (
	"slices"

	"rungs/model"
	"rungs/ui/theme"
)

// newHistory is all that was said of a criterion, the latest first.
func newHistory(a *App, c *model.Criterion) *reader {
	var all remembered[int, []model.Saying]
	return &reader{app: a, text: func(width int) []string {
		assessment, t := a.session.Assessment, a.theme
		lines := []string{t.Strong.Render("History: " + c.Title), ""}
		sayings := all.get(assessment.Len(), func() []model.Saying { return assessment.Sayings(c.ID) })
		if len(sayings) == 0 {
			lines = append(lines, "Nobody has answered yet.")
		}
		for _, s := range slices.Backward(sayings) {
			sign, words := a.saying(s)
			if to := s.To(); to != "" {
				words += ", " + to
			}
			if s.Void {
				words += ", taken back since"
			}
			set := func(mark, text string) { lines = append(lines, hung(t, t.Text, mark, text, width)...) }
			set(sign+" ", words)
			who := s.At.Local().Format("2 January 2006, 15:04")
			if s.By != "" {
				who = s.By + ", " + who
			}
			lines = append(lines, t.Faint.Render("  "+who))
			if ticked := ticked(c, s.Event); ticked != "" {
				set("  ", ticked)
			}
			if s.Note != "" {
				set("  ", s.Note)
			}
			for _, e := range s.Evidence {
				set("  ", "Evidence: "+e.Ref)
			}
			lines = append(lines, "")
		}
		return lines
	}}
}

// saying is what somebody said, with its sign.
func (a *App) saying(s model.Saying) (sign, words string) {
	t := a.theme
	if s.Undoes != "" {
		if len(s.Instead) == 0 {
			return t.Glyphs.Bullet, "took back something that is not here"
		}
		if s.Instead[0].Undoes != "" {
			return t.Glyphs.Bullet, "brought back what was taken back"
		}
		_, old := a.saying(model.Saying{Event: s.Instead[0]})
		return t.Glyphs.Bullet, "took back: " + old
	}
	if s.Kind == model.IntentKind {
		switch s.Choice {
		case model.Planned:
			return t.Glyphs.Bullet, "planned by " + theme.Planned(s.Intent, "")
		case model.Accepted:
			return t.Glyphs.Bullet, "put aside: " + theme.PutAside(s.Intent, "")
		}
		return t.Glyphs.Bullet, "nothing planned any more"
	}
	words = stateWords(model.Finding{Heads: []model.Event{s.Event}})
	switch {
	case s.State == model.Unanswered:
		words = s.State.String()
	case s.State == model.NotApplicable:
		words += ": " + s.Detail
	}
	return t.State(s.State, false), words
}
