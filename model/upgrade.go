package model

import (
	"fmt"
	"slices"
)

// Upgrading is what a step from one version of a catalogue to the next does to an
// assessment.
type Upgrading struct {
	From, To *Catalogue
	Event    Event // what has to be recorded for it
	// Carried are the criteria with an answer that holds as it is, Again those that
	// should be looked at again, New those that nobody was asked yet; Retired are those
	// of the version before that are not asked any more.
	Carried, Again, New, Retired []*Criterion
	Before, After                *Assessment // the second one answers To
}

// Upgrades are the steps to a version of the catalogue; none if that is the one which it answers
// already. They change nothing: that is for whoever records their events, in their
// order. The catalogues have to be linked.
func (s Catalogues) Upgrades(a *Assessment, version string) ([]Upgrading, error) {
	id, now := a.Catalogue()
	to := s.Find(id, version)
	if to == nil {
		return nil, fmt.Errorf("there is no version %s of %s here", CleanLine(version), CleanLine(id))
	}
	way := to.chain()
	at := slices.IndexFunc(way, func(c *Catalogue) bool { return c.Version == now })
	if at < 0 {
		return nil, fmt.Errorf("nothing tells what changed from %s %s to %s", CleanLine(id), CleanLine(now), CleanLine(version))
	}
	var out []Upgrading
	for ; at > 0; at-- {
		u := upgrade(way[at], way[at-1], a)
		out = append(out, u)
		a = u.After
	}
	return out, nil
}

func upgrade(from, to *Catalogue, a *Assessment) Upgrading {
	u := Upgrading{From: from, To: to, Before: a}
	says := &Upgrade{From: from.Version, Carries: map[string][]string{}, Was: map[string][][]string{}}
	stoodFor := map[string]bool{}
	for i := range from.Categories {
		category := &from.Categories[i]
		levels := make([][]string, TopLevel)
		for j := range category.Criteria {
			c := &category.Criteria[j]
			carried := to.carries(c.ID)
			if !slices.Equal(carried, []string{c.ID}) {
				says.Carries[c.ID] = carried
			}
			if len(carried) == 0 {
				u.Retired = append(u.Retired, c)
			}
			for _, id := range carried {
				stoodFor[id] = true
			}
			if 1 <= c.Level && c.Level <= TopLevel {
				levels[c.Level-1] = append(levels[c.Level-1], c.ID)
			}
		}
		says.Was[category.ID] = levels
	}
	u.Event = Event{Kind: CatalogueKind, Version: to.Version, Upgrade: says}
	done := a.Next(u.Event)
	done.ID, done.At = "the upgrade to "+to.Version, a.Last().At
	u.After = Fold(a.Header, append(a.Events(), done))
	for c := range to.All() {
		switch {
		case !stoodFor[c.ID]:
			u.New = append(u.New, c)
		case u.After.Finding(c.ID).State() == Unanswered:
		case len(u.After.Differs(to, c.ID)) > 0:
			u.Again = append(u.Again, c)
		default:
			u.Carried = append(u.Carried, c)
		}
	}
	return u
}
