package model

import (
	"cmp"
	"slices"
	"strings"
)

// Standing is where a registry stands on one category.
//
// The framework defines the levels and says nothing of how to score them. The
// rules here are ours: the floor is the highest level of which, and below which,
// every criterion that applies is met or provided; the ceiling is the same with
// what is unknown taken as met. A disagreement counts with its least favourable
// answer in the floor and its most favourable one in the ceiling.
type Standing struct {
	Category *Category
	Applies  bool
	Why      string       // why it does not apply, or who decided that it does
	Floor    int          // 0 to [TopLevel], like Ceiling; 0 where it does not apply
	Ceiling  int          // never below Floor
	Early    []*Criterion // met above the floor
	Blocking []*Criterion // what stands before the next level
	// Vacant are the levels up to the floor that are passed only because none
	// of their criteria applies.
	Vacant []int
	Tally  [TopLevel + 1]Tally // per level
	Reason string              // one or two sentences, for below the title
	// Waiting is the level that the answers would give, where an upgrade alone has
	// raised it; 0 where that is the floor. It waits for one answer of the category
	// that is given or confirmed in the version of now.
	Waiting int
}

// Above names what is met above the floor, in a sentence; empty if nothing is.
func (s Standing) Above() string {
	var titles [TopLevel + 1][]string
	for _, c := range s.Early {
		titles[c.Level] = append(titles[c.Level], quote(c))
	}
	var levels []string
	for level, of := range titles {
		if len(of) > 0 {
			levels = append(levels, "of level "+itoa(level)+": "+List(of))
		}
	}
	if levels == nil {
		return ""
	}
	return "Already met " + strings.Join(levels, "; ") + "."
}

// Tally counts the criteria of one level of a category that are not answered as
// not applicable, and those of them that are proved.
type Tally struct{ Met, Of int }

// Standings tells where the registry stands on each category, in catalogue
// order.
func Standings(c *Catalogue, a *Assessment) []Standing {
	return StandingsIf(c, a, nil)
}

// standing tells where it stands on one category of a catalogue that may be another
// version: one that has no category of that ID does not apply.
func (a *Assessment) standing(c *Catalogue, category *Category) Standing {
	for i := range c.Categories {
		if at := &c.Categories[i]; at.ID == category.ID {
			return standing(at, a.Profile(), a.Finding, a.limit(at, nil))
		}
	}
	return Standing{Category: category}
}

// StandingsIf tells where it would stand if some criteria, given by their IDs, were
// met.
func StandingsIf(c *Catalogue, a *Assessment, met map[string]bool) []Standing {
	profile, finding := a.Profile(), a.supposing(met)
	out := make([]Standing, len(c.Categories))
	for i := range c.Categories {
		out[i] = standing(&c.Categories[i], profile, finding, a.limit(&c.Categories[i], met))
	}
	return out
}

// supposing gives the findings, with some criteria taken as met.
func (a *Assessment) supposing(met map[string]bool) func(id string) Finding {
	return func(id string) Finding {
		if met[id] {
			return isMet
		}
		return a.Finding(id)
	}
}

var isMet = Finding{Heads: []Event{{Answer: Answer{State: Met}}}}

// doesNotApply says why a category has no level; its title stands before that.
func (s Standing) doesNotApply() string { return "does not apply: " + Stop(cmp.Or(s.Why, noReason)) }

// standing is where a category stands by findings that come from anywhere, on
// no level above the limit.
func standing(c *Category, profile Profile, finding func(id string) Finding, limit int) Standing {
	s, findings := counted(c, profile, finding)
	if !s.Applies {
		s.Reason = Sentence(s.doesNotApply())
		return s
	}
	if s.Floor > limit {
		s.Floor, s.Waiting = limit, s.Floor
	}
	for l := 1; l <= s.Floor && !c.withoutLevels; l++ {
		if s.Tally[l].Of == 0 {
			s.Vacant = append(s.Vacant, l)
		}
	}
	var blocking []Finding
	for i := range c.Criteria {
		crit, f := &c.Criteria[i], findings[i]
		switch {
		case f.excluded():
		case f.proved():
			if crit.Level > s.Floor && !c.withoutLevels {
				s.Early = append(s.Early, crit)
			}
		case crit.Level == s.Floor+1:
			s.Blocking = append(s.Blocking, crit)
			blocking = append(blocking, f)
		}
	}
	if s.Reason = s.reason(blocking); c.withoutLevels {
		s.Reason = s.whether(blocking)
	}
	return s
}

func floor(c *Category, profile Profile, finding func(id string) Finding) int {
	s, _ := counted(c, profile, finding)
	return s.Floor
}

