package report

import (
	"fmt"
	"strconv"

	"rungs/model"
	"rungs/ui/theme"
)

// Upgrade is what another version of the catalogue does to an assessment: what is carried,
// what should be looked at again, what is new and what is retired, and the levels before and
// after.
var Upgrade = Kind{
	Name: "upgrade", For: "the team", NeedsCatalogue: true,
	page: func(d Document) page { return newUpgrade(d).page() },
	data: func(d Document) any { return newUpgrade(d) },
}

type upgrade struct {
	base
	From    string    `json:"from"` // the version before
	Levels  []raised  `json:"levels"`
	Again   []differs `json:"again"` // answered, and asked differently since
	New     []ref     `json:"new"`
	Retired []retired `json:"retired"`
	Carried []ref     `json:"carried"` // answered, and still asked like that

	withoutLevels bool
}

// raised is a category before and after.
type raised struct {
	move
	Waiting int `json:"waiting,omitempty"` // the level for which it waits

	reason string
}

// retired is a criterion that is not asked any more, with the answer that is kept.
type retired struct {
	Criterion ref    `json:"id"`
	State     string `json:"state"`

	text string
}

func newUpgrade(d Document) upgrade {
	became := model.WhatBecame(d.Catalogue, d.Before, d.Assessment)
	out := upgrade{
		base: newBase(d), From: became.From.Version, Levels: []raised{}, Again: []differs{},
		New: d.refs(became.New), Retired: []retired{}, Carried: d.refs(became.Carried), withoutLevels: d.Catalogue.WithoutLevels,
	}
	before := model.Standings(became.From, d.Before)
	for _, s := range model.Standings(d.Catalogue, d.Assessment) {
		view := raised{move: move{ID: s.Category.ID, After: newPlace(s), title: s.Category.Title}, Waiting: s.Waiting}
		for _, was := range before {
			if was.Category.ID == s.Category.ID {
				view.Before = newPlace(was)
			}
		}
		if s.Waiting > 0 {
			view.reason = s.Reason
		}
		out.Levels = append(out.Levels, view)
	}
	for _, c := range became.Again {
		out.Again = append(out.Again, newDiffers(d, model.Differing{Criterion: c, Differences: d.Assessment.Differs(d.Catalogue, c.ID)}))
	}
	old := d
	old.Catalogue = became.From
	for _, c := range became.Retired {
		f := d.Before.Finding(c.ID)
		out.Retired = append(out.Retired, retired{old.ref(c), stateName(f.State(), f.Disputed()), spoken(f)})
	}
	return out
}

func (u upgrade) page() page {
	p := page{Registry: u.Registry, Subject: fmt.Sprintf("From version %s of %s to version %s, as of %s", u.From, u.Catalogue, u.Version, theme.Date(u.AsOf))}
	p.Remarks = []string{"No answer is changed and none is lost."}
	add := func(id, title string, list items) {
		if list != nil {
			p.Parts = append(p.Parts, part{ID: id, Title: title, Blocks: []block{list}})
		}
	}
	var levels, again, fresh, gone items
	for _, l := range u.Levels {
		text := l.stands(l.Before)
		if after := l.stands(l.After); after != text {
			text = fromTo(text, after)
		}
		if l.reason != "" {
			text += ". " + l.reason
		}
		levels = append(levels, item{Lead: l.title, Text: text})
	}
	for _, x := range u.Again {
		again = append(again, x.Criterion.item(x.item))
	}
	for _, r := range u.New {
		where := r.Category
		if r.Level > 0 {
			where += ", level " + strconv.Itoa(r.Level)
		}
		fresh = append(fresh, r.item(where))
	}
	for _, r := range u.Retired {
		gone = append(gone, r.Criterion.item(r.text))
	}
	title := "Levels"
	if u.withoutLevels {
		title = "Categories"
	}
	add("levels", title, levels)
	add("again", fmt.Sprintf("To be looked at again (%d)", len(again)), again)
	add("new", fmt.Sprintf("New, not answered (%d)", len(fresh)), fresh)
	add("retired", fmt.Sprintf("Not asked any more; the answers are kept (%d)", len(gone)), gone)
	holds := fmt.Sprintf("%d answers hold as they are.", len(u.Carried))
	if len(u.Carried) == 1 {
		holds = "1 answer holds as it is."
	}
	p.Remarks = append(p.Remarks, holds)
	return p
}

// stands is a place in words: "1", "1, up to 3 possible", "in place" or "does not apply".
func (m move) stands(p place) string {
	switch {
	case !p.Applies || p.InPlace != nil:
		return p.text()
	case *p.Ceiling > *p.Floor:
		return fmt.Sprintf("%d, up to %d possible", *p.Floor, *p.Ceiling)
	}
	return strconv.Itoa(*p.Floor)
}
