package report

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestUnshown: what answers rest on that count is told once, in every format that is read,
// in summary and report.
func TestUnshown(t *testing.T) {
	b := newBook(t, "Acme")
	first := b.catalogue.Criterion("security-notifications").Conditions
	b.answer("ana", "security-notifications", model.Met, holds(first[0].ID), proof("https://acme.example/mails", ""))
	b.answer("ana", "token-prefix", model.Met)
	b.answer("ana", "of-an-older-version", model.Met)
	for _, k := range []Kind{Summary, Report} {
		for _, f := range (Formats{Text, Markdown, HTML}) {
			text := strings.Join(strings.Fields(print(t, k, f, b.document())), " ")
			for _, want := range []string{
				"Met, with a condition that is not ticked (1)", "user gets an email when MFA is switched off",
				"From memory so far: met, and without evidence (1)", "Recognisable token prefix.",
				"Answered, and not asked any more in this version (1)", "of-an-older-version.",
			} {
				if !strings.Contains(text, want) {
					t.Errorf("%s as %s does not say %q", k.Name, f.Name, want)
				}
			}
		}
	}
}
