package cli

import "testing"

// TestMeantCommand wants no assessment begun by a word that is nearly a command, or is
// one elsewhere; names that are only a little like one are names.
func TestMeantCommand(t *testing.T) {
	a := newApp(Process())
	for word, want := range map[string]string{
		"version": "--version", "versoin": "--version", "status": "summary", "stauts": "summary", "show": "report", "sumary": "summary", "lis": "list",
		"shop": "", "logo": "", "acme": "", "./status": "", "status.rungs": "", "quill-packages": "",
	} {
		if got := a.meantCommand(word); got != want {
			t.Errorf("%q means %q, not %q", word, got, want)
		}
	}
}
