package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"rungs/model"
	"rungs/ui/theme"
)

// foreign are words with letters of all kinds: of one byte to four, wide, of two
// signs, from right to left, and emoji made of several.
const foreign = "Zoë 🎉 漢字 𠮷野家 שלום Привет e\u0301 👩\u200d👩\u200d👧 👍🏽 ❤\ufe0f 🇩🇪 \U000f0000"

// TestLettersOnPaper holds that no letter ends a print: none is above U+FFFF.
func TestLettersOnPaper(t *testing.T) {
	for name, k := range kinds {
		d := everywhere(foreign)
		if !Text.of(k) {
			continue
		}
		d.Before, d.From, d.To, d.Paper = everywhere("y").Assessment, foreign, foreign, true
		got := print(t, k, Text, d)
		for i, r := range got {
			if r > 0xffff {
				t.Errorf("%s: %q at byte %d", name, r, i)
				break
			}
		}
		if name == "Report" && !strings.Contains(got, ":tada:") {
			t.Errorf("%s: nothing stands for the emoji", name)
		}
		d.Paper = false
		if got := print(t, k, Text, d); name == "Report" && !strings.Contains(got, "🎉") {
			t.Errorf("%s: a terminal gets no emoji", name)
		}
	}
}

// TestASCII holds that whoever asks for ASCII gets nothing else, in any format, in
// people's words as in ours; and that programs read the same out of it.
func TestASCII(t *testing.T) {
	parser := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	rendered := func(s string) string {
		var b bytes.Buffer
		if err := parser.Convert([]byte(s), &b); err != nil {
			t.Fatal(err)
		}
		return readHTML(t, b.String()).text
	}
	reads := map[string]func(string) string{
		"json": func(s string) string {
			var v any
			if err := json.Unmarshal([]byte(s), &v); err != nil {
				t.Fatal(err)
			}
			return fmt.Sprint(v)
		},
		"html": func(s string) string { return readHTML(t, s).text },
		"md":   rendered,
	}
	for name, k := range kinds {
		for _, f := range k.Formats() {
			for _, text := range []string{"y", foreign} {
				d := everywhere(text)
				d.Before, d.From, d.To, d.Since = everywhere("y").Assessment, text, text, ""
				whole := print(t, k, f, d)
				d.Theme, d.Letters = theme.Plain(theme.ASCII()), theme.ASCIILetters
				got := print(t, k, f, d)
				if i := strings.IndexFunc(got, func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 {
					t.Errorf("%s as %s: %.20q at byte %d", name, f.Name, got[i:], i)
				}
				if read := reads[f.Name]; read != nil && read(got) != read(whole) {
					t.Errorf("%s as %s reads differently in ASCII", name, f.Name)
				}
			}
		}
	}
}

// TestNoLongLinesOfSigns holds that in ASCII nothing is drawn: on an embosser and in
// a voice a line of signs is long.
func TestNoLongLinesOfSigns(t *testing.T) {
	drawn := regexp.MustCompile(`[-#.+=|_*]{4}| {16}`)
	for name, k := range kinds {
		d := demo(t).document()
		d.Theme, d.Letters, d.Paper = theme.Plain(theme.ASCII()), theme.ASCIILetters, true
		d.Before = newBook(t, "x").assessment()
		if !Text.of(k) {
			continue
		}
		if found := drawn.FindString(print(t, k, Text, d)); found != "" {
			t.Errorf("%s: there is %q", name, found)
		}
	}
}

// TestSheets holds for paper that what fits on a sheet is on one, that nothing
// is lost between two, and that each after the first says what it belongs to.
func TestSheets(t *testing.T) {
	long := demo(t)
	long.answer("ana", "email-verified", model.Met, note(strings.Repeat("One line of a note.\n", 200)))
	documents := map[string]Document{"a long note": long.document()}
	for _, f := range fixtures {
		documents[f.name] = f.make(t).document()
	}
	head := regexp.MustCompile(`^(.+) [·-] \d+ \pL+ \d+ [·-] page (\d+) of (\d+)$`)
	pictures := 0
	for name, d := range documents {
		for _, k := range []Kind{Summary, Plan, Report} {
			for _, signs := range []theme.Glyphs{theme.Unicode(), theme.ASCII()} {
				d.Theme = theme.Plain(signs)
				d.Paper = false
				whole := print(t, k, Text, d)
				if strings.Contains(whole, "\f") {
					t.Fatalf("%s of %s: there is a form feed on the screen", k.Name, name)
				}
				d.Paper = true
				sheets := strings.Split(print(t, k, Text, d), "\f")
				var all []string
				for i, sheet := range sheets {
					where := fmt.Sprintf("%s of %s, sheet %d of %d", k.Name, name, i+1, len(sheets))
					lines := strings.Split(strings.TrimSuffix(sheet, "\n"), "\n")
					if len(lines) > sheetLines {
						t.Errorf("%s has %d lines", where, len(lines))
					}
					if i > 0 {
						m := head.FindStringSubmatch(lines[0])
						if m == nil || m[1] != registry(d.Assessment) || m[2] != fmt.Sprint(i+1) || m[3] != fmt.Sprint(len(sheets)) || lines[1] != "" {
							t.Fatalf("%s begins with %q", where, lines[:2])
						}
						lines = lines[2:]
					}
					if lines[0] == "" || lines[len(lines)-1] == "" {
						t.Errorf("%s begins or ends with a blank line", where)
					}
					// The picture is whole, with what its signs mean.
					for j, line := range lines {
						if strings.HasPrefix(line, "Authentication ") && strings.HasPrefix(lines[max(0, j-1)], "   ") {
							if picture := strings.Join(lines[j:min(j+6, len(lines))], "\n"); !strings.Contains(picture, "CLI Tooling") || !strings.Contains(picture, "● met") && !strings.Contains(picture, "· not answered") {
								t.Errorf("%s: the picture is torn: %q", where, picture)
							}
							pictures++
						}
					}
					// What is said of a criterion hangs below its title.
					if strings.HasPrefix(lines[0], "      ") && name != "a long note" {
						t.Errorf("%s begins with %q", where, lines[0])
					}
					if last := lines[len(lines)-1]; slices.Contains([]string{"Where it stands", "Find out first", "All answers", "Authentication"}, last) {
						t.Errorf("%s ends with the heading %q", where, last)
					}
					all = append(all, lines...)
				}
				if got, want := strings.Join(strings.Fields(strings.Join(all, " ")), " "), strings.Join(strings.Fields(whole), " "); got != want {
					t.Errorf("%s of %s: on sheets it is another text", k.Name, name)
				}
			}
		}
	}
	if pictures == 0 {
		t.Error("no sheet has a picture")
	}
	if got := print(t, Plan, Text, func() Document { d := done(t).document(); d.Paper = true; return d }()); strings.ContainsAny(got, "\f") {
		t.Errorf("what fits on a sheet has two:\n%s", got)
	}
}

// reservedSQL are words that PostgreSQL, MySQL, SQLite or the standard (SQL:2016)
// keep for themselves, as far as they could name something of ours.
var reservedSQL = strings.Fields(`all analyse analyze and any as at begin between by case check column condition count current date default
	desc distinct do end except exists for foreign from full group having in index inner is join key left like limit natural not null of on
	open or order out outer over partition position primary rank ref references repeat result return right row rows select set signal
	sql start state_ system table then time to top trigger union unique until update user using value values view when where while window with work`)

// TestColumns holds that each column can be named in a query as it is.
func TestColumns(t *testing.T) {
	for name, k := range kinds {
		if !CSV.of(k) {
			continue
		}
		head, _, _ := strings.Cut(strings.TrimPrefix(print(t, k, CSV, demo(t).document()), "\ufeff"), "\r\n")
		seen := map[string]bool{}
		for column := range strings.SplitSeq(head, ",") {
			if !regexp.MustCompile(`^[a-z][a-z_]*$`).MatchString(column) || slices.Contains(reservedSQL, column) || seen[column] {
				t.Errorf("%s has a column %q", name, column)
			}
			seen[column] = true
		}
	}
}

// TestCells holds that a spreadsheet reads what was written: whatever it parts cells
// at, and whatever it takes for a day.
func TestCells(t *testing.T) {
	for in, want := range map[string]string{
		"met":            `met`,
		"12":             `12`,
		"2026-11-23":     `2026-11-23`,
		"ana; ben":       `"ana; ben"`,
		"a\tb":           `"a b"`,
		"a|b":            `"a|b"`,
		"a,b":            `"a,b"`,
		`the "old" one`:  `"the ""old"" one"`,
		"1/3":            `"'1/3"`,
		"3.1.":           `"'3.1."`,
		"1:30":           `"'1:30"`,
		"3 Jan":          `"'3 Jan"`,
		"March 2026":     `"'March 2026"`,
		"2026-13-45":     `"'2026-13-45"`,
		"0012":           `"'0012"`,
		"1e5":            `"'1e5"`,
		"1/3 of them":    `"1/3 of them"`,
		"=1+1":           `"'=1+1"`,
		"may be in time": `"may be in time"`,
	} {
		if got := quotedCell(cell(in)); got != want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
	for _, separator := range []rune{',', ';', '\t', '|'} {
		text := print(t, Report, CSV, everywhere("a;b,c|d"))
		r := csv.NewReader(strings.NewReader(strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), ",", string(separator))))
		r.Comma = separator
		rows, err := r.ReadAll()
		if err != nil || len(rows) != 17 {
			t.Errorf("parted at %q: %d rows, %v", separator, len(rows), err)
		}
	}
}

