package wizard

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// firstPass is the short way for somebody who has one evening: a criterion a screen, and at
// the end what is known and what deserves a slow read. While criteria are open it stands in
// the tabs of the categories; the full view is one key away and leads back to its place.
type firstPass struct {
	on    bool
	aside bool             // the full view is looked at
	place *model.Criterion // where that was begun; nil: on the last page
	end   bool             // all is answered, or passed by: the last page shows
	ended bool             // from where something was taken back, and esc returns
	leaf  int              // the line of that on which its text was opened, and esc returns
	fits  remembered[leafed, bool]

	above  bool              // what stands above the list of the last page is looked at
	rows   []int             // the lines of the last page on which its slow reads begin
	chosen int               // the slow read under the cursor of the last page
	slow   model.SlowSitting // with what deserves a slow read
}

// passing says whether the first pass shows, and not the full view.
func (s *assess) passing() bool { return s.pass.on && !s.pass.aside && !s.fromPlan && !s.triage }

// asked is the criterion that the first pass asks; nil where something else shows.
func (s *assess) asked() *model.Criterion {
	if s.app.screen != screen(s) || !s.passing() || s.reading || s.pass.end {
		return nil
	}
	return s.current()
}

// beginPass shows the first pass if something is open.
func (s *assess) beginPass() {
	if p := s.app.total(); p.Answered < p.Total {
		s.pass.on, s.pass.aside, s.pass.end = true, false, false
	}
}

const backToPass = "F or esc leads back to the first pass."

// flipPass goes from the first pass to the full view, and back to the same place.
func (s *assess) flipPass() {
	if s.passing() {
		s.lookAside()
		s.app.tell(backToPass, "This is the full view.")
		return
	}
	s.returnToPass()
}

// lookAside shows the full view for a while.
func (s *assess) lookAside() {
	if s.passing() {
		if s.pass.aside, s.pass.place = true, s.current(); s.pass.end {
			s.pass.place = nil
		}
	}
}

// returnToPass shows the first pass where it was left.
func (s *assess) returnToPass() {
	place, away := s.pass.place, s.pass.aside || !s.pass.on
	s.pass.on, s.pass.aside, s.pass.place = true, false, nil
	s.fromPlan, s.triage, s.reading, s.filter = false, false, false, showAll
	s.pass.slow.Queue = nil
	switch {
	case !away:
	case place == nil:
		s.pass.end = true
	default:
		s.goTo(place)
	}
	s.scroll = 0
}

// passKey takes the keys that mean something else in the first pass.
func (s *assess) passKey(press tea.KeyPressMsg) (taken bool, cmd tea.Cmd) {
	k := s.app.key
	if s.ending() {
		return s.endKey(press)
	}
	switch {
	case s.textBeside() && key.Matches(press, k.NextHeading, k.PrevHeading, k.PageDown, k.PageUp):
		return false, nil // they go through the explanation
	case key.Matches(press, k.Up):
		s.passBy(-1)
	case key.Matches(press, k.Down):
		left, open := s.current(), s.finding().State() == model.Unanswered
		if s.passBy(1); open && !s.ending() {
			s.app.tellOf("Left open: ", left.Title, ".", " ↑ goes back.")
		}
	case key.Matches(press, k.NextOpen):
		if !s.next() {
			s.endPass()
		}
	case key.Matches(press, k.NextHeading, k.PageDown) && s.turnPage(1):
	case key.Matches(press, k.PrevHeading, k.PageUp) && s.turnPage(-1):
	case key.Matches(press, k.PageDown, k.PageUp, k.PrevHeading): // all of it shows, or nothing stands above
	case key.Matches(press, k.Filter):
		s.lookAside()
		return false, nil
	case key.Matches(press, k.Back) && s.paged() && s.scroll > 0: // the way out of a page begins at its head
		s.scroll = 0
	case key.Matches(press, k.Back) && s.pass.ended:
		s.endPass()
	case key.Matches(press, k.Back):
		s.lookAside()
		s.app.tell(backToPass, "This is the full view.")
	case key.Matches(press, k.Unsure): // whom to ask can wait
		if s.finding().State() == model.Unsure {
			return false, nil // now it is asked
		}
		if s.app.refuse() {
			return true, nil
		}
		return true, s.answer(s.current(), model.Unsure, "")
	default:
		return false, nil
	}
	return true, nil
}

// passBy goes to the next criterion of those that apply, or the one before; after the last
// one to the end.
func (s *assess) passBy(by int) {
	var all []*model.Criterion
	profile := s.app.session.Assessment.Profile()
	for i := range s.app.catalogue.Categories {
		category := &s.app.catalogue.Categories[i]
		if applies, _ := profile.Applies(category); !applies && i != s.category {
			continue
		}
		for j := range category.Criteria {
			all = append(all, &category.Criteria[j])
		}
	}
	switch at := slices.Index(all, s.current()) + by; {
	case at < 0:
		s.app.notice = "This is the first one."
	case at >= len(all):
		s.endPass()
	default:
		s.goTo(all[at])
	}
}

// passKeys are the keys at the foot of the first pass.
func (s *assess) passKeys() []key.Binding {
	if s.pass.end {
		return s.endKeys()
	}
	k := s.app.key
	open, skip, back, full := k.Open, k.Down, k.Up, k.FirstPass
	open.SetHelp("enter", "explain")
	skip.SetHelp("↓", "skip")
	back.SetHelp("↑", "back")
	full.SetHelp("F", "full view")
	if s.finding().State() == model.Unsure {
		k.Unsure.SetHelp("5", "whom? ") // as wide as its other name, so that no key moves
	}
	if !s.app.layout.split || s.textBeside() {
		open.SetHelp("enter", "read")
	}
	return append(k.answers(), k.Help, k.Note, skip, open, full, back, k.Tick, k.Evidence, k.Quit, k.Undo, k.Find, k.Links)
}
