package content

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// body checks the text of a criterion.
func (l *linter) body(c *checked) {
	parts := sections(c.criterion.Body, c.bodyLine)
	l.order(c, parts)
	words := l.read(c, parts)
	l.length(c, c.bodyLine, "the body has", words)
	for i, w := range c.criterion.Work {
		fitted, line := words, c.line("work", i)
		for _, own := range w.Sections() {
			instead := sections(own.Text, line)
			if len(instead) != 1 || instead[0].heading != "" {
				l.fault(c.name, line, fmt.Sprintf("what is to stand under %s has a heading", quote(own.Heading)), "write it without one")
			}
			fitted += l.read(c, instead)
			for _, part := range parts {
				if part.heading == own.Heading {
					fitted -= part.words()
				}
			}
		}
		if fitted != words {
			l.length(c, line, "with it the body has", fitted)
		}
	}
}

func (s section) words() (n int) {
	for _, p := range s.paragraphs {
		n += p.words()
	}
	return n
}

// length checks how many words a reader gets.
func (l *linter) length(c *checked, line int, what string, words int) {
	if words < minWords || words > maxWords {
		l.fault(c.name, line, fmt.Sprintf("%s %d words", what, words), fmt.Sprintf("keep it between %d and %d", minWords, maxWords))
	}
}

// read checks paragraphs, and counts their words.
func (l *linter) read(c *checked, parts []section) (words int) {
	cited := map[string]bool{}
	for _, s := range c.criterion.Sources {
		cited[s.URL] = true
	}
	for _, p := range c.criterion.Peers {
		cited[p.Source] = true
	}
	for _, part := range parts {
		words += part.words()
		for _, p := range part.paragraphs {
			l.links(c, p, cited)
			l.once(c, p)
			if p.code && !p.closed {
				l.fault(c.name, p.line, "a block of code is opened here and never closed", "close it with a line of the same three marks")
			}
		}
	}
	return words
}

// order checks that the five sections are there, in their order, and that each
// holds something.
func (l *linter) order(c *checked, parts []section) {
	mend := "keep to: " + strings.Join(Sections, ", ")
	seen := make([]bool, len(Sections))
	latest := 0
	for _, part := range parts {
		at := slices.Index(Sections, part.heading)
		switch {
		case part.heading == "":
			l.fault(c.name, part.line, "there is text before the first section", "move it into a section")
			continue
		case at < 0:
			l.fault(c.name, part.line, fmt.Sprintf("the heading %s is none of the five sections", quote(part.heading)), mend)
			continue
		case seen[at]:
			l.fault(c.name, part.line, fmt.Sprintf("the section %s stands twice", quote(part.heading)), "make one of the two")
		case at < latest:
			l.fault(c.name, part.line, fmt.Sprintf("the section %s stands after %s", quote(part.heading), quote(Sections[latest])), mend)
		}
		if len(part.paragraphs) == 0 {
			l.fault(c.name, part.line, fmt.Sprintf("the section %s is empty", quote(part.heading)), "write it")
		}
		seen[at], latest = true, max(at, latest)
	}
	last := c.bodyLine + strings.Count(c.criterion.Body, "\n") - 1
	for i, heading := range Sections {
		if !seen[i] {
			l.fault(c.name, last, fmt.Sprintf("the section %s is missing", quote(heading)), "write it")
		}
	}
}

// links checks that every address in a paragraph stands behind words and among
// the sources.
func (l *linter) links(c *checked, p paragraph, cited map[string]bool) {
	for _, line := range p.bare() {
		l.fault(c.name, line, "there is a bare address in the text", "write [words](address)")
	}
	for _, to := range p.links() {
		if !isLink(to.address) {
			l.fault(c.name, to.line, fmt.Sprintf("%s is not a link", quote(to.address)), "give an https address")
		} else if !cited[to.address] && !l.unread[path.Base(c.name)] {
			l.fault(c.name, to.line, fmt.Sprintf("the link %s is not among the sources", quote(to.address)), "add it to sources")
		}
	}
}

// once checks that no paragraph of some length was copied from another criterion.
func (l *linter) once(c *checked, p paragraph) {
	const short = 8 // words; anybody may say "Anything else is not met." again
	words := strings.Fields(p.text)
	if p.code || len(words) < short {
		return
	}
	text := strings.Join(words, " ")
	if first, taken := l.paragraphs[text]; taken {
		l.fault(c.name, p.line, fmt.Sprintf("the same paragraph stands in %s, line %d", first.file, first.line), "say what holds for this criterion")
	} else {
		l.paragraphs[text] = place{c.name, p.line}
	}
}
