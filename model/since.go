package model

import (
	"slices"
	"strings"
)

// Since tells somebody who comes back what changed meanwhile, in sentences: what others
// answered after the last that they said themselves, and what our text asks differently since
// it was answered. Whoever said nothing yet hears nothing of others: all of it is new.
func Since(c *Catalogue, a *Assessment, by string) []string {
	var out []string
	if mine := a.lastBy(by); mine != nil {
		var who []string
		titles := map[string][]string{}
		for _, e := range a.events {
			crit := c.Criterion(e.Criterion)
			if crit == nil || e.By == by || e.By == "" || e.Kind != AnswerKind || !e.At.After(mine.At) {
				continue
			}
			if titles[e.By] == nil {
				who = append(who, e.By)
			}
			if !slices.Contains(titles[e.By], crit.Title) {
				titles[e.By] = append(titles[e.By], crit.Title)
			}
		}
		for _, name := range who {
			out = append(out, "Since you were here "+name+" answered "+someOf(titles[name])+".")
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
