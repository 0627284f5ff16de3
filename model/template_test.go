package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// pages is a catalogue of two criteria, one of which a client makes a difference to.
func pages() *Catalogue {
	return NewCatalogue(Catalogue{ID: "c", Version: "1", Categories: []Category{{ID: "a", Title: "A", Criteria: []Criterion{
		{ID: "ways", Level: 1, Conditions: []Condition{{ID: "web", Text: "web"}, {ID: "api", Text: "api"}}},
		{ID: "factor", Level: 1, Conditions: []Condition{{ID: "on", Text: "on"}}},
		{ID: "mails", Level: 1, Conditions: []Condition{{ID: "sent", Text: "sent"}, {ID: "off", Text: "off", OnlyIfMet: "factor"}}},
	}}, {ID: "cli", Title: "CLI", PerClient: true, Criteria: []Criterion{
		{ID: "pinned", Level: 1, Conditions: []Condition{{ID: "lock", Text: "lock"}}},
	}}}})
}

func assessed(registry string, p Profile, answers map[string]Answer) *Assessment {
	events := []Event{{ID: "p", Kind: ProfileKind, At: time.Unix(1, 0), Profile: &p}}
	for id, a := range answers {
		events = append(events, Event{ID: id, Kind: AnswerKind, At: time.Unix(2, 0), Criterion: id, Answer: a})
	}
	return Fold(Header{Registry: registry, Catalogue: "c", Version: "1"}, events)
}

// begun is what becomes of a plain template, on one line.
func begun(t *testing.T, body string, a *Assessment) string {
	t.Helper()
	d, err := (&Template{Name: "x", Plain: true, Body: body}).Begin(pages(), a, Given{Day: "2026-11-29"})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(d.Lines, "|")
}

