package golden

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// writing opens a note and types into it.
func writing(t *testing.T, words string) *player {
	t.Helper()
	p := newPlayer(t, "demo", 80, 24, true)
	p.press("any g text:cli-sbom|enter n text:" + words)
	return p
}

func (p *player) shows(words ...string) {
	p.t.Helper()
	for _, w := range words {
		if !strings.Contains(p.plain(), w) {
			p.t.Errorf("%q is not to be seen:\n%s", w, p.plain())
		}
	}
}

// keeps wants these drafts to have been kept, one after the other, when the person
// looks away.
func (p *player) keeps(want ...model.Draft) {
	p.t.Helper()
	p.send(tea.BlurMsg{})
	p.kept(want...)
}

func (p *player) kept(want ...model.Draft) {
	p.t.Helper()
	if !slices.Equal(p.shelf.drafts, want) {
		p.t.Errorf("kept were %+v, want %+v", p.shelf.drafts, want)
	}
}

// A note is kept while it is being written, and until it is saved or dropped.
func TestDraftIsKept(t *testing.T) {
	t.Parallel()
	half, more := model.Draft{Criterion: "cli-sbom", Note: "half"}, model.Draft{Criterion: "cli-sbom", Note: "half more"}
	begin := func() *player {
		p := writing(t, "half")
		p.shows("note not saved yet")
		p.keeps(half)
		p.shows("draft kept")
		p.keeps(half) // not twice
		p.press("text:_more")
		p.shows("note not saved yet")
		p.keeps(half, more)
		return p
	}

	p := begin()
	p.shelf.failing = errors.New("the disk is full.")
	p.send(keyPress("ctrl+s"))
	p.keeps(half, more) // it is on its way only
	p.shelf.failing = nil
	p.press("S")
	p.keeps(half, more, model.Draft{})
	if n := len(p.shelf.recorded); n != 1 || p.shelf.recorded[0].Note != "half more" {
		t.Errorf("recorded %+v", p.shelf.recorded)
	}

	p = begin()
	p.press("esc esc")
	p.keeps(half, more, model.Draft{})

	// The end of the program, and the way to the other assessments.
	for _, keys := range []string{"", "esc esc", "esc esc W"} {
		p = begin()
		p.press(keys)
		if err := p.app.Close(); err != nil {
			t.Error(err)
		}
		p.kept(half, more, model.Draft{})
		if saved := len(p.shelf.recorded); saved != map[bool]int{true: 1}[keys == ""] {
			t.Errorf("after %q %d events are recorded", keys, saved)
		}
	}

	p = writing(t, "half")
	p.shelf.failing = errors.New("the disk is full.")
	p.send(tea.BlurMsg{})
	p.shows("The disk is full.\n", "note not saved yet")
	p.shelf.failing = nil
	p.keeps(half)
}

// What was not saved is offered, once.
func TestDraftIsOffered(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "draft", 80, 24, true)
	p.shows("A note about Strong MFA available was not saved the last time: n opens it.", "draft kept", "Any key goes on")
	p.keeps()
	p.press("n")
	p.shows("Note: Strong MFA available", "Cleo knows", "ask her on", "draft kept", "Not saved last time")
	p.keeps()
	p.press("text:_Monday")
	p.send(keyPress("ctrl+s"))
	p.shows("Strong MFA available", "Note kept", "1 met")
	p.keeps(model.Draft{})
	if n := len(p.shelf.recorded); n != 1 || p.shelf.recorded[0].Note != halfWritten.Note+" Monday" {
		t.Errorf("recorded %+v", p.shelf.recorded)
	}

	p = newPlayer(t, "draft", 80, 24, true)
	p.press("n esc esc")
	p.shows("Strong MFA available", "dropped", "1 met")
	p.keeps(model.Draft{})
	if len(p.shelf.recorded) > 0 {
		t.Errorf("recorded %+v", p.shelf.recorded)
	}
}

// Who does not open it finds it whenever a note about its criterion is written, and the next
// time. Another note does not take its place.
func TestDraftWaits(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "draft", 80, 24, true)
	p.press("any 1") // the welcome takes no other key, and this answers
	if n := len(p.shelf.recorded); n != 1 {
		t.Errorf("%d are recorded", n)
	}
	p.keeps()
	p.press("g text:cli-sbom|enter n text:two")
	another := model.Draft{Criterion: "cli-sbom", Note: "two"}
	p.keeps(another)
	p.press("esc esc")
	p.keeps(another, halfWritten)
	p.press("g text:mfa-totp|enter n")
	p.shows("Cleo knows", "ask her on")
	p.press("esc esc")
	p.keeps(another, halfWritten, model.Draft{})

	p = newPlayer(t, "draft", 80, 24, true)
	p.press("any q")
	if err := p.app.Close(); err != nil {
		t.Error(err)
	}
	p.kept(halfWritten)
}

// A draft is not offered if it was saved in time, nor where nothing can be done
// about it; then it stays.
func TestDraftIsNotOffered(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name     string
		draft    model.Draft
		readOnly string
		kept     []model.Draft
	}{
		{"saved", model.Draft{Criterion: "cli-sbom", Note: "as it was \n"}, "", []model.Draft{{}}},
		{"unknown", model.Draft{Criterion: "gone", Note: "half"}, "", nil},
		{"read only", model.Draft{Criterion: "cli-sbom", Note: "half"}, "the disk is read-only.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPlayer(t, "list", 80, 24, true)
			assessment := demo(t)
			assessment.Apply(model.Event{ID: "n", At: today, Kind: model.AnswerKind, Criterion: "cli-sbom", Answer: model.Answer{Note: "as it was"}})
			p.shelf.saved[0].assessment = assessment
			p.shelf.draft, p.shelf.readOnly = c.draft, c.readOnly
			p.press("enter")
			p.shows("Any key goes on")
			p.keeps(c.kept...)
		})
	}
}

// A note with tabs is no other note for having been looked at: the text field
// shows them as blanks.
func TestNoteThatIsOnlyLookedAt(t *testing.T) {
	t.Parallel()
	p := newPlayer(t, "list", 80, 24, true)
	assessment := model.Fold(header("Acme"), []model.Event{{ID: "n", At: today, By: "ana", Kind: model.AnswerKind, Criterion: "cli-sbom",
		Answer: model.Answer{State: model.Met, Note: "one\ttwo\n\tthree"}}})
	p.shelf.saved[0].assessment = assessment
	p.press("enter any g text:cli-sbom|enter n")
	p.shows("Note: ", "one    two")
	p.keeps()
	p.press("esc")
	p.shows("Level ")
	if len(p.shelf.recorded) > 0 {
		t.Errorf("recorded %+v", p.shelf.recorded)
	}
}
