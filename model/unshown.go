package model

import "strings"

// MetThough is a criterion that is said to be met, of which some conditions are not ticked
// beside others that are.
type MetThough struct {
	Criterion *Criterion
	Open      []Condition
}

// Unshown is what a reader of the levels should know of answers that count: on what they
// rest. See also [Uncounteds].
type Unshown struct {
	Though     []MetThough
	FromMemory []*Criterion // met, and no evidence was given
	// Left are the criteria that somebody answered and that this version does not ask, by
	// their titles in the version that did; see [Assessment.Left].
	Left []*Criterion
}

// MakeUnshown looks through the categories that apply, in catalogue order.
func MakeUnshown(c *Catalogue, a *Assessment) Unshown {
	var out Unshown
	for crit := range a.applying(c) {
		f := a.Finding(crit.ID)
		if f.State() != Met || f.Disputed() {
			continue
		}
		answer := f.Answer()
		if asked := a.Asked(crit); asked.Mismatch(answer) != "" { // what cannot hold yet is missed by nobody
			out.Though = append(out.Though, MetThough{crit, asked.OpenConditions(answer.Conditions)})
		}
		if len(answer.Evidence) == 0 {
			out.FromMemory = append(out.FromMemory, crit)
		}
	}
	for _, id := range a.Left(c) {
		crit := c.Ever(id)
		if crit == nil {
			crit = &Criterion{ID: id, Title: CleanLine(id)} // whatever a file holds
		}
		out.Left = append(out.Left, crit)
	}
	return out
}

// MemorySays says on what the levels of some categories rest, for whoever reads no list of it:
// how much of what is met is from memory. It is empty if nothing is; without shows it is about
// all categories that apply.
func MemorySays(c *Catalogue, a *Assessment, shows func(category string) bool) string {
	met, n := 0, 0
	for crit := range a.applying(c) {
		f := a.Finding(crit.ID)
		if f.State() != Met || f.Disputed() || shows != nil && !shows(crit.Category) {
			continue
		}
		if met++; len(f.Answer().Evidence) == 0 {
			n++
		}
	}
	switch {
	case n == 0:
		return ""
	case n == met:
		return "All that is met is from memory so far: nobody has given evidence."
	case n == 1:
		return "1 of the " + itoa(met) + " that are met is from memory so far, without evidence."
	}
	return itoa(n) + " of the " + itoa(met) + " that are met are from memory so far, without evidence."
}

// What is said of each of the three, for a heading or before a list.
const (
	MetThoughSays  = "Met, with a condition that is not ticked"
	FromMemorySays = "From memory so far: met, and without evidence"
	LeftSays       = "Answered, and not asked any more in this version"
)

// Says is all of it, a line each.
func (u Unshown) Says() []string {
	var out []string
	for _, t := range u.Though {
		out = append(out, t.Criterion.Title+": met, and not ticked: "+Stop(t.Says()))
	}
	if titles := titlesOf(u.FromMemory); titles != "" {
		out = append(out, FromMemorySays+": "+titles+".")
	}
	if titles := titlesOf(u.Left); titles != "" {
		out = append(out, LeftSays+": "+titles+".")
	}
	return out
}

// Says are the conditions that are not ticked.
func (t MetThough) Says() string {
	texts := make([]string, len(t.Open))
	for i, cond := range t.Open {
		texts[i] = strings.TrimSuffix(cond.Text, ".")
	}
	return strings.Join(texts, "; ")
}

func titlesOf(criteria []*Criterion) string {
	titles := make([]string, len(criteria))
	for i, crit := range criteria {
		titles[i] = crit.Title
	}
	return strings.Join(titles, "; ")
}
