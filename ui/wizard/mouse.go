package wizard

import tea "charm.land/bubbletea/v2"

// clicked takes a click to a tab or the body.
func (a *App) clicked(msg tea.MouseClickMsg) tea.Cmd {
	l := a.layout()
	if msg.Button != tea.MouseLeft || l.tooSmall || a.overlay != nil {
		return nil
	}
	switch {
	case msg.Y == 1:
		_, spans := a.layTabs()
		for i, s := range spans {
			if s[0] <= msg.X && msg.X < s[1] {
				a.show(i)
			}
		}
	case msg.Y >= top && msg.Y < top+l.body:
		return a.screen.click(msg.X, msg.Y-top)
	case msg.Y > top+l.body:
		return a.footClicked(msg.X, msg.Y-top-l.body-1, l)
	}
	return nil
}

// footClicked presses the key that is shown at a cell of the foot.
func (a *App) footClicked(x, line int, l layout) tea.Cmd {
	lines := a.footKeys(l)
	if line >= len(lines) {
		return nil
	}
	for _, p := range a.place(lines[line]) {
		if p.from <= x && x < p.to {
			return a.press(keyPress(p.binding.Keys()[0]))
		}
	}
	return nil
}

func (a *App) wheeled(msg tea.MouseWheelMsg) {
	l := a.layout()
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
	if s, ok := a.overlay.(interface{ scroll(lines int) }); ok {
		s.scroll(lines)
	} else if a.overlay == nil {
		a.screen.wheel(msg.X, msg.Y-top, lines)
	}
}

// keyPress is the message of a key by its name, for the mouse.
func keyPress(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "tab":
		return tea.KeyPressMsg{Code: tea.KeyTab}
	case "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	case "up":
		return tea.KeyPressMsg{Code: tea.KeyUp}
	case "down":
		return tea.KeyPressMsg{Code: tea.KeyDown}
	}
	r := []rune(name)
	return tea.KeyPressMsg{Code: r[0], Text: name}
}
