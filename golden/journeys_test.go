//go:build !windows

package golden

import (
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"rungs/model"
	"rungs/ui/theme"
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
	p.shows("user accounts", "Acme Packages", " 0 of 32")

	p.walk("down", "yes")
	p.press("space")
	p.shows("(●) yes")
	p.walk("down", "stores and serves")
	p.press("space")
	p.shows("[x] stores and serves")
	p.walk("down", "with a password")
	p.press("space")
	p.shows("(●) with a password")

	p.press("tab")
	p.at("Verified email address")
	p.press("1")
	p.saved(1)
	p.at("Account recovery policy")
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
	p.shows("10 of 32 criteria are answered", "Bob", "Leaked tokens found")
	p.press("space")
	p.at(place)
	p.shows("Authentication 6/12", "Authorization 4/6")
	p.saved(10)
	p.shows("● Package-scoped", "○ Recognisable", "– Separate", "● Short-lived")
	p.press("shift+tab")
	p.shows("● Verified", "◐ Account recovery", "◉ Strong MFA", "○ Notices", "? Brute-force", "● Abandoned")
	p.press("q")
	p.ends(0)

	profile := h.answers("acme-packages").Profile()
	if profile.Accounts != model.Yes || !slices.Equal(profile.Hosting, []string{model.Uploads}) || profile.Login != model.OwnLogin {
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
	p.shows("Acme Packages", "12 days ago", "Unpublish policy", "4 of 32 criteria are answered", "2 criteria wait for Bob", "Ways to report malware")
	p.press("space")
	p.at("Ways to report malware")
	p.shows("General 1/9")
	p.press("1")
	p.saved(5)
	p.press("q")
	p.ends(0)
	h.answered("acme", "malware-reporting", model.Met)
	h.answered("acme", "unpublish-policy", model.Partly)
}

// one begins an assessment with one answer and opens it, past the recap.
func one(t *testing.T, env ...string) (home, *terminal) {
	t.Helper()
	h := newHome(t, env...)
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	return h, h.open(80, 24)
}

func (h home) open(width, height int, flags ...string) *terminal {
	h.t.Helper()
	p := h.run(width, height, append([]string{"rungs", "acme"}, flags...)...)
	p.shows("Any key")
	p.press("space")
	p.shows("Account recovery policy", "Level 1")
	return p
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
	if note := h.answers("acme").Finding("recovery-policy").Answer().Note; note != "It is only in the wiki, and Cleo wrote it." {
		t.Errorf("the note is %q", note)
	}
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
	p.shows("Account recovery policy", "Level 1")
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
	p.shows("Verified email address", "Note kept")
	p.saved(1)
	p.press("q")
	p.shows("ended with 0")
	p.ends(0)
	if note := h.answers("acme").Finding("recovery-policy").Answer().Note; note != "half a sentence and the rest" {
		t.Errorf("the note is %q", note)
	}
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
	p := h.open(80, 24)
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
	if note := h.answers("acme").Finding("recovery-policy").Answer().Note; note != "begun here, ended there" {
		t.Errorf("the note is %q", note)
	}
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
	p.shows("Note: Strong MFA available")
	p.types("half a sentence")
	p.shows("half a sentence")
	if err := p.pty.Close(); err != nil {
		t.Fatal(err)
	}
	p.end()
	h.answered("acme", "recovery-policy", model.Unmet)
	if note := h.answers("acme").Finding("mfa-totp").Answer().Note; note != "half a sentence" {
		t.Errorf("the note is %q", note)
	}
}

// TestJourneyDraft kills the program with a note half written, and finds the note
// when it comes back.
func TestJourneyDraft(t *testing.T) {
	h, p := one(t)
	p.press("n")
	p.shows("Note: Account recovery policy")
	p.types("half a sentence")
	p.shows("half a sentence", "draft kept")
	p.signal(syscall.SIGKILL)
	p.killed()

	p = h.run(80, 24, "rungs")
	p.shows("Note: Account recovery policy", "half a sentence", "Not saved last time")
	p.types(" and the rest")
	p.press("ctrl+s")
	p.shows("Any key", "Note kept")
	p.saved(1)
	p.press("space")
	p.shows("half a sentence and the rest", "Level 1")
	p.press("q")
	p.ends(0)
	if note := h.answers("acme").Finding("recovery-policy").Answer().Note; note != "half a sentence and the rest" {
		t.Errorf("the note is %q", note)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(h.file("acme")), ".*")); len(left) > 0 {
		t.Errorf("a draft is left: %q", left)
	}
}

