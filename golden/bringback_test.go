package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rungs/model"
	"rungs/store"
)

// TestBroughtBack hands all steps out, as a plan and as issues, ticks every box in
// them as people do, and takes them in: all is met.
func TestBroughtBack(t *testing.T) {
	open := func(t *testing.T) string {
		dir, answers := t.TempDir(), ""
		for c := range frozen.All() {
			answers += c.ID + "=unmet\n"
		}
		if out, code := runIn(t, dir, answers, "set", "./acme.rungs", "-"); code != 0 {
			t.Errorf("%d: %s", code, out)
		}
		return dir
	}
	met := func(t *testing.T, dir, assessment string) {
		t.Helper()
		j, err := store.Open(filepath.Join(dir, assessment))
		if err != nil {
			t.Fatal(err)
		}
		a := model.Fold(j.Header(), j.Events())
		for c := range frozen.All() {
			if state := a.Finding(c.ID).State(); state != model.Met {
				t.Errorf("%s is %s", c.ID, state)
			}
		}
	}
	ticked := func(t *testing.T, file string) string {
		t.Helper()
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(data), "[ ]") {
			t.Fatalf("%s has no box", file)
		}
		return strings.ReplaceAll(string(data), "[ ]", "[x]")
	}
	t.Run("plan", func(t *testing.T) {
		dir := open(t)
		if out, code := runIn(t, dir, "", "plan", "./acme.rungs", "--target", "3", "--output", "plan.md"); code != 0 {
			t.Fatal(out)
		}
		if out, code := runIn(t, dir, ticked(t, filepath.Join(dir, "plan.md")), "import", "-", "./back.rungs", "--yes"); code != 0 {
			t.Fatalf("%d: %s", code, out)
		}
		met(t, dir, "back.rungs")
	})
	for _, host := range []string{"github", "gitlab", "forgejo", "files"} {
		t.Run(host, func(t *testing.T) {
			dir := open(t)
			if out, code := runIn(t, dir, "", "issues", "./acme.rungs", "--for", host, "--target", "3"); code != 0 {
				t.Fatal(out)
			}
			files, _ := filepath.Glob(filepath.Join(dir, "issues", "*.md"))
			var list, all string
			for _, file := range files {
				if filepath.Base(file) == "issues.md" {
					list = ticked(t, file)
				} else {
					all += ticked(t, file) + "\n"
				}
			}
			if len(files) != frozen.Len()+1 {
				t.Fatalf("%d files", len(files))
			}
			for i, text := range []string{list, all} {
				into := fmt.Sprintf("./back%d.rungs", i)
				if out, code := runIn(t, dir, text, "import", "-", into, "--yes"); code != 0 {
					t.Errorf("%d: %s", code, out)
				}
				met(t, dir, into)
			}
		})
	}
	// What the trackers list, as their tools write it: gh through the filter in the script, tea as it
	// quotes since and before 2026.
	for name, lines := range map[string]func(c *model.Criterion) string{
		"gh":      func(c *model.Criterion) string { return "- [x] " + c.ID },
		"tea":     func(c *model.Criterion) string { return c.Title + ",closed" },
		"old tea": func(c *model.Criterion) string { return `"` + c.Title + `","closed"` },
	} {
		t.Run(name, func(t *testing.T) {
			dir, list := t.TempDir(), ""
			if strings.HasSuffix(name, "tea") {
				list = "title,state\n"
			}
			for c := range frozen.All() {
				list += lines(c) + "\n"
			}
			if out, code := runIn(t, dir, list, "import", "--checklist", "-", "./back.rungs", "--yes"); code != 0 {
				t.Fatalf("%d: %s", code, out)
			}
			met(t, dir, "back.rungs")
		})
	}
}
