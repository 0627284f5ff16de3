package wizard

import (
	"cmp"
	"errors"
	"io"
	"os/exec"
	"syscall"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// editedMsg is what the user's own editor left.
type editedMsg struct {
	text string
	err  error // why it ended otherwise than editors do, or why the text cannot be read
}

// edit takes the note to the user's own editor and back.
func (n *note) edit() tea.Cmd {
	if n.app.options.Editor == nil {
		n.app.notice = "No editor: set VISUAL or EDITOR."
		return nil
	}
	editor, err := n.app.options.Editor()
	if err != nil {
		n.app.notice = err.Error()
		return nil
	}
	command, err := editor.Command(n.value())
	if err != nil {
		n.app.notice = err.Error()
		return nil
	}
	n.out, n.sent = editor, n.value()
	line := &n.app.line
	return tea.Sequence(line.silence(), tea.Exec(&patient{Cmd: command, line: line}, func(err error) tea.Msg {
		line.brake.resume()
		text, readErr := editor.Text()
		return editedMsg{text, cmp.Or(err, readErr)}
	}))
}

// edited takes what the editor left. Where it ended in an unusual way, having saved
// something, it may be that the person means neither.
func (n *note) edited(msg editedMsg) overlay {
	editor, text := n.out, model.Clean(msg.text)
	n.out = nil
	switch {
	case msg.err == nil:
		n.write(text)
	case text == "" || trimmed(text) == trimmed(n.sent):
		n.app.notice = model.Sentence("the editor ended with an error ("+msg.err.Error()+")") + " The note is as it was."
	default:
		return &returned{note: n, editor: editor, text: text, err: msg.err}
	}
	if editor != nil {
		editor.Remove()
	}
	return n
}

// fetch reads what is still in the editor when the program ends.
func (a *App) fetch() {
	if n, ok := a.overlay.(*note); ok && n.out != nil {
		text, _ := n.out.Text()
		a.overlay = n.edited(editedMsg{text, errEnds})
	}
}

// fetched takes away the editor's file once what was in it is a draft. An editor that
// still runs may save there.
func (a *App) fetched() {
	if r, ok := a.overlay.(*returned); ok && r.editor != nil && !a.line.left.Load() {
		r.editor.Remove()
	}
}

// returned asks about a text that an editor left which ended with an error: people
// end it so to drop what they did, and others end it. Until they have said, it is the
// draft.
type returned struct {
	sheer
	note   *note
	editor Editor
	text   string
	err    error
}

func (r *returned) update(msg tea.Msg) (overlay, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	k := r.note.app.key
	switch {
	case !ok:
		return r, nil
	case key.Matches(press, k.Enter):
		r.note.write(r.text)
	case key.Matches(press, k.Cancel):
		r.note.app.notice = "The note is as it was before."
	default:
		return r, nil
	}
	if r.editor != nil {
		r.editor.Remove()
	}
	return r.note, nil
}

func (r *returned) view(width, _ int) ([]string, *tea.Cursor) {
	t := r.note.app.theme
	lines := []string{" " + t.Strong.Render(r.note.title()), ""}
	why := model.Sentence("the editor ended with an error (" + r.err.Error() + ")")
	lines = append(lines, indent(wrapped(t, t.Warn, why, column(width)))...)
	return append(lines, indent(t.Wrap("It had saved changes. enter takes them into the note, esc leaves the note as it was before.", column(width)))...), nil
}

func (r *returned) keys() []key.Binding {
	take, leave := r.note.app.key.Enter, r.note.app.key.Cancel
	take.SetHelp("enter", "take them")
	leave.SetHelp("esc", "as before")
	return []key.Binding{take, leave}
}

func (r *returned) draft() model.Draft {
	return model.Draft{Criterion: r.note.about(), Note: r.text, Public: r.note.public}
}

// errEnds says that the program ends while another has the terminal.
var errEnds = errors.New("the terminal went away")

// patient is a command that waits for a moment before it runs: Bubble Tea may
// stop its clock for drawing a little late, and if that comes after the command
// the screen stays frozen (bubbletea #1778). It does not wait for its end when the
// program has to end itself.
type patient struct {
	*exec.Cmd
	line *line
}

const (
	clock = 50 * time.Millisecond
	// lastWords is how long a command may take to save what it has when the line drops.
	lastWords = 2 * time.Second
)

func (p *patient) Run() error {
	p.line.away.Store(true)
	defer p.line.away.Store(false)
	time.Sleep(clock)
	if err := p.Start(); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- p.Wait() }()
	select {
	case err := <-done:
		return err
	case <-p.line.ends:
	}
	_ = p.Process.Signal(syscall.SIGHUP) // as the terminal would
	select {
	case <-done:
	case <-time.After(lastWords):
		p.line.left.Store(true)
	}
	return errEnds
}

// It gets the terminal itself: between it and what Bubble Tea reads and writes there
// would be pipes.
func (p *patient) SetStdin(io.Reader)    { p.Stdin = p.line.in }
func (p *patient) SetStdout(io.Writer)   { p.Stdout = p.line.out }
func (p *patient) SetStderr(w io.Writer) { p.Stderr = w }
