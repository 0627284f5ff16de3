package report

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestPage holds what a browser and a screen reader need, for each document of
// each fixture.
func TestPage(t *testing.T) {
	elements := strings.Fields(`html head meta title style body header footer main nav section article h1 h2 h3 h4 p b ul li a span code dl dt dd div svg g path circle figure figcaption text desc`)
	for _, f := range fixtures {
		d := f.make(t).document()
		for kind, k := range kinds {
			if !slices.Contains(k.Formats().Names(), HTML.Name) {
				continue
			}
			name := f.name + " " + kind
			w := readHTML(t, print(t, k, HTML, d))
			for _, tag := range w.tags {
				if element := strings.Fields(strings.TrimPrefix(tag, "/"))[0]; !slices.Contains(elements, element) {
					t.Errorf("%s: there is an element %s", name, element)
				}
			}
			sum := sha256.Sum256([]byte(w.style))
			policy := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
			if !slices.Contains(w.values["meta content"], policy) {
				t.Errorf("%s: the policy is %q, want %q", name, w.values["meta content"], policy)
			}
			if strings.Contains(w.style, "url(") || strings.Contains(w.style, "@import") {
				t.Errorf("%s: the style sheet asks for something", name)
			}
			for element, keys := range map[string][]string{"script": {"src"}, "link": {"href"}, "img": {"src"}, "svg": {"href"}, "p": {"style", "onclick"}} {
				for _, key := range keys {
					if w.values[element+" "+key] != nil {
						t.Errorf("%s: there is %s %s", name, element, key)
					}
				}
			}
			if lang := w.values["html lang"]; len(lang) != 1 || lang[0] != "en" || w.doctype != 1 {
				t.Errorf("%s: language %v, %d document types", name, lang, w.doctype)
			}
			if w.headings[0] != "h1" {
				t.Errorf("%s begins with %s", name, w.headings[0])
			}
			for i := 1; i < len(w.headings); i++ {
				if w.headings[i] == "h1" || w.headings[i][1] > w.headings[i-1][1]+1 {
					t.Errorf("%s: %s follows %s", name, w.headings[i], w.headings[i-1])
				}
			}
			if slices.Sort(w.ids); len(slices.Compact(slices.Clone(w.ids))) != len(w.ids) {
				t.Errorf("%s: ids stand twice: %v", name, w.ids)
			}
			named := strings.Fields(strings.Join(w.values["svg aria-labelledby"], " "))
			for _, target := range slices.Concat(w.values["section aria-labelledby"], named, w.links) {
				if id, ok := strings.CutPrefix(target, "#"); (ok || !strings.Contains(target, ":")) && !slices.Contains(w.ids, id) {
					t.Errorf("%s points to %s, which is not there", name, target)
				}
			}
			pictures, texts := len(w.values["svg role"]), len(w.values["svg aria-label"])+len(w.values["svg aria-labelledby"])
			if texts != pictures || texts == 0 && (kind == "summary" || kind == "report") {
				t.Errorf("%s: %d pictures have %d texts", name, pictures, texts)
			}
		}
	}
}

// TestHeadings holds that no heading is of a depth that leaves one out: who goes from heading to
// heading would think that something is missing.
func TestHeadings(t *testing.T) {
	for name, k := range kinds {
		if !HTML.of(k) {
			continue
		}
		d := demo(t).document()
		d.Since = "2026-10-01"
		before := 0
		for _, m := range regexp.MustCompile(`<h([1-6])`).FindAllStringSubmatch(print(t, k, HTML, d), -1) {
			depth := int(m[1][0] - '0')
			if depth > before+1 {
				t.Errorf("%s: a heading of depth %d comes after one of %d", name, depth, before)
			}
			before = depth
		}
	}
}
