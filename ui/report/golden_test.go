package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rungs/model"
	"rungs/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files of this package anew")

// golden compares what was printed with a file that somebody has read.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if strings.HasSuffix(name, ".html") && name != "demo-report.html" {
		got = withoutStyle(got)
	}
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; see it with: go test ./ui/report -update && git diff\n%s", file, firstDifference(string(want), got))
	}
}

// withoutStyle has a word in the place of the style sheet, if that is the one which stands
// in demo-report.html, and of its hash, so that a change of it changes one file.
func withoutStyle(page string) string {
	hash := sha256.Sum256([]byte(pageCSS))
	return strings.NewReplacer("<style>"+pageCSS+"</style>", "<style>STYLE</style>", "'sha256-"+base64.StdEncoding.EncodeToString(hash[:])+"'", "HASH").Replace(page)
}

func firstDifference(want, got string) string {
	w, g := bytes.Split([]byte(want), []byte("\n")), bytes.Split([]byte(got), []byte("\n"))
	for i := range min(len(w), len(g)) {
		if !bytes.Equal(w[i], g[i]) {
			return "want: " + string(w[i]) + "\n got: " + string(g[i])
		}
	}
	return "one is longer than the other"
}

func print(t testing.TB, k Kind, f Format, d Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := k.Print(&b, f, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestReports holds the whole report of each fixture in each format.
func TestReports(t *testing.T) {
	for _, f := range fixtures {
		d := f.make(t).document()
		for _, format := range Report.Formats() {
			golden(t, f.name+"-report"+format.Suffix, print(t, Report, format, d))
		}
	}
}

// TestStyled holds the demo as a terminal gets it. Styles add nothing but
// themselves: without them every document reads as on paper.
func TestStyled(t *testing.T) {
	sequence := regexp.MustCompile("\x1b\\[[0-9;]*m|\x1b\\]8;[^\x07\x1b]*(\x07|\x1b\\\\)")
	for _, f := range fixtures {
		d := f.make(t).document()
		plain := print(t, Report, Text, d)
		for _, dark := range []bool{true, false} {
			d.Theme = theme.New(dark, theme.Unicode())
			styled := print(t, Report, Text, d)
			if got := sequence.ReplaceAllString(styled, ""); got != plain {
				t.Errorf("%s, dark %v: %s", f.name, dark, firstDifference(plain, got))
			}
			if f.name == "demo" && dark {
				golden(t, "demo-report.ansi", styled)
			}
		}
	}
}

// TestSummaryAndPlan holds those of the demo in each format, and the plan of
// the others as text.
func TestSummaryAndPlan(t *testing.T) {
	for _, f := range fixtures {
		d := f.make(t).document()
		for _, format := range Report.Formats() {
			if f.name == "demo" || format.Name == "text" {
				golden(t, f.name+"-summary"+format.Suffix, print(t, Summary, format, d))
				golden(t, f.name+"-plan"+format.Suffix, print(t, Plan, format, d))
			}
		}
	}
}

// TestChoices holds what the options of a document do to it.
func TestChoices(t *testing.T) {
	d := demo(t).document()

	public := d
	public.Public = true
	golden(t, "demo-public.txt", print(t, Report, Text, public))

	paper := d
	paper.Paper = true
	paper.Theme = theme.Plain(theme.ASCII())
	golden(t, "demo-paper-ascii.txt", print(t, Report, Text, paper))

	filtered := d
	filtered.Categories = []string{"authentication", "cli"}
	filtered.Effort = model.Days
	filtered.Target = 3
	golden(t, "demo-filtered.txt", print(t, Plan, Text, filtered))

	past := d
	past.AsOf, past.Now = true, start.AddDate(0, 0, 4)
	golden(t, "demo-as-of.txt", print(t, Summary, Text, past))

	narrow := d
	narrow.Width = 40
	golden(t, "demo-narrow.txt", print(t, Report, Text, narrow))

	high := d
	high.Target = 3
	golden(t, "demo-target-3.md", print(t, Plan, Markdown, high))
}

func TestExplain(t *testing.T) {
	d := Document{Catalogue: loadCatalogue(t), Theme: theme.Plain(theme.Unicode()), Width: 72}
	golden(t, "list.txt", print(t, Explain, Text, d))
	d.Term = d.Catalogue.Glossary[0].Term
	golden(t, "explain-term.txt", print(t, Explain, Text, d))
	d.Criterion = "mfa-totp"
	golden(t, "explain-mfa-totp.txt", print(t, Explain, Text, d))
	d.Criterion = "secret-scanning"
	golden(t, "explain-level-3.txt", print(t, Explain, Text, d))
}
