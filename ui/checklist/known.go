package checklist

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"rungs/model"
)

// What a criterion is known by are its terms: see [model.Criterion.Terms]. They find
// it in long sentences too, where most words are about something else.

// term is one of them: all of its words have to stand in a line.
type term struct {
	words  [][]string // of each word those of which any will do
	weight float64    // the fewer criteria have its words, the more it tells
}

// key is a word as one, to see which terms are parts of others.
func key(choices []string) string { return strings.Join(choices, "|") }

// termsOf takes the terms of a catalogue apart, and weighs them.
func termsOf(catalogue *model.Catalogue) map[*model.Criterion][]term {
	out, in := map[*model.Criterion][]term{}, map[string]int{}
	for c := range catalogue.All() {
		own := map[string]bool{}
		for _, text := range c.Terms {
			var t term
			for _, word := range strings.Fields(strings.ToLower(text)) {
				choices := strings.Split(word, "|")
				t.words = append(t.words, choices)
				own[key(choices)] = true
			}
			out[c] = append(out[c], t)
		}
		for w := range own {
			in[w]++
		}
	}
	for _, terms := range out {
		for i := range terms {
			for _, w := range terms[i].words {
				terms[i].weight += math.Log(1 + float64(catalogue.Len())/float64(in[key(w)]))
			}
		}
	}
	return out
}

// within says whether the words of a term all stand among those of a line.
func (t term) within(line []string) bool {
	for _, choices := range t.words {
		if !slices.ContainsFunc(choices, func(w string) bool { return stands(w, line) }) {
			return false
		}
	}
	return len(t.words) > 0
}

// stands says whether a line has a word, or, of one with four letters or more, one
// that begins with it.
func stands(word string, line []string) bool {
	long := utf8.RuneCountInString(word) >= 4
	return slices.ContainsFunc(line, func(w string) bool { return w == word || long && strings.HasPrefix(w, word) })
}

// part says whether all words of a term are words of another.
func (t term) part(of term) bool {
	for _, w := range t.words {
		if !slices.ContainsFunc(of.words, func(o []string) bool { return key(o) == key(w) }) {
			return false
		}
	}
	return true
}

// distance is how much more the terms of the best have to weigh than those of the
// second.
const distance = 1.15

// known is the criterion by whose terms a line speaks; nil where there is none, or
// where there are several, and then near are these, best first. Where a long line
// speaks of several, its first sentence decides.
func (m *matcher) known(line string) (found *model.Criterion, near []Candidate) {
	found, near = m.knownBy(line)
	if first := firstSentence().FindString(line); found == nil && len(near) > 1 && first != "" {
		if decided, _ := m.knownBy(first); decided != nil {
			return decided, near
		}
	}
	return found, near
}

var firstSentence = model.Lazily(`^.{20,}?[.;:](?:\s|$)`)

func (m *matcher) knownBy(line string) (*model.Criterion, []Candidate) {
	type hit struct {
		criterion *model.Criterion
		best      term
	}
	words := strings.Fields(plainText(line))
	var hits []hit
	for _, p := range m.criteria {
		h := hit{criterion: p.criterion}
		for _, t := range m.terms[p.criterion] {
			if t.weight > h.best.weight && t.within(words) {
				h.best = t
			}
		}
		if h.best.weight > 0 {
			hits = append(hits, h)
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(b.best.weight, a.best.weight) })
	var near []Candidate
	for _, h := range hits {
		near = append(near, Candidate{h.criterion, h.best.weight / hits[0].best.weight})
	}
	for _, h := range hits[min(len(hits), 1):] {
		if hits[0].best.weight < h.best.weight*distance && !(h.best.part(hits[0].best) && len(h.best.words) < len(hits[0].best.words)) {
			return nil, near
		}
	}
	if hits == nil {
		return nil, nil
	}
	return hits[0].criterion, near
}
