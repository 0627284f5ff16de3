package model_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

func (j *journal) notes(by, text string) model.Event {
	e := j.AgainNotes()
	e.Note = text
	return j.write(by, e)
}

func textsOf(a *model.Assessment) (out []string) {
	for _, e := range a.Notes() {
		out = append(out, e.By+": "+e.Note)
	}
	return out
}

// TestNotesOfAnAssessment sees that notes written apart stand side by side, whichever way
// the files come together, until one is written anew; and that nobody's words get under
// another name.
func TestNotesOfAnAssessment(t *testing.T) {
	ana := newJournal()
	ana.notes("ana", "Ben takes over.")
	ben := ana.copy("b")
	ana.notes("ana", "Ben takes over.\nCall the host first.")
	ben.notes("ben", "Ben takes over.\nThe keys are in the safe.")
	ana.merge(ben)
	ben.merge(ana)
	want := []string{"ben: Ben takes over.\nThe keys are in the safe.", "ana: Ben takes over.\nCall the host first."}
	if !reflect.DeepEqual(textsOf(ana.Assessment), want) || !reflect.DeepEqual(textsOf(ben.Assessment), want) {
		t.Fatalf("side by side are %q and %q", textsOf(ana.Assessment), textsOf(ben.Assessment))
	}
	both := ana.AgainNotes().Note
	if want := "Ben takes over.\nThe keys are in the safe.\n\nBen takes over.\nCall the host first."; both != want {
		t.Errorf("together they are %q", both)
	}
	if by := ana.NotesBy(); by != "ana and ben" {
		t.Errorf("they are by %s", by)
	}
	e := ana.notes("cyn", both+"\nSo it is.")
	if got := ana.Notes(); len(got) != 1 || ana.NoteBy(e) != "ana, ben and cyn" {
		t.Errorf("written anew: %q by %s", textsOf(ana.Assessment), ana.NoteBy(e))
	}
	ana.undo("cyn")
	if !reflect.DeepEqual(textsOf(ana.Assessment), want) {
		t.Errorf("after undo: %q", textsOf(ana.Assessment))
	}
	if _, taken, ok := ana.Undo("ana", nil); !ok || ana.About(taken, smallCatalogue()) != "the notes of the assessment" {
		t.Errorf("undo takes %+v", taken)
	}
	ana.notes("ana", "")
	if ana.Notes() != nil || ana.AgainNotes().Note != "" {
		t.Errorf("taken out, and there is still %q", textsOf(ana.Assessment))
	}
}

// TestNotesMergeOnce sees that what two people wrote alike is there once, and that what
// is added a second time is not.
func TestNotesMergeOnce(t *testing.T) {
	ana := newJournal()
	ben := ana.copy("b")
	ana.notes("ana", "The host: +1 555")
	ben.notes("ben", "The host: +1 555\n")
	ana.merge(ben)
	if got := textsOf(ana.Assessment); !reflect.DeepEqual(got, []string{"ben: The host: +1 555\n"}) {
		t.Errorf("they are %q", got)
	}
	e, err := ana.AddNotes("The host: +1 555")
	if err != nil || e.Note != "The host: +1 555" {
		t.Errorf("added again it is %q, %v", e.Note, err)
	}
	if e, err = ana.AddNotes("More"); err != nil || e.Note != "The host: +1 555\n\nMore" {
		t.Errorf("with more it is %q, %v", e.Note, err)
	}
	if _, err = ana.AddNotes(strings.Repeat("x", model.MaxNote)); err == nil {
		t.Error("more than fits is taken")
	}
}

// TestNotesAreNoNews sees that a funder hears nothing of them, and that a comparison does.
func TestNotesAreNoNews(t *testing.T) {
	j := newJournal()
	before := j.copy("b")
	j.notes("ana", "Ben takes over.")
	if got := model.Compare(smallCatalogue(), before.Assessment, j.Assessment).Settings; len(got) != 1 || got[0].Kind != model.NotesKind || got[0].Said[0].By != "ana" {
		t.Errorf("the comparison has %+v", got)
	}
	if got := slices.Collect(model.News(smallCatalogue(), j.Assessment, "")); got != nil {
		t.Errorf("the news has %+v", got)
	}
}
