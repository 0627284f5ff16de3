package model

import (
	"maps"
	"slices"
	"strings"
)

// NotesTitle is what the notes of an assessment are called.
const NotesTitle = "Notes of the assessment"

// Notes are what belongs to no criterion, such as who takes over: one page, and private
// whatever else is public. Where people wrote without knowing of each other there are
// several, until one of them is written anew. What is empty is left out, and of those
// that say the same the first is there.
func (a *Assessment) Notes() []Event {
	var out []Event
	told := map[string]bool{"": true}
	for _, e := range a.register(key{kind: NotesKind}).heads() {
		if text := strings.TrimSpace(e.Note); !told[text] {
			told[text], out = true, append(out, e)
		}
	}
	return out
}

// AgainNotes are the notes as an event that can be changed. What several people wrote
// stands one below the other.
func (a *Assessment) AgainNotes() Event {
	var texts []string
	for _, e := range a.Notes() {
		texts = append(texts, strings.TrimRight(e.Note, "\n "))
	}
	return Event{Kind: NotesKind, Answer: Answer{Note: sideBySide(texts)}}
}

// NotesBy names those who wrote the notes, in words; "" where nobody did.
func (a *Assessment) NotesBy() string {
	names := map[string]bool{}
	for _, e := range a.Notes() {
		for _, name := range a.Writers(e) {
			names[name] = true
		}
	}
	return List(slices.Sorted(maps.Keys(names)))
}

// AddNotes are the notes with a text below them, unless it stands there already.
func (a *Assessment) AddNotes(text string) (Event, error) {
	e := a.AgainNotes()
	if !strings.Contains(e.Note, text) {
		e.Note = sideBySide([]string{e.Note, text})
	}
	return e, CheckNote(e.Note)
}

// Written is a note as an event that can be changed: that of a criterion, or of none the
// notes of the assessment.
func (a *Assessment) Written(c *Criterion) Event {
	if c == nil {
		return a.AgainNotes()
	}
	return a.Again(c.ID)
}

// ToldWritten says what became of a note, or of the notes of the assessment.
func (e Event) ToldWritten() string {
	switch ofAll, out := e.Kind == NotesKind, e.Note == ""; {
	case ofAll && out:
		return NotesTitle + ": taken out."
	case ofAll:
		return NotesTitle + ": kept, private."
	case out:
		return "The note is taken out."
	}
	return "Note kept, " + e.Visibility() + "."
}

// ToldNoteOn is what stands before and after the title of a criterion to say what became of the
// note on it.
func (a Answer) ToldNoteOn() (before, after string) {
	if a.Note == "" {
		return "The note on ", " is taken out."
	}
	return "Note kept, " + a.Visibility() + ", on ", "."
}
