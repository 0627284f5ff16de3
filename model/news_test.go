package model_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// TestNews: day by day the news lead from what was to what is; a day without an event has
// none; and what was taken back within the time is none.
func TestNews(t *testing.T) {
	c := smallCatalogue()
	ids := []string{}
	for crit := range c.All() {
		ids = append(ids, crit.ID)
	}
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
		a := model.Fold(model.Header{At: start}, nil)
		days := map[model.Day]bool{}
		n := rapid.IntRange(1, 20).Draw(t, "events")
		day := 0
		for i := range n {
			day += rapid.IntRange(0, 2).Draw(t, "days later")
			e := answerEvent(rapid.SampledFrom(ids).Draw(t, "criterion"), rapid.SampledFrom(model.States[:]).Draw(t, "state"))
			e.By = "ana"
			if rapid.IntRange(0, 4).Draw(t, "undo") == 0 {
				if undo, _, ok := a.Undo("ana", nil); ok && len(undo) > 0 {
					e = undo[0]
				}
			}
			e = a.Next(e)
			e.ID, e.At, e.By = fmt.Sprint("e", i), start.AddDate(0, 0, day).Add(time.Duration(i)*time.Second), "ana"
			days[model.DayOf(e.At)] = true
			a.Apply(e)
		}
		since := model.DayOf(start.AddDate(0, 0, rapid.IntRange(-1, day).Draw(t, "since")))
		news := slices.Collect(model.News(c, a, since))
		stands := map[string]model.State{}
		for crit := range c.All() {
			stands[crit.ID] = a.AsOf(since).Finding(crit.ID).State()
		}
		for i, d := range news {
			if !days[d.On] || d.On <= since || i > 0 && d.On <= news[i-1].On {
				t.Fatalf("news of %s, where only %v have events", d.On, days)
			}
			for _, ch := range d.Changes {
				if got := ch.Before.State(); got != stands[ch.Criterion.ID] {
					t.Fatalf("%s of %s begins at %q and was %q", ch.Criterion.ID, d.On, got, stands[ch.Criterion.ID])
				}
				stands[ch.Criterion.ID] = ch.After.State()
			}
		}
		for id, state := range stands {
			if now := a.Finding(id).State(); now != state {
				t.Fatalf("the news leave %s at %q, and it is %q", id, state, now)
			}
		}
	})
}

func TestNewsOfWhatWasTakenBack(t *testing.T) {
	c := smallCatalogue()
	var id string
	for crit := range c.All() {
		id = crit.ID
		break
	}
	say := func(a *model.Assessment, name string, day int, e model.Event) {
		e.By = "ana"
		e = a.Next(e)
		e.ID, e.At = name, time.Date(2026, 5, day, 9, 0, 0, 0, time.UTC)
		a.Apply(e)
	}
	a := model.Fold(model.Header{}, nil)
	say(a, "e1", 1, answerEvent(id, model.Unmet))
	say(a, "e2", 3, answerEvent(id, model.Met))
	undo, _, _ := a.Undo("ana", nil)
	say(a, "e3", 5, undo[0])
	if news := slices.Collect(model.News(c, a, "2026-05-02")); len(news) != 0 {
		t.Errorf("what was said by mistake is news: %+v", news)
	}
	// Whoever was told of it is told that it is not so.
	news := slices.Collect(model.News(c, a, "2026-05-04"))
	if len(news) != 1 || news[0].On != "2026-05-05" || news[0].Changes[0].Direction() != model.Worse {
		t.Errorf("%+v", news)
	}
}

func TestDirection(t *testing.T) {
	side := func(state model.State, conditions ...string) model.Finding {
		return model.Finding{Heads: []model.Event{{Answer: model.Answer{State: state, Conditions: conditions}}}}
	}
	two := model.Finding{Heads: append(slices.Clone(side(model.Met).Heads), side(model.Unmet).Heads...)}
	for i, c := range []struct {
		before, after model.Finding
		want          model.Direction
	}{
		{side(model.Unmet), side(model.Partly), model.Better},
		{side(model.Partly), side(model.Provided), model.Better},
		{model.Finding{}, side(model.Met), model.Better},
		{model.Finding{}, side(model.Unmet), model.Sideways},
		{side(model.Met), side(model.Provided), model.Sideways},
		{side(model.Met, "a", "b"), side(model.Met, "a"), model.Sideways},
		{side(model.Partly, "a"), side(model.Partly, "a", "b"), model.Better},
		{side(model.Partly, "a", "b"), side(model.Partly, "b"), model.Worse},
		{side(model.Partly, "a"), side(model.Partly, "b"), model.Sideways},
		{side(model.Partly), side(model.Unmet), model.Worse},
		{side(model.Met), side(model.Unsure), model.Worse},
		{side(model.Met), two, model.Worse},
		{two, side(model.Met), model.Better},
		{side(model.Met), side(model.NotApplicable), model.Sideways},
		{side(model.NotApplicable), side(model.Unmet), model.Sideways},
	} {
		if got := (model.Change{Before: c.before, After: c.after}).Direction(); got != c.want {
			t.Errorf("%d: %v, want %v", i, got, c.want)
		}
	}
}
