package ask

import (
	"strings"
	"testing"

	"rungs/model"
)

// TestAloud reads out sentences of the program in which titles stand.
func TestAloud(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{ID: "x", Version: "1", Categories: []model.Category{{ID: "a", Title: "A", Criteria: []model.Criterion{
		{ID: "mfa", Title: "MFA required", Level: 1}, {ID: "mfa-critical", Title: "MFA required: critical packages", Level: 1},
	}}}})
	for text, want := range map[string]string{
		`MFA required: critical packages: unsure.`:                 "MFA required (critical packages): unsure.",
		`counts once "MFA required: critical packages" is met`:     "counts once MFA required (critical packages) is met",
		`"MFA required" is not met; nothing else`:                  "MFA required is not met; nothing else",
		`MFA required: met.`:                                       "MFA required: met.",
		`a page says "write to us" and nothing more`:               `a page says "write to us" and nothing more`,
		`"MFA required" and "MFA required: critical packages" (x)`: "MFA required and MFA required (critical packages) (x)",
	} {
		if got := aloud(c).Replace(text); got != want {
			t.Errorf("%s\nis read as\n%s\ninstead of\n%s", text, got, want)
		}
	}
}

// TestUnwrapped has each sentence on one line, whatever is asked, and no mark of a source.
func TestUnwrapped(t *testing.T) {
	c := small()
	long := strings.TrimSpace(strings.Repeat("long words ", 60))
	lock := &c.Categories[0].Criteria[0]
	lock.Asks, lock.Conditions[0].Text = long+" asked?", long+" conditions"
	lock.Sources = []model.Source{{Title: long + " sources", URL: "https://x.example"}}
	lock.Body = "## Why it matters\n\n" + long + " read [there](https://x.example).\n\n- " + long + " listed"
	o := Options{Width: Unwrapped}
	o.Catalogue = c
	p := play(t, o, "explain all", "links", "n "+long+" noted", "full", "q")
	for _, says := range []string{long + " asked?\n", "  1. " + long + " conditions\n", "\n" + long + " read there.\n", "- " + long + " listed\n", "  1. " + long + " sources\n", "Private note: " + long + " noted\n"} {
		if !strings.Contains(p.out, says) {
			t.Errorf("%q is not said in one line in\n%s", says, p.out)
		}
	}
	if strings.Contains(p.out, "[1]") {
		t.Errorf("a source is heard:\n%s", p.out)
	}
}

// TestUnmarked reads out a page.
func TestUnmarked(t *testing.T) {
	const page, want = "A page\n------\n\nText -- and more ---\n* one\n  * two\n  more\n5 * 5 [choose: 1. |\n2 | 3.] [fill in: x] [3]\n", "A page\n\nText -- and more ---\n- one\n  - two\n  more\n5 * 5 (choose: 1, or\n2, or 3.) (fill in: x) [3]\n"
	if got := unmarked(page); got != want {
		t.Errorf("got\n%s", got)
	}
}
