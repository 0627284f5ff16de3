// Package builtin is the catalogues that come with the program, and what is known of
// ecosystems, as Go: so they cost nothing to read when the program starts. They are made
// from the folders v0.1, beyond and ecosystems of content, which are the places to change
// something, and a test holds them equal. It reads no file.
package builtin

import (
	"slices"

	"rungs/model"
)

//go:generate go run generate.go ../v0.1 catalogue.go literal
//go:generate go run generate.go ../beyond beyond.go beyond
//go:generate go run generate.go ../ecosystems ecosystems.go ecosystems

// Catalogue is that of the framework, a copy for each caller.
func Catalogue() *model.Catalogue { return copied(literal) }

// Catalogues are all that come with the program, that of the framework first; copies
// for each caller.
func Catalogues() []*model.Catalogue {
	return []*model.Catalogue{copied(literal), copied(beyond)}
}

func copied(c model.Catalogue) *model.Catalogue {
	c.Glossary = slices.Clone(c.Glossary)
	c.Drafts = slices.Clone(c.Drafts)
	c.Categories = slices.Clone(c.Categories)
	for i := range c.Categories {
		c.Categories[i].Criteria = slices.Clone(c.Categories[i].Criteria)
	}
	return model.NewCatalogue(c)
}

// Ecosystems is what the world around knows of each ecosystem. Nobody changes it.
func Ecosystems() *model.Ecosystems { return &ecosystems }
