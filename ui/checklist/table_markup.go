package checklist

import (
	"strings"

	"rungs/model"
)

// This file is how Markdown, org, AsciiDoc and MediaWiki write a table.

// cellsOf are the cells of a line of a Markdown table.
func cellsOf(line string) []string {
	line = strings.TrimSpace(line)
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	var out []string
	for _, cell := range strings.Split(strings.ReplaceAll(line, `\|`, "\x00"), "|") {
		out = append(out, strings.ReplaceAll(strings.TrimSpace(cell), "\x00", "|"))
	}
	return out
}

var (
	mdRule   = model.Lazily(`^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$`)
	orgRule  = model.Lazily(`^\s*\|-[-+|]+\s*$`)
	adocRule = model.Lazily(`^\|={3,}\s*$`)
	adocCell = model.Lazily(`(?:^|\s)(?:\d*[.<^>]*[aehlmsd]?)\|`)
)

// mdTable is a table of Markdown or org that begins at a line, and the number of lines
// that it has.
func mdTable(lines []string, at int) (head []string, rows []row, n int) {
	if at+1 >= len(lines) || !strings.Contains(lines[at], "|") || !(mdRule().MatchString(lines[at+1]) && strings.Contains(lines[at+1], "|") || orgRule().MatchString(lines[at+1])) {
		return nil, nil, 0
	}
	head = cellsOf(lines[at])
	for n = 2; at+n < len(lines) && strings.Contains(lines[at+n], "|"); n++ {
		if !rule().MatchString(lines[at+n]) {
			rows = append(rows, row{at + n + 1, cellsOf(lines[at+n])})
		}
	}
	return head, rows, n
}

// adocTable is a table of AsciiDoc that begins at a line. Its first row is the head.
func adocTable(lines []string, at int) (head []string, rows []row, n int) {
	if !adocRule().MatchString(lines[at]) {
		return nil, nil, 0
	}
	var cells []row // of one cell each
	for n = 1; at+n < len(lines); n++ {
		line := lines[at+n]
		if adocRule().MatchString(line) {
			n++
			break
		}
		marks := adocCell().FindAllStringIndex(line, -1)
		if len(marks) == 0 || strings.TrimSpace(line[:marks[0][0]]) != "" {
			if len(cells) > 0 { // a cell goes on
				cells[len(cells)-1].cells[0] += " " + strings.TrimSpace(line)
			}
			continue
		}
		for i, m := range marks {
			end := len(line)
			if i+1 < len(marks) {
				end = marks[i+1][0]
			}
			cells = append(cells, row{at + n + 1, []string{strings.TrimSpace(line[m[1]:end])}})
		}
		if head == nil {
			for _, c := range cells {
				head = append(head, c.cells[0])
			}
			cells = nil
		}
	}
	for len(head) > 0 && len(cells) > 0 {
		r := row{line: cells[0].line}
		for _, c := range cells[:min(len(head), len(cells))] {
			r.cells = append(r.cells, c.cells[0])
		}
		rows, cells = append(rows, r), cells[len(r.cells):]
	}
	return head, rows, n
}

// wikiTable is a table of MediaWiki that begins at a line. Its first row is the head.
func wikiTable(lines []string, at int) (head []string, rows []row, n int) {
	if !strings.HasPrefix(strings.TrimSpace(lines[at]), "{|") {
		return nil, nil, 0
	}
	var r row
	end := func() {
		if head == nil {
			head = r.cells
		} else if r.cells != nil {
			rows = append(rows, r)
		}
		r = row{}
	}
	for n = 1; at+n < len(lines); n++ {
		line := strings.TrimSpace(lines[at+n])
		if strings.HasPrefix(line, "|}") {
			n++
			break
		}
		if strings.HasPrefix(line, "|-") {
			end()
			continue
		}
		if line == "" || line[0] != '|' && line[0] != '!' || strings.HasPrefix(line, "|+") {
			continue // a caption, or what goes on from the line before
		}
		if r.cells == nil {
			r.line = at + n + 1
		}
		for _, cell := range strings.Split(strings.ReplaceAll(line[1:], "!!", "||"), "||") {
			if _, said, ok := strings.Cut(cell, "|"); ok { // its looks stand before
				cell = said
			}
			r.cells = append(r.cells, strings.TrimSpace(cell))
		}
	}
	end()
	return head, rows, n
}
