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
type Finding struct {
	Heads []Event // by time, then by ID

	known *together // what they say together; nil where that is still to be worked out
}

// together is what the heads say together.
func (f Finding) together() *together {
	if f.known != nil {
		return f.known
	}
	return gather(f.Heads)
}

// voices are the states of the heads.
func (f Finding) voices() (v voices) {
	switch {
	case f.known != nil || len(f.Heads) > 1:
		return f.together().voices
	case len(f.Heads) == 1 && f.Heads[0].State != Unanswered: // as nearly all are
		v.of = 1
		v.hear(f.Heads[0].State)
	}
	return v
}

// Disputed says whether the heads hold different states.
func (f Finding) Disputed() bool { return f.voices().disputed() }

// State is the state that the heads agree on, or else the least favourable one
// of them.
func (f Finding) State() State { return f.voices().worst }

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

func (f Finding) proved() bool   { return f.voices().proved() }
func (f Finding) possible() bool { return f.voices().possible() }
func (f Finding) excluded() bool { return f.voices().excluded() }

// Answer is what the heads say together: the state as in [Finding.State], the
// details, notes and evidence side by side, and the conditions that all
// heads with a state tick. It is public only if every head is.
func (f Finding) Answer() Answer {
	if len(f.Heads) == 1 {
		return f.Heads[0].Answer
	}
	t := f.together()
	return Answer{State: t.worst, Detail: strings.Join(t.details.list, nextDetail), Conditions: t.ticked,
		Note: strings.Join(t.notes.list, nextNote), Public: t.public, Evidence: t.evidence}
}

// Ticked are the conditions that all heads with a state tick; if none has a state,
// those that all heads with conditions do. The caller must not change them.
func (f Finding) Ticked() []string {
	if len(f.Heads) == 1 {
		return f.Heads[0].Conditions
	}
	return f.together().ticked
}

// Evidence is that of all heads, each piece once. The caller must not change it.
func (f Finding) Evidence() []Evidence { return f.together().evidence }

// distinct is a list that holds nothing twice.
type distinct[T comparable] struct {
	list []T
	seen map[T]bool
}

// add says whether it was not there yet.
func (d *distinct[T]) add(x T) bool {
	if d.seen[x] {
		return false
	}
	if d.seen == nil {
		d.seen = map[T]bool{}
	}
	d.seen[x] = true
	d.list = append(d.list, x)
	return true
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
	of := f.voices().of
	var sides []string
	for i := 0; i < len(f.Heads) && len(sides) < min(of, mostSides); i++ {
		if h := &f.Heads[i]; h.State != Unanswered {
			sides = append(sides, cmp.Or(h.By, "somebody")+" says "+h.State.String())
		}
	}
	if more := of - len(sides); more > 0 {
		sides = append(sides, itoa(more)+" more answer beside them")
	}
	return List(sides)
}
