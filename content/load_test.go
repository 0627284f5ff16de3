package content_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rungs/content"
	"rungs/model"
)

// No character that could harm a terminal is loaded, however it was written.
func TestLoadIsClean(t *testing.T) {
	folder := good(t,
		replace(file, "Reserved names", `\e[31mReserved\x07 names`),
		replace(file, "the list is public", `the \u202elist\nis public`),
		replace(file, "People type", "People \x1b]0;x\x07type"),
		replace("catalogue.yaml", "A small catalogue", "A \x1b[2Jsmall catalogue"),
		replace("glossary.yaml", "A name that", "A \u2066name that"),
	)
	c, err := content.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	m := c.Criterion("reserved-names")
	for got, want := range map[string]string{
		m.Title: "[31mReserved names", m.Advice[0]: "the list is public", c.Title: "A [2Jsmall catalogue for the tests",
		c.Glossary[0].Text: "A name that a reader takes for another one.",
	} {
		if got != want {
			t.Errorf("%q was loaded, want %q", got, want)
		}
	}
	if !strings.Contains(m.Body, "People ]0;xtype names") || model.Clean(m.Body) != m.Body {
		t.Errorf("the body is %q", m.Body)
	}
}

// A catalogue of one's own needs neither levels nor a page.
func TestLoadWithoutLevels(t *testing.T) {
	folder := good(t,
		replace("catalogue.yaml", "source: https://example.org/names\n", ""),
		replace(file, "level: 1\n", ""), replace("names/name-review.md", "level: 2\n", ""),
		func(f fstest.MapFS) {
			before, after, _ := strings.Cut(string(f["catalogue.yaml"].Data), "levels:\n")
			_, categories, _ := strings.Cut(after, "categories:\n")
			f["catalogue.yaml"] = &fstest.MapFile{Data: []byte(before + "without_levels: true\ncategories:\n" + categories)}
		},
	)
	if faults := lint(t, folder); faults != "" {
		t.Error(faults)
	}
	c, err := content.Load(folder)
	if err != nil || !c.WithoutLevels || len(c.Levels) != 0 {
		t.Fatalf("it loads as %+v, error %v", c, err)
	}
	for m := range c.All() {
		if m.Level != 1 {
			t.Errorf("%s is of level %d, and all stand on one", m.ID, m.Level)
		}
	}
}

func TestLoadNamesEveryFileThatItCannotRead(t *testing.T) {
	_, err := content.Load(os.DirFS(filepath.Join("testdata", "broken", "broken-yaml")))
	if err == nil {
		t.Fatal("it loads")
	}
	for _, name := range []string{"bracket", "name-review", "reserved-names", "tab"} {
		if !strings.Contains(err.Error(), "names/"+name+".md:") {
			t.Errorf("%s.md is not named in %v", name, err)
		}
	}
}
