//go:build !windows

package golden

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"rungs/content"
	"rungs/content/builtin"
	"rungs/model"
)

// builtWith builds rungs with a generated catalogue of n criteria in the place of
// its own.
func (h home) builtWith(n int) (program string, catalogue *model.Catalogue) {
	h.t.Helper()
	folder := filepath.Join(h.dir, fmt.Sprintf("catalogue-%d", n))
	h.writeCatalogue(folder, n)
	if n < 100 { // all are alike, and the lint reads every word
		for _, fault := range content.Lint(os.DirFS(folder)) {
			h.t.Errorf("the generated catalogue: %v", fault)
		}
	}
	catalogue, err := content.Load(os.DirFS(folder))
	if err != nil {
		h.t.Fatal(err)
	}
	generated := folder + ".go"
	h.tool("go", "run", "content/builtin/generate.go", folder, generated, "literal")
	// To the compiler it lies where ours is.
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{"content/builtin/catalogue.go": generated}})
	if err != nil {
		h.t.Fatal(err)
	}
	h.write(folder+".json", overlay)
	program = h.build(fmt.Sprintf("rungs-%d", n), "-overlay", folder+".json", ".").path
	for _, made := range []string{folder, generated, folder + ".json"} {
		if err := os.RemoveAll(made); err != nil { // thousands of files that nobody reads any more
			h.t.Fatal(err)
		}
	}
	return program, catalogue
}

// writeCatalogue makes a catalogue like ours: its categories, and files as long as
// our own.
func (h home) writeCatalogue(folder string, n int) {
	h.t.Helper()
	ours := builtin.Catalogue()
	for _, c := range ours.Categories {
		if err := os.MkdirAll(filepath.Join(folder, c.ID), 0o700); err != nil {
			h.t.Fatal(err)
		}
	}
	h.write(filepath.Join(folder, "catalogue.yaml"), []byte(read(h.t, "../content/v0.1/catalogue.yaml")))
	for i := range n {
		category := ours.Categories[i%len(ours.Categories)].ID
		h.write(filepath.Join(folder, category, criterionID(i)+".md"), []byte(criterionFile(i, n)))
	}
}

func criterionID(i int) string { return fmt.Sprintf("criterion-%05d", i) }

var vocabulary = strings.Fields("account attack build client code email every file half hash host index key library list log login maintainer " +
	"message name new number old owner package page password person public registry release report request right secret server short " +
	"sign step team test text time token two upload user version volunteer wait web while word work year")

// criterionFile is the file of one criterion of n: about 350 words in the five
// sections, no two alike.
func criterionFile(i, n int) string {
	random := rand.New(rand.NewPCG(1, uint64(i)))
	words := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = vocabulary[random.IntN(len(vocabulary))]
		}
		return strings.Join(list, " ")
	}
	needs := ""
	if before := i - 8; before >= 0 && i%5 == 0 {
		needs = criterionID(before)
	}
	link := fmt.Sprintf("https://example.org/%d", i)
	var b strings.Builder
	fmt.Fprintf(&b, "---\nid: %s\nlevel: %d\norder: %d\ntitle: \"Generated %d: %s\"\nasks: \"You have %s.\"\n",
		criterionID(i), 1+3*i/n, i, i, words(3), words(20))
	fmt.Fprintf(&b, "conditions:\n  - id: one\n    text: \"%s\"\n  - id: two\n    text: \"%s\"\nadvice: [\"%s\"]\n", words(10), words(10), words(10))
	fmt.Fprintf(&b, "effort: %s\nimpact: %s\nneeds: [%s]\nhelps: []\nfirst_action: \"%s\"\ndone_when: \"%s\"\nreviewed: 2026-11-01\n",
		[]model.Effort{model.Days, model.Weeks, model.Months}[i%3], []model.Impact{model.Low, model.Medium, model.High}[i/3%3], needs, words(10), words(10))
	b.WriteString("peers:\n")
	for _, peer := range []string{"First", "Second"} {
		fmt.Fprintf(&b, "  - registry: %s\n    how: \"%s\"\n    since: \"2024-05\"\n    source: %s/%s\n    seen: 2026-08-21\n", peer, words(12), link, strings.ToLower(peer))
	}
	fmt.Fprintf(&b, "sources:\n  - title: \"%s\"\n    url: %s\n---\n", words(5), link)
	for _, heading := range content.Sections {
		fmt.Fprintf(&b, "\n## %s\n\n%s, [%s](%s), *%s*.\n\n", heading, words(20), words(3), link, words(2))
		for range 3 {
			fmt.Fprintf(&b, "- %s `%s`.\n", words(12), words(1))
		}
	}
	return b.String()
}
