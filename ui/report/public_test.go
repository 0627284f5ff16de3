package report

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestPublicIsWhatIsPublicNow holds for every document and format: a note that was
// public once and is not any more, by an answer or by undo, is not in a public copy,
// whatever day it is of; one that was made public is, also where it was written.
func TestPublicIsWhatIsPublicNow(t *testing.T) {
	b := demo(t)
	said := func(words string, more ...func(*model.Event)) {
		b.answer("ana", "email-verified", model.Met, append(more, note(words), proof("https://"+words+".example/", "2026-11-01"))...)
	}
	last := func() string { return b.events[len(b.events)-1].ID }
	said("was-public", public)
	said("was-public", func(e *model.Event) { e.After = []string{last()} }) // private again
	b.answer("ana", "token-prefix", model.Met, note("undone-public"), public)
	b.add("ana", model.Event{Kind: model.AnswerKind, Criterion: "token-prefix", Undoes: last()})
	b.answer("ana", "maintainer-roles", model.Met, note("made-public"))
	b.answer("ana", "maintainer-roles", model.Met, note("made-public"), public, func(e *model.Event) { e.After = []string{last()} })
	now := b.document()
	now.Now = b.events[len(b.events)-1].At
	past := now
	past.AsOf, past.Now = true, b.events[len(b.events)-6].At // was-public is public on that day
	other := now
	other.Before, other.From, other.To = model.Fold(b.header, b.events[:len(b.events)-5]), "old.rungs", "new.rungs"
	for _, d := range []Document{now, past, other} {
		for name, k := range kinds {
			for _, f := range k.Formats() {
				if d.Since = ""; name == "Stale" {
					d.Since = "2099-01-01"
				}
				d.Public = false
				whole := print(t, k, f, d)
				d.Public = true
				got := print(t, k, f, d)
				for _, words := range []string{"was-public", "undone-public", "PRIVATE-"} {
					if strings.Contains(got, words) {
						t.Errorf("%s as %s tells %s", name, f.Name, words)
					}
				}
				if name == "History" && (!strings.Contains(whole, "was-public") || !d.AsOf && !strings.Contains(got, "made-public")) {
					t.Errorf("%s as %s tells too little", name, f.Name)
				}
			}
		}
	}
}

// TestNothingIsCalled holds that no site takes words for the name of a person, an
// issue or a change, and that nothing shows for it.
func TestNothingIsCalled(t *testing.T) {
	for in, want := range map[string]string{
		"@ben":                              "@&#8288;ben",
		"(@acme/security)":                  "(@&#8288;acme/security)",
		"ana@example.org":                   "ana@example.org",
		"#12":                               `\#&#8288;12`,
		"acme/x#3":                          `acme/x\#&#8288;3`,
		"!34":                               "!&#8288;34",
		"a/b!5":                             "a/b!&#8288;5",
		"%v1":                               "%&#8288;v1",
		`%"v 1"`:                            `%&#8288;"v 1"`,
		"50% of it":                         "50% of it",
		"GH-77":                             "GH-&#8288;77",
		"gh-7":                              "gh-&#8288;7",
		"org/repo@abc1234":                  "org/repo@&#8288;abc1234",
		"~bug":                              `\~&#8288;bug`,
		"R&D":                               `R\&D`,
		"&7":                                `\&&#8288;7`,
		"$8":                                `\$&#8288;8`,
		"https://x.example/@ben/issues/#12": "<https://x.example/@ben/issues/#12>",
	} {
		if got := inline(in); got != want {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
}

// A link ends before what ends a sentence or a quotation, in whatever language.
func TestLinkEnds(t *testing.T) {
	for in, want := range map[string]string{
		"(https://x.example/a).":                     "(<https://x.example/a>).",
		"“https://x.example/a”,":                     "“<https://x.example/a>”,",
		"„https://x.example/a“":                      "„<https://x.example/a>“",
		"«https://x.example/a»":                      "«<https://x.example/a>»",
		"‘https://x.example/a’":                      "‘<https://x.example/a>’",
		"https://x.example/a…":                       "<https://x.example/a>…",
		"見https://x.example/a。":                      "見<https://x.example/a>。",
		"（https://x.example/a）":                      "（<https://x.example/a>）",
		"https://x.example/zugänge/c’est/*x*_y_(z)~": "<https://x.example/zugänge/c’est/*x*_y_(z)~>",
	} {
		if got := inline(in); got != want {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
}

func TestWordsForFormats(t *testing.T) {
	all := Report.Formats()
	for word, want := range map[string]string{"": "text", "txt": "text", "TXT": "text", "text": "text", "markdown": "md", "md": "md", "htm": "html"} {
		if f, err := all.Named(word); err != nil || f.Name != want {
			t.Errorf("%q is %q, %v", word, f.Name, err)
		}
	}
	for file, want := range map[string]string{"plan.markdown": "md", "a.MD": "md", "a.htm": "html", "a.txt": "text", "a.text": "text", "a.b.csv": "csv"} {
		if f, err := all.Of(file); err != nil || f.Name != want {
			t.Errorf("%q is %q, %v", file, f.Name, err)
		}
	}
	for file, want := range map[string]string{"x.pdf": "print", "x.docx": "word processor", "x.ods": ".csv", "x.png": ".html", "x": ".txt"} {
		if _, err := all.Of(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", file, err)
		}
	}
	if f, err := Catalogue.Formats().Of("x.CDX.json"); err != nil || f.Name != CycloneDX.Name {
		t.Errorf("x.CDX.json is %q, %v", f.Name, err)
	}
	if _, err := (Formats{Text, JSON}).Named("markdown"); err == nil {
		t.Error("a format is taken that there is not")
	}
}

// TestUnticked holds that a print says what the screen says of an answer whose
// conditions were not all ticked.
func TestUnticked(t *testing.T) {
	b := newBook(t, "Acme")
	b.answer("ana", "security-notifications", model.Met, holds(b.catalogue.Criterion("security-notifications").Conditions[0].ID))
	b.answer("ana", "email-verified", model.Met)
	if got := print(t, Report, Text, b.document()); strings.Count(got, "Not ticked") != 1 || !strings.Contains(got, "Not ticked   The user gets an email when MFA is switched off.") {
		t.Errorf("the report does not say it:\n%s", got)
	}
	b.answer("ana", "recovery-policy", model.Partly, holds(b.catalogue.Criterion("recovery-policy").Conditions[0].ID))
	if got := print(t, Plan, Text, b.document()); strings.Contains(got, "answer the criterion again") {
		t.Error("the plan tells a board what to press")
	}
}
