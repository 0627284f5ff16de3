package theme

import (
	"fmt"
	"strings"

	"rungs/model"
)

// InEcosystem is a criterion whose *Get there* begins with what holds in an ecosystem,
// and what that does not prove; the criterion itself where nothing is known.
func InEcosystem(c *model.Criterion, here *model.Here) *model.Criterion {
	if here == nil {
		return c
	}
	var b strings.Builder
	fmt.Fprintf(&b, "**In your ecosystem: %s**\n\n", here.Ecosystem.Name)
	for _, f := range here.Facts {
		fmt.Fprintf(&b, "- %s\n", HereFact(f))
	}
	fmt.Fprintf(&b, "\n%s\n\n", here.Proves)
	out := *c
	out.Sources = append([]model.Source(nil), c.Sources...)
	for _, f := range here.Facts {
		for _, url := range f.Links {
			out.Sources = append(out.Sources, model.Source{Title: f.Title + ", " + here.Ecosystem.Name, URL: url})
		}
	}
	const getThere = "## " + model.GetThere + "\n"
	if before, after, ok := strings.Cut(c.Body, getThere); ok {
		out.Body = before + getThere + "\n" + b.String() + strings.TrimLeft(after, "\n")
	} else {
		out.Body = strings.TrimRight(c.Body, "\n") + "\n\n" + getThere + "\n" + b.String()
	}
	return &out
}

// HereFact is a fact in words: what there is, where one asks for it if it is not there,
// and, of an old one, that it is to be looked at again.
func HereFact(f model.HereFact) string {
	text := f.Says
	if f.Ask != "" {
		text += " " + f.Ask
	}
	if f.Old {
		text += fmt.Sprintf(" (Its source is of %s: look again.)", Date(string(f.Day)))
	}
	return text
}
