package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDraft(t *testing.T) {
	f := Folder{filepath.Join(t.TempDir(), "state", "rungs")}
	keep := func(id string, d Draft) {
		t.Helper()
		if err := f.KeepDraft(id, d); err != nil {
			t.Fatal(err)
		}
	}
	is := func(id string, want Draft) {
		t.Helper()
		if got := f.Draft(id); got != want {
			t.Errorf("the draft of %s is %+v, want %+v", id, got, want)
		}
	}
	is("acme", Draft{})
	keep("acme", Draft{}) // and makes no folder for nothing
	if _, err := os.Stat(f.Path); err == nil {
		t.Error("there is a folder")
	}

	first, second := Draft{"mfa-totp", "half\na \"sentence\"", true}, Draft{Criterion: "mfa-totp", Note: "half a sentence more"}
	keep("acme", first)
	is("acme", first)
	write(t, f.draft("acme")+".new", `{"note":"as a crash leaves it`)
	keep("acme", second)
	keep("../acme\x00", first)
	is("acme", second)
	is("../acme\x00", first)
	if left := leftovers(t, f.Path); len(left) != 2 || len(left[0]) != len(".draft-0123456789abcdef") {
		t.Errorf("there are %q", left)
	}
	if entries, err := f.List(); len(entries) > 0 || err != nil {
		t.Errorf("a draft is listed: %v, %v", entries, err)
	}
	keep("acme", Draft{})
	is("acme", Draft{})

	write(t, f.draft("acme"), `{"criterion":"mfa\u001b[2J","note":"a\u202eb\u0007"}`)
	is("acme", Draft{Criterion: "mfa[2J", Note: "ab"})
	write(t, f.draft("acme"), `{"criterion":"mfa-totp","note":"torn`)
	is("acme", Draft{})
	write(t, f.draft("acme"), `{"note":"`+strings.Repeat("x", maxLine)+`"}`)
	is("acme", Draft{})
}

// A draft goes with its assessment, and only with that.
func TestDraftGoesWithItsAssessment(t *testing.T) {
	j := mustCreate(t)
	f := Folder{filepath.Dir(j.Path())}
	for _, id := range []string{acme.ID, "other"} {
		if err := f.KeepDraft(id, Draft{"mfa-totp", "half", false}); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Rename("acme", "new"); err != nil || f.Draft(acme.ID).Note != "half" {
		t.Error(err, f.Draft(acme.ID))
	}
	if err := f.Remove("new"); err != nil || f.Draft(acme.ID) != (Draft{}) || f.Draft("other").Note != "half" {
		t.Error(err, f.Draft(acme.ID), f.Draft("other"))
	}
}

func TestDraftThatCannotBeKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "in the way")
	fails(t, Folder{file}.KeepDraft("acme", Draft{Note: "half"}), ErrNotSaved, "Save the note")
	fails(t, Folder{}.KeepDraft("acme", Draft{Note: "half"}), ErrNoHome)
	if d := (Folder{}).Draft("acme"); d != (Draft{}) {
		t.Error(d)
	}
}
