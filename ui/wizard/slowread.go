package wizard

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// aroundSlowReads is how many lines of the last page are no slow reads, at most.
const aroundSlowReads = 12

// slowReads is what the last page lists: what is asked for now is all of it where all fits, and
// once somebody has begun what is left of these.
func (s *assess) slowReads() model.SlowList {
	list := model.ListSlowReads(s.app.slowReads(), s.pass.read)
	if left, is := list.Begun(s.pass.begun); is {
		return left
	}
	if l := s.app.layout; l.width < twoPanes || len(list.All())+aroundSlowReads > l.body {
		return list.First(model.MostSlowReads)
	}
	return list
}

// beginSlowly goes through the slow reads among which one of the list stands, from that one.
func (s *assess) beginSlowly(list model.SlowList, at int) {
	if s.pass.slow = list.From(at); at < len(list.Now) {
		if _, is := list.Begun(s.pass.begun); !is {
			s.pass.begun = s.pass.slow
		}
	}
	s.readSlowly(list.All()[at].Criterion)
}

// readSlowly shows one of the slow reads in the full view. It is read once somebody has gone
// on in it (see [assess.scrollBy]), or at once where all of it shows.
func (s *assess) readSlowly(c *model.Criterion) {
	s.goTo(c)
	s.pass.aside, s.pass.place = true, nil
	if s.reading = true; len(s.lines()) <= s.app.layout.body {
		s.hasRead()
	}
}

// hasRead notes that somebody went on in a slow read.
func (s *assess) hasRead() {
	if s.pass.read == nil {
		s.pass.read = map[string]bool{}
	}
	s.pass.read[s.current().ID] = true
}

// slowly says which of the slow reads the cursor is on; -1 for none.
func (s *assess) slowly() int {
	if c := s.current(); c != nil && s.pass.slow != nil {
		return slices.Index(s.pass.slow, c.ID)
	}
	return -1
}

// slowKey takes the keys that go through the slow reads.
func (s *assess) slowKey(press tea.KeyPressMsg) bool {
	k := s.app.key
	switch {
	case s.pass.slow == nil:
		return false
	case key.Matches(press, k.Back) && s.slowly() >= 0:
		s.returnToPass()
	case key.Matches(press, k.NextOpen):
		at := s.slowly()
		if at < 0 || at+1 >= len(s.pass.slow) {
			s.returnToPass()
			s.endPass()
			break
		}
		s.readSlowly(s.app.catalogue.Criterion(s.pass.slow[at+1]))
	default:
		return false
	}
	return true
}

// slowSays stands above the text of a slow read: why it deserves one, and how to go on.
func (s *assess) slowSays(width int) []string {
	at := s.slowly()
	if at < 0 {
		return nil
	}
	c := s.current()
	t, why := s.app.theme, ": "+model.SlowWhy(s.app.slowReads(), s.app.session.Assessment, c)
	all := s.pass.slow
	if i := slices.Index(s.pass.begun, c.ID); i >= 0 { // its number is that of the first time
		at, all = i, s.pass.begun
	}
	text := fmt.Sprintf("Slow read %d of %d, %s", at+1, len(all), model.ReadingTime([]model.SlowRead{{Criterion: c}})) + why + ". u goes on, = says that the answer holds, esc lists them."
	return append(wrapped(t, t.Accent, text, width), "")
}
