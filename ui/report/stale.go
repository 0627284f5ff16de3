package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// Stale is the answers that nobody has looked at since a day, the oldest first.
var Stale = Kind{
	Name: "stale", For: "the team",
	page:  func(d Document) page { return newStale(d).page() },
	data:  func(d Document) any { return newStale(d) },
	table: func(d Document) table { return newStale(d).table() },
}

type stale struct {
	base
	Since string `json:"since"`
	Stale []aged `json:"stale"`

	copy string // whether everybody may see it
}

// aged is an answer and who gave it, or confirmed it last.
type aged struct {
	Criterion ref     `json:"id"`
	Title     string  `json:"title"`
	State     string  `json:"state"`
	By        string  `json:"by,omitempty"`
	Checked   string  `json:"checked"` // the day
	Days      int     `json:"days"`    // since then
	Evidence  []piece `json:"evidence,omitempty"`

	category string // its ID
	text     string
}

func newStale(d Document) stale {
	out := stale{base: newBase(d), Since: string(d.Since), Stale: []aged{}, copy: d.copy("evidence is")}
	today, _ := d.day().Time()
	for _, c := range model.Stale(d.Catalogue, d.Assessment, d.Since) {
		if !d.shows(c.Category) {
			continue
		}
		f := d.Assessment.Finding(c.ID)
		e, _ := f.Checked()
		a := aged{Criterion: d.ref(c), Title: c.Title, State: stateName(f.State(), f.Disputed()), By: e.By, Checked: e.At.Format(time.DateOnly), category: c.Category}
		checked, _ := model.Day(a.Checked).Time()
		a.Days = int(today.Sub(checked).Hours() / 24)
		checkedBy := "last checked " + theme.Date(a.Checked)
		if a.By != "" {
			checkedBy += " by " + a.By
		}
		text := []string{spoken(f), fmt.Sprintf("%s, %s ago", checkedBy, count(a.Days, "day"))}
		for _, h := range f.Heads {
			a.Evidence = append(a.Evidence, newHead(d, h).Evidence...)
		}
		for _, e := range a.Evidence {
			ref := "evidence: " + e.Ref
			if seen := e.seen(theme.Date); seen != "" {
				ref += ", " + seen
			}
			text = append(text, ref)
		}
		a.text = strings.Join(text, "; ")
		out.Stale = append(out.Stale, a)
	}
	return out
}

func (s stale) page() page {
	p := page{Registry: s.Registry, Title: "answers to check again", Subject: "Answers that nobody has checked since " + theme.Date(s.Since) + ", as of " + theme.Date(s.AsOf), Remarks: []string{s.copy}}
	if len(s.Stale) == 0 {
		p.Remarks = []string{"There are none: all that is answered was checked since then."}
		return p
	}
	p.Remarks = append(p.Remarks, "Check each again: in the wizard = says that it is still true; or answer anew. What nobody has answered yet is not listed.")
	var list items
	for _, a := range s.Stale {
		list = append(list, a.Criterion.item(a.text))
	}
	p.Parts = []part{{ID: "stale", Title: fmt.Sprintf("To check again (%d)", len(s.Stale)), Blocks: []block{list}}}
	return p
}

func (s stale) table() table {
	t := table{{"category", "level", "id", "title", "state", "checked", "days", "answered_by", "evidence"}}
	for _, a := range s.Stale {
		r := a.Criterion
		t = append(t, []string{a.category, strconv.Itoa(r.Level), r.ID, r.Title, a.State, a.Checked, strconv.Itoa(a.Days), a.By, cited(a.Evidence)})
	}
	return t
}
