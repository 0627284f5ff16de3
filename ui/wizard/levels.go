package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// levels is the screen that shows where the registry stands: a ladder for each
// category, why it stands there, and all that does not count.
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
	page := s.app.layout.body / 2
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
	s.offset = min(max(0, s.offset), max(0, len(lines)-l.body))
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

	lines := append(wrapped(t, t.Strong, model.Headline(standings), text), "")
	if catalogue.WithoutLevels {
		lines = append(lines, s.counts(standings, text)...)
	} else {
		lines = append(lines, s.ladders(standings, width-2)...)
		key := fmt.Sprintf("%s reached  %s possible  %s neither", t.Glyphs.Rung, t.Glyphs.Maybe, t.Glyphs.Gap)
		lines = append(lines, t.Faint.Render(key))
	}
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
	for _, says := range []string{model.StaleSays(s.app.stale()), model.OverdueSays(s.app.overdue())} {
		if says != "" {
			lines = append(append(lines, ""), wrapped(t, t.Warn, says, text)...)
		}
	}
	if catalogue.LeftOut != "" {
		lines = append(lines, "", t.Heading.Render(catalogue.LeavesOut()))
		lines = append(lines, t.Wrap(catalogue.LeftOut, text)...)
	}
	lines = append(lines, "", t.Faint.Render("Self-assessed; nobody has checked it."))
	return levelText{lines, history}
}

// counts says of each category of a catalogue without levels how much of it is in
// place, one on a line.
func (s *levels) counts(standings []model.Standing, width int) []string {
	t := s.app.theme
	name := 0
	for _, st := range standings {
		name = max(name, theme.Width(st.Category.Title))
	}
	name = min(name, width/2)
	var lines []string
	for _, st := range standings {
		met, of := st.Counted()
		words, style := "does not apply", t.Faint
		if st.Applies {
			words, style = st.Count()+", "+st.Category.At(st.Floor), t.Warn
			if st.Floor == model.TopLevel {
				style = t.Good
			}
		}
		bar := t.Pad("", 10)
		if st.Applies {
			bar = style.Render(t.Glyphs.Progress(met, of, 10))
		}
		lines = append(lines, t.Strong.Render(t.Pad(t.Truncate(st.Category.Title, name), name))+"  "+bar+"  "+words)
	}
	return lines
}

// ladder is the width of a drawn ladder with the gap to the next one, in cells.
const ladder = 19

// ladders draws as many ladders side by side as fit, the top rung first.
func (s *levels) ladders(standings []model.Standing, width int) []string {
	t := s.app.theme
	per := max(1, width/ladder)
	var lines []string
	for from := 0; from < len(standings); from += per {
		group := standings[from:min(from+per, len(standings))]
		rows := make([]string, model.TopLevel+2)
		for _, st := range group {
			rows[0] += t.Pad(t.Strong.Render(st.Category.Short), ladder)
			for l := model.TopLevel; l >= 1; l-- {
				rows[model.TopLevel+1-l] += t.Pad(s.rung(st, l), ladder)
			}
			words := fmt.Sprintf("level %d", st.Floor)
			if !st.Applies {
				words = "does not apply"
			} else if st.Ceiling > st.Floor {
				words += fmt.Sprintf(", up to %d", st.Ceiling)
			}
			rows[model.TopLevel+1] += t.Pad(words, ladder)
		}
		lines = append(lines, append(rows, "")...)
	}
	return lines
}

// rung is one level of a ladder, with how many of its criteria are met.
func (s *levels) rung(st model.Standing, level int) string {
	t := s.app.theme
	fill, style := t.Glyphs.Gap, t.Faint
	switch {
	case !st.Applies:
		fill = " "
	case level <= st.Floor:
		fill, style = t.Glyphs.Rung, t.Good
	case level <= st.Ceiling:
		fill, style = t.Glyphs.Maybe, t.Warn
	}
	count := ""
	if st.Applies {
		count = fmt.Sprintf(" %d/%d", st.Tally[level].Met, st.Tally[level].Of)
		if st.Tally[level].Of == 0 {
			count = " n/a"
		}
	}
	rail := t.Rule.Render(t.Glyphs.Bar)
	return fmt.Sprintf("%d ", level) + rail + style.Render(strings.Repeat(fill, 9)) + rail + t.Faint.Render(count)
}

// uncounted lists all that the levels do not show.
func (s *levels) uncounted(width int) []string {
	t := s.app.theme
	all := model.Uncounteds(s.app.catalogue, s.app.session.Assessment)
	differing := s.app.session.Assessment.Differing(s.app.catalogue)
	if len(all)+len(differing) == 0 {
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
	return lines
}

func (s *levels) keys() (first, second []key.Binding) {
	k := s.app.key
	move, tab := k.Up, k.NextTab
	move.SetHelp("↑↓", "scroll")
	tab.SetHelp("tab", "plan")
	return nil, []key.Binding{move, tab, k.Print, k.History, k.Profile, k.Help, k.Quit}
}

func (s *levels) wheel(_, _, lines int) { s.offset += lines }
