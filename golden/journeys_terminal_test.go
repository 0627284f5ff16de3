//go:build !windows

package golden

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"rungs/model"
)

// TestJourneyTorn has a line that tears apart what the terminal sends, for longer than
// Bubble Tea waits for the rest. The gap is what is tried, so it is slept through. On a
// busy machine it may be longer than the wizard waits, too, and then the key home among
// them is given up: so the answer is one on whichever criterion shows.
func TestJourneyTorn(t *testing.T) {
	h, p := one(t)
	for _, torn := range [][2]string{
		{"\x1b", "[<0;41;12M"}, {"\x1b[<0;4", "1;12M"}, {"\x1b", "[1~"}, {"\x1b", "]11;rgb:1e1e/1e1e/2e2e\x1b\\"}, {"\x1b]11;rgb:1", "e1e/1e1e/2e2e\x1b\\"},
		{"\x1b[200~1\r2\r3\x1b", "[201~"},
	} {
		p.torn(150*time.Millisecond, torn[0], torn[1])
	}
	p.shows("are no answers")
	p.types("4")
	p.shows("ot met.")          // with the name before or behind, as the criterion shows or not
	p.shows("answered · saved") // of one or of two
	p.press("q")
	p.ends(0)
	if n := len(h.answers("acme").Events()); n != 2 {
		t.Errorf("%d answers are recorded instead of two", n)
	}
}

// TestJourneyKeys saves a note with the keys of all keyboards.
func TestJourneyKeys(t *testing.T) {
	takesLong(t)
	t.Parallel()
	for name, c := range map[string]struct{ typed, note string }{
		"ctrl and another alphabet":             {"abc\x1b[1099::115;5u", "abc"},
		"ctrl where the letters lie elsewhere":  {"abc\x1b[115::59;5u", "abc"},
		"F2":                                    {"abc\x1bOQ", "abc"},
		"Caps Lock":                             {"abc\x1b[27;5;83~", "abc"},
		"shift with backspace, return, space":   {"abc\x1b[127;2u\x1b[13;2ud\x1b[32;2ue\x1bOQ", "ab\nd e"},
		"ctrl and alt with return":              {"a\x1b[13;5ub\x1b[13;3uc\x1b\rd\x1bOQ", "a\nb\nc\nd"},
		"a word back with alt, as a key before": {"one two\x1bb\x1b[3;2~T\x1bOQ", "one Two"},
	} {
		t.Run(name, func(t *testing.T) {
			h, p := one(t)
			p.press("n")
			p.shows("Note: Account recovery policy")
			p.types(c.typed)
			p.shows("Note kept")
			p.saved(1)
			p.press("q")
			p.ends(0)
			h.noted("acme", "recovery-policy", c.note)
		})
	}
}

// editorOf makes an editor that adds a line, and goes on with a script.
func (h home) editorOf(then string) string {
	h.t.Helper()
	file := filepath.Join(h.dir, "my editor")
	if err := os.WriteFile(file, []byte("#!/bin/sh\necho 'an hour of work' >>\"$1\"\n"+then+"\n"), 0o755); err != nil {
		h.t.Fatal(err)
	}
	return "EDITOR='" + file + "'"
}

// TestJourneyEditorFails has an editor that saves, and ends otherwise than editors do.
func TestJourneyEditorFails(t *testing.T) {
	takesLong(t)
	t.Parallel()
	for then, why := range map[string]string{"exit 3": "exit status 3", "kill -9 $$": "exit status 137"} {
		t.Run(then, func(t *testing.T) {
			h := newHome(t)
			h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
			h.env = append(h.env, h.editorOf(then))
			p := h.open()
			p.press("n")
			p.shows("Note: Account recovery policy")
			p.press("ctrl+e")
			p.shows(why, "It had saved changes")
			p.shows("draft kept")
			p.press("enter")
			p.shows("an hour of work")
			p.press("ctrl+s")
			p.shows("Note kept")
			p.saved(1)
			p.press("q")
			p.ends(0)
			h.noted("acme", "recovery-policy", "an hour of work")
		})
	}
}

// TestJourneyEditorGone loses the terminal, or is ended, while the editor has it. What
// was saved there is offered the next time.
func TestJourneyEditorGone(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(*terminal){
		"the line drops": func(p *terminal) { _ = p.pty.Close() },
		"SIGTERM":        func(p *terminal) { p.signal(syscall.SIGTERM) },
		"SIGHUP":         func(p *terminal) { p.signal(syscall.SIGHUP) },
	} {
		t.Run(name, func(t *testing.T) {
			h := newHome(t)
			h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
			h.env = append(h.env, h.editorOf("echo EDITING; exec sleep 60"))
			p := h.open()
			p.press("n")
			p.shows("Note: Account recovery policy")
			p.press("ctrl+e")
			p.shows("EDITING")
			end(p)
			p.end()
			p = h.run(80, 24, "rungs")
			p.shows("was not saved the last time")
			p.press("space")
			p.shows("Account recovery policy", "level 1")
			p.press("n")
			p.shows("Note: Account recovery policy", "an hour of work")
			p.press("ctrl+s")
			p.shows("Note kept")
			p.saved(1)
			p.press("q")
			p.ends(0)
			h.noted("acme", "recovery-policy", "an hour of work")
		})
	}
}

