package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rungs/model"
)

// keepDraft keeps a draft as a sitting does that then ends, in whatever way.
func keepDraft(t *testing.T, f Folder, id, journal string, d model.Draft) {
	t.Helper()
	sitting := f.Drafts(id, journal)
	if err := sitting.Keep(d); err != nil {
		t.Fatal(err)
	}
	ended(sitting)
}

// ended lets go of what the system lets go of when a program ends.
func ended(d *Drafts) {
	if d.file != nil {
		d.file.close()
		d.file = nil
	}
}

// leftDraft is what the next sitting is offered.
func leftDraft(f Folder, id string) model.Draft {
	d := f.Drafts(id, "")
	defer ended(d)
	return d.Left()
}

func TestDraft(t *testing.T) {
	f := Folder{filepath.Join(t.TempDir(), "state", "rungs")}
	d := f.Drafts("acme", "acme.rungs")
	keep := func(now model.Draft) {
		t.Helper()
		if err := d.Keep(now); err != nil {
			t.Fatal(err)
		}
		if got := d.Left(); got != now {
			t.Errorf("it keeps %+v, want %+v", got, now)
		}
	}
	keep(model.Draft{}) // and makes no folder for nothing
	if _, err := os.Stat(f.Path); err == nil {
		t.Error("there is a folder")
	}
	first, second := model.Draft{Criterion: "mfa-totp", Note: "half\na \"sentence\"", Public: true}, model.Draft{Criterion: "mfa-totp", Note: "half a sentence more"}
	keep(first)
	keep(second)
	keepDraft(t, f, "../acme\x00", "x", first)
	if left := leftovers(t, f.Path); len(left) != 2 || len(left[0]) != len(".draft-0123456789abcdef-01234567") {
		t.Errorf("there are %q", left)
	}
	if entries, err := f.List(); len(entries) > 0 || err != nil {
		t.Errorf("a draft is listed: %v, %v", entries, err)
	}
	// Somebody who sits down beside is not offered what is being written.
	if got := leftDraft(f, "acme"); got != (model.Draft{}) {
		t.Errorf("another sitting takes over %+v", got)
	}
	ended(d)
	if got := leftDraft(f, "acme"); got != second {
		t.Errorf("left is %+v, want %+v", got, second)
	}
	if got := leftDraft(f, "../acme\x00"); got != first {
		t.Errorf("left is %+v, want %+v", got, first)
	}
	d = f.Drafts("acme", "acme.rungs")
	d.Left()
	keep(model.Draft{})
	if got := leftDraft(f, "acme"); got != (model.Draft{}) {
		t.Errorf("dropped, and still there: %+v", got)
	}
}

// Two sittings that end leave two, and both are offered, one after the other.
func TestDraftsOfTwo(t *testing.T) {
	f := Folder{t.TempDir()}
	one, two := f.Drafts("acme", "a"), f.Drafts("acme", "a")
	for i, d := range []*Drafts{one, two} {
		if err := d.Keep(model.Draft{Note: []string{"one", "two"}[i]}); err != nil {
			t.Fatal(err)
		}
	}
	ended(one)
	ended(two)
	offered := map[string]bool{}
	for range 2 {
		d := f.Drafts("acme", "a")
		offered[d.Left().Note] = true
		if err := d.Keep(model.Draft{}); err != nil {
			t.Fatal(err)
		}
	}
	if !offered["one"] || !offered["two"] {
		t.Errorf("offered were %v", offered)
	}
}

func TestDraftOnTheDisk(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want model.Draft
	}{
		"hostile":  {`{"criterion":"mfa\u001b[2J","note":"a\u202eb\u0007"}`, model.Draft{Criterion: "mfa[2J", Note: "ab"}},
		"torn":     {`{"criterion":"mfa-totp","note":"torn`, model.Draft{}},
		"too long": {`{"note":"` + strings.Repeat("x", maxLine) + `"}`, model.Draft{}},
	} {
		t.Run(name, func(t *testing.T) {
			f := Folder{t.TempDir()}
			write(t, f.draft("acme")+"-0", c.text)
			if got := leftDraft(f, "acme"); got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}

// A draft goes with its assessment, and only with that.
func TestDraftGoesWithItsAssessment(t *testing.T) {
	j := mustCreate(t)
	f := Folder{filepath.Dir(j.Path())}
	half := model.Draft{Criterion: "mfa-totp", Note: "half"}
	keepDraft(t, f, acme.ID, j.Path(), half)
	keepDraft(t, f, "other", filepath.Join(f.Path, "other.rungs"), half)
	raw := read(t, j.Path())

	// Not with a copy of it.
	write(t, filepath.Join(f.Path, "copy.rungs"), raw)
	if err := f.Remove("copy"); err != nil || leftDraft(f, acme.ID) != half {
		t.Error("removed with a copy", err)
	}
	if err := f.Rename("acme", "new"); err != nil || leftDraft(f, acme.ID) != half {
		t.Error("lost with a name", err)
	}
	write(t, filepath.Join(f.Path, "copy.rungs"), raw)
	if err := f.Remove("copy"); err != nil || leftDraft(f, acme.ID) != half {
		t.Error("renamed, then removed with a copy", err)
	}
	if err := f.Remove("new"); err != nil || leftDraft(f, acme.ID) != (model.Draft{}) || leftDraft(f, "other") != half {
		t.Error(err, leftDraft(f, acme.ID), leftDraft(f, "other"))
	}

	// Also where nobody can read the file any more.
	write(t, filepath.Join(f.Path, "other.rungs"), "torn")
	if err := f.Remove("other"); err != nil || leftDraft(f, "other") != (model.Draft{}) {
		t.Error(err, leftDraft(f, "other"))
	}
	if left := leftovers(t, f.Path); len(left) > 0 {
		t.Errorf("there is left %q", left)
	}
}

func TestDraftThatCannotBeKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "in the way")
	fails(t, Folder{file}.Drafts("acme", "a").Keep(model.Draft{Note: "half"}), ErrNotSaved, "Save the note")
	fails(t, Folder{}.Drafts("acme", "a").Keep(model.Draft{Note: "half"}), ErrNoHome)
	if d := (Folder{}).Drafts("acme", "a").Left(); d != (model.Draft{}) {
		t.Error(d)
	}
}

// What was begun and never said anything in may go; anything else may not.
func TestAbandon(t *testing.T) {
	j := mustCreate(t)
	if gone, err := j.Abandon(); err != nil || !gone {
		t.Error(gone, err)
	}
	if _, err := os.Lstat(j.Path()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is there still: %v", err)
	}
	for name, add := range map[string]func(j *Journal){
		"an answer":        func(j *Journal) { mustAppend(t, j, "a") },
		"another's answer": func(j *Journal) { mustAppend(t, mustOpen(t, j.Path()), "a") },
		"what nobody can read": func(j *Journal) {
			if err := add(j.Path(), "milk\n"); err != nil {
				t.Fatal(err)
			}
		},
	} {
		j := mustCreate(t)
		add(j)
		before := read(t, j.Path())
		if gone, err := j.Abandon(); err != nil || gone {
			t.Error(name, gone, err)
		}
		if read(t, j.Path()) != before {
			t.Errorf("%s: the file has changed", name)
		}
	}
}
