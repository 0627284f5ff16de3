package cli

import (
	"slices"
	"testing"

	"rungs/ui/theme"
)

// withEnv is an environment of these variables, by turns names and values.
func withEnv(pairs ...string) Env {
	return Env{Getenv: func(name string) string {
		if i := slices.Index(pairs, name); i >= 0 {
			return pairs[i+1]
		}
		return ""
	}}
}

// TestTerminalsByName sees what is known of a terminal by what it says of itself.
func TestTerminalsByName(t *testing.T) {
	for _, c := range []struct {
		env              []string
		ascii, mute, bar bool
	}{
		{[]string{"TERM", "xterm-256color", "LANG", "C.UTF-8"}, false, false, false},
		{[]string{"TERM", "linux"}, true, false, false},
		{[]string{"TERM", "xterm", "RUNGS_ASCII", "1"}, true, false, false},
		{[]string{"TERM", "xterm", "RUNEWIDTH_EASTASIAN", "1"}, true, false, false},
		{[]string{"TERM", "xterm", "RUNEWIDTH_EASTASIAN", "0"}, false, false, false},
		{[]string{"TERM", "eterm-color"}, false, true, false},
		{[]string{"TERM", "eat-truecolor"}, false, true, false},
		{[]string{"TERM", "xterm-256color", "INSIDE_EMACS", "30.1,vterm"}, false, true, false},
		{[]string{"TERM", "xterm-256color", "WT_SESSION", "1"}, false, false, true},
		{[]string{"TERM", "xterm-256color", "TERM_PROGRAM", "WezTerm"}, false, false, true},
		{[]string{"TERM", "xterm-256color", "ConEmuANSI", "ON"}, false, false, true},
		{[]string{"TERM", "xterm-kitty", "TERM_PROGRAM", "kitty"}, false, false, false},
		{[]string{"TERM", "xterm-256color", "TERM_PROGRAM", "iTerm.app"}, false, false, false},
		{[]string{"TERM", "tmux-256color", "TERM_PROGRAM", "WezTerm"}, false, false, false},
		{[]string{"TERM", "eterm-color", "TERM_PROGRAM", "ghostty"}, false, true, false},
	} {
		e := withEnv(c.env...)
		if ascii := e.glyphs(false) == theme.ASCII(); ascii != c.ascii || e.mute() != c.mute || e.progressBar() != c.bar {
			t.Errorf("%q: ASCII %v, mute %v, bar %v", c.env, ascii, e.mute(), e.progressBar())
		}
	}
}

func TestNoColoursByName(t *testing.T) {
	for name, want := range map[string]bool{"vt100": true, "vt220-w": true, "xterm-mono": true, "ansi-m": true, "xterm": false, "xterm-256color": false, "vte-256color": false, "screen": false} {
		if got := slices.Contains(environ([]string{"TERM=" + name}), "NO_COLOR=1"); got != want {
			t.Errorf("TERM=%s: no colours: %v", name, got)
		}
	}
}
