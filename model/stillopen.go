package model

import (
	"cmp"
	"errors"
	"regexp"
	"slices"
	"strings"
	"time"
)

// StillOpen is a place in a page, begun as a draft and edited since, that is not done.
type StillOpen struct {
	Line int // from 1; 0 is the whole page
	What string
}

// What stands in every draft beside its text, and is to be taken out.
const (
	TakeOut = "Take this part out when it is done."
	IsDraft = "This is a draft, begun by rungs"
)

// In text, words may stand on two lines.
var (
	markForm    = Lazily(`(?i)\[(choose|fill\s+in):`)
	emptyLine   = Lazily(`\n[ \t#>]*\n`)
	takeOutForm = Lazily(`(?i)\btake\s+this\s+part\s+out\b`)
	isDraftForm = Lazily(`(?i)\bthis\s+(?:page\s+)?is\s+(?:only\s+|still\s+)?a\s+draft\b(?:\W{0,3}begun\s+by\s+rungs\b)?|\bbegun\s+by\s+rungs\b`)
)

// conflictForm is a line with which git begins or ends a place of which it left two versions. The
// line between them may as well be that below a heading.
var conflictForm = Lazily(`(?m)^(?:<{7}|>{7})(?:[ \t][^\n]*)?\r?$`)

// longestMark is how many bytes a mark can have; it is no longer than some lines.
const longestMark = 400

// FindOpen finds what is not done in a page: marks, whole or torn, parts that are for those
// who write it, the line that calls it a draft, and what git could not merge.
func FindOpen(text string) []StillOpen {
	var out []StillOpen
	var ends []int // of lines
	for i := range len(text) {
		if text[i] == '\n' {
			ends = append(ends, i)
		}
	}
	add := func(at int, what string) {
		before, _ := slices.BinarySearch(ends, at)
		out = append(out, StillOpen{before + 1, what})
	}
	var told [][2]int // what has been told, from and to
	for _, at := range markForm().FindAllStringSubmatchIndex(text, -1) {
		kind, rest := strings.ToLower(CleanLine(text[at[2]:at[3]])), text[at[1]:]
		end := markEnd(rest, strings.HasSuffix(text[:at[0]], `\`))
		torn := end < 0
		if torn {
			line, _, _ := strings.Cut(rest[:min(len(rest), longestMark)], "\n") // a line can be long
			end = len(line)
		}
		inside := CleanLine(unescaped.Replace(strings.TrimSuffix(rest[:end], `\`)))
		what := Mark{Text: kind + ": " + inside}.Task()
		if torn {
			what = Capital(kind) + ": " + Shorten(inside, 60) + " (the bracket at its end is gone)"
		}
		add(at[0], what)
		told = append(told, [2]int{at[0], at[1] + end})
	}
	for _, at := range takeOutForm().FindAllStringIndex(text, -1) {
		add(at[0], "Take this part out: it is for you")
		told = append(told, [2]int{at[0], partEnd(text, at[1])})
	}
	for _, at := range isDraftForm().FindAllStringIndex(text, -1) {
		add(at[0], "Take this out: it calls the page a draft")
	}
	for _, at := range conflictForm().FindAllStringIndex(text, -1) {
		mark := text[at[0]:][:7]
		what := map[string]string{"<<<<<<<": "Two versions begin here that git did not merge: keep what is right, and take out this line and =======", ">>>>>>>": "They end here: take out this line, too"}[mark]
		add(at[0], mark+" "+what)
	}
	slices.SortFunc(told, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	altered(text, func(at int) bool {
		i, found := slices.BinarySearchFunc(told, at, func(t [2]int, at int) int { return cmp.Compare(t[0], at) })
		return found || i > 0 && at < told[i-1][1]
	}, add)
	slices.SortStableFunc(out, func(a, b StillOpen) int { return cmp.Compare(a.Line, b.Line) })
	return out
}

// partEnd is where the part of a page ends that goes on after a place in it: at the next
// heading, or at a rule. In a file of comments it goes on to the end.
func partEnd(text string, from int) int {
	if at := partForm().FindStringIndex(text[from:]); at != nil {
		return from + at[0]
	}
	return len(text)
}

var partForm = Lazily(`\n[ \t]*\r?\n#{1,6} +\S|(?m:^(?:-{3,}|─{3,}|[^\n]+\n─{3,}) *\r?$)`)

var unescaped = strings.NewReplacer(`\|`, "|", `\[`, "[", `\]`, "]", `\\`, `\`)

// markEnd is where the bracket of a mark closes: within its paragraph, or nowhere, which is -1.
// Editors that escape its first bracket do so with its last.
func markEnd(rest string, escaped bool) int {
	for _, form := range []*regexp.Regexp{markForm(), emptyLine()} { // the next mark first: it is near where there are many
		if at := form.FindStringIndex(rest); at != nil {
			rest = rest[:at[0]]
		}
	}
	for i := 0; i < len(rest); i++ {
		switch {
		case rest[i] == '\\' && !escaped:
			i++
		case rest[i] == ']':
			return i
		}
	}
	return -1
}

// FindOpenSecurityTxt is FindOpen for a security.txt, with all for which RFC 9116 would
// refuse it.
func FindOpenSecurityTxt(text string, now time.Time) []StillOpen {
	out := FindOpen(text)
	var fields []SecurityField
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, "\r \t")
		add := func(what string) { out = append(out, StillOpen{i + 1, what}) }
		if strings.HasPrefix(line, "-----BEGIN PGP SIGNATURE") {
			break
		}
		name, value, ok := strings.Cut(line, ":")
		switch {
		case line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "-----") || line == "=======" || conflictForm().MatchString(line):
			continue
		case !ok || strings.ContainsAny(name, " \t"):
			add(`"` + Shorten(line, 60) + `" is neither a field, as in Contact: mailto:security@acme.example, nor a comment, which begins with #`)
			continue
		}
		at := slices.IndexFunc(rfcFields, func(known string) bool { return strings.EqualFold(known, name) })
		if at < 0 {
			continue // a reader has to pass over fields that it does not know
		}
		f := SecurityField{rfcFields[at], strings.TrimSpace(value)}
		fields = append(fields, f)
		if f.Value != "" && !strings.HasPrefix(value, " ") {
			add(f.Name + ": write a blank after the colon")
		}
		if err := f.checkAt(now); err != nil && !markForm().MatchString(f.Value) {
			add(err.Error())
		}
	}
	if !strings.HasSuffix(text, "\n") {
		out = append(out, StillOpen{1 + strings.Count(text, "\n"), "The last line has no end; add a line break"})
	}
	lacks, wrong := CheckSecurityTxt(fields)
	for _, name := range lacks {
		wrong = append(wrong, "It is not valid yet, because it has no "+name)
	}
	for _, what := range wrong {
		out = append(out, StillOpen{0, strings.TrimSuffix(what, ".")})
	}
	slices.SortStableFunc(out, func(a, b StillOpen) int { return cmp.Compare(a.Line, b.Line) })
	return out
}

// checkAt is check, with the day of Expires.
func (f SecurityField) checkAt(now time.Time) error {
	switch {
	case f.Value == "":
		return errors.New(f.Name + " has no value")
	case f.Name == "Expires":
		return f.holds(now)
	}
	return f.check()
}
