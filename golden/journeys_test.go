//go:build !windows

package golden

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"rungs/model"
)

// The journeys are what people do from the first key to the last, on a terminal.
// There are few, for each takes as long as a person whose fingers are fast; what
// can be seen without a terminal is with the screens.

// TestJourneyFirstRun begins, answers ten criteria in two tabs, is killed, and
// goes on.
func TestJourneyFirstRun(t *testing.T) {
	h := newHome(t)
	p := h.run(80, 24, "rungs")
	p.shows("name of your registry")
	p.types("Acme Packages")
	p.shows("> Acme Packages")
	p.press("enter")
	p.shows("user accounts", "Acme Packages", " "+of(0))

	p.walk("down", "yes")
	p.press("space")
	p.shows("(●) yes")
	p.walk("down", "stores and serves")
	p.press("space")
	p.shows("[x] stores and serves")
	p.walk("down", "with a password")
	p.press("space")
	p.shows("[x] with a password")

	p.press("tab")
	p.asks("Verified email address")
	p.press("1")
	p.saved(1)
	p.asks("Account recovery policy")
	p.press("3")
	p.saved(2)
	p.press("2")
	p.shows("Which service")
	p.types("GitHub")
	p.shows("> GitHub")
	p.press("enter")
	p.saved(3)
	p.press("4")
	p.saved(4)
	p.press("F")
	p.at("Brute-force protection")
	p.press("5")
	p.shows("Whom could you ask")
	p.types("Bob")
	p.shows("> Bob")
	p.press("enter")
	p.saved(5)
	p.press("1")
	p.saved(6)

	p.press("tab")
	p.at("Package-scoped API keys")
	p.press("1")
	p.saved(7)
	p.press("4")
	p.saved(8)
	p.press("6")
	p.shows("Why does it not apply")
	p.types("one role only")
	p.shows("> one role only")
	p.press("enter")
	p.saved(9)
	p.press("1")
	p.saved(10)
	p.at("Leaked tokens found")
	place := p.here()
	p.killed()

	p = h.run(80, 24, "rungs")
	p.shows(of(10)+" criteria are answered", "Bob", "Leaked tokens found")
	p.press("space")
	p.asks("Leaked tokens found and revoked")
	p.press("F")
	p.at(place)
	p.shows("Authentication 6/12", "Authorization 4/6")
	p.saved(10)
	p.shows("● Package-scoped", "○ Recognisable", "– Separate", "● Short-lived")
	p.press("shift+tab")
	p.shows("● Verified", "◐ Account recovery", "◉ Strong MFA", "○ Notices", "? Brute-force", "● Abandoned")
	p.press("q")
	p.ends(0)

	profile := h.answers("acme-packages").Profile()
	if profile.Accounts != model.Yes || !slices.Equal(profile.Hosting, []string{model.Uploads}) || !slices.Equal(profile.Ways(), []string{model.OwnLogin}) {
		t.Errorf("the profile is %+v", profile)
	}
}

// TestJourneyResume comes back after twelve days.
func TestJourneyResume(t *testing.T) {
	h := newHome(t)
	h.begin("acme", 12*24*time.Hour,
		says("email-verified", model.Met, ""), says("mfa-totp", model.Unsure, "Bob"), says("token-scoped", model.Unsure, "Bob"),
		says("unpublish-policy", model.Partly, ""))
	p := h.run(80, 24, "rungs")
	p.shows("Acme Packages", "12 days ago", "Unpublish policy", of(4)+" criteria are answered", "2 criteria wait for Bob", "Ways to report malware")
	p.press("space")
	p.asks("Ways to report malware")
	p.shows("General 1/9")
	p.press("1")
	p.saved(5)
	p.press("q")
	p.ends(0)
	h.answered("acme", "malware-reporting", model.Met)
	h.answered("acme", "unpublish-policy", model.Partly)
}

// TestJourneyResize changes the window under somebody who is writing.
func TestJourneyResize(t *testing.T) {
	h, p := one(t)
	p.press("n")
	p.shows("Note: Account recovery policy")
	p.types("It is only in the wiki, ")
	p.shows("It is only in the wiki,")
	p.resize(46, 14)
	p.shows("Note: Account recovery policy", "It is only in the wiki,")
	p.types("and Cleo wrote it.")
	p.shows("and Cleo wrote it.")
	p.resize(130, 40)
	p.shows("It is only in the wiki, and Cleo wrote it.")
	p.resize(80, 24)
	p.shows("It is only in the wiki, and Cleo wrote it.")
	p.press("ctrl+s")
	p.shows("Verified email address", "Note kept")
	p.saved(1)
	p.press("q")
	p.ends(0)
	h.noted("acme", "recovery-policy", "It is only in the wiki, and Cleo wrote it.")
}

// TestJourneySuspend goes to the shell and comes back, in the middle of a note.
func TestJourneySuspend(t *testing.T) {
	h := newHome(t)
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	// A shell with job control, as people have it: it says when the program has
	// stopped, and brings it back after a line.
	p := h.run(80, 24, "sh", "-c", `set -m; rungs acme; echo "the shell is back"; read line; fg; echo "ended with $?"`)
	p.shows("Any key")
	p.press("space")
	p.shows("Account recovery policy", "level 1")
	p.press("n")
	p.shows("Note: Account recovery policy")
	p.types("half a sentence")
	p.shows("half a sentence")

	p.press("ctrl+z")
	p.shows("the shell is back")
	p.restored()
	if screen := p.screen(); strings.Contains(screen, "half a sentence") {
		t.Errorf("the program is still on the screen:\n%s", framed(screen))
	}
	p.press("enter") // a line only if the terminal is no longer raw
	p.shows("Note: Account recovery policy", "half a sentence")
	p.types(" and the rest")
	p.shows("half a sentence and the rest")
	p.press("ctrl+s")
	p.shows("Account recovery policy", "Note kept")
	p.saved(1)
	p.press("q")
	p.shows("ended with 0")
	p.ends(0)
	h.noted("acme", "recovery-policy", "half a sentence and the rest")
}

