package wizard

import (
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// Shelf is where assessments stand. The wizard knows them by name only; files are
// the business of whoever hands it a shelf.
type Shelf interface {
	// List tells what is there, the most recent first.
	List() ([]Saved, error)
	// Open goes on with a saved assessment.
	Open(name string) (model.Opened, error)
	// Create begins one for a registry.
	Create(registry string) (model.Opened, error)
	// Demo is the assessment of a made-up registry; nothing of it is saved.
	Demo() (model.Opened, error)
	// Rename and Remove never touch another assessment. Where says in which
	// file one lies, for people who want it back.
	Rename(from, to string) error
	Remove(name string) error
	Where(name string) string
}

// Saved is one line of the list of assessments. Broken says why it cannot be
// opened; then there is neither assessment nor catalogue.
type Saved struct {
	Name       string
	Assessment *model.Assessment
	Catalogue  *model.Catalogue
	Broken     string
}

// session is an opened assessment and what is still on its way to the disk. An
// answer shows at once; it counts as saved when the journal has said so.
type session struct {
	model.Opened
	pending []model.Event // not yet on the disk, in order
	saving  bool          // a Cmd is under way with the first of them
	failed  error         // why the last attempt did not work
	kept    model.Draft   // the draft that is kept
	keeping bool          // a Cmd is under way with another one
	follows follows
}

type savedMsg struct {
	session *session
	sent    int // how many of the pending events it was about
	events  []model.Event
	err     error
}

type newsMsg struct {
	session *session
	events  []model.Event
	err     error
}

// say records an event that replaces what was said before of the same thing.
func (s *session) say(e model.Event) tea.Cmd { return s.record(s.Assessment.Next(e)) }

// record stamps an event, shows it at once, and sends it to the journal.
func (s *session) record(e model.Event) tea.Cmd {
	e = s.Journal.Stamp(e, s.By)
	s.Assessment.Apply(e)
	s.pending = append(s.pending, e)
	return s.save()
}

// save sends what is pending, unless something is under way: two saves at once
// could land in the wrong order.
func (s *session) save() tea.Cmd {
	if s.saving || len(s.pending) == 0 {
		return nil
	}
	s.saving = true
	batch := append([]model.Event(nil), s.pending...)
	journal := s.Journal
	return func() tea.Msg {
		events, err := journal.Record(batch)
		return savedMsg{session: s, sent: len(batch), events: events, err: err}
	}
}

// saved takes the journal's word. After an error the events stay pending, and go
// along with the next attempt.
func (s *session) saved(msg savedMsg) tea.Cmd {
	s.saving = false
	s.failed = msg.err
	if msg.err != nil {
		return nil
	}
	s.pending = s.pending[msg.sent:]
	s.Assessment.Apply(msg.events...)
	return s.save()
}

// news asks for what others have recorded.
func (s *session) news() tea.Cmd {
	journal := s.Journal
	return func() tea.Msg {
		events, err := journal.News()
		return newsMsg{session: s, events: events, err: err}
	}
}

// status is the mark in the corner: whether all that shows is on the disk.
func (s *session) status() (text string, bad bool) {
	switch {
	case s.failed != nil && !s.saving:
		return "not saved", true
	case s.ReadOnly != "":
		return "read only", true
	case s.Demo:
		return "demo, not saved", false
	case len(s.pending) > 0:
		return "saving", false
	}
	return "saved", false
}
