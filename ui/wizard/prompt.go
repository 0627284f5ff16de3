package wizard

import (
	"cmp"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// prompt asks for one line below the screen that it is about.
type prompt struct {
	sheer
	app      *App
	question string
	hint     string
	live     func(value string) string // what follows from the line as it stands, below the hint; or nil
	required bool
	usual    string                                       // what an empty line stands for
	problem  string                                       // what is wrong with the line as it stands
	complete func(string) (longer string, names []string) // what tab does; or nil
	check    func(string) error
	input    textinput.Model
	then     func(string) (overlay, tea.Cmd) // what follows a line in which nothing is wrong
	back     overlay                         // what was asked before, to which esc leads; or nil
	esc      string                          // what esc does; empty: the usual
}

func newPrompt(a *App, question, value string, then func(string) (overlay, tea.Cmd)) *prompt {
	p := &prompt{app: a, question: question, input: newInput(), then: then}
	p.input.CharLimit = 0 // what is too long is refused and not cut
	p.input.SetValue(value)
	p.input.CursorEnd()
	return p
}

// field is what shows of a text field in a width, and the cell of the cursor in it.
// Bubbles counts letters there, and some take two cells.
func field(t theme.Theme, in textinput.Model, width int) (string, *tea.Cursor) {
	text, at := []rune(in.Value()), in.Position()
	from := at
	for from > 0 && theme.Width(string(text[from-1:at])) < width {
		from--
	}
	return t.Cut(string(text[from:]), width), tea.NewCursor(theme.Width(string(text[from:at])), 0)
}

// newInput is a text field with the terminal's own cursor.
func newInput() textinput.Model {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = model.MaxLine
	in.SetVirtualCursor(false)
	in.SetStyles(textinput.Styles{}) // text in the terminal's own colours
	in.Focus()                       // its Cmd makes a drawn cursor blink; ours is the terminal's
	return in
}

func (p *prompt) update(msg tea.Msg) (overlay, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Matches(press, p.app.key.Cancel):
			return p.back, nil
		case key.Matches(press, p.app.key.Enter):
			value := cmp.Or(model.CleanLine(p.input.Value()), p.usual)
			if p.problem = p.fault(value); p.problem != "" {
				return p, nil
			}
			return p.then(value)
		}
		p.problem = ""
		if p.complete != nil && press.Code == tea.KeyTab {
			p.finish()
			return p, nil
		}
	}
	p.input, _ = p.input.Update(msg)
	if err := model.CheckLine(p.input.Value()); err != nil {
		p.problem = model.Sentence(err.Error())
	}
	return p, nil
}

// finish goes on with the line as far as that is clear, and shows how it may go on.
func (p *prompt) finish() {
	longer, names := p.complete(p.input.Value())
	p.input.SetValue(longer)
	p.input.CursorEnd()
	switch {
	case len(names) == 0:
		p.problem = "Nothing begins so."
	case len(names) > 1:
		p.hint = strings.Join(names, "  ")
	}
}

// fault is what is wrong with a line, in a sentence; "" if nothing is.
func (p *prompt) fault(value string) string {
	if value == "" && p.required {
		return "This needs a few words. esc leaves it as it was."
	}
	err := model.CheckLine(value)
	if err == nil && p.check != nil {
		err = p.check(value)
	}
	if err != nil {
		return model.SentenceOn(value, err.Error())
	}
	return ""
}

func (p *prompt) view(width, height int) ([]string, *tea.Cursor) {
	t := p.app.theme
	style, text := t.Faint, p.hint
	if p.live != nil {
		text = strings.TrimSpace(text + "\n" + p.live(p.input.Value()))
	}
	if p.problem != "" {
		style, text = t.Warn, p.problem
	}
	question, below := indent(t.Wrap(p.question, width-2)), indent(t.Wrap(text, width-2))
	question = clipped(t, question, max(1, height-3)) // what is typed shows, and a line of what is said to it
	below = clipped(t, below, max(1, height-2-len(question)))
	above := max(0, height-2-len(question)-max(1, len(below)))
	var lines []string
	if l := p.app.layout; above > 0 { // no screen draws itself in no lines
		l.body = above
		lines = p.app.screen.view(l)
	}
	p.app.below, p.app.onRule = "", nil
	for len(lines) < above {
		lines = append(lines, "")
	}
	shown, cursor := field(t, p.input, max(1, width-4))
	lines = append(lines, t.Accent.Render(strings.Repeat(t.Glyphs.Rule, width)))
	for _, line := range question {
		lines = append(lines, t.Strong.Render(line))
	}
	lines = append(lines, " > "+shown)
	for _, line := range below {
		lines = append(lines, style.Render(line))
	}
	cursor.X += theme.Width(" > ")
	cursor.Y += above + 1 + len(question)
	return lines, cursor
}

func (p *prompt) keys() []key.Binding {
	cancel := p.app.cancel(p.back)
	if p.esc != "" {
		cancel.SetHelp("esc", p.esc)
	}
	return []key.Binding{p.app.key.Enter, cancel}
}

// cancel is the esc key, as it goes one question back or drops the only one.
func (a *App) cancel(back overlay) key.Binding {
	k := a.key.Cancel
	if back != nil {
		k.SetHelp("esc", "back")
	}
	return k
}
