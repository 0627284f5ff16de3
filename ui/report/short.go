package report

import (
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// copy says whether everybody may see a document that shows something private,
// such as "notes and evidence".
func (d Document) copy(private string) string {
	if d.Public {
		return "This is the copy without what is private: private " + private + " left out. " + named
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
	told := map[said]bool{}
	out := []said{}
	for _, e := range events {
		s := said{By: e.By, On: e.At.Format(time.DateOnly), undo: e.Undoes != ""}
		if !told[s] {
			told[s] = true
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
		who := model.List(names)
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
		return f.Answer().Said()
	}
	return disputed + ", " + f.Sides()
}
