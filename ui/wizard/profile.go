package wizard

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// profile is the screen that asks what the registry is like, and shows at once
// which categories apply by it. Every change is recorded as it is made.
type profile struct {
	app *App
	at  int // index among the rows that can be chosen
}

func newProfile(a *App) *profile { return &profile{app: a} }

// profileRow is a line of the screen. Those with a press can be chosen.
type profileRow struct {
	text  string
	style string // "heading", "faint" or ""
	press func() tea.Cmd
}

func (p *profile) rows() []profileRow {
	t := p.app.theme
	s := p.app.session
	now := s.Assessment.Profile()
	rows := []profileRow{
		{text: "Three questions decide which categories apply. All can be changed later.", style: "faint"},
		{text: "Registry:  " + s.Assessment.Registry(), press: p.askRegistry},
		{text: "Your name: " + orNone(s.By), press: p.askName},
		{},
		{text: "Does the registry have user accounts?", style: "heading"},
		{text: "A login through another service is an account, too.", style: "faint"},
	}
	radio := func(label string, chosen bool, set func(*model.Profile)) profileRow {
		mark := "( ) "
		if chosen {
			mark = "(" + t.Glyphs.Met + ") "
		}
		return profileRow{text: mark + label, press: func() tea.Cmd { return p.set(set) }}
	}
	box := func(label string, what string) profileRow {
		mark := "[ ] "
		if slices.Contains(now.Hosting, what) {
			mark = "[x] "
		}
		return profileRow{text: mark + label, press: func() tea.Cmd {
			return p.set(func(n *model.Profile) { n.Hosting = toggled(n.Hosting, what) })
		}}
	}
	rows = append(rows,
		radio("yes", now.Accounts == model.Yes, func(n *model.Profile) { n.Accounts = model.Yes }),
		radio("no", now.Accounts == model.No, func(n *model.Profile) { n.Accounts = model.No }),
		profileRow{},
		profileRow{text: "What does it do with packages? Tick all that is true.", style: "heading"},
		profileRow{text: "A maintainer's source archive is such a file, too.", style: "faint"},
		box("stores and serves files that maintainers upload", model.Uploads),
		box("builds packages on their behalf", model.Builds),
		box("only points at source that is hosted elsewhere", model.Points),
	)
	if now.Accounts != model.No {
		rows = append(rows,
			profileRow{},
			profileRow{text: "How do people log in?", style: "heading"},
			radio("with a password of this registry", now.Login == model.OwnLogin, func(n *model.Profile) { n.Login = model.OwnLogin }),
			radio("with another service's account, such as GitHub", now.Login == model.OtherLogin, func(n *model.Profile) { n.Login = model.OtherLogin }),
			radio("both are possible", now.Login == model.BothLogins, func(n *model.Profile) { n.Login = model.BothLogins }),
		)
	}
	rows = append(rows, profileRow{}, profileRow{text: "So these categories apply", style: "heading"})
	for i := range p.app.catalogue.Categories {
		rows = append(rows, p.categoryRow(&p.app.catalogue.Categories[i], now))
	}
	goOn := profileRow{text: t.Glyphs.Arrow + " Go on to the criteria", press: func() tea.Cmd { p.app.show(p.first()); return nil }}
	return append(rows, profileRow{text: "enter on a category changes that; you give a reason.", style: "faint"}, profileRow{}, goOn)
}

// categoryRow shows a consequence, and lets people decide against it.
func (p *profile) categoryRow(c *model.Category, now model.Profile) profileRow {
	t := p.app.theme
	applies, why := now.Applies(c)
	_, overridden := now.Overrides[c.ID]
	text := t.Glyphs.Met + " " + c.Title
	if !applies {
		text = t.Glyphs.NotApplicable + " " + c.Title + " does not apply: " + why
	}
	if overridden && applies {
		text += ", by your decision: " + why
	} else if overridden {
		text += " (your decision)"
	}
	return profileRow{text: text, press: func() tea.Cmd {
		if overridden {
			return p.set(func(n *model.Profile) { delete(n.Overrides, c.ID) })
		}
		question := "Why does " + c.Title + " not apply?"
		if !applies {
			question = "Why does " + c.Title + " apply all the same?"
		}
		prompt := newPrompt(p.app, question, "", func(why string) tea.Cmd {
			return p.set(func(n *model.Profile) { n.Overrides[c.ID] = model.Override{Applies: !applies, Why: why} })
		})
		prompt.required = true
		return p.app.ask(prompt)
	}}
}

// first is the first category that applies.
func (p *profile) first() int {
	now := p.app.session.Assessment.Profile()
	for i := range p.app.catalogue.Categories {
		if applies, _ := now.Applies(&p.app.catalogue.Categories[i]); applies {
			return i
		}
	}
	return 0
}

// set records the profile with a change.
func (p *profile) set(change func(*model.Profile)) tea.Cmd {
	if p.app.refuse() {
		return nil
	}
	now := p.app.session.Assessment.Profile()
	now.Hosting = slices.Clone(now.Hosting)
	overrides := map[string]model.Override{}
	for id, o := range now.Overrides {
		overrides[id] = o
	}
	now.Overrides = overrides
	change(&now)
	return p.app.session.say(model.Event{Kind: model.ProfileKind, Profile: &now})
}

func toggled(list []string, s string) []string {
	if i := slices.Index(list, s); i >= 0 {
		return slices.Delete(list, i, i+1)
	}
	return append(list, s)
}

