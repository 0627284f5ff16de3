package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"

	"rungs/model"
	"rungs/ui/theme"
)

// everywhere is a document with s in every field that people, journals or
// catalogues fill.
func everywhere(s string) Document {
	day := model.Day(s)
	c := model.Catalogue{
		ID: s, Version: s, Title: s, Source: s, Attribution: s, LeftOut: s,
		Glossary: []model.Term{{Term: s, Also: []string{s}, Text: s}},
	}
	for n := range model.TopLevel + 1 {
		c.Levels = append(c.Levels, model.Level{Number: n, Name: s, Text: s})
	}
	var events []model.Event
	add := func(e model.Event) {
		e.ID, e.At, e.By = fmt.Sprint(len(events)), start, s
		events = append(events, e)
	}
	profile := model.Profile{Accounts: s, Hosting: []string{s, model.Uploads}, Login: s, Overrides: map[string]model.Override{}}
	for i := range 2 { // the second does not apply
		category := model.Category{ID: fmt.Sprint(s, i), Title: s}
		profile.Overrides[category.ID] = model.Override{Applies: i == 0, Why: s}
		for j, state := range []model.State{model.Met, model.Provided, model.Partly, model.Unmet, model.Unsure, model.NotApplicable, model.Unanswered, disputed} {
			crit := model.Criterion{
				ID: fmt.Sprint(s, i, j), Level: 1 + j%3, Order: j, Title: s, Asks: s, Effort: model.Effort(s), Impact: model.Impact(s),
				Conditions: []model.Condition{{ID: s, Text: s}, {ID: s + "2", Text: s}}, Advice: []string{s}, Because: s, FirstAction: s, DoneWhen: s,
			}
			if j > 0 {
				crit.Needs = []string{fmt.Sprint(s, i, j-1)}
			}
			category.Criteria = append(category.Criteria, crit)
			answer := model.Answer{State: state, Detail: s, Conditions: []string{s}, Note: s, Public: j%2 == 0,
				Evidence: []model.Evidence{{Ref: s, Seen: day}, {Ref: s + "2"}}}
			if state == disputed {
				for _, answer.State = range []model.State{model.Met, model.Unmet} {
					add(model.Event{Kind: model.AnswerKind, Criterion: crit.ID, Answer: answer})
				}
			} else {
				add(model.Event{Kind: model.AnswerKind, Criterion: crit.ID, Answer: answer})
			}
			choice := []model.Choice{model.Planned, model.Accepted, ""}[j%3]
			add(model.Event{Kind: model.IntentKind, Criterion: crit.ID, Intent: model.Intent{Choice: choice, Owner: s, Until: day, Why: s}})
		}
		c.Categories = append(c.Categories, category)
	}
	add(model.Event{Kind: model.ProfileKind, Profile: &profile})
	a := model.Fold(model.Header{Rungs: 1, Catalogue: s, Version: s, ID: s, At: start, Registry: s}, events)
	return Document{Catalogue: model.NewCatalogue(c), Assessment: a, Now: today, Target: model.TopLevel, Theme: theme.Plain(theme.Unicode()), Width: 72}
}

// once is a document with s in each field of one answer, and harmless text
// elsewhere.
func once(s string) Document {
	d := everywhere("y")
	c := d.Catalogue.Categories[0].Criteria[0].ID
	answer := model.Answer{State: model.Partly, Detail: s, Note: s, Public: true, Evidence: []model.Evidence{{Ref: s}}}
	next := d.Assessment.Next(model.Event{ID: "last", At: start, By: s, Kind: model.AnswerKind, Criterion: c, Answer: answer})
	d.Assessment.Apply(next)
	return d
}

// tame is text of the same lines as s that nobody could misread.
func tame(s string) string {
	if s != "" && model.CleanLine(s) == "" {
		return " "
	}
	lines := strings.Split(model.Clean(s), "\n")
	for i, line := range lines {
		if strings.TrimSpace(line) != "" {
			lines[i] = "x"
		}
	}
	return strings.Join(lines, "\n")
}

