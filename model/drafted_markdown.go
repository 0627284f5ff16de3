package model

import "strings"

var numberForm = Lazily(`^\d{1,3}[.)] +`)

// markdown takes the small Markdown of drafts apart: headings, paragraphs, lists of one
// depth, tables, and blocks of code.
func (d *Drafted) markdown(text string) {
	var now *Passage // the one that goes on with the next line
	in := ""
	var line strings.Builder
	end := func() {
		if now == nil {
			return
		}
		now.Spans = append(now.Spans, spans(line.String(), true)...)
		if now.Kind == Heading || now.Kind == Subheading {
			in = now.Text()
		}
		if len(now.Spans) > 0 {
			d.leave(now.Spans, in)
			d.Covers = append(d.Covers, now.Covers...)
			d.Passages = append(d.Passages, *now)
		}
		now = nil
		line.Reset()
	}
	var code *Passage
	var waiting []string // covered by the paragraph that comes
	for _, raw := range strings.Split(text, "\n") {
		if code != nil {
			if strings.TrimSpace(raw) == "```" {
				d.block(*code)
				code = nil
			} else {
				raw, covers := uncovered(raw)
				spans := spans(raw, false)
				d.leave(spans, in)
				code.Covers = append(code.Covers, covers...)
				code.Code += Passage{Spans: spans}.Text() + "\n"
			}
			continue
		}
		raw, covers := uncovered(raw)
		trimmed := strings.TrimSpace(raw)
		waiting = append(waiting, covers...)
		begin := func(kind PassageKind, rest string) {
			end()
			now = &Passage{Kind: kind, Covers: waiting}
			waiting = nil
			line.WriteString(strings.TrimSpace(rest))
		}
		switch {
		case trimmed == "":
			end()
		case strings.HasPrefix(trimmed, "```"):
			end()
			code = &Passage{Kind: CodeBlock, Covers: waiting}
			waiting = nil
		case strings.HasPrefix(trimmed, "### "):
			begin(Subheading, trimmed[4:])
			end()
		case strings.HasPrefix(trimmed, "## "):
			begin(Heading, trimmed[3:])
			end()
		case strings.HasPrefix(trimmed, "- "):
			begin(Bullet, trimmed[2:])
		case numberForm().MatchString(trimmed):
			begin(Numbered, trimmed[len(numberForm().FindString(trimmed)):])
		case strings.HasPrefix(trimmed, "|"):
			end()
			d.row(trimmed, in, waiting)
			waiting = nil
		case now != nil:
			line.WriteString(" " + trimmed)
			now.Covers = append(now.Covers, waiting...)
			waiting = nil
		default:
			begin(Paragraph, trimmed)
		}
	}
	end()
	if code != nil { // it was never closed
		d.block(*code)
	}
}

func (d *Drafted) block(code Passage) {
	d.Covers = append(d.Covers, code.Covers...)
	d.Passages = append(d.Passages, code)
}

// row is a row of a table. The line below the titles says nothing.
func (d *Drafted) row(text, in string, covers []string) {
	cells := strings.Split(outsideMarks(strings.Trim(text, "|")), "\x00")
	if strings.Trim(text, "|-: ") == "" {
		return
	}
	p := Passage{Kind: Row, Covers: covers}
	for _, cell := range cells {
		p.Spans = append(append(p.Spans, spans(strings.TrimSpace(cell), true)...), Span{Kind: CellSpan})
	}
	d.leave(p.Spans, in)
	d.Covers = append(d.Covers, covers...)
	d.Passages = append(d.Passages, p)
}

// outsideMarks writes a zero byte for each bar between cells.
func outsideMarks(text string) string {
	depth := 0
	return strings.Map(func(r rune) rune {
		switch r {
		case markBegins, quoteBegins:
			depth++
		case markEnds, quoteEnds:
			depth--
		case '|':
			if depth == 0 {
				return 0
			}
		}
		return r
	}, text)
}

var inlineForm = Lazily("\\*\\*([^*]+)\\*\\*|`([^`]+)`|\\[([^\\]]+)\\]\\((https://[^)\\s]+)\\)|<(https://[^>\\s]+)>")

// spans takes a line apart. What somebody gave is never markup.
func spans(line string, marked bool) []Span {
	var out []Span
	var plain strings.Builder // what goes on as one
	flush := func() {
		if plain.Len() > 0 {
			out = append(out, Span{Text: plain.String()})
			plain.Reset()
		}
	}
	add := func(s Span) {
		if s.Kind == PlainSpan {
			plain.WriteString(s.Text)
		} else if s.Text != "" {
			flush()
			out = append(out, s)
		}
	}
	own := func(text string) { // the template's own
		for marked && text != "" {
			at := inlineForm().FindStringSubmatchIndex(text)
			if at == nil {
				break
			}
			part := func(n int) string {
				if at[2*n] < 0 {
					return ""
				}
				return text[at[2*n]:at[2*n+1]]
			}
			add(Span{Text: text[:at[0]]})
			switch {
			case part(1) != "":
				add(Span{Text: part(1), Kind: StrongSpan})
			case part(2) != "":
				add(Span{Text: part(2), Kind: CodeSpan})
			case part(4) != "":
				add(Span{Text: part(3), Kind: LinkSpan, To: part(4)})
			default:
				add(Span{Text: part(5), Kind: LinkSpan, To: part(5)})
			}
			text = text[at[1]:]
		}
		add(Span{Text: text})
	}
	for line != "" {
		i := strings.IndexAny(line, string(quoteBegins)+string(markBegins))
		if i < 0 {
			own(line)
			break
		}
		own(line[:i])
		begins, rest := line[i], line[i+1:]
		ends := string(quoteEnds)
		if begins == markBegins {
			ends = string(markEnds)
		}
		text, after, _ := strings.Cut(rest, ends)
		if begins == quoteBegins {
			add(Span{Text: text})
		} else {
			text = unquoted.Replace(text)
			kind := GapSpan
			if strings.HasPrefix(text, chooses) {
				kind = ChoiceSpan
			}
			add(Span{Text: text, Kind: kind})
		}
		line = after
	}
	flush()
	return out
}

var unquoted = strings.NewReplacer(string(quoteBegins), "", string(quoteEnds), "")
