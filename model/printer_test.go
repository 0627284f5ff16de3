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
