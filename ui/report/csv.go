package report

import (
	"encoding/csv"
	"regexp"
	"strconv"
	"strings"

	"rungs/model"
)

// CSV is for a spreadsheet: one row for each criterion, as RFC 4180 has it, with
// the mark by which spreadsheets know UTF-8. The last columns say in each row what
// the document says once.
var CSV = Format{
	Name: "csv", Suffix: ".csv",
	Summary: csvPrinter(summaryTable),
	Plan:    csvPrinter(planTable),
	Report:  csvPrinter(reportTable),
}

// table is rows below a row of names.
type table [][]string

func csvPrinter(view func(Document) (table, page)) Printer {
	return printer(func(d Document) (string, error) {
		t, p := view(d)
		var b strings.Builder
		b.WriteString("\ufeff")
		out := csv.NewWriter(&b)
		out.UseCRLF = true
		for i, row := range t {
			if i == 0 {
				row = append(row, "registry", "as_of", "remarks")
			} else {
				row = append(row, p.Registry, string(d.day()), strings.Join(p.Remarks, " "))
			}
			for j := range row {
				row[j] = cell(row[j])
			}
			if err := out.Write(row); err != nil {
				return "", err
			}
		}
		out.Flush()
		return b.String(), out.Error()
	})
}

// formula is where a spreadsheet would begin a formula: at the start of a cell,
// or after what it may take for the end of one. In many countries that is the
// semicolon, and then quotes do not help.
var formula = regexp.MustCompile(`(^|[;\t])([ "']*)([=+\-@＝＋－＠])`)

// cell makes text harmless in a spreadsheet, and one line: a line break within a
// cell is a new row to many programs. An apostrophe before a formula makes it
// text.
func cell(s string) string {
	lines := strings.Split(model.Clean(s), "\n")
	var kept []string
	for _, line := range lines {
		if line = model.CleanLine(line); line != "" {
			kept = append(kept, line)
		}
	}
	return formula.ReplaceAllString(strings.Join(kept, " / "), "$1$2'$3")
}

func summaryTable(d Document) (table, page) {
	w := newWhole(d)
	t := table{{"category", "level", "id", "title", "state", "counts", "why", "category_level", "category_possible"}}
	why := map[string]string{}
	for _, u := range w.Summary.Uncounted {
		why[u.Criterion.ID] = u.Why
	}
	for _, a := range w.Answers {
		floor, ceiling := w.Summary.of(a.Category)
		t = append(t, []string{a.Category, strconv.Itoa(a.Level), a.Criterion.ID, a.Title, a.State, a.counts(), why[a.Criterion.ID], floor, ceiling})
	}
	return t, summaryPage(d)
}

func planTable(d Document) (table, page) {
	t := table{{"kind", "order", "milestone", "category", "level", "id", "title", "state", "effort", "impact", "reason",
		"left_to_do", "needs", "begin", "done_when", "owner", "until", "why"}}
	steps := newSteps(d)
	for _, q := range steps.FindOut {
		t = append(t, []string{"find out", "", "", q.Category, strconv.Itoa(q.Level), q.Criterion.ID, q.Criterion.Title, q.State,
			"", "", "", "", "", "", "", "", "", q.Why})
	}
	row := func(kind, order, milestone string, s step) {
		t = append(t, []string{kind, order, milestone, s.Category, strconv.Itoa(s.Level), s.Criterion.ID, s.Title, string(s.State),
			string(s.Effort), string(s.Impact), s.Reason, texts(s.Open), strings.Join(s.Needs, " "), s.FirstAction, s.DoneWhen, s.Owner, s.Until, s.Why})
	}
	n := 0
	for _, m := range steps.Milestones {
		for _, s := range m.Steps {
			n++
			row("step", strconv.Itoa(n), strconv.Itoa(m.Level), s)
		}
	}
	for _, s := range steps.Accepted {
		row("put aside", "", "", s)
	}
	return t, planPage(d)
}

func reportTable(d Document) (table, page) {
	w := newWhole(d)
	t := table{{"category", "level", "id", "title", "state", "counts", "detail", "holds", "left_to_do", "note", "evidence", "by", "on",
		"intent", "owner", "until", "why", "category_level", "category_possible"}}
	for _, a := range w.Answers {
		var detail, note, evidence, by, on []string
		for _, h := range a.Heads {
			said := h.Detail
			if a.State == disputed {
				said = h.By + " says " + h.said()
			}
			detail, note, by, on = append(detail, said), append(note, h.Note), append(by, h.By), append(on, h.On)
			for _, e := range h.Evidence {
				text := e.Ref
				if e.Seen != "" {
					text += " (seen " + e.Seen + ")"
				}
				evidence = append(evidence, text)
			}
		}
		floor, ceiling := w.Summary.of(a.Category)
		t = append(t, []string{a.Category, strconv.Itoa(a.Level), a.Criterion.ID, a.Title, a.State, a.counts(), lined(detail),
			texts(a.Holds), texts(a.Open), lined(note), lined(evidence), lined(by), lined(on),
			a.Intent, a.Owner, a.Until, a.Why, floor, ceiling})
	}
	return t, reportPage(d)
}

// of is the floor and the ceiling of a category, empty where it does not apply.
func (l levels) of(category string) (floor, ceiling string) {
	for _, s := range l.Categories {
		if s.ID == category && s.Applies {
			return strconv.Itoa(*s.Floor), strconv.Itoa(*s.Ceiling)
		}
	}
	return "", ""
}

// counts says what an answer does in the levels.
func (a answer) counts() string {
	switch {
	case !a.Applies, a.State == string(model.NotApplicable):
		return "left out"
	case a.State == string(model.Met), a.State == string(model.Provided):
		return "yes"
	}
	return "no"
}

func texts(conditions []condition) string {
	var out []string
	for _, c := range conditions {
		out = append(out, c.Text)
	}
	return lined(out)
}

// lined joins texts that are not empty as the lines of a cell.
func lined(in []string) string {
	var out []string
	for _, s := range in {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n")
}
