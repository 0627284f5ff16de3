package content_test

import (
	"fmt"
	"log"
	"os"

	"rungs/content"
)

// The catalogue that comes with the program, as it is written.
func ExampleLoad() {
	catalogue, err := content.Load(os.DirFS("v0.1"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(catalogue.Title, catalogue.Version)
	for _, category := range catalogue.Categories {
		fmt.Printf("%s begins with %q\n", category.Title, category.Criteria[0].Title)
	}
	criterion := catalogue.Criterion("token-scoped")
	fmt.Println(criterion.Title, "needs", criterion.Effort)
	// Output:
	// Principles for Package Repository Security 0.1
	// Authentication begins with "Verified email address"
	// Authorization begins with "Package-scoped API keys"
	// General Capabilities begins with "Vulnerability disclosure policy"
	// CLI Tooling begins with "Pinned installs"
	// Package-scoped API keys needs weeks
}

// What is wrong in a folder is said for the person who writes it.
func ExampleLint() {
	for _, fault := range content.Lint(os.DirFS("testdata/broken/unknown-field")) {
		fmt.Println(fault)
	}
	// Output:
	// names/reserved-names.md:1: the field title is missing; add it
	// names/reserved-names.md:5: the field "titel" is not known; correct its spelling or take it out
	// names/reserved-names.md:24: the field "sinse" is not known; correct its spelling or take it out
}
