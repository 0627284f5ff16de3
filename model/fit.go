package model

import (
	"cmp"
	"slices"
	"strings"
)

// This file is how a criterion reads at one registry, by its kind: what is said beside its text,
// what stands in the place of a part of it, and which cases can arise.

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

// Kinds are what holds for registries of some kinds, beside those with a delegated login:
// what the category says of all its criteria, and what this one says.
func (c *Criterion) Kinds() []Particular {
	if len(c.common) == 0 {
		return c.Yours
	}
	return append(slices.Clone(c.common), c.Yours...)
}

// OwnCase is what holds for this registry's kind, and what kind that is.
type OwnCase struct{ Kind, Text string }

// OwnCases are what a criterion says of registries of this one's kind.
func (p Profile) OwnCases(c *Criterion) []OwnCase {
	var out []OwnCase
	if kind := p.delegates(c); kind != "" {
		out = append(out, OwnCase{"Yours: " + kind, c.Delegated})
	}
	for _, y := range c.Kinds() {
		if p.Is(y.Where) {
			out = append(out, OwnCase{"Yours: " + Phrases(y.Where), y.Text})
		}
	}
	return out
}

// Verdicts are the decided cases of a criterion that can arise at a registry.
func (p Profile) Verdicts(c *Criterion) []Verdict {
	var out []Verdict
	for _, v := range c.Verdicts {
		if p.MayBe(v.Where) {
			out = append(out, v)
		}
	}
	return out
}

// work is which of [Criterion.Work] are those of a registry of this one's kind: a bit for each,
// the lowest for the first; 0 where the work is the same everywhere.
func (p Profile) work(c *Criterion) (fits uint32) {
	for i, w := range c.Work {
		if p.Is(w.Where) {
			fits |= 1 << i
		}
	}
	return fits
}

// fitting is the work of a registry of several kinds at once: what the first of them leaves empty
// is said by the next that says it.
func (c *Criterion) fitting(fits uint32) (out Work) {
	for i, w := range c.Work {
		if fits&(1<<i) != 0 {
			out.FirstAction, out.DoneWhen = cmp.Or(out.FirstAction, w.FirstAction), cmp.Or(out.DoneWhen, w.DoneWhen)
			out.WhatCounts, out.WhatDoesNot = cmp.Or(out.WhatCounts, w.WhatCounts), cmp.Or(out.WhatDoesNot, w.WhatDoesNot)
			out.CheckIt, out.GetThere = cmp.Or(out.CheckIt, w.CheckIt), cmp.Or(out.GetThere, w.GetThere)
		}
	}
	return out
}

// Worked is a criterion whose first action and end are those of registries of this one's
// kind. It is c itself where its work is the same everywhere. Its long text is what it was:
// see [Criterion.Fitted].
func (p Profile) Worked(c *Criterion) *Criterion {
	fits := p.work(c)
	if fits == 0 {
		return c
	}
	return c.worked(c.fitting(fits))
}

func (c *Criterion) worked(w Work) *Criterion {
	worked := *c
	worked.FirstAction, worked.DoneWhen = cmp.Or(w.FirstAction, c.FirstAction), cmp.Or(w.DoneWhen, c.DoneWhen)
	return &worked
}

// Fit is how the text of a criterion differs at a registry, by its kind.
type Fit struct {
	work uint32 // which of its [Criterion.Work]; see [Profile.work]
	// told are its paragraphs for some registries only that have no place in the long text:
	// they stand above it, as [Profile.OwnCases], or cannot hold there. The lowest bit is
	// [Criterion.Delegated], the others are [Criterion.Kinds] in their order.
	told uint32
}

// Fit is how the text of a criterion differs at this registry.
func (p Profile) Fit(c *Criterion) Fit {
	f := Fit{work: p.work(c)}
	if p.delegates(c) != "" || !p.MayBe([]string{OtherLogin}) {
		f.told |= 1
	}
	for i, y := range c.Kinds() {
		if p.Is(y.Where) || !p.MayBe(y.Where) {
			f.told |= 2 << i
		}
	}
	return f
}

// Fitted is a criterion whose text is that of such a registry: how its work begins, goes and
// ends, as the plan has it, and no paragraph that stands above the text or cannot hold.
func (c *Criterion) Fitted(f Fit) *Criterion {
	if f == (Fit{}) {
		return c
	}
	out := *c
	if f.work != 0 {
		w := c.fitting(f.work)
		out = *c.worked(w)
		for _, own := range w.Sections() {
			out.Body = withSection(out.Body, own.Heading, own.Text)
		}
	}
	if f.told == 0 {
		return &out
	}
	if f.told&1 != 0 {
		out.Delegated = ""
	}
	out.Yours, out.common = nil, nil
	for i, y := range c.Kinds() {
		if f.told&(2<<i) == 0 {
			out.Yours = append(out.Yours, y)
		}
	}
	return &out
}

// The sections of a [Criterion.Body] that a registry's kind can have of its own.
const WhatCounts, WhatDoesNot, CheckIt, GetThere = "What counts", "What does not", "Check it", "Get there"

// Section is a part of a text under its heading.
type Section struct{ Heading, Text string }

// Sections are the sections that registries of this kind have of their own, in their order.
func (w Work) Sections() []Section {
	all := []Section{{WhatCounts, w.WhatCounts}, {WhatDoesNot, w.WhatDoesNot}, {CheckIt, w.CheckIt}, {GetThere, w.GetThere}}
	return slices.DeleteFunc(all, func(s Section) bool { return s.Text == "" })
}

// Section is the text of a criterion below one of its headings; empty if it has no such.
func (c *Criterion) Section(heading string) string {
	_, rest, ok := strings.Cut("\n"+c.Body, "\n## "+heading+"\n")
	if !ok {
		return ""
	}
	text, _, _ := strings.Cut("\n"+rest, "\n## ")
	return strings.TrimSpace(text)
}

// withSection is a body with another text in one of its sections; itself if it has no such.
func withSection(body, heading, text string) string {
	before, after, ok := strings.Cut("\n"+body, "\n## "+heading+"\n")
	if !ok {
		return body
	}
	out := strings.TrimPrefix(before+"\n", "\n") + "## " + heading + "\n\n" + strings.TrimSpace(text) + "\n"
	if _, rest, more := strings.Cut("\n"+after, "\n## "); more {
		out += "\n## " + rest
	}
	return out
}
