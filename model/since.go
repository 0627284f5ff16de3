package model

import (
	"slices"
	"strings"
)

// Since tells somebody who comes back what changed meanwhile, in sentences: what others
// answered after the last that they said themselves, what else others said, and what our text
// asks differently since it was answered. Whoever said nothing yet hears nothing of others:
// all of it is new.
func Since(c *Catalogue, a *Assessment, by string) []string {
	var out []string
	if mine := a.lastBy(by); mine != nil {
		var who []string
		titles, more := map[string][]string{}, map[string][]string{}
		for _, e := range a.events {
			if e.By == by || e.By == "" || !e.At.After(mine.At) {
				continue
			}
			told, about := more, ""
			switch crit := c.Criterion(e.Criterion); {
			case crit == nil && e.Criterion != "" || !e.Kind.Known():
				continue
			case e.Kind == AnswerKind:
				told, about = titles, crit.Title
			default:
				about = a.About(*e, c)
			}
			if !slices.Contains(who, e.By) {
				who = append(who, e.By)
			}
			if !slices.Contains(told[e.By], about) {
				told[e.By] = append(told[e.By], about)
			}
		}
		for _, name := range who {
			begin := "New by " + name + " since you were here: "
			if titles[name] != nil {
				out = append(out, "Since you were here "+name+" answered "+someOf(titles[name])+".")
				begin = "Also new by " + name + ": "
			}
			if more[name] != nil {
				out = append(out, begin+someOf(more[name])+".")
			}
		}
	}
	var differs []string
	for crit := range a.applying(c) {
		if len(a.Differs(c, crit.ID)) > 0 {
			differs = append(differs, crit.Title)
		}
	}
	if len(differs) > 0 {
		out = append(out, "Asked differently since it was answered: "+someOf(differs)+".")
	}
	return out
}

// someOf names the first of some titles, and counts the rest.
func someOf(titles []string) string {
	const most = 3
	if rest := len(titles) - most; rest > 1 {
		return strings.Join(titles[:most], ", ") + " and " + itoa(rest) + " more"
	}
	return strings.Join(titles, ", ")
}
