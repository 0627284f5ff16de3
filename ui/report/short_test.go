package report

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"rungs/model"
	"rungs/ui/theme"
)

// settled is the demo some weeks on: a disagreement settled, one more opened, an
// answer confirmed, one taken back, notes and evidence changed, another profile.
func settled(t testing.TB) (d Document, before *model.Assessment) {
	b := demo(t)
	before = b.assessment()
	say := func(by string, e model.Event) {
		b.add(by, b.assessment().Next(e))
	}
	answer := func(by, criterion string, state model.State, more ...func(*model.Event)) {
		e := model.Event{Kind: model.AnswerKind, Criterion: criterion, Answer: model.Answer{State: state}}
		for _, m := range more {
			m(&e)
		}
		say(by, e)
	}
	answer("ben", "bruteforce-protection", model.Met, note("PRIVATE-4: the limit is in."))
	answer("ana", "recovery-policy", model.Met, public, note("Published."), proof("https://tidepool.example/recovery", "2026-10-20"))
	answer("ana", "passwordless-passkeys", model.Met, note("PRIVATE-7: only in the beta."))
	answer("ana", "security-notifications", model.Met, holds("password-change", "mfa-disabled"))
	answer("ana", "typosquat-prevention", model.Partly)
	answer("ana", "mfa-totp", model.Provided, detail("GitLab"))
	answer("ana", "token-prefix", model.Met)
	answer("ana", "token-scoped", model.Met)
	undo, _, _ := b.assessment().Undo("ana", nil)
	b.add("ana", undo[0])
	b.answer("ben", "cli-pinned-installs", model.Partly, note("PRIVATE-5: only for applications."))
	say("ana", model.Event{Kind: model.IntentKind, Criterion: "recovery-policy"})
	say("ben", model.Event{Kind: model.IntentKind, Criterion: "token-scoped", Intent: model.Intent{Choice: model.Accepted, Why: "no time this year"}})
	say("ana", model.Event{Kind: model.TargetKind, Target: 2})
	say("ana", model.Event{Kind: model.RenameKind, Registry: "Tidepool 2"})
	say("ana", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{
		Accounts: model.Yes, Hosting: []string{model.Uploads}, Login: model.OtherLogin,
		Overrides: map[string]model.Override{"cli": {Applies: false, Why: "the client is not ours"}}}})
	return b.document(), before
}

// shorts are the short documents of an assessment that came from before.
func shorts(before *model.Assessment) map[string]short {
	return map[string]short{
		"diff":    {Diff, func(d *Document) { d.Before, d.From, d.To = before, "old.rungs", "new.rungs" }},
		"history": {History, func(d *Document) {}},
		"history-one": {History, func(d *Document) {
			d.Criterion = d.Catalogue.Categories[len(d.Catalogue.Categories)/2].Criteria[1].ID
		}},
		"stale": {Stale, func(d *Document) { d.Since = "2026-09-25" }},
	}
}

// short is a kind with what it needs.
type short struct {
	Kind
	choose func(*Document)
}

func (s short) print(t testing.TB, f Format, d Document) string {
	t.Helper()
	s.choose(&d)
	return print(t, s.Kind, f, d)
}

func TestShort(t *testing.T) {
	d, before := settled(t)
	for name, s := range shorts(before) {
		for _, f := range s.Formats() {
			golden(t, "short-"+name+f.Suffix, s.print(t, f, d))
		}
	}
	d.Since = "2026-10-12"
	ascii := d
	ascii.Theme, ascii.Width = theme.Plain(theme.ASCII()), 48
	golden(t, "short-since-ascii.txt", print(t, Diff, Text, ascii))
	filtered := d
	filtered.Categories = []string{"general"}
	golden(t, "short-since-general.md", print(t, Diff, Markdown, filtered))

	d = inProgress(t).document()
	d.Set = "rungs set luma"
	golden(t, "short-messages.txt", print(t, Messages, Text, d))
}

// TestShortOfNothing: what is empty says so.
func TestShortOfNothing(t *testing.T) {
	d := newBook(t, "Acme Packages").document()
	for name, s := range shorts(d.Assessment) {
		text := s.print(t, Text, d)
		if !strings.Contains(text, "Nothing changed.") && !strings.Contains(text, "Nobody has said anything yet.") && !strings.Contains(text, "There are none") {
			t.Errorf("%s says\n%s", name, text)
		}
		data := s.print(t, JSON, d)
		if strings.Contains(data, "null") {
			t.Errorf("%s: a list that holds nothing is missing:\n%s", name, data)
		}
	}
	if text := print(t, Messages, Text, d); !strings.Contains(text, "Nobody has to be asked") {
		t.Error(text)
	}
}

