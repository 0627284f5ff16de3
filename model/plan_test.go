package model_test

import (
	"fmt"
	"slices"
	"testing"

	"rungs/model"
)

// The arithmetic of a plan, calculated by hand: impact 3, 2 or 1, plus the open
// criteria that need it, divided by the effort 1, 4 or 12, halved where partly.
func TestWorthByHand(t *testing.T) {
	c := smallCatalogue()
	j := assess(t, c, "* unmet", "mfa-totp partly", "token-prefix partly", "mfa-required-all partly", "secret-scanning met", "mfa-required-critical unsure: Bob")
	want := []string{
		// Level 1. Brute-force protection: high 3 + 1 (mfa-totp), days 1. Account
		// recovery: medium 2 + 2 (mfa-required-critical, although unsure, and -all), days.
		// They tie at 4; the catalogue has the recovery policy first.
		"1 recovery-policy 4 / 1",
		"1 bruteforce-protection 4 / 1",
		// Strong MFA: high 3 + 2, half of weeks 4; 2.5; it waited for brute-force protection.
		"1 mfa-totp 5 / 2",
		// Token prefix: low 1 + 0 (secret-scanning is met), half a day; 2. It ties with
		// email-verified, medium 2 in days, which comes first in the catalogue.
		"1 email-verified 2 / 1",
		"1 token-prefix 1 / 0.5",
		// Scoped keys: high 3 + 1 (mfa-required-all), weeks. Pinned installs: high 3, weeks.
		"1 token-scoped 4 / 4",
		"1 cli-pinned-installs 3 / 4",
		// Level 2. mfa-required-critical is a question, not a step.
		"2 mfa-webauthn 3 / 4",
		"2 maintainer-roles 2 / 4",
		"2 cli-vuln-warnings 2 / 4",
		// Level 3: low 1 in days before high 3 in half of 12.
		"3 cli-sbom 1 / 1",
		"3 mfa-required-all 3 / 6",
	}
	plan := model.MakePlan(c, j.Assessment, model.TopLevel)
	var got []string
	for _, m := range plan.Milestones {
		for _, s := range m.Steps {
			got = append(got, fmt.Sprintf("%d %s %v", m.Level, s.Criterion.ID, s.Worth))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
	if q := plan.FindOut; len(q) != 1 || q[0].Criterion.ID != "mfa-required-critical" || q[0].Why != "ask Bob" {
		t.Errorf("to find out: %+v", q)
	}
}

func TestWorthComparesFractionsWithoutRounding(t *testing.T) {
	tests := []struct {
		a, b model.Worth
		want int
	}{
		{model.Worth{Gain: 1, Cost: 3}, model.Worth{Gain: 1, Cost: 2}, -1},
		{model.Worth{Gain: 1, Cost: 2}, model.Worth{Gain: 1, Cost: 3}, 1},
		{model.Worth{Gain: 2, Cost: 4}, model.Worth{Gain: 1, Cost: 2}, 0},
		{model.Worth{Gain: 333333333, Cost: 1000000000}, model.Worth{Gain: 1, Cost: 3}, -1},
	}
	for _, tt := range tests {
		if got := tt.a.Compare(tt.b); got != tt.want {
			t.Errorf("%+v to %+v: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestWhatIsNeededComesFirstHoweverLittleItIsWorth(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{Categories: []model.Category{{ID: "x", Title: "X", Criteria: []model.Criterion{
		{ID: "wanted", Level: 1, Order: 1, Effort: model.Days, Impact: model.High, Needs: []string{"tedious"}},      // 3 / 1
		{ID: "tedious", Level: 1, Order: 2, Effort: model.Months, Impact: model.Low, Needs: []string{"groundwork"}}, // 2 / 12
		{ID: "groundwork", Level: 1, Order: 3, Effort: model.Months, Impact: model.Low},                             // 2 / 12
		{ID: "aside", Level: 1, Order: 4, Effort: model.Weeks, Impact: model.Low},                                   // 1 / 4
		{ID: "late", Level: 1, Order: 5, Effort: model.Months, Impact: model.Low},                                   // 1 / 12
	}}}})
	want := "aside groundwork tedious wanted late"
	if got := join(stepIDs(model.MakePlan(c, assess(t, c, "* unmet").Assessment, 1).Steps())); got != want {
		t.Errorf("steps %s, want %s", got, want)
	}
}

