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

// firstAssessment is a whole first assessment: what is typed at rungs ask, and the
// keys that say the same in the wizard. Every criterion is answered, all six states
// come up, a condition is ticked, a note is kept, and one answer is taken back.
var firstAssessment = []struct{ line, keys string }{
	{"yes", "down down enter"},
	{"uploads", "down down enter"},
	{"other", "down down down down enter down end enter"},
	{"1", "1"},
	{"provided: GitHub", "2 text:GitHub|enter"},
	{"2 GitHub", "2 text:GitHub|enter"},
	{"?", ""},
	{"c", ""},
	{"y", "space"},
	{"n", ""},
	{"partly", "3"},
	{"5 Ben", "5 text:Ben|enter"},
	{"n guesses at the token page are free", "n text:guesses_at_the_token_page_are_free|ctrl+s"},
	{"6 none is left", "6 text:none_is_left|enter"},
	{"z", "z"},
	{strings.Repeat("4\n", 26) + "3", strings.Repeat("4 ", 26) + "3"},
}

// TestFirstAssessment answers everything with rungs ask and input from a file, and
// compares what is on the screen then.
func TestFirstAssessment(t *testing.T) {
	input := []string{
		"yes", "uploads", "other",
		"?", "met", "2 GitHub", "provided", "GitHub", "c", "y", "n", "partly", "5 Ben",
		"frob", "3", "6 we store no passwords", "z", "not applicable", "we store no passwords", "n two lines", "e https://quill.example/docs",
		"1", "4", "no", "4", "s", "4", "4",
		"m", "m", "b", "3", "4", "4", "4",
		"n", "the form", "", "and the client", ".", "unsure", "", "yes", "no", "no", "1", "3", "4", "4", "4", "4",
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

	j, err := store.Open(filepath.Join(dir, "quill.rungs"))
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for _, e := range j.Events() {
		said.WriteString(withoutIDs(e) + "\n")
	}
	check(t, "ask/first-journal.txt", said.String())
}

// TestAskAsWizard says the same at both: the journals are the same but for IDs and
// times.
func TestAskAsWizard(t *testing.T) {
	lines, keys := []string{}, []string{}
	for _, step := range firstAssessment {
		lines = append(lines, step.line)
		keys = append(keys, step.keys)
	}
	dir := t.TempDir()
	transcript, code := askWith(t, dir, "acme.rungs", strings.Join(lines, "\n")+"\n")
	if code != 0 {
		t.Fatalf("rungs ask ends with code %d\n%s", code, transcript)
	}
	j, err := store.Open(filepath.Join(dir, "acme.rungs"))
	if err != nil {
		t.Fatal(err)
	}
	var asked, pressed []string
	for _, e := range j.Events() {
		asked = append(asked, withoutIDs(e))
	}

	p := newPlayer(t, "empty", 80, 24, true)
	p.press("text:acme|enter " + strings.Join(keys, " "))
	for _, e := range p.shelf.recorded {
		pressed = append(pressed, withoutIDs(e))
	}
	if a, b := strings.Join(asked, "\n"), strings.Join(pressed, "\n"); a != b || len(asked) != 39 {
		t.Errorf("rungs ask records\n%s\nthe wizard records\n%s\n%s\n%s", a, b, p.plain(), transcript)
	}
}

// askWith runs rungs ask in a folder, with input from a file, on a day of our own.
func askWith(t *testing.T, dir, journal, input string) (transcript string, code int) {
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
		Args: []string{"ask", "./" + journal, "--by", "ana"}, Stdin: stdin, Stdout: stdout, Stderr: stdout,
		Getenv: func(string) string { return "" },
		Now:    func() time.Time { return today.Add(time.Duration(n) * time.Second) },
		NewID:  func() string { n++; return fmt.Sprintf("e%d", n) },
	})
	data, err := os.ReadFile("out")
	if err != nil {
		t.Fatal(err)
	}
	return string(data), code
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
