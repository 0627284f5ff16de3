package model

import (
	"cmp"
	"iter"
	"maps"
	"slices"
)

// Progress counts answers.
type Progress struct {
	Total    int // criteria
	Answered int // those with a state
	Disputed int // those that two people answered differently
	Unsure   int
}

// Progress counts the answers of one category, whether it applies or not.
func (a *Assessment) Progress(c *Category) Progress {
	var p Progress
	for i := range c.Criteria {
		p.count(a.Finding(c.Criteria[i].ID))
	}
	return p
}

// TotalProgress counts the answers of all categories that apply.
func (a *Assessment) TotalProgress(c *Catalogue) Progress {
	var p Progress
	for crit := range a.applying(c) {
		p.count(a.Finding(crit.ID))
	}
	return p
}

func (p *Progress) count(f Finding) {
	p.Total++
	if f.State() != Unanswered {
		p.Answered++
	}
	if f.State() == Unsure {
		p.Unsure++
	}
	if f.Disputed() {
		p.Disputed++
	}
}

// Waiting says how many of the criteria wait for whom, one sentence each: "2
// criteria wait for Bob."
func (a *Assessment) Waiting(criteria iter.Seq[*Criterion]) []string {
	count := map[string]int{}
	for c := range criteria {
		if answer := a.Finding(c.ID).Answer(); answer.State == Unsure {
			count[answer.Detail]++
		}
	}
	var out []string
	for _, name := range slices.Sorted(maps.Keys(count)) {
		which := "One criterion waits for "
		if count[name] > 1 {
			which = itoa(count[name]) + " criteria wait for "
		}
		out = append(out, which+cmp.Or(name, "somebody who knows")+".")
	}
	return out
}
