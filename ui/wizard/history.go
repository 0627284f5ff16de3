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
		sayings := all.get(assessment.Len(), func() []model.Saying { return slices.Collect(assessment.Sayings(c.ID)) })
		if len(sayings) == 0 {
			lines = append(lines, model.NothingSaid)
		}
		for _, s := range slices.Backward(sayings) {
			set := func(mark, text string) { lines = append(lines, hung(t, t.Text, mark, text, width)...) }
			set(a.sign(s)+" ", theme.Saying(s))
			at := s.At.Local()
			who := model.LongDate(at) + at.Format(", 15:04")
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

// sign is that of what somebody said: of an answer its state.
func (a *App) sign(s model.Saying) string {
	if s.Undoes != "" || s.Kind == model.IntentKind {
		return a.theme.Glyphs.Bullet
	}
	return a.theme.State(s.State, false)
}
