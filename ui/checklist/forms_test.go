package checklist

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rungs/content/builtin"
	"rungs/model"
)

// TestForms reads lists of 32 lines in the forms in which people keep them. Their
// lines stand in the order of the catalogue; what they say goes round. No line may be
// matched with anything else or say anything else, and nearly all are taken.
func TestForms(t *testing.T) {
	var about []string
	for _, l := range strings.Split(read(t, "sentences.md"), "\n") {
		if m := regexp.MustCompile(`<!-- (\S+) -->`).FindStringSubmatch(l); m != nil {
			about = append(about, m[1])
		}
	}
	two := []model.State{model.Met, model.Unmet}
	three := []model.State{model.Met, model.Unmet, model.Partly}
	taken, all := 0, 0
	for file, says := range map[string][]model.State{
		"bullets.md": two, "bare.txt": two, "signs.md": two, "adoc-list.adoc": two, "html.html": two,
		"org.org": three, "words.md": three, "table.md": three, "table.adoc": three, "sheet.csv": three,
		"semicolon.csv": three, "tab.tsv": three, "tabla.md": three, "planilha.csv": three,
	} {
		list, err := Parse(read(t, filepath.Join("forms", file)))
		if err != nil || len(list.Items) != len(about) {
			t.Errorf("%s: %d items, %v", file, len(list.Items), err)
			continue
		}
		matches := Find(builtin.Catalogue(), list.Items)
		Settle(matches)
		for i, m := range matches {
			all++
			switch {
			case m.Problem != "":
				t.Logf("%s, line %d: %q: %s", file, m.Line, m.Text, m.Problem)
			case m.Criterion.ID != about[i] || m.State != says[i%len(says)]:
				t.Errorf("%s, line %d: %q is taken as %s, %s, and not %s, %s", file, m.Line, m.Text, m.Criterion.ID, m.State, about[i], says[i%len(says)])
			default:
				taken++
			}
		}
	}
	if t.Logf("%d of %d lines are taken", taken, all); taken*100 < all*95 {
		t.Errorf("only %d of %d lines are taken", taken, all)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestSomethingElse takes nothing from a list about something else, though some of
// its lines are like a criterion.
func TestSomethingElse(t *testing.T) {
	list, err := Parse(read(t, "webapp.md"))
	if err != nil || len(list.Items) != 40 {
		t.Fatalf("%d items, %v", len(list.Items), err)
	}
	matches := Find(builtin.Catalogue(), list.Items)
	Settle(matches)
	alike := 0
	for _, m := range matches {
		if m.Problem == "" {
			t.Errorf("%q is taken as %s", m.Text, m.Criterion.ID)
		}
		if len(m.Near) > 0 {
			alike++
		}
	}
	if alike == 0 {
		t.Error("no line is like a criterion: this list shows nothing")
	}
	// Whoever writes an id means it.
	list.Items[0].Text += " (cli-sbom)"
	matches = Find(builtin.Catalogue(), list.Items)
	if m := matches[0]; m.Problem != "" || m.Criterion.ID != "cli-sbom" {
		t.Errorf("a line with an id is not taken: %s", m.Problem)
	}
}

// TestStatus reads words for a state.
func TestStatus(t *testing.T) {
	for text, want := range map[string]model.State{
		"Yes": model.Met, "**Done**": model.Met, "✅ since May": model.Met, "✔️": model.Met, "[x]": model.Met, "erfüllt": model.Met, "Terminé": model.Met, "sí": model.Met, "concluído": model.Met,
		"Partial (web only)": model.Partly, "in progress": model.Partly, "Zum Teil": model.Partly, "en partie": model.Partly, "en progreso": model.Partly, "em parte": model.Partly,
		"no": model.Unmet, "Planned": model.Unmet, "accepted risk": model.Unmet, "to-do": model.Unmet, "[ ]": model.Unmet, "❌": model.Unmet, "noch nicht": model.Unmet, "À faire": model.Unmet, "por hacer": model.Unmet, "não": model.Unmet,
		"N/A": model.NotApplicable, "not applicable": model.NotApplicable, "entfällt": model.NotApplicable, "sans objet": model.NotApplicable, "no aplica": model.NotApplicable, "não se aplica": model.NotApplicable,
		"unknown": model.Unsure, "unklar": model.Unsure,
	} {
		if state, _, ok := status(text); !ok || state != want {
			t.Errorf("%q is read as %s, %v", text, state, ok)
		}
	}
	for _, text := range []string{"", "Ana", "[~]", "[-]", "Q3", "yesterday", "noted", "3"} {
		if state, _, ok := status(text); ok {
			t.Errorf("%q is read as %s", text, state)
		}
	}
}

// TestTables takes what tables say in other columns.
func TestTables(t *testing.T) {
	list, err := Parse("Title of the sheet\nid;requirement;status;notes;evidence\nmfa-totp;whatever;partial;not in the API;https://x.example/a, https://x.example/b\n;Nothing said;;;\n")
	if err != nil || len(list.Items) != 2 || !slices.Equal(list.Rest, []int{1}) {
		t.Fatalf("%+v, %v", list, err)
	}
	m := Find(builtin.Catalogue(), list.Items)[0]
	if m.Criterion == nil || m.Criterion.ID != "mfa-totp" || m.State != model.Partly || m.Line != 3 || m.Words() != "whatever\nnot in the API" || !slices.Equal(m.Links, []string{"https://x.example/a", "https://x.example/b"}) {
		t.Errorf("%+v, %q", m, m.Words())
	}
	if list.Items[1].Doubt == "" {
		t.Error("a row that says nothing is clear")
	}
	// A yes with an exception beside it is no yes.
	list, _ = Parse("| what | done | notes |\n|---|---|---|\n| token-prefix | yes | except old ones |\n| cli-sbom | yes, partly | |\n| token-scoped | Q3 | |")
	for _, m := range Find(builtin.Catalogue(), list.Items) {
		if !m.Doubted() {
			t.Errorf("%q is taken as %s", m.Text, m.State)
		}
	}
	// A table without a column that says how things stand is none of ours.
	list, _ = Parse("| who | when |\n|---|---|\n| Ana | May |\n")
	if len(list.Items) != 0 || !slices.Equal(list.Rest, []int{1, 3}) {
		t.Errorf("%+v", list)
	}
}

// TestTrackerSheet reads what GitLab writes out of the issues that it was given: closed is
// met, and the comment in the text says what it is about, whatever the title.
func TestTrackerSheet(t *testing.T) {
	list, err := Parse("ID,IID,Title,Description,Type,URL,State,Confidential,Locked\n" +
		"101,1,Lists of ingredients!,\"[//]: # (rungs: cli-sbom)\n\nWords.\n\n- [ ] all\",Issue,https://x.example/1,Closed,No,No\n" +
		"102,2,Strong MFA available,words,Issue,https://x.example/2,Open,No,No\n103,3,Coffee,,Issue,https://x.example/3,Closed,No,No\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range Find(builtin.Catalogue(), list.Items) {
		if m.Criterion != nil {
			got = append(got, fmt.Sprintf("%d %s %s %s", m.Line, m.Criterion.ID, m.State, m.Links))
		}
	}
	if want := []string{"2 cli-sbom met [https://x.example/1]", "7 mfa-totp not met [https://x.example/2]"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// TestHeadings lets the headings decide where the words are those of two criteria.
func TestHeadings(t *testing.T) {
	for text, want := range map[string]string{
		"- [x] MFA required": "",
		"# Authentication\n## Level 2\n- [x] MFA required":             "mfa-required-critical",
		"# Authentication\n## Level 3\n- [x] Vulnerability warnings":   "",
		"* TODO a\n* CLI\n** DONE Vulnerability warnings for packages": "cli-vuln-warnings",
	} {
		list, err := Parse(text)
		if err != nil || len(list.Items) == 0 {
			t.Fatalf("%q: %v", text, err)
		}
		got := ""
		if m := Find(builtin.Catalogue(), list.Items[len(list.Items)-1:])[0]; m.Criterion != nil {
			got = m.Criterion.ID
		}
		if got != want {
			t.Errorf("%q is %q, not %q", text, got, want)
		}
	}
}

// TestUnboxed reads texts without any box: words at the end of lines, and over some.
func TestUnboxed(t *testing.T) {
	for text, want := range map[string]string{
		"email verification: yes\nWebAuthn - planned\nscoped tokens ..... no\nsbom: n/a (no client)":                                                                "1 met|2 not met|3 not met|4 not applicable",
		"mfa:\n  totp: done\n  webauthn: planned":                                                                                                                   "2 met|3 not met; 1",
		"Done:\n- email verification\n- TOTP\n\nIn progress\n- x\nNot done:\n* WebAuthn\n1. SBOM\nwords\n- more":                                                    "2 met|3 met|8 not met|9 not met; 5 6 10 11",
		"# Status\n## Done\n- TOTP\n## Partly\n- SBOM\n## Other\n- typosquatting":                                                                                   "3 met|5 partly; 7",
		"- [x] TOTP\nwork left: none\n## Done\n- SBOM":                                                                                                              "1 met; 2 4", // where there are boxes, it is prose
		"{| class=\"wikitable\"\n|+ where we stand\n! Requirement !! Status\n|-\n| Verified email address || done\n|-\n| style=\"x\" | Token prefix\n| no\n|}\nend": "5 met|7 not met; 10",
		"<li><input type=\"checkbox\"\n  checked> Unpublish policy &amp; &#27;[31m more</li>\n<p>end":                                                               "1 met; 3",
		"#+TITLE: x\n* DONE TOTP\n  CLOSED: [2026-01-02 Fri]\n* TODO SBOM":                                                                                          "2 met|4 not met; 1",
	} {
		list, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		var items, rest []string
		for _, i := range list.Items {
			items = append(items, fmt.Sprintf("%d %s", i.Line, i.State))
			if strings.ContainsRune(i.Text, 0x1b) || i.Doubt != "" {
				t.Errorf("%q: %+v", text, i)
			}
		}
		for _, n := range list.Rest {
			rest = append(rest, fmt.Sprint(n))
		}
		if got := strings.TrimSuffix(strings.Join(items, "|")+"; "+strings.Join(rest, " "), "; "); got != want {
			t.Errorf("%q is read as %q, not %q", text, got, want)
		}
	}
}