// What stands as a fact has to rest on an answer; what contradicts itself says less.
func TestTemplateKnowsAnswers(t *testing.T) {
	ask := func(id string) string { return fmt.Sprintf("{{ticked %q}} {{denied %q}} {{missing %q}}", id, id, id) }
	for _, test := range []struct {
		what   string
		id     string
		p      Profile
		answer map[string]Answer
		want   string
	}{
		{"nothing is answered", "ways/web", Profile{}, nil, "false false false"},
		{"met", "ways/web", Profile{}, map[string]Answer{"ways": {State: Met}}, "true false false"},
		{"met by another", "ways/web", Profile{}, map[string]Answer{"ways": {State: Provided, Detail: "X"}}, "true false false"},
		{"met, and only the other is ticked", "ways/web", Profile{}, map[string]Answer{"ways": {State: Met, Conditions: []string{"api"}}}, "false false false"},
		{"partly, this one", "ways/web", Profile{}, map[string]Answer{"ways": {State: Partly, Conditions: []string{"web"}}}, "true false false"},
		{"partly, the other", "ways/web", Profile{}, map[string]Answer{"ways": {State: Partly, Conditions: []string{"api"}}}, "false true true"},
		{"partly, nobody said which", "ways/web", Profile{}, map[string]Answer{"ways": {State: Partly}}, "false false false"},
		{"not met, although ticked", "ways/web", Profile{}, map[string]Answer{"ways": {State: Unmet, Conditions: []string{"web"}}}, "false true true"},
		{"does not apply", "ways/web", Profile{}, map[string]Answer{"ways": {State: NotApplicable, Detail: "x"}}, "false true false"},
		{"unsure of the rest", "ways/web", Profile{}, map[string]Answer{"ways": {State: Unsure, Conditions: []string{"web"}}}, "true false false"},
		{"the category does not apply", "ways/web", Profile{Overrides: map[string]Override{"a": {}}}, map[string]Answer{"ways": {State: Met}}, "false true false"},
		{"waits, nobody knows for what", "mails/off", Profile{}, map[string]Answer{"mails": {State: Met}}, "false false false"},
		{"waits for what is not met", "mails/off", Profile{}, map[string]Answer{"mails": {State: Met}, "factor": {State: Unmet}}, "false true false"},
		{"waits no more", "mails/off", Profile{}, map[string]Answer{"mails": {State: Met}, "factor": {State: Met}}, "true false false"},
		{"with one client of two", "pinned/lock", Profile{Clients: []string{"mix", "rebar3"}}, map[string]Answer{"pinned": {State: Partly, Conditions: []string{"lock@mix"}}}, "false true true"},
		{"with both", "pinned/lock", Profile{Clients: []string{"mix", "rebar3"}}, map[string]Answer{"pinned": {State: Partly, Conditions: []string{"lock@mix", "lock@rebar3"}}}, "true false false"},
	} {
		if got := begun(t, ask(test.id), assessed("Acme", test.p, test.answer)); got != test.want {
			t.Errorf("%s: %s, want %s", test.what, got, test.want)
		}
	}
	for _, test := range []struct {
		body string
		p    Profile
		want string
	}{
		{`{{login "own"}} {{login "other"}} {{login "forge"}} {{login "none"}}`, Profile{Login: BothLogins}, "true true false false"},
		{`{{login "own"}} {{login "other"}} {{login "forge"}} {{login "none"}}`, Profile{Logins: []string{ForgeLogin}}, "false true true false"},
		{`{{login "own"}} {{login "none"}}`, Profile{Accounts: No, Logins: []string{OwnLogin}}, "false true"},
		{`{{is "index"}} {{is "not index"}} {{is "not uploads" "not beyond-forge"}}`, Profile{}, "false false false"},
		{`{{is "index"}} {{is "not uploads" "not beyond-forge"}}`, Profile{Accounts: Yes, Hosting: []string{Points}, Logins: []string{ForgeLogin}}, "true true"},
		{`{{is "index"}} {{is "not index"}}`, Profile{Accounts: No, Hosting: []string{Points}}, "true false"},
		{`{{is "index"}} {{is "not index"}}`, Profile{Accounts: No, Hosting: []string{Points, Copies}}, "false true"},
		{`{{is "index"}} {{is "not index"}}`, Profile{Logins: []string{OwnLogin}}, "false true"},
		{`{{hosting "builds"}} {{accounts "no"}}`, Profile{Accounts: No, Hosting: []string{Builds}}, "true true"},
		{`{{list .Clients}} {{len .Clients}} {{plural (len .Clients) "client" "clients"}}`, Profile{Clients: []string{"mix", "gleam", "rebar3"}}, "mix, gleam and rebar3 3 clients"},
		{`{{range .Clients}}<{{.}}>{{end}} {{.Registry}} {{.Day}} {{.Ecosystem}}`, Profile{Clients: []string{"a", "b"}, Ecosystem: "hex"}, "<a><b> Acme 29 November 2026 hex"},
		{`{{state "ways"}}{{if eq (state "ways") ""}}none{{end}}`, Profile{}, "none"},
	} {
		if got := begun(t, test.body, assessed("Acme", test.p, nil)); got != test.want {
			t.Errorf("%s with %+v: %q, want %q", test.body, test.p, got, test.want)
		}
	}
	for _, test := range []struct {
		p      Profile
		answer map[string]Answer
		want   string
	}{
		{Profile{}, nil, "true"},
		{Profile{}, map[string]Answer{"ways": {State: NotApplicable, Detail: "no tokens"}}, "false"},
		{Profile{Accounts: No}, nil, "false"},
		{Profile{Accounts: Yes, Logins: []string{ForgeLogin}}, nil, "false"},
		{Profile{Accounts: Yes, Logins: []string{ForgeLogin}}, map[string]Answer{"ways": {State: Provided, Detail: "GitHub"}}, "false"},
		{Profile{Accounts: Yes, Logins: []string{ForgeLogin}}, map[string]Answer{"ways": {State: Unmet}}, "true"},
		{Profile{Accounts: Yes, Logins: []string{ForgeLogin, OwnLogin}}, nil, "true"},
	} {
		if got := begun(t, `{{tokens "ways"}}`, assessed("Acme", test.p, test.answer)); got != test.want {
			t.Errorf("%+v, %v: tokens: %s, want %s", test.p, test.answer, got, test.want)
		}
	}
	provided := map[string]Answer{"factor": {State: Provided, Detail: "GitHub"}, "ways": {State: Provided, Detail: "GitHub"}, "mails": {State: Met, Detail: "Ana"}}
	if got := begun(t, `{{provider "factor"}} {{provider "mails"}}-{{detail "mails"}} {{list .Providers}}`, assessed("A", Profile{}, provided)); got != "GitHub -Ana GitHub" {
		t.Error(got)
	}
	if got := begun(t, `{{.Registry}}`, assessed("", Profile{}, nil)); got != "the registry" {
		t.Error(got)
	}
}