// counted is the part of a standing that is arithmetic, with the findings that it
// was made from.
func counted(c *Category, profile Profile, finding func(id string) Finding) (Standing, []Finding) {
	s := Standing{Category: c}
	if s.Applies, s.Why = profile.Applies(c); !s.Applies {
		return s, nil
	}
	s.Floor, s.Ceiling = TopLevel, TopLevel
	findings := make([]Finding, len(c.Criteria))
	counts := false
	for i := range c.Criteria {
		level, f := c.Criteria[i].Level, finding(c.Criteria[i].ID)
		findings[i] = f
		if f.excluded() {
			continue
		}
		counts = true
		s.Tally[level].Of++
		if f.proved() {
			s.Tally[level].Met++
		} else {
			s.Floor = min(s.Floor, level-1)
		}
		if !f.possible() {
			s.Ceiling = min(s.Ceiling, level-1)
		}
	}
	if !counts {
		s.Applies, s.Floor, s.Ceiling = false, 0, 0
		s.Why = "every criterion was answered as not applicable"
	}
	return s, findings
}

// vacantSays names the categories that have reached level 1 only because nothing applies there,
// in a sentence; empty if there are none.
func vacantSays(standings []Standing) string {
	var titles []string
	for _, s := range standings {
		if s.Applies && slices.Contains(s.Vacant, 1) && !s.Category.withoutLevels {
			titles = append(titles, s.Category.Title)
		}
	}
	switch len(titles) {
	case 0:
		return ""
	case 1:
		return titles[0] + " counts only because nothing applies there at level 1."
	}
	return List(titles) + " count only because nothing applies there at level 1."
}

// Headline says how many categories have reached level 1, or are in place where there are
// no levels; and which of them only because nothing applies there.
// There is no overall score: the categories ask for different things.
func Headline(standings []Standing) string {
	return strings.TrimSpace(headline(standings) + " " + vacantSays(standings))
}

// headline is the first sentence of the [Headline].
func headline(standings []Standing) string {
	applying, reached, levels := 0, 0, true
	for _, s := range standings {
		if s.Applies {
			applying++
			levels = levels && (s.Category == nil || !s.Category.withoutLevels)
			if s.Floor >= 1 {
				reached++
			}
		}
	}
	if applying == 0 {
		return "No category applies."
	}
	if !levels {
		return headlineWithoutLevels(applying, reached)
	}
	switch {
	case applying == 1 && reached == 1:
		return "The one category that applies has reached level 1."
	case applying == 1:
		return "The one category that applies has not reached level 1."
	case reached == 0:
		return "None of the " + itoa(applying) + " categories that apply has reached level 1."
	case reached == applying && applying == 2:
		return "Both categories that apply have reached level 1."
	case reached == applying:
		return "All " + itoa(applying) + " categories that apply have reached level 1."
	case reached == 1:
		return "1 of the " + itoa(applying) + " categories that apply has reached level 1."
	}
	return itoa(reached) + " of the " + itoa(applying) + " categories that apply have reached level 1."
}

// LowestFloor is the lowest floor of the categories that apply; false if none
// does.
func LowestFloor(standings []Standing) (int, bool) {
	lowest, found := TopLevel, false
	for _, s := range standings {
		if s.Applies {
			lowest, found = min(lowest, s.Floor), true
		}
	}
	return lowest, found
}

// reason says in words why the floor is where it is.
func (s Standing) reason(blocking []Finding) string {
	var b strings.Builder
	b.WriteString("Level " + itoa(s.Floor) + ": ")
	next := itoa(s.Floor + 1)
	unanswered := func(f Finding) bool { return f.State() == Unanswered }
	switch {
	case s.Waiting > 0:
		b.WriteString("by the answers it would be level " + itoa(s.Waiting) + ", but only because the catalogue has a new version. It counts once one answer here is given or confirmed in that version.")
	case s.Floor == TopLevel:
		b.WriteString("every criterion that applies is met.")
	case len(blocking) == 1:
		b.WriteString("only " + quote(s.Blocking[0]) + " (" + stood(blocking[0]) + ") keeps it from level " + next + ".")
	case !slices.ContainsFunc(blocking, func(f Finding) bool { return !unanswered(f) }):
		b.WriteString(itoa(len(blocking)) + " criteria that are not answered keep it from level " + next + ".")
	default:
		parts := make([]string, len(blocking))
		for i, f := range blocking {
			parts[i] = quote(s.Blocking[i]) + " (" + stood(f) + ")"
		}
		b.WriteString(List(parts) + " keep it from level " + next + ".")
	}
	if len(s.Vacant) > 0 {
		noun := " At level "
		if len(s.Vacant) > 1 {
			noun = " At levels "
		}
		b.WriteString(noun + List(numbers(s.Vacant)) + " nothing applies.")
	}
	if s.Ceiling > s.Floor {
		what := "unknown"
		if slices.ContainsFunc(blocking, Finding.Disputed) {
			what = "unknown or disputed"
		}
		b.WriteString(" Level " + itoa(s.Ceiling) + " is possible if what is " + what + " turns out to be met.")
	}
	return b.String()
}

// stood says how a criterion that does not count stands, as a word or two in brackets.
func stood(f Finding) string {
	if f.Disputed() {
		return "disputed"
	}
	switch s := f.State(); s {
	case Unsure:
		if whom := f.Answer().Detail; whom != "" {
			return "not known yet: ask " + whom
		}
		return "not known yet"
	case Partly:
		return "met only partly"
	default:
		return s.String()
	}
}
