package report_test

import (
	"strings"
	"testing"

	"rungs/model"
	"rungs/ui/report"
)

// What the framework demands, what it wishes and what we advise stand apart, and the
// decided cases right below the conditions.
func TestExplainTellsApartWhatCounts(t *testing.T) {
	notices := model.Criterion{
		ID: "notices", Level: 1, Title: "Notices", Effort: model.Days, Impact: model.Medium,
		Asks: "Tell people.", Reading: `We read "tell" as mail.`,
		Conditions: []model.Condition{{ID: "password", Text: "mail on a new password"}, {ID: "factor", Text: "mail on a factor", OnlyIfMet: "mfa"}},
		Verdicts:   []model.Verdict{{Case: "mail for both", State: model.Met}, {Case: "a banner", State: model.Unmet}},
		Wishes:     []string{"within the hour"}, Advice: []string{"new owners too"},
	}
	catalogue := model.NewCatalogue(model.Catalogue{Categories: []model.Category{{ID: "x", Title: "X", Criteria: []model.Criterion{notices, {ID: "mfa", Title: "MFA"}}}}})
	var b strings.Builder
	if err := report.Explain.Print(&b, report.Text, report.Document{Catalogue: catalogue, Criterion: "notices", Width: 78}); err != nil {
		t.Fatal(err)
	}
	const want = `Tell people.
We read "tell" as mail.

It is met when
☐ mail on a new password
☐ mail on a factor (counts once "MFA" is met)

• mail for both → met
• a banner → not met

The framework wishes as well, does not count
• within the hour

We recommend, does not count
• new owners too
`
	if !strings.Contains(b.String(), want) {
		t.Errorf("it says\n%swant in it\n%s", b.String(), want)
	}
}
