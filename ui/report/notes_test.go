package report

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestNotesArePrivate holds that the notes of an assessment are in what the team prints of
// it in whole, with who wrote them, and in no other document; never in a public copy, though
// somebody marked them public.
func TestNotesArePrivate(t *testing.T) {
	b := demo(t)
	b.add("ana", model.Event{Kind: model.NotesKind, Answer: model.Answer{Note: "zqx-first\n\n* zqx-second", Public: true}})
	b.add("ben", model.Event{Kind: model.NotesKind, Answer: model.Answer{Note: "zqx-apart", Public: true}})
	for name, k := range kinds {
		for _, f := range k.Formats() {
			d := b.document()
			if name == "Stale" {
				d.Since = "2099-01-01"
			}
			got := print(t, k, f, d)
			tells := (name == "Report" || name == "History") && f.Name != "csv"
			for _, text := range []string{"zqx-first", "zqx-second", "zqx-apart"} {
				if strings.Contains(got, text) != tells {
					t.Errorf("%s as %s tells %s: %v, want %v", name, f.Name, text, !tells, tells)
				}
			}
			d.Public = true
			if got := print(t, k, f, d); strings.Contains(got, "zqx") {
				t.Errorf("the public %s as %s tells them", name, f.Name)
			}
		}
	}
	d := b.document()
	for _, want := range []string{"Notes of the assessment", "ana, 11 October 2026", "ben, 12 October 2026"} {
		if got := print(t, Report, Text, d); !strings.Contains(got, want) {
			t.Errorf("the report does not say %q:\n%s", want, got[max(0, strings.Index(got, "zqx")-200):])
		}
	}
	d.Public = true
	if got := print(t, Report, Text, d); !strings.Contains(got, "private notes") {
		t.Error("the public report does not say that they are left out")
	}
	d.Public, d.Before, d.From, d.To = false, demo(t).document().Assessment, "old", "new"
	if got := print(t, Diff, Text, d); !strings.Contains(got, "notes of the assessment: none → written") {
		t.Errorf("the diff does not name them:\n%s", got)
	}
}
