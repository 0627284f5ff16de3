package content_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"rungs/content"
)

// manyFiles is a catalogue of n criteria: our own, again and again under other
// names. Drafts, which are few, are left out.
func manyFiles(b *testing.B, n int) fs.FS {
	b.Helper()
	folder := fstest.MapFS{}
	var names, texts []string
	err := fs.WalkDir(os.DirFS("v0.1"), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "drafts":
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		text, err := fs.ReadFile(os.DirFS("v0.1"), name)
		if path.Ext(name) != ".md" {
			folder[name] = &fstest.MapFile{Data: text}
			return err
		}
		names, texts = append(names, name), append(texts, string(text))
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	for i := range n {
		name, text := names[i%len(names)], texts[i%len(names)]
		old := strings.TrimSuffix(path.Base(name), ".md")
		id := fmt.Sprintf("%s-%d", old, i)
		folder[path.Join(path.Dir(name), id+".md")] = &fstest.MapFile{Data: []byte(strings.Replace(text, "id: "+old+"\n", "id: "+id+"\n", 1))}
	}
	return folder
}

// BenchmarkLoad is part of every start of the program.
func BenchmarkLoad(b *testing.B) {
	b.Run("builtin", func(b *testing.B) { load(b, os.DirFS("v0.1")) })
	for _, n := range []int{1_000, 5_000} {
		folder := manyFiles(b, n)
		b.Run(fmt.Sprintf("criteria=%d", n), func(b *testing.B) { load(b, folder) })
	}
}

func load(b *testing.B, folder fs.FS) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := content.Load(folder); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLint(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if faults := content.Lint(os.DirFS("v0.1")); len(faults) > 0 {
			b.Fatal(faults)
		}
	}
}
