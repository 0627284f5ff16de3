// Package wizard is the full-screen program. [App] is its only tea.Model: it owns
// the window, the theme, the tabs and the way out. Screens and overlays draw
// lines and take messages.
//
// It knows no file and no clock of its own: assessments come from a [Shelf],
// answers go to a [model.Journal]. So every screen can be tried in memory. Update never
// waits; what takes time is a Cmd. Going from screen to screen is an
// assignment, never a message: a message would let the next fast key reach
// the screen underneath.
package wizard

import (
	"os/exec"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// Options is what the wizard needs to know at the start.
type Options struct {
	Catalogue  *model.Catalogue // with which one begins
	Shelf      Shelf
	Ecosystems *model.Ecosystems // what is known of them; nil: the profile does not ask
	Session    *model.Opened     // what to go on with; nil shows the list of assessments
	Warning    string            // what the list of assessments warns of; empty if nothing
	Strays     func() []string   // what it warns of too; that takes reading, so it is asked beside the program; nil if nothing
	Glyphs     theme.Glyphs
	Letters    theme.Letters // into which people's words are put on the screen
	Dark       bool          // what to assume until the terminal says how dark it is
	Now        func() time.Time
	// Editor makes the command that edits a file in the user's own editor; nil
	// if there is none.
	Editor   func() (Editor, error)
	Printers []model.Printer // the documents, in the order of the menu
	Intake   Intake          // of lists; nil: they cannot be taken in here
	// Rescue writes the whole assessment to a new file somewhere else, when its own
	// cannot be written, and returns where it lies.
	Rescue func(a *model.Assessment) (string, error)

	// Mute is for a terminal that is not to be asked anything, and told nothing but
	// what to draw. ProgressBar is for one that shows how far the assessment is beside
	// its title; others take the same sequence for something else.
	Mute, ProgressBar bool
}

// Editor is a text on its way through the user's own editor.
type Editor interface {
	Command(text string) (*exec.Cmd, error)
	Text() (string, error) // what was saved so far
	Remove()               // takes away what Command made
}

// screen is what fills the window below the tabs.
type screen interface {
	update(msg tea.Msg) tea.Cmd
	// view draws at most as many lines as the body has, of at most the width.
	view(l layout) []string
	// keys are what can be pressed, what people need most first. What cannot on this row, and
	// can on others, is disabled.
	keys() []key.Binding
	// title is what its tab is called, and tab the number of that; -1 for none.
	title() string
	tab() int
	// begin is called when somebody comes by the tab.
	begin()
	// ahead makes ready what is likely to be shown next.
	ahead() tea.Cmd
	// goTo shows a criterion of which something was taken back.
	goTo(c *model.Criterion)
	// click is a click at a cell of the body, or the wheel turned there by some
	// lines.
	click(x, y int) tea.Cmd
	wheel(x, y, lines int)
}

// bare is what a screen does that does nothing of its own.
type bare struct{}

func (bare) title() string          { return "" }
func (bare) tab() int               { return -1 }
func (bare) begin()                 {}
func (bare) ahead() tea.Cmd         { return nil }
func (bare) goTo(*model.Criterion)  {}
func (bare) click(_, _ int) tea.Cmd { return nil }

// overlay is drawn over a screen and takes its keys until it is done.
type overlay interface {
	// update returns what takes its place: the same, another, or nil. Only that
	// opens and closes what lies over a screen.
	update(msg tea.Msg) (overlay, tea.Cmd)
	// view draws over the body. An overlay that writes has a cursor, relative to
	// the first cell of the body.
	view(width, height int) ([]string, *tea.Cursor)
	keys() []key.Binding
	scroll(lines int)
	// draft is what would be lost of a note if the program ended now.
	draft() model.Draft
	// through says whether a key closes it and does what it does without it.
	through(press tea.KeyPressMsg) bool
}

// sheer is what an overlay does that does nothing of its own.
type sheer struct{}

func (sheer) scroll(int)                   {}
func (sheer) draft() model.Draft           { return model.Draft{} }
func (sheer) through(tea.KeyPressMsg) bool { return false }

// App is the program.
type App struct {
	options   Options
	catalogue *model.Catalogue
	theme     theme.Theme
	key       Keys

	layout  layout
	session *session // nil on the list of assessments
	screen  screen
	overlay overlay         // nil for none
	notice  string          // until the next key
	covered int             // lines of keys in whose place something is said, set while it is drawn
	pressed tea.KeyPressMsg // the last key; zero after a click
	below   string          // how far down the text is, set while it is drawn
	onRule  []string        // what stands in the line above the keys, the longest words first, set while it is drawn
	mouse   bool
	stay    bool           // answering does not move on
	left    map[string]int // the tab on which an assessment was left in this sitting, by where it lies
	ticks   int
	line    line

	welcome *welcome
	profile *profile
	assess  *assess
	plan    *plan
	beyond  []screen // whose tabs stand behind the categories
}

// New makes the program. It does not run it.
func New(o Options) *App {
	if o.Now == nil {
		o.Now = time.Now
	}
	a := &App{options: o, catalogue: o.Catalogue, key: NewKeys(), mouse: true, layout: newLayout(0, 0)}
	a.look(o.Dark)
	a.welcome = &welcome{app: a}
	if o.Session != nil {
		a.overlay = a.enter(*o.Session)
	} else {
		a.overlay, _ = a.showWelcome()
	}
	return a
}

// levelsTitle is what the tab is called that shows where the registry stands.
func (a *App) levelsTitle() string {
	if a.catalogue.WithoutLevels {
		return "In place"
	}
	return "Levels"
}

// useless says whether a key is one with which nothing can be done here: without levels
// no plan aims at one.
func (a *App) useless(k key.Binding) bool {
	return a.catalogue.NoTarget() != "" && k.Help() == a.key.Target.Help()
}

// enter goes on with an assessment, or begins one. It returns what is said first.
func (a *App) enter(o model.Opened) overlay {
	a.session, a.catalogue = &session{Opened: o, sitting: map[string]bool{}}, o.Catalogue
	a.profile = &profile{app: a}
	a.assess = newAssess(a)
	a.plan = newPlan(a)
	a.beyond = []screen{&levels{app: a}, a.plan}
	a.screen = a.profile
	a.profile.begin()
	if o.Assessment.Len() == 0 {
		a.assess.beginPass()
		switch a.offerDraft(); {
		case a.session.offered != (model.Draft{}):
			return newRecap(a)
		case a.session.Stranger && a.session.Refusal() == "":
			return a.whoBegins()
		}
		return nil
	}
	a.assess.resume()
	if !o.Demo {
		a.assess.beginPass()
	}
	a.screen = a.assess
	c, planning := o.Assessment.LastPlanned(a.catalogue, o.By)
	tab, here := a.left[o.Where] // in this sitting that is known, and else by what was done
	switch {
	case here && tab >= len(a.catalogue.Categories):
		a.show(tab)
	case planning && !here:
		a.show(a.plan.tab())
	}
	a.plan.goTo(c)
	a.offerDraft()
	return newRecap(a)
}

// showWelcome leaves the assessment and shows all of them.
func (a *App) showWelcome() (overlay, tea.Cmd) {
	if a.session != nil {
		a.session.dropDraft()
		if a.left == nil {
			a.left = map[string]int{}
		}
		a.left[a.session.Where] = a.screen.tab()
	}
	a.session = nil
	a.screen = a.welcome
	return a.welcome.load(), nil
}

// Init asks the terminal for its background; it may never answer.
func (a *App) Init() tea.Cmd {
	return tea.Batch(a.ask(), tick(), a.strays())
}

// look takes the theme for a background.
func (a *App) look(dark bool) {
	a.theme = theme.New(dark, a.options.Glyphs)
	a.theme.Letters = a.options.Letters
}

// tickMsg comes every second: a note that is being written is kept, and after some of them
// the answers of others are looked for.
type tickMsg struct{}

const (
	tickEvery = time.Second
	lookEvery = 3 // ticks
)

func tick() tea.Cmd { return tea.Tick(tickEvery, func(time.Time) tea.Msg { return tickMsg{} }) }

// Update takes a message to whom it concerns.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.update(msg)
	if a.layout.tooSmall {
		return a, cmd
	}
	if a.notice == "" && a.overlay == nil && a.session != nil && a.screen == screen(a.assess) {
		a.assess.remindWhose()
	}
	return a, tea.Batch(cmd, a.screen.ahead())
}

