package model_test

import (
	"testing"

	"rungs/model"
)

func TestPrinterSaysWhere(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"/home/ana":                "A name without a folder goes into /home/ana.",
		"/home/a\x1b[2Jna\u202e\n": "A name without a folder goes into /home/a[2Jna.",
	} {
		if got := (model.Printer{In: in}).Where(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestPrinterInShell sees that what is to be typed names the assessment, which comes first.
func TestPrinterInShell(t *testing.T) {
	for command, want := range map[string]string{
		"": "", "rungs plan": "rungs plan acme", "rungs draft security.txt": "rungs draft acme security.txt", "rungs issues --for github": "rungs issues acme --for github",
	} {
		if got := (model.Printer{Command: command}).InShell("acme"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		if got := (model.Printer{Command: command}).InShell(""); got != command {
			t.Errorf("without a name: %q, want %q", got, command)
		}
	}
}
