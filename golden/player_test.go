package golden

import (
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rungs/ui/wizard"
)

// player plays keys to the wizard, in memory, and runs its commands at once.
type player struct {
	t     *testing.T
	app   *wizard.App
	shelf *memoryShelf
	ended bool // the program is over, and keys do nothing any more
}

// press plays keys, divided by blanks. "any" is a key that means nothing;
// text:words|key types words, with _ for a
// blank, then a key.
func (p *player) press(keys string) {
	p.t.Helper()
	for _, k := range strings.Fields(keys) {
		if text, ok := strings.CutPrefix(k, "text:"); ok {
			text, end, _ := strings.Cut(text, "|")
			for _, r := range strings.ReplaceAll(text, "_", " ") {
				p.send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			if end != "" {
				p.send(keyPress(end))
			}
			continue
		}
		p.send(keyPress(k))
	}
}

func keyPress(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd, "any": tea.KeyF12,
	}
	if code, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

// send gives the wizard a message, and then those that its commands answer with.
func (p *player) send(msg tea.Msg) {
	_, cmd := p.app.Update(msg)
	p.run(cmd)
}

func (p *player) run(cmd tea.Cmd) {
	if cmd == nil || isTimed(cmd) {
		return
	}
	switch answer := cmd().(type) {
	case nil, tea.SuspendMsg:
	case tea.QuitMsg:
		p.ended = true
	case tea.BatchMsg:
		for _, cmd := range answer {
			p.run(cmd)
		}
	default:
		p.send(answer)
	}
}

// isTimed says whether a command is for later: [tea.Tick] made it. The player plays what
// comes at once. What the wizard does at leisure is to make ready the texts beside the one
// that is read, each of which is made when it is shown, too; it would be most of the work.
func isTimed(cmd tea.Cmd) bool {
	return runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name() == "charm.land/bubbletea/v2.Tick.func1"
}

func TestPlayerWaitsForNothing(t *testing.T) {
	if !isTimed(tea.Tick(time.Second, nil)) || isTimed(tea.Quit) {
		t.Error("a command is taken for another")
	}
}

func (p *player) plain() string {
	return trimmed(ansi.Strip(p.app.View().Content)) + "\n"
}
