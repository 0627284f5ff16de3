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
	takesLong(t)
	t.Parallel()
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string]func(*testing.T) string{"keys": keyTable, "commands": commandTable, "formats": formatTable}
	readme := regexp.MustCompile("(?s)<!-- (keys|commands|formats) -->\n.*?<!-- end -->").ReplaceAllStringFunc(string(data), func(old string) string {
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
	t.Parallel()
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if n := fmt.Sprintf("the %d criteria", builtin.Catalogue().Len()); !strings.Contains(string(data), n) {
		t.Errorf("the README does not say %q", n)
	}
}

// commandTable has a row for each command that the program offers.
func commandTable(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("| command | what it does |\n|---|---|\n")
	for _, c := range offered(t) {
		fmt.Fprintf(&b, "| `rungs %s` | %s |\n", c.word, c.about)
	}
	return b.String()
}

// formatTable has a row for each choice of formats, with the commands that have it.
func formatTable(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("| command | formats |\n|---|---|\n")
	var choices []string
	commands := map[string][]string{}
	for _, c := range offered(t) {
		var formats []string
		for _, f := range offered(t, c.word, "--format") {
			formats = append(formats, "`"+f.word+"`")
		}
		if formats == nil {
			continue
		}
		choice := strings.Join(formats, " ")
		if commands[choice] == nil {
			choices = append(choices, choice)
		}
		commands[choice] = append(commands[choice], "`rungs "+c.word+"`")
	}
	for _, choice := range choices {
		fmt.Fprintf(&b, "| %s | %s |\n", strings.Join(commands[choice], ", "), choice)
	}
	return b.String()
}

type offer struct{ word, about string }

// offered asks the program as a shell does that completes what comes after some
// words.
func offered(t *testing.T, words ...string) []offer {
	t.Helper()
	complete := exec.Command("rungs", append(append([]string{"__complete"}, words...), "")...)
	complete.Env = []string{"HOME=" + t.TempDir(), "XDG_STATE_HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}
	out, err := complete.Output()
	if err != nil && len(words) == 0 {
		t.Fatal(err)
	}
	var all []offer
	for line := range strings.Lines(string(out)) {
		if word, about, _ := strings.Cut(strings.TrimSpace(line), "\t"); !strings.HasPrefix(word, ":") {
			all = append(all, offer{word, about})
		}
	}
	return all
}
