package wizard

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// plan is the screen with the next steps in their order. Steps can be planned or
// put aside, and supposed to be done to see the levels move; what is supposed is
// never recorded.
type plan struct {
	app      *App
	at       int
	supposed map[string]bool
	reading  bool // a narrow window shows the step instead of the list
	offset   int
}

func newPlan(a *App) *plan { return &plan{app: a, supposed: map[string]bool{}} }

// reload begins anew with nothing supposed.
func (s *plan) reload() {
	s.supposed = map[string]bool{}
	s.at, s.offset, s.reading = 0, 0, false
}

// assessment is the real one, or a copy in which the supposed steps are done.
func (s *plan) assessment() *model.Assessment {
	real := s.app.session.Assessment
	if len(s.supposed) == 0 {
		return real
	}
	copied := model.Fold(real.Header, real.Events())
	for c := range s.app.catalogue.All() {
		if s.supposed[c.ID] {
			e := copied.Next(model.Event{Kind: model.AnswerKind, Criterion: c.ID, Answer: model.Answer{State: model.Met}})
			e.ID, e.At = "supposed-"+c.ID, s.app.options.Now()
			copied.Apply(e)
		}
	}
	return copied
}

// entry is a line of the list: a heading, or one criterion.
type entry struct {
	heading, sub string
	number       int
	step         *model.Step
	question     *model.Question
	accepted     bool
}

func (e entry) criterion() *model.Criterion {
	switch {
	case e.step != nil:
		return e.step.Criterion
	case e.question != nil:
		return e.question.Criterion
	}
	return nil
}

// entries are made from the real plan: a supposed step stays in its place, so
// that it can be taken back.
func (s *plan) entries() ([]entry, model.Plan) {
	a := s.app.session.Assessment
	p := model.MakePlan(s.app.catalogue, a, a.Target())
	var out []entry
	if len(p.FindOut) > 0 {
		out = append(out, entry{heading: fmt.Sprintf("Find out first (%d)", len(p.FindOut)), sub: "These cost minutes and may turn out to be no work at all."})
		for i := range p.FindOut {
			out = append(out, entry{question: &p.FindOut[i]})
		}
	}
	number := 0
	for _, m := range p.Milestones {
		out = append(out, entry{heading: fmt.Sprintf("Level %d", m.Level), sub: m.Brings})
		for i := range m.Steps {
			number++
			out = append(out, entry{step: &m.Steps[i], number: number})
		}
	}
	if len(p.Accepted) > 0 {
		out = append(out, entry{heading: "Put aside", sub: "With a reason; the levels do not change by it."})
		for i := range p.Accepted {
			out = append(out, entry{step: &p.Accepted[i], accepted: true})
		}
	}
	return out, p
}

// chosen is the entry under the cursor; at counts only entries with a criterion.
func (s *plan) chosen(entries []entry) entry {
	n := 0
	for _, e := range entries {
		if e.criterion() == nil {
			continue
		}
		if n == s.at {
			return e
		}
		n++
	}
	return entry{}
}

func (s *plan) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	k := s.app.key
	entries, p := s.entries()
	count := 0
	for _, e := range entries {
		if e.criterion() != nil {
			count++
		}
	}
	s.at = min(s.at, max(0, count-1))
	chosen := s.chosen(entries)
	switch {
	case key.Matches(press, k.Up):
		s.at = max(0, s.at-1)
		s.offset = 0
	case key.Matches(press, k.Down):
		s.at = min(max(0, count-1), s.at+1)
		s.offset = 0
	case key.Matches(press, k.Top):
		s.at = 0
	case key.Matches(press, k.Bottom):
		s.at = max(0, count-1)
	case key.Matches(press, k.PageDown):
		s.offset += 5
	case key.Matches(press, k.PageUp):
		s.offset = max(0, s.offset-5)
	case key.Matches(press, k.Back):
		s.reading = false
	case key.Matches(press, k.Target):
		return s.target(p.Target)
	case key.Matches(press, k.Print):
		return s.print(p.Target)
	case chosen.criterion() == nil:
	case key.Matches(press, k.Open):
		if l := newLayout(s.app.width, s.app.height); !l.split && !s.reading {
			s.reading = true
			return nil
		}
		s.app.assess.filter = showAll
		s.app.assess.goTo(chosen.criterion())
		s.app.screen = s.app.assess
	case key.Matches(press, k.Suppose):
		id := chosen.criterion().ID
		if s.supposed[id] {
			delete(s.supposed, id)
		} else {
			s.supposed[id] = true
		}
	case chosen.step == nil:
		if key.Matches(press, k.Plan) || key.Matches(press, k.Accept) {
			s.app.notice = "Answer it first: then it is a step, or done."
		}
	case key.Matches(press, k.Plan):
		return s.intend(chosen.step)
	case key.Matches(press, k.Accept):
		return s.accept(chosen.step)
	}
	return nil
}

