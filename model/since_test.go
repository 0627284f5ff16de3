package model_test

import (
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// TestSince tells what others said after one's own last word, and nothing of what one knows.
func TestSince(t *testing.T) {
	c := smallCatalogue()
	var ids []string
	for crit := range c.All() {
		ids = append(ids, crit.ID)
	}
	at := time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC)
	var events []model.Event
	say := func(by, id string) {
		at = at.Add(time.Hour)
		events = append(events, model.Event{ID: at.String(), At: at, By: by, Kind: model.AnswerKind, Criterion: id, Answer: model.Answer{State: model.Met}})
	}
	say("ben", ids[0])
	say("ana", ids[1])
	since := func(by string) string {
		return strings.Join(model.Since(c, model.Fold(model.Header{}, events), by), " ")
	}
	if got := since("ana"); got != "" {
		t.Errorf("ana, who spoke last, hears %q", got)
	}
	if got := since("cleo"); got != "" {
		t.Errorf("cleo, who is new, hears %q", got)
	}
	say("ben", ids[2])
	say("ben", ids[2])
	if got, want := since("ana"), "Since you were here ben answered "+c.Criterion(ids[2]).Title+"."; got != want {
		t.Errorf("ana hears %q, want %q", got, want)
	}
	if got := since("ben"); got != "" {
		t.Errorf("ben hears %q", got)
	}
	for _, e := range []model.Event{{Kind: model.NotesKind, Answer: model.Answer{Note: "Cleo has the keys."}}, {Kind: model.IntentKind, Criterion: ids[1], Intent: model.Intent{Choice: model.Planned, Owner: "cleo"}}, {Kind: "song"}} {
		at = at.Add(time.Hour)
		e.ID, e.At, e.By = at.String(), at, "cleo"
		events = append(events, e)
	}
	say("ben", ids[0])
	events = append(events, model.Event{ID: "t", At: at, By: "ben", Kind: model.TargetKind, Target: 2})
	want := "Since you were here ben answered " + c.Criterion(ids[2]).Title + ", " + c.Criterion(ids[0]).Title + ". Also new by ben: a change of the target. " +
		"New by cleo since you were here: the notes of the assessment, the plan for " + c.Criterion(ids[1]).Title + "."
	if got := since("ana"); got != want {
		t.Errorf("ana hears %q, want %q", got, want)
	}
}
