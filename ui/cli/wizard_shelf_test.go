package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/store"
)

// TestRescue writes an assessment elsewhere: with all that its journal holds, or
// where that is gone, with all that is known of it.
func TestRescue(t *testing.T) {
	t.Chdir(t.TempDir())
	const held = `{"rungs":1,"catalogue":"openssf-principles","version":"0.1","id":"h","at":"2026-11-22T10:00:00Z","registry":"Acme"}
{"id":"a","at":"2026-11-22T10:01:00Z","by":"ana","kind":"answer","criterion":"mfa-totp","state":"met"}
{"id":"f", "kind":"future","what":[1]}
{"id":"t","kind":"ans`
	file := filepath.Join(t.TempDir(), "acme.rungs")
	if err := os.WriteFile(file, []byte(held), 0o600); err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	s := &shelf{app: newApp(Env{Catalogues: builtin.Catalogues(), Now: func() time.Time { now = now.Add(time.Second); return now }, Getenv: func(string) string { return "" }})}
	opened, err := s.open(file, "acme")
	if err != nil {
		t.Fatal(err)
	}
	opened.Assessment.Apply(model.Event{ID: "b", At: now, By: "ana", Kind: model.AnswerKind, Criterion: "mfa-totp", Answer: model.Answer{State: model.Unmet}})
	const pending = `{"id":"b","at":"2026-11-22T12:00:00Z","by":"ana","kind":"answer","criterion":"mfa-totp","state":"unmet"}`

	rescued := func(name, want string) {
		t.Helper()
		path, err := s.rescue(opened.Assessment)
		if err != nil || filepath.Base(path) != name {
			t.Fatal(path, err)
		}
		if got, _ := os.ReadFile(path); strings.TrimSpace(string(got)) != want {
			t.Errorf("%s\nwant\n%s", got, want)
		}
		if j, err := store.Open(path); err != nil || len(j.Events()) < 2 {
			t.Error(err)
		}
	}
	rescued("acme-rescued-20261122-120001.rungs", held+"\n"+pending)
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(held, "\n")
	rescued("acme-rescued-20261122-120002.rungs", lines[0]+"\n"+lines[1]+"\n"+pending)
	if err := os.WriteFile(file, []byte(strings.Replace(lines[0], `"h"`, `"other"`, 1)+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	rescued("acme-rescued-20261122-120003.rungs", lines[0]+"\n"+lines[1]+"\n"+pending)
	// What a newer version made there meanwhile is not this one's to add to.
	if err := os.WriteFile(file, []byte(strings.Replace(lines[0], `"rungs":1`, `"rungs":2`, 1)+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	rescued("acme-rescued-20261122-120004.rungs", lines[0]+"\n"+lines[1]+"\n"+pending)
}

// TestShelfReadsOnce: the first list is what was read to find out whether there is one
// assessment or several; it does not stand for what lies there later.
func TestShelfReadsOnce(t *testing.T) {
	s := &shelf{found: []store.Entry{{Name: "acme"}, {Name: "a name that is nowhere"}}}
	if names, err := s.List(); !slices.Equal(names, []string{"acme", "a name that is nowhere"}) || err != nil {
		t.Errorf("%q, %v", names, err)
	}
	if names, _ := s.List(); slices.Contains(names, "a name that is nowhere") {
		t.Errorf("%q are not read anew", names)
	}
}

// TestNobodysNameIsAsked: whoever sits at the login of a machine is a stranger also in an
// assessment in which nobody has answered, and somebody with a name is not.
func TestNobodysNameIsAsked(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	for login, stranger := range map[string]bool{"root": true, "kim": false} {
		file := filepath.Join(t.TempDir(), "acme.rungs")
		if err := os.WriteFile(file, []byte(`{"rungs":1,"catalogue":"openssf-principles","version":"0.1","id":"`+login+`","at":"2026-11-22T10:00:00Z","registry":"Acme"}`+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		// Whoever runs the tests has a name in git, and folders for a while may lie in a work tree.
		nobody := []string{"GIT_CONFIG_GLOBAL=" + os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_CEILING_DIRECTORIES=" + filepath.Dir(filepath.Dir(file))}
		s := &shelf{app: newApp(Env{Catalogues: builtin.Catalogues(), Environ: nobody, Now: time.Now, Getenv: func(name string) string { return map[string]string{"LOGNAME": login}[name] }})}
		opened, err := s.open(file, "acme")
		if err != nil {
			t.Fatal(err)
		}
		if opened.By != login || opened.Stranger != stranger {
			t.Errorf("%q is %q, and a stranger: %v", login, opened.By, opened.Stranger)
		}
	}
}
