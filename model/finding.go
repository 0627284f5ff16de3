package model

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"
)

// Finding is how one criterion stands: what its heads say together. A head is an
// answer that no later one replaces; two people who answer without knowing of
// each other leave two.
type Finding struct{ Heads []Event }

// speaking are the distinct states that the heads hold. A head without a state
// carries only a note or ticked conditions and contradicts nobody.
func (f Finding) speaking() []State {
	var states []State
	var seen map[State]bool // a hostile file may hold any number of states
	for i := range f.Heads {
		s := f.Heads[i].State
		if s == Unanswered || slices.Contains(states[:min(len(states), len(States))], s) || seen[s] {
			continue
		}
		if states = append(states, s); len(states) > len(States) {
			if seen == nil {
				seen = map[State]bool{}
			}
			seen[s] = true
		}
	}
	return states
}

// Disputed says whether the heads hold different states.
func (f Finding) Disputed() bool { return len(f.Heads) > 1 && len(f.speaking()) > 1 }

// State is the state that the heads agree on, or else the least favourable one
// of them.
func (f Finding) State() State {
	if len(f.Heads) == 1 {
		return f.Heads[0].State
	}
	worst := Unanswered
	for i, s := range f.speaking() {
		if i == 0 || s.compareFavour(worst) < 0 {
			worst = s
		}
	}
	return worst
}

// favour orders the states by how much they help a level, for choosing the
// least favourable side of a disagreement.
var favour = map[State]int{Unmet: 0, Partly: 1, Unsure: 2, NotApplicable: 3, Provided: 4, Met: 5}

// compareFavour compares by favour. What a newer program says may be anything, like
// what somebody is unsure of; between two such the name decides, and no clock.
func (s State) compareFavour(other State) int {
	rank := func(s State) int {
		if f, ok := favour[s]; ok {
			return f
		}
		return favour[Unsure]
	}
	known := func(s State) int { return map[bool]int{true: 0, false: 1}[s.Known()] }
	return cmp.Or(cmp.Compare(rank(s), rank(other)), cmp.Compare(known(s), known(other)), strings.Compare(string(s), string(other)))
}

// proved says whether even the least favourable head leaves the level standing,
// possible whether the most favourable one does.
func (f Finding) proved() bool {
	states := f.speaking()
	return len(states) > 0 && !slices.ContainsFunc(states, State.Open)
}

func (f Finding) possible() bool {
	states := f.speaking()
	return len(states) == 0 || slices.ContainsFunc(states, func(s State) bool { return !s.Open() || s.Unknown() })
}

// excluded says whether the criterion leaves both sides of the count.
func (f Finding) excluded() bool {
	states := f.speaking()
	return len(states) == 1 && states[0] == NotApplicable
}

// Answer is what the heads say together: the state as in [Finding.State], the
// details, notes and evidence side by side, and the conditions that all
// heads with a state tick. It is public only if every head is.
func (f Finding) Answer() Answer {
	if len(f.Heads) == 1 {
		return f.Heads[0].Answer
	}
	out := Answer{State: f.State(), Conditions: f.ticked(), Public: len(f.Heads) > 0}
	var details, notes []string
	var evidence distinct[Evidence]
	for i := range f.Heads {
		h := &f.Heads[i]
		if h.State == out.State {
			details = append(details, h.Detail)
		}
		notes = append(notes, h.Note)
		out.Public = out.Public && h.Public
		for _, e := range h.Evidence {
			evidence.add(e)
		}
	}
	out.Evidence = evidence.list
	out.Detail, out.Note = sideBySide(details, "; "), sideBySide(notes, between)
	return out
}

// between stands between the notes of several heads.
const between = "\n\n"

// ticked are the conditions that all heads with a state tick; if none has a state,
// those that all heads with conditions do.
func (f Finding) ticked() []string {
	stateless := len(f.speaking()) == 0
	var common []string
	first := true
	for i := range f.Heads {
		h := &f.Heads[i]
		switch {
		case stateless && len(h.Conditions) == 0, !stateless && h.State == Unanswered:
		case first:
			common, first = slices.Clone(h.Conditions), false
		case len(common) > 0:
			ticks := set(h.Conditions)
			common = slices.DeleteFunc(common, func(id string) bool { return !ticks[id] })
		}
	}
	return common
}

// sideBySide joins the distinct texts.
func sideBySide(texts []string, sep string) string {
	var different distinct[string]
	for _, t := range texts {
		if t != "" {
			different.add(t)
		}
	}
	return strings.Join(different.list, sep)
}

// distinct is a list that holds nothing twice.
type distinct[T comparable] struct {
	list []T
	seen map[T]bool
}

func (d *distinct[T]) add(x T) {
	if d.seen == nil {
		d.seen = map[T]bool{}
	}
	if !d.seen[x] {
		d.seen[x] = true
		d.list = append(d.list, x)
	}
}

func set[T comparable](list []T) map[T]bool {
	out := make(map[T]bool, len(list))
	for _, x := range list {
		out[x] = true
	}
	return out
}

// Checked is the latest answer that says how the criterion stands; false if there
// is none.
func (f Finding) Checked() (Event, bool) {
	for _, h := range slices.Backward(f.Heads) {
		if h.State != Unanswered {
			return h, true
		}
	}
	return Event{}, false
}

// CanConfirm says why the answer cannot be said again with the day of today: there
// is none, or there are several.
func (f Finding) CanConfirm() error {
	switch {
	case f.State() == Unanswered:
		return errors.New("there is no answer yet that could be still true")
	case f.Disputed():
		return errors.New("the answers differ; answer once more with the one that is true")
	}
	return nil
}

// Hears says whether an answer would change what is known. To say a state again does, for it
// carries the day of today; to say once more that there is none does not.
func (f Finding) Hears(a Answer) bool {
	return a.State != Unanswered || !a.same(f.Answer())
}

// AsksNew says whether an answer that is unsure is more than the same doubt once more: nobody
// looked at anything by coming to the question whom to ask, and leaving what stands there.
func (f Finding) AsksNew(a Answer) bool {
	return a.State != Unsure || len(f.Heads) != 1 || !a.same(f.Heads[0].Answer)
}

// Aged is what to say of an answer that should be looked at again; empty for others.
func (f Finding) Aged(now time.Time) string {
	if f.Disputed() || !f.Old(now) {
		return ""
	}
	return "This was last checked more than a year ago. = says that it is still true."
}

// mostSides are told in a sentence. Nobody reads a thousand, and a thousand days of them
// would be a book.
const mostSides = 20

// Sides tells who says what in a disagreement: "ana says met and bob says not met".
func (f Finding) Sides() string {
	var sides []string
	more := 0
	for i := range f.Heads {
		switch h := &f.Heads[i]; {
		case h.State == Unanswered:
		case len(sides) < mostSides:
			sides = append(sides, cmp.Or(h.By, "somebody")+" says "+h.State.String())
		default:
			more++
		}
	}
	if more > 0 {
		sides = append(sides, itoa(more)+" more answer beside them")
	}
	return List(sides)
}
