package wizard

import (
	"slices"

	"charm.land/bubbles/v2/key"
)

func (s *assess) keys() (first, second []key.Binding) {
	if s.passing() && !s.reading {
		return s.passKeys()
	}
	k := s.app.key
	if !s.app.layout.split {
		return []key.Binding{k.Met, k.Provided, k.Partly, k.Unmet, k.Unsure, k.NotApplicable}, s.fewKeys()
	}
	return []key.Binding{k.Met, k.Provided, k.Partly, k.Unmet, k.Unsure, k.NotApplicable, k.Note, k.Evidence, k.Undo, k.History, k.Links}, s.manyKeys()
}

// fewKeys are those below the answers in one pane.
func (s *assess) fewKeys() []key.Binding {
	k := s.app.key
	next := k.NextOpen
	next.SetHelp("u", "next")
	keys := []key.Binding{s.openKey(), k.Help, next, k.Note, k.Tick, k.Evidence, k.Quit}
	if s.reading {
		keys = slices.Insert(keys, 2, k.NextHeading, k.Contents)
	} else if out, is := s.wayOut(); is {
		keys = slices.Insert(keys, 0, out)
	}
	if c := s.current(); c != nil && s.app.hasDraft(c) {
		keys = append(keys, k.Draft)
	}
	return keys
}

// manyKeys are those below the answers in two panes. What stands last shows in wide windows only.
func (s *assess) manyKeys() []key.Binding {
	k := s.app.key
	next, move, skip := k.NextOpen, k.Up, k.NextCondition
	next.SetHelp("u", "next")
	move.SetHelp("↑↓", "criterion")
	skip.SetHelp("c", "next "+s.app.theme.Glyphs.Unticked)
	var keys []key.Binding
	if s.reading {
		move.SetHelp("↑↓", "text")
		keys = []key.Binding{k.NextHeading, k.Contents, s.openKey(), next}
	} else {
		if s.pass.slow.Queue != nil {
			next.SetHelp("u", "next slow read")
		}
		way, is := s.wayOut()
		if !is {
			way = k.NextTab
			way.SetHelp("tab", "category")
		}
		keys = []key.Binding{way, next, s.openKey()}
	}
	if n := len(s.conditions()); n > 1 {
		keys = append(keys, k.Tick, skip)
	} else if n == 1 {
		keys = append(keys, k.Tick)
	}
	find := []key.Binding{k.Find, k.Help, k.Quit}
	if s.reading { // then there is less room
		find = []key.Binding{k.Help, k.Find, k.Quit}
	}
	if c := s.current(); c != nil && s.app.hasDraft(c) { // which is nowhere else, and the way to find is
		find = []key.Binding{k.Draft, k.Help, k.Quit, k.Find}
	}
	if keys = append(append(keys, find...), move, k.Filter); !s.triage {
		keys = append(keys, k.Triage)
	}
	return keys
}

// openKey opens the text, or leads out of it.
func (s *assess) openKey() key.Binding {
	if !s.reading {
		return s.app.key.Open
	}
	back, to := s.app.key.Back, "list"
	if s.passing() {
		to = "first pass"
	}
	back.SetHelp("esc", to)
	return back
}

// wayOut leads back to the plan, or out of the short list.
func (s *assess) wayOut() (out key.Binding, is bool) {
	switch k := s.app.key; {
	case s.fromPlan:
		out, is = k.Back, true
		out.SetHelp("esc", "plan")
	case s.triage:
		out, is = k.Triage, true
		out.SetHelp("t", "long list")
	}
	return out, is
}
