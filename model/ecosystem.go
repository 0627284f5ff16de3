package model

import (
	"slices"
	"strings"
	"time"
)

// Ecosystems is what the world around knows of registries: whether there is an OSV
// name, a purl type, a scanner that reads the lock file. Facts make suggestions and
// never answers: each [Bearing] says what they do not prove.
type Ecosystems struct {
	Catalogue string // the ID of the one on whose criteria the facts bear
	Subjects  []Subject
	Bearings  []Bearing
	Sources   []FactSource
	All       []Ecosystem // sorted by ID
}

// Ecosystem is one registry, or the language that it serves, and what is known of it.
type Ecosystem struct {
	ID      string
	Name    string
	Aliases []string
	Facts   []Fact // in the order of the subjects; one that was not established is not there
}

// Subject is what a fact may be about.
type Subject struct {
	ID    string
	Title string
	// Ask says where one asks for what is not there, and what is required; empty if
	// nobody can be asked.
	Ask     string
	Sources []string // keys; of Ask
}

// Bearing says which facts help to answer a criterion, and what they do not prove.
type Bearing struct {
	Criterion string
	About     []string // IDs of subjects, the most important first
	Proves    string
	// Quiet is whether nobody is told there where to ask for what is not there, since that
	// would not meet the criterion.
	Quiet bool
}

// Fact is one thing that was looked for.
type Fact struct {
	About   string
	State   FactState
	Value   string // what was found, in short; empty if there is nothing
	Says    string // in a sentence
	Sources []string
	// Moot is whether what it is about is not there at all, although it might be, such as
	// tokens where people upload with a password.
	Moot bool
}

// nothing says whether there is nothing that the fact could be about, so that nobody has
// to ask others for it.
func (f *Fact) nothing() bool { return f != nil && (f.Moot || f.State == FactIdle) }

// FactState says whether what was looked for is there.
type FactState string

// The states of a fact. Partly is a candidate, or something that does not work by
// itself; a question does not arise where there is nothing that it could be about.
const (
	FactThere  FactState = "there"
	FactPartly FactState = "partly"
	FactAbsent FactState = "absent"
	FactIdle   FactState = "does-not-arise"
)

// FactStates are all of them.
var FactStates = []FactState{FactThere, FactPartly, FactAbsent, FactIdle}

// FactSource is where a fact was seen.
type FactSource struct {
	Key  string
	URL  string
	What string // repository and path, or the like
	Date Day    // of the version that was read, if that is known
	Seen Day
}

// Day is the day of which the source speaks: that of its version, or else that on
// which it was seen.
func (s FactSource) Day() Day {
	if s.Date != "" {
		return s.Date
	}
	return s.Seen
}

// WhichEcosystem is the question of the profile.
const WhichEcosystem = "Which ecosystem is it?"

// NoEcosystemFits helps to answer it where none of those that are known is quite it.
const NoEcosystemFits = "If none fits: the one whose tools people use, or none."

// Called is a word as the profile keeps it: the name of the ecosystem that it means, or
// else as it is; nothing for none.
func (e *Ecosystems) Called(word string) string {
	word = CleanLine(word)
	if strings.EqualFold(word, "none") {
		return ""
	}
	if x := e.Find(word); x != nil {
		return x.Name
	}
	return word
}

// Find is the ecosystem with an ID, a name or an alias, whatever its case; nil if
// there is none. An ID counts more than a name, and that more than an alias.
func (e *Ecosystems) Find(word string) *Ecosystem {
	word = CleanLine(word)
	if e == nil || word == "" {
		return nil
	}
	for _, names := range []func(*Ecosystem) []string{
		func(x *Ecosystem) []string { return []string{x.ID} },
		func(x *Ecosystem) []string { return []string{x.Name} },
		func(x *Ecosystem) []string { return x.Aliases },
	} {
		for i := range e.All {
			if slices.ContainsFunc(names(&e.All[i]), func(n string) bool { return strings.EqualFold(n, word) }) {
				return &e.All[i]
			}
		}
	}
	return nil
}

// Like are the ecosystems of which the ID, the name or an alias holds some letters;
// all for none.
func (e *Ecosystems) Like(letters string) []*Ecosystem {
	letters = strings.ToLower(CleanLine(letters))
	var begin, hold []*Ecosystem
	if e == nil {
		return nil
	}
	for i := range e.All {
		x := &e.All[i]
		names := append([]string{x.ID, x.Name}, x.Aliases...)
		switch {
		case slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(strings.ToLower(n), letters) }):
			begin = append(begin, x)
		case slices.ContainsFunc(names, func(n string) bool { return strings.Contains(strings.ToLower(n), letters) }):
			hold = append(hold, x)
		}
	}
	return append(begin, hold...)
}

