package checklist

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"rungs/content/builtin"
	"rungs/model"
)

// FuzzLists reads any text. No line is taken for a criterion of which it holds no
// word, and every line that holds words is matched, asked about, or told with its
// number: none is dropped, and none is told twice.
func FuzzLists(f *testing.F) {
	files, _ := filepath.Glob(filepath.Join("testdata", "*.md"))
	forms, _ := filepath.Glob(filepath.Join("testdata", "forms", "*"))
	for _, file := range append(files, forms...) {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data[:min(len(data), 600)]))
	}
	f.Add("* TODO [-] MFA\n|===\n|a|b\n|===\n<input type=checkbox>\n|x|\n|-|\n- n/a: sbom\n\"a;b\"\nsep=;\n")
	f.Add("<!-- rungs: cli-sbom -->\nwords\n- [x] a\n- [ ] b\n" + fence + "\ncode\n" + fence + "\nend\n")
	f.Add("title\nid,requirement,status\n,\"two\nlines\",done\n,,yes\n\n,MFA for all,\n")
	f.Add("<input type=checkbox> MFA<input type=checkbox>\n<input type=checkbox><input type=checkbox>\n<b></b>\n")
	f.Add("a: done\nDone:\n- b\n{|\n! c !! status\n|-\n| SBOM || yes\n|}\n<input type=checkbox\nchecked> d\n")
	matcher := newMatcher(builtin.Catalogue())
	own := map[string]map[string]bool{}
	for c := range matcher.catalogue.All() {
		text := c.Title + " " + c.ID + " " + c.Asks
		for _, condition := range c.Conditions {
			text += " " + condition.Text
		}
		own[c.ID] = wordsOf(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		list, err := Parse(text)
		if err != nil {
			return
		}
		matches := matcher.find(list.Items)
		for _, m := range matches {
			if m.Problem == "" && !m.speaks(own[m.Criterion.ID]) {
				t.Errorf("%q is taken as %s", m.Text, m.Criterion.ID)
			}
		}
		asking, n := NewAsking(matches), 0
		for q, ok := asking.Ask(); ok; q, ok = asking.Ask() {
			if n++; n > 2*len(matches)+1 {
				t.Fatal("the questions do not end")
			}
			q.Take(n%(len(q.Choices)+1) - 1)
		}
		Settle(matches)
		told := map[int]string{} // how each line is
		tell := func(line int, how string) {
			if before := told[line]; before != "" && before != how {
				t.Errorf("line %d is %s, and %s", line, before, how)
			}
			told[line] = how
		}
		for _, m := range matches {
			tell(m.Line, "an item")
			if m.Problem == "" && m.Criterion == nil {
				t.Errorf("line %d is neither matched nor told", m.Line)
			}
		}
		for _, line := range list.Rest {
			tell(line, "not read")
		}
		for _, line := range list.With {
			if told[line] == "not read" {
				t.Errorf("line %d is not read, and belongs to another", line)
			} else if told[line] == "" {
				told[line] = "with another"
			}
		}
		lines := strings.Split(model.Clean(strings.TrimPrefix(text, "\ufeff")), "\n")
		for i, line := range lines {
			if told[i+1] == "" && strings.IndexFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
				t.Errorf("line %d, %q, is dropped", i+1, line)
			}
		}
		for line := range told {
			if line < 1 || line > len(lines) {
				t.Errorf("line %d of %d", line, len(lines))
			}
		}
	})
}

// speaks says whether a match holds a word of its criterion, its ID, or a word of one of
// its terms.
func (m Match) speaks(own map[string]bool) bool {
	words := strings.Fields(plainText(m.Text))
	return m.id == m.Criterion.ID || slices.ContainsFunc(words, func(w string) bool { return own[stem(w)] }) ||
		slices.ContainsFunc(m.Criterion.Terms, func(term string) bool {
			return slices.ContainsFunc(strings.FieldsFunc(term, func(r rune) bool { return r == ' ' || r == '|' }), func(w string) bool {
				return stands(w, words)
			})
		})
}
