package model

import (
	"slices"
	"strings"
)

// reason says in words why the floor is where it is.
func (s Standing) reason(blocking []Finding) string {
	var b strings.Builder
	b.WriteString("Level " + itoa(s.Floor) + ": ")
	next := itoa(s.Floor + 1)
	unanswered := func(f Finding) bool { return f.State() == Unanswered }
	switch {
	case s.Floor == TopLevel:
		b.WriteString("every criterion that applies is met.")
	case !slices.ContainsFunc(blocking, func(f Finding) bool { return !unanswered(f) }):
		if len(blocking) == 1 {
			b.WriteString(quote(s.Blocking[0]) + " is not answered; nothing else stands before level " + next + ".")
		} else {
			b.WriteString("the " + itoa(len(blocking)) + " criteria that stand before level " + next + " are not answered.")
		}
	case len(blocking) == 1:
		b.WriteString(quote(s.Blocking[0]) + " " + stands(blocking[0]) + "; nothing else stands before level " + next + ".")
	default:
		parts := make([]string, len(blocking))
		for i, f := range blocking {
			parts[i] = quote(s.Blocking[i]) + " (" + strings.TrimPrefix(stands(f), "is ") + ")"
		}
		b.WriteString(list(parts) + " stand before level " + next + ".")
	}
	if len(s.Vacant) > 0 {
		noun := " At level "
		if len(s.Vacant) > 1 {
			noun = " At levels "
		}
		b.WriteString(noun + list(numbers(s.Vacant)) + " nothing applies.")
	}
	if s.Ceiling > s.Floor {
		what := "unknown"
		if slices.ContainsFunc(blocking, Finding.Disputed) {
			what = "unknown or disputed"
		}
		b.WriteString(" Level " + itoa(s.Ceiling) + " is possible if what is " + what + " turns out to be met.")
	}
	return b.String()
}

// stands says how a criterion that does not count stands, as the rest of a
// sentence that begins with its title.
func stands(f Finding) string {
	if f.Disputed() {
		return "is disputed"
	}
	switch s := f.State(); s {
	case Unsure:
		if whom := f.Answer().Detail; whom != "" {
			return "is not known yet: ask " + whom
		}
		return "is not known yet"
	case Partly:
		return "is met only partly"
	default:
		return "is " + s.String()
	}
}
