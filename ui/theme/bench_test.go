package theme

import (
	"fmt"
	"strings"
	"testing"

	"rungs/model"
)

// essay is a text of about 350 words with all that our criteria hold.
func essay() string {
	const prose = "In July 2018 somebody got into an account of *one* maintainer, and [published a release](https://example.org/1) that sent " +
		"away files named `.npmrc`. Nobody saw it for **three hours**; then every token was revoked, also those of people who had done nothing wrong."
	var b strings.Builder
	for _, heading := range []string{"Why it matters", "What counts", "What does not", "Check it", "Get there"} {
		fmt.Fprintf(&b, "## %s\n\n%s\n\n- %s\n- A second point, with `code` in it.\n\n1. Enrol a test account, log out, log in.\n2. Send the same code again.\n\n", heading, prose, prose[:80])
	}
	return b.String() + "```\ncurl -u test:wrong https://example.org/login\n```\n"
}

func BenchmarkMarkdown(b *testing.B) {
	text, links := essay(), []string{"https://example.org/1"}
	for _, width := range []int{46, 78} {
		b.Run(fmt.Sprintf("width=%d", width), func(b *testing.B) {
			b.ReportAllocs()
			t := New(true, Unicode())
			for b.Loop() {
				t.Markdown(text, width, links)
			}
		})
	}
}

func BenchmarkExplanation(b *testing.B) {
	c := &model.Criterion{
		ID: "mfa", Title: "Strong MFA available", Body: essay(), Delegated: "Provided by that service, if it offers it to every user.", Reviewed: "2026-11-01",
		Peers:   []model.Peer{{Registry: "Hex", How: "An option in the dashboard.", Since: "2020-05", Source: "https://example.org/hex", Seen: "2026-08-21"}},
		Sources: []model.Source{{Title: "A postmortem", URL: "https://example.org/1"}},
	}
	catalogue := model.NewCatalogue(model.Catalogue{ID: "x", Categories: []model.Category{{ID: "x", Criteria: []model.Criterion{*c}}}})
	b.ReportAllocs()
	t := New(true, Unicode())
	for b.Loop() {
		t.Explanation(catalogue, c, 46)
	}
}

func BenchmarkWords(b *testing.B) {
	text := essay()
	b.ReportAllocs()
	for b.Loop() {
		Words(text)
	}
}

func BenchmarkWrap(b *testing.B) {
	text := strings.Repeat("In July 2018 somebody got into an account of one maintainer. ", 5)
	b.ReportAllocs()
	for b.Loop() {
		Wrap(text, 46)
	}
}
