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

	between map[key][]*Event // see compared
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
	return compared(c, before, after, nil)
}

// compared is Compare where it may be known what was said between the two, by what it is
// about: then nothing else is looked at. It is nil where that is not known.
func compared(c *Catalogue, before, after *Assessment, between map[key][]*Event) Comparison {
	out := Comparison{between: between}
	_, out.From = before.Catalogue()
	_, out.To = after.Catalogue()
	stood, was := before, c.Of(before)
	before = before.asIn(after)
	if was.Version != out.From { // it is not here
		stood, was = before, c
	}
	out.Before, out.After = before, after
	for i := range c.Categories {
		category := &c.Categories[i]
		moves := out.touched(key{kind: ProfileKind})
		for j := range category.Criteria {
			crit := &category.Criteria[j]
			if k := (key{IntentKind, crit.ID}); out.touched(k) {
				if x, y := before.Intent(crit.ID), after.Intent(crit.ID); x != y {
					out.Intents = append(out.Intents, IntentChange{crit, x, y, out.said(k)})
				}
			}
			k := key{AnswerKind, crit.ID}
			if !out.touched(k) {
				continue
			}
			moves = true
			after.work += len(category.Criteria)
			change := Change{Criterion: crit, Before: before.Finding(crit.ID), After: after.Finding(crit.ID)}
			if !change.sameHeads() {
				change.Said = out.said(k)
				if !after.differs(c, crit.ID) {
					change.Differed = before.Differs(c, crit.ID)
				}
				out.Changes = append(out.Changes, change)
			}
		}
		if !moves {
			continue
		}
		if x, y := stood.standing(was, category), after.standing(c, category); elsewhere(x, y) {
			out.Moves = append(out.Moves, Move{x, y})
		}
	}
	for _, setting := range []struct {
		kind Kind
		same func() bool
	}{
		{ProfileKind, func() bool { return reflect.DeepEqual(before.Profile(), after.Profile()) }},
		{RenameKind, func() bool { return before.Registry() == after.Registry() }},
		{TargetKind, func() bool { return before.Target() == after.Target() }},
		{CatalogueKind, func() bool { return out.From == out.To }},
		{NotesKind, func() bool { return before.AgainNotes().Note == after.AgainNotes().Note }},
	} {
		if k := (key{kind: setting.kind}); out.touched(k) && !setting.same() {
			out.Settings = append(out.Settings, Setting{setting.kind, out.said(k)})
		}
	}
	for i := range out.Moves {
		if at := out.brings(&out.Moves[i]); at >= 0 {
			out.Changes[at].Brings = &out.Moves[i]
		}
	}
	return out
}

// touched says whether something was said of it between the two.
func (c Comparison) touched(k key) bool { return c.between == nil || len(c.between[k]) > 0 }

// said are the events that lead to what a register says afterwards: the heads that
// are new. Where none is, something was taken back; or the other side has only
// heard less.
func (c Comparison) said(k key) []Event {
	before, after := c.Before.register(k), c.After.register(k)
	if after == nil {
		return nil
	}
	from, heads := 0, []Event(nil)
	if c.between == nil {
		all := after.heads()
		c.After.work += len(all)
		heads = slices.DeleteFunc(slices.Clone(all), func(e Event) bool { return c.heard(k, &e) })
	} else {
		if before != nil { // what came first both have heard alike
			from = len(before.said)
		}
		heads = values(after.headsSince(from))
	}
	if len(heads) > 0 {
		return heads
	}
	var undos []*Event
	for _, s := range after.said[from:] {
		c.After.work++
		if s.Undoes != "" && !c.heard(k, s.Event) {
			undos = append(undos, s.Event)
		}
	}
	if len(undos) > 0 {
		return []Event{*slices.MaxFunc(undos, compare)}
	}
	return slices.Clone(after.heads())
}

// heard says whether an event was there before. What was carried to another version may have
// other links there, so that it is known by its ID.
func (c Comparison) heard(k key, e *Event) bool {
	before := c.Before.register(k)
	if c.Before.lineage == nil && c.After.lineage == nil {
		return before.has(e)
	}
	return before.find(e.ID) != nil
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
	var now counts
	for i := range m.After.Category.Criteria {
		crit := &m.After.Category.Criteria[i]
		now.count(crit.Level, c.Before.Finding(crit.ID).voices(), 1)
	}
	at, was := -1, now.floor()
	for _, i := range order {
		change := &c.Changes[i]
		now.count(change.Criterion.Level, change.Before.voices(), -1)
		now.count(change.Criterion.Level, change.After.voices(), 1)
		if floor := now.floor(); floor != was {
			at, was = i, floor
		}
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
	return c.sameStates() && c.Before.together().same(c.After.together())
}

func (c *Change) sameHeads() bool {
	x, y := c.Before.Heads, c.After.Heads
	if len(x) != len(y) {
		return false
	}
	for i := len(x) - 1; i >= 0; i-- { // what is new is at the end most often
		if compare(&x[i], &y[i]) != 0 {
			return false
		}
	}
	return true
}

func (c Change) sameStates() bool {
	return sameSet(c.Before.together().states, c.After.together().states)
}

func sameSet[T comparable](a, b []T) bool {
	if slices.Equal(a, b) {
		return true
	}
	return maps.Equal(set(a), set(b))
}

func elsewhere(before, after Standing) bool {
	return before.Applies != after.Applies || before.Floor != after.Floor || before.Ceiling != after.Ceiling
}
