package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// Intake is where lists come from that people have already. The wizard knows them by
// what is typed only; files are the business of whoever hands it this.
type Intake interface {
	// Read reads what somebody brings, to be put into an assessment that answers a
	// catalogue.
	Read(file string, c *model.Catalogue) (model.Intake, error)
	// Complete goes on with a name as far as all do that begin so, and tells these.
	Complete(file string) (longer string, names []string)
}

// bring asks for a list that somebody has already. On the list of assessments it asks
// first which one it is about. Nothing is recorded before it is confirmed.
func (a *App) bring() {
	switch {
	case a.options.Intake == nil:
		a.notice = "Use rungs import in the shell to take in a list."
	case a.session == nil:
		a.overlay = newBringTo(a.welcome)
	case a.refuse():
	default:
		a.overlay = newBringFile(a, "", "")
	}
}

// newBringTo asks which assessment a list is about.
func newBringTo(w *welcome) overlay {
	into := func(opened model.Opened, err error) overlay {
		w.app.overlay = w.enter(opened, err)
		if err == nil {
			w.app.overlay = nil // the recap can wait
			press, _ := keyPress(w.app.key.Bring.Keys()[0])
			w.app.press(press)
		}
		return w.app.overlay
	}
	begin := newPrompt(w.app, "What is the name of the registry that it is about?", "", func(name string) (overlay, tea.Cmd) {
		return into(w.app.options.Shelf.Create(name)), nil
	})
	begin.required = true
	begin.hint = "The list comes next. Nothing is recorded before you have seen what."
	if len(w.names) == 0 {
		return begin
	}
	var f *finder
	f = newFinder(w.app, "Which assessment is your list about?", func(query string) []hit {
		var hits []hit
		for _, name := range w.names {
			if s := w.look(name); s.Broken == "" && model.Matches(name+" "+s.Registry, query) {
				hits = append(hits, hit{line: name, more: s.Registry, then: func() overlay { return into(w.app.options.Shelf.Open(name)) }})
			}
		}
		return append(hits, hit{line: "a new one", more: "It begins with your list.", then: func() overlay { begin.back = f; return begin }})
	})
	f.enter, f.chose = "choose", true
	return f
}

// newBringFile asks for the file.
func newBringFile(a *App, typed, problem string) overlay {
	var p *prompt
	p = newPrompt(a, "Which file is your list?", typed, func(file string) (overlay, tea.Cmd) {
		wait := &reader{app: a, back: p, text: func(width int) []string { return a.theme.Wrap("Reading "+file+" "+a.theme.Glyphs.More, width) }}
		read, c := a.options.Intake.Read, a.session.Catalogue
		return wait, func() tea.Msg {
			in, err := read(file, c)
			return broughtMsg{wait, file, in, err}
		}
	})
	p.hint = "An issue as Markdown, a table, a sheet as CSV, a report of rungs. Type or paste its path; tab goes on with it."
	p.required = true
	p.complete = a.options.Intake.Complete
	p.problem = problem
	return p
}

// broughtMsg says what a list holds.
type broughtMsg struct {
	wait   overlay // on which somebody waits for it
	file   string
	intake model.Intake
	err    error
}

// brought goes on with a list that was read, unless somebody has gone on without it.
func (a *App) brought(msg broughtMsg) {
	switch {
	case a.overlay != msg.wait:
	case msg.err != nil:
		a.overlay = newBringFile(a, msg.file, model.SentenceOn(msg.file, msg.err.Error()))
	default:
		a.overlay = nextOf(a, msg)
	}
}

// nextOf is the next question about a list, or what it comes to.
func nextOf(a *App, list broughtMsg) overlay {
	if q, ok := list.intake.Ask(); ok {
		return &bringAsk{app: a, list: list, question: q, choices: choices{offered: q.Choices}}
	}
	return newBringReview(a, list)
}

// bringAsk asks about a line that is not clear.
type bringAsk struct {
	sheer
	app      *App
	list     broughtMsg
	question model.IntakeQuestion
	choices
	offset int // of a question that is longer than the window
	room   int // for it, when it was drawn last
}

