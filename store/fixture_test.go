package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

var (
	day  = time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	acme = model.Header{Catalogue: "openssf-principles", Version: "0.1", ID: "acme-1", At: day, Registry: "Acme Packages"}
)

const acmeLine = `{"rungs":1,"catalogue":"openssf-principles","version":"0.1","id":"acme-1","at":"2026-11-22T10:00:00Z","registry":"Acme Packages"}`

// answer is an event, and line is the same in a file.
func answer(id string) model.Event {
	return model.Event{ID: id, At: day, By: "ana", Kind: model.AnswerKind, Criterion: "mfa-totp", Answer: model.Answer{State: model.Met, Note: "as of today"}}
}

func eventLine(id string) string {
	return fmt.Sprintf(`{"id":%q,"at":"2026-11-22T10:00:00Z","by":"ana","kind":"answer","criterion":"mfa-totp","state":"met","note":"as of today"}`, id)
}

func ids(events []model.Event) string {
	out := make([]string, len(events))
	for i, e := range events {
		out[i] = e.ID
	}
	return strings.Join(out, " ")
}

// journalFile is a file with these lines.
func journalFile(t *testing.T, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "acme.rungs")
	write(t, path, strings.Join(lines, "\n")+"\n")
	return path
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// add writes behind what stands in a file, as a program does that knows no lock.
func add(path, text string) error {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Close())
}

// replace puts another file in the place of one, as git and editors do.
func replace(path, text string) error {
	if err := os.WriteFile(path+".tmp", []byte(text), 0o600); err != nil {
		return err
	}
	return os.Rename(path+".tmp", path)
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func mustOpen(t *testing.T, path string) *Journal {
	t.Helper()
	j, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func mustCreate(t *testing.T) *Journal {
	t.Helper()
	j, err := Create(filepath.Join(t.TempDir(), "acme.rungs"), acme)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func mustAppend(t *testing.T, j *Journal, names ...string) []model.Event {
	t.Helper()
	var own []model.Event
	for _, id := range names {
		own = append(own, answer(id))
	}
	out, err := j.Append(own...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// holds checks which events a journal and its file hold.
func holds(t *testing.T, j *Journal, want string) {
	t.Helper()
	if got := ids(j.Events()); got != want {
		t.Errorf("the journal holds %q, want %q", got, want)
	}
	if got := ids(mustOpen(t, j.Path()).Events()); got != want {
		t.Errorf("the file holds %q, want %q", got, want)
	}
}

// fails checks the kind of an error, and that it says where and what to do.
func fails(t *testing.T, err, kind error, words ...string) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("error %v, want one of kind %q", err, kind)
	}
	kinds := []error{ErrNotFound, ErrExists, ErrBadName, ErrNotJournal, ErrUnreadable, ErrReadOnly, ErrNewer, ErrBusy, ErrReplaced, ErrUnrelated, ErrLost, ErrNotSaved, ErrRefused}
	for _, other := range kinds {
		if other != kind && errors.Is(err, other) {
			t.Errorf("%v is also of kind %q", err, other)
		}
	}
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("%v is a %T, want *Error", err, err)
	}
	if !strings.HasPrefix(err.Error(), e.Path) || !strings.HasSuffix(err.Error(), ".") {
		t.Errorf("%q does not begin with the path and end as a sentence", err)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%q does not say %q", err, w)
		}
	}
}

func problems(ps []Problem) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.String())
	}
	return strings.Join(out, "\n")
}

func mustStat(t *testing.T, path string) fs.FileInfo {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// leftovers are the files in a folder that are no journals.
func leftovers(t *testing.T, folder string) []string {
	t.Helper()
	found, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range found {
		if filepath.Ext(d.Name()) != extension {
			out = append(out, d.Name())
		}
	}
	slices.Sort(out)
	return out
}