// TestJourneyEditor writes a note in the user's own editor, which has the
// terminal for itself.
func TestJourneyEditor(t *testing.T) {
	h := newHome(t)
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	editor := filepath.Join(h.dir, "editor")
	script := `#!/bin/sh
ls -l "$2" >"$HOME/rights"
echo "$2" >"$HOME/name"
printf 'EDITING %s: ' "$1"
read line
printf '%s, %s\n' "$(cat "$2")" "$line" >"$2"
`
	if err := os.WriteFile(editor, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	h.env = append(h.env, "VISUAL="+editor+" --wait", "EDITOR=false")
	p := h.open()
	p.press("n")
	p.shows("Note: Account recovery policy")
	p.types("begun here")
	p.shows("begun here")
	p.press("ctrl+e")
	p.shows("EDITING --wait:")
	p.types("ended there\r")
	p.shows("Note: Account recovery policy", "begun here, ended there")
	p.press("ctrl+s")
	p.shows("Verified email address", "Note kept")
	p.saved(1)
	p.press("q")
	p.ends(0)
	h.noted("acme", "recovery-policy", "begun here, ended there")
	if rights := read(t, filepath.Join(h.dir, "rights")); !strings.HasPrefix(rights, "-rw-------") {
		t.Errorf("others may read the note while it is in the editor: %s", rights)
	}
	if name := strings.TrimSpace(read(t, filepath.Join(h.dir, "name"))); name == "" {
		t.Error("the editor was given no file")
	} else if _, err := os.Stat(name); !os.IsNotExist(err) {
		t.Errorf("%s is left behind", name)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestJourneyEnds leaves in every way there is. What was shown as saved is on
// the disk, and the terminal is as it was.
func TestJourneyEnds(t *testing.T) {
	t.Parallel()
	for _, way := range []struct {
		name  string
		leave func(*terminal)
		code  int
	}{
		{"q", func(p *terminal) { p.press("q") }, 0},
		{"ctrl+c", func(p *terminal) { p.press("ctrl+c") }, 0},
		{"SIGINT", func(p *terminal) { p.signal(syscall.SIGINT) }, 130},
		{"SIGTERM", func(p *terminal) { p.signal(syscall.SIGTERM) }, 0},
		{"SIGHUP", func(p *terminal) { p.signal(syscall.SIGHUP) }, 0},
	} {
		t.Run(way.name, func(t *testing.T) {
			h, p := one(t)
			p.press("4")
			p.saved(2)
			p.press("1")
			p.saved(3)
			way.leave(p)
			p.ends(way.code)
			h.answered("acme", "email-verified", model.Met)
			h.answered("acme", "recovery-policy", model.Unmet)
			h.answered("acme", "mfa-totp", model.Met)
		})
	}
}

// TestJourneyTerminalGone closes the window, or loses the connection, with a note
// half written.
func TestJourneyTerminalGone(t *testing.T) {
	h, p := one(t)
	p.press("4")
	p.saved(2)
	p.press("n")
	p.shows("Note: Account recovery policy") // of the answer, although the cursor went on
	p.types("half a sentence")
	p.shows("half a sentence")
	if err := p.pty.Close(); err != nil {
		t.Fatal(err)
	}
	p.end()
	h.answered("acme", "recovery-policy", model.Unmet)
	h.noted("acme", "recovery-policy", "half a sentence")
}

// TestJourneyDraft kills the program with a note half written, and finds the note
// when it comes back.
func TestJourneyDraft(t *testing.T) {
	h, p := one(t)
	p.press("n")
	p.shows("Note: Account recovery policy")
	p.types("half a sentence")
	p.shows("half a sentence", "draft kept")
	p.killed()

	p = h.run(80, 24, "rungs")
	p.shows("A note about Account recovery policy", "Any key")
	p.press("n")
	p.shows("Note: Account recovery policy", "half a sentence", "Not saved last time")
	p.types(" and the rest")
	p.press("ctrl+s")
	p.shows("Note kept")
	p.saved(1)
	p.shows("half a sentence and the rest", "level 1")
	p.press("q")
	p.ends(0)
	h.noted("acme", "recovery-policy", "half a sentence and the rest")
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(h.file("acme")), ".*")); len(left) > 0 {
		t.Errorf("a draft is left: %q", left)
	}
}

// TestJourneyTwo has two programs on one journal, which see each other's answers.
func TestJourneyTwo(t *testing.T) {
	h := newHome(t)
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	ana := h.open()
	ben := h.open("--by", "ben")

	ana.press("3")
	ana.saved(2)
	ben.saved(2) // it comes by itself
	ben.shows("◐ Account recovery")

	ben.walk("down", "Strong MFA")
	ben.press("1")
	ben.saved(3)
	ana.saved(3)
	ana.shows("● Strong MFA")

	ana.press("q")
	ana.ends(0)
	ben.press("q")
	ben.ends(0)
	h.answered("acme", "recovery-policy", model.Partly)
	h.answered("acme", "mfa-totp", model.Met)
	by := map[string]bool{}
	for _, e := range h.answers("acme").Events() {
		by[e.By] = true
	}
	if !by["ana"] || !by["ben"] {
		t.Errorf("answers are by %v", by)
	}
}
