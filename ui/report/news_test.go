package report

import (
	"regexp"
	"strings"
	"testing"
)

// TestNews holds the news of an assessment some weeks on, as everybody may see them and as
// the team does.
func TestNews(t *testing.T) {
	d, _ := settled(t)
	d.Since = "2026-10-01"
	for _, f := range News.Formats() {
		golden(t, "news-private"+f.Suffix, print(t, News, f, d))
	}
	d.Public = true
	for _, f := range News.Formats() {
		text := print(t, News, f, d)
		golden(t, "news"+f.Suffix, text)
		for _, secret := range []string{"PRIVATE", `\bana\b`, `\bben\b`, "lawyer", "no time this year", "the client is not ours"} {
			if regexp.MustCompile(secret).MatchString(text) {
				t.Errorf("%s tells %q", f.Name, secret)
			}
		}
	}
}

// TestNewsOfNothing: where nobody said anything there is no line, and without a day the
// news are those of a month.
func TestNewsOfNothing(t *testing.T) {
	d := demo(t).document()
	d.Since = "2026-11-20"
	quiet := print(t, News, Text, d)
	if !strings.Contains(quiet, "Nothing moved.") || strings.Contains(quiet, " · ") {
		t.Error(quiet)
	}
	if d.Since = ""; !strings.Contains(print(t, News, Text, d), "What moved after 23 October 2026") {
		t.Error(print(t, News, Text, d))
	}
}
