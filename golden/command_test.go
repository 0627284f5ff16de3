package golden

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rungs/model"
	"rungs/store"
	"rungs/ui/cli"
)

// runIn runs a command in this process, in a folder, with input from a file, on a day of
// our own. A process has one folder: tests that do this cannot run side by side.
func runIn(t *testing.T, dir, input string, args ...string) (output string, code int) {
	t.Helper()
	t.Chdir(".") // which refuses those that do
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := os.Chdir(here); err != nil {
			t.Fatal(err)
		}
	}()
	if err := os.WriteFile("in", []byte(input), 0o600); err != nil {
		t.Fatal(err)
	}
	stdin, err := os.Open("in")
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	stdout, err := os.Create("out")
	if err != nil {
		t.Fatal(err)
	}
	defer stdout.Close()
	n := 0
	code = cli.Main(cli.Env{
		Args: args, Stdin: stdin, Stdout: stdout, Stderr: stdout,
		Catalogues: []*model.Catalogue{frozen},
		Getenv:     func(string) string { return "" },
		Now:        func() time.Time { return today.Add(time.Duration(n) * time.Second) },
		NewID:      func() string { n++; return fmt.Sprintf("e%d", n) },
	})
	data, err := os.ReadFile("out")
	if err != nil {
		t.Fatal(err)
	}
	return string(data), code
}

// askWith runs rungs ask in a folder.
func askWith(t *testing.T, dir, journal, input string) (transcript string, code int) {
	t.Helper()
	return runIn(t, dir, input, "ask", "./"+journal, "--by", "ana")
}

// said is what a journal holds, an event a line in the order of the file, without
// what no two have in common.
func said(t *testing.T, journal string) string {
	t.Helper()
	j, err := store.Open(journal)
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for _, e := range j.Events() {
		said.WriteString(withoutIDs(e) + "\n")
	}
	return said.String()
}

// withoutIDs is an event as JSON without its ID, its time, and the IDs that it
// names.
func withoutIDs(e model.Event) string {
	e.ID, e.At, e.After = "", time.Time{}, nil
	if e.Undoes != "" {
		e.Undoes = "an earlier one"
	}
	data, err := json.Marshal(e)
	if err != nil {
		return err.Error()
	}
	return strings.Replace(string(data), `"id":"","at":"0001-01-01T00:00:00Z",`, "", 1)
}

// runOn runs a command in a folder with acme.rungs.
func runOn(t *testing.T, events []model.Event, input string, args ...string) string {
	t.Helper()
	return runWith(t, t.TempDir(), events, input, args...)
}

func runWith(t *testing.T, dir string, events []model.Event, input string, args ...string) string {
	t.Helper()
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	err := enc.Encode(header("Acme"))
	for _, e := range events {
		err = errors.Join(err, enc.Encode(e))
	}
	if err = errors.Join(err, os.WriteFile(filepath.Join(dir, "acme.rungs"), lines.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	out, code := runIn(t, dir, input, args...)
	if code != 0 {
		t.Fatalf("rungs %s ends with code %d:\n%s", strings.Join(args, " "), code, out)
	}
	return out
}
