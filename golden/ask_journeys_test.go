//go:build !windows

package golden

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// line types a line.
func (p *terminal) line(text string) {
	p.t.Helper()
	p.types(text + "\r")
}

// wroteLines wants that nothing but lines was written.
func (p *terminal) wroteLines() {
	p.t.Helper()
	if written := p.written(); strings.Contains(written, "\x1b") {
		p.t.Errorf("an escape sequence is written: %q", written)
	}
}

// firstAssessment is a whole first assessment: a line for rungs ask, and the same in
// the wizard. Every criterion is answered, all six states come up, a condition is
// ticked, a note is kept, and one answer is taken back.
var firstAssessment = []struct {
	lines  string
	wizard func(p *terminal)
}{
	{"yes\nuploads\nother\n\n", func(p *terminal) {
		for _, c := range [][2]string{{"yes", "(●) yes"}, {"stores and serves", "[x] stores"}, {"on your own site", "[x] on your own site"}} {
			p.walk("down", c[0])
			p.press("enter")
			p.shows(c[1])
		}
		p.press("tab")
		p.asks("Verified email address")
		p.press("F") // where 5 asks whom
		p.at("Verified email address")
	}},
	{"1", func(p *terminal) { p.answers("1", 1) }},
	{"provided: GitHub", func(p *terminal) { p.answersWith("2", "GitHub", 2) }},
	{"2 GitHub", func(p *terminal) { p.answersWith("2", "GitHub", 3) }},
	{"?\nc\ny\nn", func(p *terminal) {
		p.press("space")
		p.shows("Ticked: the user gets an email when the p", "not known: 5", "☑ the user gets an email when the")
	}},
	{"partly", func(p *terminal) { p.answers("3", 4) }},
	{"5 Ben", func(p *terminal) { p.answersWith("5", "Ben", 5) }},
	{"r\nn guesses are free", func(p *terminal) {
		p.press("down") // a note right after the answer would be about that
		p.at("Phishing-resistant MFA")
		p.press("up")
		p.at("Abandoned email domains")
		p.press("n")
		p.shows("Note: Abandoned email domains")
		p.types("guesses are free")
		p.shows("guesses are free")
		p.press("ctrl+s")
		p.shows("Note kept")
	}},
	{"6 none is left", func(p *terminal) { p.answersWith("6", "none is left", 6) }},
	{"z", func(p *terminal) { p.answers("z", 5) }},
	{strings.Repeat("4\n", frozen.Len()-6) + "3", func(p *terminal) {
		for n := range frozen.Len() - 6 {
			p.answers("4", 6+n)
		}
		p.answers("3", frozen.Len())
	}},
}

// answers presses a key after which so many criteria are answered.
func (p *terminal) answers(key string, answered int) {
	p.t.Helper()
	p.press(key)
	p.saved(answered)
}

// answersWith gives the words that a state asks for, too.
func (p *terminal) answersWith(key, words string, answered int) {
	p.t.Helper()
	p.press(key)
	p.shows("enter ok")
	p.types(words)
	p.shows("> " + words)
	p.press("enter")
	p.saved(answered)
}

// TestJourneyAskAsWizard does the first assessment with rungs ask and input from a
// file, and in the wizard: the journals are the same but for IDs and times.
func TestJourneyAskAsWizard(t *testing.T) {
	takesLong(t)
	h := newHome(t)
	p := h.run(80, 24, "rungs", "./wizard.rungs")
	p.shows("user accounts", " "+of(0))
	var lines []string
	for _, step := range firstAssessment {
		lines = append(lines, step.lines)
		step.wizard(p)
	}
	p.press("q")
	p.ends(0)

	asks := exec.Command("rungs", "ask", "./ask.rungs")
	asks.Dir, asks.Env = h.dir, h.env
	asks.Stdin = strings.NewReader(strings.Join(lines, "\n") + "\n")
	transcript, err := asks.CombinedOutput()
	if err != nil {
		t.Fatalf("rungs ask: %v\n%s", err, transcript)
	}
	pressed, asked := said(t, filepath.Join(h.dir, "wizard.rungs")), said(t, filepath.Join(h.dir, "ask.rungs"))
	if asked != pressed || strings.Count(asked, "\n") != frozen.Len()+7 {
		t.Errorf("rungs ask records\n%s\nthe wizard records\n%s\n%s", asked, pressed, transcript)
	}
}

