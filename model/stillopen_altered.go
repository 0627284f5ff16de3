package model

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file finds marks that somebody or a program has altered: a sign at their ends is
// gone, they stand in other brackets, a word is misspelt, or words such as TODO are in
// their place. To be told once too often costs a look; to publish one costs more.

var (
	closedForm = Lazily(`(?i)\b(choose|fill[\s\p{Z}]+in)[\s\p{Z}]?:[^\[\](){}\n]+\]`)
	taskForm   = Lazily(`(?im)^[ \t>#*•◦·-]*(?:\[ \][ \t]*)?[*_]*(choose|fill[\s\p{Z}]+in)[*_]*[\s\p{Z}]?:[^\n]*`)
	todoForm   = Lazily(`\b(?:TODO|FIXME|TBD|TBA|XXX)\b|\?\?\?+`)
	templForm  = Lazily(`(?i)[\[{<]+(?:your|insert|enter|replace)\b[^\[\]{}<>\n]*[\]}>]+`)
)

// altered finds them in a text in which the marks that are whole, and the parts that are to
// be taken out, have been told: told says whether a place is within one.
func altered(text string, told func(at int) bool, add func(at int, what string)) {
	seen := make([]bool, len(text)) // what is told here, by its bytes
	tell := func(from, to int, what string) {
		if !told(from) && !slices.Contains(seen[from:to], true) {
			for i := from; i < to; i++ {
				seen[i] = true
			}
			add(from, what+Shorten(unescaped.Replace(text[from:to]), 60))
		}
	}
	const looks = "This looks like something that a draft leaves to you: "
	bracketed(text, func(from, to int) {
		if looksLikeMark(text, from, to) {
			tell(from, to, looks)
		}
	})
	for _, form := range []*regexp.Regexp{closedForm(), taskForm(), templForm()} {
		for _, at := range form.FindAllStringIndex(text, -1) {
			tell(at[0], at[1], looks)
		}
	}
	for _, at := range todoForm().FindAllStringIndex(text, -1) {
		if seen[at[0]] { // a line can be long, and hold many
			continue
		}
		end := strings.IndexByte(text[at[0]:], '\n')
		if end < 0 {
			end = len(text) - at[0]
		}
		tell(at[0], at[0]+end, "This is to be done yet: ")
	}
}

// bracketed finds what stands in brackets of any sort, with no others of the sort inside.
func bracketed(text string, found func(from, to int)) {
	opened := map[rune]int{} // by what closes it, where
	for at, r := range text {
		if closes := closing(r); closes != 0 {
			opened[closes] = at
		} else if from, is := opened[r]; is {
			delete(opened, r)
			if at-from <= longestMark {
				found(from, at+utf8.RuneLen(r))
			}
		}
	}
}

// closing is what closes a bracket; 0 if it is none.
func closing(r rune) rune {
	switch r {
	case '[':
		return ']'
	case '(':
		return ')'
	case '{':
		return '}'
	case '【':
		return '】'
	case '［':
		return '］'
	}
	return 0
}

// looksLikeMark says whether what stands in brackets was a choice or a gap.
func looksLikeMark(text string, from, to int) bool {
	bracket, _ := utf8.DecodeRuneInString(text[from:])
	_, last := utf8.DecodeLastRuneInString(text[:to])
	inside := strings.TrimLeft(text[from+utf8.RuneLen(bracket):to-last], " \t\r\n*_\\`")
	if inside == "" || strings.Contains(inside, "\n\n") {
		return false
	}
	link := bracket == '[' && to < len(text) && (text[to] == '(' || text[to] == '[')
	head, _, colon := strings.Cut(inside, ":")
	if link && !colon {
		return false
	}
	if strings.Contains(inside, orElse) && !link && bracket != '(' && bracket != '{' {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(head), func(r rune) bool { return !unicode.IsLetter(r) })
	for len(words) > 0 && (words[0] == "please" || words[0] == "to") {
		words = words[1:]
	}
	switch {
	case len(words) == 0:
		return false
	case colon && len(words) <= 2:
		word := strings.Join(words, " ")
		most := 1 + min(1, len(word)/6)
		for _, mark := range []string{"choose", "fill in", "fillin", "fill out", "choose one"} {
			if len(word) > 3 && Distance(word, mark) <= most {
				return true
			}
		}
		return false
	case bracket == '(' || bracket == '{':
		return false
	}
	return words[0] == "choose" || len(words) > 1 && words[0] == "fill" && (words[1] == "in" || words[1] == "out")
}
