package wizard

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// profileRow is a line of the screen. Those with a press can be chosen.
type profileRow struct {
	mark  string // before the first line of its text; the others stand under that
	text  string
	style string // "heading", "faint" or ""
	press func() tea.Cmd
	right bool // it stands in the right pane, where there is one
	short bool // one line of it is enough where there is little room
	help  bool // it helps to answer, and may stand on the right where there is no room for it here
}

// set wraps the row in lines of at most width cells.
func (r profileRow) set(t theme.Theme, here bool, width int) []string {
	lines := hung(t, t.Text, r.mark, r.text, width-4)
	if here {
		return listed(t, lines, here, width)
	}
	switch r.style {
	case "heading":
		return indent(styled(t.Heading, lines))
	case "faint":
		return indent(styled(t.Faint, lines))
	}
	return listed(t, lines, here, width)
}

func (p *profile) rows() []profileRow {
	t := p.app.theme
	s := p.app.session
	now := s.Assessment.Profile()
	aside := p.app.layout.split // what is not to be answered stands on the right
	var rows []profileRow
	if !aside {
		rows = append(rows, profileRow{text: threeQuestions, style: "faint"})
	}
	you := cmp.Or(s.By, "(none)")
	switch {
	case s.ByFrom != "" && model.NobodysName(s.By):
		you += " (" + s.ByFrom + "; enter takes yours)"
	case s.By != "" && s.ByFrom != "":
		you += " (" + s.ByFrom + ")"
	}
	rows = append(rows,
		profileRow{text: "Registry:  " + s.Assessment.Registry(), press: p.askRegistry, short: true},
		profileRow{text: "Your name: " + you, press: p.askName, short: true})
	if p.app.options.Ecosystems != nil || now.Ecosystem != "" {
		rows = append(rows, profileRow{text: "Ecosystem: " + cmp.Or(now.Ecosystem, "(none)"), press: p.askEcosystem, short: true})
	}
	for _, q := range model.Questions {
		if q.Arises(now) {
			rows = append(rows, p.questionRows(q, now, !aside)...)
		}
	}
	if now.AsksClients(p.app.catalogue) {
		rows = append(rows, profileRow{}, profileRow{text: "Clients that install from it: " + cmp.Or(now.ClientsSay(), "(not said)"), press: p.askClients, short: true})
	}
	// Whoever goes down comes to it before what follows from the answers.
	rows = append(rows, profileRow{})
	if says := now.SaysNothing(); says != "" && !aside {
		rows = append(rows, profileRow{text: says, style: "faint"})
	}
	rows = append(rows, profileRow{mark: t.Glyphs.Arrow + " ", text: "Go on to the criteria", press: func() tea.Cmd { p.app.show(p.first()); return nil }})
	if !aside {
		rows = append(rows, profileRow{}, profileRow{text: theseApply, style: "heading"})
	}
	for i := range p.app.catalogue.Categories {
		row := p.categoryRow(&p.app.catalogue.Categories[i], now)
		row.right = aside
		rows = append(rows, row)
	}
	if !aside {
		rows = append(rows, profileRow{text: "enter on a category decides otherwise, with a reason: so one can be shown again.", style: "faint"})
	}
	return rows
}

// says is what has to be said of the answers so far, beside them.
func (p *profile) says() []string {
	now := p.app.session.Assessment.Profile()
	var out []string
	for _, q := range model.Questions {
		if q.Arises(now) {
			out = append(out, p.hides(q), now.Counts(q))
		}
	}
	return append(out, now.SaysNothing())
}

// firstOpen is the first option of the first question without an answer, among what can be
// chosen; 0 if there is none.
func (p *profile) firstOpen() int {
	now := p.app.session.Assessment.Profile()
	rows := p.rows()
	can := choosable(rows)
	for _, q := range model.Questions {
		if !q.Arises(now) || len(now.Given(q)) > 0 {
			continue
		}
		for i, r := range can {
			if strings.HasSuffix(rows[r].text, q.Offered(now)[0].Text) {
				return i
			}
		}
	}
	return 0
}

const (
	threeQuestions = "Three questions decide which categories apply. All can be changed later."
	theseApply     = "So these categories apply"
)

// questionRows are a question, what helps to understand it if that is wanted here, and its
// options.
func (p *profile) questionRows(q model.Question, now model.Profile, hint bool) []profileRow {
	asks, no, yes := q.Asks, "( ) ", "("+p.app.theme.Glyphs.Met+") "
	if q.Several {
		asks, no, yes = asks+" Tick each true one.", "[ ] ", "[x] "
	}
	rows := []profileRow{{}, {text: asks, style: "heading"}}
	assessment := p.app.session.Assessment
	if q.Hint != "" && (hint || assessment.Doubts(p.app.catalogue, q)) {
		rows = append(rows, profileRow{text: q.Hint, style: "faint", help: !hint})
	}
	for _, o := range q.Offered(now) {
		mark, given := no, []string{o.Value}
		if slices.Contains(now.Given(q), o.Value) {
			mark = yes
		}
		text := o.Text
		if leaves := assessment.Leaves(p.app.catalogue, q, o.Value); leaves != "" && !q.Several {
			text += ": " + leaves
		}
		rows = append(rows, profileRow{mark: mark, text: text, press: func() tea.Cmd {
			return p.set(func(now *model.Profile) {
				if q.Several {
					given = toggled(now.Given(q), o.Value)
				}
				now.Give(q, given...)
			})
		}})
	}
	if hides := p.hides(q); hides != "" && hint { // else it stands on the right
		rows = append(rows, profileRow{text: hides, style: "faint"})
	}
	if counts := now.Counts(q); counts != "" && hint { // else it stands on the right
		rows = append(rows, profileRow{text: counts, style: "faint"})
	}
	return rows
}

