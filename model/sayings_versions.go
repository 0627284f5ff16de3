package model

import (
	"iter"
	"slices"
)

// sayingsOfVersions are the sayings of an assessment that was upgraded: what was said to
// any version of a criterion stands with it, and may replace what was said to another.
func (a *Assessment) sayingsOfVersions(criterion string) iter.Seq[Saying] {
	a.carryOnce()
	l := a.lineage
	stands := map[string]bool{}
	for _, registers := range []map[key]*register{a.registers, l.registers} {
		for k, r := range registers {
			if criterion != "" && k.criterion != criterion {
				continue // half of what was split may stand elsewhere
			}
			for _, h := range r.heads() {
				// In its own register, what is carried may seem to stand because what replaced it is
				// not there.
				if carried := l.registers[k] == r; carried || k.criterion == "" || len(l.between(k.criterion, a.index(&h))) == 0 {
					stands[h.ID] = true
				}
			}
		}
	}
	about := map[string]bool{}
	for _, kind := range []Kind{AnswerKind, IntentKind} {
		for _, e := range l.told[key{kind, criterion}] {
			about[e.ID] = true
		}
	}
	var order []int
	for i, e := range a.events {
		if criterion == "" || about[e.ID] {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int { return compare(a.events[i], a.events[j]) })
	return func(yield func(Saying) bool) {
		for _, i := range order {
			e := a.events[i]
			s := Saying{Event: *e, Void: a.registers[e.key()].void(a.at[i])}
			s.Stands = stands[e.ID] && !s.Void
			names := e.After
			if e.Undoes != "" {
				names = []string{e.Undoes}
			} else if e.key().criterion != "" {
				names = a.replacing(e).After
			}
			for _, id := range names {
				if old := l.events[id]; old != nil && old.Kind == e.Kind && (e.Undoes != "" || old.Undoes == "") {
					s.Instead = append(s.Instead, *old)
				}
			}
			if !yield(s) {
				return
			}
		}
	}
}
