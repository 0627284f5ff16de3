package report

import (
	"fmt"
	"strconv"
	"strings"

	"rungs/model"
)

// Diff is what changed: who said what, what it did to the levels, and what is
// disputed now.
var Diff = Kind{
	Name: "diff", For: "the team",
	page: func(d Document) page { return newDiff(d).page() },
	data: func(d Document) any { return newDiff(d) },
}

// diff is what changed, as machines read it.
type diff struct {
	base
	Since    string    `json:"since,omitempty"`
	From     string    `json:"from,omitempty"`
	To       string    `json:"to,omitempty"`
	Levels   []move    `json:"levels"`
	Changes  []change  `json:"changes"`
	Intents  []meant   `json:"intents"`
	Settings []setting `json:"settings"`
	Disputed []ref     `json:"disputed"` // since then
	Settled  []ref     `json:"settled"`
	Titles   titles    `json:"titles"`  // of these
	Differs  []differs `json:"differs"` // what is asked differently since it was answered

	document Document
}

// move is a category that stands elsewhere.
type move struct {
	ID     string `json:"id"`
	Before place  `json:"before"`
	After  place  `json:"after"`

	title string
}

// place is where a category stands.
type place struct {
	Applies bool  `json:"applies"`
	Floor   *int  `json:"floor,omitempty"` // nil: it does not apply
	Ceiling *int  `json:"ceiling,omitempty"`
	InPlace *bool `json:"in_place,omitempty"` // in the place of both, where there are no levels
}

// change is a criterion that got another answer.
type change struct {
	Criterion ref     `json:"id"`
	Title     string  `json:"title"`
	Before    side    `json:"before"`
	After     side    `json:"after"`
	Said      []said  `json:"said"`
	Confirmed bool    `json:"confirmed"`          // somebody looked again, and all is as it was
	Differed  bool    `json:"differed,omitempty"` // it was asked differently before
	Brings    *brings `json:"brings,omitempty"`

	text  string
	sides string // of a new disagreement
}

// side is what was said of a criterion before or after.
type side struct {
	State    string           `json:"state"`
	Detail   string           `json:"detail,omitempty"`
	Holds    []string         `json:"holds"`
	Public   bool             `json:"public"` // note and evidence may be shown to everybody
	Note     string           `json:"note,omitempty"`
	Evidence []model.Evidence `json:"evidence,omitempty"`
	Heads    []head           `json:"heads,omitempty"` // where several people answered apart
}

// brings is where a category got by a change.
type brings struct {
	Category string `json:"category"`
	From     int    `json:"from"`
	To       int    `json:"to"`

	title string
}

// meant is a criterion about which somebody means to do something else.
type meant struct {
	Criterion ref          `json:"id"`
	Title     string       `json:"title"`
	Before    model.Intent `json:"before"`
	After     model.Intent `json:"after"`
	Said      []said       `json:"said"`
}

// setting is something of the assessment as a whole.
type setting struct {
	Kind    string   `json:"kind"`   // profile, target, rename, catalogue or notes
	Before  string   `json:"before"` // in words
	After   string   `json:"after"`
	Profile *reshape `json:"profile,omitempty"`
	Said    []said   `json:"said"`
}

// reshape is what the registry said of itself, and says now.
type reshape struct {
	Before profile `json:"before"`
	After  profile `json:"after"`
}

