#!/usr/bin/env bash
# Bubble Tea: asked for alternate keys, it names a key by its place and not its letter.
#
# One would expect: View.KeyboardEnhancements.ReportAlternateKeys only adds to what is
# known of a key. Who presses ctrl and s gives "ctrl+s", on any Latin keyboard.
#
# What happens: Key.Keystroke, and with it Key.String wherever a key writes no text, names
# the key that sits there on a US keyboard (BaseCode) and forgets the letter (Code). That
# helps with Cyrillic, where ctrl+с becomes "ctrl+c". But on Dvorak the s is where the
# US keyboard has the semicolon: the terminal says 115 (s) and 59 (;), and the program
# reads "ctrl+;". Every shortcut of a help line moves, and only in terminals
# that know the kitty keyboard protocol. A plain s has String "s" and Keystroke ";".
#
# Seen 2026-11-29: bubbletea 2.1.1.
# Needs: go.
set -euo pipefail
command -v go >/dev/null || { echo "keystroke-layout: go is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >main.go <<'GO'
package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// The input of a terminal that speaks the kitty protocol: code, shifted, base; modifiers.
var keys = []string{
	"\x1b[115;5u",         // ctrl+s, a terminal that was not asked
	"\x1b[115::59;5u",     // ctrl+s on Dvorak
	"\x1b[115::59;1;115u", // s on Dvorak
	"\x1b[1089::99;5u",    // ctrl+с, Cyrillic
}

type model struct{ left int }

func (m model) Init() tea.Cmd { return nil }

func (m model) View() tea.View {
	v := tea.NewView("")
	v.KeyboardEnhancements.ReportAlternateKeys = true
	return v
}

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		fmt.Printf("code %c: String %s, Keystroke %s\n", k.Code, k, k.Keystroke())
		if m.left--; m.left == 0 {
			return m, tea.Quit
		}
	}
	return m, nil
}

func main() {
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	defer stop()
	_, err := tea.NewProgram(model{len(keys)}, tea.WithContext(ctx), tea.WithOutput(new(bytes.Buffer)),
		tea.WithInput(strings.NewReader(strings.Join(keys, "")))).Run()
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
GO
export GOWORK=off GOFLAGS=
{ go mod init sample && go get charm.land/bubbletea/v2@v2.1.1 && go build -o sample .; } >log 2>&1 ||
	{ cat log >&2; exit 2; }
./sample >seen
echo "bubbletea $(go list -m -f '{{.Version}}' charm.land/bubbletea/v2)"
cat seen
cat >known <<'KNOWN'
code s: String ctrl+s, Keystroke ctrl+s
code s: String ctrl+;, Keystroke ctrl+;
code s: String s, Keystroke ;
code с: String ctrl+c, Keystroke ctrl+c
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
