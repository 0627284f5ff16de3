package model

import "testing"

func TestEffortSays(t *testing.T) {
	of := func(efforts string) []Step {
		var steps []Step
		for _, e := range efforts {
			steps = append(steps, Step{Criterion: &Criterion{Effort: map[rune]Effort{'d': Days, 'w': Weeks, 'm': Months}[e]}})
		}
		return steps
	}
	for efforts, want := range map[string]string{
		"":             "",
		"d":            "about 1 to 3 evenings",
		"dddddww":      "about 5 to 15 evenings and 2 steps of some weeks each",
		"wdm":          "about 1 to 3 evenings, once some weeks and once some months",
		"www":          "3 steps of some weeks each",
		"dddddddd":     "about 8 to 25 evenings", // 24 would promise too much
		"dddddddddddd": "about 10 to 35 evenings",
		"?m":           "2 steps of some months each", // whatever a catalogue calls it
	} {
		if got := EffortSays(of(efforts)); got != want {
			t.Errorf("%q: %q, want %q", efforts, got, want)
		}
	}
}
