package model

import "strings"

// enoughToCheck is how many words of a recipe say what to do first: some begin with what it takes.
const enoughToCheck = 12

// FirstCheck is what somebody does first who wants to know how a criterion stands at this registry,
// as Markdown, and whether its text says more of that. For what is not known its first action would
// be wrong: that is the work, which may be done already.
func (p Profile) FirstCheck(c *Criterion) (first string, more bool) {
	recipe := c.Fitted(p.Fit(c)).Section(CheckIt)
	if recipe == "" {
		return p.Worked(c).FirstAction, false
	}
	var words []string
	for line := range strings.Lines(recipe) {
		item, begins := listItem(strings.TrimSpace(line))
		if item == "" || strings.HasPrefix(item, "```") || begins && len(words) >= enoughToCheck {
			break
		}
		words = append(words, strings.Fields(item)...)
	}
	if words == nil { // it begins with code
		return p.Worked(c).FirstAction, true
	}
	first = strings.Join(words, " ")
	if before, is := strings.CutSuffix(first, ":"); is { // what follows it stands in the text
		first = before + "."
	}
	return first, true
}

// listItem is a line without the mark of an item, and whether it has one.
func listItem(line string) (text string, begins bool) {
	digits := strings.TrimLeft(line, "0123456789")
	for _, mark := range []string{". ", "- ", "* "} {
		if rest, is := strings.CutPrefix(digits, mark); is && (mark == ". ") == (len(digits) < len(line)) {
			return strings.TrimSpace(rest), true
		}
	}
	return line, false
}