// TestJourneyDumb begins on a terminal that can only write lines, and goes on in
// the wizard and back: nothing is lost by it.
func TestJourneyDumb(t *testing.T) {
	h := newHome(t, "TERM=dumb")
	p := h.run(80, 40, "rungs")
	p.shows("The name of your registry")
	p.line("Acme Packages")
	p.shows("user accounts?", "A number or a word.")
	p.line("yes")
	p.shows("What does it do with packages?")
	p.line("1")
	p.shows("How do people log in?")
	p.line("both")
	p.shows("Which ecosystem is it?")
	p.line("")
	p.shows("Which clients install from it?")
	p.line("")
	p.shows("Verified email address:")
	p.line("1")
	p.shows("Verified email address: met. Saved.", "Account recovery policy")
	p.line("frob")
	p.shows("'frob' is not understood.")
	p.press("ctrl+c")
	p.shows(of(1)+" criteria are answered, "+strconv.Itoa(frozen.Len()-1)+" left.", "Go on with: rungs ask acme-packages")
	p.ends(130)
	p.wroteLines()
	h.answered("acme-packages", "email-verified", model.Met)

	lines := h.env
	h.env = append(slices.Clone(lines), "TERM=xterm-256color")
	p = h.run(80, 24, "rungs")
	p.shows("Any key", "Next: Account recovery policy.")
	p.press("space")
	p.asks("Account recovery policy")
	p.press("3")
	p.saved(2)
	p.press("q")
	p.ends(0)

	h.env = lines
	p = h.run(80, 40, "rungs")
	p.shows(of(2)+" criteria are answered, "+strconv.Itoa(frozen.Len()-2)+" left.", "Strong MFA available:")
	p.line("2 GitHub")
	p.shows("Strong MFA available: provided by GitHub. Saved.")
	p.line("q")
	p.ends(0)
	p.wroteLines()
	h.answered("acme-packages", "recovery-policy", model.Partly)
	h.answered("acme-packages", "mfa-totp", model.Provided)
}

// TestJourneyAccessible has a terminal that can do all, and somebody who wants
// lines; the end of the input is the way out.
func TestJourneyAccessible(t *testing.T) {
	h := newHome(t, "ACCESSIBLE=1")
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	p := h.run(80, 40, "rungs", "acme")
	p.shows("Account recovery policy:")
	p.types("\x04")
	p.shows("Go on with: rungs ask acme")
	p.ends(0)
	p.wroteLines()
	h.answered("acme", "recovery-policy", model.Unanswered)
}