// hostile runs a check with every text of the corpus. It gets what was printed, and what is printed with tame text in its place.
func hostile(t *testing.T, f Format, check func(t *testing.T, s, got, tame string)) {
	t.Parallel()
	calmly := map[string]string{} // what is printed, by the kind and the tame text, which is "x" for most
	if len(corpus) < 60 {
		t.Fatalf("the corpus has shrunk to %d texts", len(corpus))
	}
	texts := few(corpus)
	for i, s := range append(slices.Clone(texts), large...) {
		of := fmt.Sprintf("%.40q", s)
		fill := everywhere
		large := i >= len(texts)
		if large {
			fill = once
		}
		d, calm := fill(s), fill(tame(s))
		d.Before = fill("y").Assessment
		d.From, d.To = s, s
		calm.Before, calm.From, calm.To = d.Before, tame(s), tame(s)
		for document, name := range slices.Sorted(maps.Keys(kinds)) {
			k := kinds[name]
			// A report holds a summary and a plan, but as a table it has other columns. What is about
			// no assessment holds no text of anybody's.
			if !k.impersonal && f.of(k) && k.plain == nil && (f.Name == CSV.Name || k.Name != "summary" && k.Name != "plan") {
				if large && k.Name != "report" {
					continue // the answer is not in all of them
				}
				if !large && !takesTurn(i, document) {
					continue
				}
				t.Run(k.Name+" "+of, func(t *testing.T) {
					d, calm := d, calm
					if k.Name == "stale" {
						d.Since, calm.Since = "2099-01-01", "2099-01-01"
					}
					got := print(t, k, f, d)
					harmless(t, got)
					key := fmt.Sprint(k.Name, large, tame(s))
					if _, done := calmly[key]; !done {
						calmly[key] = print(t, k, f, calm)
					}
					check(t, s, got, calmly[key])
				})
			}
		}
	}
}

// remembering reads the same text only once.
func remembering[T any](read func(*testing.T, string) T) func(*testing.T, string) T {
	known := map[string]T{}
	return func(t *testing.T, text string) T {
		if _, ok := known[text]; !ok {
			known[text] = read(t, text)
		}
		return known[text]
	}
}

// harmless holds for all formats: UTF-8 without other control characters than
// line breaks and tabs, and without characters that reorder or hide text. CSV begins with its mark and ends lines
// with CR LF.
func harmless(t *testing.T, got string) {
	t.Helper()
	got = strings.ReplaceAll(strings.TrimPrefix(got, "\ufeff"), "\r\n", "\n")
	if !utf8.ValidString(got) {
		t.Error("it is not UTF-8")
	}
	for _, r := range got {
		if r != '\n' && r != '\t' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) ||
			r == '\ufeff' || 0xe0000 <= r && r <= 0xe007f {
			t.Fatalf("it holds %U", r)
		}
	}
}

func TestHostileText(t *testing.T) {
	hostile(t, Text, func(t *testing.T, s, got, _ string) {
		for line := range strings.Lines(got) {
			if w := theme.Width(strings.TrimRight(line, "\n")); w > 72 || strings.Contains(line, "\t") {
				t.Fatalf("a line has %d cells: %.100q", w, line)
			}
		}
		if !strings.Contains(squeeze(got), squeeze(model.CleanLine(s))) {
			t.Error("the text is not in it")
		}
	})
}

// squeeze takes the white space out, so that a text is found however it was
// broken into lines.
func squeeze(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), ""))
}

func TestHostileStyledText(t *testing.T) {
	t.Parallel()
	own := regexp.MustCompile(`\x1b\[[0-9;]*m|\x1b\]8;[^;\x1b\x07]*;([^\x1b\x07]*)(?:\x07|\x1b\\)`)
	for _, s := range few(corpus) {
		d := everywhere(s)
		d.Theme = theme.New(true, theme.Unicode())
		got := print(t, Report, Text, d)
		for _, link := range own.FindAllStringSubmatch(got, -1) {
			if link[1] != "" && web(link[1]) == "" {
				t.Errorf("%.40q: it links to %q", s, link[1])
			}
		}
		harmless(t, own.ReplaceAllString(got, ""))
	}
}

