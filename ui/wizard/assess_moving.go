package wizard

import (
	"cmp"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// show goes to a category, where it was left. Who has only looked at another tab finds all as it
// was, also the last page of the first pass.
func (s *assess) show(category int) {
	if s.ending() && category == s.tab() {
		return
	}
	same, line := category == s.category, s.scroll
	s.category, s.fromPlan, s.pass.end = category, false, s.pass.end && same
	switch s.turned(); {
	case same:
		s.scroll = line
	case s.reading:
		s.readOn()
	}
	if s.passing() && s.app.total().Answered == 0 {
		s.app.tell("Answer what you know; 5: unsure.", "enter explains.")
		switch {
		case s.textBeside():
			s.app.tell("A first pass: answer what you know.", "5, unsure, is fine.", "enter leads to the text on the right, esc back.")
		case s.app.layout.split:
			s.app.tell("A first pass: answer what you know.", "5, unsure, is fine.", "enter explains.")
		}
	}
}

// turned begins a criterion's text at its first line.
func (s *assess) turned() {
	s.scroll, s.condition, s.just, s.pass.leaf = 0, 0, nil, 0
	if n := len(s.conditions()); n > 0 {
		s.nextCondition(n - 1)
	}
}

// conditions are those of the criterion at the cursor, for each client where that makes
// a difference.
func (s *assess) conditions() []model.Condition {
	c := s.current()
	if c == nil {
		return nil
	}
	return s.app.session.Assessment.All(c).Conditions
}

// nextCondition goes to the condition after one that is not ticked, going round; those that count
// already come before those that wait. Where there is none, none is marked: the key that ticked
// the last one would take its tick away.
func (s *assess) nextCondition(after int) {
	conditions, ticked := s.conditions(), s.finding().Ticked()
	for _, waits := range []bool{false, true} {
		for i := range conditions {
			j := (after + 1 + i) % len(conditions)
			if c := conditions[j]; !c.In(ticked) && s.app.session.Assessment.Waits(c) == waits {
				s.condition = j
				return
			}
		}
	}
	s.condition = len(conditions)
}

// read opens the text, or goes back to the list. The lines that were on top stay
// about there, though they are longer or shorter now.
func (s *assess) read(on bool) {
	if on && len(s.rows()) == 0 {
		return // there is none to read about
	}
	leaf, before := s.paged(), len(s.lines())
	s.reading = on
	switch {
	case leaf: // it is no place in the text
		s.pass.leaf, s.scroll = s.scroll, 0
	case s.paged():
		s.scroll = s.pass.leaf
	default:
		s.scroll = s.scroll * len(s.lines()) / max(1, before)
	}
	if on && s.scroll == 0 {
		s.readOn()
	}
}

// readOn goes to where somebody stopped reading, if that is not the beginning.
func (s *assess) readOn() {
	if place := s.places[s.current().ID]; place > 0 {
		s.scroll = min(place, max(0, len(s.lines())-s.app.layout.body))
		s.app.tell("Here you stopped reading.", "home is the beginning.")
	}
}

// lookUp leads from a question of the first pass into its text: to where somebody stopped reading
// it, or else to what counts, which is what people want to know who have a question before them.
// It is false where somebody is in the text already.
func (s *assess) lookUp() bool {
	switch leaf := s.paged(); {
	case !leaf && (s.reading || !s.textBeside() || s.scroll > 0):
		return false
	case leaf:
		s.read(true)
	default:
		s.readOn()
	}
	return s.scroll > 0 || s.showPart(model.WhatCounts)
}

// showPart goes to a part of the text; false if there is none of that title.
func (s *assess) showPart(title string) bool {
	for _, p := range s.parts() {
		if p.title == title {
			s.scrollBy(p.line - s.scroll)
			return true
		}
	}
	return false
}

// open brings the text into sight.
func (s *assess) open() {
	if !s.inSight() || s.paged() {
		s.read(true)
	}
}

// hop goes to the next heading of the text, or the one before.
func (s *assess) hop(by int) {
	parts := s.parts()
	if by < 0 {
		slices.Reverse(parts)
	}
	for _, p := range parts {
		if (p.line-s.scroll)*by > 0 {
			s.scrollBy(p.line - s.scroll)
			return
		}
	}
	if by < 0 {
		s.scrollBy(-s.scroll)
	}
}

// goTo goes to a criterion.
func (s *assess) goTo(c *model.Criterion) {
	for i := range s.app.catalogue.Categories {
		if s.app.catalogue.Categories[i].ID != c.Category {
			continue
		}
		for j := range s.app.catalogue.Categories[i].Criteria {
			if s.app.catalogue.Categories[i].Criteria[j].ID == c.ID {
				s.category, s.cursor[i] = i, j
				s.pass.ended, s.pass.end = s.pass.end, false
				s.turned()
			}
		}
	}
}

// resume goes to the place where the person stopped: the next open criterion
// after the last answer.
func (s *assess) resume() {
	s.show(0)
	if c := s.app.session.Assessment.LastAnswered(s.app.catalogue, s.app.session.By); c != nil {
		s.goTo(c)
	}
	if c := s.current(); c != nil && (s.finding().State() != model.Unanswered || !s.applies(c)) {
		s.next()
	}
}

// applies says whether a criterion is asked at all, by the profile.
func (s *assess) applies(c *model.Criterion) bool {
	applies, _ := s.app.session.Assessment.Profile().Applies(s.app.catalogue.Category(c.Category))
	return applies
}

// next goes to the next criterion without an answer, in the categories that
// apply, beginning after the cursor and going round once.
func (s *assess) next() bool {
	catalogue, assessment := s.app.catalogue, s.app.session.Assessment
	profile := assessment.Profile()
	n := len(catalogue.Categories)
	for turn := 0; turn <= n; turn++ {
		i := (s.category + turn) % n
		c := &catalogue.Categories[i]
		if applies, _ := profile.Applies(c); !applies {
			continue
		}
		from, to := 0, len(c.Criteria)
		if turn == 0 {
			from = s.cursor[i] + 1
		} else if turn == n {
			to = min(s.cursor[i]+1, to)
		}
		for j := from; j < to; j++ {
			if assessment.Finding(c.Criteria[j].ID).State() == model.Unanswered {
				s.category, s.cursor[i] = i, j
				s.turned()
				return true
			}
		}
	}
	return false
}

// move takes the keys that go through the list or the text.
func (s *assess) move(press tea.KeyPressMsg) bool {
	k := s.app.key
	page := s.app.layout.body - 2
	switch {
	case key.Matches(press, k.Up):
		s.step(-1)
	case key.Matches(press, k.Down):
		s.step(1)
	case key.Matches(press, k.PageDown):
		s.turnBy(page)
	case key.Matches(press, k.PageUp):
		s.turnBy(-page)
	case key.Matches(press, k.NextHeading) && s.lookUp():
	case key.Matches(press, k.NextHeading), key.Matches(press, k.PrevHeading):
		s.open()
		by := 1
		if key.Matches(press, k.PrevHeading) {
			by = -1
		}
		s.hop(by)
	case key.Matches(press, k.Top):
		s.end(false)
	case key.Matches(press, k.Bottom):
		s.end(true)
	default:
		return false
	}
	return true
}

// turnBy goes on by a page of the text; where only the list shows, by one of that.
func (s *assess) turnBy(lines int) {
	if s.inSight() {
		s.scrollBy(lines)
		return
	}
	at := s.cursor[s.category]
	for range max(lines, -lines) {
		s.step(cmp.Compare(lines, 0))
	}
	if s.cursor[s.category] == at {
		s.app.notice = "The list ends here."
	}
}

// step moves by one row, or by one line of the text while reading.
func (s *assess) step(by int) {
	if s.reading {
		s.scrollBy(by)
		return
	}
	criteria := s.criteria()
	for i := s.cursor[s.category] + by; 0 <= i && i < len(criteria); i += by {
		if s.shows(&criteria[i]) {
			s.cursor[s.category] = i
			s.turned()
			return
		}
	}
}

func (s *assess) end(last bool) {
	if s.reading {
		s.scrollBy(-s.scroll)
		if last {
			s.scrollBy(1 << 20)
		}
		return
	}
	s.cursor[s.category] = 0
	if last {
		s.cursor[s.category] = len(s.criteria()) - 1
	}
	s.turned()
	s.keepVisible()
}

func (s *assess) scrollBy(lines int) {
	switch {
	case s.current() == nil || !s.inSight():
		return
	case s.ending():
		s.scroll = max(0, s.scroll+lines)
		return
	case s.paged():
		s.turnPage(cmp.Compare(lines, 0))
		return
	}
	most := max(0, len(s.lines())-s.app.layout.body)
	s.scroll = min(max(0, s.scroll+lines), most)
	if s.reading || s.textBeside() {
		if s.places == nil {
			s.places = map[string]int{}
		}
		s.places[s.current().ID] = s.scroll
	}
	if s.reading {
		s.seen(lines > 0)
	}
}

func (s *assess) click(x, y int) tea.Cmd {
	l := s.app.layout
	if s.ending() {
		if x < l.slowList() {
			s.endClick(y)
		}
		return nil
	}
	if s.passing() || s.whole() || !s.triage && x >= l.list {
		return nil
	}
	rows := s.visible(l.body)
	if y < len(rows) && rows[y].criterion >= 0 {
		if rows[y].criterion == s.cursor[s.category] {
			s.read(true) // a second click opens it
			return nil
		}
		s.cursor[s.category] = rows[y].criterion
		s.turned()
	}
	return nil
}

func (s *assess) wheel(x, _, lines int) {
	l := s.app.layout
	if s.reading || s.passing() || l.split && !s.triage && x > l.list {
		s.scrollBy(lines)
		return
	}
	if lines < 0 {
		s.step(-1)
	} else {
		s.step(1)
	}
}
