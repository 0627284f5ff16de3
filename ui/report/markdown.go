package report

import (
	"fmt"
	"strings"

	"rungs/model"
)

// Markdown is for an issue or a repository: GitHub's dialect, with the plan as a
// task list.
var Markdown = Format{Name: "md", Suffix: ".md", of: paged, set: setMarkdown, escaped: htmlEscaped}

func setMarkdown(k Kind, d Document) (string, error) {
	p := k.page(d)
	var b strings.Builder
	put := func(format string, a ...any) { fmt.Fprintf(&b, format, a...) }
	put("# %s\n\n%s\n", md(p.Registry), md(p.Subject))
	for _, r := range p.Remarks {
		put("\n%s\n", md(r))
	}
	for _, part := range p.Parts {
		if part.Title != "" {
			put("\n## %s\n", md(part.Title))
		}
		var before block
		for _, block := range part.Blocks {
			// Entries are one list, so that they get no gaps.
			if _, ok := before.(entry); !ok || block.Kind() != "entry" {
				put("\n")
			}
			b.WriteString(markdownBlock(block))
			before = block
		}
	}
	for i, f := range p.foot() {
		if i == 0 {
			put("\n---\n")
		}
		put("\n%s\n", md(f))
	}
	return b.String(), nil
}

func markdownBlock(b block) string {
	switch b := b.(type) {
	case heading:
		return strings.Repeat("#", b.Depth) + " " + md(b.Text) + "\n"
	case para:
		if b.Strong {
			return "**" + inline(b.Text) + "**\n"
		}
		return md(b.Text) + "\n"
	case free:
		return markdownNote(string(b), "> ")
	case items:
		var out strings.Builder
		for _, it := range b {
			out.WriteString("- **" + md(it.Lead) + "**")
			if it.ID != "" {
				out.WriteString(" (" + inline(it.ID) + ")")
			}
			if it.Text != "" {
				out.WriteString(": " + inline(it.Text))
			}
			for _, l := range it.Links {
				out.WriteString("\n  - " + markdownLink(l))
			}
			out.WriteString("\n")
		}
		return out.String()
	case rows:
		return markdownRows(b)
	case grid:
		return markdownGrid(b)
	case sheet:
		var out strings.Builder
		for i, row := range b {
			for _, cell := range row {
				out.WriteString("| " + strings.ReplaceAll(markdownSpans(cell, false), " | ", ` \| `) + " ")
			}
			out.WriteString("|\n")
			if i == 0 {
				out.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
			}
		}
		return out.String()
	case prose:
		return markdownSpans(b, true) + "\n"
	case bullets:
		var out strings.Builder
		for i, it := range b.Items {
			lead := "- "
			if b.Ordered {
				lead = fmt.Sprintf("%d. ", i+1)
			}
			out.WriteString(lead + markdownSpans(it, true) + "\n")
		}
		return out.String()
	case verbatim:
		fence := strings.Repeat("`", max(3, 1+longestRun(string(b), '`')))
		return fence + "\n" + string(b) + fence + "\n"
	case curves:
		return markdownBlock(b.items())
	case entry:
		return markdownEntry(b)
	}
	return ""
}

// markdownSpans is a paragraph. A mark is strong, so that it is seen, and so that no
// dialect takes its brackets for a link.
func markdownSpans(spans []model.Span, begins bool) string {
	var b strings.Builder
	for _, s := range spans {
		switch s.Kind {
		case model.StrongSpan:
			b.WriteString("**" + inline(s.Text) + "**")
		case model.CodeSpan:
			b.WriteString("`" + s.Text + "`")
		case model.LinkSpan:
			if s.Text == s.To {
				b.WriteString("<" + s.To + ">")
			} else {
				b.WriteString("[" + inline(s.Text) + "](<" + s.To + ">)")
			}
		case model.ChoiceSpan:
			var options []string
			for _, o := range s.Options() {
				options = append(options, inline(o))
			}
			b.WriteString("**[choose: " + strings.Join(options, " | ") + "]**")
		case model.GapSpan:
			b.WriteString("**[" + inline(s.Text) + "]**")
		default:
			text := unmarked(s.Text, begins && b.Len() == 0)
			if strings.HasPrefix(s.Text, " ") {
				text = " " + text
			}
			if strings.HasSuffix(s.Text, " ") && text != " " {
				text += " "
			}
			b.WriteString(text)
		}
	}
	return b.String()
}

func markdownRows(g rows) string {
	var b strings.Builder
	for i, row := range g {
		for _, text := range row {
			b.WriteString("| " + inline(text) + " ")
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
		}
	}
	return b.String()
}

// markdownEntry is a list item: a task where there is something to tick.
func markdownEntry(e entry) string {
	var b strings.Builder
	b.WriteString("- ")
	if e.Tick {
		b.WriteString("[ ] ")
	}
	number := ""
	if e.Number > 0 {
		number = fmt.Sprintf("%d. ", e.Number)
	}
	fmt.Fprintf(&b, "**%s%s** (%s)\\\n  %s\n", number, inline(e.Title), inline(e.ID), md(e.Line))
	for _, f := range e.Facts {
		switch {
		case f.Note != "":
			fmt.Fprintf(&b, "  - %s:\n\n%s\n", md(f.Label), markdownNote(f.Note, "    > "))
		case len(f.Links) == 1:
			fmt.Fprintf(&b, "  - %s: %s\n", md(f.Label), markdownLink(f.Links[0]))
		case len(f.Links) > 1:
			fmt.Fprintf(&b, "  - %s:\n", md(f.Label))
			for _, l := range f.Links {
				fmt.Fprintf(&b, "    - %s\n", markdownLink(l))
			}
		case len(f.Texts) == 1:
			fmt.Fprintf(&b, "  - %s: %s\n", md(f.Label), inline(f.Texts[0]))
		default:
			fmt.Fprintf(&b, "  - %s:\n", md(f.Label))
			for _, text := range f.Texts {
				fmt.Fprintf(&b, "    - %s\n", md(text))
			}
		}
	}
	return b.String()
}