// TestJourneyPlainEditor writes a note in an editor that works with lines. The one
// for a full screen is not taken on a terminal that has none; ctrl+c in the editor
// does not end the questions.
func TestJourneyPlainEditor(t *testing.T) {
	h := newHome(t, "TERM=dumb", "VISUAL=false")
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	p := h.run(80, 40, "rungs")
	p.shows("Account recovery policy:")
	p.line("ctrl+e")
	p.shows("The editor: no editor for a plain terminal is set; set EDITOR", "The note stays as it is.")
	p.line("n")
	p.shows("goes on in your editor.", "Note:")
	p.line("written here")
	p.line(".")
	p.shows("Note kept, private. Saved.")
	p.line("q")
	p.ends(0)

	editor := filepath.Join(h.dir, "editor")
	script := "#!/bin/sh\ntrap 'printf INTERRUPTED' INT\nprintf EDITING; read line\nprintf '%s, %s\\n' \"$(cat \"$1\")\" \"$line\" >\"$1\"\n"
	if err := os.WriteFile(editor, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	h.env = append(h.env, "EDITOR="+editor)
	p = h.run(80, 40, "rungs")
	p.shows("Private note: written here", "Account recovery policy:")
	p.types("\x05\r")
	p.shows("The note is in your editor now", "EDITING")
	p.line("ended there")
	p.shows("Note kept, private. Saved.")
	p.line("1")
	p.shows("Account recovery policy: met. Saved.")
	p.line("q")
	p.ends(0)
	p.wroteLines()
	h.noted("acme", "recovery-policy", "written here, ended there")
}

// TestJourneyChecklist asks which criterion is meant where that is not clear, and
// before it records anything.
func TestJourneyChecklist(t *testing.T) {
	h := newHome(t)
	list := "- [x] SBOM output\n- [ ] buy cake\n- [x] MFA required\n- [x] pinned\n"
	if err := os.WriteFile(filepath.Join(h.dir, "issue.md"), []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	begin := func() *terminal {
		p := h.run(80, 40, "rungs", "import", "--checklist", "issue.md", "acme")
		p.shows(`Line 3, "MFA required", may be:`, "1. mfa-required-all", "2. mfa-required-critical", "An empty line leaves it out.", "Which number?")
		return p
	}
	p := begin()
	p.line("9")
	p.shows("Type a number from 1 to 2.")
	p.line("")
	p.shows("1 of 4 lines are matched.", "cli-sbom, SBOM output: met", "buy cake", "it may be mfa-required-all or", "Record this?")
	p.line("perhaps")
	p.shows("Type y or yes, n or no.")
	p.line("n")
	p.shows("nothing was recorded")
	p.ends(1)
	h.answered("acme", "cli-sbom", model.Unanswered)

	p = begin()
	p.line("2")
	p.shows("mfa-required-critical, MFA", ": met", "Record this?")
	p.types("\x04")
	p.ends(1)
	h.answered("acme", "cli-sbom", model.Unanswered)

	p = begin()
	p.line("2")
	p.shows("Record this?")
	p.line("y")
	p.ends(3) // a line was left out
	h.answered("acme", "cli-sbom", model.Met)
	h.answered("acme", "mfa-required-critical", model.Met)
	h.answered("acme", "mfa-required-all", model.Unanswered)
}

// TestJourneyPaste pastes several lines at a question: none of them is an answer, also
// where the last one has no end, and the lines become a note if somebody wants it.
func TestJourneyPaste(t *testing.T) {
	h := newHome(t)
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	p := h.run(80, 40, "rungs", "ask", "acme")
	p.shows("Account recovery policy:")
	p.types("2. tell the owners\r6. no")
	p.shows("2 lines came at once, as from a paste:", "note on Account recovery policy")
	p.line("note")
	p.shows("kept, private. Saved.")
	p.types("4\r1\r")
	p.shows("  4", "  1", "drops them.", "Your choice:")
	p.line("")
	p.shows("Nothing of it was taken.")
	p.line("n foo\x1b[Dbar")
	p.shows("that line is not what you meant")
	p.line("q")
	p.ends(0)
	h.noted("acme", "recovery-policy", "2. tell the owners\n6. no")
	h.answered("acme", "recovery-policy", model.Unanswered)
}

// TestJourneyDoubt asks what a line says that speaks against its own box.
func TestJourneyDoubt(t *testing.T) {
	h := newHome(t)
	list := "- [x] SBOM output\n- [x] token-prefix (N/A, we have no tokens)\n- [x] ~~malware-detection~~\n"
	if err := os.WriteFile(filepath.Join(h.dir, "issue.md"), []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
	p := h.run(80, 40, "rungs", "import", "--checklist", "issue.md", "acme")
	p.shows(`says "n a". What holds?`, "4. not applicable", "Which number?")
	p.line("4")
	p.shows("struck through. What holds?", "Which number?")
	p.line("")
	p.shows("2 of 3 lines are matched.", "Record this?")
	p.line("y")
	p.ends(3) // a line was left out
	h.answered("acme", "cli-sbom", model.Met)
	h.answered("acme", "token-prefix", model.NotApplicable)
	h.answered("acme", "malware-detection", model.Unanswered)
}