// Subject is the one with an ID; nil if there is none.
func (e *Ecosystems) Subject(id string) *Subject {
	i := slices.IndexFunc(e.Subjects, func(s Subject) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return &e.Subjects[i]
}

// Source is the one with a key; the zero value if there is none.
func (e *Ecosystems) Source(key string) FactSource {
	i := slices.IndexFunc(e.Sources, func(s FactSource) bool { return s.Key == key })
	if i < 0 {
		return FactSource{}
	}
	return e.Sources[i]
}

// Fact is what is known about a subject; nil if that was not established.
func (x *Ecosystem) Fact(about string) *Fact {
	i := slices.IndexFunc(x.Facts, func(f Fact) bool { return f.About == about })
	if i < 0 {
		return nil
	}
	return &x.Facts[i]
}

// Day is that of the oldest source of a fact.
func (e *Ecosystems) Day(f *Fact) Day {
	var oldest Day
	for _, key := range f.Sources {
		if day := e.Source(key).Day(); oldest == "" || day < oldest {
			oldest = day
		}
	}
	return oldest
}

// Old says whether a fact has a source of more than a year before a day, so that it is
// to be looked at again.
func (e *Ecosystems) Old(f *Fact, now time.Time) bool {
	return string(e.Day(f)) < now.AddDate(-1, 0, 0).Format(time.DateOnly)
}

// Here is what holds for a criterion in one ecosystem.
type Here struct {
	Ecosystem *Ecosystem
	Proves    string
	Facts     []HereFact
}

// HereFact is a fact with what belongs to it.
type HereFact struct {
	Fact
	Title string // of the subject
	Ask   string // where one asks for what is not there; empty if it is there or cannot be
	Links []string
	Day   Day
	Old   bool
}

// For is what holds for a criterion of a catalogue in the ecosystem that a word means;
// nil if nothing is known.
func (e *Ecosystems) For(word string, catalogue *Catalogue, criterion string, now time.Time) *Here {
	x := e.Find(word)
	if x == nil || catalogue.ID != e.Catalogue {
		return nil
	}
	i := slices.IndexFunc(e.Bearings, func(b Bearing) bool { return b.Criterion == criterion })
	if i < 0 {
		return nil
	}
	here := &Here{Ecosystem: x, Proves: e.Bearings[i].Proves}
	for _, about := range e.Bearings[i].About {
		if f := x.Fact(about); f != nil {
			here.Facts = append(here.Facts, e.here(f, now))
		}
	}
	if len(here.Facts) == 0 {
		return nil
	}
	moot := x.moot(&e.Bearings[i])
	if moot || e.Bearings[i].Quiet {
		for i := range here.Facts {
			here.Facts[i].Ask = ""
		}
	}
	if moot { // the reason comes first
		slices.SortStableFunc(here.Facts, func(a, b HereFact) int {
			switch {
			case a.nothing() == b.nothing():
				return 0
			case a.nothing():
				return -1
			}
			return 1
		})
	}
	return here
}

// moot says whether nobody has to ask others for what bears on a criterion: where there
// is no token at all, no rule has to find it.
func (x *Ecosystem) moot(b *Bearing) bool {
	return slices.ContainsFunc(b.About, func(about string) bool { return x.Fact(about).nothing() })
}

// Known is all that is known of an ecosystem. Nobody is told where to ask for what would
// help with no criterion.
func (e *Ecosystems) Known(x *Ecosystem, now time.Time) []HereFact {
	out := make([]HereFact, len(x.Facts))
	for i := range x.Facts {
		about := x.Facts[i].About
		out[i] = e.here(&x.Facts[i], now)
		if !slices.ContainsFunc(e.Bearings, func(b Bearing) bool { return slices.Contains(b.About, about) && !x.moot(&b) }) {
			out[i].Ask = ""
		}
	}
	return out
}

func (e *Ecosystems) here(f *Fact, now time.Time) HereFact {
	out := HereFact{Fact: *f, Day: e.Day(f), Old: e.Old(f, now)}
	if s := e.Subject(f.About); s != nil {
		out.Title = s.Title
		if f.State == FactAbsent || f.State == FactPartly {
			out.Ask = s.Ask
		}
	}
	for _, key := range f.Sources {
		if url := e.Source(key).URL; url != "" {
			out.Links = append(out.Links, url)
		}
	}
	return out
}

// Criteria are those of the catalogue on which facts about a subject bear.
func (e *Ecosystems) Criteria(about string) []string {
	var out []string
	for _, b := range e.Bearings {
		if slices.Contains(b.About, about) {
			out = append(out, b.Criterion)
		}
	}
	return out
}
