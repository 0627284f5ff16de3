package model_test

import (
	"testing"
	"time"

	"rungs/model"
)

func TestAheadSays(t *testing.T) {
	now := time.Date(2026, 11, 30, 20, 0, 0, 0, time.UTC)
	events := []model.Event{
		{ID: "a", At: now.Add(14 * time.Hour), Kind: model.AnswerKind, Criterion: "mfa-totp"}, // where it is tomorrow
		{ID: "b", At: now.AddDate(0, 4, 0), Kind: model.AnswerKind, Criterion: "mfa-totp"},
		{ID: "c", At: now.AddDate(0, 2, 0), Kind: model.NotesKind},
	}
	for n, want := range []string{
		"", "",
		"One entry is of a later day than this, 30 March 2027: a clock may have been wrong. It counts all the same.",
		"2 entries are of a later day than this, up to 30 March 2027: a clock may have been wrong. They count all the same.",
	} {
		if n > 0 {
			if got := model.Fold(model.Header{Rungs: 1}, events[:n]).LastUpTo(now); got.ID != "a" {
				t.Errorf("of %d: the last one up to now is %q", n, got.ID)
			}
		}
		if got := model.Fold(model.Header{Rungs: 1}, events[:n]).AheadSays(now); got != want {
			t.Errorf("of %d: %q, want %q", n, got, want)
		}
	}
	if got := model.Fold(model.Header{Rungs: 1}, events[1:]).LastUpTo(now); got.ID != "" {
		t.Errorf("all are of days to come, and %q is the last one up to now", got.ID)
	}
}
