package checklist

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
)

// sheet reads a text as what a spreadsheet writes. ok is false where it is none, or
// has no column that says how things stand.
func sheet(text string) (list List, ok bool) {
	first, rest, _ := strings.Cut(text, "\n")
	separators, skipped := ",;\t", 0
	if sep, found := strings.CutPrefix(strings.TrimRight(first, "\r"), "sep="); found && len(sep) == 1 { // as Excel writes it
		separators, text, skipped = sep, rest, 1
	}
	for _, separator := range separators {
		if !strings.ContainsRune("\r\n\"", separator) {
			if list, ok = sheetOf(text, separator, skipped); ok {
				return list, true
			}
		}
	}
	return List{}, false
}

func sheetOf(text string, separator rune, skipped int) (list List, ok bool) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = separator, true, -1
	var head []string
	var rows []row
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil || len(rows) > maxItems {
			return List{}, false
		}
		line, _ := r.FieldPos(0)
		switch {
		case head == nil && len(cells) < 2:
			if line+skipped > 5 { // a title or two may stand above the head
				return List{}, false
			}
			if strings.TrimSpace(cells[0]) != "" {
				list.Rest = append(list.Rest, line+skipped)
			}
		case head == nil:
			head = cells
		case strings.Join(cells, "") == "":
		default:
			rows = append(rows, row{line + skipped, cells})
		}
	}
	if head == nil || !slices.ContainsFunc(head, func(h string) bool { return is("status", h) || is("text", h) || is("id", h) }) {
		return List{}, false
	}
	found, more, ok := items(head, rows, nil, func(s string) string { return s })
	list.Items, list.Rest = found, append(list.Rest, more...)
	list.With = between(1, strings.Count(strings.TrimRight(text, "\r\n"), "\n")+1+skipped, found, list.Rest)
	return list, ok
}
