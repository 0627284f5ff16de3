package report

import (
	"fmt"

	"rungs/model"
	"rungs/ui/theme"
)

// Drafts is the list of the drafts of a catalogue: what each is for, whether it would
// close a criterion that is open, and how much of it is left to a person.
var Drafts = Kind{
	Name: "list of drafts", For: "whoever writes the pages", NeedsCatalogue: true,
	page: draftsPage,
	data: func(d Document) any { return newDrafts(d) },
}

type draftList struct {
	base
	Drafts []draftLine `json:"drafts"`
}

type draftLine struct {
	ID       string         `json:"id"`
	Title    string         `json:"title"`
	Reader   string         `json:"reader"`
	File     string         `json:"file"`
	Private  bool           `json:"private,omitempty"`
	For      []draftPurpose `json:"for"`
	Choices  int            `json:"choices"` // that are left to a person
	Gaps     int            `json:"gaps"`
	LookedAt []string       `json:"looked_at_by,omitempty"`
}

// draftPurpose is a criterion that a draft serves.
type draftPurpose struct {
	Criterion ref    `json:"criterion"`
	State     string `json:"state"`
	// Closes says that the criterion is open, and that all of its conditions that are
	// open are covered; Covers are those.
	Closes bool     `json:"closes"`
	Covers []string `json:"covers"`

	open    int  // conditions
	leftOut bool // by the profile
}

func newDrafts(d Document) draftList {
	out := draftList{base: newBase(d), Drafts: []draftLine{}}
	for i := range d.Catalogue.Drafts {
		t := &d.Catalogue.Drafts[i]
		line := draftLine{ID: t.Name, Title: t.Title, Reader: t.Reader, File: t.File, Private: t.Private, LookedAt: t.Look, For: []draftPurpose{}}
		if drafted, err := t.Begin(d.Catalogue, d.Assessment, model.Given{Day: d.day()}); err == nil {
			line.Choices, line.Gaps = drafted.Marks()
		}
		for _, f := range t.For {
			if crit := d.Catalogue.Criterion(f.Criterion); crit != nil {
				line.For = append(line.For, d.purpose(crit, f))
			}
		}
		out.Drafts = append(out.Drafts, line)
	}
	return out
}

func (d Document) purpose(crit *model.Criterion, f model.Coverage) draftPurpose {
	finding := d.Assessment.Finding(crit.ID)
	p := draftPurpose{Criterion: d.ref(crit), State: stateName(finding.State(), finding.Disputed()), Covers: []string{}}
	if applies, _ := d.Assessment.Profile().Applies(d.Catalogue.Category(crit.Category)); !applies {
		p.leftOut = true
		return p
	}
	covers, open := d.Assessment.Closes(crit, f)
	p.Covers, p.open = append(p.Covers, covers...), open
	p.Closes = open > 0 && len(covers) == open
	return p
}

// would is what a draft does for a criterion, in words.
func (p draftPurpose) would(d Document) string {
	finding := d.Assessment.Finding(p.Criterion.ID)
	switch {
	case p.leftOut:
		return "does not apply, by the profile"
	case !finding.State().Open() && !finding.Disputed():
		return spoken(finding)
	case p.Closes:
		return "now " + spoken(finding) + "; met once it is published"
	case len(p.Covers) > 0:
		return fmt.Sprintf("now %s; %d of %d open conditions hold once it is published", spoken(finding), len(p.Covers), p.open)
	}
	return "now " + spoken(finding) + "; this page helps, and is not enough alone"
}

func draftsPage(d Document) page {
	l := newDrafts(d)
	p := page{Registry: l.Registry, Title: "drafts", Subject: "Drafts for what criteria ask for, begun from the answers of " + theme.Date(l.AsOf)}
	list := part{ID: "drafts", Title: "Drafts"}
	for _, line := range l.Drafts {
		e := entry{Title: line.Title, ID: line.ID, Line: "for " + line.Reader}
		if line.Private {
			e.Line = "private, " + e.Line
		}
		does := fact{Label: "serves"}
		for _, f := range line.For {
			does.Texts = append(does.Texts, f.Criterion.Title+": "+f.would(d))
		}
		e.Facts = []fact{does, {Label: "left to you", Texts: []string{line.left()}}}
		list.add(e)
	}
	p.Parts = []part{list}
	return p
}

// left is how much is left to a person.
func (l draftLine) left() string {
	var parts []string
	if l.Choices > 0 {
		parts = append(parts, count(l.Choices, "choice"))
	}
	if l.Gaps > 0 {
		parts = append(parts, count(l.Gaps, "gap"))
	}
	if n := len(l.LookedAt); n > 0 {
		parts = append(parts, count(n, "thing")+" to see to outside the text")
	}
	if parts == nil {
		return "nothing but to read it"
	}
	return model.List(parts)
}