func (b *bringAsk) update(msg tea.Msg) (overlay, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return b, nil
	}
	k := b.app.key
	if at, chosen := b.choose(k, press); chosen {
		return b.take(at), nil
	}
	switch {
	case key.Matches(press, k.PageUp):
		b.offset -= pageOf(b.room)
	case key.Matches(press, k.PageDown):
		b.offset += pageOf(b.room)
	case key.Matches(press, k.Cancel):
		return b.take(-1), nil
	case key.Matches(press, k.Quit):
		return newBringReview(b.app, b.list), nil
	}
	return b, nil
}

func (b *bringAsk) take(at int) overlay {
	b.question.Take(at)
	return nextOf(b.app, b.list)
}

func (b *bringAsk) scroll(lines int) { b.offset += lines }

func (b *bringAsk) view(width, height int) ([]string, *tea.Cursor) {
	t := b.app.theme
	text := t.Wrap(b.question.Text, column(width))
	choices, _ := b.draw(t, width)
	b.room = max(1, height-len(choices)-1)
	b.offset = min(max(0, b.offset), max(0, len(text)-b.room))
	lines := b.app.window(text, b.offset, b.room)
	return append(append(lines, ""), choices...), nil
}

func (b *bringAsk) keys() []key.Binding {
	k := b.app.key
	number, enter, out, rest := k.Met, k.Enter, k.Cancel, k.Quit
	number.SetHelp(fmt.Sprintf("1-%d", len(b.question.Choices)), "choose")
	out.SetHelp("esc", "leave it out")
	if b.question.Each {
		out.SetHelp("esc", "one by one")
	}
	rest.SetHelp("q", "leave out the rest")
	return []key.Binding{number, enter, out, rest}
}

// bringReview shows what would be recorded, and what is left out, and waits for a yes.
type bringReview struct {
	*reader
	list    broughtMsg
	answers int
}

func newBringReview(a *App, list broughtMsg) overlay {
	now := a.session.Assessment
	said := strings.TrimRight(list.intake.Say(now), "\n")
	r := &bringReview{list: list, answers: len(list.intake.Answers(now))}
	r.reader = &reader{app: a, text: func(width int) []string {
		lines := append(wrapped(a.theme, a.theme.Heading, r.asks(), width), "")
		for _, line := range strings.Split(said, "\n") {
			depth := len(line) - len(strings.TrimLeft(line, " "))
			for _, part := range a.theme.Wrap(line[depth:], width-depth) {
				lines = append(lines, strings.Repeat(" ", depth)+part)
			}
		}
		return lines
	}}
	return r
}

// asks is the question over the text.
func (r *bringReview) asks() string {
	switch r.answers {
	case 0:
		return "There is nothing to record"
	case 1:
		return "Record 1 answer? enter records it, esc does not"
	}
	return fmt.Sprintf("Record %d answers? enter records them, esc does not", r.answers)
}

func (r *bringReview) update(msg tea.Msg) (overlay, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || !key.Matches(press, r.app.key.Enter, r.app.key.Back) {
		if next, cmd := r.reader.update(msg); next != nil {
			return r, cmd
		}
	}
	a := r.app
	events := r.list.intake.Answers(a.session.Assessment) // somebody may have answered since
	if !ok || !key.Matches(press, a.key.Enter) || len(events) == 0 {
		a.notice = model.NotRecorded
		return nil, nil
	}
	a.notice = fmt.Sprintf("%d answers are recorded from %s. z takes all of them back.", len(events), r.list.file)
	if len(events) == 1 {
		a.notice = "1 answer is recorded from " + r.list.file + "."
	}
	return nil, a.session.say(events...)
}

// through lets no key through: what it did would be taken for an answer.
func (r *bringReview) through(tea.KeyPressMsg) bool { return false }

func (r *bringReview) keys() []key.Binding {
	k := r.app.key
	move, record, back := k.Up, k.Enter, k.Back
	move.SetHelp("↑↓", "scroll")
	record.SetHelp("enter", "record")
	back.SetHelp("esc", "record nothing")
	if r.answers == 0 {
		return []key.Binding{move, back}
	}
	return []key.Binding{record, back, move}
}
