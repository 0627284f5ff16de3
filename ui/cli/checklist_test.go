package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rungs/content/builtin"
)

// TestChecklists matches lists of 32 lines. Each line says in a comment, which the
// matcher does not see, what it is about. No line may be matched with anything
// else; some may be reported.
func TestChecklists(t *testing.T) {
	m := newMatcher(builtin.Catalogue())
	about := regexp.MustCompile(`<!-- (\S+) -->`)
	for _, c := range []struct {
		file string
		most int // lines that may be reported
	}{
		{"titles.md", 1}, {"ids.md", 0}, {"sentences.md", 4}, {"terse.md", 6}, {"others.md", 25}, {"hard.md", 32},
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
			m.find(items)
			settle(items)
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

// TestPartsOfTitles takes every choice of the words of every title: it is matched
// with the criterion of that title, or reported.
func TestPartsOfTitles(t *testing.T) {
	catalogue := builtin.Catalogue()
	m := newMatcher(catalogue)
	matched, all := 0, 0
	for c := range catalogue.All() {
		words := strings.Fields(c.Title)
		for choice := 1; choice < 1<<len(words); choice++ {
			var line []string
			for i, w := range words {
				if choice&(1<<i) != 0 {
					line = append(line, w)
				}
			}
			all++
			found, _, _ := m.match(strings.Join(line, " "))
			if found != nil && found != c {
				t.Errorf("%q of %q is matched with %s", line, c.Title, found.ID)
			}
			if found != nil {
				matched++
			}
		}
		if found, sure, _ := m.match(c.Title); found != c || !sure {
			t.Errorf("the title %q is not found", c.Title)
		}
	}
	t.Logf("%d of %d parts are matched", matched, all)
}

// TestTwoOfOne sees to lines about the same criterion: the one that names it
// stands, and where both are like it neither does.
func TestTwoOfOne(t *testing.T) {
	m := newMatcher(builtin.Catalogue())
	for _, c := range []struct {
		list  string
		taken []int // lines
	}{
		{"- [x] SBOM output\n- [ ] Software bill of materials output", nil},
		{"- [ ] a software bill of materials\n- [x] cli-sbom", []int{2}},
		{"- [ ] a software bill of materials\n- [x] the CLI has an SBOM", nil},
		{"- [x] cli-sbom\n- [x] SBOM output", []int{1}},
		{"- [x] cli-sbom\n- [ ] SBOM output", nil},
		{"- [x] cli-sbom\n```\n- [ ] cli-sbom\n```", []int{1}},
	} {
		items, err := parseChecklist(c.list)
		if err != nil {
			t.Fatal(err)
		}
		m.find(items)
		settle(items)
		var taken []int
		for _, it := range items {
			if it.problem == "" {
				taken = append(taken, it.line)
			}
		}
		if !slices.Equal(taken, c.taken) {
			t.Errorf("%q: lines %v are taken instead of %v", c.list, taken, c.taken)
		}
	}
}

// TestParseChecklist reads lists as people write them.
func TestParseChecklist(t *testing.T) {
	items, err := parseChecklist("# Find out first\n- [ ] **1. Title** (mfa-totp)\\\n## Then\n  * [X] [linked](https://x.example) <!-- hidden -->\n3) [ ] third\n" +
		"- [] none\n- [y] none\n-[x] none\n- [x]\n\t- [x] hostile \x1b[31m\u202eword\r\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, it := range items {
		got = append(got, fmt.Sprintf("%d %v %v %s", it.line, it.ticked, it.asking, it.text))
	}
	want := []string{"2 false true **Title** (mfa-totp)", "4 true false linked", "5 false false third", "10 true false hostile [31mword"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	if _, err := parseChecklist(strings.Repeat("- [ ] x\n", maxChecklistItem+1)); err == nil {
		t.Error("a list without an end is read")
	}
}
