package report

import (
	"strings"
	"testing"

	"rungs/model"
	"rungs/ui/theme"
)

// longBook has much to tell, in texts as long as a line may be.
func longBook(t testing.TB) *book {
	b := newBook(t, strings.Repeat("The Registry of Everything ", 30))
	long := strings.Repeat("a reason that goes on ", 45)
	n := 0
	for c := range b.catalogue.All() {
		n++
		switch {
		case n == 1:
			b.answer("ana", c.ID, model.Met, proof("https://acme.example", ""))
			continue
		case n%5 == 0:
			b.answer("ana", c.ID, model.Met) // from memory
			continue
		case n%6 == 0:
			b.answer("ana", c.ID, model.Unsure, detail(long))
			continue
		case n%7 == 0:
			b.answer("ana", c.ID, model.Met)
			b.answer("ben", c.ID, model.Partly)
			continue
		}
		b.answer("ana", c.ID, model.Unmet)
		mean := model.Intent{Choice: model.Planned, Owner: long, Until: "2020-01-01"}
		if c.Category == "authentication" && n%2 == 0 {
			mean = model.Intent{Choice: model.Accepted, Why: long}
		}
		b.add("ana", model.Event{Kind: model.IntentKind, Criterion: c.ID, Intent: mean})
	}
	return b
}

// TestBriefIsOnePage holds that a brief is one page in text, and short in Markdown.
func TestBriefIsOnePage(t *testing.T) {
	books := map[string]*book{"longest": longBook(t)}
	for _, f := range fixtures {
		books[f.name] = f.make(t)
	}
	for name, b := range books {
		for _, width := range []int{72, 76} {
			for _, signs := range []theme.Glyphs{theme.Unicode(), theme.ASCII()} {
				d := b.document()
				for i := range d.Catalogue.Categories { // as long as the real ones
					for j := range d.Catalogue.Categories[i].Criteria {
						d.Catalogue.Categories[i].Criteria[j].Because = strings.Repeat("In May 2024 it happened. ", 10)
					}
				}
				d.Width, d.Paper, d.Theme = width, true, theme.Plain(signs)
				text := print(t, Brief, Text, d)
				lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
				if len(lines) > sheetLines || strings.Contains(text, "\f") {
					t.Errorf("%s at %d: %d lines\n%s", name, width, len(lines), text)
				}
				for _, line := range lines {
					if theme.Width(line) > width {
						t.Errorf("%s: %q", name, line)
					}
				}
				if n := strings.Count(print(t, Brief, Markdown, d), "\n"); n >= 80 {
					t.Errorf("%s: %d lines of Markdown", name, n)
				}
			}
		}
	}
}

// TestBriefTells holds that names and reasons are announced where they stand on the page, and
// nowhere else.
func TestBriefTells(t *testing.T) {
	plan := model.Intent{Choice: model.Planned, Owner: "ana", Until: "2030-01-01"}
	against := model.Intent{Choice: model.Accepted, Why: "nobody asked"}
	for _, tt := range []struct {
		intents []model.Intent
		want    string
	}{
		{nil, ""},
		{[]model.Intent{{Choice: model.Planned, Until: "2030-01-01"}}, ""},
		{[]model.Intent{plan}, " Names are in it."},
		{[]model.Intent{against}, " Reasons are in it."},
		{[]model.Intent{plan, against}, " Names and reasons are in it."},
	} {
		b, n := newBook(t, "Acme"), 0
		for c := range b.catalogue.All() {
			if n < len(tt.intents) && c.Level == 1 {
				b.answer("ana", c.ID, model.Unmet)
				b.add("ana", model.Event{Kind: model.IntentKind, Criterion: c.ID, Intent: tt.intents[n]})
				n++
			}
		}
		text := print(t, Brief, Markdown, b.document())
		if want := "Self-assessed, and checked by nobody." + tt.want + "\n"; n != len(tt.intents) || !strings.Contains(text, want) {
			t.Errorf("%+v: no %q in\n%s", tt.intents, want, text)
		}
	}
}

// TestBriefNeeds holds what is asked of the reader: for the steps of the plan, and not for those
// that come after the level that it aims at, which are told where there are few below.
func TestBriefNeeds(t *testing.T) {
	b := newBook(t, "Acme")
	for c := range b.catalogue.All() {
		if c.Level == 1 {
			b.answer("ana", c.ID, model.Met)
		} else {
			b.answer("ana", c.ID, model.Unmet)
		}
	}
	b.answer("ana", "recovery-policy", model.Unmet)
	b.events[len(b.events)-1].After = []string{"e002"}
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "recovery-policy", Intent: model.Intent{Choice: model.Planned, Owner: "Ben", Until: "2026-09-30"}})
	got := newBrief(b.document())
	if len(got.Next) != 1 || got.Next[0].Title != "Account recovery policy" || !got.Next[0].Overdue || got.Steps != 1 {
		t.Errorf("next is %+v of %d", got.Next, got.Steps)
	}
	if len(got.Later) != 2 || got.Later[0].Level != 2 || got.Later[1].Level != 2 {
		t.Errorf("after that comes %+v", got.Later)
	}
	if text := strings.Join(strings.Fields(print(t, Brief, Text, b.document())), " "); !strings.Contains(text, "after these, towards level 2:") {
		t.Error(text)
	}
	needed := strings.Join(got.Needed, "\n")
	for _, want := range []string{"1 planned step that is overdue", "Time, or money: about 1 to 3 evenings."} {
		if !strings.Contains(needed, want) {
			t.Errorf("it does not say %q:\n%s", want, needed)
		}
	}
	for _, s := range got.Later {
		if strings.Contains(needed, s.Title) {
			t.Errorf("it asks for %s, which is not in the plan:\n%s", s.Title, needed)
		}
	}
	if got := newBrief(done(t).document()).Needed; len(got) != 1 || !strings.HasPrefix(got[0], "Nothing now") {
		t.Errorf("where all is done it needs %q", got)
	}
}
