package model_test

import (
	"strings"
	"testing"

	"rungs/model"
)

// A sentence that people read, and how it comes about.
type sentence struct {
	lines []string // for assess
	want  string
}

func (s sentence) check(t *testing.T, got string) {
	t.Helper()
	if got != s.want {
		t.Errorf("%q reads\n %s\nwant\n %s", s.lines, got, s.want)
	}
}

func TestReasonOfALevel(t *testing.T) {
	c := smallCatalogue()
	tests := []struct {
		name, category string
		sentence
	}{
		{"all met", "cli", sentence{[]string{"* met"}, "Level 3: every criterion that applies is met."}},
		{"nothing answered, several criteria", "authentication", sentence{nil,
			"Level 0: 4 criteria that are not answered keep it from level 1. Level 3 is possible if what is unknown turns out to be met."}},
		{"one not answered", "authentication", sentence{[]string{"authentication/1 met", "email-verified -"},
			`Level 0: only "Verified email address" (not answered) keeps it from level 1. Level 3 is possible if what is unknown turns out to be met.`}},
		{"one not met", "authentication", sentence{[]string{"* met", "recovery-policy unmet"},
			`Level 0: only "Account recovery policy" (not met) keeps it from level 1.`}},
		{"one met partly", "authentication", sentence{[]string{"* met", "mfa-webauthn partly"},
			`Level 1: only "Phishing-resistant MFA available" (met only partly) keeps it from level 2.`}},
		{"two", "authentication", sentence{[]string{"* met", "recovery-policy unmet", "mfa-totp partly"},
			`Level 0: "Account recovery policy" (not met) and "Strong MFA available" (met only partly) keep it from level 1.`}},
		{"four, each in its own way", "authentication", sentence{[]string{"* met", "email-verified -", "recovery-policy unmet", "mfa-totp partly", "bruteforce-protection unsure"},
			`Level 0: "Verified email address" (not answered), "Account recovery policy" (not met), "Strong MFA available" (met only partly) and "Brute-force protection" (not known yet) keep it from level 1.`}},
		{"a disagreement among others", "authentication", sentence{[]string{"* met", "recovery-policy met | unmet", "mfa-totp unmet"},
			`Level 0: "Account recovery policy" (disputed) and "Strong MFA available" (not met) keep it from level 1.`}},
		{"a ceiling below the top", "authentication", sentence{[]string{"* met", "mfa-required-all unmet", "email-verified -"},
			`Level 0: only "Verified email address" (not answered) keeps it from level 1. Level 2 is possible if what is unknown turns out to be met.`}},
		{"nothing applies at one level", "cli", sentence{[]string{"* met", "cli/2 not-applicable: x"},
			"Level 3: every criterion that applies is met. At level 2 nothing applies."}},
		{"no criterion applies", "cli", sentence{[]string{"cli/1 not-applicable: x", "cli/2 not-applicable: x", "cli/3 not-applicable: x"},
			"Does not apply: every criterion was answered as not applicable."}},

		{"a plural title", "cli", sentence{[]string{"* met", "cli-pinned-installs unmet"},
			`Level 0: only "Pinned installs" (not met) keeps it from level 1.`}},
		{"a title with a colon", "authentication", sentence{[]string{"* met", "mfa-required-critical unmet"},
			`Level 1: only "MFA required: critical packages" (not met) keeps it from level 2.`}},
		{"a title with an and", "authorization", sentence{[]string{"* met", "secret-scanning unmet"},
			`Level 2: only "Leaked tokens found and revoked" (not met) keeps it from level 3.`}},
		{"one unsure", "authentication", sentence{[]string{"* met", "recovery-policy unsure: Bob"},
			`Level 0: only "Account recovery policy" (not known yet: ask Bob) keeps it from level 1. Level 3 is possible if what is unknown turns out to be met.`}},
		{"one unsure among others", "authentication", sentence{[]string{"* met", "recovery-policy unsure: Bob", "mfa-totp unmet"},
			`Level 0: "Account recovery policy" (not known yet: ask Bob) and "Strong MFA available" (not met) keep it from level 1.`}},
		{"one disputed", "authentication", sentence{[]string{"* met", "recovery-policy met | unmet"},
			`Level 0: only "Account recovery policy" (disputed) keeps it from level 1. Level 3 is possible if what is unknown or disputed turns out to be met.`}},
		{"nothing applies at two levels", "cli", sentence{[]string{"* met", "cli/1 not-applicable: x", "cli/2 not-applicable: x"},
			"Level 3: every criterion that applies is met. At levels 1 and 2 nothing applies."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.check(t, standingOf(c, assess(t, c, tt.lines...).Assessment, tt.category).Reason)
		})
	}
}

