package model

import (
	"maps"
	"slices"
)

// This file is how several criteria became one on the way through the versions. What one became
// is [lineage.path].

// stoodFor are the criteria of the version n that stand for one of the next version.
func (l *lineage) stoodFor(id string, n int) []string {
	if l.from == nil {
		l.from = make([]map[string][]string, len(l.steps))
	}
	carries := l.steps[n].Carries
	if l.from[n] == nil {
		l.from[n] = map[string][]string{}
		for _, from := range slices.Sorted(maps.Keys(carries)) {
			for _, to := range slices.Compact(slices.Sorted(slices.Values(carries[from]))) {
				l.from[n][to] = append(l.from[n][to], from)
			}
		}
	}
	out := l.from[n][id]
	if _, moved := carries[id]; !moved {
		out = append(slices.Clip(out), id)
	}
	return out
}

// was is what a criterion of the version m was in the version n, where that was one on all the
// way; or else of how many it was made at the last place at which it was not one.
func (l *lineage) was(id string, m, n int) (before string, of int) {
	for ; m > n; m-- {
		from := l.stoodFor(id, m-1)
		if len(from) != 1 {
			return "", len(from)
		}
		id = from[0]
	}
	return id, 1
}

// straight says whether a criterion of the version n, and nothing else, became the one of that
// name of the version m; it is so of an earlier one.
func (l *lineage) straight(id string, n, m int) bool {
	was, of := l.was(id, m, n)
	return of == 1 && was == id
}

// merged says whether several criteria became one on the way to one of the last version.
func (l *lineage) merged(id string) bool {
	_, of := l.was(id, len(l.steps), 0)
	return of > 1
}

// forked says whether something was split on the way to a criterion of the last version, and the
// parts of it were merged again. Then an answer to the whole stands for each part
// until somebody answers that one, so it may be replaced in one and stand in another.
func (l *lineage) forked(id string) bool {
	if forked, known := l.forks[id]; known {
		return forked
	}
	forked := false
	for n, at := len(l.steps)-1, []string{id}; n >= 0 && !forked; n-- {
		var below distinct[string]
		for _, id := range at {
			for _, from := range l.stoodFor(id, n) {
				*l.work++
				forked = forked || below.seen[from]
				below.add(from)
			}
		}
		at = below.list
	}
	if l.forks == nil {
		l.forks = map[string]bool{}
	}
	l.forks[id] = forked
	return forked
}
