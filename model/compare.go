package model

import (
	"maps"
	"reflect"
	"slices"
)

// Comparison is what lies between two assessments to one catalogue, or between two
// days of one assessment.
type Comparison struct {
	Before, After *Assessment
	From, To      string         // the versions that they answer
	Moves         []Move         // categories that stand elsewhere, in catalogue order
	Changes       []Change       // criteria of which something else is said, in catalogue order
	Intents       []IntentChange // the same of what somebody means to do
	Settings      []Setting      // what changed of the assessment as a whole
}

// Move is a category that stands elsewhere than before.
type Move struct{ Before, After Standing }

// Change is a criterion that got another answer, or the same once more.
type Change struct {
	Criterion     *Criterion
	Before, After Finding
	Said          []Event // who made it so, and when; by time
	// Brings is where the category got by this change, if it is the one that
	// brought the floor to where it is now; nil for all others.
	Brings *Move
	// Differed is what was asked differently since the answer before, and is not any
	// more: somebody has answered anew, or confirmed.
	Differed Differences
}

// IntentChange is a criterion about which somebody means to do something else.
type IntentChange struct {
	Criterion     *Criterion
	Before, After Intent
	Said          []Event
}

// Setting is the profile, the target, the name or the notes, where that is another one.
type Setting struct {
	Kind Kind
	Said []Event
}

// Compare tells what changed from one assessment to another. It does not matter
// whether they are days of one journal, copies that went apart, or begun apart.
func Compare(c *Catalogue, before, after *Assessment) Comparison {
	var out Comparison
	_, out.From = before.Catalogue()
	_, out.To = after.Catalogue()
	was := c.Of(before)
	stood := Standings(was, before)
	if before = before.asIn(after); was.Version != out.From { // it is not here
		stood = Standings(c, before)
	}
	out.Before, out.After = before, after
	for crit := range c.All() {
		change := Change{Criterion: crit, Before: before.Finding(crit.ID), After: after.Finding(crit.ID)}
		if !slices.EqualFunc(change.Before.Heads, change.After.Heads, func(a, b Event) bool { return compare(&a, &b) == 0 }) {
			change.Said = out.said(key{AnswerKind, crit.ID})
			if len(after.Differs(c, crit.ID)) == 0 {
				change.Differed = before.Differs(c, crit.ID)
			}
			out.Changes = append(out.Changes, change)
		}
		if x, y := before.Intent(crit.ID), after.Intent(crit.ID); x != y {
			out.Intents = append(out.Intents, IntentChange{crit, x, y, out.said(key{IntentKind, crit.ID})})
		}
	}
	for _, setting := range []struct {
		kind Kind
		same bool
	}{
		{ProfileKind, reflect.DeepEqual(before.Profile(), after.Profile())},
		{RenameKind, before.Registry() == after.Registry()},
		{TargetKind, before.Target() == after.Target()},
		{CatalogueKind, out.From == out.To},
		{NotesKind, before.AgainNotes().Note == after.AgainNotes().Note},
	} {
		if !setting.same {
			out.Settings = append(out.Settings, Setting{setting.kind, out.said(key{kind: setting.kind})})
		}
	}
	for _, y := range Standings(c, after) {
		x := standingOf(stood, y.Category)
		if elsewhere(x, y) {
			out.Moves = append(out.Moves, Move{x, y})
		}
	}
	for i := range out.Moves {
		if at := out.brings(&out.Moves[i]); at >= 0 {
			out.Changes[at].Brings = &out.Moves[i]
		}
	}
	return out
}

// said are the events that lead to what a register says afterwards: the heads that
// are new. Where none is, something was taken back; or the other side has only
// heard less.
func (c Comparison) said(k key) []Event {
	before, after := c.Before.register(k), c.After.register(k)
	known := map[string]bool{}
	if before != nil {
		for _, s := range before.said {
			known[s.ID] = true
		}
	}
	var heads []Event
	for _, e := range after.heads() {
		if !known[e.ID] {
			heads = append(heads, e)
		}
	}
	if len(heads) > 0 || after == nil {
		return heads
	}
	for _, e := range slices.Backward(after.inOrder()) {
		if e.Undoes != "" && !known[e.ID] {
			return []Event{*e}
		}
	}
	return slices.Clone(after.heads())
}

// brings is the index of the change that brought the floor of a category to where
// it is now: the last one to do so when the changes are made one after the other,
// by time. It is -1 where none did, but a profile, say.
func (c Comparison) brings(m *Move) int {
	if !m.Before.Applies || !m.After.Applies || m.Before.Floor == m.After.Floor {
		return -1
	}
	var order []int
	for i, change := range c.Changes {
		if change.Criterion.Category == m.After.Category.ID {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return compare(last(c.Changes[i].Said), last(c.Changes[j].Said)) })
	done := map[string]bool{}
	finding := func(id string) Finding {
		if done[id] {
			return c.After.Finding(id)
		}
		return c.Before.Finding(id)
	}
	at, profile := -1, c.After.Profile()
	was := floor(m.After.Category, profile, finding)
	for _, i := range order {
		done[c.Changes[i].Criterion.ID] = true
		now := floor(m.After.Category, profile, finding)
		if now != was {
			at = i
		}
		was = now
	}
	return at
}

func last(events []Event) *Event {
	if len(events) == 0 {
		return &Event{}
	}
	return &events[len(events)-1]
}

// Disputed says whether the criterion became a disagreement, or one with other
// sides.
func (c Change) Disputed() bool {
	return c.After.Disputed() && !(c.Before.Disputed() && c.sameStates())
}

// Settled says whether the change ended a disagreement.
func (c Change) Settled() bool { return c.Before.Disputed() && !c.After.Disputed() }

// Confirmed says whether the change is only that somebody looked again: all that
// is said is the same as before.
func (c Change) Confirmed() bool {
	return c.sameStates() && c.Before.Answer().same(c.After.Answer())
}

func (c Change) sameStates() bool { return sameSet(c.Before.speaking(), c.After.speaking()) }

func sameSet[T comparable](a, b []T) bool {
	if slices.Equal(a, b) {
		return true
	}
	return maps.Equal(set(a), set(b))
}

func elsewhere(before, after Standing) bool {
	return before.Applies != after.Applies || before.Floor != after.Floor || before.Ceiling != after.Ceiling
}