func TestReasonWhyACategoryDoesNotApply(t *testing.T) {
	tests := []struct {
		name    string
		profile model.Profile
		want    string
	}{
		{"by the answers", model.Profile{Accounts: model.No}, "Does not apply: the registry has no user accounts."},
		{"decided", model.Profile{Overrides: map[string]model.Override{"authentication": {Why: "accounts are closed"}}}, "Does not apply: accounts are closed."},
		{"decided without a word", model.Profile{Overrides: map[string]model.Override{"authentication": {}}}, "Does not apply: no reason was given."},
		{"decided in a whole sentence", model.Profile{Overrides: map[string]model.Override{"authentication": {Why: "Accounts are closed."}}},
			"Does not apply: Accounts are closed."},
	}
	c := smallCatalogue()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			j := newJournal()
			j.write("ana", model.Event{Kind: model.ProfileKind, Profile: &tt.profile})
			if got := standingOf(c, j.Assessment, "authentication").Reason; got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestHeadline(t *testing.T) {
	standings := func(floors ...int) []model.Standing { // -1 does not apply
		var out []model.Standing
		for _, f := range floors {
			out = append(out, model.Standing{Applies: f >= 0, Floor: max(f, 0)})
		}
		return out
	}
	tests := []struct {
		floors []int
		want   string
	}{
		{nil, "No category applies."},
		{[]int{-1, -1}, "No category applies."},
		{[]int{0, 0, 0, 0}, "None of the 4 categories that apply has reached level 1."},
		{[]int{1, 0, 0, 0}, "1 of the 4 categories that apply has reached level 1."},
		{[]int{3, 0, 2, -1}, "2 of the 3 categories that apply have reached level 1."},
		{[]int{1, 2, 3, 1}, "All 4 categories that apply have reached level 1."},
		{[]int{1, -1, 3}, "Both categories that apply have reached level 1."},
		{[]int{-1, 0}, "The one category that applies has not reached level 1."},
		{[]int{-1, 2}, "The one category that applies has reached level 1."},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			if got := model.Headline(standings(tt.floors...)); got != tt.want {
				t.Errorf("%v: %s\nwant %s", tt.floors, got, tt.want)
			}
		})
	}
}

// TestHeadlineOfWhatIsVacant names the categories in which a level is reached because nothing
// applies there, wherever a headline stands.
func TestHeadlineOfWhatIsVacant(t *testing.T) {
	c := smallCatalogue()
	category := &c.Categories[0]
	j := assess(t, c, category.ID+"/1 not-applicable: we have none")
	says := " " + category.Title + " counts only because nothing applies there at level 1."
	if got := model.Headline(model.Standings(c, j.Assessment)); !strings.HasSuffix(got, says) || strings.Count(got, says) != 1 {
		t.Errorf("got %q", got)
	}
	if got := model.Headline(model.StandingsIf(c, j.Assessment, map[string]bool{category.Criteria[0].ID: true})); strings.Contains(got, "nothing applies") {
		t.Errorf("one of it counts, and it says %q", got)
	}
}

