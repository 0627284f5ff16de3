package model

import (
	"errors"
	"slices"
	"strconv"
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

// stateRows is what there is to say of each state, in the order of the answer keys. What
// a state does to a level is in Counts and Unknown.
var stateRows = [...]struct {
	state   State
	words   string
	means   string
	asks    string
	missing string   // what is asked for where the line that goes with it has to be there
	typed   []string // what people type for it besides its names
}{
	{Met, "met", "it is met", "", "", []string{"yes"}},
	{Provided, "provided", "another service does it for the registry", "Which service provides it?", "say which service provides it", nil},
	{Partly, "partly", "some of it is there", "", "", []string{"partial", "partially"}},
	{Unmet, "not met", "it is not met", "", "", []string{"no", "not-met"}},
	{Unsure, "unsure", "nobody knows yet", "Whom could you ask?", "", []string{"unknown", "?"}},
	{NotApplicable, "not applicable", "it does not apply", "Why does it not apply?", "say why it does not apply", []string{"n/a", "na"}},
}

// States are the six states in the order of the answer keys 1 to 6.
var States = func() (all [len(stateRows)]State) {
	for i, row := range stateRows {
		all[i] = row.state
	}
	return all
}()

// row is where a state stands in stateRows, or -1.
func (s State) row() int {
	for i := range stateRows {
		if stateRows[i].state == s {
			return i
		}
	}
	return -1
}

// Known says whether this program knows the state, or it is none.
func (s State) Known() bool { return s == Unanswered || s.row() >= 0 }

// String is the state in words: "not met". Of a state that this program does not know it is
// the word that was written, and that it is not known.
func (s State) String() string {
	if i := s.row(); i >= 0 {
		return stateRows[i].words
	}
	if s == Unanswered {
		return "not answered"
	}
	return notKnown(string(s))
}

// notKnown is what is said of a word out of a file that this program does not know, as a
// later one may have written it.
func notKnown(word string) string { return inQuotes(word) + ", which is not known here" }

// inQuotes is as much of such a word as is shown.
func inQuotes(word string) string { return strconv.Quote(Shorten(word, 60)) }

// Means is what somebody says with the state: "another service does it for the registry".
// It begins with a small letter and has no full stop; of no answer it is empty.
func (s State) Means() string {
	if i := s.row(); i >= 0 {
		return stateRows[i].means
	}
	return ""
}

// Asks is the one-line question that the state brings with it; empty for
// states that need no more words.
func (s State) Asks() string {
	if i := s.row(); i >= 0 {
		return stateRows[i].asks
	}
	return ""
}

// needs is the error for the state without the line that has to go with it; nil where none
// has to.
func (s State) needs() error {
	if i := s.row(); i >= 0 && stateRows[i].missing != "" {
		return errors.New(stateRows[i].missing)
	}
	return nil
}

// Counts says whether the state proves the criterion.
func (s State) Counts() bool { return s == Met || s == Provided }

// Unknown says whether the criterion could still turn out to be met. So it could by
// what a newer program says and this one does not know.
func (s State) Unknown() bool { return s == Unanswered || s == Unsure || !s.Known() }

// Open says whether there is something to do or to find out.
func (s State) Open() bool { return !s.Counts() && s != NotApplicable }

// ParseState reads a state as people type it: its name, its name in words, its
// number from 1 to 6, or one of a few short forms such as "n/a" and "no".
func ParseState(s string) (State, bool) {
	s = fold(s)
	if n, err := strconv.Atoi(s); err == nil && 1 <= n && n <= len(States) {
		return States[n-1], true
	}
	for _, row := range stateRows {
		if s == string(row.state) || s == row.words || slices.Contains(row.typed, s) {
			return row.state, true
		}
	}
	return Unanswered, false
}
