package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Header is the first line of a journal.
type Header struct {
	Rungs     int       `json:"rungs"` // version of the file format
	Catalogue string    `json:"catalogue"`
	Version   string    `json:"version"`
	ID        string    `json:"id"`
	At        time.Time `json:"at"`
	Registry  string    `json:"registry"`
}

// Kind says what an event is about.
type Kind string

// The kinds of events.
const (
	ProfileKind Kind = "profile"
	AnswerKind  Kind = "answer"
	IntentKind  Kind = "intent"
	TargetKind  Kind = "target"
	RenameKind  Kind = "rename"
)

// Known says whether this program understands the kind.
func (k Kind) Known() bool {
	switch k {
	case ProfileKind, AnswerKind, IntentKind, TargetKind, RenameKind:
		return true
	}
	return false
}

// Event is one line of a journal after the header. Events are never changed or
// removed: a later one replaces those that it names in After.
type Event struct {
	ID        string    `json:"id"`
	At        time.Time `json:"at"`
	By        string    `json:"by,omitempty"`
	Kind      Kind      `json:"kind"`
	Criterion string    `json:"criterion,omitempty"` // for answer and intent
	After     []string  `json:"after,omitempty"`     // IDs of what it replaces
	Undoes    string    `json:"undoes,omitempty"`    // ID of what it takes back; see [Assessment.Undo]

	// What it says, by kind. The fields of other kinds are empty.
	Answer
	Intent
	Profile  *Profile `json:"profile,omitempty"`
	Target   int      `json:"target,omitempty"`   // level 1 to 3; 0 is the default
	Registry string   `json:"registry,omitempty"` // the new name
}

// Intent is what somebody means to do about an open criterion.
type Intent struct {
	Choice Choice `json:"intent,omitempty"`
	Owner  string `json:"owner,omitempty"` // who does it, when planned
	Until  Day    `json:"until,omitempty"` // by when, when planned
	Why    string `json:"why,omitempty"`   // why not now, when accepted
}

// Choice is the kind of an intent.
type Choice string

// The choices. The zero value is no intent.
const (
	Planned  Choice = "planned"
	Accepted Choice = "accepted"
)

// Clean makes the texts of an event harmless to show; see [Clean]. IDs keep
// what they are unless they are hostile themselves.
func (e Event) Clean() Event {
	e.ID, e.By, e.Criterion, e.Undoes = CleanLine(e.ID), CleanLine(e.By), CleanLine(e.Criterion), CleanLine(e.Undoes)
	e.Kind, e.State, e.Choice = Kind(CleanLine(string(e.Kind))), State(CleanLine(string(e.State))), Choice(CleanLine(string(e.Choice)))
	e.After, e.Conditions = cleanLines(e.After), cleanLines(e.Conditions)
	e.Detail, e.Note = CleanLine(e.Detail), Clean(e.Note)
	e.Owner, e.Until, e.Why = CleanLine(e.Owner), Day(CleanLine(string(e.Until))), CleanLine(e.Why)
	e.Registry = CleanLine(e.Registry)
	e.Evidence = slices.Clone(e.Evidence)
	for i, ev := range e.Evidence {
		e.Evidence[i] = Evidence{Ref: CleanLine(ev.Ref), Seen: Day(CleanLine(string(ev.Seen)))}
	}
	if e.Profile != nil {
		p := *e.Profile
		p.Accounts, p.Login, p.Hosting = CleanLine(p.Accounts), CleanLine(p.Login), cleanLines(p.Hosting)
		overrides := make(map[string]Override, len(p.Overrides))
		for id, o := range p.Overrides {
			overrides[CleanLine(id)] = Override{o.Applies, CleanLine(o.Why)}
		}
		p.Overrides = overrides
		e.Profile = &p
	}
	return e
}

func cleanLines(in []string) []string {
	out := slices.Clone(in)
	for i := range out {
		out[i] = CleanLine(out[i])
	}
	return out
}

// key names the register that an event writes to: all answers to one criterion
// share one, all profiles share one, and so on.
type key struct {
	kind      Kind
	criterion string
}

func (e Event) key() key {
	if e.Kind == AnswerKind || e.Kind == IntentKind {
		return key{e.Kind, e.Criterion}
	}
	return key{kind: e.Kind}
}

// register holds the events of one key and which of them are heads.
type register struct {
	events   []Event // in the order of compare
	live     []Event // those that nothing replaces, in the same order
	replaced map[string]bool
}

// compare orders events by time, then ID, then all the rest, so that any two
// programs that hold the same events hold them in the same order.
func compare(a, b Event) int {
	if c := cmp.Or(a.At.Compare(b.At), strings.Compare(a.ID, b.ID)); c != 0 {
		return c
	}
	// Only copies of one event come here, or a file that somebody forged.
	return strings.Compare(fmt.Sprintf("%+v", a), fmt.Sprintf("%+v", b))
}

func (r *register) add(e Event) {
	r.events = insert(r.events, e)
	for _, id := range e.After {
		if id == e.ID {
			continue
		}
		r.replaced[id] = true
		r.live = slices.DeleteFunc(r.live, func(l Event) bool { return l.ID == id })
	}
	if !r.replaced[e.ID] {
		r.live = insert(r.live, e)
	}
}

func insert(sorted []Event, e Event) []Event {
	i, _ := slices.BinarySearchFunc(sorted, e, compare)
	return slices.Insert(sorted, i, e)
}

// heads are the events that nothing replaces. Events that replace each other
// in a ring, which no honest program writes, leave none; then the latest stands.
func (r *register) heads() []Event {
	if r == nil {
		return nil
	}
	if len(r.live) == 0 && len(r.events) > 0 {
		return r.events[len(r.events)-1:]
	}
	return r.live
}

// latest is the head with the latest time: for everything but answers the last
// word counts, because two people who differ on a plan lose nothing by it.
func (r *register) latest() Event {
	if heads := r.heads(); len(heads) > 0 {
		return heads[len(heads)-1]
	}
	return Event{}
}
