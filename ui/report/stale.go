package report

import (
	"fmt"
	"io"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// Stale prints the answers that nobody has looked at since a day, the oldest
// first. Format is one of [ShortFormats].
func Stale(w io.Writer, f Format, d Document, since model.Day) error {
	return shortPrinter(f, func(d Document) short { return newStale(d, since) })(w, d)
}

type stale struct {
	base
	Since string `json:"since"`
	Stale []aged `json:"stale"`

	copy string // whether everybody may see it
}

// aged is an answer and who gave it, or confirmed it last.
type aged struct {
	Criterion ref        `json:"id"`
	State     string     `json:"state"`
	By        string     `json:"by,omitempty"`
	Checked   string     `json:"checked"` // the day
	Days      int        `json:"days"`    // since then
	Evidence  []evidence `json:"evidence,omitempty"`

	text string
}

func newStale(d Document, since model.Day) stale {
	out := stale{base: newBase(d), Since: model.CleanLine(string(since)), Stale: []aged{}, copy: d.copy("evidence is")}
	today, _ := time.Parse(time.DateOnly, string(d.day()))
	for _, c := range model.Stale(d.Catalogue, d.Assessment, since) {
		if !d.shows(c.Category) {
			continue
		}
		f := d.Assessment.Finding(c.ID)
		e, _ := f.Checked()
		a := aged{Criterion: d.ref(c), State: stateName(f.State(), f.Disputed()), By: model.CleanLine(e.By), Checked: e.At.Format(time.DateOnly)}
		checked, _ := time.Parse(time.DateOnly, a.Checked)
		a.Days = int(today.Sub(checked).Hours() / 24)
		a.text = spoken(f) + "; last checked " + theme.Date(a.Checked)
		if a.By != "" {
			a.text += " by " + a.By
		}
		a.text += fmt.Sprintf(", %s ago", count(a.Days, "day"))
		for _, h := range f.Heads {
			a.Evidence = append(a.Evidence, newHead(d, h).Evidence...)
		}
		for _, e := range a.Evidence {
			a.text += "; evidence: " + e.Ref
			if e.Seen != "" {
				a.text += ", seen " + theme.Date(e.Seen)
			}
		}
		out.Stale = append(out.Stale, a)
	}
	return out
}

func (s stale) page() page {
	p := page{Registry: s.Registry, Subject: "Answers that nobody has checked since " + theme.Date(s.Since) + ", as of " + theme.Date(s.AsOf), Remarks: []string{s.copy}}
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