// TestHostileHTML parses the page with a tokenizer that is not of the printer: it
// has the elements and attributes that it has with tame text, in the same order,
// and shows the text as it is.
func TestHostileHTML(t *testing.T) {
	calmly := remembering(readHTML)
	hostile(t, HTML, func(t *testing.T, s, got, tame string) {
		g, w := readHTML(t, got), calmly(t, tame)
		if !slices.Equal(g.tags, w.tags) {
			t.Errorf("the elements differ: %s", differ(w.tags, g.tags))
		}
		if g.style != pageCSS {
			t.Error("the style sheet differs")
		}
		for _, link := range g.links {
			u, err := url.Parse(link)
			if err != nil || u.User != nil || !(u.Scheme == "https" || u.Scheme == "http" || strings.HasPrefix(link, "#")) {
				t.Errorf("it links to %q", link)
			}
		}
		if !strings.Contains(squeeze(g.text), squeeze(model.CleanLine(s))) {
			t.Error("the text is not in it")
		}
	})
}

// webpage is what a tokenizer finds. Links are apart, because what is a link
// depends on the text.
type webpage struct {
	tags              []string // "p class dir", "/p"
	links             []string
	text, style       string
	ids               []string
	headings          []string
	values            map[string][]string // of attributes, by "element attribute"
	comments, doctype int
}

func readHTML(t *testing.T, page string) webpage {
	t.Helper()
	var w webpage
	w.values = map[string][]string{}
	var text strings.Builder
	in := ""
	for z := nethtml.NewTokenizer(strings.NewReader(page)); ; {
		switch z.Next() {
		case nethtml.ErrorToken:
			if z.Err() != io.EOF {
				t.Fatal(z.Err())
			}
			w.text = text.String()
			return w
		case nethtml.TextToken:
			if in == "style" {
				w.style += string(z.Raw())
			} else {
				text.WriteString(z.Token().Data)
			}
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			token := z.Token()
			in = token.Data
			if len(in) == 2 && in[0] == 'h' && in[1] != 'r' {
				w.headings = append(w.headings, in)
			}
			var names []string
			for _, a := range token.Attr {
				names = append(names, a.Key)
				w.values[in+" "+a.Key] = append(w.values[in+" "+a.Key], a.Val)
				switch a.Key {
				case "href", "src":
					w.links = append(w.links, a.Val)
				case "id":
					w.ids = append(w.ids, a.Val)
				}
			}
			if in != "a" && in != "span" {
				w.tags = append(w.tags, strings.Join(append([]string{in}, names...), " "))
			}
		case nethtml.EndTagToken:
			token := z.Token()
			in = ""
			if token.Data != "a" && token.Data != "span" {
				w.tags = append(w.tags, "/"+token.Data)
			}
		case nethtml.CommentToken:
			w.comments++
		case nethtml.DoctypeToken:
			w.doctype++
		}
	}
}

func differ(want, got []string) string {
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			return fmt.Sprintf("at %d, want %q, got %q", i, want[i], got[i])
		}
	}
	return fmt.Sprintf("want %d, got %d", len(want), len(got))
}

