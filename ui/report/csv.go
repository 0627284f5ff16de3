package report

import (
	"encoding/csv"
	"regexp"
	"strings"

	"rungs/model"
)

// CSV is for a spreadsheet: one row for each criterion, as RFC 4180 has it, with
// the mark by which spreadsheets know UTF-8. The last columns say in each row what
// the document says once.
var CSV = Format{Name: "csv", Suffix: ".csv", of: func(k Kind) bool { return k.table != nil }, set: setCSV}

// table is rows below a row of names.
type table [][]string

func setCSV(k Kind, d Document) (string, error) {
	p := k.page(d)
	var b strings.Builder
	b.WriteString("\ufeff")
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	for i, row := range k.table(d) {
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