// target goes round: the default, 1, 2, 3.
func (s *plan) target(now int) tea.Cmd {
	if s.app.refuse() {
		return nil
	}
	next := s.app.session.Assessment.Target() + 1
	if next > model.TopLevel {
		next = 0
	}
	s.at = 0
	s.app.notice = fmt.Sprintf("The plan aims at level %d.", next)
	if next == 0 {
		s.app.notice = "The plan aims at the next level that is not reached."
	}
	return s.app.session.say(model.Event{Kind: model.TargetKind, Target: next})
}

// intend asks who does a step and until when.
func (s *plan) intend(step *model.Step) tea.Cmd {
	if s.app.refuse() {
		return nil
	}
	c := step.Criterion
	old := step.Intent
	who := newPrompt(s.app, "Who does it?", old.Owner, func(owner string) tea.Cmd {
		if owner == "" {
			return s.app.session.say(model.Event{Kind: model.IntentKind, Criterion: c.ID})
		}
		when := newPrompt(s.app, "Until when? A day such as 2027-03-31", string(old.Until), func(until string) tea.Cmd {
			s.app.notice = c.Title + " is planned."
			return s.app.session.say(model.Event{Kind: model.IntentKind, Criterion: c.ID,
				Intent: model.Intent{Choice: model.Planned, Owner: owner, Until: model.Day(until)}})
		})
		when.check = func(s string) error {
			if s == "" {
				return nil
			}
			if _, err := time.Parse(time.DateOnly, s); err != nil {
				return errors.New("Write the day as 2027-03-31, or leave it empty.")
			}
			return nil
		}
		s.app.overlay = when
		return nil
	})
	who.hint = "An empty line: not planned."
	s.app.overlay = who
	return nil
}

// accept puts a step aside, or takes it up again.
func (s *plan) accept(step *model.Step) tea.Cmd {
	if s.app.refuse() {
		return nil
	}
	c := step.Criterion
	if step.Intent.Choice == model.Accepted {
		s.app.notice = c.Title + " is back in the plan."
		return s.app.session.say(model.Event{Kind: model.IntentKind, Criterion: c.ID})
	}
	why := newPrompt(s.app, "Why not now?", "", func(why string) tea.Cmd {
		s.app.notice = c.Title + " is put aside. It stays visible."
		return s.app.session.say(model.Event{Kind: model.IntentKind, Criterion: c.ID, Intent: model.Intent{Choice: model.Accepted, Why: why}})
	})
	why.required = true
	s.app.overlay = why
	return nil
}

// print asks for a format and a file.
func (s *plan) print(target int) tea.Cmd {
	if s.app.options.Print == nil {
		s.app.notice = "Use rungs plan in the shell to print."
		return nil
	}
	p := newPrompt(s.app, "Print to which file? The ending chooses the format.", "plan.md", func(file string) tea.Cmd {
		path, err := s.app.options.Print(file, s.app.session.Assessment, target)
		if err != nil {
			s.app.notice = sentence(err.Error())
			return nil
		}
		s.app.notice = "Printed to " + path
		return nil
	})
	p.required = true
	p.hint = ".txt .md .html .json .csv"
	s.app.overlay = p
	return nil
}

func (s *plan) view(width, height int) []string {
	t := s.app.theme
	entries, p := s.entries()
	l := newLayout(s.app.width, s.app.height)
	if len(entries) == 0 {
		return indent(theme.Wrap(fmt.Sprintf("Nothing is open up to level %d in any category that applies. t chooses another target.", p.Target), column(width)))
	}
	if !l.split {
		if s.reading {
			return s.app.window(s.detail(s.chosen(entries), column(width)), s.clamp(entries, width, height), width, height)
		}
		return s.list(entries, p, width, height)
	}
	left := s.list(entries, p, l.list+8, height)
	right := s.detail(s.chosen(entries), column(l.text-8))
	s.offset = min(s.offset, max(0, len(right)-height))
	right = right[s.offset:]
	bar := t.Rule.Render(" " + t.Glyphs.Bar + " ")
	lines := make([]string, height)
	for i := range lines {
		row := ""
		if i < len(left) {
			row = left[i]
		}
		lines[i] = t.Pad(row, l.list+8) + bar
		if i < len(right) {
			lines[i] += right[i]
		}
	}
	return lines
}

func (s *plan) clamp(entries []entry, width, height int) int {
	s.offset = min(s.offset, max(0, len(s.detail(s.chosen(entries), column(width)))-height))
	return s.offset
}

// list draws the plan, the cursor in sight.
func (s *plan) list(entries []entry, p model.Plan, width, height int) []string {
	t := s.app.theme
	lines := s.aim(p, width)
	head := len(lines)
	at, n := 0, 0
	for i, e := range entries {
		if e.criterion() == nil {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, t.Heading.Render(" "+e.heading))
			lines = append(lines, indent(faint(t, e.sub, width-2))...)
			continue
		}
		if n == s.at {
			at = len(lines)
		}
		lines = append(lines, s.line(e, n == s.at, width))
		n++
	}
	body := lines[head:]
	room := max(1, height-head)
	first := min(max(0, at-head-room/2), max(0, len(body)-room))
	if s.at == 0 {
		first = 0
	}
	return append(lines[:head:head], body[first:min(first+room, len(body))]...)
}