// TestShortIsPublic: nothing private is in a public one, and a message for
// somebody else never holds a private note.
func TestShortIsPublic(t *testing.T) {
	d, before := settled(t)
	for name, s := range shorts(before) {
		for _, f := range s.Formats() {
			if private := s.print(t, f, d); name != "stale" && name != "history-one" && !strings.Contains(private, "PRIVATE-4") {
				t.Errorf("%s as %s: the fixture holds nothing private", name, f.Name)
			}
			d := d
			d.Public = true
			if text := s.print(t, f, d); strings.Contains(text, "PRIVATE") {
				t.Errorf("%s as %s:\n%s", name, f.Name, text)
			}
		}
	}
	b := demo(t)
	b.answer("ana", "cli-sbom", model.Unsure, detail("Ben"), note("PRIVATE-6"))
	if text := print(t, Messages, Text, b.document()); strings.Contains(text, "PRIVATE") || strings.Count(text, "To: ") != 1 {
		t.Error(text)
	}
}

// TestStaleEvidence: what is to be looked at again is named, with the day on which
// somebody looked last; private evidence only to its people.
func TestStaleEvidence(t *testing.T) {
	b := newBook(t, "Acme")
	b.answer("ana", "cli-sbom", model.Met, proof("PRIVATE-8.md", "2026-09-01"), proof("PRIVATE-9.md", ""))
	b.answer("ana", "cli-pinned-installs", model.Met, public, proof("https://acme.example/pins", "2026-09-02"))
	d := b.document()
	d.Width = 200
	d.Since = "2026-11-01"
	for _, f := range Stale.Formats() {
		private := print(t, Stale, f, d)
		d := d
		d.Public = true
		open := print(t, Stale, f, d)
		if strings.Count(private, "PRIVATE") != 2 || strings.Contains(open, "PRIVATE") || !strings.Contains(open, "acme.example/pins") {
			t.Errorf("%s: for its people\n%s\nfor everybody\n%s", f.Name, private, open)
		}
		if f.Name == Text.Name && !strings.Contains(private, "evidence: PRIVATE-8.md, seen 1 September 2026; evidence: PRIVATE-9.md\n") {
			t.Errorf("it says\n%s", private)
		}
	}
}

// TestHistorySaysWhatIsNew: the same state once more is either a look at what
// was there, or it tells what else changed; a plan that is given up is named.
func TestHistorySaysWhatIsNew(t *testing.T) {
	b := newBook(t, "Acme")
	say := func(e model.Event) {
		t.Helper()
		b.add("ana", b.assessment().Next(e))
	}
	answer := func(more ...func(*model.Event)) {
		e := model.Event{Kind: model.AnswerKind, Criterion: "maintainer-roles", Answer: model.Answer{State: model.Partly}}
		for _, m := range more {
			m(&e)
		}
		say(e)
	}
	plan := func(i model.Intent) {
		say(model.Event{Kind: model.IntentKind, Criterion: "maintainer-roles", Intent: i})
	}
	answer(holds("roles"))
	answer(holds("roles"))
	answer(holds("managing-apart-from-publishing"))
	answer(holds("managing-apart-from-publishing"), note("seen today"))
	answer(holds("managing-apart-from-publishing"), note("seen today"), proof("wiki.md", ""))
	plan(model.Intent{Choice: model.Planned, Owner: "ben"})
	plan(model.Intent{})
	plan(model.Intent{Choice: model.Accepted, Why: "not now"})
	plan(model.Intent{})
	d := b.document()
	d.Width, d.Criterion = 200, "maintainer-roles"
	var got []string
	for e := range events(d) {
		got = append(got, e.line.Lead+": "+e.line.Text)
	}
	want := []string{
		"answer: partly (ana)", "answer: partly, checked again (ana)",
		"answer: partly (ana); now holds: managing people and publishing are separate roles; holds no longer: roles exist for the people of a package",
		`answer: partly (ana); note: "seen today"`,
		"answer: partly (ana); evidence: wiki.md",
		"plan: planned by ben (ana)", "plan: planned by ben → no longer planned (ana)",
		"plan: put aside: not now (ana)", "plan: put aside: not now → no longer put aside (ana)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestShortAgrees: the levels that a diff names are those of the summaries of both
// days.
func TestShortAgrees(t *testing.T) {
	d, before := settled(t)
	type levels map[string]struct {
		Applies        bool
		Floor, Ceiling int
	}
	summaries := func(a *model.Assessment) levels {
		d := d
		d.Assessment = a
		var s struct {
			Categories []struct {
				ID             string
				Applies        bool
				Floor, Ceiling int
			}
		}
		if err := json.Unmarshal([]byte(print(t, Summary, JSON, d)), &s); err != nil {
			t.Fatal(err)
		}
		out := levels{}
		for _, c := range s.Categories {
			out[c.ID] = struct {
				Applies        bool
				Floor, Ceiling int
			}{c.Applies, c.Floor, c.Ceiling}
		}
		return out
	}
	was, is := summaries(before), summaries(d.Assessment)
	d.Before = before
	for _, m := range newDiff(d).Levels {
		for side, p := range map[*levels]place{&was: m.Before, &is: m.After} {
			l := (*side)[m.ID]
			if l.Applies != p.Applies || p.Applies && (l.Floor != *p.Floor || l.Ceiling != *p.Ceiling) {
				t.Errorf("%s: a summary says %v, the diff %v", m.ID, l, m)
			}
		}
		delete(was, m.ID)
		delete(is, m.ID)
	}
	if len(was) == 4 {
		t.Error("nothing moved in the fixture")
	}
	for id := range was {
		if was[id] != is[id] {
			t.Errorf("%s moved, and the diff does not tell", id)
		}
	}
}

// TestShortHostile: no text becomes a control sequence, a line of its own, or
// markup, whatever field it stands in.
func TestShortHostile(t *testing.T) {
	t.Parallel()
	before := everywhere("y").Assessment
	calmly := map[string]int{} // how many headings there are, by the kind and the tame text
	for i, s := range few(corpus) {
		d := everywhere(s)
		check := func(name, text string) {
			if i := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && (unicode.IsControl(r) || model.Clean(string(r)) == "") }); i >= 0 {
				t.Errorf("%s with %q holds a control character: %q", name, s, text[max(0, i-20):min(len(text), i+20)])
			}
			for line := range strings.Lines(text) {
				if name != "messages" && strings.HasPrefix(name, "text") && theme.Width(strings.TrimRight(line, "\n")) > 72 {
					t.Errorf("%s with %q: a line of %d cells", name, s, theme.Width(line))
				}
			}
		}
		docs := shorts(before)
		for document, name := range slices.Sorted(maps.Keys(docs)) {
			if !takesTurn(i, document) {
				continue
			}
			doc := docs[name]
			check("text "+name, doc.print(t, Text, d))
			md := doc.print(t, Markdown, d)
			check("md "+name, md)
			var v any
			if err := json.Unmarshal([]byte(doc.print(t, JSON, d)), &v); err != nil {
				t.Errorf("%s with %q: %v", name, s, err)
			}
			key := name + " " + tame(s)
			if _, done := calmly[key]; !done {
				calmly[key] = strings.Count(doc.print(t, Markdown, everywhere(tame(s))), "\n#")
			}
			if strings.Count(md, "\n#") != calmly[key] {
				t.Errorf("%s with %q has headings of its own", name, s)
			}
		}
		check("messages", print(t, Messages, Text, d))
	}
}

