package wizard

import (
	"rungs/model"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// profile is the screen that asks what the registry is like, and shows at once
// which categories apply by it. Every change is recorded as it is made.
type profile struct {
	bare
	app *App
	at  int // index among the rows that can be chosen
	was int // where it was among the questions, while it is among the categories on the right
}

func (p *profile) title() string { return "Profile" }
func (p *profile) begin()        { p.at = p.firstOpen() }

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
		if next := min(len(can)-1, p.at+1); !rows[can[p.at]].right && rows[can[next]].right {
			p.app.notice = "The right arrow key leads to the categories on the right."
		} else {
			p.at = next
		}
	case key.Matches(press, k.Top):
		p.at = 0
	case key.Matches(press, k.Bottom):
		p.at = len(can) - 1
	case key.Matches(press, k.PageUp):
		p.move(-p.page())
	case key.Matches(press, k.PageDown):
		p.move(p.page())
	case key.Matches(press, k.Back):
		p.app.show(p.first())
	case key.Matches(press, k.Open), key.Matches(press, k.Tick):
		return rows[can[p.at]].press()
	}
	return nil
}

// move goes down by some of the rows that can be chosen, or up, and stays in its column.
func (p *profile) move(by int) {
	rows := p.rows()
	can := choosable(rows)
	p.at = min(p.at, len(can)-1)
	first, last := p.at, p.at
	for first > 0 && rows[can[first-1]].right == rows[can[p.at]].right {
		first--
	}
	for last+1 < len(can) && rows[can[last+1]].right == rows[can[p.at]].right {
		last++
	}
	p.at = max(first, min(p.at+by, last))
}

// page is how many of the rows that can be chosen stand on a screen.
func (p *profile) page() int {
	n, before := 0, -1
	rows := p.rows()
	lines, _ := p.lay(rows, p.app.layout.body)
	for _, l := range lines {
		if l.row != before && rows[l.row].press != nil {
			n++
		}
		before = l.row
	}
	return max(1, n-1)
}

// width is that of the questions.
func (p *profile) width() int {
	if p.app.layout.split {
		return questions
	}
	return p.app.layout.width
}

// onTheRight says whether the cursor is among the categories there.
func (p *profile) onTheRight() bool {
	rows := p.rows()
	can := choosable(rows)
	return rows[can[min(p.at, len(can)-1)]].right
}

// sideways goes with an arrow to the categories on the right, and back to the questions.
func (p *profile) sideways(press tea.KeyPressMsg) bool {
	rows := p.rows()
	can := choosable(rows)
	first := slices.IndexFunc(can, func(i int) bool { return rows[i].right })
	switch {
	case first < 0 || press.Mod != 0:
		return false
	case press.Code == tea.KeyRight && p.at < first:
		p.at, p.was = first, p.at
	case press.Code == tea.KeyLeft && p.at >= first:
		p.at = min(p.was, first-1)
	default:
		return false
	}
	return true
}

// laid is a screen line and the row that it belongs to.
type laid struct {
	text string
	row  int
}

// lay wraps the rows and cuts the part of a height that holds the cursor. Where all fits without
// the empty rows, and does not with them, it leaves them out. It says whether what helps to
// answer stands with its question: not where that alone would make the questions longer than
// the window, and there is another place.
func (p *profile) lay(rows []profileRow, height int) (lines []laid, helps bool) {
	width := min(p.width(), maxText)
	can := choosable(rows)
	p.at = min(p.at, len(can)-1)
	set := make([][]string, len(rows))
	for i, r := range rows {
		if !r.right {
			set[i] = r.set(p.app.theme, i == can[p.at], width)
		}
	}
	whole, bare := p.stack(rows, set, false, true), p.stack(rows, set, false, false)
	window := p.app.layout.body // also where a question takes some of it
	helps = len(whole.lines) <= window || len(bare.lines) > window
	dense := bare
	if helps {
		dense = whole
	}
	shown := p.stack(rows, set, true, helps)
	if len(shown.lines) > height && len(dense.lines) <= height {
		shown = dense
	}
	first := min(max(0, (shown.from+shown.to)/2-height/2), max(0, len(shown.lines)-height))
	p.app.goesOn(first+height, len(shown.lines))
	return shown.lines[first:min(first+height, len(shown.lines))], helps
}

