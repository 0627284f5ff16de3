package golden

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/rogpeppe/go-internal/txtar"

	"rungs/model"
	"rungs/store"
)

// update rewrites what people see. Read the difference before you commit it.
var update = flag.Bool("update", false, "write the golden files anew")

// check compares what a person gets with testdata/<name>.
func check(t *testing.T, name, got string) {
	t.Helper()
	checkFile(t, filepath.Join("testdata", filepath.FromSlash(name)), got)
}

// checkParts compares what belongs together with testdata/<name>, where each part
// stands under its heading.
func checkParts(t *testing.T, name string, parts []txtar.File) {
	t.Helper()
	check(t, name, string(txtar.Format(&txtar.Archive{Files: parts})))
}

// checkFile compares what a person gets with a file.
func checkFile(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v\nrun go test ./golden -update, and read what it writes", err)
	}
	if d := difference(path, string(want), got); d != "" {
		t.Error(d)
	}
}

// difference is what changed, line by line, and nothing of equal texts. Where only
// parts of a file changed it names them.
func difference(name, want, got string) string {
	changed := func(name, want, got string) string {
		return string(diff.Diff(name, []byte(want), "what there is now", []byte(got)))
	}
	x, y := txtar.Parse([]byte(want)), txtar.Parse([]byte(got))
	sameParts := slices.EqualFunc(x.Files, y.Files, func(x, y txtar.File) bool { return x.Name == y.Name })
	var parts string
	for i := range x.Files {
		if sameParts {
			parts += changed(name+", "+x.Files[i].Name, string(x.Files[i].Data), string(y.Files[i].Data))
		}
	}
	if parts == "" {
		return changed(name, want, got)
	}
	return parts
}

func TestDifference(t *testing.T) {
	t.Parallel()
	const page = "-- dark --\none\ntwo\n-- light --\nthree\n"
	for _, c := range []struct{ got, says, not string }{
		{page, "", ""},
		{strings.Replace(page, "two", "2", 1), "a.txt, dark", "three"},
		{strings.Replace(page, "two", "2", 1), "\n one\n-two\n+2\n", ""},
		{strings.Replace(page, "light", "bright", 1), "\n+-- bright --\n", ""},
		{page + "-- more --\n", "\n+-- more --\n", "-one"},
		{strings.TrimSuffix(page, "\n"), "No newline", ""},
		{"", "-one", ""},
	} {
		d := difference("a.txt", page, c.got)
		if (d == "") != (c.got == page) || !strings.Contains(d, c.says) || c.not != "" && strings.Contains(d, c.not) {
			t.Errorf("of %q it says\n%s", c.got, d)
		}
	}
}

// trimmed is a screen without blanks at the ends of lines.
func trimmed(screen string) string {
	lines := strings.Split(screen, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// assessmentIn is what a journal holds. All of it has to be readable.
func assessmentIn(t *testing.T, file string) *model.Assessment {
	t.Helper()
	j, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(j.Problems()) > 0 {
		t.Errorf("the journal has problems: %v", j.Problems())
	}
	return model.Fold(j.Header(), j.Events())
}