// The small Markdown of drafts, taken apart.
func TestDraftedMarkdown(t *testing.T) {
	body := `{{covers "ways/web"}}
First line
goes on, with **strong**, ` + "`code`" + `, [a link](https://acme.example/a) and <https://acme.example/>.

## Heading

1. one {{choose "a" "b"}}
2. two
   goes on

- {{fill "what"}}

### Sub

| a | b |
|---|---|
| {{choose "x" "y"}} | {{.Registry}} |

` + "```\n{{fill \"code\"}} **no**\n```\n"
	d, err := (&Template{Name: "x", Body: body}).Begin(pages(), assessed("A|cme", Profile{}, nil), Given{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range d.Passages {
		var spans []string
		for _, s := range p.Spans {
			spans = append(spans, fmt.Sprintf("%d:%s", s.Kind, s.String()))
		}
		got = append(got, fmt.Sprintf("%d %s%s", p.Kind, strings.Join(spans, ";"), p.Code))
	}
	want := []string{
		"0 0:First line goes on, with ;1:strong;0:, ;2:code;0:, ;3:a link (https://acme.example/a);0: and ;3:https://acme.example/;0:.",
		"1 0:Heading",
		"4 0:one ;4:[choose: a | b]", "4 0:two goes on",
		"3 5:[fill in: what]",
		"2 0:Sub",
		"5 0:a;6:;0:b;6:", "5 4:[choose: x | y];6:;0:A|cme;6:",
		"6 [fill in: code] **no**\n",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
	if left := fmt.Sprint(d.Left); left != "[{choose: a | b Heading 1} {fill in: what Heading 1} {choose: x | y Sub 1} {fill in: code Sub 1}]" {
		t.Error(left)
	}
	if !slices.Equal(d.Covers, []string{"ways/web"}) {
		t.Error(d.Covers)
	}
	if choices, gaps := d.Marks(); choices != 2 || gaps != 2 {
		t.Error(choices, gaps)
	}
}

// Nothing that somebody gave is markup, a mark, or a second line, whatever it is.
func TestDraftedWords(t *testing.T) {
	for _, name := range []string{
		"**bold** `x` [l](https://x.example)", "- item", "## heading", "[choose: a | b]", "[fill in: x]", "a\nb\r\nc", "\x1b[2J\u202e\x02fill in: x\x03",
		"{{.Registry}}", strings.Repeat("x", MaxLine), "| a | b |", "```",
	} {
		for _, body := range []string{"{{.Registry}}", "Of {{.Registry}} and {{fill \"x of\" .Registry}}\n\n- {{.Registry}}\n\n| a | b |\n|--|--|\n| {{.Registry}} | c |"} {
			d, err := (&Template{Name: "x", Body: body}).Begin(pages(), assessed(name, Profile{}, nil), Given{})
			if err != nil {
				t.Fatal(err)
			}
			kinds := map[SpanKind]int{}
			for _, p := range d.Passages {
				for _, s := range p.Spans {
					kinds[s.Kind]++
					if Clean(s.Text) != s.Text || strings.Contains(s.Text, "\n") {
						t.Errorf("%q: %q", name, s.Text)
					}
				}
			}
			wantMarks := strings.Count(body, "fill")
			if kinds[StrongSpan]+kinds[CodeSpan]+kinds[LinkSpan]+kinds[ChoiceSpan] > 0 || kinds[GapSpan] != wantMarks || len(d.Left) != wantMarks {
				t.Errorf("%q in %q: %v, %v", name, body, kinds, d.Left)
			}
		}
	}
}

// A draft does not become longer than a book, and says so.
func TestDraftedIsBounded(t *testing.T) {
	long := assessed(strings.Repeat("x", 1000), Profile{Clients: strings.Split("abcdefgh", "")}, nil)
	_, err := (&Template{Name: "x", Body: "{{range .Clients}}" + strings.Repeat("{{.}}{{.}}{{.}}{{.}}aaaaaaaaaaaaaaaaaaaa", 1500) + "{{end}}"}).Begin(pages(), long, Given{})
	if err != nil {
		t.Error(err)
	}
	_, err = (&Template{Name: "x", Body: strings.Repeat("{{.Registry}}", 4000)}).Begin(pages(), long, Given{})
	if err == nil || !strings.Contains(err.Error(), "longer than a book") {
		t.Error(err)
	}
}

// FuzzTemplate: whatever stands in a template, what passes the check ends, and what becomes of it
// is clean and holds each mark that it lists.
func FuzzTemplate(f *testing.F) {
	for _, seed := range []string{
		"{{if met \"ways\"}}a{{else}}{{fill \"b\"}}{{end}}", "{{range .Clients}}{{.}}{{end}}", "{{define \"x\"}}{{end}}", "{{choose \"a\" .Registry}}",
		"| a |\n|--|\n| {{fill \"|\"}} |", "```\n{{.Registry}}", "{{covers \"ways/web\"}}x", "1. {{list .Clients}}", "{{fill (list .Clients)}}", "{{not 1}}{{eq 1 \"a\"}}{{gt .Day 2}}",
	} {
		f.Add(seed, "Acme | [x] **y**", false)
	}
	c := pages()
	f.Fuzz(func(t *testing.T, body, name string, plain bool) {
		if len(body) > 4<<10 || len(name) > 1<<10 {
			return
		}
		// As it comes out of content.
		tmpl := &Template{Name: "x", Plain: plain, Body: Clean(body)}
		d, err := tmpl.Begin(c, assessed(name, Profile{Clients: []string{name, "b"}}, nil), Given{Day: "2026-11-29"})
		if err != nil {
			return
		}
		text := strings.Join(d.Lines, "\n")
		for _, p := range d.Passages {
			text += "\n" + p.Text() + "\n" + p.Code
		}
		if Clean(text) != text {
			t.Errorf("%q becomes %q", body, text)
		}
		for _, m := range d.Left {
			if !strings.Contains(text, "["+m.Text+"]") {
				t.Errorf("%q is left of %q, and stands nowhere in %q", m.Text, body, text)
			}
		}
	})
}
