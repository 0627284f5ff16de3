package wizard

import (
	"fmt"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// row is a line of the list: the name of a level, or a criterion.
type row struct {
	level     int
	criterion int // index; -1 for the name of a level
}

// listing is what the rows of a list depend on.
type listing struct {
	category int
	filter   filter
	events   int
	day      model.Day
}

func (s *assess) rows() []row {
	return s.listed.get(listing{s.category, s.filter, s.app.session.Assessment.Len(), s.app.today()}, s.makeRows)
}

func (s *assess) makeRows() []row {
	var rows []row
	level := 0
	for i := range s.criteria() {
		c := &s.criteria()[i]
		if !s.shows(c) {
			continue
		}
		if c.Level != level {
			if level > 0 {
				rows = append(rows, row{criterion: -1})
			}
			level = c.Level
			rows = append(rows, row{level: level, criterion: -1})
		}
		rows = append(rows, row{level: level, criterion: i})
	}
	return rows
}

// visible is the part of the rows that stands in the window, with the cursor in
// it.
func (s *assess) visible(height int) []row {
	rows := s.rows()
	at := 0
	for i, r := range rows {
		if r.criterion == s.cursor[s.category] {
			at = i
		}
	}
	first := min(max(0, at-height/2), max(0, len(rows)-height))
	if s.triage || !s.app.layout.split { // else it is said of the text
		s.app.goesOn(first+height, len(rows))
	}
	return rows[first:min(first+height, len(rows))]
}

// list draws the criteria; wide adds the state in words.
func (s *assess) list(width, height int, wide bool) []string {
	t := s.app.theme
	var lines []string
	for _, r := range s.visible(height) {
		switch {
		case r.level == 0:
			lines = append(lines, "")
		case r.criterion < 0:
			lines = append(lines, t.Faint.Render(s.levelTitle(r.level, width)))
		default:
			lines = append(lines, s.rowLine(&s.criteria()[r.criterion], r.criterion == s.cursor[s.category], width, wide))
		}
	}
	if len(lines) == 0 {
		lines = indent(wrapped(t, t.Faint, "No criterion here is "+s.filter.String()+". f shows others.", width-2))
	}
	return lines
}

func (s *assess) levelTitle(level, width int) string {
	title := fmt.Sprintf(" Level %d", level)
	if s.app.catalogue.WithoutLevels {
		title = " Questions"
	}
	switch {
	case s.filter != showAll:
		title += " (" + s.filter.String() + ")"
	case level == model.TopLevel:
		title += ", aspirational"
	}
	return s.app.theme.Truncate(title, width)
}

func (s *assess) rowLine(c *model.Criterion, here bool, width int, wide bool) string {
	t := s.app.theme
	f := s.app.session.Assessment.Finding(c.ID)
	differs, asked, state, old := "", "", "", ""
	if len(s.app.session.Assessment.Differs(s.app.catalogue, c.ID)) > 0 {
		differs = " " + t.Glyphs.Differs
	}
	if wide {
		if differs != "" {
			asked = " asked differently since,"
		}
		state = " " + stateWords(f)
	}
	switch {
	case s.app.session.Assessment.Late(c.ID, s.app.today()):
		old = " overdue"
	case f.Old(s.app.options.Now()):
		old = " old"
	}
	short := ""
	if word := t.Glyphs.Word(f.State(), f.Disputed()); word != "" {
		short = t.Pad(word, 5)
	}
	words := differs + asked + state + old
	for _, fewer := range []string{differs + state + old, differs + old, old} {
		if 5+theme.Width(short+c.Title+words) <= width {
			break // before a title is cut, the words give
		}
		words = fewer
	}
	room := width - 5 - theme.Width(short+words)
	title := t.Pad(t.Truncate(c.Title, room+1), room)
	if !here {
		if rest, signed := strings.CutPrefix(words, differs); signed { // which is no more to be overlooked than the other signs
			title, words = title+differs, rest
		}
		return "   " + t.State(f.State(), f.Disputed()) + " " + short + title + t.Faint.Render(words)
	}
	return t.Chosen(" "+t.Glyphs.Here+" ", f.State(), f.Disputed(), " "+short+title+words, width)
}

// stateWords is how a criterion stands, in few words.
func stateWords(f model.Finding) string {
	a := f.Answer()
	switch {
	case f.Disputed():
		return "disputed"
	case a.State == model.Unanswered:
		return ""
	case a.State == model.NotApplicable:
		return a.State.String() // its reason is long
	}
	return a.Said()
}
