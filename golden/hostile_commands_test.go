package golden

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// hostileCommands are all commands, with hostile files and arguments. FILE is a
// hostile journal with a hostile name, FOLDER a hostile catalogue, TEXT an attack.
var hostileCommands = [][]string{
	{"summary", "FILE"}, {"summary", "FILE", "--format", "md"}, {"summary", "FILE", "--format", "json"}, {"summary", "FILE", "--format", "csv"},
	{"summary", "FILE", "--require", "3"}, {"summary", "FILE", "--stale", "1d"}, {"summary", "FILE", "--as-of", "2026-11-05"},
	{"plan", "FILE"}, {"plan", "FILE", "--format", "md"}, {"plan", "FILE", "--format", "json"}, {"plan", "FILE", "--format", "csv"},
	{"report", "FILE"}, {"report", "FILE", "--format", "md"}, {"report", "FILE", "--format", "json"}, {"report", "FILE", "--format", "html"},
	{"report", "FILE", "--format", "csv"}, {"report", "FILE", "--public"}, {"report", "long/long.rungs"}, {"report", "acme"},
	{"history", "FILE"}, {"history", "FILE", "mfa-totp"}, {"history", "FILE", "--format", "md"}, {"history", "FILE", "--format", "json"},
	{"diff", "FILE", "--since", "2026-11-05"}, {"diff", "FILE", "long/long.rungs"}, {"diff", "FILE", "acme", "--format", "json"}, {"diff", "FILE", "acme", "--format", "md"},
	{"messages", "FILE"}, {"check", "FILE"}, {"check", "FILE", "--format", "json"}, {"check", "FILE", "--repair"}, {"check", "FILE", "--repair"}, {"check", "long/long.rungs"},
	{"list"}, {"profile", "FILE"}, {"explain", "TEXT"}, {"lint", "FOLDER"}, {"lint", "TEXT"},
	{"set", "FILE", "email-verified=met", "--note", "TEXT", "--evidence", "TEXT", "--by", "TEXT"}, {"set", "FILE", "TEXT=met"}, {"set", "FILE", "email-verified=TEXT"},
	{"set", "FILE", "mfa-totp=met", "--at", "TEXT"}, {"set", "FILE", "mfa-totp=met", "--conditions", "TEXT"}, {"set", "FILE", "--from", "FILE"}, {"set", "FILE", "--from", "-"},
	{"set", "./TEXT.rungs", "mfa-totp=met"}, {"set", "TEXT", "mfa-totp=met"},
	{"step", "FILE", "recovery-policy"}, {"step", "FILE", "recovery-policy", "--owner", "TEXT", "--until", "TEXT"}, {"step", "FILE", "recovery-policy", "--accept", "TEXT"},
	{"step", "FILE", "TEXT"}, {"profile", "FILE", "--applies", "TEXT=yes:TEXT"}, {"profile", "FILE", "--registry", "TEXT"}, {"profile", "FILE", "--login", "TEXT"},
	{"upgrade", "FILE"}, {"upgrade", "FILE", "--to", "TEXT"}, {"upgrade", "FILE", "--dry-run"},
	{"undo", "FILE"}, {"redo", "FILE"}, {"undo", "FILE", "--by", "TEXT"},
	{"ask", "FILE"}, {"ask", "FILE", "--only", "TEXT"}, {"ask", "TEXT"}, {"ask", "FILE", "--only", "disputed"},
	{"merge", "FILE", "long/long.rungs"}, {"merge", "FILE", "acme", "torn"}, {"merge", "TEXT", "TEXT"}, {"import", "FILE", "other"}, {"import", "FILE", "TEXT"}, {"import", "TEXT"},
	{"import", "--checklist", "checklist.md", "FILE"}, {"import", "--checklist", "checklist.md", "FILE", "--yes"},
	{"export", "TEXT"}, {"export", "FILE", "-o", "TEXT/TEXT"}, {"rename", "TEXT", "x"}, {"rename", "acme", "TEXT"}, {"remove", "TEXT"}, {"remove", "acme"},
	{"TEXT"}, {"FILE"}, {"--TEXT"}, {"help", "TEXT"}, {"help", "plan-order"}, {"summary", "--TEXT"}, {"summary", "FILE", "--format", "TEXT"}, {"summary", "FILE", "--as-of", "TEXT"},
	{"summary", "FILE", "--category", "TEXT"}, {"plan", "FILE", "--effort", "TEXT"}, {"plan", "FILE", "--target", "TEXT"}, {"summary", "FILE", "-o", "TEXT"},
	{"summary", "FILE", "-o", "TEXT/TEXT.md"}, {"schema", "TEXT"}, {"completion", "TEXT"}, {"summary", "torn"}, {"summary", "TEXT"}, {"summary", "./TEXT"},
	{"__complete", "summary", ""}, {"__complete", "summary", "TEXT"}, {"__complete", "set", "FILE", "TEXT="},
}