// TestMessagesPerPerson: one message for each person, however they are written, with
// what to look at; and a place for questions that nobody has been named for.
func TestMessagesPerPerson(t *testing.T) {
	b := demo(t)
	b.catalogue.Criterion("cli-sbom").Body = "## Why it matters\n\nx\n\n## Check it\n\n1. Open [the page](https://example.org/sbom).\n\n## Get there\n\nNOT THIS\n"
	b.catalogue.Criterion("cli-sbom").Sources = []model.Source{{Title: "a", URL: "https://example.org/other"}, {Title: "b", URL: "https://example.org/sbom"}}
	b.answer("ana", "cli-sbom", model.Unsure, detail("ben (infra)"))
	b.answer("cyn", "security-reviews", model.Unsure, detail("Dora, the treasurer"))
	b.answer("cyn", "vuln-warnings-ui", model.Unsure)
	d := b.document()
	d.Width, d.Set = 200, "rungs set x"
	text := print(t, Messages, Text, d)
	for _, want := range []string{
		"Subject: 2 questions", "Hello Ben,", "Hello Dora,", "1. Open the page [1].", "[1] https://example.org/sbom\n",
		"rungs set x leaked-passwords=STATE cli-sbom=STATE --by Ben\n", "rungs set x security-reviews=STATE --by Dora\n",
		"rungs set x vuln-warnings-ui=unsure:NAME\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not hold %q", want)
		}
	}
	for _, not := range []string{"NOT THIS", "example.org/other"} {
		if strings.Contains(text, not) {
			t.Errorf("it holds %q", not)
		}
	}
	if n := strings.Count(text, "To: "); n != 2 || t.Failed() {
		t.Errorf("%d messages\n%s", n, text)
	}
}

// TestCoded: what a catalogue sets as code is code, and nothing else of it is more than text.
func TestCoded(t *testing.T) {
	for in, want := range map[string]string{
		"`mix.lock` holds a `sum_1`, `a*b`.": "`mix.lock` holds a `sum_1`, `a*b`.",
		"a `b` `c` d":                        "a `b` `c` d",
		"one ` alone, and *two*":             "one \\` alone, and \\*two\\*",
		"``x`` ` y `":                        "\\``x`\\` \\` y \\`",
		"- no list, @ana":                    "\\- no list, @&#8288;ana",
		"of `[a](b)` and [a](b)":             "of `[a](b)` and \\[a\\](b)",
		"`a\nb`":                             "\\`a b\\`",
		"":                                   "",
	} {
		if got := coded(in, true); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
