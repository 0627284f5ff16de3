package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// note is a text field for the note of a criterion, or of none for the notes of the
// assessment, which are private.
type note struct {
	sheer
	app       *App
	criterion *model.Criterion
	area      textarea.Model
	long      string // a text that does not fit into the field: only the editor can shorten it
	before    string
	by        string // who wrote the notes of the assessment
	public    bool
	discard   bool   // esc was pressed once on changed text
	out       Editor // where the text is while it is in the user's own editor
	sent      string // what went there
}

func newNote(a *App, c *model.Criterion) *note {
	answer := a.session.Assessment.Written(c)
	n := &note{app: a, criterion: c, public: answer.Public, area: textarea.New()}
	n.area.Prompt = ""
	n.area.ShowLineNumbers = false
	n.area.CharLimit = 0
	n.area.MaxHeight = 0
	n.area.SetVirtualCursor(false)
	n.area.SetStyles(textarea.Styles{}) // text in the terminal's own colours
	n.write(answer.Note)
	n.before = n.value() // the field has no tabs
	if n.area.Focus(); c == nil {
		n.by = a.session.Assessment.NotesBy()
	}
	return n
}

// write puts a text into the field, or beside it where it would be cut there.
func (n *note) write(text string) {
	n.long = ""
	if err := model.CheckNote(text); err != nil {
		n.long, text = text, ""
	}
	n.area.SetValue(text)
}

// value is the text as it stands.
func (n *note) value() string {
	if n.long != "" {
		return n.long
	}
	return n.area.Value()
}

func (n *note) update(msg tea.Msg) (overlay, tea.Cmd) {
	k := n.app.key
	switch msg := msg.(type) {
	case editedMsg:
		return n.edited(msg), nil
	case tea.PasteMsg:
		// A little too much: a field with more lines than it holds drops the last ones.
		if err := model.CheckNote(n.value() + msg.Content); err != nil {
			n.app.notice = model.Sentence(err.Error())
			return n, nil
		}
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, k.Done):
			if err := n.check(); err != nil {
				n.app.notice = model.Sentence(err.Error())
				return n, nil
			}
			return nil, n.save()
		case key.Matches(msg, k.Cancel):
			if !n.changed() {
				return nil, n.save()
			}
			if n.discard {
				n.app.notice = "The changes to the note are dropped."
				return nil, nil
			}
			n.discard = true
			n.app.notice = "The note has changed: ctrl+s saves it, esc again drops the changes."
			return n, nil
		case key.Matches(msg, k.Public) && n.criterion == nil:
			n.app.notice = "These notes are always private."
			return n, nil
		case key.Matches(msg, k.Public):
			n.public = !n.public
			return n, nil
		case key.Matches(msg, k.Editor):
			return n, n.edit()
		}
		n.discard = false
	}
	if n.long == "" {
		n.area, _ = n.area.Update(msg)
	}
	return n, nil
}

// changed says whether something would be lost.
func (n *note) changed() bool { return n.text() != trimmed(n.before) }

// check refuses a text that is too long, unless it is what is recorded already.
func (n *note) check() error {
	if !n.changed() {
		return nil
	}
	return model.CheckNote(n.text())
}

// text is what would be recorded. Editors add a line end that nobody meant.
func (n *note) text() string { return trimmed(model.Clean(n.value())) }

func trimmed(s string) string { return strings.TrimRight(s, "\n ") }

// save records the note if anything about it has changed.
func (n *note) save() tea.Cmd {
	e := n.app.session.Assessment.Written(n.criterion)
	if !n.changed() && n.public == e.Public {
		return nil
	}
	if n.changed() {
		e.Note = n.text()
	}
	e.Public = n.public
	if n.criterion == nil {
		n.app.tell(e.ToldWritten())
	} else {
		before, after := e.ToldNoteOn()
		n.app.tellOf(before, n.criterion.Title, after, n.app.assess.stillWhose(), "")
	}
	return n.app.session.say(e)
}

func (n *note) view(width, height int) ([]string, *tea.Cursor) {
	t := n.app.theme
	lines := []string{
		" " + t.Strong.Render(n.title()),
	}
	shown := "leave it out"
	if n.public {
		shown = "show it"
	}
	about := "This note is " + model.Answer{Public: n.public}.Visibility() + "; ctrl+p changes that. Reports with --public " + shown + ". enter begins a new line, ctrl+s keeps the note."
	if n.criterion == nil {
		about = "What belongs to no criterion: what to do on the day of an attack, who takes over. Private: only the report of the team prints it. enter begins a new line, ctrl+s keeps it."
		if n.by != "" {
			about += " So far by " + model.Stop(n.by)
		}
	}
	lines = append(lines, indent(wrapped(t, t.Faint, about, width-2))...)
	lines = append(lines, "")
	if n.long != "" {
		lines = append(lines, indent(wrapped(t, t.Warn, model.Sentence(model.CheckNote(n.long).Error())+" ctrl+e opens it in your editor.", width-2))...)
		return lines, nil
	}
	n.area.SetWidth(max(1, min(width-2, maxText)))
	above := len(lines)
	n.area.SetHeight(max(1, height-above))
	lines = append(lines, indent(strings.Split(n.area.View(), "\n"))...)
	cursor := n.area.Cursor()
	if cursor != nil {
		cursor.X++
		cursor.Y += above
	}
	return lines, cursor
}

func (n *note) keys() []key.Binding {
	k := n.app.key
	if n.criterion == nil {
		return []key.Binding{k.Done, k.Cancel, k.Editor}
	}
	return []key.Binding{k.Done, k.Cancel, k.Public, k.Editor}
}

func (n *note) title() string {
	if n.criterion == nil {
		return model.NotesTitle
	}
	return "Note: " + n.criterion.Title
}

// about is the ID of the criterion, or empty.
func (n *note) about() string {
	if n.criterion == nil {
		return ""
	}
	return n.criterion.ID
}