// hostileInput is what somebody types, or a program writes, at a prompt.
var hostileInput = attack + "\n1\n4 " + attack + "\nn\n" + attack + "\ne\n" + attack + "\n2 " + attack + "\nmet: " + attack + "\n?\nw " + attack + "\n\nl\np\nx " + attack + "\n\nd\nq\n"

// arguments puts hostile names and texts in the place of the words above.
func hostileArguments(command []string, journal, folder string) []string {
	text := strings.ReplaceAll(attack, "\x00", "")
	args := make([]string, len(command))
	for i, word := range command {
		args[i] = strings.NewReplacer("FILE", journal, "FOLDER", folder, "TEXT", text).Replace(word)
	}
	return args
}

// TestHostileCommands runs every command into pipes. Neither stdout nor stderr
// holds anything but words and line ends, whatever the format.
func TestHostileCommands(t *testing.T) {
	takesLong(t)
	t.Parallel()
	dir := t.TempDir()
	journal, folder := hostileFiles(t, dir)
	shown := 0
	for _, command := range hostileCommands {
		name := strings.Join(command, " ")
		c := exec.Command("rungs", hostileArguments(command, journal, folder)...)
		c.Dir = dir
		c.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "XDG_STATE_HOME=" + filepath.Join(dir, "state"), "LANG=C.UTF-8", "TZ=UTC", "LOGNAME=" + attacks[0], "GORACE=atexit_sleep_ms=0", "GOGC=400"}
		c.Stdin = strings.NewReader(hostileInput)
		var stdout, stderr bytes.Buffer
		c.Stdout, c.Stderr = &stdout, &stderr
		var exit *exec.ExitError
		if err := c.Run(); err != nil && !errors.As(err, &exit) {
			t.Fatalf("%s: %v", name, err)
		}
		said := paper(stdout.String())
		if strings.Contains(name, "html") {
			said = strings.ReplaceAll(said, "\t", " ") // which is what it is on a page
		}
		if l := leak(said); l != "" {
			t.Errorf("rungs %s, on stdout: %s", name, l)
		}
		if l := leak(stderr.String()); l != "" {
			t.Errorf("rungs %s, on stderr: %s", name, l)
		}
		if strings.Contains(stderr.String(), "goroutine ") {
			t.Errorf("rungs %s crashed:\n%s", name, stderr.String())
		}
		if strings.Contains(stdout.String()+stderr.String(), mark(0)) {
			shown++
		}
	}
	if shown < len(hostileCommands)/2 {
		t.Errorf("only %d of %d commands show any of the hostile text", shown, len(hostileCommands))
	}
}

// paper takes out what documents for paper and for tables have by right: a new
// sheet at the beginning of a line, the mark and the line ends of CSV.
func paper(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\n\f", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
}

// TestHostileFiles sees that nothing hostile becomes part of what rungs writes: a
// journal that it has added to holds the bytes that were there, and after them
// clean lines only.
func TestHostileFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	journal, _ := hostileFiles(t, dir)
	before, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ToValidUTF8(strings.ReplaceAll(attack, "\x00", ""), "") // what is none is refused
	for _, args := range [][]string{
		{"set", journal, "email-verified=provided:" + text, "--note", text, "--evidence", text, "--by", text},
		{"step", journal, "recovery-policy", "--accept", text}, {"profile", journal, "--registry", text},
	} {
		c := exec.Command("rungs", args...)
		c.Dir, c.Env = dir, []string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "XDG_STATE_HOME=" + filepath.Join(dir, "state"), "LANG=C.UTF-8", "TZ=UTC", "GORACE=atexit_sleep_ms=0"}
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	after, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	added, ok := bytes.CutPrefix(after, before)
	if !ok {
		t.Fatal("what was in the file has changed")
	}
	if l := leak(string(added)); l != "" || bytes.Contains(added, []byte(`\u00`)) || bytes.Contains(added, []byte(`\u20`)) {
		t.Errorf("hostile text was written: %s in %q", l, added)
	}
	if n := bytes.Count(bytes.TrimSpace(added), []byte("\n")); n != 2 {
		t.Errorf("three events have %d ends of lines between them: %q", n, added)
	}
	if !bytes.Contains(added, []byte(mark(0))) {
		t.Error("the words themselves are not in the file")
	}
}
