package wizard

import (
	"unicode"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
)

// typed takes a key as it was meant. One that came right after an escape is alt and
// the key where somebody writes. Elsewhere, and where what is typed only seeks and nothing
// is lost with it, it is a person who was quick after esc, but a tick or an answer that came
// so is none: a sequence that was torn goes on with blanks, digits and such signs (ECMA-48,
// 5.4). It never goes on with enter or another control key.
func (a *App) typed(msg tea.KeyPressMsg) tea.Cmd {
	if !msg.Mod.Contains(tea.ModMeta) {
		return a.press(latin(msg))
	}
	msg.Mod &^= tea.ModMeta
	alt := msg
	alt.Mod |= tea.ModAlt
	alt = latin(alt)
	if edits := editsText(alt); a.writing() && (edits || !a.seeking()) {
		cmd := a.press(alt)
		if !edits {
			a.notice = "That came too soon after esc: press esc again."
		}
		return cmd
	}
	cmd := a.press(tea.KeyPressMsg{Code: tea.KeyEscape})
	if msg.Mod == 0 && (msg.Code == ' ' || unicode.IsDigit(msg.Code) || msg.Code == '=') {
		a.notice = "That came too soon after esc: press it again."
		return cmd
	}
	if msg.Mod == 0 && unicode.IsPrint(msg.Code) {
		msg.Text = string(msg.Code)
	}
	a.notice = "" // what esc said is over with the next key, as always
	return tea.Batch(cmd, a.press(msg))
}

// editsText says whether a key with alt means something in a text: most of them go, or delete,
// by words.
func editsText(alt tea.KeyPressMsg) bool {
	k := textarea.DefaultKeyMap()
	return key.Matches(alt, k.WordForward, k.WordBackward, k.DeleteWordForward, k.DeleteWordBackward, k.SelectWordForward, k.SelectWordBackward,
		k.CapitalizeWordForward, k.LowercaseWordForward, k.UppercaseWordForward, k.InputBegin, k.InputEnd)
}

// seeking says whether somebody types only to find something.
func (a *App) seeking() bool {
	_, ok := a.overlay.(*finder)
	return ok
}

// latin is a key as older terminals send it, which is how people know it: without the
// shift of keys that it does not change, and with the letter that stands beside ctrl
// on a keyboard of Latin letters, if this one has others.
func latin(msg tea.KeyPressMsg) tea.KeyPressMsg {
	switch msg.Code {
	case tea.KeyEnter, tea.KeyKpEnter:
		msg.Code, msg.Mod = tea.KeyEnter, 0
	case tea.KeyBackspace, tea.KeyDelete, tea.KeySpace:
		msg.Mod &^= tea.ModShift
	}
	if !msg.Mod.Contains(tea.ModCtrl) {
		return msg
	}
	if msg.Code > unicode.MaxASCII && msg.BaseCode != 0 {
		msg.Code = msg.BaseCode
	}
	msg.BaseCode = 0 // where the key lies says nothing on a keyboard of Latin letters
	if unicode.IsUpper(msg.Code) {
		msg.Code, msg.Mod = unicode.ToLower(msg.Code), msg.Mod&^tea.ModShift
	}
	return msg
}
