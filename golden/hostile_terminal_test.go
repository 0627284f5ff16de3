//go:build !windows

package golden

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestHostileTerminal prints to a terminal, where there are colours and links, and
// finds nothing else in what comes.
func TestHostileTerminal(t *testing.T) {
	takesLong(t)
	h := newHome(t, "PAGER=cat")
	journal, folder := hostileFiles(t, h.dir)
	for _, command := range [][]string{
		{"summary", "FILE"}, {"plan", "FILE"}, {"report", "FILE"}, {"report", "long/long.rungs"}, {"report", "FILE", "--format", "md"}, {"history", "FILE"},
		{"diff", "FILE", "--since", "2026-11-05"}, {"messages", "FILE"}, {"check", "FILE"}, {"list"}, {"profile", "FILE"}, {"step", "FILE", "recovery-policy"},
		{"export", "FILE"}, {"export", "torn"}, {"explain", "TEXT"}, {"lint", "FOLDER"}, {"summary", "torn"}, {"merge", "FILE", "acme"}, {"set", "FILE", "TEXT=met"},
		{"help", "TEXT"}, {"summary", "--TEXT"},
	} {
		said := strings.ReplaceAll(h.prints(hostileArguments(command, journal, folder)...), "\r\n", "\n")
		if command[0] == "export" {
			said = strings.ReplaceAll(said, "\t", " ") // the file as it is, but for what acts
		}
		if l := leak(said); l != "" {
			t.Errorf("rungs %s: %s", strings.Join(command, " "), l)
		}
	}
}

// prints is what rungs writes to a terminal at which nobody looks: an emulator would
// take longer to show megabytes than the program to write them.
func (h home) prints(args ...string) string {
	h.t.Helper()
	command := exec.Command("rungs", args...)
	command.Env, command.Dir = h.env, h.dir
	master := startOn(h.t, command, 100, 40)
	defer master.Close()
	said, _ := io.ReadAll(master) // it ends with an error where the program ends, on Linux
	_ = command.Wait()            // some commands fail
	return string(said)
}

// obeyed are parts of the attacks that the wizard, which moves the cursor and names
// the window itself, never writes.
var obeyed = regexp.MustCompile("\x1b\\[31;77777m|\x1b\\]0;mark|\x1b\\]52|\x1b\\]8;a=b!|\x1bP1\\$r|\x1bc|\x1b_mark|[\u0080-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[\x00\x01\x0b\x0c\x0e]")

// TestHostileJourney goes through the wizard itself, from the list of assessments
// and from a file with a hostile name.
func TestHostileJourney(t *testing.T) {
	takesLong(t)
	h := newHome(t)
	journal, _ := hostileFiles(t, h.dir)
	torn, err := os.Stat(h.file("torn"))
	if err != nil {
		t.Fatal(err)
	}
	before := torn.ModTime().Add(-24 * time.Hour)
	if err := os.Chtimes(h.file("acme"), before, before); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"rungs"}, {"rungs", journal}} {
		p := h.run(80, 24, args...)
		if len(args) == 1 {
			p.shows("Your assessments", "torn")
			p.at("torn") // the youngest
			p.press("enter")
			p.until("it says why it does not open", func(screen string) bool { return strings.Contains(screen, "torn.rungs") })
			p.walk("down", "acme")
			p.press("enter")
		}
		p.shows(fmt.Sprintf("of %d answered", frozen.Len()))
		p.shows("any key goes on")
		p.press("\x1b[24~")
		p.shows("1 met")
		for _, step := range [][2]string{{"H", "History"}, {"\x1b", "1 met"}, {"n", "ctrl+s"}, {"\x13", "1 met"}, {"?", "next condition"}, {"\x1b", "1 met"}} {
			p.press(step[0])
			if step[0] == "n" {
				p.until("a note, or the question who writes it", func(screen string) bool {
					return strings.Contains(screen, step[1]) || strings.Contains(screen, "What is your name?")
				})
				if strings.Contains(p.screen(), "What is your name?") {
					p.press("enter")
				}
			}
			p.shows(step[1])
		}
		p.press("q")
		p.ends(0)
		if found := obeyed.FindString(p.written()); found != "" {
			t.Errorf("%q reached the terminal", found)
		}
		if !strings.Contains(p.written(), mark(0)) {
			t.Error("nothing of the hostile text was to be seen")
		}
	}
}
