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
	if a.overlay == nil {
		return model.Draft{}
	}
	return a.overlay.draft()
}

func (n *note) draft() model.Draft {
	if !n.changed() {
		return model.Draft{}
	}
	return model.Draft{Criterion: n.criterion.ID, Note: n.value(), Public: n.public}
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

// offerDraft opens a note that was not saved the last time, before anything else; if
// there is none, what would be shown without it.
func (a *App) offerDraft(then overlay) overlay {
	s := a.session
	c := a.catalogue.Criterion(s.Draft.Criterion)
	if c == nil || s.ReadOnly != "" {
		return then
	}
	s.kept = s.Draft
	n := newNote(a, c)
	n.write(s.Draft.Note)
	n.public = s.Draft.Public
	if !n.changed() {
		return then // it was saved in time
	}
	a.assess.goTo(c)
	n.then = then
	a.notice = "Not saved last time. ctrl+s saves it, esc twice drops it."
	return n
}

// dropDraft forgets the draft, if all is saved.
func (s *session) dropDraft() {
	if s.KeepDraft != nil && len(s.pending) == 0 && (s.keeping || s.kept != (model.Draft{})) {
		_ = s.KeepDraft(model.Draft{}) // one that stays is compared with the note the next time
		s.kept = model.Draft{}
	}
}
