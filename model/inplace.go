package model

import "slices"

// This file is how a category stands in a catalogue without levels: it is in place when
// each of its criteria is met, provided or not applicable. To the arithmetic that is a floor of
// TopLevel, and anything else one of 0; no reader meets those numbers.

// WithoutLevels says that the category is of a catalogue without levels.
func (c *Category) WithoutLevels() bool { return c.withoutLevels }

// At is how a category stands at a floor, in words: "level 1", or without levels "in
// place" or "not in place".
func (c *Category) At(floor int) string {
	switch {
	case !c.withoutLevels:
		return "level " + itoa(floor)
	case floor == TopLevel:
		return "in place"
	}
	return "not in place"
}

// Named is the title with the version, as part of a sentence.
func (c *Catalogue) Named() string {
	if c.Title != "" && c.Title[len(c.Title)-1] <= '9' && c.Title[len(c.Title)-1] >= '0' { // "… 2026 1" reads like one number
		return c.Title + ", version " + c.Version
	}
	return c.Title + " " + c.Version
}

// NotShown is the title of what the levels, or the categories in place, do not show.
func (c *Catalogue) NotShown() string {
	if c.WithoutLevels {
		return "What the count does not show"
	}
	return "What the levels do not show"
}

// Towards is what a plan aims at, as the end of a sentence: "towards level 2".
func (c *Catalogue) Towards(target int) string {
	if c.WithoutLevels {
		return "until all is in place"
	}
	return "towards level " + itoa(target)
}

// Towards is where the plan leads, and that this is the next level where nobody chose one.
func (a *Assessment) Towards(c *Catalogue, target int) string {
	towards := c.Towards(target)
	if c.NoTarget() == "" && a.Target() == 0 {
		towards += ", the next level"
	}
	return towards
}

// Milestone is the title of the steps of a level: "Level 2".
func (c *Catalogue) Milestone(level int) string {
	if c.WithoutLevels {
		return "Steps"
	}
	return "Level " + itoa(level)
}

// UpTo says how far nothing is left to do: " up to level 2", or nothing.
func (c *Catalogue) UpTo(target int) string {
	if c.WithoutLevels {
		return ""
	}
	return " up to level " + itoa(target)
}

// OnLevel is the level of a criterion as one of several facts: "level 2", or empty
// where there are none.
func (c *Catalogue) OnLevel(criterion *Criterion) string {
	if c.WithoutLevels {
		return ""
	}
	return "level " + itoa(criterion.Level)
}

// PutAside says of steps that are put aside what that does.
func (c *Catalogue) PutAside() string {
	if c.WithoutLevels {
		return "Not now, with a reason. They count as not met."
	}
	return "Not now, with a reason. The levels stay as they are."
}

// NoTarget says why a plan cannot aim at a level; empty if it can.
func (c *Catalogue) NoTarget() string {
	if c.WithoutLevels {
		return "These questions have no levels to aim at: the plan is about all of them."
	}
	return ""
}

// LeavesOut is the title of [Catalogue.LeftOut].
func (c *Catalogue) LeavesOut() string {
	if c.WithoutLevels {
		return "What these questions leave out"
	}
	return "What the framework leaves out"
}

// Count is how many of the criteria that apply are met or provided: "3 of 4".
func (s Standing) Count() string {
	met, of := s.Counted()
	return itoa(met) + " of " + itoa(of)
}

// Counted are the criteria that apply and are met or provided, and all that apply.
func (s Standing) Counted() (met, of int) {
	for _, t := range s.Tally {
		met, of = met+t.Met, of+t.Of
	}
	return met, of
}

// whether says why a category without levels is in place, or why not.
func (s Standing) whether(blocking []Finding) string {
	if s.Waiting > 0 {
		return "By the answers it would be in place (" + s.Count() + "), but only because the catalogue has a new version. It counts once one answer here is given or confirmed in that version."
	}
	if s.Floor == TopLevel {
		return "In place: " + s.Count() + " criteria that apply are met or provided."
	}
	parts := make([]string, len(blocking))
	for i, f := range blocking {
		parts[i] = quote(s.Blocking[i]) + " (" + stood(f) + ")"
	}
	text := "Not in place yet: " + s.Count() + " criteria that apply are met or provided. Left: " + List(parts) + "."
	if !slices.ContainsFunc(blocking, func(f Finding) bool { return f.State() != Unanswered }) && len(parts) > 1 {
		text = "Not in place yet: " + s.Count() + " criteria that apply are met or provided; the others are not answered."
	}
	if s.Ceiling > s.Floor {
		what := "unknown"
		if slices.ContainsFunc(blocking, Finding.Disputed) {
			what = "unknown or disputed"
		}
		text += " It is in place if what is " + what + " turns out to be met."
	}
	return text
}

// headlineWithoutLevels says in one sentence how many categories are in place.
func headlineWithoutLevels(applying, inPlace int) string {
	switch {
	case applying == 1 && inPlace == 1:
		return "The one category that applies is in place."
	case applying == 1:
		return "The one category that applies is not in place yet."
	case inPlace == 0:
		return "None of the " + itoa(applying) + " categories that apply is in place yet."
	case inPlace == applying && applying == 2:
		return "Both categories that apply are in place."
	case inPlace == applying:
		return "All " + itoa(applying) + " categories that apply are in place."
	case inPlace == 1:
		return "1 of the " + itoa(applying) + " categories that apply is in place."
	}
	return itoa(inPlace) + " of the " + itoa(applying) + " categories that apply are in place."
}
