package checklist_test

import (
	"fmt"

	"rungs/model"
	"rungs/ui/checklist"
)

// Example reads a list, and says what each line is about and what it would record.
func Example() {
	catalogue := model.NewCatalogue(model.Catalogue{Categories: []model.Category{{ID: "publishing", Criteria: []model.Criterion{
		{ID: "mfa-totp", Level: 1, Title: "Strong MFA available"},
		{ID: "cli-sbom", Level: 2, Title: "SBOM output"},
	}}}})
	list, err := checklist.Parse("Our plan:\n- [x] strong two-factor authentication\n- [ ] Software bill of materials output\n- [x] cake")
	if err != nil {
		fmt.Println(err)
		return
	}
	matches := checklist.Find(catalogue, list.Items)
	checklist.Settle(matches)
	for _, m := range matches {
		if m.Problem != "" {
			fmt.Printf("line %d: %s\n", m.Line, m.Problem)
			continue
		}
		fmt.Printf("line %d: %s, %s\n", m.Line, m.Criterion.ID, m.Answer(model.Fold(model.Header{}, nil)))
	}
	// Output:
	// line 2: mfa-totp, met
	// line 3: cli-sbom, not met
	// line 4: no criterion is clearly like it
}
