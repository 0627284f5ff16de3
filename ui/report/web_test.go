package report

import "testing"

// TestWeb sees that a link leads where whoever wrote it meant, all of it or not at all.
func TestWeb(t *testing.T) {
	for ref, want := range map[string]string{
		"https://example.org/a?b=c&d#e":            "https://example.org/a?b=c&d#e",
		"https://example.org/q?label=a|b&say=<x>":  "https://example.org/q?label=a%7Cb&say=%3Cx%3E",
		`https://example.org/{a}^"b"'c'` + "`d`":   "https://example.org/%7Ba%7D%5E%22b%22%27c%27%60d%60",
		"https://example.org/it.":                  "https://example.org/it.",
		"https://user@example.org/":                "",
		"https://exa|mple.org/":                    "",
		`https://example.org\@evil.example/`:       "",
		"https://example.org/a b":                  "",
		"javascript:alert(1)//https://example.org": "",
		"see https://example.org":                  "",
		"docs/policy.md":                           "",
		"https:///path":                            "",
	} {
		if got := web(ref); got != want {
			t.Errorf("%s: got %q, want %q", ref, got, want)
		}
		l := link{Ref: ref, Seen: "seen today"}
		if got := markdownLink(l); want != "" && got != "<"+want+"> (seen today)" {
			t.Errorf("%s in Markdown: %s", ref, got)
		}
	}
}
