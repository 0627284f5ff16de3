package golden

import (
	"bytes"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// TestNoNetwork holds the promise that nothing leaves the machine: what cannot be
// called is not called.
func TestNoNetwork(t *testing.T) {
	t.Parallel()
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := exec.Command("go", "list", "-buildvcs=false", "-deps", ".")
		list.Dir = ".."
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		var problems bytes.Buffer
		list.Stderr = &problems
		out, err := list.Output()
		if err != nil {
			t.Fatalf("go list: %v\n%s", err, &problems)
		}
		packages := strings.Fields(string(out))
		if !slices.Contains(packages, "rungs/ui/cli") {
			t.Fatalf("go list tells of other packages than ours:\n%s", out)
		}
		for _, p := range packages {
			if within(p, []string{"net/http", "crypto/tls"}) {
				t.Errorf("on %s the program depends on %s; find out why with: go mod why %s", system, p, p)
			}
		}
	}
}

// TestTopLevel keeps the first thing that a reader sees as the design has it.
func TestTopLevel(t *testing.T) {
	t.Parallel()
	may := []string{"findings"}
	want := []string{"LICENSE", "README.md", "content", "go.mod", "go.sum", "golden", "main.go", "model", "store", "ui"}
	found, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	ignored, err := os.ReadFile("../.gitignore")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, entry := range found {
		name := entry.Name()
		// What git ignores is not of the repository.
		if slices.ContainsFunc(strings.Fields(string(ignored)), func(pattern string) bool {
			match, _ := path.Match(strings.Trim(pattern, "/"), name)
			return match
		}) {
			continue
		}
		hidden := strings.HasPrefix(name, ".")
		if hidden && (entry.IsDir() || name == ".git" || name == ".gitignore" || name == ".gitattributes") {
			continue
		}
		got = append(got, name)
	}
	for _, name := range got {
		if allowed := slices.Concat(want, may); !slices.Contains(allowed, name) {
			t.Errorf("%s lies at the top level; the design has there only %s, and folders with a dot", name, strings.Join(allowed, ", "))
		}
	}
	for _, name := range want {
		if !slices.Contains(got, name) {
			t.Errorf("%s is missing at the top level", name)
		}
	}
}
