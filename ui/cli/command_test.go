package cli

import (
	"slices"
	"testing"
)

func TestCommands(t *testing.T) {
	for _, c := range []struct {
		command, program string
		words            []string
		plain            bool
	}{
		{"vi", "vi", []string{"vi"}, true},
		{"code --wait", "code", []string{"code", "--wait"}, true},
		{"'/opt/my editor/ed' -w", "/opt/my editor/ed", []string{"/opt/my editor/ed", "-w"}, false},
		{`"C:\Program Files\ed\ed.exe" /w`, `C:\Program Files\ed\ed.exe`, []string{`C:\Program Files\ed\ed.exe`, "/w"}, false},
		{"FOO=1 vi", "vi", []string{"FOO=1", "vi"}, false},
		{"'less' -R", "less", []string{"less", "-R"}, false},
		{"''", "", []string{""}, false},
		{"  ", "", nil, false},
	} {
		if got := words(c.command); !slices.Equal(got, c.words) {
			t.Errorf("%s: the words %q", c.command, got)
		}
		if got := programOf(c.command); got != c.program {
			t.Errorf("%s: the program %q", c.command, got)
		}
		if got := isWords(c.command); got != c.plain {
			t.Errorf("%s: only words: %v", c.command, got)
		}
	}
}

// TestPager sees which pager is taken, and of which it is known that it shows colours.
func TestPager(t *testing.T) {
	for pager, want := range map[string]struct {
		command string
		less    bool
	}{"PAGER=": {"", false}, "PAGER=cat": {"", false}, "PAGER=cat -n": {"", false}, "PAGER='sh' -c": {"'sh' -c", false}, "PAGER=LC_ALL=C less -N": {"LC_ALL=C less -N", true}} {
		a := &app{Env: Env{Environ: []string{pager}, Getenv: func(string) string { return "" }}}
		if got := a.pager(); got != want.command || isProgram(got, "less") != want.less {
			t.Errorf("%s: %q", pager, got)
		}
	}
}
