//go:build !windows

package golden

// TestSpeed builds this file as a program of its own, which shows one word on a
// full screen, in the way that Bubble Tea does it by default. The libraries that
// rungs imports are added, so that both pay the same for them.

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

var _ = main // which these tests do not call
