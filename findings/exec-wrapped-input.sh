#!/usr/bin/env bash
# Bubble Tea: a program whose input wraps the terminal's file lends its editor a pipe.
#
# One would expect: WithInput takes any io.Reader. A struct that embeds the terminal's
# *os.File (to count or to filter what is read) is treated as the terminal: Bubble Tea
# sets raw mode on it, keys arrive one by one. So ExecProcess should give a command, an
# editor say, the terminal too.
#
# What happens: ExecProcess sets the command's Stdin to the reader as it is, and os/exec
# gives the terminal only if that is an *os.File itself. For the wrapper it makes a pipe
# and copies: the command has no terminal ("not a tty"). When it is over the copy still
# reads; the screen comes back after the next line that the person types, and that
# line is lost. With os.Stdin itself nothing of this happens.
#
# Seen 2026-11-29: bubbletea 2.1.1, Go 1.26.8.
# Needs: go, tty (coreutils).
set -euo pipefail
for tool in go tty; do
	command -v $tool >/dev/null || { echo "exec-wrapped-input: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >main.go <<'GO'
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"
)

type wrapped struct{ *os.File }

type back struct{}

type model struct{ log string }

func (m model) note(text string) {
	f, _ := os.OpenFile(m.log, os.O_APPEND|os.O_WRONLY, 0)
	fmt.Fprintln(f, text)
	f.Close()
}

func (m model) Init() tea.Cmd {
	return tea.ExecProcess(exec.Command("sh", "-c", `tty >>"$0"; echo child $$ >>"$0"`, m.log), func(error) tea.Msg { return back{} })
}

func (m model) View() tea.View { return tea.NewView("") }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case back:
		m.note("back")
	case tea.KeyPressMsg:
		m.note("key " + msg.String())
		if msg.String() == "q" {
			return m, tea.Quit
		}
	}
	return m, nil
}

func main() {
	if len(os.Args) == 3 {
		var input io.Reader = os.Stdin
		if os.Args[1] == "wrapped" {
			input = wrapped{os.Stdin}
		}
		tea.NewProgram(model{os.Args[2]}, tea.WithInput(input)).Run()
		return
	}
	for _, kind := range []string{"plain", "wrapped"} {
		// The program runs at a pseudo-terminal and notes in a pipe with a name.
		log := kind + ".log"
		if err := exec.Command("mkfifo", log).Run(); err != nil {
			panic(err)
		}
		notes, err := os.OpenFile(log, os.O_RDWR, 0)
		if err != nil {
			panic(err)
		}
		c := exec.Command(os.Args[0], kind, log)
		c.Env = append(os.Environ(), "TERM=xterm")
		terminal, err := pty.Start(c)
		if err != nil {
			panic(err)
		}
		go io.Copy(io.Discard, terminal)
		limit := time.AfterFunc(time.Minute, func() { c.Process.Kill(); panic("nothing for a minute") })
		lines := bufio.NewScanner(notes)
		var seen []string
		until := func(begins string) string {
			for lines.Scan() {
				if strings.HasPrefix(lines.Text(), begins) {
					if begins != "child " {
						seen = append(seen, lines.Text())
					}
					return lines.Text()
				}
				seen = append(seen, strings.TrimRight(lines.Text(), "0123456789"))
			}
			panic("no more notes")
		}
		if kind == "plain" {
			until("child ")
			until("back")
		} else {
			// The command is over when nobody has its number any more.
			child, _ := strconv.Atoi(strings.TrimPrefix(until("child "), "child "))
			for syscall.Kill(child, 0) == nil {
				time.Sleep(10 * time.Millisecond)
			}
		}
		io.WriteString(terminal, "a\r")
		if kind == "plain" {
			until("key enter")
		} else {
			until("back")
		}
		io.WriteString(terminal, "q")
		until("key q")
		c.Wait()
		limit.Stop()
		fmt.Printf("%s: %s\n", kind, strings.Join(seen, ", "))
	}
}
GO
export GOWORK=off GOFLAGS=
{ go mod init sample && go get charm.land/bubbletea/v2@v2.1.1 github.com/creack/pty@v1.1.24 && go build -o sample .; } >log 2>&1 ||
	{ cat log >&2; exit 2; }
./sample >seen
echo "bubbletea $(go list -m -f '{{.Version}}' charm.land/bubbletea/v2), $(go env GOVERSION); typed: a, enter, q"
cat seen
cat >known <<'KNOWN'
plain: /dev/pts/, back, key a, key enter, key q
wrapped: not a tty, back, key q
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
