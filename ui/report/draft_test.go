package report

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/ui/theme"
)

// everywhereInDraft is a draft that holds what people write wherever a draft can hold it.
const everywhereInDraft = `Of {{.Registry}}, {{.Ecosystem}} and {{list .Providers}}: {{detail "factor"}}.

{{.Registry}} begins a paragraph. {{choose .Registry "b"}} and {{fill "what of" .Registry}}.

## About

- {{.Registry}}
- of {{provider "factor"}}

1. {{.Registry}}
{{range .Clients}}
- {{.}}
{{end}}

| what | who |
|---|---|
| {{.Registry}} | {{fill .Registry}} |
`

// drafted is a document about a small catalogue with two drafts: what people write stands in
// each of them, and beside the answers.
func drafted(s string) Document {
	c := model.NewCatalogue(model.Catalogue{ID: "c", Version: "1",
		Categories: []model.Category{{ID: "a", Title: "A", Criteria: []model.Criterion{
			{ID: "factor", Level: 1, Title: "A second factor", Conditions: []model.Condition{{ID: "on", Text: "it can be set up"}}},
			{ID: "page", Level: 1, Order: 1, Title: "A page", Conditions: []model.Condition{{ID: "there", Text: "it is there"}, {ID: "good", Text: "it is good"}}},
		}}},
		Drafts: []model.Template{
			{Name: "page", Title: "Page", Reader: "readers", File: "page.md", Body: everywhereInDraft, Look: []string{"a lawyer looks at it"},
				For: []model.Coverage{{Criterion: "factor"}, {Criterion: "page", Conditions: []string{"there"}}}},
			{Name: "plain", Title: "Plain", Reader: "programs", Private: true, Plain: true, File: "security.txt", Body: everywhereInDraft,
				For: []model.Coverage{{Criterion: "page", Conditions: []string{"there", "good"}}}},
		},
	})
	profile := model.Profile{Accounts: model.Yes, Clients: []string{"mix", s}, Ecosystem: s}
	events := []model.Event{{ID: "p", Kind: model.ProfileKind, At: start, Profile: &profile},
		{ID: "a", Kind: model.AnswerKind, At: start, Criterion: "factor", Answer: model.Answer{State: model.Provided, Detail: s}},
		{ID: "b", Kind: model.AnswerKind, At: start, Criterion: "page", Answer: model.Answer{State: model.Unmet}}}
	return Document{Catalogue: c, Assessment: model.Fold(model.Header{Catalogue: "c", Version: "1", Registry: s}, events), Now: today, Theme: theme.Plain(theme.Unicode()), Width: 72}
}

// TestDrafts holds a draft in each format, and the list of drafts, which says what each would
// do and how much of it is left. The texts that people get are held in content.
func TestDrafts(t *testing.T) {
	d := drafted("Acme Packages")
	for _, name := range []string{"page", "plain"} {
		_, kind, err := Draft(d, d.Catalogue.Draft(name), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range kind.Formats() {
			golden(t, "draft-"+name+f.Suffix, print(t, kind, f, d))
		}
	}
	for _, f := range Drafts.Formats() {
		golden(t, "draft-list"+f.Suffix, print(t, Drafts, f, d))
	}
}

// A draft meets nothing that the profile leaves out.
func TestDraftsOfWhatIsLeftOut(t *testing.T) {
	d := drafted("Acme Packages")
	d.Catalogue.Categories[0].Requires = []model.Trait{model.HasAccounts}
	const said, closes = "A page: does not apply, by the profile", `"closes": true`
	for answer, out := range map[string]bool{model.Yes: false, model.No: true} {
		p := model.Profile{Accounts: answer}
		d.Assessment = model.Fold(d.Assessment.Header, []model.Event{{ID: "p", Kind: model.ProfileKind, At: start, Profile: &p},
			{ID: "b", Kind: model.AnswerKind, At: start, Criterion: "page", Answer: model.Answer{State: model.Unmet}}})
		if text, data := print(t, Drafts, Text, d), print(t, Drafts, JSON, d); strings.Contains(text, said) != out || strings.Contains(data, closes) == out {
			t.Errorf("accounts %s: \n%s\n%s", answer, text, data)
		}
	}
}

// What people write is neither markup nor a mark in a draft, in any format.
func TestDraftsTakeHostileWords(t *testing.T) {
	calmly := remembering(func(_ *testing.T, s string) map[string]webpage {
		d := drafted(s)
		_, kind, err := Draft(d, &d.Catalogue.Drafts[0], nil)
		if err != nil {
			t.Fatal(err)
		}
		return map[string]webpage{"md": converted(t, print(t, kind, Markdown, d)), "html": readHTML(t, print(t, kind, HTML, d))}
	})
	for _, s := range append(slices.Clone(corpus), strings.Repeat("x", model.MaxLine), "[fill in: x]", "[choose: a | b]", "- x", "1. x", "| x |", "a | b") {
		d := drafted(s)
		begun, kind, err := Draft(d, &d.Catalogue.Drafts[0], nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(begun.Left) != 3 {
			t.Errorf("%.40q: %d marks are left", s, len(begun.Left))
		}
		calm := calmly(t, tame(model.CleanLine(s)))
		for _, f := range kind.Formats() {
			got := print(t, kind, f, d)
			harmless(t, got)
			g := readHTML(t, got)
			if f.Name == Markdown.Name {
				g = converted(t, got)
			}
			if f.Name != Text.Name && !slices.Equal(g.tags, calm[f.Name].tags) {
				t.Errorf("%.40q as %s: the elements differ: %s", s, f.Name, differ(calm[f.Name].tags, g.tags))
			}
		}
		_, kind, err = Draft(d, &d.Catalogue.Drafts[1], nil)
		if err != nil {
			t.Fatal(err)
		}
		harmless(t, print(t, kind, Text, d))
	}
}

// converted is Markdown as another program shows it.
func converted(t *testing.T, s string) webpage {
	t.Helper()
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe())).Convert([]byte(s), &b); err != nil {
		t.Fatal(err)
	}
	return readHTML(t, b.String())
}

