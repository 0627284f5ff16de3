package golden

import (
	"path/filepath"
	"strings"
	"testing"
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
