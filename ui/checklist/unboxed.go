package checklist

import (
	"slices"
	"strings"

	"rungs/model"
)

// A text without any box says it in other ways: a word at the end of a line, as in
// "MFA for all: planned", or over some lines, as in a list below "Done". Where there are
// boxes, such words are prose.

var (
	ending = model.Lazily(bullet + `([^|]{3,160}?)\s*(?:[:：=\t]|\s[-–—→]+>?|\.{3,}|…)\s*[*_]*([\pL?/ .']{1,25})[*_]*\s*((?:\(|[,;]\s).*)?$`)
	listed = model.Lazily(`^(\s*)(?:[-+•*]|\d{1,4}[.)])\s+(\S.*)$`)
	over   = model.Lazily(`^\s*[*_]*([\pL?/ .']{1,25})[*_]*[:：][*_]*\s*$`)
)

// hasBoxes says whether any line holds one.
func hasBoxes(lines []string) bool {
	return slices.ContainsFunc(lines, func(l string) bool { return checkbox().MatchString(l) || htmlBox().MatchString(l) })
}

// isStatus says whether a text is a word for a state, and no more.
func isStatus(text string) bool {
	state, rest, ok := status(text)
	return ok && rest == "" && state != model.Unanswered
}

// unboxed finds a word at the end of a line, or over it, and returns the item.
func (r *reader) unboxed(line string) (item Item, ok bool) {
	if m := ending().FindStringSubmatch(line); m != nil && isStatus(m[3]) {
		item = newItem(strings.TrimSpace(m[3]), m[2], r.open)
		if m[4] != "" {
			item.said += "\n" + m[4]
		}
		return item, true
	}
	if m := listed().FindStringSubmatch(line); m != nil && r.over != "" {
		return newItem(r.over, m[2], r.open), true
	}
	return item, false
}

// stands takes a line that says how things stand in the lines below it.
func (r *reader) stands(line string) bool {
	m := over().FindStringSubmatch(line)
	if m == nil || !isStatus(m[1]) {
		return false
	}
	r.over = strings.TrimSpace(m[1])
	return true
}
