package golden

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestSecurityPage sees that each test that the page on security names is there.
func TestSecurityPage(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../.github/SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	house := os.DirFS("..")
	err = fs.WalkDir(house, ".", func(file string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if script, ok := strings.CutPrefix(file, "golden/testdata/script/"); ok {
			there[script] = true
		}
		if !strings.HasSuffix(file, "_test.go") {
			return nil
		}
		source, err := fs.ReadFile(house, file)
		for _, name := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`).FindAllSubmatch(source, -1) {
			there[string(name[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	names := regexp.MustCompile("`((?:Test|Fuzz)\\w+|\\w+\\.txtar)`").FindAllSubmatch(page, -1)
	if len(names) < 30 {
		t.Errorf("the page names %d tests only", len(names))
	}
	for _, name := range names {
		if !there[string(name[1])] {
			t.Errorf("there is no %s", name[1])
		}
	}
}
