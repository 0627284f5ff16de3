package golden

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// person works in a clone of the registry's repository.
type person struct {
	t      *testing.T
	folder string
	env    []string
}

func newPerson(t *testing.T, name, folder string) *person {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git here")
	}
	p := &person{t: t, folder: folder}
	// Nothing of the real user's set-up counts.
	for _, e := range os.Environ() {
		if !strings.HasPrefix(e, "GIT_") && !strings.HasPrefix(e, "XDG_") && !strings.HasPrefix(e, "RUNGS_") && !strings.HasPrefix(e, "RUNEWIDTH_") && !strings.HasPrefix(e, "HOME=") && !strings.HasPrefix(e, "SOURCE_DATE_EPOCH=") {
			p.env = append(p.env, e)
		}
	}
	home := t.TempDir()
	config := fmt.Sprintf("[user]\n\tname = %s\n\temail = %s@example.org\n[init]\n\tdefaultBranch = main\n[core]\n\tpager = cat\n", name, name)
	if err := os.WriteFile(filepath.Join(home, "gitconfig"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	p.env = append(p.env, "HOME="+home, "XDG_STATE_HOME="+filepath.Join(home, "state"), "GIT_CONFIG_NOSYSTEM=1",
		"GIT_CONFIG_GLOBAL="+filepath.Join(home, "gitconfig"), "LOGNAME=nobody", "LC_ALL=C.UTF-8", "TERM=xterm")
	return p
}

// run runs a command in the clone and returns what it prints to stdout.
func (p *person) run(name string, args ...string) string {
	p.t.Helper()
	c := exec.Command(name, args...)
	var stderr bytes.Buffer
	c.Dir, c.Env, c.Stderr = p.folder, p.env, &stderr
	out, err := c.Output()
	if err != nil {
		p.t.Fatalf("%s %s: %v\n%s%s", name, strings.Join(args, " "), err, out, stderr.String())
	}
	return string(out)
}

func (p *person) write(file, text string) {
	p.t.Helper()
	if err := os.WriteFile(filepath.Join(p.folder, file), []byte(text), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

func (p *person) assessment() *model.Assessment {
	p.t.Helper()
	return assessmentIn(p.t, filepath.Join(p.folder, "security.rungs"))
}

// TestGit: two people give 20 answers each in clones, without knowing of each
// other. Five criteria they both answer, two of these in different ways. git
// merges the clones in both directions, with nothing but a line in .gitattributes.
func TestGit(t *testing.T) {
	takesLong(t)
	t.Parallel()
	root := t.TempDir()
	ana, ben := newPerson(t, "ana", filepath.Join(root, "ana")), newPerson(t, "ben", filepath.Join(root, "ben"))
	var ids []string
	for c := range frozen.All() {
		ids = append(ids, c.ID)
	}
	answer := func(p *person, ids []string, different ...string) int {
		args := []string{"set", "./security.rungs"}
		for _, id := range ids {
			state := "met"
			if slices.Contains(different, id) {
				state = "unmet"
			}
			args = append(args, id+"="+state)
		}
		p.run("rungs", args...)
		return len(ids)
	}
	if err := os.Mkdir(ana.folder, 0o700); err != nil {
		t.Fatal(err)
	}
	ana.run("git", "init")
	ana.write(".gitattributes", "*.rungs merge=union\n")
	ana.run("rungs", "set", "./security.rungs", ids[0]+"=unsure:Ben")
	ana.run("git", "add", ".")
	ana.run("git", "commit", "-m", "begin")
	ana.run("git", "clone", ana.folder, ben.folder)

	// Both change their minds now and then.
	if n := answer(ana, ids[:10]) + answer(ana, ids[10:18]) + answer(ana, ids[6:8], ids[6]); n != 20 {
		t.Fatalf("ana gave %d answers", n)
	}
	if n := answer(ben, ids[13:18], ids[14], ids[16]) + answer(ben, ids[18:]) + answer(ben, ids[20:21], ids[20]); n != 20 {
		t.Fatalf("ben gave %d answers", n)
	}
	for _, p := range []*person{ana, ben} {
		p.run("git", "commit", "-am", "my answers")
	}

	// In both directions: ana takes in ben's commit, and ben ana's.
	ana.run("git", "fetch", ben.folder, "HEAD:ben")
	ben.run("git", "fetch", ana.folder, "HEAD:ana")
	ana.run("git", "merge", "-m", "merge", "ben")
	ben.run("git", "merge", "-m", "merge", "ana")

	a, b := ana.assessment(), ben.assessment()
	for _, p := range []*person{ana, ben} {
		data, err := os.ReadFile(filepath.Join(p.folder, "security.rungs"))
		if err != nil || bytes.Contains(data, []byte("<<<<")) || bytes.Contains(data, []byte(">>>>")) || bytes.Contains(data, []byte("====")) {
			t.Errorf("conflict markers, or %v:\n%s", err, data)
		}
	}
	var disputed []string
	for _, id := range ids {
		x, y := a.Finding(id), b.Finding(id)
		if fmt.Sprint(x.Heads) != fmt.Sprint(y.Heads) {
			t.Errorf("%s: %v in one clone and %v in the other", id, x.Heads, y.Heads)
		}
		if x.Disputed() {
			disputed = append(disputed, id)
		}
	}
	if want := []string{ids[14], ids[16]}; !slices.Equal(disputed, want) {
		t.Errorf("disputed are %v, want %v", disputed, want)
	}
	if p := a.TotalProgress(frozen); p.Answered != len(ids) || len(a.Events()) != 41 {
		t.Errorf("%d criteria are answered by %d events, want all by 41", p.Answered, len(a.Events()))
	}
	for _, p := range []*person{ana, ben} {
		p.env = append(p.env, "SOURCE_DATE_EPOCH=4000000000") // or one of them might print tomorrow
	}
	for _, document := range []string{"summary", "plan", "report", "history"} {
		if x, y := ana.run("rungs", document, "./security.rungs"), ben.run("rungs", document, "./security.rungs"); x != y {
			t.Errorf("the clones print another %s:\n%s\n%s", document, x, y)
		}
	}
}

// TestGitName: beside answers stands the name that git knows, in a work tree the one
// that counts there; but for --by, and that of the login where git knows none.
func TestGitName(t *testing.T) {
	t.Parallel()
	p := newPerson(t, "Ana Ruiz", t.TempDir())
	by := func(file string) string {
		t.Helper()
		data, err := os.ReadFile(filepath.Join(p.folder, file))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")
		var e model.Event
		if err := json.Unmarshal([]byte(lines[len(lines)-1]), &e); err != nil {
			t.Fatal(err)
		}
		return e.By
	}
	p.run("rungs", "set", "./a.rungs", "email-verified=met")
	if got := by("a.rungs"); got != "Ana Ruiz" {
		t.Errorf("outside of a work tree: %q", got)
	}
	p.run("git", "init")
	if err := os.MkdirAll(filepath.Join(p.folder, "docs", "deep"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"a.rungs", "docs/deep/b.rungs"} {
		p.run("rungs", "set", "./"+file, "email-verified=unmet")
		if got := by(file); got != "Ana Ruiz" {
			t.Errorf("in a work tree: %q", got)
		}
	}
	p.run("rungs", "set", "./a.rungs", "email-verified=met", "--by", "bob")
	if got := by("a.rungs"); got != "bob" {
		t.Errorf("with --by: %q", got)
	}
	p.run("git", "config", "user.name", "\x1b[31mEve")
	p.run("rungs", "set", "./a.rungs", "email-verified=met")
	if got := by("a.rungs"); got != "[31mEve" {
		t.Errorf("a hostile name: %q", got)
	}
	p.run("git", "config", "user.name", "")
	p.run("rungs", "set", "./a.rungs", "email-verified=met")
	if got := by("a.rungs"); got != "nobody" {
		t.Errorf("without a name: %q", got)
	}
}

// TestGitShowsWords: with the lines that rungs help git begins with, as they stand
// there, git shows a journal in words, and compares a commit with what lies here.
func TestGitShowsWords(t *testing.T) {
	takesLong(t)
	t.Parallel()
	p := newPerson(t, "ana", t.TempDir())
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no shell here")
	}
	help := strings.Split(p.run("rungs", "help", "git"), "\n")
	if len(help) < 4 || help[0] != "Examples:" {
		t.Fatalf("rungs help git says %q", help)
	}
	attributes, textconv, difftool := help[1], help[2], help[3]
	p.run("git", "init")
	p.run("sh", "-c", attributes)
	p.run("sh", "-c", textconv)
	p.run("rungs", "set", "./security.rungs", "cli-pinned-installs=partly")
	p.run("git", "add", ".")
	p.run("git", "commit", "-m", "one")
	p.run("rungs", "set", "./security.rungs", "cli-pinned-installs=met")
	if got := p.run("git", "check-attr", "merge", "security.rungs"); !strings.Contains(got, "union") {
		t.Errorf("git does not merge by union: %s", got)
	}
	const line = "• Pinned installs (cli-pinned-installs): partly → met (ana)\n"
	if got := p.run("git", "diff"); !strings.Contains(got, "\n+"+line) || strings.Contains(got, `"kind"`) {
		t.Errorf("git diff shows\n%s", got)
	}
	got := p.run("sh", "-c", difftool)
	if !strings.Contains(got, "(cli-pinned-installs): partly → met (ana,") || !strings.Contains(got, "CLI Tooling: 0 → 1") {
		t.Errorf("git difftool shows\n%s", got)
	}
	p.run("git", "commit", "-am", "two")
	if got := p.run("git", "log", "-p"); !strings.Contains(got, "\n+"+line) || strings.Contains(got, `"kind"`) {
		t.Errorf("git log -p shows\n%s", got)
	}
	// A torn line, or markers of a merge without our line, stop nobody from looking.
	p.run("sh", "-c", `printf '<<<<<<< HEAD\n{"id":"to' >> security.rungs`)
	if got := p.run("git", "diff"); strings.Contains(got, "<<<<") {
		t.Errorf("git diff of a damaged file shows\n%s", got)
	}
}