// TestHostileMarkdown renders the document with another program's parser of
// GitHub's dialect, raw HTML allowed, and reads the page that comes out.
func TestHostileMarkdown(t *testing.T) {
	parser := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(html.WithUnsafe()))
	render := func(t *testing.T, s string) webpage {
		var b bytes.Buffer
		if err := parser.Convert([]byte(s), &b); err != nil {
			t.Fatal(err)
		}
		return readHTML(t, b.String())
	}
	calmly := remembering(render)
	hostile(t, Markdown, func(t *testing.T, s, got, tame string) {
		g, w := render(t, got), calmly(t, tame)
		if !slices.Equal(g.tags, w.tags) {
			t.Errorf("the elements differ: %s", differ(w.tags, g.tags))
		}
		for _, link := range g.links {
			u, err := url.Parse(link)
			if err != nil || u.User != nil && u.Scheme != "mailto" || !slices.Contains([]string{"https", "http", "mailto"}, u.Scheme) {
				t.Errorf("it links to %q", link)
			}
		}
		if !strings.Contains(squeeze(strings.ReplaceAll(g.text, parted, "")), squeeze(model.CleanLine(s))) {
			t.Error("the text is not in it")
		}
		text := regexp.MustCompile(`https?://\S+`).ReplaceAllString(g.text, "")
		for _, sign := range []*regexp.Regexp{mention(), project(), issue(), byName()} {
			if found := sign.FindString(text); found != "" {
				t.Errorf("it mentions somebody or something: %q", found)
			}
		}
		if g.comments > 0 {
			t.Error("there is a comment, which shows where HTML does not count")
		}
	})
}

// TestHostileCSV reads the table as a strict reader does, and as a spreadsheet
// does in countries that part cells with semicolons.
func TestHostileCSV(t *testing.T) {
	formula := func(cell string) bool {
		cell = strings.TrimLeft(cell, ` "`)
		first, _ := utf8.DecodeRuneInString(cell)
		return cell != "" && strings.ContainsRune("=+-@＝＋－＠", first)
	}
	read := func(t *testing.T, text string) [][]string {
		r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	calmly := remembering(read)
	hostile(t, CSV, func(t *testing.T, s, got, tame string) {
		if !strings.HasPrefix(got, "\ufeff") || strings.Count(got, "\n") != strings.Count(got, "\r\n") {
			t.Error("it has no mark at its beginning, or lines that do not end with CR LF")
		}
		rows, want := read(t, got), calmly(t, tame)
		if len(rows) != len(want) || len(rows) != strings.Count(got, "\n") {
			t.Errorf("there are %d rows in %d lines, want %d", len(rows), strings.Count(got, "\n"), len(want))
		}
		for _, row := range rows {
			for _, cell := range row {
				if formula(cell) {
					t.Errorf("a cell is a formula: %.60q", cell)
				}
			}
		}
		// Without regard to quotes, which is the worst that can happen.
		for line := range strings.Lines(got) {
			for _, cell := range strings.FieldsFunc(strings.TrimPrefix(line, "\ufeff"), func(r rune) bool { return r == ';' || r == '\t' }) {
				if formula(cell) {
					t.Errorf("parted by semicolons, a cell is a formula: %.60q", cell)
				}
			}
		}
	})
}

func TestHostileJSON(t *testing.T) {
	calmly := remembering(shapeOf)
	hostile(t, JSON, func(t *testing.T, s, got, tame string) {
		g, w := shapeOf(t, got), calmly(t, tame)
		if !slices.Equal(g.keys, w.keys) {
			t.Errorf("the fields differ: %s", differ(w.keys, g.keys))
		}
		for _, text := range g.strings {
			harmless(t, text)
		}
		if !slices.ContainsFunc(g.strings, func(text string) bool { return strings.Contains(squeeze(text), squeeze(model.CleanLine(s))) }) {
			t.Error("the text is not in it")
		}
	})
}

// fields is the names of all fields in order and all strings.
type fields struct{ keys, strings []string }

func shapeOf(t *testing.T, text string) fields {
	t.Helper()
	var out fields
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case map[string]any:
			var names []string
			for name := range v {
				names = append(names, name)
			}
			slices.Sort(names)
			for _, name := range names {
				out.keys = append(out.keys, path+"."+name)
				walk(path+"."+name, v[name])
			}
		case []any:
			for _, e := range v {
				walk(path+"[]", e)
			}
		case string:
			out.strings = append(out.strings, v)
		}
	}
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	walk("", v)
	return out
}
