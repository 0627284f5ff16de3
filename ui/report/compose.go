package report

import (
	"fmt"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// page is what every document begins and ends with.
func (d Document) page(privacy string, remarks ...string) page {
	c := d.Catalogue
	p := page{
		Registry: registry(d.Assessment),
		Subject:  fmt.Sprintf("Self-assessment against %s, as of %s", c.Named(), theme.Date(string(d.day()))),
		Remarks:  []string{strings.TrimSpace("This is a self-assessment: people of the registry made it, and nobody has checked it from outside. " + privacy)},
		Source:   c.Source,
	}
	if text := c.ToAdd(); text != "" {
		p.Remarks = append(p.Remarks, model.Sentence(text)+" Until then only the ids of what was answered are known.")
	}
	if d.AsOf {
		p.Remarks = append(p.Remarks, "What was answered after that day is left out.")
	}
	if len(d.Categories) > 0 {
		var shown, hidden []string
		for _, category := range c.Categories {
			if title := category.Title; d.shows(category.ID) {
				shown = append(shown, title)
			} else {
				hidden = append(hidden, title)
			}
		}
		text := "Shown: " + model.List(shown) + "."
		if hidden != nil {
			text += " Left out: " + model.List(hidden) + "."
		}
		p.Remarks = append(p.Remarks, text)
	}
	p.Remarks = append(p.Remarks, remarks...)
	if text := c.Attribution; text != "" {
		p.Foot = append(p.Foot, text)
	}
	return p
}

// privacy says what was written and is left out, and what of people is in a document that
// leaves out notes and evidence.
func (d Document) privacy(reasons, names bool) string {
	var out, in []string
	notes, evidence := len(d.Assessment.Notes()) > 0, false
	for c := range d.Catalogue.All() {
		for _, e := range d.Assessment.Finding(c.ID).Heads {
			notes, evidence = notes || strings.TrimSpace(e.Note) != "", evidence || len(e.Evidence) > 0
		}
	}
	list := func(to *[]string, is bool, what string) {
		if is {
			*to = append(*to, what)
		}
	}
	list(&out, notes, "notes")
	list(&out, evidence, "evidence")
	list(&in, reasons, "reasons")
	list(&in, names, "names of people")
	are := "are"
	if !notes {
		are = "is" // evidence alone
	}
	switch {
	case out == nil && in == nil:
		return ""
	case out == nil:
		return model.Capital(model.List(in)) + " are in it."
	case in == nil:
		return model.Capital(model.List(out)) + " " + are + " not in it."
	}
	return model.Capital(model.List(out)) + " " + are + " not in it; " + model.List(in) + " are."
}

// named warns of what a public copy still tells.
const named = "What is not met, reasons and names of people are in it: it is for readers who may know all that. What everybody may read is the public statement."

// copy says which of the two copies of a report this is.
func (w whole) copy() string {
	if !w.Public {
		return "This is the private copy: all notes and evidence are in it."
	}
	n, e := w.Withheld.Notes, w.Withheld.Evidence
	if n+e == 0 {
		return "This is the copy without what is private: no note and no evidence had to be left out. " + named
	}
	var what []string
	if n > 0 {
		what = append(what, count(n, "private note"))
	}
	if e > 0 {
		what = append(what, count(e, "private piece")+" of evidence")
	}
	return "This is the copy without what is private: " + model.List(what) + " " + are(n+e) + " left out. " + named
}

// leftOut says what the effort leaves out of the plan.
func (d Document) leftOut(s steps) []string {
	if d.Effort == "" {
		return nil
	}
	fits := map[model.Effort]string{model.Days: "take days", model.Weeks: "take weeks or less", model.Months: "take months or less"}[d.Effort]
	text := "Steps that " + fits + " are shown."
	if s.longer > 0 {
		text = fmt.Sprintf("Only steps that %s are shown; %s that %s longer %s left out.", fits, count(s.longer, "step"), takes(s.longer), are(s.longer))
	}
	return []string{text}
}

func takes(n int) string {
	if n == 1 {
		return "takes"
	}
	return "take"
}
