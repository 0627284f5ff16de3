package model

import "strings"

// Since tells somebody who comes back what changed meanwhile, in sentences: what others
// answered after the last that they said themselves, what else others said, and what our text
// asks differently since it was answered. Whoever said nothing yet hears nothing of others:
// all of it is new.
func Since(c *Catalogue, a *Assessment, by string) []string {
	var out []string
	if mine := a.lastBy(by); mine != nil {
		var who distinct[string]
		titles, more := map[string]distinct[string]{}, map[string]distinct[string]{}
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
			who.add(e.By)
			list := told[e.By]
			list.add(about)
			told[e.By] = list
		}
		for _, name := range who.list {
			begin := "New by " + name + " since you were here: "
			if answered := titles[name].list; answered != nil {
				out = append(out, "Since you were here "+name+" answered "+someOf(answered)+".")
				begin = "Also new by " + name + ": "
			}
			if rest := more[name].list; rest != nil {
				out = append(out, begin+someOf(rest)+".")
			}
		}
	}
	var differs []string
	for crit := range a.applying(c) {
		if a.differs(c, crit.ID) {
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
