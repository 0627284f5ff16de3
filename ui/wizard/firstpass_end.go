package wizard

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// ending says whether its last page shows.
func (s *assess) ending() bool { return s.passing() && s.pass.end && !s.reading }

// endPass shows what is known by now.
func (s *assess) endPass() {
	s.pass.end, s.pass.ended, s.pass.above, s.pass.chosen, s.scroll = true, false, true, 0, 0
}

// endKey takes the keys of the last page.
func (s *assess) endKey(press tea.KeyPressMsg) (taken bool, cmd tea.Cmd) {
	k := s.app.key
	list := s.slowReads()
	reads := list.All()
	choose := func(at int) { s.pass.chosen = max(0, min(at, len(reads)-1)) }
	choose(s.pass.chosen)
	switch {
	case key.Matches(press, k.Up, k.Top) && s.pass.chosen == 0:
		s.pass.above = true
	case key.Matches(press, k.Up):
		choose(s.pass.chosen - 1)
	case key.Matches(press, k.Down, k.PageDown) && s.showList():
	case key.Matches(press, k.Down):
		choose(s.pass.chosen + 1)
	case key.Matches(press, k.Top):
		choose(0)
	case key.Matches(press, k.Bottom):
		choose(len(reads) - 1)
	case key.Matches(press, k.Open):
		if len(reads) == 0 {
			s.app.show(s.app.plan.tab())
			break
		}
		s.pass.slow.Begin(list, s.pass.chosen)
		s.readSlowly(reads[s.pass.chosen].Criterion)
	case key.Matches(press, k.NextOpen):
		if s.pass.end = false; !s.next() {
			s.pass.end = true
			s.app.notice = "Nothing is open."
		}
	case key.Matches(press, k.Plan):
		s.app.show(s.app.plan.tab())
	case key.Matches(press, k.FirstPass, k.Back, k.Triage, k.Filter):
		return false, nil
	case key.Matches(press, k.PageDown, k.PageUp):
		page := s.app.layout.body - 2
		if key.Matches(press, k.PageUp) {
			page = -page
		}
		s.turnEnd(page)
	default:
		s.app.tell("enter begins to read, p shows the plan.", "F is the full view.")
	}
	return true, nil
}

// showList brings the first slow read into sight, where what is known takes all of the window;
// false if it is in sight already.
func (s *assess) showList() bool {
	below := s.scroll + s.app.layout.body
	hidden := s.pass.above && s.pass.chosen == 0 && len(s.pass.rows) > 0 && s.pass.rows[0] >= below
	s.pass.above = false
	return hidden
}

// endClick chooses a slow read, and reads it if it was chosen already.
func (s *assess) endClick(y int) {
	for i, row := range slices.Backward(s.pass.rows) {
		if y+s.scroll < row {
			continue
		}
		if i == s.pass.chosen {
			s.endKey(tea.KeyPressMsg{Code: tea.KeyEnter})
		}
		s.pass.chosen = i
		return
	}
}

// endKeys are the keys at its foot.
func (s *assess) endKeys() []key.Binding {
	k := s.app.key
	open, choose, full, next, where := k.Open, k.Up, k.FirstPass, k.NextOpen, k.NextTab
	open.SetHelp("enter", "read slowly")
	choose.SetHelp("↑↓", "choose")
	full.SetHelp("F", "full view")
	next.SetHelp("u", "next open")
	where.SetHelp("tab", s.app.levelsTitle())
	if len(s.app.slowReads()) == 0 {
		open.SetHelp("enter", "plan")
		return []key.Binding{open, k.Help, full, where, k.Quit}
	}
	keys := []key.Binding{open, choose, k.Help, k.Plan, full}
	if p := s.app.total(); p.Answered < p.Total {
		keys = append(keys, next)
	}
	return append(keys, where, k.Quit)
}

// turnEnd goes on by so many lines of the last page, with the cursor, which is always in sight.
func (s *assess) turnEnd(lines int) {
	rows := s.pass.rows
	if len(rows) == 0 {
		return
	}
	at := min(s.pass.chosen, len(rows)-1)
	to := at
	for 0 <= to && to < len(rows) && (rows[to]-rows[at])*cmp.Compare(lines, 0) < max(lines, -lines) {
		to += cmp.Compare(lines, 0)
	}
	s.pass.chosen = max(0, min(to, len(rows)-1))
}

