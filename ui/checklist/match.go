package checklist

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
)

// Match is what a line of a list is about.
type Match struct {
	Item
	Criterion *model.Criterion // nil where none is clear
	Named     bool             // the line holds its ID or its very title, or a person chose it
	Near      []Candidate      // what comes into question where none is clear, best first; at most three by likeness
	Problem   string           // why the line is not taken, and what to do; "" where it is
	Decided   bool             // a person said the state, who was asked
	Double    bool             // another line speaks for it
}

// Candidate is a criterion that a line may be about, and how well it matches, from
// 0 to 1.
type Candidate struct {
	Criterion *model.Criterion
	Score     float64
}

// Find finds the criterion that each line is about, or those that come into
// question.
func Find(catalogue *model.Catalogue, items []Item) []Match {
	return newMatcher(catalogue).find(items)
}

func (m *matcher) find(items []Item) []Match {
	matches := make([]Match, len(items))
	for i, item := range items {
		matches[i] = m.match(item)
	}
	elsewhere(matches)
	return matches
}

// elsewhere sees to a list that is about something else: one of which only few lines
// are like a criterion. That they are like one is chance, so only those count that
// name one.
func elsewhere(matches []Match) {
	alike := 0
	for _, m := range matches {
		if m.Criterion != nil {
			alike++
		}
	}
	if len(matches) < manyLines || alike*fewOf >= len(matches) {
		return
	}
	for i := range matches {
		if m := &matches[i]; m.Criterion != nil && !m.Named {
			m.Problem = fmt.Sprintf("it may be %s, but only %d of the %d lines are like a criterion, so the list seems to be about something else; write the id if it is", m.Criterion.ID, alike, len(matches))
			m.Near, m.Criterion = []Candidate{{m.Criterion, 1}}, nil
		}
	}
}

// A list of so many lines is about something else, where less than one of so many is
// like a criterion.
const (
	manyLines = 10
	fewOf     = 3
)

// narrow looks once more, only among the criteria of the category and the level that
// the headings name.
func (m *Match) narrow(all *matcher) {
	text := " " + strings.Join(notWord().Split(strings.ToLower(strings.Join(m.under, " ")), -1), " ") + " "
	if len(m.under) == 0 {
		return
	}
	var categories []string
	for _, c := range all.catalogue.Categories {
		for _, name := range []string{c.ID, c.Title, c.Short} {
			if name = plain(name); name != "" && strings.Contains(text, " "+name+" ") {
				categories = append(categories, c.ID)
			}
		}
	}
	level := levelIn().FindStringSubmatch(text)
	belongs := func(c *model.Criterion) bool {
		return (categories == nil || slices.Contains(categories, c.Category)) && (level == nil || strconv.Itoa(c.Level) == level[1])
	}
	here := slices.DeleteFunc(slices.Clone(m.Near), func(c Candidate) bool { return !belongs(c.Criterion) })
	if len(here) == 1 && len(m.Near) > 1 {
		m.Criterion, m.Near = here[0].Criterion, nil
		return
	}
	some := *all
	some.criteria = slices.DeleteFunc(slices.Clone(all.criteria), func(p profileOf) bool {
		return !belongs(p.criterion)
	})
	if len(some.criteria) == 0 || len(some.criteria) == len(all.criteria) {
		return
	}
	if found, _, near := some.search(m.Text); found != nil || len(near) > 0 {
		m.Criterion, m.Near = found, near
	}
}

var levelIn = model.Lazily(` (?:level|stufe|niveau|nivel|nível) (\d) `)

// Choose says that the line is about a criterion, as a person did who was asked.
func (m *Match) Choose(c *model.Criterion) {
	m.Criterion, m.Named, m.Problem = c, true, ""
	m.weigh()
}

// Doubted says whether the line is about a criterion, and what it says is not clear.
func (m *Match) Doubted() bool { return m.Criterion != nil && m.Doubt != "" && !m.Decided }

// Decide says what a doubted line says, as a person did who was asked.
func (m *Match) Decide(state model.State) { m.State, m.Decided, m.Problem = state, true, "" }

// weigh sees to what stands beside the criterion.
func (m *Match) weigh() {
	if m.Doubt = doubt(m.Item, m.Criterion); m.Doubt != "" {
		m.Problem = m.Doubt + ", so it is not clear what holds; answer " + m.Criterion.ID + " by hand"
	}
}

// matcher is a catalogue, made ready to be compared with lines.
type matcher struct {
	catalogue *model.Catalogue
	criteria  []profileOf
	weight    map[string]float64 // of a word: the fewer criteria have it, the more it tells
	terms     map[*model.Criterion][]term
}

// profileOf is what a criterion is known by, as sets of words.
type profileOf struct {
	criterion *model.Criterion
	title     string            // plain
	names     []map[string]bool // its title, and its ID taken apart
	all       map[string]bool   // these, and what it asks, with its conditions
}

