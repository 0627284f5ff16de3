package model_test

import (
	"os/exec"
	"strings"
	"testing"

	"rungs/model"
)

// shellWords have what means something to one shell or another, and how they are written for each.
var shellWords = []struct{ word, shell, powerShell string }{
	{"bob", "bob", "bob"},
	{"./a-b.rungs", "./a-b.rungs", "./a-b.rungs"},
	{`C:\Users\ana\a.rungs`, `'C:\Users\ana\a.rungs'`, `C:\Users\ana\a.rungs`},
	{"café", "café", "café"},
	{"", "''", `""`},
	{"my registry", "'my registry'", `"my registry"`},
	{"O'Neil", `"O'Neil"`, `"O'Neil"`},
	{"ana’s copy (1)", `"ana’s copy (1)"`, `"ana’s copy (1)"`},
	{"it's $5", `'it'\''s $5'`, `'it''s $5'`},
	{"‘a’ $b", "'‘a’ $b'", "'‘‘a’’ $b'"},
	{"“a”", "'“a”'", "'“a”'"},
	{"$(rm)", "'$(rm)'", "'$(rm)'"},
	{"`id`", "'`id`'", "'`id`'"},
	{"a;b", "'a;b'", `"a;b"`},
	{"a,b", "'a,b'", `"a,b"`},
	{"~", "'~'", `"~"`},
	{"=ls", "'=ls'", `"=ls"`},
	{"#1", "'#1'", `"#1"`},
	{"wow!", "'wow!'", `"wow!"`},
	{"that's it!", `'that'\''s it!'`, `"that's it!"`},
	{"می\u200cخواهم", "'می\u200cخواهم'", "\"می\u200cخواهم\""},
	{"a\u200bb", `"$(printf 'a\342\200\213b')"`, `"a$([char]0x200b)b"`},
	{"a\u202eb 100%", `"$(printf 'a\342\200\256b\040100%%')"`, `"a$([char]0x202e)b$([char]0x20)100%"`},
	{"two\nlines", `"$(printf 'two\012lines')"`, `"two$([char]0xa)lines"`},
	{"a  b", `"$(printf 'a\040\040b')"`, `"a$([char]0x20)$([char]0x20)b"`},
	{" a", `"$(printf '\040a')"`, `"$([char]0x20)a"`},
	{"-\u00a0'\\$", `"$(printf '\055\302\240'\''\\$')"`, "\"$([char]0x2d)$([char]0xa0)'\\`$\""},
	{"tag\U000e0041", `"$(printf 'tag\363\240\201\201')"`, `"tag$([char]::ConvertFromUtf32(0xe0041))"`},
	{"bad\xff", `"$(printf 'bad\377')"`, ""}, // no name on Windows
	{"bad\ufffd", `'bad` + "\ufffd" + `'`, "\"bad\ufffd\""},
}

func TestShell(t *testing.T) {
	for _, w := range shellWords {
		if got := (model.Shell{}).Word(w.word); got != w.shell {
			t.Errorf("%q: got %s, want %s", w.word, got, w.shell)
		}
		if got := (model.Shell{PowerShell: true}).Word(w.word); got != w.powerShell && w.powerShell != "" {
			t.Errorf("%q in PowerShell: got %s, want %s", w.word, got, w.powerShell)
		}
		for _, powerShell := range []bool{false, true} {
			if got := (model.Shell{PowerShell: powerShell, ASCII: true}).Word(w.word); strings.ContainsFunc(got, func(r rune) bool { return r < ' ' || r > '~' }) {
				t.Errorf("%q in ASCII: %s", w.word, got)
			}
		}
	}
}

// TestShellInShells asks the shells that are here what they make of the words.
func TestShellInShells(t *testing.T) {
	for _, shell := range []string{"sh", "dash", "bash", "zsh", "fish", "ksh", "busybox"} {
		path, err := exec.LookPath(shell)
		if err != nil {
			continue
		}
		args := []string{"-c"}
		if shell == "busybox" {
			args = []string{"sh", "-c"}
		}
		for _, w := range shellWords {
			for _, ascii := range []bool{false, true} {
				word := model.Shell{ASCII: ascii}.Word(w.word)
				out, err := exec.Command(path, append(args, "printf '<%s>' "+word)...).CombinedOutput()
				if got := string(out); err != nil || got != "<"+w.word+">" {
					t.Errorf("%s makes %q of %s, %v", shell, got, word, err)
				}
			}
		}
	}
}

// TestSpelled sees that a name is shown as one line of what people see.
func TestSpelled(t *testing.T) {
	for name, want := range map[string]string{
		"acme.rungs": "acme.rungs", "my  registry’s (1).rungs": "my  registry’s (1).rungs", "👩‍💻": "👩‍💻", "cafe\u0301": "cafe\u0301", `a\b`: `a\b`,
		"a\nrungs: all is well": `a\nrungs: all is well`, "a\x1b[31m": `a\x1b[31m`, "a\u202egnp": `a\u202egnp`, "a\u200b\u00a0": `a\u200b\u00a0`, "a\xffb": `a\xffb`,
		"\ufffd": "\ufffd", "\U000e0041": `\U000e0041`,
	} {
		got := model.Spelled(name)
		if got != want || model.CleanLine(got) != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%q: got %s, want %s", name, got, want)
		}
	}
}
