package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// press takes a key to the overlay, to the keys that work everywhere, or to the
// screen, in this order.
func (a *App) press(msg tea.KeyPressMsg) tea.Cmd {
	a.pressed = msg
	if key.Matches(msg, a.key.Suspend) {
		return a.suspend()
	}
	if a.layout.tooSmall {
		// A q may belong to the text that somebody is writing, and cannot see.
		if key.Matches(msg, a.key.Quit) && (a.overlay == nil || msg.Text == "") {
			return a.quit()
		}
		return nil
	}
	if a.overlay != nil && a.overlay.through(msg) {
		a.overlay = nil
	}
	if a.overlay != nil {
		if msg.String() == "ctrl+c" {
			// People press it to get out. What they wrote is not thrown away for it.
			msg = tea.KeyPressMsg{Code: tea.KeyEscape}
		}
		return a.toOverlay(msg)
	}
	switch {
	case key.Matches(msg, a.key.Quit):
		return a.quit()
	case key.Matches(msg, a.key.Help):
		a.overlay = newHelp(a)
		return nil
	case key.Matches(msg, a.key.Mouse):
		a.mouse = !a.mouse
		a.notice = "Mouse on: click and wheel work here."
		if !a.mouse {
			a.notice = "Mouse off: the terminal selects text."
		}
		return nil
	case key.Matches(msg, a.key.Bring):
		a.bring()
		return nil
	}
	if a.session == nil {
		return a.screen.update(msg)
	}
	switch {
	case a.screen == screen(a.profile) && a.profile.sideways(msg):
	case key.Matches(msg, a.key.NextTab):
		a.turn(1)
	case key.Matches(msg, a.key.PrevTab):
		a.turn(-1)
	case key.Matches(msg, a.key.Undo):
		return a.takeBack(a.session.Assessment.Undo, takenBack)
	case key.Matches(msg, a.key.Redo):
		return a.takeBack(a.session.Assessment.Redo, "Done again")
	case key.Matches(msg, a.key.Notes):
		if !a.refuse() {
			a.overlay = openNote(a, nil)
		}
	case key.Matches(msg, a.key.Profile):
		a.screen = a.profile
		a.screen.begin()
	case key.Matches(msg, a.key.Welcome):
		return a.leave(a.showWelcome)
	case key.Matches(msg, a.key.Retry):
		return a.session.again()
	case key.Matches(msg, a.key.TakeIn):
		return a.takeIn()
	case key.Matches(msg, a.key.FirstPass) && a.screen != screen(a.assess):
		a.screen = a.assess
		a.assess.returnToPass()
	case key.Matches(msg, a.key.NextOpen) && a.screen != screen(a.assess):
		a.screen = a.assess
		return a.assess.update(msg)
	case key.Matches(msg, a.key.Find):
		a.overlay = newFind(a)
	case key.Matches(msg, a.key.GoTo):
		a.overlay = newGoTo(a)
	case key.Matches(msg, a.key.Glossary):
		a.overlay = newGlossary(a)
	default:
		return a.screen.update(msg)
	}
	return nil
}

// toOverlay takes a message to the overlay, and puts what follows in its place.
func (a *App) toOverlay(msg tea.Msg) (cmd tea.Cmd) {
	a.overlay, cmd = a.overlay.update(msg)
	return cmd
}

const takenBack = "Taken back"

// takeBack undoes or redoes, goes there, and says what it was.
func (a *App) takeBack(what func(by string, sitting map[string]bool) (events []model.Event, about model.Event, ok bool), word string) tea.Cmd {
	if a.refuse() {
		return nil
	}
	s := a.session
	events, e, ok := what(s.By, s.sitting)
	if !ok {
		a.notice = "There is nothing more of yours that could be " + strings.ToLower(word) + "."
		return nil
	}
	if word == takenBack && model.Earlier(e, a.options.Now()) && s.asked != e.ID {
		s.asked = e.ID
		a.notice = "Nothing more of today. " + a.key.Undo.Help().Key + " again takes back " + s.Assessment.Whose(e, a.catalogue, a.options.Now()) + "."
		return nil
	}
	cmd := s.say(events...)
	a.notice = word + ": " + s.Assessment.Whose(e, a.catalogue, a.options.Now()) + "."
	if c := a.catalogue.Criterion(e.Criterion); c != nil {
		a.screen.goTo(c)
	}
	return cmd
}

// tell says what matters, and after it as much more as there is room for.
func (a *App) tell(first string, more ...string) {
	a.notice = first
	for _, s := range more {
		if longer := a.notice + " " + s; s != "" && theme.Width(longer) <= a.layout.width-2 {
			a.notice = longer
		}
	}
}

// tellOf says something of what has a name, with the first of the words after it for which there is
// room. The name gives way to the last of them.
func (a *App) tellOf(before, name, after string, more ...string) {
	room := a.layout.width - 2
	for _, words := range more {
		if a.notice = before + name + after + words; theme.Width(a.notice) <= room {
			return
		}
	}
	last := ""
	if len(more) > 0 {
		last = more[len(more)-1]
	}
	left := room - theme.Width(before+after+last)
	if left < shortestName && left < theme.Width(name) {
		left, last = room-theme.Width(before+after), ""
	}
	if rest, ends := strings.CutPrefix(after, "."); ends && left < theme.Width(name) { // so does the sign of a cut
		left, after = left+1, rest
	}
	a.notice = before + a.theme.Truncate(name, max(shortestName, left)) + after + last
}

// shortestName is the least of a name by which something can be told.
const shortestName = 8

// refuse says why nothing can be written, if so. A stranger is asked for a name first;
// then the key that led here counts.
func (a *App) refuse() bool {
	if no := a.session.Refusal(); no != "" {
		a.notice = no
		return true
	}
	if a.session.Stranger {
		pressed := a.pressed
		p := newName(a, a.session.AsksName(), func() tea.Cmd {
			if pressed.Code == 0 { // a click led here
				return nil
			}
			return a.press(pressed)
		})
		if pressed.Code != 0 {
			p.hint = "What you chose is kept after this. " + p.hint
		}
		a.overlay = p
	}
	return a.session.Stranger
}

// whoBegins asks a stranger for a name before an assessment begins: whoever has just named the
// registry is about to say who they are, and later it would stand between a key and its answer.
func (a *App) whoBegins() overlay {
	p := newName(a, a.session.AsksName(), func() tea.Cmd { return nil })
	p.esc = "later"
	return p
}

// introduce says under which name somebody has recorded for the first time.
func (a *App) introduce(msg savedMsg) {
	if s := msg.session; msg.err == nil && s.introduces != "" {
		both := strings.TrimSpace(a.notice + " " + s.introduces)
		if a.notice = both; len(a.theme.Wrap(both, a.layout.width-2)) > footer {
			a.notice = s.introduces // the answer shows elsewhere
		}
		s.introduces = ""
	}
}

// newName asks for the name beside what somebody records.
func newName(a *App, question string, then func() tea.Cmd) *prompt {
	p := newPrompt(a, question, "", func(name string) (overlay, tea.Cmd) {
		if err := a.session.Choose(name); err != nil {
			a.notice = model.Sentence(err.Error())
		}
		a.overlay = nil
		cmd := then()
		return a.overlay, cmd
	})
	p.hint = "It stands beside your answers, so that others know whom to ask."
	if a.session.By != "" {
		p.usual, p.hint = a.session.By, p.hint+"\nenter alone takes: "+a.session.By
	}
	p.required = true
	return p
}
