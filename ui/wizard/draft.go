package wizard

import (
	"rungs/model"

	tea "charm.land/bubbletea/v2"
)

// keptMsg says that a draft is kept, or why not.
type keptMsg struct {
	session *session
	draft   model.Draft
	err     error
}

// keepDraft keeps what is being written, so that a crash takes the last seconds of
// it only. What is on its way to the journal is kept until it is there.
func (a *App) keepDraft() tea.Cmd {
	s, now := a.session, a.draft()
	if s == nil || s.KeepDraft == nil || s.keeping || now == s.kept || now == (model.Draft{}) && len(s.pending) > 0 {
		return nil
	}
	s.keeping = true
	return func() tea.Msg { return keptMsg{s, now, s.KeepDraft(now)} }
}

// draft is what would be lost of a note that is being written; empty if nothing
// would.
func (a *App) draft() model.Draft {
	if a.overlay != nil {
		if d := a.overlay.draft(); d != (model.Draft{}) {
			return d
		}
	}
	if a.session != nil {
		return a.session.offered
	}
	return model.Draft{}
}

func (n *note) draft() model.Draft {
	if !n.changed() {
		return model.Draft{}
	}
	return model.Draft{Criterion: n.about(), Note: n.value(), Public: n.public}
}

// kept takes the word of whoever keeps drafts. What failed is tried again later.
func (a *App) kept(msg keptMsg) {
	msg.session.keeping = false
	if msg.err != nil {
		a.notice = model.Sentence(msg.err.Error())
		return
	}
	msg.session.kept = msg.draft
}

// offerDraft remembers a note that was not saved the last time. The welcome says so, and it is
// opened when somebody wants to write about its criterion, not before.
func (a *App) offerDraft() {
	s := a.session
	c := a.catalogue.Criterion(s.Draft.Criterion)
	if c == nil && s.Draft.Criterion != "" || s.Draft == (model.Draft{}) || s.ReadOnly != "" {
		return
	}
	s.kept = s.Draft
	n := newNote(a, c)
	n.recover(s.Draft)
	if n.changed() { // else it was saved in time
		s.offered = s.Draft
	}
}

// recover puts a draft in the place of the note.
func (n *note) recover(d model.Draft) {
	n.write(d.Note)
	n.public = d.Public
}

// openDraft opens the note that waits.
func (a *App) openDraft() overlay {
	c := a.catalogue.Criterion(a.session.offered.Criterion)
	if c != nil {
		a.assess.goTo(c)
		a.screen = a.assess
	}
	return openNote(a, c)
}

// openNote opens the note of a criterion, or of none the notes of the assessment: with what was written the last time and not saved,
// if there is such a thing.
func openNote(a *App, c *model.Criterion) overlay {
	n := newNote(a, c)
	if d := a.session.offered; d != (model.Draft{}) && d.Criterion == n.about() {
		n.recover(d)
		a.session.offered = model.Draft{}
		a.notice = "Not saved last time. ctrl+s saves it, esc twice drops it."
	}
	return n
}

// dropDraft forgets the draft, if all is saved.
func (s *session) dropDraft() {
	if s.offered != (model.Draft{}) {
		if s.KeepDraft != nil && s.kept != s.offered {
			_ = s.KeepDraft(s.offered) // nobody has looked at it yet
		}
		return
	}
	if s.KeepDraft != nil && len(s.pending) == 0 && (s.keeping || s.kept != (model.Draft{})) {
		_ = s.KeepDraft(model.Draft{}) // one that stays is compared with the note the next time
		s.kept = model.Draft{}
	}
}
