package golden

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"rungs/content/builtin"
	"rungs/ui/wizard"
)

// TestReadme keeps the tables in the README those of the program. Each stands
// between a comment with its name and the comment "end".
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string]func(*testing.T) string{"keys": keyTable, "commands": commandTable}
	readme := regexp.MustCompile("(?s)<!-- (keys|commands) -->\n.*?<!-- end -->").ReplaceAllStringFunc(string(data), func(old string) string {
		name := strings.Fields(old)[1]
		table := tables[name](t)
		delete(tables, name)
		return fmt.Sprintf("<!-- %s -->\n%s<!-- end -->", name, table)
	})
	for name := range tables {
		t.Errorf("the README has no table between <!-- %s --> and <!-- end -->", name)
	}
	if !t.Failed() {
		checkFile(t, "../README.md", readme)
	}
}

// keyTable has a row for each part of the program, as the screen under ? has.
func keyTable(*testing.T) string {
	var b strings.Builder
	b.WriteString("| where | keys |\n|---|---|\n")
	for _, scope := range wizard.NewKeys().Scopes() {
		var keys []string
		for _, k := range scope.Keys {
			keys = append(keys, fmt.Sprintf("`%s` %s", k.Help().Key, k.Help().Desc))
		}
		fmt.Fprintf(&b, "| %s | %s |\n", scope.Title, strings.Join(keys, " · "))
	}
	return b.String()
}

// TestLivingReadme keeps the number in its first sentence that of the catalogue.
func TestLivingReadme(t *testing.T) {
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if n := fmt.Sprintf("the %d criteria", builtin.Catalogue().Len()); !strings.Contains(string(data), n) {
		t.Errorf("the README does not say %q", n)
	}
}

// commandTable asks the program as a shell does that completes its commands.
func commandTable(t *testing.T) string {
	t.Helper()
	complete := exec.Command("rungs", "__complete", "")
	complete.Env = []string{"HOME=" + t.TempDir(), "XDG_STATE_HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}
	out, err := complete.Output()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| command | what it does |\n|---|---|\n")
	for line := range strings.Lines(string(out)) {
		if name, short, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			fmt.Fprintf(&b, "| `rungs %s` | %s |\n", name, short)
		}
	}
	return b.String()
}
