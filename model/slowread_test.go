package model_test

import (
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// TestSlowReads sees what deserves a slow read, why, and in which order.
func TestSlowReads(t *testing.T) {
	c := smallCatalogue()
	var events []model.Event
	say := func(id string, s model.State, ticks ...string) {
		events = append(events, model.Event{ID: id, At: time.Unix(int64(len(events)), 0), By: "ana", Kind: model.AnswerKind, Criterion: id, Answer: model.Answer{State: s, Conditions: ticks}})
	}
	for crit := range c.All() {
		say(crit.ID, model.Met)
	}
	reads := func() string {
		var out []string
		for _, r := range model.SlowReads(c, model.Fold(model.Header{}, events)) {
			out = append(out, r.Criterion.ID+": "+r.Why)
		}
		return strings.Join(out, "\n")
	}
	again := func(id string, s model.State, ticks ...string) {
		for i := range events {
			if events[i].Criterion == id {
				events[i].State, events[i].Conditions = s, ticks
			}
		}
	}
	for _, step := range []struct {
		change func()
		want   string
	}{
		{func() {}, "bruteforce-protection: met, but nothing is ticked\nsecret-scanning: met, but nothing is ticked"},
		{func() { again("bruteforce-protection", model.Met, "password") }, "bruteforce-protection: met, but not all is ticked\nsecret-scanning: met, but nothing is ticked"},
		{func() { again("bruteforce-protection", model.Met, "password", "second-factor") }, "secret-scanning: met, but nothing is ticked"},
		{func() { again("secret-scanning", model.Unsure) }, "secret-scanning: unsure: its text says how to check it"},
		{func() { again("token-prefix", model.Unmet) }, "token-prefix: step 1 of the plan\nsecret-scanning: unsure: its text says how to check it"},
		{func() { again("bruteforce-protection", model.Partly) }, "bruteforce-protection: partly, and step 1 of the plan\ntoken-prefix: step 2 of the plan\nsecret-scanning: unsure: its text says how to check it"},
	} {
		step.change()
		if got := reads(); got != step.want {
			t.Errorf("got\n%s\nwant\n%s", got, step.want)
		}
	}
}

// TestSlowReadsSay counts how many are asked for at once.
func TestSlowReadsSay(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "This one deserves a slow read, because", 7: "These 7 deserve a slow read, because", 12: "These 7 deserve a slow read first, of 12, because"} {
		if got := model.SlowReadsSay(n); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

// TestLeft says how much is left, and how long that takes where a pace is known.
func TestLeft(t *testing.T) {
	for want, c := range map[string]struct {
		answered int
		pace     time.Duration
	}{
		"none left": {32, time.Minute}, "25 left": {7, 0}, "25 left, at this pace about 25 minutes": {7, time.Minute},
		"2 left, at this pace a few minutes": {30, time.Minute}, "32 left, at this pace about 3 hours": {0, 5 * time.Minute},
	} {
		if got := (model.Progress{Total: 32, Answered: c.answered}).Left(c.pace); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestNames offers everybody who stands in an assessment, oneself first.
func TestNames(t *testing.T) {
	c := smallCatalogue()
	a := model.Fold(model.Header{}, []model.Event{
		{ID: "1", By: "ben", Kind: model.AnswerKind, Criterion: "mfa-totp", Answer: model.Answer{State: model.Unsure, Detail: "Zoe"}},
		{ID: "2", By: "ana", Kind: model.AnswerKind, Criterion: "token-prefix", Answer: model.Answer{State: model.Provided, Detail: "GitHub"}},
	})
	if got := strings.Join(model.Names(c, a, "ana"), " "); got != "ana Zoe ben" {
		t.Errorf("got %q", got)
	}
	if got := model.NamesSay(model.Names(c, a, "ana")); got != "Names so far: ana, Zoe, ben." {
		t.Errorf("got %q", got)
	}
}
