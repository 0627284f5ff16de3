package model

import (
	"maps"
	"regexp"
	"strconv"
	"testing"
)

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
		"wdm":          "about 1 to 3 evenings, 1 step of some weeks and 1 step of some months",
		"www":          "3 steps of some weeks each",
		"dddddddd":     "about 8 to 24 evenings", // not 25: then two milestones would be more than both together
		"dddddddddddd": "about 12 to 36 evenings",
		"?m":           "2 steps of some months each", // whatever a catalogue calls it
	} {
		if got := EffortSays(of(efforts)); got != want {
			t.Errorf("%q: %q, want %q", efforts, got, want)
		}
	}
}

// TestSumsAddUp parts the steps of a plan in two at every place: what both parts take is what
// the whole takes.
func TestSumsAddUp(t *testing.T) {
	numbers := regexp.MustCompile(`(\d+) (to|evenings|steps? of some weeks|steps? of some months)`)
	sum := func(says ...string) map[string]int {
		out := map[string]int{}
		for _, text := range says {
			for _, m := range numbers.FindAllStringSubmatch(text, -1) {
				n, _ := strconv.Atoi(m[1])
				out[regexp.MustCompile("^steps?").ReplaceAllString(m[2], "step")] += n
			}
		}
		return out
	}
	var steps []Step
	for i := range 31 {
		steps = append(steps, Step{State: []State{Partly, Unmet}[i%2], Criterion: &Criterion{Effort: []Effort{Days, Days, Weeks, Days, Months}[i%5]}})
	}
	whole := sum(EffortSays(steps))
	if whole["to"] != 19 || whole["evenings"] != 57 || whole["step of some weeks"] != 6 || whole["step of some months"] != 6 {
		t.Fatalf("the whole takes %v: %s", whole, EffortSays(steps))
	}
	for at := range steps {
		if parts := sum(EffortSays(steps[:at]), EffortSays(steps[at:])); !maps.Equal(parts, whole) {
			t.Errorf("parted after %d steps: %v, and the whole is %v", at, parts, whole)
		}
	}
}
