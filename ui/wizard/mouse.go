package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// clicked takes a click to a tab, the body or a key at the foot. What is said there is no key.
func (a *App) clicked(msg tea.MouseClickMsg) tea.Cmd {
	a.pressed = tea.KeyPressMsg{}
	l := a.layout
	if msg.Button != tea.MouseLeft || l.tooSmall || a.overlay != nil {
		return nil
	}
	foot := l.height - max(footer, a.covered) // its first line, below the rule
	switch {
	case msg.Y == 1:
		_, spans := a.layTabs()
		for i, s := range spans {
			if s[0] <= msg.X && msg.X < s[1] {
				a.show(i)
			}
		}
	case msg.Y >= l.top && msg.Y < foot-1:
		return a.screen.click(msg.X, msg.Y-l.top)
	case msg.Y >= foot && msg.Y < l.height-a.covered:
		return a.footClicked(msg.X, msg.Y-foot)
	}
	return nil
}

// footClicked presses the key that is shown at a cell of the foot.
func (a *App) footClicked(x, line int) tea.Cmd {
	for _, p := range a.footKeys()[line] {
		if press, ok := keyPress(p.binding.Keys()[0]); ok && p.from <= x && x < p.to {
			return a.press(press)
		}
	}
	return nil
}

func (a *App) wheeled(msg tea.MouseWheelMsg) {
	l := a.layout
	lines := 3
	switch msg.Button {
	case tea.MouseWheelUp:
		lines = -3
	case tea.MouseWheelDown:
	default:
		return
	}
	if l.tooSmall {
		return
	}
	if a.overlay != nil {
		a.overlay.scroll(lines)
	} else {
		a.screen.wheel(msg.X, msg.Y-l.top, lines)
	}
}

// keyPress is the message of a key by its name, for the mouse; false for a name that is
// not known here.
func keyPress(name string) (tea.KeyPressMsg, bool) {
	code, known := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft,
		"right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	}[name]
	letter, ctrl := strings.CutPrefix(name, "ctrl+")
	switch r := []rune(letter); {
	case known:
		return tea.KeyPressMsg{Code: code}, true
	case name == "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}, true
	case name == "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, true
	case len(r) != 1:
		return tea.KeyPressMsg{}, false
	case ctrl:
		return tea.KeyPressMsg{Code: r[0], Mod: tea.ModCtrl}, true
	default:
		return tea.KeyPressMsg{Code: r[0], Text: name}, true
	}
}