// Thresholds of a match. In the lists of testdata right matches score
// 0.79 and more, and nearly all of them 0.85; what must not be matched scores 0.76 at
// most. Higher thresholds report more lines.
const (
	minScore = 0.78 // how well the best has to match, from 0 to 1
	margin   = 0.12 // how much better than the second
	minNamed = 0.6  // how much of its name a line of one or two words has to hold
	stray    = 1.5  // how much more a word counts that belongs to other criteria
)

func newMatcher(catalogue *model.Catalogue) *matcher {
	m := &matcher{catalogue: catalogue, weight: map[string]float64{}, terms: termsOf(catalogue)}
	in := map[string]int{} // in how many criteria a word stands
	for c := range catalogue.All() {
		text := c.Title + " " + c.ID + " " + c.Asks
		for _, cond := range c.Conditions {
			text += " " + cond.Text
		}
		p := profileOf{criterion: c, title: plainText(c.Title), names: []map[string]bool{wordsOf(c.Title), wordsOf(c.ID)}, all: wordsOf(text)}
		m.criteria = append(m.criteria, p)
		for w := range p.all {
			in[w]++
		}
	}
	for w, n := range in {
		m.weight[w] = math.Log(1 + float64(len(m.criteria))/float64(n))
	}
	return m
}

func (m *matcher) match(item Item) Match {
	found := Match{Item: item}
	if item.placed != "" {
		found.Problem = item.placed
		return found
	}
	if c := m.catalogue.Criterion(strings.ToLower(item.id)); c != nil {
		found.Criterion, found.Named = c, true
	} else {
		found.Criterion, found.Named, found.Near = m.search(item.Text)
	}
	if found.Criterion == nil {
		found.narrow(m)
	}
	if found.Criterion != nil {
		found.weigh()
		return found
	}
	found.Problem = "no criterion is clearly like it"
	if len(found.Near) > 0 {
		var ids []string
		for _, c := range found.Near {
			ids = append(ids, c.Criterion.ID)
		}
		found.Problem = "it may be " + strings.Join(ids, " or ") + "; write the id of the one it is"
	}
	return found
}

// search is the criterion of a line, and whether it is named there. Where none is
// clear it is nil, and near are those that come into question.
func (m *matcher) search(line string) (found *model.Criterion, named bool, near []Candidate) {
	if all := m.named(line); len(all) == 1 {
		return all[0], true, nil
	} else if len(all) > 1 {
		for _, c := range all {
			near = append(near, Candidate{c, 1})
		}
		return nil, false, near
	}
	words := wordsOf(line)
	if len(words) == 0 {
		return nil, false, nil
	}
	for _, p := range m.criteria {
		near = append(near, Candidate{p.criterion, m.score(words, p)})
	}
	slices.SortStableFunc(near, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	best := near[0]
	alike := best.Score >= minScore && (len(near) == 1 || best.Score-near[1].Score >= margin)
	known, spoken := m.known(line)
	switch {
	case known != nil && alike && known != best.Criterion: // two ways to look at it, and two answers
		return nil, false, []Candidate{best, {known, best.Score}}
	case known != nil:
		return known, false, nil
	case alike:
		return best.Criterion, false, nil
	case spoken != nil:
		return nil, false, spoken[:min(len(spoken), 3)]
	}
	near = slices.DeleteFunc(near, func(c Candidate) bool { return c.Score < minScore/2 || best.Score-c.Score >= margin })
	return nil, false, near[:min(len(near), 3)]
}

// named are the criteria whose IDs stand in a line, or whose very title it is.
func (m *matcher) named(line string) []*model.Criterion {
	var out []*model.Criterion
	for _, id := range idLike().FindAllString(strings.ToLower(line), -1) {
		if c := m.catalogue.Criterion(id); c != nil && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	if len(out) > 0 {
		return out
	}
	line = plainText(line)
	for _, p := range m.criteria {
		if p.title == line {
			out = append(out, p.criterion)
		}
	}
	return out
}

var idLike = model.Lazily(`[a-z0-9]+(-[a-z0-9]+)+`)

// score is from 0 to 1 how well a line and a criterion fit both ways: how much of
// the line the criterion explains, and how much of its title, or of its ID, stands
// in the line.
func (m *matcher) score(line map[string]bool, p profileOf) float64 {
	explained := m.share(line, p.all, stray)
	named := 0.0
	for _, name := range p.names {
		named = max(named, m.share(name, line, 1))
	}
	if explained == 0 || named == 0 || len(line) <= 2 && named < minNamed {
		return 0
	}
	return 2 * explained * named / (explained + named)
}

// share is the part of the words that stands in others, by weight. Those that do
// not count so many times.
func (m *matcher) share(words, others map[string]bool, times float64) float64 {
	var missing, shared float64
	for w := range words {
		weight, known := m.weight[w]
		switch {
		case others[w]:
			shared += weight
		case known:
			missing += weight * times
		default:
			missing += unknownWeight
		}
	}
	if shared == 0 {
		return 0
	}
	return shared / (shared + missing)
}

// unknownWeight is that of a word that names no criterion: it tells little, but a
// line full of such words is about something else.
const unknownWeight = 1.0
