//go:build ignore

// This program shows one word on a full screen, in the way that Bubble Tea does it
// by default. The script speed adds the libraries that rungs imports, so that both
// pay the same for them.
package main

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

type nothing struct{}

func (nothing) Init() tea.Cmd { return nil }

func (n nothing) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		return n, tea.Quit
	}
	return n, nil
}

func (nothing) View() tea.View {
	v := tea.NewView("nothing")
	v.AltScreen = true
	return v
}

func main() {
	if _, err := tea.NewProgram(nothing{}).Run(); err != nil {
		os.Exit(1)
	}
}
