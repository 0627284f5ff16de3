package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// aroundSlowReads is how many lines of the last page are no slow reads, at most.
const aroundSlowReads = 12

// slowReads is what the last page lists: all of it is asked for now where all fits.
func (s *assess) slowReads() model.SlowList {
	reads, most := s.app.slowReads(), model.MostSlowReads
	if l := s.app.layout; l.width >= twoPanes && len(reads)+aroundSlowReads <= l.body {
		most = len(reads)
	}
	return s.pass.slow.List(reads, most)
}

// readSlowly shows one of the slow reads in the full view, at the part that it is about.
func (s *assess) readSlowly(c *model.Criterion) {
	s.goTo(c)
	s.pass.aside, s.pass.place = true, nil
	s.reading = true
	if s.showPart(s.slowRead().Part); s.scroll > 0 {
		s.app.tell("Here its text says how to find out.", "home is the beginning.", "u goes on.")
	}
	s.seen(false)
}

// slowRead is the criterion under the cursor as a slow read.
func (s *assess) slowRead() model.SlowRead {
	return model.SlowReadOf(s.app.slowReads(), s.app.session.Assessment, s.current())
}

// seen notes what of a slow read is in sight, and whether somebody went on in it.
func (s *assess) seen(wentOn bool) {
	if s.slowly() < 0 {
		return
	}
	below := s.scroll + s.app.layout.body
	var parts []string
	for _, p := range s.parts() {
		if s.scroll < p.end && p.end <= below {
			parts = append(parts, p.title)
		}
	}
	s.pass.slow.Read(s.slowRead(), wentOn || len(s.lines()) <= s.app.layout.body, parts...)
}

// slowly says which of the slow reads the cursor is on; -1 for none.
func (s *assess) slowly() int { return s.pass.slow.At(s.current()) }

// slowKey takes the keys that go through the slow reads.
func (s *assess) slowKey(press tea.KeyPressMsg) bool {
	k := s.app.key
	switch {
	case s.pass.slow.Queue == nil:
		return false
	case key.Matches(press, k.Back) && s.slowly() >= 0:
		s.returnToPass()
	case key.Matches(press, k.NextOpen):
		at := s.slowly()
		if at < 0 || at+1 >= len(s.pass.slow.Queue) {
			s.returnToPass()
			s.endPass()
			break
		}
		s.readSlowly(s.app.catalogue.Criterion(s.pass.slow.Queue[at+1]))
	default:
		return false
	}
	return true
}

// slowSays stands above the text of a slow read: why it deserves one, and how to go on.
func (s *assess) slowSays(width int) []string {
	if s.slowly() < 0 {
		return nil
	}
	t, r := s.app.theme, s.slowRead()
	text := fmt.Sprintf("%s, %s: %s. u goes on, = says that the answer holds, esc lists them.", s.pass.slow.Says(r.Criterion),
		s.app.session.Assessment.ReadingTime([]model.SlowRead{r}), r.Why)
	return append(wrapped(t, t.Accent, text, width), "")
}
