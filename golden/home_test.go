//go:build !windows

package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"rungs/model"
	"rungs/store"
)

// home is a user of this machine: where the assessments lie and what stands in
// the environment.
type home struct {
	t   *testing.T
	dir string
	env []string

	rate int // bytes a second that a terminal takes; 0: as many as come
}

// newHome makes a user with nothing. The environment is made from nothing, so
// that no test depends on who runs it.
func newHome(t *testing.T, env ...string) home {
	t.Helper()
	t.Parallel()
	dir := t.TempDir()
	return home{t: t, dir: dir, env: append([]string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "TZ=UTC", "LOGNAME=ana",
		"HOME=" + dir, "XDG_STATE_HOME=" + filepath.Join(dir, "state"), "XDG_DATA_HOME=" + filepath.Join(dir, "data"), "TMPDIR=" + dir,
		"PATH=" + os.Getenv("PATH"), "GORACE=atexit_sleep_ms=0",
	}, env...)}
}

// neighbour is another user of this machine.
func (h home) neighbour(name string) home {
	dir := h.t.TempDir()
	env := append(h.env[:len(h.env):len(h.env)], "LOGNAME="+name, "HOME="+dir, "XDG_STATE_HOME="+filepath.Join(dir, "state"), "XDG_DATA_HOME="+filepath.Join(dir, "data"), "TMPDIR="+dir)
	return home{t: h.t, dir: dir, env: env}
}

func (h home) file(name string) string { return filepath.Join(h.dir, "state", "rungs", name+".rungs") }

// begin writes a journal with some events, the last of them a while ago.
func (h home) begin(name string, ago time.Duration, events ...model.Event) {
	h.t.Helper()
	at := time.Now().Add(-ago - time.Minute)
	j, err := store.Create(h.file(name), model.Header{
		Catalogue: "openssf-principles", Version: "0.1", ID: "header", At: at, Registry: "Acme Packages",
	})
	if err != nil {
		h.t.Fatal(err)
	}
	for i, e := range events {
		e.ID, e.At, e.Kind = fmt.Sprint("event", i), at.Add(time.Duration(i)*time.Second), model.AnswerKind
		if e.By == "" {
			e.By = "ana"
		}
		events[i] = e
	}
	if _, err := j.Append(events...); err != nil {
		h.t.Fatal(err)
	}
}

// of is how a screen says how many criteria are answered.
func of(answered int) string { return fmt.Sprintf("%d of %d", answered, frozen.Len()) }

// says is an answer for begin.
func says(criterion string, state model.State, detail string) model.Event {
	return model.Event{Criterion: criterion, Answer: model.Answer{State: state, Detail: detail}}
}

// answers are those that the journal holds.
func (h home) answers(name string) *model.Assessment {
	h.t.Helper()
	return assessmentIn(h.t, h.file(name))
}

// answered wants the journal to hold an answer.
func (h home) answered(name, criterion string, want model.State) {
	h.t.Helper()
	if got := h.answers(name).Finding(criterion).State(); got != want {
		h.t.Errorf("the journal has %q for %s instead of %q", got, criterion, want)
	}
}

// noted wants the journal to hold a note.
func (h home) noted(name, criterion, want string) {
	h.t.Helper()
	if got := h.answers(name).Finding(criterion).Answer().Note; got != want {
		h.t.Errorf("the note is %q instead of %q", got, want)
	}
}

// one begins an assessment with one answer and opens it, past the recap.
func one(t *testing.T) (home, *terminal) {
	t.Helper()
	h := newHome(t)
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	return h, h.open()
}

// open opens that assessment, past the recap, in the full view.
func (h home) open(flags ...string) *terminal {
	h.t.Helper()
	p := h.run(80, 24, append([]string{"rungs", "acme"}, flags...)...)
	p.shows("Any key")
	p.press("F")
	p.shows("Account recovery policy", "Level 1")
	return p
}
