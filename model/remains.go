package model

import (
	"cmp"
	"slices"
	"strings"
)

// This file is what is left to do of a criterion that is open, as far as somebody said it, and
// what that begins with.

// HowMuch is how much of the conditions that are open is there, as far as somebody said.
type HowMuch int

// How much that may be.
const (
	NoneHolds HowMuch = iota // nothing: each is to do
	NotWhich                 // one or more of them hold, and nobody said which
	OneInPart                // there is one only, and a part of it is there
)

// HowMuch says how much of the conditions of a criterion that are open is there. It is
// something where somebody answered partly and ticked none.
func (a *Assessment) HowMuch(c *Criterion) HowMuch {
	f := a.Finding(c.ID)
	if f.State() != Partly || f.Disputed() {
		return NoneHolds
	}
	asked, ticks := a.Asked(c).Conditions, f.Ticked()
	switch {
	case len(asked) == 0 || slices.ContainsFunc(asked, func(cond Condition) bool { return cond.In(ticks) }):
		return NoneHolds
	case len(asked) == 1:
		return OneInPart
	}
	return NotWhich
}

// LeftToDo heads the conditions that are open.
func (h HowMuch) LeftToDo() string { return "Left to do" + h.Says() }

// Says goes with the head of a list of conditions that are open: that some of them may
// hold, or a part of the only one. It begins with a comma; of [NoneHolds] it is empty.
func (h HowMuch) Says() string {
	switch h {
	case NotWhich: // a fact about the answer, for a board or a tracker reads it, too
		return ", one or more of these (the answer does not say which)"
	case OneInPart:
		return ", a part of it is there"
	}
	return ""
}

// What the work begins with where nobody said what is there, and so what is missing: the first
// action of a criterion is for those who have nothing yet.
const (
	sayWhich = "Say which of these hold: tick them at its question. What comes first is then said here."
	findOut  = "Find out what is missing, unless a note says it: \"Check it\" in its text says how."
)

// AllHoldSays stands in the place of what is left where every condition is ticked and the
// criterion is open all the same.
const AllHoldSays = "Every condition holds. What else is missing was not said."

// Begin is what the work begins with where some of the conditions are left: with what belongs
// to the first of these, where others hold already, or else with the first action.
func (c *Criterion) Begin(left []Condition) string {
	if 0 < len(left) && len(left) < len(c.Conditions) {
		return cmp.Or(left[0].Begin, c.FirstAction)
	}
	return c.FirstAction
}

// draftOf is the draft that covers most of what is left of a criterion; nil if none covers any of it.
func (a *Assessment) draftOf(c *Catalogue, criterion *Criterion) *Template {
	var best *Template
	most := 0
	for _, t := range c.DraftsFor(criterion.ID) {
		at := slices.IndexFunc(t.For, func(f Coverage) bool { return f.Criterion == criterion.ID })
		if covers, _ := a.Closes(criterion, t.For[at]); len(covers) > most {
			best, most = t, len(covers)
		}
	}
	return best
}

// BegunBy says that a key or a command begins the page that a step asks for. It is empty where
// there is no draft of it.
func (s Step) BegunBy(key string) string {
	if s.Draft == nil {
		return ""
	}
	return key + ` begins the page "` + s.Draft.Title + `" from your answers.`
}

// Begins is what the work on a step begins with: its draft, as [Step.BegunBy] says it, and
// then the first action. Where a part is there, to find out what is missing comes before a draft.
func (s Step) Begins(draft string) string {
	if s.HowMuch != NoneHolds { // a page may be there
		return strings.TrimSpace(s.Begin + " " + draft)
	}
	return strings.TrimSpace(draft + " " + s.Begin)
}

// BegunByCommand is [Step.BegunBy] with what is typed in a shell.
func (s Step) BegunByCommand() string {
	if s.Draft == nil {
		return ""
	}
	return s.BegunBy(`The command "rungs draft ` + s.Draft.Name + `"`)
}
