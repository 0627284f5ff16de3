package report

import (
	"fmt"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// Draft begins a draft from the answers in a document: what it says and leaves open, and the
// kind of document that prints it. A page has all formats of pages; plain lines, such as
// those of a letter, come as text only.
func Draft(d Document, t *model.Template, fields []model.SecurityField) (*model.Drafted, Kind, error) {
	drafted, err := t.Begin(d.Catalogue, d.Assessment, model.Given{Day: d.day(), Fields: fields})
	if err != nil {
		return nil, Kind{}, err
	}
	k := Kind{Name: "draft", For: t.Reader}
	if t.Plain {
		k.plain = func(d Document) string { return plainDraft(d, drafted) }
	} else {
		k.page = func(d Document) page { return draftPage(d, drafted) }
	}
	return drafted, k, nil
}

// isDraft ends every draft.
func (d Document) isDraft() string {
	return fmt.Sprintf(model.IsDraft+" on %s from what %s answered in a self-assessment. It is no legal advice, and nobody has checked it.",
		theme.Date(string(d.day())), registry(d.Assessment))
}

// leftToYou is what is left to a person, in the order of the text.
func leftToYou(drafted *model.Drafted) []string {
	var out []string
	for _, m := range drafted.Left {
		text := m.Task()
		var where []string
		if m.In != "" {
			where = append(where, m.In)
		}
		if m.Times > 1 {
			where = append(where, count(m.Times, "place"))
		}
		if where != nil {
			text += " (" + strings.Join(where, ", ") + ")"
		}
		out = append(out, text)
	}
	for _, look := range drafted.Template.Look {
		out = append(out, model.Sentence(look))
	}
	return out
}

// plainDraft is the lines, and what is left: in a security.txt as comments.
func plainDraft(d Document, drafted *model.Drafted) string {
	lead := ""
	if drafted.Template.SecurityTxt() {
		lead = "# "
	}
	var b strings.Builder
	for _, line := range drafted.Lines {
		b.WriteString(line + "\n")
	}
	put := func(mark, text string) {
		for _, line := range wrap(text, max(d.Width, minWidth)-len(lead+mark)) {
			b.WriteString(lead + mark + line + "\n")
			mark = strings.Repeat(" ", len(mark))
		}
	}
	b.WriteString("\n")
	if lead == "" {
		b.WriteString(strings.Repeat("-", 20) + "\n")
	}
	if left := leftToYou(drafted); left != nil {
		put("", "Left to you. "+model.TakeOut)
		for _, text := range left {
			put("- ", text)
		}
	}
	put("", d.isDraft())
	return b.String()
}

// draftPage is a draft as a page, with what is left as its last part.
func draftPage(d Document, drafted *model.Drafted) page {
	t := drafted.Template
	p := page{Registry: t.Title, Subject: registry(d.Assessment), Title: "draft of " + registry(d.Assessment)}
	p.Parts = []part{{ID: "begin"}}
	for i := 0; i < len(drafted.Passages); i++ {
		now := &p.Parts[len(p.Parts)-1]
		switch passage := drafted.Passages[i]; passage.Kind {
		case model.Heading:
			p.Parts = append(p.Parts, part{ID: fmt.Sprintf("part-%d", len(p.Parts)), Title: passage.Text()})
		case model.Subheading:
			now.add(heading{3, passage.Text()})
		case model.Bullet, model.Numbered:
			list := bullets{Ordered: passage.Kind == model.Numbered}
			for ; i < len(drafted.Passages) && drafted.Passages[i].Kind == passage.Kind; i++ {
				list.Items = append(list.Items, drafted.Passages[i].Spans)
			}
			i--
			now.add(list)
		case model.Row:
			var table sheet
			for ; i < len(drafted.Passages) && drafted.Passages[i].Kind == model.Row; i++ {
				row := cells(drafted.Passages[i])
				if len(table) > 0 { // as long as the first
					row = append(row, make([][]model.Span, len(table[0]))...)[:len(table[0])]
				}
				table = append(table, row)
			}
			i--
			now.add(table)
		case model.CodeBlock:
			now.add(verbatim(passage.Code))
		default:
			now.add(prose(passage.Spans))
		}
	}
	if len(p.Parts[0].Blocks) == 0 {
		p.Parts = p.Parts[1:]
	}
	if left := leftToYou(drafted); left != nil {
		last := part{ID: "left", Title: "Left to you"}
		list := bullets{}
		for _, text := range left {
			list.Items = append(list.Items, []model.Span{{Text: text}})
		}
		last.add(para{Text: model.TakeOut}, list)
		p.Parts = append(p.Parts, last)
	}
	p.Foot = []string{d.isDraft()}
	return p
}

// cells are those of a row.
func cells(row model.Passage) [][]model.Span {
	out := [][]model.Span{nil}
	for _, s := range row.Spans {
		if s.Kind == model.CellSpan {
			out = append(out, nil)
		} else {
			out[len(out)-1] = append(out[len(out)-1], s)
		}
	}
	return out[:len(out)-1]
}
