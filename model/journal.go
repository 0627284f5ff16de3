package model

import (
	"cmp"
	"fmt"
	"strings"
)

// Journal is where a face, the wizard or the one line by line, takes what was said. It
// knows no file.
type Journal interface {
	// Stamp gives an event its ID, time and author.
	Stamp(e Event, by string) Event
	// Record returns once the events are safely on the disk, with them and with
	// what others have recorded since. After an error none of them is kept.
	Record(events []Event) ([]Event, error)
	// News is what others have recorded since.
	News() ([]Event, error)
}

// Opened is an assessment with what is needed to go on with it.
type Opened struct {
	Name       string
	Where      string // its file, to be shown
	InShell    string // what names it in a shell; or empty
	Assessment *Assessment
	Catalogue  *Catalogue // that it answers; see [Missing]
	Journal    Journal
	By         string // who answers
	ByFrom     string // where that name comes from, in a few words; empty if they chose it
	// Stranger says that By is a guess: others have answered here, and nobody by that
	// name; or it is [NobodysName]. People are asked once, before their first answer. KeepName remembers on
	// this machine the name that they chose; it is nil where it cannot.
	Stranger bool
	KeepName func(name string) error
	ReadOnly string   // why nothing can be recorded; empty if it can
	Problems []string // what could not be read, one sentence each
	Demo     bool     // what is recorded is forgotten
	Draft    Draft    // a note that was not saved the last time; or empty
	// Verify looks at the disk again: an error says what of all that was saved is no
	// longer there, because another program replaced, removed or cut the file. "Saved"
	// is said of what Verify has nothing to say of. Restore writes what is missing
	// there again; it has an error, and has changed nothing, where another assessment
	// lies in the place of this one. Both are nil where nothing is saved.
	Verify, Restore func() error
	// Copies are the files beside this one that hold the same assessment and something
	// that it does not hold, such as a synchroniser leaves them: a sentence each. TakeIn
	// takes them in, and returns what came; it is nil where there are none.
	Copies []string
	TakeIn func() ([]Event, error)
	// KeepDraft keeps a draft in the place of the one before, and nothing if it is
	// empty. It is nil where drafts cannot be kept.
	KeepDraft func(Draft) error
}

// TookIn tells how many lines came out of the copies.
func (o Opened) TookIn(lines int) string {
	switch lines {
	case 0:
		return "Nothing in the copies was new."
	case 1:
		return "1 line came in from the copies. All files stay."
	}
	return fmt.Sprintf("%d lines came in from the copies. All files stay.", lines)
}

// NoCopies is said where there is nothing to take in.
const NoCopies = "There are no copies of this file beside it."

// AsksName is the question for the name of somebody who is a stranger.
func (o Opened) AsksName() string {
	if NobodysName(o.By) && o.ByFrom != "" {
		return "Beside your answers would stand " + o.By + ", the " + o.ByFrom + " here. What is your name?"
	}
	return "Others have answered here, and nobody called " + cmp.Or(o.By, "nothing") + ". What is your name?"
}

// Choose takes a name that somebody chose for what they record from now on. An error
// says that it has to be chosen again the next time.
func (o *Opened) Choose(name string) error {
	o.By, o.ByFrom, o.Stranger = name, "", false
	if o.KeepName == nil {
		return nil
	}
	return o.KeepName(name)
}

// Say takes in what the one who answers says now, and returns it as the journal is to
// record it.
func (o Opened) Say(e Event) Event {
	return o.Assessment.Say(o.Catalogue, o.By, e, func(e Event) Event { return o.Journal.Stamp(e, o.By) })
}

// Introduces says under which name somebody records for the first time; empty if they
// are known. It is asked before that is recorded.
func (o Opened) Introduces() string {
	if o.Demo || o.By == "" || o.Assessment.Knows(o.By) {
		return ""
	}
	return "The name beside what you record is " + Stop(o.By)
}

// Draft is a note that somebody is writing and has not saved. It is kept on this machine,
// outside of the journal.
type Draft struct {
	Criterion string `json:"criterion"` // empty: the notes of the assessment
	Note      string `json:"note"`
	Public    bool   `json:"public,omitempty"`
}

// DemoSays is what people have to know in the demo.
const DemoSays = "This registry does not exist. Try everything; nothing is saved."

// Refusal says why nothing can be recorded; empty if it can.
func (o Opened) Refusal() string {
	if o.ReadOnly == "" {
		return ""
	}
	return "Nothing can be changed: " + strings.TrimPrefix(o.ReadOnly, o.Where+": ") // which file it is they know
}
