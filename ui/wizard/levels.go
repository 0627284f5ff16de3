package wizard

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// levels is the screen that shows where the registry stands: the grid, why each
// category stands where it does, and all that does not count.
type levels struct {
	bare
	app    *App
	offset int
}

// levelText is the text of the screen, and the line on which the history begins.
type levelText struct {
	lines   []string
	history int
}

func (s *levels) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	k := s.app.key
	page := pageOf(s.app.layout.body * s.app.layout.columns)
	switch {
	case key.Matches(press, k.Up):
		s.offset--
	case key.Matches(press, k.Down):
		s.offset++
	case key.Matches(press, k.PageUp):
		s.offset -= page
	case key.Matches(press, k.PageDown):
		s.offset += page
	case key.Matches(press, k.Top):
		s.offset = 0
	case key.Matches(press, k.Bottom):
		s.offset = 1 << 20
	case key.Matches(press, k.Print):
		s.app.printMenu("summary")
	case key.Matches(press, k.History):
		if !model.Moved(s.app.trend()) {
			s.app.notice = "There is no history yet: it begins when a level moves on a later day."
			break
		}
		s.offset = s.text(s.app.layout.width).history
	}
	return nil
}

func (s *levels) title() string { return s.app.levelsTitle() }
func (s *levels) tab() int      { return len(s.app.catalogue.Categories) }

func (s *levels) view(l layout) []string {
	lines := s.text(l.width).lines
	s.offset = min(max(0, s.offset), max(0, len(lines)-l.body*l.columns))
	return s.app.window(lines, s.offset, l.body)
}

// text is the whole screen, remembered.
func (s *levels) text(width int) levelText {
	of := sheet{s.app.session.Assessment.Len(), width, s.app.theme.Dark, s.app.today()}
	return s.app.session.follows.levels.get(of, func() levelText { return s.write(width) })
}

func (s *levels) write(width int) levelText {
	t := s.app.theme
	catalogue, standings := s.app.catalogue, s.app.standings()
	text := column(width)

	lines := append(t.Grid(model.MakeGrid(catalogue, s.app.session.Assessment), min(width-2, maxText)), "")
	lines = append(lines, wrapped(t, t.Strong, model.Headline(standings), text)...)
	for _, l := range catalogue.Levels {
		if l.Number == model.TopLevel {
			lines = append(lines, wrapped(t, t.Faint, "Level 3: "+l.Text, text)...)
		}
	}
	for _, standing := range standings {
		lines = append(lines, "", t.Heading.Render(standing.Category.Title))
		lines = append(lines, t.Wrap(standing.Reason, text)...)
		if above := standing.Above(); above != "" {
			lines = append(lines, wrapped(t, t.Faint, above, text)...)
		}
	}
	history := len(lines) + 1
	lines = append(lines, s.overTime(text)...)
	lines = append(lines, s.uncounted(text)...)
	for _, says := range []string{model.StaleSays(s.app.stale()), model.OverdueSays(s.app.overdue()), model.BackSays(catalogue, s.app.session.Assessment, s.app.today())} {
		if says != "" {
			lines = append(append(lines, ""), wrapped(t, t.Warn, says, text)...)
		}
	}
	if catalogue.LeftOut != "" {
		lines = append(lines, "", t.Heading.Render(catalogue.LeavesOut()))
		lines = append(lines, t.Wrap(catalogue.LeftOut, text)...)
	}
	lines = append(lines, "", t.Faint.Render(model.SelfAssessed))
	return levelText{lines, history}
}

// uncounted lists all that the levels do not show.
func (s *levels) uncounted(width int) []string {
	t := s.app.theme
	all := model.Uncounteds(s.app.catalogue, s.app.session.Assessment)
	differing := s.app.session.Assessment.Differing(s.app.catalogue)
	unshown := model.MakeUnshown(s.app.catalogue, s.app.session.Assessment).Says()
	if len(all)+len(differing)+len(unshown) == 0 {
		return nil
	}
	lines := []string{"", t.Heading.Render(s.app.catalogue.NotShown())}
	unanswered := 0
	for _, u := range all {
		if u.State == model.Unanswered && !u.Disputed {
			unanswered++
			continue
		}
		lines = append(lines, hung(t, t.Text, t.State(u.State, u.Disputed)+" ", u.Criterion.Title+": "+u.Said(), width)...)
	}
	if unanswered > 0 {
		lines = append(lines, t.State(model.Unanswered, false)+" "+model.CriteriaAre(unanswered)+" not answered.")
	}
	for _, d := range differing {
		lines = append(lines, hung(t, t.Text, t.Glyphs.Differs+" ", d.Criterion.Title+": "+s.app.catalogue.Differently(d.Differences), width)...)
	}
	for _, says := range unshown {
		lines = append(lines, hung(t, t.Text, t.Glyphs.Bullet+" ", says, width)...)
	}
	return lines
}

func (s *levels) keys() []key.Binding {
	k := s.app.key
	move, tab := k.Up, k.NextTab
	move.SetHelp("↑↓", "scroll")
	tab.SetHelp("tab", "plan")
	return []key.Binding{move, k.Help, tab, k.Print, k.History, k.Profile, k.Quit}
}

func (s *levels) wheel(_, _, lines int) { s.offset += lines }
