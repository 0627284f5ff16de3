package model

import "slices"

// This file works out what was merged each by itself, where it cannot stand in one register.

// apart says whether what was merged into a criterion of the last version is worked out each by
// itself before: where it is forked, and where several events have one ID, of which what names it
// may mean one only.
func (l *lineage) apart(k key) bool {
	return l.forked(k.criterion) || l.mixed[k] && l.merged(k.criterion)
}

// mix notes where an event stands whose ID others have, too, and which of it is stale by that.
func (a *Assessment) mix(e *Event, stale map[key]bool) {
	l := a.lineage
	if e.key().criterion == "" {
		return
	}
	for _, id := range l.between(e.Criterion, a.index(e)) {
		k := key{e.Kind, id}
		if l.mixed[k] = true; l.merged(id) {
			stale[k] = true
		}
	}
}

// said are the events that decide how a criterion of the version n stands. Where several
// were merged into it these are the answers that each of them had, side by side, and
// what was said since.
func (a *Assessment) said(k key, n int) (events []*Event) {
	l := a.lineage
	own := l.given[n][k]
	if n == 0 {
		return own
	}
	if events, ok := l.decides[n][k]; ok {
		return events
	}
	from, alone := l.spokenFor(k, n-1), len(l.stoodFor(k.criterion, n-1)) == 1
	if alone && len(from) == 1 {
		events = slices.Clip(a.said(key{k.kind, from[0]}, n-1))
	}
	merged := newRegister(l.work) // each once
	for i := 0; i < len(from) && !alone; i++ {
		r := newRegister(l.work)
		for _, e := range a.said(key{k.kind, from[i]}, n-1) {
			r.add(e)
		}
		for _, h := range r.heads() {
			if h.After = nil; merged.add(&h) {
				events = append(events, &h)
			}
		}
	}
	for _, e := range own {
		events = append(events, a.throughAll(e, n))
	}
	l.decides[n][k] = events
	return events
}

// spokenFor are those of them of which something was said.
func (l *lineage) spokenFor(k key, n int) []string {
	return slices.DeleteFunc(slices.Clone(l.stoodFor(k.criterion, n)), func(id string) bool { return !l.spoke[n][key{k.kind, id}] })
}

// speak notes that something was said of a criterion of the version n, and so of what it
// became.
func (l *lineage) speak(k key, n int) {
	if l.spoke[n][k] {
		return
	}
	for m := n; m < len(l.steps); m++ {
		for _, id := range l.path(k.criterion, n, m) {
			l.spoke[m][key{k.kind, id}] = true
		}
	}
}
