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
	for n, want := range map[int]string{0: "", 1: "One deserves a slow read:", 7: "7 deserve a slow read:", 12: "12 deserve a slow read; these 7 first:"} {
		if got := model.SlowReadsSay(min(n, model.MostSlowReads), n); got != want {
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
		"2 left, at this pace about 2 minutes": {30, time.Minute}, "1 left, at this pace a minute": {31, time.Minute}, "12 left, at this pace about 12 minutes": {20, time.Minute}, "32 left, at this pace about 3 hours": {0, 5 * time.Minute},
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

// TestSlowReadIsKept sees that an answer that was confirmed deserves no slow read any more, and
// one that was changed does.
func TestSlowReadIsKept(t *testing.T) {
	c := smallCatalogue()
	events := []model.Event{{ID: "1", At: time.Unix(1, 0), By: "ana", Kind: model.AnswerKind, Criterion: "secret-scanning", Answer: model.Answer{State: model.Met}}}
	listed := func() bool {
		for _, r := range model.SlowReads(c, model.Fold(model.Header{}, events)) {
			if r.Criterion.ID == "secret-scanning" {
				return true
			}
		}
		return false
	}
	if !listed() {
		t.Error("met and not ticked, it is not listed")
	}
	again := events[0]
	again.ID, again.At, again.After = "2", time.Unix(2, 0), []string{"1"}
	if events = append(events, again); listed() {
		t.Error("confirmed, it is listed")
	}
	again.ID, again.At, again.After, again.State = "3", time.Unix(3, 0), []string{"2"}, model.Partly
	if events = append(events, again); !listed() {
		t.Error("changed since, it is not listed")
	}
}

// TestVacantLevel sees that a level at which nothing applies is not only said to be reached.
func TestVacantLevel(t *testing.T) {
	c := smallCatalogue()
	var events []model.Event
	category := &c.Categories[0]
	for i := range category.Criteria {
		state := model.Answer{State: model.Unmet}
		if category.Criteria[i].Level == 1 {
			state = model.Answer{State: model.NotApplicable, Detail: "nobody logs in"}
		}
		events = append(events, model.Event{ID: category.Criteria[i].ID, At: time.Unix(int64(i), 0), Kind: model.AnswerKind, Criterion: category.Criteria[i].ID, Answer: state})
	}
	said := strings.Join(model.FirstPassSays(c, model.Fold(model.Header{}, events)), " ")
	if want := "In " + category.Title + " nothing applies at level 1."; !strings.Contains(said, want) {
		t.Errorf("it says %q, want %q", said, want)
	}
}