func (p *profile) askRegistry() tea.Cmd {
	if p.app.refuse() {
		return nil
	}
	s := p.app.session
	prompt := newPrompt(p.app, "The name of the registry", s.Assessment.Registry(), func(name string) tea.Cmd {
		if name == s.Assessment.Registry() {
			return nil
		}
		return s.say(model.Event{Kind: model.RenameKind, Registry: name})
	})
	prompt.required = true
	return p.app.ask(prompt)
}

func (p *profile) askName() tea.Cmd {
	prompt := newPrompt(p.app, "Your name", p.app.session.By, func(name string) tea.Cmd {
		p.app.session.By = name
		return nil
	})
	prompt.hint = "It stands beside your answers, so that others know whom to ask."
	return p.app.ask(prompt)
}

func orNone(s string) string {
	if s == "" {
		return "(none)"
	}
	return s
}

// choosable are the indexes of the rows that can be chosen.
func choosable(rows []profileRow) []int {
	var out []int
	for i, r := range rows {
		if r.press != nil {
			out = append(out, i)
		}
	}
	return out
}

func (p *profile) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	rows := p.rows()
	can := choosable(rows)
	p.at = min(p.at, len(can)-1)
	k := p.app.key
	switch {
	case key.Matches(press, k.Up):
		p.at = max(0, p.at-1)
	case key.Matches(press, k.Down):
		p.at = min(len(can)-1, p.at+1)
	case key.Matches(press, k.Top), key.Matches(press, k.PageUp):
		p.at = 0
	case key.Matches(press, k.Bottom), key.Matches(press, k.PageDown):
		p.at = len(can) - 1
	case key.Matches(press, k.Back):
		p.app.show(p.first())
	case key.Matches(press, k.Open), key.Matches(press, k.Tick):
		return rows[can[p.at]].press()
	}
	return nil
}

// laid is a screen line and the row that it belongs to.
type laid struct {
	text string
	row  int
}

// lay wraps the rows and cuts the part that holds the cursor.
func (p *profile) lay(width, height int) []laid {
	t := p.app.theme
	rows := p.rows()
	can := choosable(rows)
	p.at = min(p.at, len(can)-1)
	var lines []laid
	from, to := 0, 0
	for i, r := range rows {
		if i == can[p.at] {
			from = len(lines)
		}
		for j, line := range theme.Wrap(r.text, min(width, maxText)-4) {
			switch {
			case i == can[p.at]:
				mark := " " + t.Glyphs.Here + " "
				if j > 0 {
					mark = "   "
				}
				line = t.Cursor.Render(t.Pad(mark+line, min(width, maxText)))
			case r.style == "heading":
				line = " " + t.Heading.Render(line)
			case r.style == "faint":
				line = " " + t.Faint.Render(line)
			default:
				line = "   " + line
			}
			lines = append(lines, laid{line, i})
		}
		if i == can[p.at] {
			to = len(lines)
		}
	}
	if p.at == 0 {
		from = 0 // with what stands above
	}
	first := min(max(0, (from+to)/2-height/2), max(0, len(lines)-height))
	p.app.goesOn(first+height, len(lines))
	return lines[first:min(first+height, len(lines))]
}

// questions is the width of the questions where the consequences stand beside
// them.
const questions = 57

func (p *profile) view(width, height int) []string {
	t := p.app.theme
	split := newLayout(width, p.app.height).split
	if split {
		width = questions
	}
	lay := p.lay(width, height)
	if !split {
		out := make([]string, len(lay))
		for i, l := range lay {
			out[i] = l.text
		}
		return out
	}
	beside := p.consequences(column(p.app.width - questions - 3))
	out := make([]string, height)
	for i := range out {
		if i < len(lay) {
			out[i] = lay[i].text
		}
		out[i] = t.Pad(out[i], questions) + t.Rule.Render(" "+t.Glyphs.Bar+" ")
		if i < len(beside) {
			out[i] += beside[i]
		}
	}
	return out
}

// consequences says which categories apply by the answers so far.
func (p *profile) consequences(width int) []string {
	t := p.app.theme
	now := p.app.session.Assessment.Profile()
	var lines []string
	for i := range p.app.catalogue.Categories {
		c := &p.app.catalogue.Categories[i]
		applies, why := now.Applies(c)
		lines = append(lines, t.Strong.Render(c.Title))
		text := fmt.Sprintf("applies: %d criteria", len(c.Criteria))
		if !applies {
			text = "will not apply, because " + why
		}
		lines = append(lines, theme.Wrap(text, width)...)
		lines = append(lines, "")
	}
	if now.Delegated() {
		lines = append(lines, theme.Wrap("Each criterion says what holds for a login through another service.", width)...)
	}
	return lines
}

func (p *profile) keys() (first, second []key.Binding) {
	k := p.app.key
	move, choose, on := k.Up, k.Tick, k.NextTab
	move.SetHelp("↑↓", "move")
	choose.SetHelp("space", "choose")
	on.SetHelp("tab", "on to the criteria")
	return []key.Binding{move, choose, on}, []key.Binding{k.Undo, k.Help, k.Quit}
}

func (p *profile) click(_, y int) tea.Cmd {
	l := newLayout(p.app.width, p.app.height)
	width := l.width
	if l.split {
		width = questions
	}
	lines := p.lay(width, l.body)
	if y >= len(lines) {
		return nil
	}
	rows := p.rows()
	i := slices.Index(choosable(rows), lines[y].row)
	if i < 0 {
		return nil
	}
	p.at = i
	return rows[lines[y].row].press()
}

func (p *profile) wheel(_, _, lines int) { p.at = max(0, p.at+lines/3) }
