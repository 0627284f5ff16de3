package checklist

import (
	"cmp"
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
