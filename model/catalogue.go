package model

import (
	"cmp"
	"fmt"
	"iter"
	"reflect"
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

// Criterion is one thing that the framework asks for. Its ID never changes and
// says nothing of its level or position.
type Criterion struct {
	ID       string
	Category string
	Level    int // 1 to 3
	Order    int // position among its siblings; smaller comes first
	Title    string
	Asks     string // what the framework asks, in our words
	// Reading is where Asks is stricter or looser than the framework, or fills a
	// silence; empty where it is faithful.
	Reading string
	// Conditions are its literal parts: what the framework demands. All hold
	// when it is met, some when it is met partly. Wishes is what the framework
	// would like as well, Advice what we recommend; neither ever counts.
	Conditions []Condition
	Wishes     []string
	Advice     []string
	Verdicts   []Verdict // decided cases, of which a registry sees three to six; or none
	// Terms are the words by which lists that are kept elsewhere speak of it: the
	// words of one all have to stand in a line. A | stands between words of which
	// any will do, and a word of four letters or more for all that begin with it.
	Terms   []string
	Because string // why the step matters, with an incident and its year
	Effort  Effort
	Impact  Impact
	Needs   []string // hard prerequisites, never of a higher level
	Helps   []string // it goes better after these
	// Delegated says what holds when people log in with another service's
	// account. Empty where that makes no difference.
	Delegated string
	// Yours is what holds for registries of other kinds; read [Criterion.Kinds], which has
	// what the category says, too.
	Yours []Particular
	// Reasons are why it does not apply to registries of some kinds, as the people there would
	// say it. They are offered and never taken by themselves.
	Reasons     []Particular
	FirstAction string // something to start with tonight
	DoneWhen    string // something that another person could check
	Work        []Work // what both are at registries of some kinds; see [Profile.Worked]
	Reviewed    Day
	Peers       []Peer
	Sources     []Source
	// Inherited says what the login of another service proves; see [Inheritance].
	Inherited Inheritance
	Body      string // five sections of Markdown

	perClient bool         // see [Category]
	common    []Particular // what the category says
}

// Condition is a literal part of a criterion.
type Condition struct {
	ID   string
	Text string
	// OnlyIfMet is the criterion without which the condition cannot hold, such as
	// the mail about a second factor where no second factor is offered. See
	// [Assessment.Asked].
	OnlyIfMet string
	// Begin is what the work on it begins with where others hold already; empty where that
	// is the criterion's first action. See [Criterion.Begin].
	Begin string
	// Of is the ID in the catalogue and Client the name, of a condition that is asked for
	// one client. The ID is both, as in sbom@mix.
	Of, Client string
}

// Verdict is a case and how it is answered, short enough for one line.
type Verdict struct {
	Case  string
	State State
	// About names a case that is met in several criteria, which decide it alike.
	// Because says why this one does not.
	About   string
	Because string
	// Where are the circumstances without which the case does not arise; see [Circumstances].
	// It arises everywhere if there are none.
	Where []string
}

// Particular is what holds for registries of one kind.
type Particular struct {
	Where []string // the circumstances that all hold there; see [Circumstances]
	Text  string
}

// Work is how the work on a criterion begins, goes and ends at registries of one kind, and what
// counts there.
type Work struct {
	Where []string // the circumstances that all hold there; see [Circumstances]
	// FirstAction and DoneWhen stand in the place of the criterion's; empty where those do.
	FirstAction, DoneWhen string
	// These stand in the place of the sections of the body of which they have the names; empty
	// where those do.
	WhatCounts, WhatDoesNot, CheckIt, GetThere string
}

// CatalogueChange is what a revision, or this version against the one before, did to
// a criterion, for those who answered before.
type CatalogueChange struct {
	Revision int // 0 if it is of the version
	// Since is the version before, of a change of the version; empty for a revision.
	Since     string
	Criterion string // empty where From and To say it
	Kind      ChangeKind
	// From are IDs in the version before, To in this one: of what was moved, split
	// or merged.
	From, To []string
	Text     string
}

// ChangeKind is the kind of a change.
type ChangeKind string

// The kinds. An answer given before a change of wording, or before a criterion
// was only moved or renamed, still holds as it is. The last five are of versions.
const (
	Wording   ChangeKind = "wording"
	Tightened ChangeKind = "tightened"
	Loosened  ChangeKind = "loosened"
	Renamed   ChangeKind = "moved" // to another ID
	Split     ChangeKind = "split"
	Merged    ChangeKind = "merged"
	New       ChangeKind = "new"
	Retired   ChangeKind = "retired"
)

// Peer is another registry that has done it.
type Peer struct {
	Registry string
	How      string
	Since    string // a year, month or day; empty where it is not known
	Source   string
	Seen     Day // the day of the copy of Source in which it was seen
}

// Source is a page that the text relies on.
type Source struct{ Title, URL string }

// Term is an entry of the glossary.
type Term struct {
	Term string
	Also []string // other spellings under which it is found
	Text string
}

// Effort is our estimate of the work for a team of one to three volunteers.
type Effort string

// The efforts.
const (
	Days   Effort = "days"
	Weeks  Effort = "weeks"
	Months Effort = "months"
)

// Weight is the effort in the plan's arithmetic: 1 for days, 4 for weeks and 12
// for months. Anything else weighs as much as months.
func (e Effort) Weight() int {
	switch e {
	case Days:
		return 1
	case Weeks:
		return 4
	}
	return 12
}

// Impact is our estimate of how much a criterion does against attacks.
type Impact string

// The impacts.
const (
	High   Impact = "high"
	Medium Impact = "medium"
	Low    Impact = "low"
)

// Weight is the impact in the plan's arithmetic: 3, 2 or 1. Anything else
// weighs as little as low.
func (i Impact) Weight() int {
	switch i {
	case High:
		return 3
	case Medium:
		return 2
	}
	return 1
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

// Clean is a copy whose texts are harmless to show; see [Clean].
func (c *Catalogue) Clean() *Catalogue {
	out := *c
	cleanFields(reflect.ValueOf(&out).Elem())
	if c.before != nil {
		out.before = c.before.Clean()
	}
	return NewCatalogue(out)
}

// markdown are the fields that have lines.
var markdown = [...]string{"Body", "WhatCounts", "WhatDoesNot", "CheckIt", "GetThere"}

// cleanFields makes every text of a struct harmless, in slices of its own. It goes by
// the types, so that a field that is added later is not forgotten.
func cleanFields(of reflect.Value) {
	kind := of.Type()
	for i := range of.NumField() {
		switch v, field := of.Field(i), kind.Field(i); {
		case !field.IsExported():
		case slices.Contains(markdown[:], field.Name):
			v.SetString(Clean(v.String()))
		case v.Kind() == reflect.String:
			v.SetString(CleanLine(v.String()))
		case v.Kind() == reflect.Slice:
			v.Set(reflect.AppendSlice(reflect.Zero(v.Type()), v))
			for j := range v.Len() {
				if e := v.Index(j); e.Kind() == reflect.Struct {
					cleanFields(e)
				} else {
					e.SetString(CleanLine(e.String()))
				}
			}
		}
	}
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