// TestJourneyNobodyResumes presses ctrl+z where no shell could bring the program back.
func TestJourneyNobodyResumes(t *testing.T) {
	_, p := one(t)
	p.press("ctrl+z")
	p.shows("nobody who could bring it back")
	p.signal(syscall.SIGTERM)
	p.ends(0)
}

// TestJourneyInputEnds loses the terminal without a signal, as under su.
func TestJourneyInputEnds(t *testing.T) {
	h := newHome(t)
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	p := h.run(80, 24, "sh", "-c", `trap "" HUP; rungs acme; echo $? >code`)
	p.shows("Any key")
	p.press("space")
	p.shows("level 1")
	p.press("n")
	p.shows("Note: Account recovery policy")
	p.types("half")
	p.shows("half")
	_ = p.pty.Close()
	p.end()
	h.noted("acme", "recovery-policy", "half")
}

// spoken is what the program tells a terminal beside what to draw.
var spoken = regexp.MustCompile(`\x1b\][^\x07\x1b]*|\x1b\[\?[0-9]*\$p|\x1b\[[<>=?][0-9;]*u|\x1b\[>[0-9;]*m|\x1b\[c`)

// TestJourneyManners sees what the terminal is asked and told: its background once, no
// title, no progress that may be a message on the desktop, and inside Emacs nothing.
func TestJourneyManners(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		env  []string
		says string
	}{
		{nil, ""},
		{[]string{"TERM=eterm-color"}, "nothing"},
		{[]string{"INSIDE_EMACS=29.1,term:0.96"}, "nothing"},
		{[]string{"TERM_PROGRAM=WezTerm"}, "\x1b]9;4;1"},
		{[]string{"TERM_PROGRAM=WezTerm", "TERM=tmux-256color"}, ""},
	} {
		t.Run(strings.Join(c.env, " "), func(t *testing.T) {
			h := newHome(t, c.env...)
			h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
			p := h.open()
			p.press("4")
			p.saved(2)
			p.press("q")
			p.ends(0)
			if c.says == "nothing" {
				h.env = append(h.env, "PAGER=cat")
				q := h.run(80, 24, "rungs", "explain", "cli-sbom")
				q.ends(0)
				if strings.Contains(q.written(), "\x1b]") {
					t.Error("rungs explain sends links")
				}
			}
			said := strings.Join(spoken.FindAllString(p.written(), -1), " ")
			titled := strings.Contains(said, "\x1b]0") || strings.Contains(said, "\x1b]2;")
			bar := strings.Contains(said, "\x1b]9;")
			switch {
			case c.says == "nothing" && said != "", titled, bar != (c.says == "\x1b]9;4;1"), c.says == "" && strings.Count(said, "\x1b]11;?") != 1:
				t.Errorf("it says %q", said)
			}
		})
	}
}

// TestJourneyLeavesNothing leaves a terminal that has one screen only: nothing of the
// program stays there, such as private notes.
func TestJourneyLeavesNothing(t *testing.T) {
	_, p := one(t)
	p.press("4")
	p.saved(2)
	p.press("q")
	p.ends(0)
	drawn, _, _ := strings.Cut(p.written(), "rungs: everything")
	emu := vt.NewEmulator(80, 24)
	emu.RegisterCsiHandler(ansi.Command('?', 0, 'n'), func(ansi.Params) bool { return true })
	go func() {
		b := make([]byte, 1024)
		for {
			if _, err := emu.Read(b); err != nil {
				return
			}
		}
	}()
	_, _ = emu.WriteString(strings.NewReplacer("\x1b[?1049h", "", "\x1b[?1049l", "").Replace(drawn))
	if left := strings.TrimSpace(emu.String()); left != "" {
		t.Errorf("this is left:\n%s", framed(left))
	}
}

// TestJourneyColourless has terminals that by their name have no colours.
func TestJourneyColourless(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"vt100", "vt220", "xterm-mono"} {
		t.Run(name, func(t *testing.T) {
			h := newHome(t, "TERM="+name, "PAGER=cat")
			h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
			p := h.open()
			p.press("q")
			p.ends(0)
			q := h.run(80, 24, "rungs", "summary", "acme")
			q.ends(0)
			for _, m := range colour.FindAllString(p.written()+q.written(), -1) {
				if regexp.MustCompile(`[;[](3[0-8]|4[0-8]|9[0-7])[;m]`).MatchString(m) {
					t.Fatalf("it gets %q", m)
				}
			}
		})
	}
}
