package model

import (
	"cmp"
	"slices"
	"strings"
)

// This file is what is left to do of a criterion that is open, as far as somebody said it, and
// what that begins with.

// Unsaid says whether somebody answered partly and ticked none of several conditions: then
// nobody said which of them hold, and any may.
func (a *Assessment) Unsaid(c *Criterion) bool {
	return a.unticked(c) > 1
}

// InPart says whether somebody answered partly of a criterion with one condition: then a part
// of that is there, and it is not all to do.
func (a *Assessment) InPart(c *Criterion) bool {
	return a.unticked(c) == 1
}

// unticked is how many conditions a criterion has, where somebody answered partly and ticked
// none of them; 0 elsewhere.
func (a *Assessment) unticked(c *Criterion) int {
	f := a.Finding(c.ID)
	if f.State() != Partly || f.Disputed() {
		return 0
	}
	asked, ticks := a.Asked(c).Conditions, f.Answer().Conditions
	if slices.ContainsFunc(asked, func(cond Condition) bool { return cond.In(ticks) }) {
		return 0
	}
	return len(asked)
}

// LeftToDo heads the conditions that are open, by what [Assessment.Unsaid] and
// [Assessment.InPart] say of them.
func LeftToDo(unsaid, inPart bool) string { return "Left to do" + HowMuch(unsaid, inPart) }

// HowMuch goes with the head of a list of conditions that are open: whether some of them may
// hold, or a part of the only one.
func HowMuch(unsaid, inPart bool) string {
	switch {
	case unsaid:
		return NotSaidWhich
	case inPart:
		return PartIsThere
	}
	return ""
}

// PartIsThere goes with the head of the only condition, of which a part holds.
const PartIsThere = ", a part of it is there"

// What the work begins with where nobody said what is there, and so what is missing: the first
// action of a criterion is for those who have nothing yet.
const (
	sayWhich = "Say which of these hold: tick them at its question. What comes first is then said here."
	findOut  = "Find out what is missing, unless a note says it: \"Check it\" in its text says how."
)

// NotSaidWhich goes with the head of a list of conditions of which some may hold: a fact about
// the answer, for a board or a tracker reads it, too.
const NotSaidWhich = ", one or more of these (the answer does not say which)"

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

// DraftOf is the draft that covers most of what is left of a criterion; nil if none covers any of it.
func (a *Assessment) DraftOf(c *Catalogue, criterion *Criterion) *Template {
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
	if s.Unsaid || s.InPart { // a page may be there
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