// TestRemarksOnce holds that a table says once what the document says once.
func TestRemarksOnce(t *testing.T) {
	for name, k := range kinds {
		if CSV.of(k) {
			d := demo(t).document()
			d.Since = "2026-11-01"
			if n := strings.Count(print(t, k, CSV, d), "his is the private copy") + strings.Count(print(t, k, CSV, d), "nobody has checked"); n > 2 {
				t.Errorf("%s says it %d times", name, n)
			}
		}
	}
}

// TestPlainStyle holds what print programs of simpler make than browsers need: the
// pictures bring their looks with them, and a colour with a name stands in no
// shorthand.
func TestPlainStyle(t *testing.T) {
	for _, rule := range regexp.MustCompile(`([a-z-]+):[^;{}]*var\(`).FindAllStringSubmatch(pageCSS, -1) {
		if property := rule[1]; property != "fill" && property != "stroke" && !strings.HasSuffix(property, "color") {
			t.Errorf("%s has a colour with a name", property)
		}
	}
	page := print(t, Report, HTML, demo(t).document())
	shapes := regexp.MustCompile(`<(?:path|circle|g)[^>]*>`).FindAllString(page, -1)
	if len(shapes) < 40 {
		t.Fatalf("there are %d shapes", len(shapes))
	}
	for _, shape := range shapes {
		if !strings.Contains(shape, " fill=") {
			t.Errorf("a shape has no looks of its own: %s", shape)
		}
	}
	if strings.ContainsAny(page, "●◉◐○≠") {
		t.Error("a sign depends on a font")
	}
}

// TestTitles holds that the tab of a browser says what is in it.
func TestTitles(t *testing.T) {
	d := demo(t).document()
	d.Since = "2026-11-01"
	for k, want := range map[string]string{"Report": "self-assessment", "History": "who said what", "Diff": "what changed", "Stale": "answers to check again"} {
		if got := print(t, kinds[k], HTML, d); !strings.Contains(got, "<title>Tidepool: "+want+", 23 November 2026</title>") {
			t.Errorf("%s has another title", k)
		}
	}
}
