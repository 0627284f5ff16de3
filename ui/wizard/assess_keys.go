package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
)

func (s *assess) keys() []key.Binding {
	if s.passing() && !s.reading {
		return s.passKeys()
	}
	k := s.app.key
	next, move, skip := k.NextOpen, k.Up, k.NextCondition
	next.SetHelp("u", "next")
	move.SetHelp("↑↓", "criterion")
	skip.SetHelp("c", "next "+s.app.theme.Glyphs.Unticked)
	skip.SetEnabled(len(s.conditions()) > 1)
	c := s.current()
	k.Draft.SetEnabled(c != nil && s.app.hasDraft(c))
	keys := append(append(k.answers(), k.Help, k.Note), s.ways()...)
	if s.reading {
		move.SetHelp("↑↓", "text")
		return append(keys, k.NextHeading, k.Contents, k.Tick, next, k.Evidence, k.Draft, k.Quit, skip, k.Find, k.Undo, move, k.Links, k.History)
	}
	if s.pass.slow.Queue != nil && s.app.layout.split {
		next.SetHelp("u", "next slow read")
	}
	keys = append(keys, next, k.Tick, k.Evidence)
	if !s.fromPlan && !s.triage {
		k.NextTab.SetHelp("tab", "category")
		keys = append(keys, k.NextTab)
	}
	keys = append(keys, k.Quit, k.Draft, k.Find, skip, k.Undo, k.Filter, k.History, k.Links)
	if !s.triage {
		keys = append(keys, k.Triage)
	}
	return append(keys, move)
}

// ways lead to the text and back, to the plan, and out of the short list.
func (s *assess) ways() []key.Binding {
	k := s.app.key
	switch {
	case s.reading && s.passing():
		k.Back.SetHelp("esc", "first pass")
		return []key.Binding{k.Back}
	case s.reading:
		k.Back.SetHelp("esc", "list")
		return []key.Binding{k.Back}
	case s.fromPlan:
		k.Back.SetHelp("esc", "plan")
		return []key.Binding{k.Open, k.Back}
	case s.triage:
		k.Triage.SetHelp("t", "long list")
		return []key.Binding{k.Open, k.Triage}
	}
	return []key.Binding{k.Open}
}

// waysSay names those for which the foot has no room, for the line above it.
func (s *assess) waysSay() []string {
	var out []string
	for _, way := range s.ways() {
		if h := way.Help(); !s.app.inFoot(way) {
			out = append(out, h.Key+": "+h.Desc)
		}
	}
	if len(out) > 1 {
		return []string{strings.Join(out, ", "), out[len(out)-1]}
	}
	return out
}
