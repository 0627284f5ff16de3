package golden

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// TestLinks sees that every file to which our Markdown links is there. What lies
// elsewhere is not asked for: a test needs no network.
func TestLinks(t *testing.T) {
	t.Parallel()
	links := 0
	house := os.DirFS("..")
	err := fs.WalkDir(house, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git") {
			return fs.SkipDir
		}
		if path.Ext(file) != ".md" {
			return nil
		}
		text, err := fs.ReadFile(house, file)
		for _, target := range relative(string(text)) {
			links++
			if _, err := fs.Stat(house, path.Join(path.Dir(file), target)); err != nil {
				t.Errorf("%s links to %s, which is not there", file, target)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if links < 5 {
		t.Errorf("found %d links only", links)
	}
}

var target = regexp.MustCompile(`\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"`)

// relative are the paths of files to which a text links.
func relative(markdown string) []string {
	var paths []string
	for _, m := range target.FindAllStringSubmatch(markdown, -1) {
		file, _, _ := strings.Cut(m[1]+m[2], "#")
		if file != "" && !strings.Contains(file, ":") {
			paths = append(paths, file)
		}
	}
	return paths
}
