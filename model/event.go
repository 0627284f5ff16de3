package model

import (
	"bytes"
	"cmp"
	"encoding/json"
	"reflect"
	"slices"
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

// Clean makes the texts of a header harmless to show; see [Clean].
func (h Header) Clean() Header {
	h.Catalogue, h.Version, h.ID, h.Registry = CleanLine(h.Catalogue), CleanLine(h.Version), CleanLine(h.ID), CleanLine(h.Registry)
	return h
}

// Kind says what an event is about.
type Kind string

// The kinds of events.
const (
	ProfileKind   Kind = "profile"
	AnswerKind    Kind = "answer"
	IntentKind    Kind = "intent"
	TargetKind    Kind = "target"
	RenameKind    Kind = "rename"
	CatalogueKind Kind = "catalogue"
	NotesKind     Kind = "notes" // the text is in Note
)

// Known says whether this program understands the kind.
func (k Kind) Known() bool {
	switch k {
	case ProfileKind, AnswerKind, IntentKind, TargetKind, RenameKind, CatalogueKind, NotesKind:
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
	After     []string  `json:"after,omitempty"`     // IDs of what it replaces, and of what its author said last
	Undoes    string    `json:"undoes,omitempty"`    // ID of what it takes back; see [Assessment.Undo]
	// Batch is the ID of the first event of those that were recorded as one, such as the lines of a
	// list; see [Assessment.Undo].
	Batch string `json:"batch,omitempty"`
	// Version is that of the catalogue to which an answer or an intent was given;
	// empty if it is that of the header. Rev is the catalogue's revision then; 0 is 1.
	// Of an upgrade the version is the new one.
	Version string `json:"version,omitempty"`
	Rev     int    `json:"rev,omitempty"`

	// What it says, by kind. The fields of other kinds are empty.
	Answer
	Intent
	Profile  *Profile `json:"profile,omitempty"`
	Target   int      `json:"target,omitempty"`   // level 1 to 3; 0 is the default
	Registry string   `json:"registry,omitempty"` // the new name
	Upgrade  *Upgrade `json:"upgrade,omitempty"`
}

// Intent is what somebody means to do about an open criterion.
type Intent struct {
	Choice Choice `json:"intent,omitempty"`
	Owner  string `json:"owner,omitempty"` // who does it, when planned
	Until  Day    `json:"until,omitempty"` // by when, when planned; until when, when accepted
	Why    string `json:"why,omitempty"`   // why not now, when accepted
}

// Because is why a step is not done now, or that nobody said so.
func (i Intent) Because() string { return cmp.Or(i.Why, noReason) }

// Overdue says whether the day by which a step was planned to be done has passed.
func (i Intent) Overdue(today Day) bool {
	if i.Choice != Planned {
		return false
	}
	_, err := i.Until.Time()
	return err == nil && i.Until < today
}

// Ended says whether the day has passed until which a step was put aside: it is back in
// the plan then, though nobody has said anything.
func (i Intent) Ended(today Day) bool {
	if i.Choice != Accepted {
		return false
	}
	_, err := i.Until.Time()
	return err == nil && i.Until < today
}

// AskOfDay is what to ask of a day until which something is to be done; empty where
// there is nothing to ask, for the day is still to come.
func AskOfDay(until, today Day) string {
	if until == "" || until >= today {
		return ""
	}
	return string(until) + " has passed already. Is that the day?"
}

// Choice is the kind of an intent.
type Choice string

// The choices. The zero value is no intent.
const (
	Planned  Choice = "planned"
	Accepted Choice = "accepted"
)

// Known says whether this program knows the choice, or it is none.
func (c Choice) Known() bool { return c == "" || c == Planned || c == Accepted }

// String is the choice as it is kept, or the word that was written and that it is not known.
func (c Choice) String() string {
	if c.Known() {
		return string(c)
	}
	return notKnown(string(c))
}

// Clean makes the texts of an event harmless to show; see [Clean]. IDs keep
// what they are unless they are hostile themselves.
func (e Event) Clean() Event {
	if e.IsClean() {
		return e
	}
	for _, s := range e.lines() {
		*s = CleanLine(*s)
	}
	e.Note, e.After, e.Conditions = Clean(e.Note), CleanLines(e.After), CleanLines(e.Conditions)
	e.Evidence = slices.Clone(e.Evidence)
	for i := range e.Evidence {
		e.Evidence[i] = e.Evidence[i].clean()
	}
	if e.Profile != nil {
		p := e.Profile.clean()
		e.Profile = &p
	}
	if e.Upgrade != nil {
		u := e.Upgrade.clean()
		e.Upgrade = &u
	}
	return e
}

// lines are the texts of an event that stand on one line each.
func (e *Event) lines() [14]*string {
	return [...]*string{
		&e.ID, &e.By, (*string)(&e.Kind), &e.Criterion, &e.Undoes, &e.Batch, &e.Version, (*string)(&e.State), &e.Detail,
		(*string)(&e.Choice), &e.Owner, (*string)(&e.Until), &e.Why, &e.Registry,
	}
}

// IsClean says whether nothing in an event has to be cleaned, as is so of nearly all.
func (e *Event) IsClean() bool {
	for _, s := range e.lines() {
		if *s != "" && !staysLine(*s) { // most are empty
			return false
		}
	}
	return isClean(e.Note) && stayLines(e.After) && stayLines(e.Conditions) &&
		!slices.ContainsFunc(e.Evidence, func(e Evidence) bool { return e.clean() != e }) &&
		(e.Profile == nil || reflect.DeepEqual(e.Profile.clean(), *e.Profile)) &&
		(e.Upgrade == nil || reflect.DeepEqual(e.Upgrade.clean(), *e.Upgrade))
}

// AsOne marks events that are said in a row as one; [Assessment.Say] names the first of them in the batch
// of each, once that has its ID.
func AsOne(events []Event) []Event {
	for i := range events {
		events[i].Batch = nextOfBatch
		if i == 0 {
			events[i].Batch = firstOfBatch
		}
	}
	return events
}

// What AsOne marks with. No ID looks like this.
const firstOfBatch, nextOfBatch = "first of a batch", "next of a batch"

// joined is an event that has its ID, in its batch.
func (a *Assessment) joined(e Event) Event {
	switch e.Batch {
	case firstOfBatch:
		a.batch = e.ID
		e.Batch = a.batch
	case nextOfBatch:
		e.Batch = a.batch
	}
	return e
}

// About says in a few words what an event of the assessment is about: "met for
// Pinned installs", or "the note for Pinned installs" if it changed no more than that.
func (a *Assessment) About(e Event, c *Catalogue) string {
	title := e.Criterion
	if criterion := c.Criterion(e.Criterion); criterion != nil {
		title = criterion.Title
	}
	switch e.Kind {
	case AnswerKind:
		return a.changed(e) + " for " + title
	case IntentKind:
		return "the plan for " + title
	case ProfileKind:
		return "a change of the profile"
	case TargetKind:
		return "a change of the target"
	case RenameKind:
		return "a change of the name"
	case CatalogueKind:
		return "the upgrade to version " + e.Version
	case NotesKind:
		return "the notes of the assessment"
	}
	return string(e.Kind)
}

// changed is what an answer said that the one before it did not.
func (a *Assessment) changed(e Event) string {
	before := Event{}
	known := a.registers[e.key()].replaced(&e)
	if len(known) == 1 {
		before = *known[0]
	}
	switch {
	case len(known) > 1, before.Undoes != "", e.State != before.State, e.Detail != before.Detail:
	case e.Note != before.Note || e.Public != before.Public:
		return "the note"
	case !slices.Equal(e.Evidence, before.Evidence):
		return "the evidence"
	case !slices.Equal(e.Conditions, before.Conditions):
		return "the ticks"
	case !e.Answer.same(before.Answer):
		return "a part of the answer"
	}
	return e.State.String()
}

// compareRest compares what is left of two events with the same time and ID. Only
// copies of one event come here, or a file that somebody forged.
func (e *Event) compareRest(other *Event) int {
	if e == other || reflect.DeepEqual(e, other) { // what is the same is found so in less time
		return 0
	}
	return bytes.Compare(e.line(), other.line())
}

// line is all that an event says.
func (e *Event) line() []byte {
	raw, _ := json.Marshal(e)
	return raw
}

// day is the day of an event in its own time zone.
func (e Event) day() Day { return DayOf(e.At) }