// markdownNote is free text as a quotation that keeps its lines.
func markdownNote(note, lead string) string {
	var b strings.Builder
	lines := strings.Split(note, "\n")
	for i, line := range lines {
		line = md(line)
		if line != "" && i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" {
			line += "\\" // a hard line break
		}
		b.WriteString(strings.TrimRight(lead+line, " ") + "\n")
	}
	return b.String()
}

func markdownLink(l link) string {
	text := md(l.Ref)
	if address := l.Web(); address != "" {
		text = "<" + address + ">"
	}
	if l.Seen != "" {
		text += " (" + inline(l.Seen) + ")"
	}
	return text
}

// md makes a text stand as it is at the beginning of a line of Markdown, inline
// elsewhere: nothing in it is markup. An address of the web stays one that can be
// clicked. It mentions nobody and no issue on any site: a sign of no width, which
// shows nowhere and is written as what it is, parts the sign from the name.
func md(s string) string { return unmarked(s, true) }

func inline(s string) string { return unmarked(s, false) }

// coded is a text of a catalogue, in which what stands between two backticks is code. In what
// people write a backtick is a backtick.
func coded(s string, begins bool) string {
	s = strings.TrimSpace(s)
	var spans []model.Span
	at := 0
	for _, code := range codeSpan().FindAllStringIndex(s, -1) {
		spans = append(spans, model.Span{Text: s[at:code[0]]}, model.Span{Kind: model.CodeSpan, Text: s[code[0]+1 : code[1]-1]})
		at = code[1]
	}
	return markdownSpans(append(spans, model.Span{Text: s[at:]}), begins)
}

func unmarked(s string, begins bool) string {
	words := strings.Fields(s)
	for i, word := range words {
		if at := address().FindStringIndex(word); at != nil && web(word[at[0]:at[1]]) != "" {
			words[i] = escape(word[:at[0]], begins && i == 0) + "<" + word[at[0]:at[1]] + ">" + escape(word[at[1]:], false)
		} else {
			words[i] = escape(word, begins && i == 0)
		}
	}
	return strings.Join(words, " ")
}

// noAddress stands in no address of the web.
const noAddress = "<>\"'`\\\\{}|^“”„«»。、，；：！？（）「」『』【】《》"

var (
	// An address does not end with what ends a sentence or a quotation, in any language.
	address = model.Lazily("https?://[^" + noAddress + "]*[^" + noAddress + "‘’‹›….,;:!?)\\]]")
	// What sites make links of, and send people mail about: @ana, #12 and GH-12, also
	// behind the name of a project; on GitLab !34, %v1, ~label, $5, &6, too.
	mention = model.Lazily(`(^|[^\pL\pN])@([\pL\pN])`)
	project = model.Lazily(`(/[\pL\pN_.-]+)([@#!%~$&])([\pL\pN"])`)
	issue   = model.Lazily(`([#!])(\d)|(^|[^\pL\pN])([%~$&])([\pL\pN"])`)
	byName  = model.Lazily(`(?i)(^|[^\pL\pN])(GH-)(\d)`)

	// Code of one line that neither begins nor ends with a blank.
	codeSpan = model.Lazily("`[^`\\s](?:[^`\\n\\r]*[^`\\s])?`")

	ordinal  = model.Lazily(`^(\d+)([.)])`)
	escaping = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`,
		"|", `\|`, "~", `\~`, "&", `\&`, "$", `\$`, "#", `\#`, "://", `\://`, "www.", `www\.`)
)

// parted is between a sign and a name: the word joiner, which has no width, and at
// which no line ends.
const parted = "\u2060"

// escape escapes a word; one that begins a line has more to look out for.
func escape(word string, first bool) string {
	if word == "" {
		return ""
	}
	if strings.ContainsAny(word, "@#!%~$&") { // most words hold none, and patterns take their time
		word = mention().ReplaceAllString(word, "$1@"+parted+"$2")
		word = project().ReplaceAllString(word, "$1$2"+parted+"$3")
		word = issue().ReplaceAllString(word, "$1$3$4"+parted+"$2$5")
	}
	if strings.Contains(word, "-") {
		word = byName().ReplaceAllString(word, "$1$2"+parted+"$3")
	}
	word = escaping.Replace(word)
	if first {
		switch word[0] {
		case '+', '-', '=', ':':
			word = `\` + word
		}
		word = ordinal().ReplaceAllString(word, `$1\$2`)
	}
	return strings.ReplaceAll(word, parted, "&#8288;")
}

// longestRun is how often a byte stands one after the other at most.
func longestRun(s string, of byte) (longest int) {
	run := 0
	for i := range len(s) {
		if s[i] != of {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}
