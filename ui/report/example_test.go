package report_test

import (
	"bytes"
	"fmt"
	"log"
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/report"
)

// The steps of a plan, as a task list in Markdown.
func ExampleKind() {
	catalogue := model.NewCatalogue(model.Catalogue{
		ID: "example", Version: "1", Title: "Example Principles",
		Categories: []model.Category{{ID: "accounts", Title: "Accounts", Criteria: []model.Criterion{
			{ID: "recovery-policy", Level: 1, Title: "Account recovery policy", Effort: model.Days, Impact: model.Medium},
		}}},
	})
	at := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
	assessment := model.Fold(model.Header{Registry: "Acme Packages"}, []model.Event{{
		ID: "a", At: at, By: "ana", Kind: model.AnswerKind, Criterion: "recovery-policy", Answer: model.Answer{State: model.Unmet},
	}})

	var plan bytes.Buffer
	if err := report.Plan.Print(&plan, report.Markdown, report.Document{Catalogue: catalogue, Assessment: assessment, Now: at}); err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(plan.String()) {
		if strings.HasPrefix(line, "- [ ]") {
			fmt.Print(line)
		}
	}
	// Output: - [ ] **1. Account recovery policy** (recovery-policy)\
}
