package golden

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestReadme keeps the picture in the README the one that a golden screen has.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	picture := regexp.MustCompile("(?s)<!-- screen: golden/(\\S+) -->\n```text\n.*?```\n<!-- end of screen -->")
	readme := picture.ReplaceAllStringFunc(string(data), func(old string) string {
		file := picture.FindStringSubmatch(old)[1]
		screen, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(old, "\n")
		return head + "\n```text\n" + string(screen) + "```\n<!-- end of screen -->"
	})
	if readme == string(data) {
		return
	}
	if !*update {
		t.Fatal("the screen in the README is not the golden one; run go test ./golden -run 'Screens|Readme' -update")
	}
	if err := os.WriteFile("../README.md", []byte(readme), 0o644); err != nil {
		t.Fatal(err)
	}
}
