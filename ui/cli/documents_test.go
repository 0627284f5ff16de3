package cli

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rungs/model"
	"rungs/ui/report"
)

// run runs the program with nothing in its home, and returns its exit code and
// what it printed.
func run(t *testing.T, args ...string) (int, string) {
	t.Helper()
	home := t.TempDir()
	file := func(name string) *os.File {
		f, err := os.Create(filepath.Join(home, name))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		return f
	}
	env := Process()
	env.Args, env.Stdin, env.Stdout, env.Stderr = args, file("in"), file("out"), file("err")
	env.Getenv = func(name string) string { return map[string]string{"HOME": home}[name] }
	env.Now = func() time.Time { return time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC) }
	code := Main(env)
	if _, err := env.Stdout.Seek(0, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(env.Stdout)
	if err != nil {
		t.Fatal(err)
	}
	return code, string(out)
}

func program() *app { return newApp(Process()) }

// TestFormatsAreWhatIsOffered: of every command that has formats the help, the
// completion and the command itself name the same ones.
func TestFormatsAreWhatIsOffered(t *testing.T) {
	calls := [][]string{{"summary", "demo", "--stale", "2026-06-30"}}
	for _, c := range program().root().Commands() {
		if c.Flags().Lookup("format") == nil {
			continue
		}
		call := []string{c.Name(), "demo"}
		switch c.Name() {
		case "diff":
			call = append(call, "--since", "2026-06-30")
		case "explain":
			call = []string{"explain", "--ecosystem", "opam"} // a criterion comes as text and JSON only; a script looks
		case "list":
			continue // where there is none it has nothing to print as text; a script looks
		case "upgrade":
			continue // the demo cannot be upgraded; a script looks
		}
		calls = append(calls, call)
	}
	if len(calls) < 7 {
		t.Fatalf("only %d commands print", len(calls))
	}
	for _, call := range calls {
		command, _, err := program().root().Find(call)
		if err != nil {
			t.Fatal(err)
		}
		usage := strings.Split(strings.TrimPrefix(command.Flags().Lookup("format").Usage, "one of these: "), ", ")
		_, completions := run(t, append([]string{"__complete"}, append(call, "--format", "")...)...)
		if offered := strings.Split(completions, "\n:")[0]; offered != strings.Join(usage, "\n") {
			t.Errorf("%s: the help says %v, on tab come %q", call, usage, offered)
		}
		for _, name := range append(report.Report.Formats().Names(), "pdf") {
			if code, out := run(t, append(call, "--format", name)...); (code == exitOK && out != "") != slices.Contains(usage, name) {
				t.Errorf("%s --format %s ends with %d and %d bytes; the help says %v", call, name, code, len(out), usage)
			}
		}
	}
}

// TestPrintersOfferWhatTheyTake: of every file that the wizard and the questions
// offer to print to there is a format, and it is said before in which folder it will lie.
func TestPrintersOfferWhatTheyTake(t *testing.T) {
	a := program()
	var all []model.Printer
	nothing := model.Fold(model.Header{Catalogue: "openssf-principles", Version: "0.1"}, nil)
	for _, p := range a.printers() {
		all = append(append(all, p), p.Several(nothing)...)
	}
	for _, p := range all {
		if here, _ := os.Getwd(); p.Print != nil && !strings.HasSuffix(p.Where(), " "+here+".") {
			t.Errorf("%s does not say where it will lie: %s", p.Name, p.Where())
		}
		if p.Print == nil || p.Folder || p.Endings == nil {
			continue
		}
		if p.Name == "report" && len(p.Endings) != len(report.Report.Formats()) {
			t.Errorf("%s: %v", p.Name, p.Endings)
		}
		for _, ending := range append(p.Endings, ".pdf") {
			file := filepath.Join(t.TempDir(), "out"+ending)
			path, err := p.Print(file, nothing)
			if offered := slices.Contains(p.Endings, ending); (err == nil) != offered || offered && !strings.Contains(path, file) {
				t.Errorf("%s to %s: %q, %v", p.Name, ending, path, err)
			}
		}
	}
}
