package checklist

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rungs/content/builtin"
	"rungs/model"
)

// TestChecklists matches lists of 32 lines. Each line says in a comment, which the
// matcher does not see, what it is about. No line may be matched with anything
// else; some may be reported.
func TestChecklists(t *testing.T) {
	about := regexp.MustCompile(`<!-- (\S+) -->`)
	for _, c := range []struct {
		file string
		most int // lines that may be reported
	}{
		{"titles.md", 1}, {"ids.md", 0}, {"sentences.md", 4}, {"terse.md", 6}, {"others.md", 25}, {"hard.md", 32},
	} {
		t.Run(c.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", c.file))
			if err != nil {
				t.Fatal(err)
			}
			items, err := Parse(string(data))
			if err != nil || len(items) != 32 {
				t.Fatalf("%d items, %v", len(items), err)
			}
			matches := Find(builtin.Catalogue(), items)
			Settle(matches)
			lines := strings.Split(string(data), "\n")
			reported := 0
			for _, m := range matches {
				want := about.FindStringSubmatch(lines[m.Line-1])[1]
				if m.Problem != "" {
					reported++
					if c.most < 32 {
						t.Logf("reported: %q, %s", m.Text, m.Problem)
					}
					continue
				}
				if m.Criterion.ID != want {
					t.Errorf("%q is matched with %s and is about %s", m.Text, m.Criterion.ID, want)
				}
				if (m.State == model.Met) != strings.Contains(strings.ToLower(lines[m.Line-1]), "[x]") {
					t.Errorf("%q: it says %s", m.Text, m.State)
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
			found, _, _ := m.search(strings.Join(line, " "))
			if found != nil && found != c {
				t.Errorf("%q of %q is matched with %s", line, c.Title, found.ID)
			}
			if found != nil {
				matched++
			}
		}
		if found, sure, _ := m.search(c.Title); found != c || !sure {
			t.Errorf("the title %q is not found", c.Title)
		}
	}
	t.Logf("%d of %d parts are matched", matched, all)
}

// TestTwoOfOne sees to lines about the same criterion: the one that names it
// stands, and where both are like it neither does.
func TestTwoOfOne(t *testing.T) {
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
		items, err := Parse(c.list)
		if err != nil {
			t.Fatal(err)
		}
		matches := Find(builtin.Catalogue(), items)
		Settle(matches)
		var taken []int
		for _, m := range matches {
			if m.Problem == "" {
				taken = append(taken, m.Line)
			}
		}
		if !slices.Equal(taken, c.taken) {
			t.Errorf("%q: lines %v are taken instead of %v", c.list, taken, c.taken)
		}
	}
}

// TestParse reads lists as people write them.
func TestParse(t *testing.T) {
	items, err := Parse("# Find out first\n- [ ] **1. Title** (mfa-totp)\\\n## Then\n  * [X] [linked](https://x.example) <!-- hidden -->\n3) [ ] third\n" +
		"- [] none\n- [y] none\n-[x] none\n- [x]\n\t- [x] hostile \x1b[31m\u202eword\r\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, item := range items {
		got = append(got, fmt.Sprintf("%d %s: %s", item.Line, item.State, item.Text))
	}
	want := []string{"2 not answered: **Title** (mfa-totp)", "4 met: linked", "5 not met: third", "10 met: hostile [31mword"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	if _, err := Parse(strings.Repeat("- [ ] x\n", maxItems+1)); err == nil {
		t.Error("a list without an end is read")
	}
}

// TestAnswer sets what a line says beside what is answered: a tick makes met of all
// but what counts as it, and a line without one fills holes only.
func TestAnswer(t *testing.T) {
	for _, state := range append(model.States[:], model.Unanswered) {
		a := model.Fold(model.Header{}, nil)
		if state != model.Unanswered {
			a.Apply(model.Event{ID: "1", Kind: model.AnswerKind, Criterion: "cli-sbom", Answer: model.Answer{State: state}})
		}
		m := Find(builtin.Catalogue(), []Item{{Text: "cli-sbom"}})[0]
		for _, says := range []model.State{model.Met, model.Unmet, model.Unanswered} {
			want := model.Unanswered
			if says == model.Met && !state.Counts() || says == model.Unmet && state == model.Unanswered {
				want = says
			}
			if m.State = says; m.Answer(a) != want {
				t.Errorf("%s: a line that says %s makes it %s, not %s", state, says, m.Answer(a), want)
			}
		}
	}
}
