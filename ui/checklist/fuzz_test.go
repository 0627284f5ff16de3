package checklist

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rungs/content/builtin"
)

// FuzzLists reads any text. No line is taken for a criterion of which it holds no
// word, and each line is taken at most once.
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
		lines := strings.Count(text, "\n") + 1 + strings.Count(text, "\r")
		for _, n := range list.Rest {
			if n < 1 || n > lines {
				t.Errorf("line %d of %d", n, lines)
			}
		}
		matches := matcher.find(list.Items)
		Settle(matches)
		for _, m := range matches {
			if m.Line < 1 || m.Line > lines || slices.Contains(list.Rest, m.Line) {
				t.Errorf("line %d of %d; the rest are %v", m.Line, lines, list.Rest)
			}
			if m.Problem != "" {
				continue
			}
			words := own[m.Criterion.ID]
			speaks := m.id == m.Criterion.ID || slices.ContainsFunc(strings.Fields(plainText(m.Text)), func(w string) bool { return words[stem(w)] }) ||
				slices.ContainsFunc(m.Criterion.Terms, func(term string) bool {
					return slices.ContainsFunc(strings.FieldsFunc(term, func(r rune) bool { return r == ' ' || r == '|' }), func(w string) bool {
						return stands(w, strings.Fields(plainText(m.Text)))
					})
				})
			if !speaks {
				t.Errorf("%q is taken as %s", m.Text, m.Criterion.ID)
			}
		}
	})
}