func newDiff(d Document) diff {
	out := diff{
		base: newBase(d), Since: string(d.Since), From: d.From, To: d.To,
		Levels: []move{}, Changes: []change{}, Intents: []meant{}, Settings: []setting{}, Disputed: []ref{}, Settled: []ref{}, Differs: []differs{}, document: d,
	}
	c := model.Compare(d.Catalogue, d.Before, d.Assessment)
	for _, m := range c.Moves {
		if d.shows(m.After.Category.ID) {
			if place := m.After.Category; place.WithoutLevels() && m.Before.Applies == m.After.Applies && place.At(m.Before.Floor) == place.At(m.After.Floor) {
				continue // only what is possible moved
			}
			out.Levels = append(out.Levels, move{m.After.Category.ID, newPlace(m.Before), newPlace(m.After), m.After.Category.Title})
		}
	}
	for _, ch := range c.Changes {
		if !d.shows(ch.Criterion.Category) {
			continue
		}
		view := newChange(d, ch)
		if ch.Disputed() {
			view.sides = ch.After.Sides()
			out.Disputed = append(out.Disputed, view.Criterion)
		}
		if ch.Settled() {
			out.Settled = append(out.Settled, view.Criterion)
		}
		out.Changes = append(out.Changes, view)
	}
	out.Titles = titles{}
	out.Titles.add(out.Disputed)
	out.Titles.add(out.Settled)
	for _, in := range c.Intents {
		if d.shows(in.Criterion.Category) {
			out.Intents = append(out.Intents, meant{d.ref(in.Criterion), in.Criterion.Title, in.Before, in.After, newSaid(in.Said)})
		}
	}
	for _, s := range c.Settings {
		if len(d.Categories) == 0 {
			view := setting{Kind: string(s.Kind), Before: settingOf(d, s.Kind, d.Before), After: settingOf(d, s.Kind, d.Assessment), Said: newSaid(s.Said)}
			if s.Kind == model.ProfileKind {
				view.Profile = &reshape{newProfile(d, d.Before.Profile()), newProfile(d, d.Assessment.Profile())}
			}
			out.Settings = append(out.Settings, view)
		}
	}
	for _, x := range c.After.Differing(d.Catalogue) {
		if d.shows(x.Criterion.Category) {
			out.Differs = append(out.Differs, newDiffers(d, x))
		}
	}
	return out
}

func newPlace(s model.Standing) place {
	if !s.Applies {
		return place{}
	}
	if s.Category.WithoutLevels() {
		inPlace := s.Floor == model.TopLevel
		return place{Applies: true, InPlace: &inPlace}
	}
	return place{Applies: true, Floor: &s.Floor, Ceiling: &s.Ceiling}
}

func newChange(d Document, ch model.Change) change {
	out := change{
		Criterion: d.ref(ch.Criterion), Title: ch.Criterion.Title, Before: newSide(d, ch.Before), After: newSide(d, ch.After), Said: newSaid(ch.Said), Confirmed: ch.Confirmed(), Differed: ch.Differed != nil,
	}
	out.text = fromTo(spoken(ch.Before), spoken(ch.After))
	if out.Confirmed {
		out.text += ", checked again"
	}
	if was := d.Catalogue.Differently(ch.Differed); was != "" {
		out.text += " (" + strings.ToLower(was[:1]) + strings.TrimSuffix(was[1:], ".") + ")"
	}
	out.text += d.by(out.Said)
	if m := ch.Brings; m != nil {
		if m.After.Category.WithoutLevels() {
			out.text += ", " + m.After.Category.Title + " is " + m.After.Category.At(m.After.Floor)
		} else {
			out.Brings = &brings{m.After.Category.ID, m.Before.Floor, m.After.Floor, m.After.Category.Title}
			out.text += fmt.Sprintf(", %s %s", out.Brings.title, fromTo(strconv.Itoa(out.Brings.From), strconv.Itoa(out.Brings.To)))
		}
	}
	out.text = strings.Join(append([]string{out.text}, out.words(d, ch)...), "; ")
	return out
}

func newSide(d Document, f model.Finding) side {
	a := f.Answer()
	out := side{State: stateName(f.State(), f.Disputed()), Detail: a.Detail, Holds: list(a.Conditions), Public: a.Public}
	if len(f.Heads) > 1 {
		for _, h := range f.Heads {
			out.Heads = append(out.Heads, newHead(d, h))
		}
	}
	if !d.Public {
		out.Note, out.Evidence = strings.TrimSpace(a.Note), a.Evidence
		return out
	}
	var notes []string
	for _, h := range f.Heads {
		note, _ := d.open(h)
		notes = append(notes, note)
	}
	out.Note, out.Evidence = joined(notes, "\n\n"), d.evidence(f)
	return out
}

// evidence is that of all heads, as far as the reader may see it.
func (d Document) evidence(f model.Finding) (seen []model.Evidence) {
	all := f.Evidence()
	if !d.Public || len(all) == 0 { // which is known without looking at each head
		return all
	}
	for _, h := range f.Heads {
		if len(h.Evidence) > 0 {
			_, evidence := d.open(h)
			seen = append(seen, evidence...)
		}
	}
	return seen
}