// reader9116 is a second reading of RFC 9116, section 4, for the test below: what a program that looks
// for a contact takes for a field.
var (
	line9116    = regexp.MustCompile(`^(#[^\x00-\x08\x0a-\x1f\x7f]*|[\x21-\x39\x3b-\x7e]+: [^\x00-\x1f\x7f]+)?$`)
	expires9116 = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`)
)

// A security.txt with the two fields that are required is one, whatever else is left: the
// rest stands in comments.
func TestSecurityTxt(t *testing.T) {
	a := model.Fold(model.Header{Registry: "Acme: Packages # 1"}, nil)
	d := Document{Catalogue: builtin.Catalogue(), Assessment: a, Now: today, Theme: theme.Plain(theme.Unicode()), Width: 72}
	expires, err := model.Expires("2027-06-30", d.Now)
	if err != nil {
		t.Fatal(err)
	}
	contact, err := model.ReadSecurityField("Contact=mailto:security@acme.example")
	if err != nil {
		t.Fatal(err)
	}
	_, kind, err := Draft(d, d.Catalogue.Draft("security.txt"), []model.SecurityField{contact, expires})
	if err != nil {
		t.Fatal(err)
	}
	text := print(t, kind, Text, d)
	fields := map[string][]string{}
	for _, line := range strings.Split(text, "\n") {
		if !line9116.MatchString(line) {
			t.Errorf("%q is no line of a security.txt", line)
		}
		if name, value, ok := strings.Cut(line, ": "); ok && !strings.HasPrefix(line, "#") {
			fields[strings.ToLower(name)] = append(fields[strings.ToLower(name)], value)
		}
	}
	if len(fields) != 2 || len(fields["contact"]) != 1 || len(fields["expires"]) != 1 || !expires9116.MatchString(fields["expires"][0]) {
		t.Errorf("%v in\n%s", fields, text)
	}
	at, err := time.Parse(time.RFC3339, fields["expires"][0])
	if err != nil || at.Before(d.Now) || at.After(d.Now.AddDate(1, 0, 0)) {
		t.Error(at, err)
	}
}

// What a draft leaves to a person is found again in the page, in the formats that people edit.
func TestWhatIsLeftIsFound(t *testing.T) {
	d := Document{Catalogue: builtin.Catalogue(), Assessment: model.Fold(model.Header{Registry: "Acme [Packages] | 1"}, nil), Now: today, Theme: theme.Plain(theme.Unicode()), Width: 72}
	for i := range d.Catalogue.Drafts {
		drafted, kind, err := Draft(d, &d.Catalogue.Drafts[i], nil)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, m := range drafted.Left {
			want = append(want, slices.Repeat([]string{m.Task()}, m.Times)...)
		}
		slices.Sort(want)
		for _, f := range kind.Formats() {
			if f.Name != Text.Name && f.Name != Markdown.Name {
				continue
			}
			var got []string
			last := ""
			for _, o := range model.FindOpen(print(t, kind, f, d)) {
				if last = o.What; !strings.HasPrefix(last, "Take this") {
					got = append(got, last)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("%s as %s:\n%s\nwant\n%s", drafted.Template.Name, f.Name, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			if last != "Take this out: it calls the page a draft" {
				t.Errorf("%s as %s ends with %q", drafted.Template.Name, f.Name, last)
			}
		}
	}
}
