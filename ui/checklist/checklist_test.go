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
			list, err := Parse(string(data))
			if err != nil || len(list.Items) != 32 {
				t.Fatalf("%d items, %v", len(list.Items), err)
			}
			matches := Find(builtin.Catalogue(), list.Items)
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
// stands, and else the one that says the least.
func TestTwoOfOne(t *testing.T) {
	for _, c := range []struct {
		list  string
		taken []int // lines
	}{
		{"- [x] SBOM output\n- [ ] Software bill of materials output", []int{2}},
		{"| what | status |\n|---|---|\n| SBOM for people | done |\n| SBOM for machines | partial |\n| an SBOM again | yes |", []int{4}},
		{"- [ ] a software bill of materials\n- [x] cli-sbom", []int{2}},
		{"- [ ] a software bill of materials\n- [x] the CLI has an SBOM", []int{1}},
		{"- [x] cli-sbom\n- [x] SBOM output", []int{1}},
		{"- [x] cli-sbom\n- [ ] SBOM output", []int{2}},
		{"- [x] cli-sbom\n```\n- [ ] cli-sbom\n```", []int{1}},
	} {
		list, err := Parse(c.list)
		if err != nil {
			t.Fatal(err)
		}
		matches := Find(builtin.Catalogue(), list.Items)
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
	list, err := Parse("# Find out first\n- [ ] **1. Title** (mfa-totp)\\\n## Then\n  * [X] [linked](https://x.example) <!-- hidden -->\n3) [ ] third\n" +
		"- [] none\n- [y] none\n-[x] none\n- [x]\n\t- [x] hostile \x1b[31m\u202eword\r\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, item := range list.Items {
		got = append(got, fmt.Sprintf("%d %s: %s", item.Line, item.State, item.Text))
	}
	want := []string{"2 not answered: **Title** (mfa-totp)", "4 met: linked", "5 not met: third", "6 not met: none", "7 not met: none", "8 met: none", "10 met: hostile [31mword"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	if got := list.Items[3].Doubt + "; " + list.Items[4].Doubt; got != "its box is empty; write [ ] or [x]; its box is [y]" {
		t.Error(got)
	}
	if !slices.Equal(list.Rest, []int{9}) {
		t.Errorf("the rest are lines %v", list.Rest)
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

// TestDoubt is about words beside a criterion: what they say against the box makes
// the line unclear. Each line is told with its number.
func TestDoubt(t *testing.T) {
	unclear := []string{
		// n/a, in words and signs
		"- [x] token-prefix (N/A, we have no tokens)", "- [x] token-prefix: n.a.", "- [ ] token-prefix is not applicable", "- [x] token-prefix does not apply",
		"- [x] token-prefix – doesn’t apply to us", "- [ ] token-prefix: irrelevant", "- [~] token-prefix", "- [-] token-prefix", "* [/] token-prefix", "- [?] token-prefix",
		"+ [!] token-prefix", "- [N] token-prefix", "## Not applicable\n\n- [x] token-prefix", "== Dropped\n* [*] token-prefix",
		// struck
		"- [x] ~~token-prefix~~ dropped", "- [x] <del>token-prefix</del>", "- [ ] <s>token-prefix</s>", "- [X] +token-prefix+", "* [x] [line-through]#token-prefix#", "- [x] ~~API tokens with a prefix~~ token-prefix",
		// in part
		"- [x] token-prefix, partly", "- [x] token-prefix (partial)", "- [x] WIP: token-prefix", "- [ ] token-prefix (in progress)", "- [x] token-prefix 80 %", "- [x] token-prefix (2/3)",
		"- [x] token-prefix: 3 of 4 kinds", "- [x] token-prefix 🚧", "- [x] token-prefix except for the old ones", "- [x] token-prefix, but no scanner knows it", "- [x] token-prefix for new ones only",
		// below the line
		"- [x] token-prefix\n  N/A, we have no tokens", "- [x] token-prefix\n  - Partly: the old ones", "- [x] token-prefix\n  - not applicable here", "- [x] token-prefix\n\n      partly",
		// one thing in the box, another beside it
		"- [x] token-prefix: not yet", "- [x] token-prefix is missing", "- [x] token-prefix: no", "- [x] TODO token-prefix", "- [x] token-prefix?", "- [x] token-prefix ❌", "- [ ] token-prefix (done)", "- [ ] token-prefix ✅",
	}
	for _, list := range unclear {
		m := only(t, list)
		if m.Criterion == nil || m.Criterion.ID != "token-prefix" || !m.Doubted() || m.Problem == "" || m.Answer(model.Fold(model.Header{}, nil)) != model.Unanswered {
			t.Errorf("%q is taken as %s (%q)", list, m.State, m.Problem)
			continue
		}
		m.Decide(model.Partly)
		if got := m.Answer(model.Fold(model.Header{}, nil)); got != model.Partly {
			t.Errorf("%q: a person says partly, and it is %s", list, got)
		}
	}
	clear := map[string]model.State{
		"* [*] token-prefix": model.Met, "** [x] token-prefix": model.Met, "+ [X] token-prefix": model.Met, "- [✓] token-prefix": model.Met, "> - [x] token-prefix": model.Met, "| [x] | token-prefix |": model.Met,
		"-[x]token-prefix": model.Met, "☑ token-prefix": model.Met, "☐ token-prefix": model.Unmet, "- [ ] token-prefix (not yet)": model.Unmet, "- [ ] TODO token-prefix": model.Unmet, "- [x] token-prefix (done) ✅": model.Met,
		"- [x] token-prefix <!-- n/a -->": model.Met, "- [x] token-prefix since 2023, all of them": model.Met, "## In place\n- [x] token-prefix": model.Met,
		"- [ ] **1. Token prefix** (token-prefix)\\\n  Authentication · level 1 · days · partly there\n  - Left to do: some":                                                       model.Unmet,
		"- [ ] **1. Token prefix** (token-prefix)\\\n  Authentication · level 1 · days · partly there\n  - Left to do, of these (not said which): some":                            model.Unmet, // as it was printed in November 2026
		"- [ ] **1. Token prefix** (token-prefix)\\\n  Authentication · level 1 · days · partly there\n  - Left to do, one or more of these (the answer does not say which): some": model.Unmet,
		"- [ ] **1. Token prefix** (token-prefix)\\\n  Authentication · level 1 · days · partly there\n  - Left to do, a part of it is there: some":                                model.Unmet,
		"- [x] token-prefix\n\nPartly is another word.": model.Met,
	}
	for list, want := range clear {
		if m := only(t, list); m.Criterion == nil || m.Criterion.ID != "token-prefix" || m.Problem != "" || m.State != want {
			t.Errorf("%q is not taken as %s: %s, %q", list, want, m.State, m.Problem)
		}
	}
	// The title of every criterion, and what it asks, is clear.
	for c := range builtin.Catalogue().All() {
		for _, line := range []string{c.Title, c.ID + ": " + c.Asks} {
			if m := only(t, "- [x] "+line); m.Problem != "" {
				t.Errorf("%q: %s", line, m.Problem)
			}
		}
	}
}

// only is the one match of a list.
func only(t *testing.T, text string) *Match {
	t.Helper()
	list, err := Parse(text)
	if err != nil || len(list.Items) != 1 {
		t.Fatalf("%q: %d items, %v", text, len(list.Items), err)
	}
	matches := Find(builtin.Catalogue(), list.Items)
	Settle(matches)
	return &matches[0]
}

// TestEveryLine gives every line that holds words a place.
func TestEveryLine(t *testing.T) {
	text := "Title\n=====\n\nSome words.\n- [x] cli-sbom\n  and more\n- token-prefix, without a box\n| box | what |\n|---|---|\n[x](https://x.example) is a link\n```\n- [ ] mfa-totp\ncode\n```\n- [x]\nend"
	list, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if len(list.Items) != 2 || list.Items[1].Line != 12 {
		t.Errorf("%+v", list.Items)
	}
	if want := []int{1, 4, 7, 8, 10, 13, 15, 16}; !slices.Equal(list.Rest, want) {
		t.Errorf("the rest are %v, not %v", list.Rest, want)
	}
	if m := Find(builtin.Catalogue(), list.Items)[1]; m.Criterion != nil || m.Problem != "it stands in a block of code" {
		t.Errorf("%+v", m)
	}
}

// TestIssues reads issues one after the other: a criterion is met once all of its
// tasks are ticked.
func TestIssues(t *testing.T) {
	list, err := Parse("[//]: # (rungs: mfa-totp)\n\nWords.\n\n## Left to do\n\n- [x] one\n- [x] two\n\n## Begin\n\nMore.\n<!-- rungs: cli-sbom -->\n- [ ] one\n- [x] two\n<!-- rungs: token-prefix -->\n- [ ] one\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range Find(builtin.Catalogue(), list.Items) {
		got = append(got, fmt.Sprintf("%s %s", m.Criterion.ID, m.State))
	}
	if want := []string{"mfa-totp met", "cli-sbom partly", "token-prefix not met"}; !slices.Equal(got, want) || list.Rest != nil {
		t.Errorf("%q, and the rest are %v", got, list.Rest)
	}
}
