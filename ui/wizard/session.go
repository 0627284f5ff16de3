package wizard

import (
	"cmp"
	"time"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// Shelf is where assessments stand. The wizard knows them by name only; files are
// the business of whoever hands it a shelf.
type Shelf interface {
	// List tells the names of what is there, the most recent first.
	List() ([]string, error)
	// Look reads one of them, as far as the list tells of it.
	Look(name string) Saved
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
// opened; then nothing else is known but its name.
type Saved struct {
	Name, Broken    string
	Registry        string
	Answered, Total int
	Last            time.Time // of the last answer up to now, or of the beginning
	Overdue         int       // planned steps whose day has passed
}

// NewSaved is what the list tells of an assessment.
func NewSaved(name string, c *model.Catalogue, a *model.Assessment, now time.Time) Saved {
	p, last := a.TotalProgress(c), a.LastUpTo(now).At
	if last.IsZero() {
		last = a.Header.At
	}
	return Saved{Name: name, Registry: a.Registry(), Answered: p.Answered, Total: p.Total, Last: last, Overdue: len(model.Overdue(c, a, model.DayOf(now)))}
}

// session is an opened assessment and what is still on its way to the disk. An
// answer shows at once; it counts as saved when the journal has said so.
type session struct {
	model.Opened
	pending    []model.Event // not yet on the disk, in order
	saving     bool          // a Cmd is under way with the first of them
	failed     error         // why the last attempt did not work
	missing    error         // what is no longer on the disk of all that was saved
	kept       model.Draft   // the draft that is kept
	offered    model.Draft   // a note of the last time that waits to be opened
	keeping    bool          // a Cmd is under way with another one
	follows    follows
	sitting    map[string]bool // IDs of what was recorded here
	introduces string          // to be said once it is saved
	asked      string          // ID of what undo takes back if it is asked once more
}

type savedMsg struct {
	session *session
	sent    int // how many of the pending events it was about
	events  []model.Event
	err     error
	missing error
}

type newsMsg struct {
	session *session
	events  []model.Event
	err     error
	missing error
}

// restoredMsg says what came of writing again what was no longer there.
type restoredMsg struct {
	session      *session
	err, missing error
}

// tookMsg says what came out of the copies beside the file.
type tookMsg struct {
	session *session
	events  []model.Event
	err     error
}

// say records events that replace what was said before of the same thing, or take
// something back. It stamps them, shows them at once, and sends them to the journal.
func (s *session) say(events ...model.Event) tea.Cmd {
	if len(events) > 0 {
		s.introduces = s.Introduces()
	}
	for _, e := range events {
		e = s.Say(e)
		s.pending = append(s.pending, e)
		s.sitting[e.ID] = true
	}
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
		return savedMsg{session: s, sent: len(batch), events: events, err: err, missing: s.look()}
	}
}

// saved takes the journal's word. After an error the events stay pending, and go
// along with the next attempt.
func (s *session) saved(msg savedMsg) tea.Cmd {
	s.saving = false
	s.failed, s.missing = msg.err, msg.missing
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
		return newsMsg{session: s, events: events, err: err, missing: s.look()}
	}
}

// look looks at the disk again, for other programs replace, remove and cut files.
func (s *session) look() error {
	if s.Verify == nil {
		return nil
	}
	return s.Verify()
}

// trouble is why something that is shown is not on the disk; nil if all is.
func (s *session) trouble() error { return cmp.Or(s.failed, s.missing) }

// again tries once more to bring to the disk what is not there.
func (s *session) again() tea.Cmd {
	if s.saving || s.missing == nil || s.Restore == nil {
		return s.save()
	}
	s.saving = true
	return func() tea.Msg { return restoredMsg{s, s.Restore(), s.look()} }
}

// restored takes the word of the disk, and goes on with what is pending.
func (s *session) restored(msg restoredMsg) tea.Cmd {
	s.saving = false
	s.missing = cmp.Or(msg.err, msg.missing)
	return s.save()
}

// takeIn takes in what the copies beside the file hold.
func (s *session) takeIn() tea.Cmd {
	take := s.TakeIn
	s.TakeIn, s.Copies = nil, nil
	return func() tea.Msg {
		events, err := take()
		return tookMsg{s, events, err}
	}
}

const saving = "saving"

// status is the mark in the corner: whether all that shows is on the disk.
func (s *session) status() (text string, bad bool) {
	switch {
	case s.failed != nil && !s.saving:
		return "not saved", true
	case s.missing != nil:
		return "missing on the disk", true
	case s.ReadOnly != "":
		return "read only", true
	case s.Demo:
		return "demo, not saved", false
	case len(s.pending) > 0:
		return saving, false
	}
	return "saved", false
}
