package checklist

import (
	"cmp"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"rungs/model"
)

// row is one of a table, with the number of its first line.
type row struct {
	line  int
	cells []string
}

// columns are where in a table stands what, by the number of the column; -1 where it
// stands nowhere.
type columns struct{ status, text, id int }

// heads are the words of a head that say what stands below it, as plain leaves them.
var heads = map[string]string{
	"status": "status|state|done|implemented|met|compliance|compliant|progress|result|answer|fulfilled|" +
		"stand|zustand|erledigt|umgesetzt|erfüllt|antwort|" +
		"statut|état|fait|avancement|réponse|" +
		"estado|hecho|cumplimiento|situación|respuesta|" +
		"situação|feito|resposta|andamento",
	"text": "criterion|criteria|requirement|control|item|task|title|principle|question|measure|description|what|capability|subject|" +
		"anforderung|kriterium|maßnahme|aufgabe|punkt|beschreibung|thema|" +
		"critère|exigence|mesure|tâche|description|point|" +
		"criterio|requisito|medida|tarea|punto|descripción|" +
		"critério|tarefa|descrição|item",
	"id":    "id|key|ref|code|kennung|identifiant|clave|código",
	"note":  "note|notes|comment|comments|remark|remarks|details|explanation|reason|bemerkung|bemerkungen|kommentar|anmerkung|notiz|grund|commentaire|commentaires|remarque|remarques|comentario|comentarios|notas|nota|observaciones|comentário|comentários|observações|observação",
	"link":  "evidence|link|links|url|proof|nachweis|beleg|verweis|preuve|lien|evidencia|enlace|prueba|evidência|prova",
	"under": "category|track|area|section|level|kategorie|bereich|stufe|ebene|catégorie|domaine|niveau|categoría|área|nivel|categoria|nível",
}

// is says whether a head is of a kind.
func is(kind, head string) bool {
	return slices.Contains(strings.Split(heads[kind], "|"), plain(mdTag().ReplaceAllString(head, "")))
}

// columnsOf finds the columns that are read: by the heads, and where these say
// nothing, by what stands below. ok is false where no column says how things stand.
func columnsOf(head []string, rows []row) (c columns, ok bool) {
	c = columns{-1, -1, -1}
	named := func(kind string, to *int) {
		*to = slices.IndexFunc(head, func(h string) bool { return is(kind, h) })
	}
	named("status", &c.status)
	named("text", &c.text)
	named("id", &c.id)
	says, width, most := make([]int, len(head)), make([]int, len(head)), 0
	for _, r := range rows {
		for i, cell := range r.cells[:min(len(r.cells), len(head))] {
			if _, _, ok := status(cell); ok {
				says[i]++
			}
			width[i] += len(cell)
		}
		most++
	}
	if c.status < 0 || says[c.status] == 0 {
		c.status = -1
		for i, n := range says {
			if 2*n > most && (c.status < 0 || n > says[c.status]) && i != c.text && i != c.id {
				c.status = i
			}
		}
	}
	if c.text < 0 || c.text == c.status {
		c.text = -1
		for i := range head {
			if i != c.status && i != c.id && !is("note", head[i]) && !is("link", head[i]) && !is("under", head[i]) && (c.text < 0 || width[i] > width[c.text]) {
				c.text = i
			}
		}
	}
	if c.text < 0 {
		c.text = c.id
	}
	return c, c.status >= 0 && c.text >= 0 && most > 0
}

// items are the rows of a table, and the lines that are none.
func items(head []string, rows []row, above []string, note func(string) string) (out []Item, rest []int, ok bool) {
	c, ok := columnsOf(head, rows)
	if !ok {
		return nil, nil, false
	}
	cell := func(r row, i int) string {
		if i < 0 || i >= len(r.cells) {
			return ""
		}
		return strings.TrimSpace(r.cells[i])
	}
	for _, r := range rows {
		said, text := cell(r, c.status), cell(r, c.text)
		if text == "" && cell(r, c.id) == "" {
			rest = append(rest, r.line)
			continue
		}
		item := Item{Line: r.line, Box: said, Text: clean(text), id: model.CleanLine(cell(r, c.id)), above: last(above), under: slices.Clone(above), said: text}
		if about := aboutIn(r.cells); about != "" {
			item.id = about
		}
		state, more, ok := status(said)
		item.State = state
		switch {
		case said == "":
			item.State, item.Doubt = model.Unmet, "it says nothing of how it stands"
		case !ok:
			item.State, item.Doubt = model.Unmet, "it stands as "+`"`+short(model.CleanLine(said))+`"`
		default:
			item.said += "\n" + more
		}
		var notes []string
		if plain(said) != "" && !plainBox(said) {
			notes = append(notes, said) // planned and accepted say more than the state does
		}
		for i := range head {
			switch {
			case i == c.status || i == c.text || i == c.id || cell(r, i) == "":
			case is("note", head[i]):
				notes, item.said = append(notes, note(cell(r, i))), item.said+"\n"+cell(r, i)
			case is("link", head[i]):
				for ref := range strings.FieldsSeq(mdLink().ReplaceAllString(cell(r, i), "$2")) {
					if ref = strings.Trim(ref, "<>,;"); strings.Contains(ref, "://") {
						item.Links = append(item.Links, ref)
					}
				}
				if item.Links == nil {
					notes = append(notes, cell(r, i))
				}
			case is("under", head[i]):
				item.under = append(item.under, head[i]+" "+cell(r, i))
			}
		}
		item.Note = strings.Join(notes, "\n")
		out = append(out, item)
	}
	return out, rest, true
}

// aboutIn is the id of the issue that a row holds, as a tracker writes out what rungs
// issues has put in: the title may be another one since.
func aboutIn(cells []string) string {
	for _, cell := range cells {
		if !strings.Contains(cell, "rungs: ") {
			continue
		}
		for line := range strings.Lines(cell) {
			if m := aboutID().FindStringSubmatch(strings.TrimRight(line, "\r\n")); m != nil {
				return cmp.Or(m[1], m[2])
			}
		}
	}
	return ""
}

// between are the lines of a table, from first to last, that are no row: the head, and
// what goes on from the line before.
func between(first, last int, found []Item, rest []int) (out []int) {
	rows := map[int]bool{}
	for _, i := range found {
		rows[i.Line] = true
	}
	for _, line := range rest {
		rows[line] = true
	}
	for line := first; line <= last; line++ {
		if !rows[line] {
			out = append(out, line)
		}
	}
	return out
}

// plainBox says whether a cell is a box or a word that is a state and no more.
func plainBox(said string) bool {
	state, rest, ok := status(said)
	word := plain(said)
	return ok && rest == "" && (state != model.Unmet || word == "no" || word == "nein" || word == "non" || word == "não" || word == "" || checkbox().MatchString(said))
}

func last(in []string) string {
	if len(in) == 0 {
		return ""
	}
	return in[len(in)-1]
}

func short(s string) string {
	r := []rune(s)
	if len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return s
}

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
