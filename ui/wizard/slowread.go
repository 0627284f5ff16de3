package wizard

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// slowList is what the last page lists: first what is asked for at once, or all where all fit,
// and once somebody has begun what is left of these; then the rest; and last what was read in
// this sitting and is not decided.
type slowList struct{ now, later, read []model.SlowRead }

func (l slowList) all() []model.SlowRead { return slices.Concat(l.now, l.later, l.read) }

// from are the IDs of those among which one stands: that is what is gone through from there.
func (l slowList) from(at int) (ids []string) {
	for _, part := range [][]model.SlowRead{l.now, l.later, l.read} {
		if at < len(part) {
			for _, r := range part {
				ids = append(ids, r.Criterion.ID)
			}
			return ids
		}
		at -= len(part)
	}
	return nil
}

func (s *assess) slowReads() (list slowList) {
	for _, r := range s.app.slowReads() {
		if s.pass.read[r.Criterion.ID] {
			list.read = append(list.read, r)
		} else {
			list.now = append(list.now, r)
		}
	}
	if left, others := parted(list.now, s.pass.begun); len(left) > 0 {
		list.now, list.later = left, others
		return list
	}
	n := len(list.now)
	if l := s.app.layout; l.width < twoPanes || n+len(list.read)+aroundSlowReads > l.body {
		n = min(n, model.MostSlowReads)
	}
	list.now, list.later = list.now[:n], list.now[n:]
	return list
}

// parted takes those with one of some IDs out of a list.
func parted(reads []model.SlowRead, ids []string) (those, others []model.SlowRead) {
	for _, r := range reads {
		if slices.Contains(ids, r.Criterion.ID) {
			those = append(those, r)
		} else {
			others = append(others, r)
		}
	}
	return those, others
}

// beginSlowly goes through the slow reads among which one of the list stands, from that one.
func (s *assess) beginSlowly(list slowList, at int) {
	if s.pass.slow = list.from(at); at < len(list.now) {
		if left, _ := parted(list.now, s.pass.begun); len(left) == 0 {
			s.pass.begun = s.pass.slow
		}
	}
	s.readSlowly(list.all()[at].Criterion)
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
	why := ": decided"
	for _, r := range s.app.slowReads() {
		if r.Criterion == c {
			why = ": " + r.Why
		}
	}
	t := s.app.theme
	all := s.pass.slow
	if i := slices.Index(s.pass.begun, c.ID); i >= 0 { // its number is that of the first time
		at, all = i, s.pass.begun
	}
	text := fmt.Sprintf("Slow read %d of %d, %s", at+1, len(all), model.ReadingTime([]model.SlowRead{{Criterion: c}})) + why + ". u goes on, = says that the answer holds, esc lists them."
	return append(wrapped(t, t.Accent, text, width), "")
}
