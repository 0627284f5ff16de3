package model_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

func TestFloorAndCeiling(t *testing.T) {
	c := smallCatalogue()
	tests := []struct {
		name           string
		lines          []string // about CLI Tooling: one criterion a level
		floor, ceiling int
		early, vacant  string
	}{
		{"nothing answered: everything is possible", nil, 0, 3, "", ""},
		{"all met", []string{"* met"}, 3, 3, "", ""},
		{"provided counts as met", []string{"* met", "cli/1 provided: npm"}, 3, 3, "", ""},
		{"level 1 met", []string{"cli/1 met"}, 1, 3, "", ""},
		{"the first level decides", []string{"* met", "cli/1 unmet"}, 0, 0, "cli-vuln-warnings cli-sbom", ""},
		{"level 2 decides", []string{"* met", "cli/2 unmet"}, 1, 1, "cli-sbom", ""},
		{"partly never counts", []string{"* met", "cli/2 partly"}, 1, 1, "cli-sbom", ""},
		{"unsure may turn out to be met", []string{"* met", "cli/2 unsure"}, 1, 3, "cli-sbom", ""},
		{"an unknown below something unmet", []string{"cli/1 unsure", "cli/3 unmet"}, 0, 2, "", ""},
		{"a disagreement: worst for the floor, best for the ceiling", []string{"* met", "cli/2 met | unmet"}, 1, 3, "cli-sbom", ""},
		{"a disagreement over how bad it is", []string{"* met", "cli/2 partly | unmet"}, 1, 1, "cli-sbom", ""},
		{"a disagreement with an unsure side", []string{"* met", "cli/2 unsure | unmet"}, 1, 3, "cli-sbom", ""},
		{"a disagreement in which both sides count", []string{"* met", "cli/2 met | provided: npm"}, 3, 3, "", ""},
		{"a disagreement whether it applies", []string{"* met", "cli/2 not-applicable: x | unmet"}, 1, 3, "cli-sbom", ""},
		{"a note contradicts nobody", []string{"* met", "cli/2 met | -"}, 3, 3, "", ""},
		{"nothing applies at level 2", []string{"* met", "cli/2 not-applicable: x"}, 3, 3, "", "2"},
		{"nothing applies at level 1 and nothing else is known", []string{"cli/1 not-applicable: x"}, 1, 3, "", "1"},
		{"nothing applies above the floor", []string{"cli/1 unmet", "cli/2 not-applicable: x"}, 0, 0, "", ""},
		{"only level 3 applies", []string{"* not-applicable: x", "cli/3 met"}, 3, 3, "", "1 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := standingOf(c, assess(t, c, tt.lines...).Assessment, "cli")
			if !s.Applies || s.Floor != tt.floor || s.Ceiling != tt.ceiling {
				t.Errorf("applies %v, %d to %d, want true, %d to %d", s.Applies, s.Floor, s.Ceiling, tt.floor, tt.ceiling)
			}
			if got := join(ids(s.Early)); got != tt.early {
				t.Errorf("early rungs %q, want %q", got, tt.early)
			}
			if got := join(s.Vacant); got != tt.vacant {
				t.Errorf("vacant levels %q, want %q", got, tt.vacant)
			}
		})
	}
}

func TestWhatIsMetAboveTheFloor(t *testing.T) {
	c := smallCatalogue()
	for _, tt := range []struct {
		category, want string
		lines          []string
	}{
		{"cli", "", nil},
		{"cli", "", []string{"* met"}},
		{"cli", `Already met of level 3: "SBOM output".`, []string{"* met", "cli/2 unmet"}},
		{"cli", `Already met of level 2: "Warnings at install time"; of level 3: "SBOM output".`, []string{"* met", "cli/1 unmet"}},
		{"authentication", `Already met of level 1: "Verified email address".`, []string{"email-verified met"}},
	} {
		if got := standingOf(c, assess(t, c, tt.lines...).Assessment, tt.category).Above(); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.lines, got, tt.want)
		}
	}
}

func TestBlockingIsWhatStandsBeforeTheNextLevel(t *testing.T) {
	c := smallCatalogue()
	tests := []struct {
		lines []string
		want  string
	}{
		{nil, "email-verified recovery-policy mfa-totp bruteforce-protection"},
		{[]string{"* met"}, ""},
		{[]string{"* unmet", "authentication/1 met"}, "mfa-webauthn mfa-required-critical"},
		{[]string{"* met", "mfa-totp partly", "recovery-policy unsure: Bob", "email-verified met | unmet"}, "email-verified recovery-policy mfa-totp"},
		{[]string{"* met", "mfa-totp unmet", "recovery-policy not-applicable: x", "mfa-webauthn unmet"}, "mfa-totp"},
	}
	for _, tt := range tests {
		if got := join(ids(standingOf(c, assess(t, c, tt.lines...).Assessment, "authentication").Blocking)); got != tt.want {
			t.Errorf("%q: blocked by %q, want %q", tt.lines, got, tt.want)
		}
	}
}

