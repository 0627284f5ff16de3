package model

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// State is what somebody answered to a criterion.
type State string

// The states. The zero value is no answer yet.
const (
	Unanswered    State = ""
	Met           State = "met"
	Provided      State = "provided" // by another service, which Detail names; counts as met
	Partly        State = "partly"
	Unmet         State = "unmet"
	Unsure        State = "unsure"         // Detail says whom to ask
	NotApplicable State = "not-applicable" // Detail says why; it is required
)

// States are the six states in the order of the answer keys 1 to 6.
var States = [...]State{Met, Provided, Partly, Unmet, Unsure, NotApplicable}

// String is the state in words.
func (s State) String() string {
	switch s {
	case Unanswered:
		return "not answered"
	case Unmet:
		return "not met"
	case NotApplicable:
		return "not applicable"
	}
	return string(s)
}

// Counts says whether the state proves the criterion.
func (s State) Counts() bool { return s == Met || s == Provided }

// Unknown says whether the criterion could still turn out to be met.
func (s State) Unknown() bool { return s == Unanswered || s == Unsure }

// Open says whether there is something to do or to find out.
func (s State) Open() bool { return !s.Counts() && s != NotApplicable }

// Asks is the one-line question that the state brings with it; empty for
// states that need no more words.
func (s State) Asks() string {
	switch s {
	case Provided:
		return "Which service provides it?"
	case Unsure:
		return "Whom could you ask?"
	case NotApplicable:
		return "Why does it not apply?"
	}
	return ""
}

// ParseState reads a state as people type it: its name, its name in words, its
// number from 1 to 6, or one of a few short forms such as "n/a" and "no".
func ParseState(s string) (State, bool) {
	s = fold(s)
	if n, err := strconv.Atoi(s); err == nil && 1 <= n && n <= len(States) {
		return States[n-1], true
	}
	for _, state := range States {
		if s == string(state) || s == state.String() {
			return state, true
		}
	}
	switch s {
	case "yes":
		return Met, true
	case "partial", "partially":
		return Partly, true
	case "no", "not-met":
		return Unmet, true
	case "unknown", "?":
		return Unsure, true
	case "n/a", "na":
		return NotApplicable, true
	}
	return Unanswered, false
}

// Answer is what an event of kind [AnswerKind] says of a criterion.
type Answer struct {
	State State `json:"state,omitempty"`
	// Detail belongs to the state: who provides it, whom to ask, or why it
	// does not apply.
	Detail     string     `json:"detail,omitempty"`
	Conditions []string   `json:"conditions,omitempty"` // IDs of those that hold
	Note       string     `json:"note,omitempty"`
	Public     bool       `json:"public,omitempty"` // note and evidence may be shown to everybody
	Evidence   []Evidence `json:"evidence,omitempty"`
}

// Evidence is a link or a path that shows that an answer is true.
type Evidence struct {
	Ref  string `json:"ref"`
	Seen Day    `json:"seen,omitempty"`
}

// Check says what is missing in an answer, in words for the person who gave it.
func (a Answer) Check() error {
	if a.State != Unanswered && !slices.Contains(States[:], a.State) {
		return fmt.Errorf("%q is not a state", a.State)
	}
	if strings.TrimSpace(a.Detail) != "" {
		return nil
	}
	switch a.State {
	case Provided:
		return errors.New("say which service provides it")
	case NotApplicable:
		return errors.New("say why it does not apply")
	}
	return nil
}

// Suggest is the state that the ticked conditions point to: all make met, some
// make partly, none points nowhere.
func (c *Criterion) Suggest(ticked []string) State {
	n := 0
	for _, cond := range c.Conditions {
		if slices.Contains(ticked, cond.ID) {
			n++
		}
	}
	switch n {
	case 0:
		return Unanswered
	case len(c.Conditions):
		return Met
	}
	return Partly
}

// OpenConditions are the conditions of c that are not ticked.
func (c *Criterion) OpenConditions(ticked []string) []Condition {
	var open []Condition
	for _, cond := range c.Conditions {
		if !slices.Contains(ticked, cond.ID) {
			open = append(open, cond)
		}
	}
	return open
}

// Mismatch says where the ticked conditions and the state do not fit together;
// empty if they do, or nothing is ticked. It is pointed at and never forbidden.
func (c *Criterion) Mismatch(a Answer) string {
	suggested := c.Suggest(a.Conditions)
	open := len(c.OpenConditions(a.Conditions))
	switch {
	case suggested == Unanswered:
		return ""
	case a.State == Met && open == 1:
		return "One condition is not ticked."
	case a.State == Met && open > 1:
		return itoa(open) + " conditions are not ticked."
	case (a.State == Partly || a.State == Unmet) && suggested == Met:
		return "Every condition is ticked."
	case a.State == Unmet && suggested == Partly:
		return "Some conditions are ticked."
	}
	return ""
}

// Finding is how one criterion stands: what its heads say together. A head is an
// answer that no later one replaces; two people who answer without knowing of
// each other leave two.
type Finding struct{ Heads []Event }

// speaking are the distinct states that the heads hold. A head without a state
// carries only a note or ticked conditions and contradicts nobody.
func (f Finding) speaking() []State {
	var states []State
	for i := range f.Heads {
		if s := f.Heads[i].State; s != Unanswered && !slices.Contains(states, s) {
			states = append(states, s)
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
		if i == 0 || favour[s] < favour[worst] {
			worst = s
		}
	}
	return worst
}

// favour orders the states by how much they help a level, for choosing the
// least favourable side of a disagreement.
var favour = map[State]int{Unmet: 0, Partly: 1, Unsure: 2, NotApplicable: 3, Provided: 4, Met: 5}

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
	out := Answer{State: f.State(), Public: len(f.Heads) > 0}
	first := true
	var details, notes []string
	for _, h := range f.Heads {
		if h.State == out.State {
			details = append(details, h.Detail)
		}
		notes = append(notes, h.Note)
		out.Public = out.Public && h.Public
		for _, e := range h.Evidence {
			if !slices.Contains(out.Evidence, e) {
				out.Evidence = append(out.Evidence, e)
			}
		}
		if h.State == Unanswered && (out.State != Unanswered || len(h.Conditions) == 0) {
			continue
		}
		if first {
			out.Conditions, first = slices.Clone(h.Conditions), false
			continue
		}
		out.Conditions = slices.DeleteFunc(out.Conditions, func(id string) bool { return !slices.Contains(h.Conditions, id) })
	}
	out.Detail, out.Note = sideBySide(details, "; "), sideBySide(notes, "\n\n")
	return out
}

// sideBySide joins the distinct texts.
func sideBySide(texts []string, sep string) string {
	var distinct []string
	for _, t := range texts {
		if t != "" && !slices.Contains(distinct, t) {
			distinct = append(distinct, t)
		}
	}
	return strings.Join(distinct, sep)
}

func itoa(n int) string { return strconv.Itoa(n) }