// endView draws it, with the text of the chosen slow read beside it where there is room.
func (s *assess) endView(l layout) []string {
	width := l.slowList()
	lines := s.endPage(width, l.body)
	s.scroll = min(s.scroll, max(0, len(lines)-l.body))
	end := min(s.scroll+l.body, len(lines))
	s.app.goesOn(end, len(lines))
	lines = lines[s.scroll:end]
	reads := s.slowReads().All()
	if width == l.width || len(reads) == 0 {
		return lines
	}
	t, c := s.app.theme, reads[s.pass.chosen].Criterion
	text := s.page.lines(c, len(s.app.session.Assessment.All(c).Conditions), column(l.beside(width)))
	return panes(t, lines, clipped(t, text, l.body), width, l.body, t.Rule)
}

// endPage says what is known, and what deserves a slow read. It keeps the chosen one in
// sight.
func (s *assess) endPage(whole, height int) []string {
	t, width := s.app.theme, column(whole-1)
	lines := wrapped(t, t.Title, "The first pass is done", width)
	p := s.app.total()
	if p.Answered < p.Total {
		lines[0] = t.Title.Render("The first pass")
	}
	for _, says := range model.FirstPassSays(s.app.catalogue, s.app.session.Assessment) {
		lines = append(lines, t.Wrap(says, width)...)
	}
	if p.Answered < p.Total {
		lines = append(lines, wrapped(t, t.Warn, "u leads to the next one that is open.", width)...)
	}
	list := s.slowReads()
	reads := list.All()
	s.pass.chosen = max(0, min(s.pass.chosen, len(reads)-1))
	s.pass.rows = nil
	lines = append(lines, "")
	if len(reads) == 0 {
		return indent(append(lines, t.Wrap("Nothing is left that deserves a slow read. enter leads to the plan.", width)...))
	}
	lines = indent(append(lines, wrapped(t, t.Heading, list.Says(s.app.session.Assessment), width)...))
	title := 0
	for _, r := range reads {
		title = max(title, theme.Width(r.Criterion.Title))
	}
	from, to := 0, 0
	for i, r := range reads {
		dim := i >= len(list.Now)+len(list.Later)
		switch {
		case i == 0:
		case i == len(list.Now)+len(list.Later):
			lines = append(lines, indent(wrapped(t, t.Faint, model.ReadUndecided, width))...)
		case i == len(list.Now):
			lines = append(lines, indent(wrapped(t, t.Faint, "Then these:", width))...)
		}
		s.pass.rows = append(s.pass.rows, len(lines))
		if i == s.pass.chosen {
			from = len(lines)
		}
		rows := s.slowRow(r, dim, min(title, width/2), min(whole, maxText), i == s.pass.chosen)
		if lines = append(lines, rows...); i == s.pass.chosen {
			to = len(lines)
		}
	}
	lines = append(append(lines, ""), indent(wrapped(t, t.Faint, model.ReadSays, width))...)
	if s.pass.chosen == len(reads)-1 && len(lines)-from <= height {
		to = len(lines) // with what stands below
	}
	if to > s.scroll+height {
		s.scroll = to - height
	}
	if from < s.scroll {
		s.scroll = from
	}
	if s.pass.chosen == 0 && s.pass.above {
		s.scroll = 0
	}
	return lines
}

// slowRow is a slow read: with the reason beside its title where there is room, else below. One
// that was read already is dim.
func (s *assess) slowRow(r model.SlowRead, dim bool, title, width int, here bool) []string {
	t, f := s.app.theme, s.app.session.Assessment.Finding(r.Criterion.ID)
	word := t.Glyphs.Word(f.State(), f.Disputed())
	if word != "" {
		word = t.Pad(word, 5)
	}
	name, below := r.Criterion.Title, []string(nil)
	if width >= twoPanes {
		before := theme.Width(word) + title + 2
		why := t.Wrap(r.Why, width-before-6)
		name = t.Pad(t.Truncate(name, title), title) + "  " + why[0]
		for _, line := range why[1:] {
			if line = strings.Repeat(" ", 5+before) + line; dim {
				line = t.Faint.Render(line)
			}
			below = append(below, line)
		}
	} else {
		for _, line := range t.Wrap(r.Why, width-6) {
			below = append(below, t.Faint.Render("     "+line))
		}
	}
	if here {
		return append([]string{t.Chosen(" "+t.Glyphs.Here+" ", f.State(), f.Disputed(), " "+word+name, width)}, below...)
	}
	row := word + t.Truncate(name, width-6)
	if dim {
		row = t.Faint.Render(row)
	}
	return append([]string{"   " + t.State(f.State(), f.Disputed()) + " " + row}, below...)
}