func TestACategoryThatDoesNotApplyHasNoLevel(t *testing.T) {
	c := smallCatalogue()
	none := assess(t, c, "* met", "cli/1 not-applicable: x", "cli/2 not-applicable: x", "cli/3 not-applicable: x")
	byProfile := assess(t, c, "* met")
	byProfile.write("ana", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Overrides: map[string]model.Override{"cli": {Why: "no client"}}}})
	for _, j := range []*journal{none, byProfile} {
		s := standingOf(c, j.Assessment, "cli")
		if s.Applies || s.Floor != 0 || s.Ceiling != 0 || s.Early != nil || s.Blocking != nil || s.Vacant != nil {
			t.Errorf("never 3 and never 0, but %+v", s)
		}
		if lowest, ok := model.LowestFloor(model.Standings(c, j.Assessment)); !ok || lowest != 3 {
			t.Errorf("lowest floor %d, %v: it must not count", lowest, ok)
		}
	}
	if lowest, ok := model.LowestFloor(nil); ok {
		t.Errorf("lowest floor %d of no category", lowest)
	}
}

// bruteForce settles every disagreement in every possible way, and reads the
// definition word by word each time: the floor is the worst that can come out,
// the ceiling the best with what is unknown taken as met. It also says whether
// some way leaves nothing of the category.
func bruteForce(c *model.Category, s sides) (applies bool, floor, ceiling int, mayVanish bool) {
	floor, ceiling = model.TopLevel, 0
	settled := map[string]model.State{}
	reaches := func(level int, met func(model.State) bool) bool {
		for _, crit := range c.Criteria {
			if state := settled[crit.ID]; crit.Level <= level && state != model.NotApplicable && !met(state) {
				return false
			}
		}
		return true
	}
	highest := func(met func(model.State) bool) int {
		for level := model.TopLevel; level > 0; level-- {
			if reaches(level, met) {
				return level
			}
		}
		return 0
	}
	var settle func(i int)
	settle = func(i int) {
		if i < len(c.Criteria) {
			id := c.Criteria[i].ID
			said := slices.DeleteFunc(slices.Clone(s[id]), func(s model.State) bool { return s == model.Unanswered })
			if len(said) == 0 {
				said = []model.State{model.Unanswered}
			}
			for _, settled[id] = range said {
				settle(i + 1)
			}
			return
		}
		if !slices.ContainsFunc(c.Criteria, func(crit model.Criterion) bool { return settled[crit.ID] != model.NotApplicable }) {
			mayVanish = true
			return
		}
		applies = true
		floor = min(floor, highest(func(s model.State) bool { return s == model.Met || s == model.Provided }))
		ceiling = max(ceiling, highest(func(s model.State) bool {
			return s == model.Met || s == model.Provided || s == model.Unanswered || s == model.Unsure
		}))
	}
	settle(0)
	if !applies {
		return false, 0, 0, true
	}
	return applies, floor, ceiling, mayVanish
}

// leftOut says whether everybody who said something said that it does not apply.
func leftOut(said []model.State) bool {
	other := func(s model.State) bool { return s != model.NotApplicable && s != model.Unanswered }
	return slices.Contains(said, model.NotApplicable) && !slices.ContainsFunc(said, other)
}

// proved says whether somebody spoke of it, and nobody left anything to do.
func proved(said []model.State) bool {
	said = slices.DeleteFunc(slices.Clone(said), func(s model.State) bool { return s == model.Unanswered })
	return len(said) > 0 && !slices.ContainsFunc(said, model.State.Open)
}

// early lists what is proved above the floor.
func early(c *model.Category, s sides, floor int) []string {
	var out []string
	for _, crit := range c.Criteria {
		if crit.Level > floor && proved(s[crit.ID]) && !leftOut(s[crit.ID]) {
			out = append(out, crit.ID)
		}
	}
	return out
}

// tally counts, level by level, what is proved among what is not left out.
func tally(c *model.Category, s sides) (out [model.TopLevel + 1]model.Tally) {
	for _, crit := range c.Criteria {
		if leftOut(s[crit.ID]) {
			continue
		}
		out[crit.Level].Of++
		if proved(s[crit.ID]) {
			out[crit.Level].Met++
		}
	}
	return out
}

func TestLevelsByTheirDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := catalogues(7).Draw(t, "catalogue")
		s := answers(c).Draw(t, "answers")
		for i, got := range model.Standings(c, s.journal(c).Assessment) {
			applies, floor, ceiling, mayVanish := bruteForce(&c.Categories[i], s)
			if applies && mayVanish {
				ceiling = got.Ceiling // see the next test
			}
			if got.Applies != applies || got.Floor != floor || got.Ceiling != ceiling {
				t.Fatalf("%v: applies %v, %d to %d, want %v, %d to %d", s, got.Applies, got.Floor, got.Ceiling, applies, floor, ceiling)
			}
			if got.Floor > got.Ceiling {
				t.Fatalf("floor %d above ceiling %d", got.Floor, got.Ceiling)
			}
			if want := early(&c.Categories[i], s, floor); applies && !slices.Equal(ids(got.Early), want) {
				t.Fatalf("%v: early rungs %v, want %v", s, ids(got.Early), want)
			}
			if want := tally(&c.Categories[i], s); got.Tally != want {
				t.Fatalf("%v: tally %v, want %v", s, got.Tally, want)
			}
			var vacant []int
			for level := 1; level <= floor; level++ {
				if !slices.ContainsFunc(c.Categories[i].Criteria, func(crit model.Criterion) bool { return crit.Level == level && !leftOut(s[crit.ID]) }) {
					vacant = append(vacant, level)
				}
			}
			if !slices.Equal(got.Vacant, vacant) {
				t.Fatalf("%v: vacant %v, want %v", s, got.Vacant, vacant)
			}
		}
	})
}

func TestImprovingAnAnswerNeverLowersALevel(t *testing.T) {
	better := [][2]model.State{
		{model.Unmet, model.Partly}, {model.Partly, model.Met}, {model.Unmet, model.Met}, {model.Unmet, model.Provided},
		{model.Unanswered, model.Met}, {model.Unsure, model.Met}, {model.Unsure, model.Provided}, {model.Provided, model.Met},
		{model.Unmet, model.Unsure}, {model.Partly, model.Unanswered}, // to doubt what was bad
	}
	rapid.Check(t, func(t *rapid.T) {
		c := catalogues(8).Draw(t, "catalogue")
		before := answers(c).Draw(t, "answers")
		crit := rapid.SampledFrom(slices.Collect(c.All())).Draw(t, "criterion")
		change := rapid.SampledFrom(better).Draw(t, "change")
		// The answer that improves may be one side of a disagreement.
		others := before[crit.ID][:min(len(before[crit.ID]), rapid.IntRange(0, 2).Draw(t, "other sides"))]
		if change[0].Unknown() || change[1].Unknown() {
			others = nil // silence is no side
		}
		after := maps.Clone(before)
		before[crit.ID], after[crit.ID] = append(slices.Clone(others), change[0]), append(slices.Clone(others), change[1])
		old, improved := model.Standings(c, before.journal(c).Assessment), model.Standings(c, after.journal(c).Assessment)
		for i := range old {
			if improved[i].Floor < old[i].Floor || improved[i].Ceiling < old[i].Ceiling {
				t.Fatalf("%s from %v to %v: %d to %d became %d to %d", crit.ID, change[0], change[1],
					old[i].Floor, old[i].Ceiling, improved[i].Floor, improved[i].Ceiling)
			}
		}
	})
}

func TestPartlyNeverCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := catalogues(8).Draw(t, "catalogue")
		partly := answers(c).Draw(t, "answers")
		unmet := sides{}
		for id, states := range partly {
			unmet[id] = slices.Clone(states)
			for i, s := range states {
				if s == model.Partly {
					unmet[id][i] = model.Unmet
				}
			}
		}
		a, b := model.Standings(c, partly.journal(c).Assessment), model.Standings(c, unmet.journal(c).Assessment)
		for i := range a {
			if a[i].Floor != b[i].Floor || a[i].Ceiling != b[i].Ceiling || !slices.Equal(ids(a[i].Early), ids(b[i].Early)) {
				t.Fatalf("partly gives %d to %d, not met gives %d to %d", a[i].Floor, a[i].Ceiling, b[i].Floor, b[i].Ceiling)
			}
		}
	})
}

func TestWhatIsNotCounted(t *testing.T) {
	c := smallCatalogue()
	j := assess(t, c, "* met", "email-verified -", "recovery-policy unsure: Bob", "mfa-totp met | unmet", "mfa-webauthn unsure",
		"token-scoped provided: GitHub", "token-prefix unmet", "maintainer-roles partly", "cli-sbom not-applicable: no client of our own")
	want := []string{
		"email-verified|not answered||false",
		"recovery-policy|unsure|ask Bob|false",
		"mfa-totp|not met|ana says met and bob says not met|true",
		"mfa-webauthn|unsure||false",
		"token-scoped|provided|by GitHub|false",
		"cli-sbom|not applicable|no client of our own|false",
	}
	if got := uncounted(c, j.Assessment); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
	j.write("ana", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.No}})
	if got := uncounted(c, j.Assessment); len(got) != 1 {
		t.Errorf("in categories that do not apply nothing is counted, so nothing is listed: %q", got)
	}
}

func TestProvidedByNobodyNamed(t *testing.T) {
	c := smallCatalogue()
	got := uncounted(c, assess(t, c, "* met", "token-scoped provided").Assessment)
	if !slices.Equal(got, []string{"token-scoped|provided||false"}) {
		t.Errorf("%q", got)
	}
}