// aim says what the plan aims at, and what the supposed steps would bring.
func (s *plan) aim(p model.Plan, width int) []string {
	t := s.app.theme
	lines := []string{" " + t.Strong.Render(fmt.Sprintf("Towards level %d", p.Target))}
	if len(s.supposed) == 0 {
		return append(lines, "")
	}
	before := model.Standings(s.app.catalogue, s.app.session.Assessment)
	after := model.Standings(s.app.catalogue, s.assessment())
	var moved []string
	for i := range after {
		if after[i].Floor != before[i].Floor {
			moved = append(moved, fmt.Sprintf("%s %d %s %d", after[i].Category.Short, before[i].Floor, t.Glyphs.Arrow, after[i].Floor))
		}
	}
	text := fmt.Sprintf("What if %d done: ", len(s.supposed))
	if len(moved) == 0 {
		text += "no level moves yet."
	} else {
		text += strings.Join(moved, ", ") + "."
	}
	for _, line := range theme.Wrap(text, width-2) {
		lines = append(lines, " "+t.Good.Render(line))
	}
	return append(lines, "")
}

func (s *plan) line(e entry, here bool, width int) string {
	t := s.app.theme
	c := e.criterion()
	mark := t.Glyphs.State(model.Unanswered)
	number := "   "
	switch {
	case e.question != nil:
		mark = t.Glyphs.State(e.question.State)
		if e.question.Disputed {
			mark = t.Glyphs.Disputed
		}
	case e.step != nil:
		mark = t.Glyphs.State(e.step.State)
		if e.number > 0 {
			number = fmt.Sprintf("%2d ", e.number)
		}
	}
	if s.supposed[c.ID] {
		mark = t.Glyphs.Ticked
	}
	text := number + mark + " " + c.Title
	if e.step != nil && e.step.Intent.Choice == model.Planned {
		text += " (" + e.step.Intent.Owner + ")"
	}
	if here {
		return t.Cursor.Render(t.Pad(" "+text, width))
	}
	return " " + t.Truncate(text, width-1)
}

// detail is what there is to say about one entry.
func (s *plan) detail(e entry, width int) []string {
	t := s.app.theme
	c := e.criterion()
	if c == nil {
		return nil
	}
	var lines []string
	add := func(style func(...string) string, text string) {
		for _, line := range theme.Wrap(text, width) {
			lines = append(lines, style(line))
		}
	}
	part := func(title, text string) {
		if text != "" {
			lines = append(lines, "")
			lines = append(lines, t.Heading.Render(title))
			add(t.Text.Render, text)
		}
	}
	add(t.Title.Render, c.Title)
	category := s.app.catalogue.Category(c.Category)
	add(t.Faint.Render, fmt.Sprintf("%s %s level %d", category.Title, t.Glyphs.Dot, c.Level))
	lines = append(lines, "")
	if q := e.question; q != nil {
		words := q.State.String()
		if q.Disputed {
			words = "disputed"
		}
		add(t.Warn.Render, sentence(strings.TrimSuffix(words+", "+q.Why, ", "))+".")
		lines = append(lines, "")
		add(t.Text.Render, c.Asks)
		part("Answer it", "enter opens it. Its section \"Check it\" says how to find out.")
		return lines
	}
	step := e.step
	add(t.Text.Render, sentence(step.Reason)+".")
	if len(step.Left) > 0 {
		lines = append(lines, "", t.Heading.Render("What is left"))
		for _, cond := range step.Left {
			for i, line := range theme.Wrap(cond.Text, width-2) {
				mark := t.Glyphs.Unticked + " "
				if i > 0 {
					mark = "  "
				}
				lines = append(lines, mark+line)
			}
		}
	}
	part("Start with", c.FirstAction)
	part("Done when", c.DoneWhen)
	switch step.Intent.Choice {
	case model.Planned:
		text := step.Intent.Owner
		if step.Intent.Until != "" {
			text += ", until " + theme.Date(string(step.Intent.Until))
		}
		part("Planned", text)
	case model.Accepted:
		part("Put aside because", step.Intent.Why)
	}
	part("Its worth", fmt.Sprintf("%s: impact and what it opens, divided by the effort.", step.Worth))
	return lines
}

func (s *plan) keys() (first, second []key.Binding) {
	k := s.app.key
	move, open := k.Up, k.Open
	move.SetHelp("↑↓", "step")
	open.SetHelp("enter", "explain")
	return []key.Binding{move, open, k.Plan, k.Accept, k.Suppose}, []key.Binding{k.Print, k.Target, k.NextTab, k.Undo, k.Help, k.Quit}
}

func (s *plan) click(_, _ int) tea.Cmd { return nil }

func (s *plan) wheel(x, _, lines int) {
	if l := newLayout(s.app.width, s.app.height); l.split && x > l.list+8 {
		s.offset = max(0, s.offset+lines)
		return
	}
	s.at = max(0, s.at+lines/3)
}
