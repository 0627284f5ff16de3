package golden

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"rungs/ui/cli"
)

// samplesDay is the day of the samples: soon after somebody said something last in the demo.
var samplesDay = time.Date(2026, 11, 9, 12, 0, 0, 0, time.UTC)

// TestSamples holds that the samples that a visitor of the repository sees are what the
// program prints about the demo, with the texts as they are: one of each document.
func TestSamples(t *testing.T) {
	// Where whoever runs the tests has an assessment called demo, that is not the one meant.
	t.Cleanup(xdg.Reload)
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	xdg.Reload()
	for file, args := range map[string][]string{
		"summary.md":             {"summary", "demo"},
		"plan.md":                {"plan", "demo"},
		"report.md":              {"report", "demo"},
		"brief.md":               {"brief", "demo"},
		"statement.md":           {"statement", "demo"},
		"statement.insights.yml": {"statement", "demo", "--format", "security-insights"},
		"funding.md":             {"funding", "demo"},
		"news.md":                {"news", "demo", "--since", "2026-09-30"},
		"draft.md":               {"draft", "demo", "vulnerability-disclosure-policy"},
	} {
		out := filepath.Join(t.TempDir(), file)
		if filepath.Ext(file) == ".md" {
			args = append(args, "--format", "md")
		}
		stdout, err := os.Create(out)
		if err != nil {
			t.Fatal(err)
		}
		env := cli.Process()
		env.Args, env.Stdout, env.Stderr, env.Environ = args, stdout, stdout, nil
		env.Now = func() time.Time { return samplesDay }
		env.Getenv = func(string) string { return "" }
		code := cli.Main(env)
		stdout.Close()
		got, err := os.ReadFile(out)
		if err != nil || code != 0 {
			t.Fatalf("%v: code %d, %v, %s", args, code, err, got)
		}
		checkFile(t, filepath.Join("..", ".github", "samples", file), string(got))
	}
}
