package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
	if string(want) != got {
		t.Errorf("%s differs at line %d\n--- want\n%s\n--- got\n%s", path, firstDifference(string(want), got), want, got)
	}
}

func firstDifference(a, b string) int {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return i + 1
		}
	}
	return min(len(x), len(y)) + 1
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