// hides says what the options that are ticked take out of sight; empty where they take nothing,
// or only one can be chosen, beside which it stands.
func (p *profile) hides(q model.Question) string {
	assessment := p.app.session.Assessment
	hides := assessment.Hides(p.app.catalogue, q, assessment.Profile().Given(q)...)
	if hides == "" || !q.Several {
		return ""
	}
	return "With what is ticked " + hides + "."
}

// categoryRow shows a consequence, and lets people decide against it.
func (p *profile) categoryRow(c *model.Category, now model.Profile) profileRow {
	t := p.app.theme
	applies, why := now.Applies(c)
	_, overridden := now.Overrides[c.ID]
	title := c.Title
	if l := p.app.layout; l.split && theme.Width(title) > l.beside(questions)-6 { // beside the cursor and a sign
		title = c.Short
	}
	sign, text := t.Glyphs.Met, title
	if !applies {
		sign, text = t.Glyphs.NotApplicable, title+" does not apply: "+why
	}
	if overridden && applies {
		text += ", by your decision: " + why
	} else if overridden {
		text += " (your decision)"
	}
	return profileRow{mark: sign + " ", text: text, press: func() tea.Cmd {
		if overridden {
			return p.set(func(n *model.Profile) { delete(n.Overrides, c.ID) })
		}
		prompt := newPrompt(p.app, now.WhyNot(c), "", func(why string) (overlay, tea.Cmd) {
			return nil, p.set(func(n *model.Profile) { n.Overrides[c.ID] = model.Override{Applies: !applies, Why: why} })
		})
		prompt.required = true
		p.app.overlay = prompt
		return nil
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
	now := p.app.session.Assessment.Profile().Clone()
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
	prompt := newPrompt(p.app, "The name of the registry", s.Assessment.Registry(), func(name string) (overlay, tea.Cmd) {
		if name == s.Assessment.Registry() {
			return nil, nil
		}
		return nil, s.say(model.Event{Kind: model.RenameKind, Registry: name})
	})
	prompt.required = true
	p.app.overlay = prompt
	return nil
}

func (p *profile) askName() tea.Cmd {
	p.app.overlay = newName(p.app, "Your name", func() tea.Cmd { return nil })
	return nil
}

// askClients asks for the names of the clients, and who makes them.
func (p *profile) askClients() tea.Cmd {
	if p.app.refuse() {
		return nil
	}
	s := p.app.session
	now := s.Assessment.Profile()
	prompt := newPrompt(p.app, model.WhichClients, strings.Join(now.Clients, ", "), func(line string) (overlay, tea.Cmd) {
		names, _ := model.ParseClients(line) // what it refuses does not come here
		if slices.Equal(names, now.Clients) {
			return p.whoseClient(), nil
		}
		cmd := p.set(func(n *model.Profile) { n.Install(names) })
		if s.Assessment.Profile().ClientsBy == "" {
			return p.whoseClient(), cmd
		}
		p.app.notice = s.Assessment.LeftBehind(p.app.catalogue)
		return nil, cmd
	})
	prompt.hint = model.ClientsHint + " Who makes them is asked next."
	if now.ClientsBy != "" {
		prompt.hint = model.ClientsHint + " enter alone leads to who makes them."
	}
	prompt.check = func(line string) error {
		_, err := model.ParseClients(line)
		return err
	}
	p.app.overlay = prompt
	return nil
}

// whoseClient asks who makes the clients.
func (p *profile) whoseClient() overlay {
	now := p.app.session.Assessment.Profile()
	f := newFinder(p.app, model.WhoseClient.Asks, func(query string) []hit {
		var hits []hit
		for _, o := range model.WhoseClient.Offered(now) {
			if strings.Contains(o.Text, query) {
				hits = append(hits, hit{line: o.Text, enter: func() tea.Cmd {
					p.app.notice = p.app.session.Assessment.LeftBehind(p.app.catalogue)
					return p.set(func(n *model.Profile) { n.Give(model.WhoseClient, o.Value) })
				}})
			}
		}
		return hits
	})
	f.enter, f.chose = "choose", true
	for i, o := range model.WhoseClient.Offered(now) {
		if o.Value == now.ClientsBy {
			f.at = i
		}
	}
	return f
}

// askEcosystem asks which ecosystem it is: one that is known, or what else they call it.
func (p *profile) askEcosystem() tea.Cmd {
	if p.app.refuse() {
		return nil
	}
	now := p.app.session.Assessment.Profile().Ecosystem
	take := func(name string) func() tea.Cmd {
		return func() tea.Cmd {
			return p.set(func(n *model.Profile) { n.Ecosystem = name })
		}
	}
	f := newFinder(p.app, model.WhichEcosystem+" "+model.NoEcosystemFits, func(query string) []hit {
		query = model.CleanLine(query)
		var hits []hit
		if query == "" {
			hits = append(hits, hit{line: "None of these", more: "Then the questions are explained without facts about one ecosystem.", enter: take("")})
		}
		for _, x := range p.app.options.Ecosystems.Like(query) {
			hits = append(hits, hit{line: x.Name, more: strings.Join(x.Aliases, ", "), enter: take(x.Name)})
		}
		if query != "" && p.app.options.Ecosystems.Find(query) == nil && model.CheckLine(query) == nil {
			hits = append(hits, hit{line: query, more: "It is kept as you write it; nothing is known of it.", enter: take(query)})
		}
		return hits
	})
	f.enter = "choose"
	for i, h := range f.hits {
		if h.line == now {
			f.at = i
		}
	}
	p.app.overlay = f
	return nil
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
