package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rungs/content"
	"rungs/model"
)

func builtin(t testing.TB) *model.Catalogue {
	t.Helper()
	c, err := content.Load(content.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestChecklists matches lists of 32 lines. Each line says in a comment, which the
// matcher does not see, what it is about. No line may be matched with anything
// else; some may be reported.
func TestChecklists(t *testing.T) {
	m := newMatcher(builtin(t))
	about := regexp.MustCompile(`<!-- (\S+) -->`)
	for _, c := range []struct {
		file string
		most int // lines that may be reported
	}{
		{"titles.md", 0}, {"ids.md", 0}, {"sentences.md", 2}, {"terse.md", 6}, {"hard.md", 32},
	} {
		t.Run(c.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", "checklists", c.file))
			if err != nil {
				t.Fatal(err)
			}
			items, err := parseChecklist(string(data))
			if err != nil || len(items) != 32 {
				t.Fatalf("%d items, %v", len(items), err)
			}
			m.assign(items)
			lines := strings.Split(string(data), "\n")
			reported := 0
			for _, it := range items {
				want := about.FindStringSubmatch(lines[it.line-1])[1]
				if it.problem != "" {
					reported++
					if c.most < 32 {
						t.Logf("reported: %q, %s", it.text, it.problem)
					}
					continue
				}
				if it.found.ID != want {
					t.Errorf("%q is matched with %s and is about %s", it.text, it.found.ID, want)
				}
				if it.ticked != strings.Contains(strings.ToLower(lines[it.line-1]), "[x]") {
					t.Errorf("%q: ticked is %v", it.text, it.ticked)
				}
			}
			if reported > c.most {
				t.Errorf("%d lines are reported, at most %d may be", reported, c.most)
			}
			if c.most == 32 && reported < 32 {
				t.Errorf("only %d lines are reported", reported)
			}
		})
	}
}
