package content

import (
	"strings"

	"rungs/model"
)

// section is a part of a body: a heading and what stands under it.
type section struct {
	heading    string // without its "## "; with the marks if it is of another depth; empty before the first one
	line       int
	paragraphs []paragraph
}

// paragraph is a run of lines: a paragraph, a list, a table, or a block of code
// with its fences.
type paragraph struct {
	line   int
	text   string // the lines, joined by line breaks
	code   bool
	closed bool // whether a block of code ends
}

// sections takes a body apart. The number is the line of its beginning.
func sections(body string, line int) []section {
	out := []section{{line: line}}
	var p paragraph // the one being read, from begin on; its line is 0 between paragraphs
	begin, at := 0, 0
	fence := ""
	end := func() {
		if p.line > 0 {
			p.text = strings.TrimRight(body[begin:at], "\n")
			last := &out[len(out)-1]
			last.paragraphs = append(last.paragraphs, p)
		}
		p, fence = paragraph{}, ""
	}
	for text := range strings.Lines(body) {
		trimmed := strings.TrimSpace(text)
		opens := strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~")
		switch {
		case fence != "":
			p.closed = strings.HasPrefix(trimmed, fence) && strings.Trim(trimmed, fence) == ""
		case opens:
			end()
			p, begin, fence = paragraph{line: line, code: true}, at, trimmed[:3]
		case headingForm().MatchString(text):
			end()
			out = append(out, section{heading: strings.TrimPrefix(trimmed, "## "), line: line})
		case trimmed == "":
			end()
		case p.line == 0:
			p, begin = paragraph{line: line}, at
		}
		at += len(text)
		line++
		if p.closed {
			end()
		}
	}
	end()
	if len(out[0].paragraphs) == 0 {
		out = out[1:]
	}
	return out
}

// link is a link in a paragraph.
type link struct {
	line    int
	address string
}

var (
	headingForm = model.Lazily(`^ {0,3}#{1,6}\s`)
	// An address may hold one pair of brackets, and the words may be broken over lines.
	linkForm    = model.Lazily(`\[([^\]]*)\]\(\s*((?:[^()\s]|\([^()\s]*\))*)\s*\)`)
	codeForm    = model.Lazily("`[^`]*`")
	addressForm = model.Lazily(`https?://`)
	markerForm  = model.Lazily(`(?m)^\s*([-*+]|\d+[.)])\s`)
	wordForm    = model.Lazily(`\S*[\p{L}\p{N}]\S*`)
)

// links are those that a reader can follow; code is shown as it is.
func (p paragraph) links() []link {
	var out []link
	text := p.withoutCode()
	found := linkForm().FindAllStringSubmatchIndex(text, -1)
	for i, line := range p.lines(found) {
		out = append(out, link{line, text[found[i][4]:found[i][5]]})
	}
	return out
}

// bare are the lines of addresses that stand in the text instead of behind words.
func (p paragraph) bare() []int {
	text := linkForm().ReplaceAllStringFunc(p.withoutCode(), blank)
	return p.lines(addressForm().FindAllStringIndex(text, -1))
}

// lines are those on which matches of a regular expression begin.
func (p paragraph) lines(matches [][]int) []int {
	var out []int
	line, at := p.line, 0
	for _, m := range matches {
		line += strings.Count(p.text[at:m[0]], "\n")
		at = m[0]
		out = append(out, line)
	}
	return out
}

// words counts what a reader sees as words: neither the address of a link, nor
// the marks of lists and tables, nor the fences of code.
func (p paragraph) words() int {
	text := p.text
	if p.code {
		_, text, _ = strings.Cut(text, "\n")
	} else {
		text = markerForm().ReplaceAllString(linkForm().ReplaceAllString(text, "$1"), "")
	}
	return len(wordForm().FindAllString(text, -1))
}

// withoutCode blanks code out; all else stays where it is.
func (p paragraph) withoutCode() string {
	if p.code {
		return blank(p.text)
	}
	return codeForm().ReplaceAllStringFunc(p.text, blank)
}

// blank puts a blank in the place of each byte, but keeps the lines.
func blank(s string) string {
	b := []byte(s)
	for i := range b {
		if b[i] != '\n' {
			b[i] = ' '
		}
	}
	return string(b)
}