// TestJourneyNoColor has no colours, whatever the value of NO_COLOR; meaning
// stays.
func TestJourneyNoColor(t *testing.T) {
	for _, env := range []string{"", "NO_COLOR=yes", "NO_COLOR=1", "NO_COLOR=0"} {
		t.Run(env, func(t *testing.T) {
			h := newHome(t, env)
			h.begin("acme", time.Hour, says("email-verified", model.Met, ""), says("recovery-policy", model.Unmet, ""))
			p := h.run(80, 24, "rungs", "acme")
			p.shows("Any key")
			p.press("space")
			p.shows("● Verified", "○ Account")
			p.press("3")
			p.saved(3)
			p.press("?")
			p.shows("Answer")
			p.press("esc")
			p.shows("● Verified")
			p.press("q")
			p.ends(0)
			colourless(t, p, env)
		})
	}
}

// TestJourneyPrint is a command on a terminal: it has colours there, unless they
// are not wanted, and does not ask the terminal anything: the answer could land
// in the shell. Help has a library's looks, and asks; but not a dumb terminal.
func TestJourneyPrint(t *testing.T) {
	for _, env := range []string{"", "NO_COLOR=yes", "NO_COLOR=1", "CLICOLOR=0", "TERM=dumb"} {
		for _, command := range []string{"summary", "plan", "explain mfa-totp", "help", "plan --help"} {
			t.Run(env+" "+command, func(t *testing.T) {
				h := newHome(t, env, "PAGER=cat")
				h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
				p := h.run(100, 200, append([]string{"rungs"}, strings.Fields(command)...)...)
				p.ends(0)
				if len(strings.Fields(p.screen())) < 20 {
					t.Errorf("there is little to read\n%s", framed(p.screen()))
				}
				colourless(t, p, env)
				if strings.Contains(command, "help") && env != "TERM=dumb" {
					return
				}
				for _, question := range []string{"\x1b]11;?", "\x1b[c", "\x1b[?u", "\x1b[6n"} {
					if strings.Contains(p.written(), question) {
						t.Errorf("it asks the terminal %q", question)
					}
				}
			})
		}
	}
}

var graphic = regexp.MustCompile(`\x1b\[([0-9;:]*)m`)

// colourless wants no colour in what was written; without a reason in the
// environment it wants some, or it would see nothing.
func colourless(t *testing.T, p *terminal, reason string) {
	t.Helper()
	var colours []string
	for _, m := range graphic.FindAllStringSubmatch(p.written(), -1) {
		parameters := strings.FieldsFunc(m[1], func(r rune) bool { return r == ';' || r == ':' })
		for _, parameter := range parameters {
			n, err := strconv.Atoi(parameter)
			if err != nil {
				t.Fatalf("%q", m[0])
			}
			if 30 <= n && n <= 38 || 40 <= n && n <= 48 || n == 58 || 90 <= n && n <= 107 {
				colours = append(colours, m[0])
				break // what follows may be a colour's number
			}
		}
	}
	switch {
	case reason == "" && len(colours) == 0:
		t.Error("there are no colours at all")
	case reason != "" && len(colours) > 0:
		t.Errorf("with %s there are %d colours, such as %q", reason, len(colours), colours[0])
	}
}