func (a *App) update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(tea.WindowSizeMsg); a.line.gone && !ok {
		return nil
	}
	switch msg := msg.(type) {
	case endMsg:
		a.line.interrupted = msg.interrupted
		return a.hangUp()
	case resumedMsg:
		if !msg.stopped {
			a.notice = "Here is nobody who could bring it back. q quits."
		}
		return nil
	case tea.WindowSizeMsg:
		a.layout = newLayout(msg.Width, msg.Height)
		return nil
	case tea.BackgroundColorMsg:
		if msg.IsDark() != a.theme.Dark {
			a.look(msg.IsDark())
		}
		return nil
	case tea.ModeReportMsg:
		return a.askOfPastes()
	case strayMsg:
		a.options.Warning = strings.TrimSpace(a.options.Warning + "\n" + string(msg))
		return nil
	case savedMsg:
		a.introduce(msg)
		return tea.Batch(msg.session.saved(msg), a.write(msg))
	case newsMsg:
		if msg.err == nil {
			msg.session.Assessment.Apply(msg.events...)
		}
		msg.session.missing = msg.missing
		return a.write(msg)
	case restoredMsg:
		cmd := msg.session.restored(msg)
		if msg.session.missing == nil {
			a.notice = "All of it is in the file again."
		}
		return tea.Batch(cmd, a.write(msg))
	case tookMsg:
		a.took(msg)
		return nil
	case broughtMsg:
		a.brought(msg)
		return nil
	case explained:
		a.assess.page.keep(msg)
		return nil
	case keptMsg:
		a.kept(msg)
		return nil
	case tickMsg:
		if a.ticks++; a.ticks%lookEvery != 0 {
			return tea.Batch(a.keepDraft(), tick())
		}
		return tea.Batch(a.lookAround(), a.keepDraft(), tick())
	case tea.FocusMsg:
		return a.lookAround()
	case tea.BlurMsg:
		return a.keepDraft()
	case tea.KeyPressMsg:
		a.notice = ""
		if model.Clean(msg.Text) != msg.Text {
			return nil // an input method can type what nobody should
		}
		return a.typed(msg)
	case tea.PasteMsg:
		if a.layout.tooSmall {
			return nil
		}
		if !a.writing() {
			a.notice = "Pasted text, or many keys at once, are no answers. Press one key after the other."
			return nil
		}
		text := model.Clean(msg.Content)
		if err := model.CheckNote(text); err != nil {
			a.notice = model.Sentence(err.Error())
			return nil
		}
		return a.write(tea.PasteMsg{Content: text})
	case tea.MouseClickMsg:
		a.notice = ""
		return a.clicked(msg)
	case tea.MouseWheelMsg:
		a.wheeled(msg)
		return nil
	}
	return a.write(msg)
}

// write takes a message to whoever has the text fields.
func (a *App) write(msg tea.Msg) tea.Cmd {
	if a.overlay != nil {
		return a.toOverlay(msg)
	}
	return a.screen.update(msg)
}

// lookAround tries again what could not be saved, or else asks for what others
// have recorded.
func (a *App) lookAround() tea.Cmd {
	switch s := a.session; {
	case s == nil || s.saving:
		return nil
	case len(s.pending) > 0:
		return s.save()
	default:
		return s.news()
	}
}

// View draws the window.
func (a *App) View() tea.View {
	content, cursor := a.draw()
	v := tea.NewView(content)
	v.AltScreen = true
	v.ReportFocus = true
	v.Cursor = cursor
	v.KeyboardEnhancements.ReportAlternateKeys = true // for letters beside ctrl, see latin
	if a.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if a.options.ProgressBar && a.session != nil && !a.line.gone {
		if p := a.total(); p.Total > 0 {
			v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, 100*p.Answered/p.Total)
		}
	}
	return v
}
