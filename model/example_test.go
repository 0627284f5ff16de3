package model_test

import (
	"fmt"
	"time"

	"rungs/model"
)

// The examples share a few questions, all of one category.
var questions = model.NewCatalogue(model.Catalogue{
	ID: "example", Version: "1",
	Categories: []model.Category{{ID: "accounts", Title: "Accounts", Criteria: []model.Criterion{
		{ID: "policy", Level: 1, Title: "Recovery policy", Effort: model.Days, Impact: model.Medium},
		{ID: "mfa", Level: 1, Title: "Second factor", Effort: model.Weeks, Impact: model.High, Needs: []string{"limits"}},
		{ID: "limits", Level: 1, Title: "Attempts limited", Effort: model.Days, Impact: model.High},
		{ID: "mfa-for-all", Level: 2, Title: "Second factor for all", Effort: model.Months, Impact: model.High, Needs: []string{"mfa"}},
		{ID: "notices", Level: 2, Title: "Notice of a changed address", Effort: model.Days, Impact: model.Medium},
		{ID: "passkeys", Level: 3, Title: "Login without a password", Effort: model.Weeks, Impact: model.Medium},
	}}},
})

// answer is one line of a journal.
func answer(id, by string, minute int, criterion string, s model.State, after ...string) model.Event {
	return model.Event{
		ID: id, By: by, At: time.Date(2026, 11, 23, 10, minute, 0, 0, time.UTC),
		Kind: model.AnswerKind, Criterion: criterion, After: after,
		Answer: model.Answer{State: s},
	}
}

// Ana and Bob answer the same question in two copies of a file. The lines of both
// files are one assessment, in whatever order they come; one more answer, which
// names both, settles what they disagree on.
func ExampleFold() {
	header := model.Header{Registry: "Acme Packages"}
	fromAna := answer("a1", "ana", 1, "mfa", model.Met)
	fromBob := answer("b1", "bob", 2, "mfa", model.Partly)

	a := model.Fold(header, []model.Event{fromBob, fromAna, fromBob})
	fmt.Println("disputed:", a.Finding("mfa").Disputed())
	for _, head := range a.Finding("mfa").Heads {
		fmt.Printf("  %s says %v\n", head.By, head.State)
	}

	a.Apply(answer("a2", "ana", 3, "mfa", model.Partly, "a1", "b1"))
	fmt.Println("disputed:", a.Finding("mfa").Disputed())
	fmt.Println("so it is:", a.Finding("mfa").State())
	// Output:
	// disputed: true
	//   ana says met
	//   bob says partly
	// disputed: false
	// so it is: partly
}

// A level is reached when everything up to it is met. How high the registry
// might stand takes what nobody knows yet as met.
func ExampleStandings() {
	a := model.Fold(model.Header{}, []model.Event{
		answer("1", "ana", 1, "policy", model.Met),
		answer("2", "ana", 2, "limits", model.Met),
		answer("3", "ana", 3, "mfa", model.Partly),
		answer("4", "bob", 4, "mfa-for-all", model.Unmet),
		answer("5", "bob", 5, "notices", model.Met),
	})
	for _, s := range model.Standings(questions, a) {
		fmt.Printf("%s: %d, at best %d\n", s.Category.Title, s.Floor, s.Ceiling)
		fmt.Println(s.Reason)
	}

	a.Apply(answer("6", "ana", 6, "mfa", model.Met, "3"))
	for _, s := range model.Standings(questions, a) {
		fmt.Printf("%s: %d, at best %d\n", s.Category.Title, s.Floor, s.Ceiling)
		fmt.Println(s.Reason)
	}
	// Output:
	// Accounts: 0, at best 0
	// Level 0: only "Second factor" (met only partly) keeps it from level 1.
	// Accounts: 1, at best 1
	// Level 1: only "Second factor for all" (not met) keeps it from level 2.
}

// The plan begins with what costs minutes, and then goes up level by level.
func ExampleMakePlan() {
	a := model.Fold(model.Header{}, []model.Event{
		answer("1", "ana", 1, "mfa", model.Unmet),
		answer("2", "ana", 2, "limits", model.Unmet),
		answer("3", "ana", 3, "mfa-for-all", model.Unmet),
		answer("4", "ana", 4, "policy", model.Met),
		answer("5", "ana", 5, "notices", model.Unsure),
	})
	plan := model.MakePlan(questions, a, 2)
	for _, q := range plan.FindOut {
		fmt.Printf("Find out: %s (%v)\n", q.Criterion.Title, q.State)
	}
	for _, m := range plan.Milestones {
		fmt.Printf("Level %d. %s\n", m.Level, m.Brings)
		for i, s := range m.Steps {
			fmt.Printf("%d. %s: %s\n", i+1, s.Criterion.Title, s.Reason)
		}
	}
	// Output:
	// Find out: Notice of a changed address (unsure)
	// Level 1. These 2 steps bring Accounts from 0 to 1.
	// 1. Attempts limited: high impact · days · opens the way for "Second factor"
	// 2. Second factor: high impact · weeks · opens the way for 1 more · after "Attempts limited"
	// Level 2. This step brings Accounts from 1 to 2, if what you find out first is met.
	// 1. Second factor for all: high impact · months · after "Second factor"
}

// Undo makes an event like any other. Whoever appends it to the journal gives
// it an ID, a time and the author.
func ExampleAssessment_Undo() {
	a := model.Fold(model.Header{}, []model.Event{
		answer("1", "ana", 1, "mfa", model.Partly),
		answer("2", "ana", 2, "mfa", model.Met, "1"),
	})
	fmt.Println(a.Finding("mfa").State())

	undo, undone, _ := a.Undo("ana", nil)
	fmt.Printf("taking back: %v\n", undone.State)
	e := undo[0]
	e.ID, e.By, e.At = "3", "ana", undone.At.Add(time.Minute)
	a.Apply(e)
	fmt.Println(a.Finding("mfa").State())
	fmt.Println(len(a.History("mfa")), "answers in the history")
	// Output:
	// met
	// taking back: met
	// partly
	// 3 answers in the history
}
