// Package builtin is the catalogue that comes with the program, as Go: so it costs
// nothing to read when the program starts. It is made from the folder
// content/v0.1, which is the place to change something, and a test holds the two
// equal. It reads no file.
package builtin

import (
	"slices"

	"rungs/model"
)

//go:generate go run generate.go ../v0.1 catalogue.go

// Catalogue is the catalogue, a copy for each caller.
func Catalogue() *model.Catalogue {
	c := literal
	c.Glossary = slices.Clone(c.Glossary)
	c.Categories = slices.Clone(c.Categories)
	for i := range c.Categories {
		c.Categories[i].Criteria = slices.Clone(c.Categories[i].Criteria)
	}
	return model.NewCatalogue(c)
}
