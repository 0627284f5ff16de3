package model_test

import (
	"slices"
	"testing"

	"rungs/model"
)

// TestWhatIf supposes, and then answers for real: the levels are those that were
// named, and what was supposed is nowhere.
func TestWhatIf(t *testing.T) {
	c := smallCatalogue()
	for _, test := range []struct {
		done []string
		want string
	}{
		{[]string{"cli-sbom"}, `If "SBOM output" were done, no level would change yet.`},
		{[]string{"cli-pinned-installs"}, `If "Pinned installs" were done, levels would change: CLI Tooling from 0 to 1.`},
		{[]string{"cli-pinned-installs", "cli-vuln-warnings", "cli-sbom", "token-prefix"}, "If these 4 were done, levels would change: CLI Tooling from 0 to 3."},
	} {
		j := assess(t, c, "* unmet", "cli-pinned-installs partly")
		before := len(j.Events())
		done := map[string]bool{}
		for _, id := range test.done {
			done[id] = true
		}
		if got := j.Assessment.WhatIf(c, model.Standings(c, j.Assessment), done); got != test.want {
			t.Errorf("%v: %s\ninstead of %s", test.done, got, test.want)
		}
		if len(j.Events()) != before || j.Finding(test.done[0]).State().Counts() {
			t.Errorf("%v: the assessment has changed", test.done)
		}
		floor := standingOf(c, j.Assessment, "cli").Floor
		for _, id := range test.done {
			j.answer("ana", id, model.Met)
		}
		if moved := standingOf(c, j.Assessment, "cli").Floor != floor; moved != slices.Contains(test.done, "cli-pinned-installs") {
			t.Errorf("%v: answered for real the level moves: %v", test.done, moved)
		}
	}
}