// TestJourneyASCII draws with ASCII only; texts keep their letters.
func TestJourneyASCII(t *testing.T) {
	for _, how := range []struct {
		name string
		flag []string
		env  string
	}{
		{"flag", []string{"--ascii"}, ""},
		{"console", nil, "TERM=linux"},
		{"locale", nil, "LC_ALL=C"},
	} {
		t.Run(how.name, func(t *testing.T) {
			h := newHome(t, how.env)
			h.begin("acme", time.Hour,
				says("email-verified", model.Met, ""), says("recovery-policy", model.Unmet, ""), says("mfa-totp", model.Provided, "GitHub"))
			p := h.run(80, 24, append([]string{"rungs", "acme"}, how.flag...)...)
			p.shows("Any key")
			p.press("space")
			p.shows("# Verified", "o Account", "@ Strong", "> . Notices")
			asciiFrame(t, p)
			p.press("enter")
			p.shows("esc list")
			asciiFrame(t, p)
			p.press("esc")
			p.shows("enter read")
			p.press("shift+tab") // the first tab and the last are neighbours
			p.until("the plan", func(screen string) bool { return !strings.Contains(screen, "> . Notices") })
			asciiFrame(t, p)
			p.press("shift+tab")
			p.shows("3 |", "possible")
			asciiFrame(t, p)
			noneOf(t, p, unicodeGlyphs())
			p.press("?")
			p.shows("next tab")
			asciiFrame(t, p)
			p.press("esc")
			p.shows("possible")
			p.press("q")
			p.ends(0)
		})
	}
}

// asciiFrame wants nothing but ASCII in what the program draws itself: title,
// tabs, rules, keys, and the list on the left.
func asciiFrame(t *testing.T, p *terminal) {
	t.Helper()
	lines := strings.Split(p.screen(), "\n")
	drawn := slices.Clone(lines[:3])
	below := slices.IndexFunc(lines[3:], func(line string) bool { return isRule(line, "-", 80) })
	if below < 0 {
		t.Fatalf("the frame is not whole\n%s", framed(p.screen()))
	}
	drawn = append(drawn, lines[3+below:]...)
	for _, line := range lines {
		if list, _, split := strings.Cut(line, " | "); split {
			drawn = append(drawn, list)
		}
	}
	for _, line := range drawn {
		if i := strings.IndexFunc(line, func(r rune) bool { return r > 127 }); i >= 0 {
			t.Errorf("%q is not ASCII in %q\n%s", []rune(line[i:])[0], line, framed(p.screen()))
			return
		}
	}
}

// unicodeGlyphs are the signs that have an ASCII twin and stand in no text.
func unicodeGlyphs() string {
	var signs string
	glyphs := reflect.ValueOf(theme.Unicode())
	for i := range glyphs.NumField() {
		if s := glyphs.Field(i).String(); len(s) > 1 && !strings.Contains("·–…", s) {
			signs += s
		}
	}
	return signs
}

func noneOf(t *testing.T, p *terminal, signs string) {
	t.Helper()
	if screen := p.screen(); strings.ContainsAny(screen, signs) {
		t.Errorf("one of %s is on the screen\n%s", signs, framed(screen))
	}
}

// TestJourneyBackground asks how dark the terminal is, and takes the colours that
// can be read there.
func TestJourneyBackground(t *testing.T) {
	for _, c := range []struct {
		name       string
		background color.Color
		dark       bool
	}{
		{"light", color.White, false},
		{"dark", color.Black, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHome(t)
			h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
			p := h.runOn(c.background, 80, 24, "rungs", "acme")
			want := theme.New(c.dark, theme.Unicode()).Accent.GetForeground()
			p.until(fmt.Sprintf("the title is in %v", want), func(screen string) bool {
				return strings.HasPrefix(screen, " rungs") && same(p.foreground(1, 0), want)
			})
			p.press("space")
			p.shows("Account recovery policy", "Level 1")
			p.press("q")
			p.ends(0)
		})
	}
}

func (p *terminal) foreground(x, y int) color.Color {
	p.mu.Lock()
	defer p.mu.Unlock()
	if cell := p.emu.CellAt(x, y); cell != nil {
		return cell.Style.Fg
	}
	return nil
}

func same(a, b color.Color) bool {
	if a == nil || b == nil {
		return a == b
	}
	return color.RGBAModel.Convert(a) == color.RGBAModel.Convert(b)
}

// TestJourneyTwo has two programs on one journal, which see each other's answers.
func TestJourneyTwo(t *testing.T) {
	h := newHome(t)
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	ana := h.open(80, 24)
	ben := h.open(80, 24, "--by", "ben")

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