// stack is rows below each other, and from where to where the cursor is.
type stack struct {
	lines    []laid
	from, to int
}

// stack puts the lines of rows below each other, without some: the right pane has those of its
// own; what is not airy has no empty rows, and one line of those that say enough in one.
func (p *profile) stack(rows []profileRow, set [][]string, airy, helps bool) (s stack) {
	can := choosable(rows)
	for i, r := range rows {
		here := i == can[p.at]
		if r.right || !airy && r.text == "" || !helps && r.help {
			continue
		}
		if here {
			s.from = len(s.lines)
		}
		texts := set[i]
		if !airy && r.short && len(texts) > 1 {
			width := min(p.width(), maxText)
			r.text = p.app.theme.Truncate(r.text, width-4)
			texts = r.set(p.app.theme, here, width)
		}
		for _, text := range texts {
			s.lines = append(s.lines, laid{text, i})
		}
		if here {
			s.to = len(s.lines)
		}
	}
	if p.at == 0 {
		s.from = 0 // with what stands above
	}
	return s
}

// questions is the width of the questions where the consequences stand beside
// them.
const questions = 56

func (p *profile) view(l layout) []string {
	t, height := p.app.theme, l.body
	rows := p.rows()
	left, helps := p.lay(rows, height)
	var lines []string
	for _, l := range left {
		lines = append(lines, l.text)
	}
	if !l.split {
		return lines
	}
	var right []string
	for _, l := range p.consequences(rows, helps, l.beside(questions)) {
		right = append(right, l.text)
	}
	return panes(t, lines, right, questions, height, t.Rule)
}

// consequences are the categories, as they apply by the answers so far, and what helps to
// answer, where that does not stand with the questions.
func (p *profile) consequences(rows []profileRow, helps bool, width int) []laid {
	t := p.app.theme
	can := choosable(rows)
	var lines []laid
	add := func(row int, texts ...string) {
		for _, text := range texts {
			lines = append(lines, laid{text, row})
		}
	}
	add(-1, wrapped(t, t.Heading, theseApply, column(width))...)
	for i, r := range rows {
		if r.right {
			add(i, r.set(t, i == can[min(p.at, len(can)-1)], min(width, maxText))...)
		}
	}
	var help, later []string
	for _, q := range model.Questions {
		switch doubts := p.app.session.Assessment.Doubts(p.app.catalogue, q); {
		case doubts && helps: // it stands with the question
		case doubts:
			help = append(help, q.Hint)
		default:
			later = append(later, q.Hint)
		}
	}
	help = slices.Insert(help, min(1, len(help)), p.says()...)
	help = slices.Concat(help, []string{"A category can be hidden, or shown again: → leads there, enter does it."}, later)
	for _, text := range append(help, threeQuestions) {
		if set := wrapped(t, t.Faint, text, column(width)); text != "" && len(lines)+1+len(set) <= p.app.layout.body {
			add(-1, "") // what does not fit whole is left out
			add(-1, set...)
		}
	}
	return lines
}

func (p *profile) keys() []key.Binding {
	k := p.app.key
	move, choose, on := k.Up, k.Tick, k.NextTab
	move.SetHelp("↑↓", "move")
	choose.SetHelp("space", "choose")
	on.SetHelp("tab", "on to the criteria")
	keys := []key.Binding{move, choose, k.Help, on, k.Undo, k.Quit, k.Bring}
	if !p.app.layout.split {
		return keys
	}
	side := bind("→", "categories", "right")
	if p.onTheRight() {
		side = bind("←", "questions", "left")
		keys[1].SetHelp("space", "hide or show")
	}
	return slices.Insert(keys, 2, side)
}

func (p *profile) click(x, y int) tea.Cmd {
	l := p.app.layout
	rows := p.rows()
	lines, helps := p.lay(rows, p.app.layout.body)
	if l.split && x > questions {
		lines = p.consequences(rows, helps, l.beside(questions))
	}
	if y >= len(lines) {
		return nil
	}
	i := slices.Index(choosable(rows), lines[y].row)
	if i < 0 {
		return nil
	}
	p.at = i
	return rows[lines[y].row].press()
}

func (p *profile) wheel(_, _, lines int) { p.move(lines / 3) }
