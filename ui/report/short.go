package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// ShortFormats are those that [Diff], [History] and [Stale] can print.
func ShortFormats() []Format { return []Format{Text, Markdown, JSON} }

// short is a document of lines, without the pictures and the foot of a report:
// for a terminal, a mail, a review.
type short interface{ page() page }

// shortPrinter makes a printer of a view in one of the short formats.
func shortPrinter(f Format, view func(Document) short) Printer {
	return printer(func(d Document) (string, error) {
		switch f.Name {
		case JSON.Name:
			return setJSON(view(d))
		case Markdown.Name:
			return setMarkdown(d, view(d).page())
		case Text.Name:
			return setText(d, arrows(d.Theme.Glyphs, view(d).page()))
		}
		var names []string
		for _, f := range ShortFormats() {
			names = append(names, f.Name)
		}
		return "", fmt.Errorf("this cannot be printed as %s; choose among %s", model.CleanLine(f.Name), strings.Join(names, ", "))
	})
}

// arrows puts the arrow of the terminal in the place of ours.
func arrows(g theme.Glyphs, p page) page {
	if g.Arrow == arrow {
		return p
	}
	for _, part := range p.Parts {
		for _, b := range part.Blocks {
			if list, ok := b.(items); ok {
				for i := range list {
					list[i].Text = strings.ReplaceAll(list[i].Text, " "+arrow+" ", " -> ")
				}
			}
		}
	}
	return p
}

// copy says whether everybody may see a document that shows something private,
// such as "notes and evidence".
func (d Document) copy(private string) string {
	if d.Public {
		return "This is the public copy: private " + private + " left out. " + named
	}
	return "This is the private copy: all " + private + " in it."
}

// arrow leads from what was to what is.
const arrow = "→"

func fromTo(from, to string) string {
	if from == to {
		return to
	}
	return from + " " + arrow + " " + to
}

// said is who said something, and on which day.
type said struct {
	By string `json:"by,omitempty"`
	On string `json:"on"`

	undo bool
}

func newSaid(events []model.Event) []said {
	out := []said{}
	for _, e := range events {
		s := said{By: model.CleanLine(e.By), On: e.At.Format(time.DateOnly), undo: e.Undoes != ""}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// by is " (ana, 3 May)", or " (ana and cyn, 3 May; ben, 4 May)", or nothing. The
// year is left out where it is that of the document.
func (d Document) by(all []said) string {
	var parts []string
	for i := 0; i < len(all); {
		var names []string
		first := all[i]
		for ; i < len(all) && all[i].On == first.On && all[i].undo == first.undo; i++ {
			if all[i].By != "" {
				names = append(names, all[i].By)
			}
		}
		who := and(names)
		if first.undo {
			who = strings.TrimSuffix("taken back by "+who, " by ")
		}
		if who != "" {
			who += ", "
		}
		parts = append(parts, who+d.date(first.On))
	}
	if parts == nil {
		return ""
	}
	return " (" + strings.Join(parts, "; ") + ")"
}

func (d Document) date(day string) string {
	return strings.TrimSuffix(theme.Date(day), d.Now.Format(" 2006"))
}

// longest is how much of a note is quoted on a line, in letters.
const longest = 200

// quoted is the beginning of a note, on one line.
func quoted(note string) string {
	r := []rune(model.CleanLine(note))
	if len(r) > longest {
		r = append(r[:longest], '…')
	}
	return `"` + string(r) + `"`
}

// spoken is a finding in words: "provided by GitHub", or the sides of a
// disagreement.
func spoken(f model.Finding) string {
	if !f.Disputed() {
		return model.CleanLine(f.Answer().Said())
	}
	return disputed + ", " + sides(f)
}

// sides is "ana says met and ben says partly".
func sides(f model.Finding) string {
	var out []string
	for _, h := range f.Heads {
		if h.State != model.Unanswered {
			who := model.CleanLine(h.By)
			if who == "" {
				who = "somebody"
			}
			out = append(out, who+" says "+model.CleanLine(h.State.String()))
		}
	}
	return and(out)
}