func TestTargetOfAPlan(t *testing.T) {
	c := smallCatalogue()
	tests := []struct {
		lines      []string
		asked, got int
	}{
		{nil, 0, 1},
		{[]string{"* met"}, 0, 3},
		{[]string{"* met", "authentication/1 unmet"}, 0, 1}, // the lowest that some category has not reached
		{[]string{"* met", "cli/2 unmet"}, 0, 2},
		{[]string{"* met", "cli/3 unmet"}, 0, 3},
		{nil, 2, 2}, {nil, 3, 3}, {[]string{"* met"}, 1, 1},
		{nil, -1, 1}, {nil, 4, 1}, // no such level: the default
		{[]string{"* not-applicable: x"}, 0, 1}, // nothing applies
	}
	for _, tt := range tests {
		plan := model.MakePlan(c, assess(t, c, tt.lines...).Assessment, tt.asked)
		if plan.Target != tt.got {
			t.Errorf("%q, asked for %d: target %d, want %d", tt.lines, tt.asked, plan.Target, tt.got)
		}
		for _, s := range plan.Steps() {
			if s.Criterion.Level > plan.Target {
				t.Errorf("%q: %s lies above target %d", tt.lines, s.Criterion.ID, plan.Target)
			}
		}
	}
}

func TestWhatAStepCarries(t *testing.T) {
	c := smallCatalogue()
	j := assess(t, c, "* unmet")
	ticked := answerEvent("secret-scanning", model.Partly)
	ticked.Conditions = []string{"endpoint"}
	j.write("ana", ticked)
	planned := model.Intent{Choice: model.Planned, Owner: "bob", Until: "2027-03-01"}
	j.write("ana", model.Event{Kind: model.IntentKind, Criterion: "secret-scanning", Intent: planned})
	for _, s := range model.MakePlan(c, j.Assessment, 3).Steps() {
		if s.Criterion.ID != "secret-scanning" {
			continue
		}
		var left []string
		for _, cond := range s.Left {
			left = append(left, cond.ID)
		}
		if join(left) != "programme revoked" || join(s.Needs) != "token-prefix" || s.State != model.Partly || s.Opens != 0 || s.Intent != planned {
			t.Errorf("%+v", s)
		}
		return
	}
	t.Error("secret-scanning is no step")
}

func TestFindOut(t *testing.T) {
	c := smallCatalogue()
	j := assess(t, c, "* met", "cli-vuln-warnings unsure: Cyn", "cli-pinned-installs -", "mfa-totp met | unmet", "mfa-webauthn unsure", "cli-sbom unsure", "secret-scanning -")
	var got []string
	for _, q := range model.MakePlan(c, j.Assessment, 2).FindOut {
		got = append(got, fmt.Sprintf("%s %v %v %s", q.Criterion.ID, q.State, q.Disputed, q.Why))
	}
	want := []string{ // by level, then in catalogue order; above the target what somebody did not know
		"mfa-totp not met true ana says met and bob says not met",
		"cli-pinned-installs not answered false ",
		"mfa-webauthn unsure false ",
		"cli-vuln-warnings unsure false ask Cyn",
		"cli-sbom unsure false ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestADisagreementIsToBeFoundOutEvenIfBothSidesCount(t *testing.T) {
	c := smallCatalogue()
	for _, said := range []string{"met | provided: npm", "met | not-applicable: x", "provided: npm | not-applicable: x"} {
		plan := model.MakePlan(c, assess(t, c, "* met", "cli-sbom "+said).Assessment, 3)
		if len(plan.FindOut) != 1 || plan.Empty() {
			t.Errorf("%s: to find out %+v", said, plan.FindOut)
		}
	}
}

// TestWorthSays holds the arithmetic of a worth in words.
func TestWorthSays(t *testing.T) {
	of := func(i model.Impact, e model.Effort, s model.State, opens, gain, cost int) string {
		return model.Step{Criterion: &model.Criterion{Impact: i, Effort: e}, State: s, Opens: opens, Worth: model.Worth{Gain: gain, Cost: cost}}.WorthSays()
	}
	for got, want := range map[string]string{
		of(model.High, model.Days, model.Partly, 0, 3, 1):   "High impact counts 3. Its effort, days, counts 1; a part is there, so half of that is left, 0.5. 3 divided by 0.5 is a worth of 6; the more, the earlier.",
		of(model.Medium, model.Weeks, model.Unmet, 2, 4, 8): "Medium impact counts 2, and each of the 2 that need it 1, together 4. Its effort, weeks, counts 4. 4 divided by 4 is a worth of 1; the more, the earlier.",
		of(model.Low, model.Months, model.Unmet, 0, 1, 24):  "Low impact counts 1. Its effort, months, counts 12. 1 divided by 12 is a worth of 0.083; the more, the earlier.",
	} {
		if got != want {
			t.Errorf("%s\ninstead of\n%s", got, want)
		}
	}
}
