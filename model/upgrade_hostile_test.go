package model_test

import (
	"fmt"
	"testing"
	"time"

	"rungs/model"
)

// TestHostileUpgrades folds upgrades that no honest program writes: rings, upgrades to
// themselves, from nowhere, without end, and ones that carry everything everywhere.
func TestHostileUpgrades(t *testing.T) {
	t.Parallel()
	c := version("0.1", nil, "a 1 b 1 c 2")
	answers := []model.Event{
		{ID: "a", Kind: model.AnswerKind, Criterion: "a", Answer: model.Answer{State: model.Met}},
		{ID: "b", Kind: model.AnswerKind, Criterion: "b", After: []string{"b"}, Answer: model.Answer{State: model.Unmet}},
		{ID: "d", Kind: model.AnswerKind, Criterion: "a", Version: "0.2", After: []string{"d", "a", "none"}, Undoes: "d"},
		{ID: "i", Kind: model.IntentKind, Criterion: "a", Version: "nowhere", Undoes: "i"},
	}
	step := func(id, from, to string, carries map[string][]string) model.Event {
		return model.Event{ID: id, Kind: model.CatalogueKind, Version: to, At: time.Unix(1, 0), Upgrade: &model.Upgrade{
			From: from, Carries: carries, Was: map[string][][]string{"c0": {nil, {"a", "a"}, nil, {"x"}, {"y"}}},
		}}
	}
	everywhere := map[string][]string{"a": {"a", "b", "a", "c"}, "b": {"a", "b"}, "c": nil, "": {""}}
	endless := []model.Event{}
	for i := range upTo(1_000, 3_000) {
		endless = append(endless, step(fmt.Sprint("e", i), fmt.Sprint("v", i), fmt.Sprint("v", i+1), everywhere))
	}
	endless = append(endless, step("begin", "0.1", "v0", everywhere))
	wide := map[string][]string{}
	for i := range upTo(1_000, 3_000) {
		wide["a"] = append(wide["a"], fmt.Sprint("w", i))
		wide[fmt.Sprint("w", i)] = []string{"a", "b"}
	}
	for name, events := range map[string][]model.Event{
		"ring":       {step("1", "0.1", "0.2", everywhere), step("2", "0.2", "0.3", everywhere), step("3", "0.3", "0.2", everywhere)},
		"itself":     {step("1", "0.2", "0.2", nil), step("2", "0.1", "0.1", everywhere)},
		"nowhere":    {step("1", "9", "10", everywhere)},
		"empty":      {{ID: "1", Kind: model.CatalogueKind}, {ID: "2", Kind: model.CatalogueKind, Upgrade: &model.Upgrade{}}},
		"everywhere": {step("1", "0.1", "0.2", everywhere), step("2", "0.2", "0.3", everywhere)},
		"endless":    endless,
		"wide":       {step("1", "0.1", "0.2", wide), step("2", "0.2", "0.3", wide), step("3", "0.3", "0.4", wide)},
	} {
		t.Run(name, func(t *testing.T) {
			all := append(append([]model.Event{}, answers...), events...)
			for i := range all {
				all[i] = all[i].Clean()
			}
			a := model.Fold(header, all)
			everything(c, a)
			a.Left(c)
			a.Differing(c)
			_, v := a.Catalogue()
			want := map[string]string{"everywhere": "0.3", "endless": "v99", "wide": "0.4"}[name]
			if want == "" {
				want = "0.1"
			}
			if v != want {
				t.Errorf("it answers %s, not %s", v, want)
			}
		})
	}
}