func TestWhatAMilestoneBrings(t *testing.T) {
	c := smallCatalogue()
	tests := []struct {
		name   string
		accept []string // put aside
		level  int      // of the milestone
		sentence
	}{
		{"one step", nil, 1, sentence{[]string{"* met", "cli/1 unmet", "cli/2 unmet"}, "This step brings CLI Tooling from 0 to 1."}},
		{"one step, with a higher level reached early", nil, 1, sentence{[]string{"* met", "cli/1 unmet"}, "This step brings CLI Tooling from 0 to 3."}},
		{"some steps", nil, 2, sentence{[]string{"* met", "authentication/2 unmet"}, "These 2 steps bring Authentication from 1 to 3."}},
		{"two categories", nil, 1, sentence{[]string{"* unmet", "cli/1 met"}, "These 6 steps bring Authentication from 0 to 1 and Authorization from 0 to 1."}},
		{"three categories", nil, 1, sentence{[]string{"* unmet"}, "These 7 steps bring Authentication from 0 to 1, Authorization from 0 to 1 and CLI Tooling from 0 to 1."}},
		{"the second milestone begins where the first ends", nil, 2, sentence{[]string{"* met", "cli/1 unmet", "cli/2 unmet", "cli/3 unmet"}, "This step brings CLI Tooling from 1 to 2."}},
		{"something has to be found out", nil, 1, sentence{[]string{"* met", "email-verified unsure", "mfa-totp unmet", "authentication/2 unmet"},
			"This step brings Authentication from 0 to 1, if what you find out first is met."}},
		{"something has to be found out for one of two", nil, 1, sentence{[]string{"* met", "email-verified unsure", "mfa-totp unmet", "authentication/2 unmet", "cli/1 unmet", "cli/2 unmet"},
			"These 2 steps bring Authentication from 0 to 1 (if what you find out first is met) and CLI Tooling from 0 to 1."}},
		{"something has to be found out elsewhere", nil, 1, sentence{[]string{"* met", "email-verified unsure", "cli/1 unmet"}, "This step brings CLI Tooling from 0 to 3."}},
		{"the level below has only questions", nil, 2, sentence{[]string{"cli/1 unsure", "cli/2 unmet", "cli/3 unmet"},
			"This step brings CLI Tooling from 0 to 2, if what you find out first is met."}},
		{"put aside at this level, one step left", []string{"mfa-totp"}, 1, sentence{[]string{"* met", "mfa-totp unmet", "email-verified unmet"},
			`This step alone changes no level: something else was put aside.`}},
		{"put aside in one category, not in the other", []string{"mfa-totp"}, 1, sentence{[]string{"* met", "mfa-totp unmet", "email-verified unmet", "cli/1 unmet", "cli/2 unmet"},
			`1 of these 2 steps brings CLI Tooling from 0 to 1. Authentication stays at 0: something was put aside.`}},

		{"put aside at this level, two steps left", []string{"mfa-totp"}, 1, sentence{[]string{"* met", "mfa-totp unmet", "email-verified unmet", "recovery-policy unmet"},
			`These 2 steps alone change no level: something else was put aside.`}},
		{"put aside at a lower level", []string{"cli-pinned-installs"}, 2, sentence{[]string{"* unmet"},
			`3 of these 4 steps bring Authentication from 1 to 2 and Authorization from 1 to 2. CLI Tooling stays at 0: something was put aside.`}},
		{"put aside at a lower level, and nothing else to do", []string{"cli-pinned-installs"}, 2, sentence{[]string{"* met", "cli/1 unmet", "cli/2 unmet"},
			"This step alone changes no level: something else was put aside."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			j := assess(t, c, tt.lines...)
			for _, id := range tt.accept {
				j.accept(id, "no time")
			}
			for _, m := range model.MakePlan(c, j.Assessment, model.TopLevel).Milestones {
				if m.Level == tt.level {
					tt.check(t, m.Brings)
					return
				}
			}
			t.Errorf("no milestone for level %d", tt.level)
		})
	}
}

func TestReasonOfAStep(t *testing.T) {
	c := smallCatalogue()
	tests := []struct {
		step string
		sentence
	}{
		{"email-verified", sentence{[]string{"* unmet"}, "medium impact · days"}},
		{"email-verified", sentence{[]string{"* unmet", "email-verified partly"}, "medium impact · days · partly there"}},
		{"token-prefix", sentence{[]string{"* unmet"}, `low impact · days · opens the way for "Leaked tokens found and revoked"`}},
		{"token-prefix", sentence{[]string{"* unmet", "secret-scanning met"}, "low impact · days"}},
		{"mfa-totp", sentence{[]string{"* unmet"}, `high impact · weeks · opens the way for 2 more · after "Brute-force protection"`}},
		{"mfa-totp", sentence{[]string{"* unmet", "mfa-totp partly", "bruteforce-protection met", "mfa-required-all met"},
			"high impact · weeks · partly there · opens the way for 1 more"}},
		{"mfa-required-all", sentence{[]string{"* unmet", "recovery-policy met"}, `high impact · months · after "Strong MFA available" and "Package-scoped API keys"`}},
	}
	for _, tt := range tests {
		t.Run(tt.step, func(t *testing.T) {
			for _, s := range model.MakePlan(c, assess(t, c, tt.lines...).Assessment, model.TopLevel).Steps() {
				if s.Criterion.ID == tt.step {
					tt.check(t, s.Reason)
					return
				}
			}
			t.Errorf("%s is no step", tt.step)
		})
	}
}
