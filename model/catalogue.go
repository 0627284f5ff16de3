package model

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// TopLevel is the highest level of the framework. Level 0 has no criteria: it
// is where everybody begins.
const TopLevel = 3

// Catalogue is a versioned set of criteria. Build it with [NewCatalogue], which
// puts it in order and indexes it; it does not change afterwards.
type Catalogue struct {
	ID          string // such as "openssf-principles"
	Version     string // such as "0.1"
	Title       string
	Source      string // the page of the framework; empty for a catalogue that is nobody else's
	Attribution string // who wrote the framework, under which licence, and what is ours
	LeftOut     string // what the framework says nothing about
	Levels      []Level
	// WithoutLevels says that the criteria stand on no levels: a category is in
	// place by its answers. All are of level 1 then, so that whatever sorts by
	// level finds them on one rung; the number says nothing to a reader.
	WithoutLevels bool
	// Missing says that only this much is known of it: see [Missing].
	Missing    bool
	Categories []Category // in the order of the tabs
	Glossary   []Term     // sorted by term
	Drafts     []Template // the texts that it has begun for its readers, sorted by name
	// Revision counts what we made of this version: the latest of Changes, and 1
	// before there are any.
	Revision int
	Changes  []CatalogueChange // those of the version, then by revision and in catalogue order

	byID   map[string]place
	before *Catalogue // the version before, if it is here; see [Catalogues.Link]
}

// Level says what one of the levels 0 to 3 stands for.
type Level struct {
	Number int
	Name   string
	Text   string
}

// Category is one of the tracks of the framework; a tab in the wizard.
type Category struct {
	ID    string
	Title string
	Short string // the title where there is little room; the same if none is given
	// Requires names the traits without which the category does not apply. An
	// empty list means that it applies to every registry.
	Requires []Trait
	// PerClient says that each condition of its criteria is ticked for each client of
	// the profile.
	PerClient bool
	// Yours is what holds for registries of some kinds, in all of its criteria.
	Yours []Particular
	// Criteria are sorted by level, then by their order within the level.
	Criteria []Criterion

	withoutLevels bool
}

// Term is an entry of the glossary.
type Term struct {
	Term string
	Also []string // other spellings under which it is found
	Text string
}

type place struct{ category, criterion int }

// NewCatalogue puts the criteria of each category in order (by level, then
// order, then ID), names their category in them, indexes them, and finds out the
// revision. In a catalogue without levels it puts all on level 1. It changes the
// slices that it is given. Where two criteria share an ID the first one is
// found; a catalogue like that does not pass the lint.
func NewCatalogue(c Catalogue) *Catalogue {
	c.byID = map[string]place{}
	for i := range c.Categories {
		c.Categories[i].Short = cmp.Or(c.Categories[i].Short, c.Categories[i].Title)
		c.Categories[i].withoutLevels = c.WithoutLevels
		criteria := c.Categories[i].Criteria
		if c.WithoutLevels {
			for j := range criteria {
				criteria[j].Level = 1
			}
		}
		slices.SortStableFunc(criteria, func(a, b Criterion) int {
			return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
		})
		for j := range criteria {
			criteria[j].Category, criteria[j].perClient = c.Categories[i].ID, c.Categories[i].PerClient
			criteria[j].common = c.Categories[i].Yours
			if _, taken := c.byID[criteria[j].ID]; !taken {
				c.byID[criteria[j].ID] = place{i, j}
			}
		}
	}
	c.Revision = 1
	for _, change := range c.Changes {
		c.Revision = max(c.Revision, change.Revision)
	}
	slices.SortStableFunc(c.Glossary, func(a, b Term) int { return cmp.Compare(fold(a.Term), fold(b.Term)) })
	return &c
}

// Criterion finds a criterion by its ID; nil if there is none.
func (c *Catalogue) Criterion(id string) *Criterion {
	p, ok := c.byID[id]
	if !ok {
		return nil
	}
	return &c.Categories[p.category].Criteria[p.criterion]
}

// Category finds a category by its ID; nil if there is none.
func (c *Catalogue) Category(id string) *Category {
	for i := range c.Categories {
		if c.Categories[i].ID == id {
			return &c.Categories[i]
		}
	}
	return nil
}

// CheckCategory refuses the ID of a category that there is not, and names those that there are.
func (c *Catalogue) CheckCategory(id string) error {
	if c.Category(id) != nil {
		return nil
	}
	return fmt.Errorf("there is no category %q; choose among %s", Shorten(id, 60), strings.Join(c.CategoryIDs(), ", "))
}

// CategoryIDs are the IDs of all categories, in catalogue order.
func (c *Catalogue) CategoryIDs() []string {
	ids := make([]string, len(c.Categories))
	for i, category := range c.Categories {
		ids[i] = category.ID
	}
	return ids
}

// All goes through the criteria in catalogue order.
func (c *Catalogue) All() iter.Seq[*Criterion] {
	return func(yield func(*Criterion) bool) {
		for i := range c.Categories {
			for j := range c.Categories[i].Criteria {
				if !yield(&c.Categories[i].Criteria[j]) {
					return
				}
			}
		}
	}
}

// Len is the number of criteria.
func (c *Catalogue) Len() int { return len(c.byID) }

// Term finds a glossary entry by its name or another spelling, in any case.
func (c *Catalogue) Term(name string) (Term, bool) {
	for _, t := range c.Glossary {
		if fold(t.Term) == fold(name) || slices.ContainsFunc(t.Also, func(s string) bool { return fold(s) == fold(name) }) {
			return t, true
		}
	}
	return Term{}, false
}
