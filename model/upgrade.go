package model

import (
	"fmt"
	"maps"
	"slices"
)

// Upgrade is what an event of kind [CatalogueKind] says: that the assessment
// answers another version from now on, and what becomes of what was said to the one
// before. All that the fold needs stands here, so that it stays what it is when
// a catalogue changes or is not at hand.
type Upgrade struct {
	From string `json:"from"` // the version before
	// Carries are the criteria of the version before that do not simply stay: for
	// each, what its answers stand for now. None is retired.
	Carries map[string][]string `json:"carries,omitempty"`
	// Was are the criteria of the version before, by category and level from 1 on.
	Was map[string][][]string `json:"was,omitempty"`
}

func (u Upgrade) clean() Upgrade {
	out := Upgrade{From: CleanLine(u.From), Carries: map[string][]string{}, Was: map[string][][]string{}}
	// Of two IDs that are the same when they are clean, the first counts.
	for _, id := range slices.Backward(slices.Sorted(maps.Keys(u.Carries))) {
		out.Carries[CleanLine(id)] = CleanLines(u.Carries[id])
	}
	for _, id := range slices.Backward(slices.Sorted(maps.Keys(u.Was))) {
		var levels [][]string
		for _, ids := range u.Was[id] {
			levels = append(levels, CleanLines(ids))
		}
		out.Was[CleanLine(id)] = levels
	}
	return out
}

// carry is what the answers to a criterion of the version before stand for.
func (u *Upgrade) carry(id string) []string {
	if to, ok := u.Carries[id]; ok {
		return to
	}
	return []string{id}
}

// Newest is the version to which an assessment could be upgraded: the one that most
// changes lead to. It is the version that it answers where there is no other. The
// catalogues have to be linked; see [Catalogues.Link].
func (s Catalogues) Newest(a *Assessment) string {
	id, newest := a.Catalogue()
	most := 0
	for _, c := range s.Sorted() {
		way := c.chain()
		at := slices.IndexFunc(way, func(c *Catalogue) bool { return c.ID == id && c.Version == now(a) })
		if at > most {
			most, newest = at, c.Version
		}
	}
	return newest
}

func now(a *Assessment) string { _, version := a.Catalogue(); return version }

// Upgrades are the events, one for each version on the way, that bring an assessment to a version
// of its catalogue, and the assessment as it will be; no event if it answers that one
// already. It changes nothing: that is for whoever records the events, in their
// order. The catalogues have to be linked.
func (s Catalogues) Upgrades(a *Assessment, version string) ([]Event, *Assessment, error) {
	id, _ := a.Catalogue()
	to := s.Find(id, version)
	if to == nil {
		return nil, a, fmt.Errorf("there is no version %s of %s here", CleanLine(version), CleanLine(id))
	}
	way := to.chain()
	at := slices.IndexFunc(way, func(c *Catalogue) bool { return c.Version == now(a) })
	if at < 0 {
		return nil, a, fmt.Errorf("nothing tells what changed from %s %s to %s", CleanLine(id), CleanLine(now(a)), CleanLine(version))
	}
	var out []Event
	for ; at > 0; at-- {
		e := upgrade(way[at], way[at-1])
		out = append(out, e)
		done := a.Next(e)
		done.ID, done.At = "the upgrade to "+e.Version, a.Last().At
		a = Fold(a.Header, append(a.Events(), done))
	}
	return out, a, nil
}

// upgrade is the event of a step from one version to the next.
func upgrade(from, to *Catalogue) Event {
	says := &Upgrade{From: from.Version, Carries: map[string][]string{}, Was: map[string][][]string{}}
	for i := range from.Categories {
		category := &from.Categories[i]
		levels := make([][]string, TopLevel)
		for j := range category.Criteria {
			c := &category.Criteria[j]
			if carried := to.carries(c.ID); !slices.Equal(carried, []string{c.ID}) {
				says.Carries[c.ID] = carried
			}
			if 1 <= c.Level && c.Level <= TopLevel {
				levels[c.Level-1] = append(levels[c.Level-1], c.ID)
			}
		}
		says.Was[category.ID] = levels
	}
	return Event{Kind: CatalogueKind, Version: to.Version, Upgrade: says}
}

// Upgraded is what became of an assessment by an upgrade.
type Upgraded struct {
	From, To *Catalogue
	// Carried are the criteria with an answer that holds as it is, Again those that
	// should be looked at again, New those that nobody was asked yet; Retired are those
	// of the version before that are not asked any more.
	Carried, Again, New, Retired []*Criterion
}

// WhatBecame tells it of an assessment before and after, which answers the catalogue.
func WhatBecame(c *Catalogue, before, after *Assessment) Upgraded {
	u := Upgraded{From: c.Of(before), To: c}
	stoodFor := map[string]bool{}
	for old := range u.From.All() {
		ids := []string{old.ID}
		if l := after.lineage; l != nil {
			if at := slices.Index(l.versions, u.From.Version); at >= 0 {
				ids = l.between(old.ID, at)
			}
		}
		if len(ids) == 0 {
			u.Retired = append(u.Retired, old)
		}
		for _, id := range ids {
			stoodFor[id] = true
		}
	}
	for crit := range c.All() {
		switch {
		case !stoodFor[crit.ID]:
			u.New = append(u.New, crit)
		case after.Finding(crit.ID).State() == Unanswered:
		case after.differs(c, crit.ID):
			u.Again = append(u.Again, crit)
		default:
			u.Carried = append(u.Carried, crit)
		}
	}
	return u
}
