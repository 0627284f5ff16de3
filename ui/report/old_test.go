package report

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestOldAnswersAreMarked: a year after an answer every format but CSV says that
// somebody should look again; a confirmation takes the mark away.
func TestOldAnswersAreMarked(t *testing.T) {
	b := newBook(t, "Acme")
	b.answer("ana", "cli-sbom", model.Met)
	b.answer("ana", "email-verified", model.Met)
	marks := func(days int) map[string]int {
		d := b.document()
		d.Now = b.events[0].At.AddDate(0, 0, days)
		return map[string]int{
			"text": strings.Count(print(t, Report, Text, d), "ana, 14 September 2026, more than a year ago"),
			"md":   strings.Count(print(t, Report, Markdown, d), "ana, 14 September 2026, more than a year ago"),
			"html": strings.Count(print(t, Report, HTML, d), "ana, 14 September 2026, more than a year ago"),
			"json": strings.Count(print(t, Report, JSON, d), `    "stale": [
      "cli-sbom"`),
			"summary": strings.Count(print(t, Summary, Text, d), "of them last checked more than a"),
		}
	}
	want := func(days, each int) {
		t.Helper()
		for format, n := range marks(days) {
			if n != each {
				t.Errorf("after %d days %s has %d marks, want %d", days, format, n, each)
			}
		}
	}
	want(365, 0)
	want(366, 1)
	b.add("ben", b.assessment().Next(model.Event{Kind: model.AnswerKind, Criterion: "cli-sbom", Answer: model.Answer{State: model.Met}}))
	want(366, 0)
}
