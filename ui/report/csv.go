package report

import (
	"strings"
	"unicode"

	"rungs/model"
	"rungs/ui/theme"
)

// CSV is for a spreadsheet: one row for each criterion, as RFC 4180 has it, with
// the mark by which spreadsheets know UTF-8. No name of a column is one that
// SQL reserves. What the document says once stands in the last
// columns: registry and day in each row, the remarks in the first.
var CSV = Format{Name: "csv", Suffix: ".csv", of: func(k Kind) bool { return k.table != nil }, set: setCSV}

// table is rows below a row of names.
type table [][]string

func setCSV(k Kind, d Document) (string, error) {
	var p page // none of what is no assessment
	personal := k.page != nil && !k.impersonal
	if personal {
		p = k.page(d)
	}
	var b strings.Builder
	if d.Letters != theme.ASCIILetters {
		b.WriteString("\ufeff")
	}
	for i, row := range k.table(d) {
		switch {
		case !personal:
		case i == 0:
			row = append(row, "registry", "as_of", "remarks")
		case i == 1:
			row = append(row, p.Registry, string(d.day()), strings.Join(p.Remarks, " "))
		default:
			row = append(row, p.Registry, string(d.day()), "")
		}
		for j, text := range row {
			if d.Letters == theme.ASCIILetters {
				text = d.Letters.Spell(text)
			}
			if j > 0 {
				b.WriteString(",")
			}
			b.WriteString(quotedCell(cell(text)))
		}
		b.WriteString("\r\n")
	}
	return b.String(), nil
}

// quotedCell puts a cell into quotes unless it is a bare word or a number: programs
// part cells at commas, semicolons, tabs, bars or blanks, some at several of them.
func quotedCell(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool {
		return r != '_' && r != '-' && r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// formula is where a spreadsheet would begin a formula: at the start of a cell,
// or after what it may take for the end of one. In many countries that is the
// semicolon, and then quotes do not help.
var formula = model.Lazily(`(^|[;\t])([ "']*)([=+\-@＝＋－＠])`)

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
	text := strings.Join(kept, " / ")
	if dateLike().MatchString(text) && !isDay(text) {
		return "'" + text
	}
	return formula().ReplaceAllString(text, "$1$2'$3")
}

// dateLike is what a spreadsheet makes a date or a time of, or another number: 1/3
// becomes the third of January, 0012 becomes 12.
var dateLike = model.Lazily(`(?i)^\s*(\d+\s*[-/.:]\s*\d+(\s*[-/.:]\s*\d+)?|\d+[-/. ]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([-/., ]*\d+)?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/. ]*\d+([-/., ]*\d+)?|0\d+|\d+e\d+)\.?\s*$`)

// isDay says whether a text is a day as we write it, which every program takes for
// that day.
func isDay(s string) bool {
	_, err := model.Day(s).Time()
	return err == nil
}

func texts(conditions []condition) string {
	var out []string
	for _, c := range conditions {
		out = append(out, c.Text)
	}
	return lined(out)
}

// wholes are texts that name the client also where there is one only.
func wholes(conditions []condition) string {
	var out []string
	for _, c := range conditions {
		out = append(out, c.Whole())
	}
	return lined(out)
}

// lined joins texts that are not empty as the lines of a cell.
func lined(in []string) string { return joined(in, "\n") }

func joined(in []string, between string) string {
	var out []string
	for _, s := range in {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, between)
}
