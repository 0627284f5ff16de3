package model

import (
	"cmp"
	"slices"
)

// This file puts what was said to earlier versions where it stands in the one that is
// answered now. See [lineage] for the way through the versions.

// versionOf is the version to which an event was given. To take something back has
// that of what it takes back.
func (a *Assessment) versionOf(e *Event) string {
	if a.lineage != nil && e.Undoes != "" {
		a.carryOnce()
	}
	for range 8 { // an honest chain has two links
		taken := (*Event)(nil)
		if a.lineage != nil && e.Undoes != "" {
			taken = a.lineage.events[e.Undoes]
		}
		if taken == nil {
			break
		}
		e = taken
	}
	return cmp.Or(e.Version, a.Header.Version)
}

// register is where what is said of a criterion of the version that is answered now stands, or of
// the assessment as a whole.
func (a *Assessment) register(k key) *register {
	if a.lineage == nil || k.criterion == "" {
		return a.registers[k]
	}
	a.carryOnce()
	return a.lineage.registers[k]
}

// carryOnce is carry, or where that is done takes in what came since.
func (a *Assessment) carryOnce() {
	l := a.lineage
	if l.busy || l.registers != nil && l.taken == len(a.events) {
		return
	}
	l.busy = true
	defer func() { l.busy = false }()
	if l.registers == nil {
		a.carry()
	}
	stale := map[key]bool{}
	for ; l.taken < len(a.events); l.taken++ {
		e := a.events[l.taken]
		if other := l.events[e.ID]; l.awaited[e.ID] || other != nil && compare(e, other) < 0 {
			a.carry() // what was taken in may stand elsewhere
			return
		}
		a.carryOne(e, stale)
	}
	a.stand(stale)
}

// heads are those of a register, as they were written.
func (a *Assessment) heads(k key) []Event {
	heads := a.register(k).heads()
	if a.lineage == nil || k.criterion == "" || len(heads) == 0 {
		return heads
	}
	out := slices.Clone(heads)
	for i := range out {
		out[i].After = a.lineage.events[out[i].ID].After
	}
	return out
}

// told is all that was ever said of a criterion of the version that is answered now, in
// the order of display.
func (a *Assessment) told(k key) []*Event {
	if a.lineage == nil {
		return a.registers[k].inOrder()
	}
	a.register(k)
	out := slices.Clone(a.lineage.told[k])
	slices.SortFunc(out, compare)
	return out
}

// carry puts what was said of any version where it stands now.
func (a *Assessment) carry() {
	l := a.lineage
	l.registers, l.told, l.given = map[key]*register{}, map[key][]*Event{}, make([]map[key][]*Event, len(l.versions))
	l.events, l.awaited, l.past = make(map[string]*Event, len(a.events)), map[string]bool{}, nil
	l.mixed = map[key]bool{}
	l.spoke = make([]map[key]bool, len(l.versions))
	for i := range l.given {
		l.given[i], l.spoke[i] = map[key][]*Event{}, map[key]bool{}
	}
	*l.work += len(a.events)
	doubled := map[string]bool{}
	for _, e := range a.events {
		if l.know(e) != nil {
			doubled[e.ID] = true
		}
	}
	all := map[key]bool{}
	for _, e := range a.events {
		a.note(e)
		if doubled[e.ID] {
			a.mix(e, all)
		}
	}
	for k := range l.told {
		all[k] = true
	}
	a.stand(all)
	l.taken = len(a.events)
}

// note notes an event as told of the criteria of the last version for which it stands, and
// returns their IDs, and the event with what it replaces.
func (a *Assessment) note(e *Event) (ids []string, replacing *Event) {
	l, k := a.lineage, e.key()
	if k.criterion == "" {
		l.await(e.Undoes)
		return nil, e
	}
	n := a.index(e)
	l.speak(k, n)
	replacing = a.replacing(e)
	l.given[n][k] = append(l.given[n][k], replacing)
	ids = l.between(k.criterion, n)
	for _, id := range ids {
		to := key{k.kind, id}
		l.told[to] = append(l.told[to], e)
	}
	return ids, replacing
}

// stand makes the registers of criteria of the last version. All that was ever said of one is in
// its register: what was merged stands side by side there, since no answer replaces one to another
// criterion, until somebody names both. So what is said next is one event more, however long
// people answer the versions before. Only what is [lineage.apart] takes [Assessment.said].
func (a *Assessment) stand(criteria map[key]bool) {
	l := a.lineage
	l.decides = make([]map[key][]*Event, len(l.versions))
	for i := range l.decides {
		l.decides[i] = map[key][]*Event{}
	}
	for k := range criteria {
		r := newRegister(l.work)
		if l.registers[k] = r; l.apart(k) {
			for _, e := range a.said(k, len(l.steps)) {
				r.add(e)
			}
			continue
		}
		r.expect(len(l.told[k]))
		for _, e := range l.told[k] {
			l.put(r, k, a.linked(a.replacing(e)))
		}
	}
	l.decides = nil
}

// carryOne takes an event to where it stands. A criterion that is worked out apart is stale
// after it.
func (a *Assessment) carryOne(e *Event, stale map[key]bool) {
	l := a.lineage
	*l.work++
	if other := l.know(e); other != nil {
		a.mix(other, stale)
		a.mix(e, stale)
	}
	ids, replacing := a.note(e)
	if len(ids) == 0 {
		return
	}
	linked := a.linked(replacing)
	for _, id := range ids {
		k := key{e.Kind, id}
		if l.apart(k) {
			stale[k] = true
			continue
		}
		if l.registers[k] == nil {
			l.registers[k] = newRegister(l.work)
		}
		l.put(l.registers[k], k, linked)
	}
}

// put adds a linked event to the register of a criterion. Nobody takes back what was said of
// another criterion, merged or not.
func (l *lineage) put(r *register, k key, e *Event) {
	taken := l.events[e.Undoes]
	if e.Undoes != "" && taken != nil && taken.key() != e.key() && l.merged(k.criterion) {
		out := *e
		out.Undoes = out.ID // which is nothing
		e = &out
	}
	r.add(e)
}

// await notes an ID that is named, and that nothing has yet.
func (l *lineage) await(id string) {
	if id != "" && l.events[id] == nil {
		l.awaited[id] = true
	}
}

// know notes what has an ID, the first if there are several, and returns what had it until then.
func (l *lineage) know(e *Event) (other *Event) {
	other = l.events[e.ID]
	if other == nil || compare(e, other) < 0 {
		l.events[e.ID] = e
	}
	return other
}

// index is the place of an event's version on the way. What is not on it is taken as
// said to the last one.
func (a *Assessment) index(e *Event) int {
	if n := slices.Index(a.lineage.versions, a.versionOf(e)); n >= 0 {
		return n
	}
	return len(a.lineage.steps)
}
