package golden

import (
	"encoding/json"
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

// TestFirstAssessment answers everything with rungs ask and input from a file, and
// compares what is on the screen then.
func TestFirstAssessment(t *testing.T) {
	input := []string{
		"yes", "uploads", "other", "",
		"?", "met", "2 GitHub", "provided", "GitHub", "c", "y", "n", "partly", "5 Ben",
		"frob", "3", "6 we store no passwords", "z", "not applicable", "we store no passwords", "n two lines", "e https://quill.example/docs",
		"1", "4", "no", "4", "s", "4", "4",
		"m", "m", "b", "3", "4", "4", "4",
		"n", "the form", "", "and the client", ".", "unsure", "yes", "no", "no", "1", "3", "4", "4", "4", "4",
		"1", "3", "4", "4", "4", "s", "4",
		"l", "p", "4", "p", "ana", "2027-03-31", "", "d", "q",
	}
	dir := t.TempDir()
	transcript, code := askWith(t, dir, "quill.rungs", strings.Join(input, "\n")+"\n")
	if code != 0 {
		t.Errorf("it ends with code %d", code)
	}
	if strings.Contains(transcript, "\x1b") {
		t.Error("the transcript holds an escape sequence")
	}
	check(t, "ask/first.txt", transcript)

	check(t, "ask/first-journal.txt", said(t, filepath.Join(dir, "quill.rungs")))
}

// askWith runs rungs ask in a folder.
func askWith(t *testing.T, dir, journal, input string) (transcript string, code int) {
	t.Helper()
	return runIn(t, dir, input, "ask", "./"+journal, "--by", "ana")
}

// runIn runs a command in a folder, with input from a file, on a day of our own.
func runIn(t *testing.T, dir, input string, args ...string) (output string, code int) {
	t.Helper()
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
