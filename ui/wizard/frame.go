package wizard

import (
	"fmt"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// draw is the whole window as lines: title, tabs, rule, body, rule, keys.
func (a *App) draw() (string, *tea.Cursor) {
	if a.layout.width == 0 || a.layout.height == 0 {
		return "", nil // the window's size is not known yet
	}
	l := a.layout
	if a.line.gone {
		return strings.Repeat("\n", l.height-1), nil
	}
	if l.tooSmall {
		return a.theme.Truncate(fmt.Sprintf("needs %dx%d", minWidth, minHeight), a.layout.width), nil
	}
	tabs, _ := a.layTabs()
	lines := []string{a.titleLine(), tabs, a.theme.Rule.Render(strings.Repeat(a.theme.Glyphs.Rule, l.width))}[:l.top]

	var body []string
	var cursor *tea.Cursor
	a.below, a.onRule = "", nil
	if a.overlay != nil {
		body, cursor = a.overlay.view(l.width, l.body)
	} else {
		body = a.screen.view(l)
	}
	foot := a.foot(l)
	for i := range l.body - (len(foot) - footer) { // what there is to say may take more room than keys
		line := ""
		if i < len(body) {
			line = body[i]
		}
		lines = append(lines, line)
	}
	if cursor == nil {
		cursor = a.chosen(body)
	}
	cursor.Y += l.top
	cursor.X = min(max(cursor.X, 0), l.width-1)
	cursor.Y = min(max(cursor.Y, 0), l.height-1)
	lines = append(lines, a.bottomRule(l.width))
	lines = append(lines, foot...)
	for i := range lines {
		lines[i] = a.theme.Cut(a.theme.Glyphs.Text(lines[i]), l.width)
	}
	return strings.Join(lines, "\n"), cursor
}

// chosen is the cell of the sign before the row that is chosen, or the first of the
// body. The cursor stands there although nobody writes: Braille displays and screen
// readers follow it. After a key that is about a condition it stands at that.
func (a *App) chosen(body []string) *tea.Cursor {
	asks := a.overlay == nil && a.screen == screen(a.assess)
	if asks && key.Matches(a.pressed, a.key.Tick, a.key.NextCondition) {
		for y, line := range body {
			if x := a.markedAt(line); x >= 0 {
				return tea.NewCursor(x, y)
			}
		}
	}
	for y, line := range body {
		if x := a.hereAt(line); x == 1 && !(asks && a.markedAt(line) == x) {
			return tea.NewCursor(x, y)
		}
	}
	for y, line := range body { // it may be on the right of two panes
		if bar := strings.LastIndex(line, a.theme.Glyphs.Bar); bar >= 0 && !asks {
			right := bar + len(a.theme.Glyphs.Bar)
			if x := a.hereAt(line[right:]); x >= 0 {
				return tea.NewCursor(theme.Width(line[:right])+x, y)
			}
		}
	}
	return tea.NewCursor(0, 0)
}

// hereAt is the cell of the sign of what is chosen, where a line begins with it; else -1.
func (a *App) hereAt(line string) int {
	lead := blank().FindString(line)
	if !strings.HasPrefix(line[len(lead):], a.theme.Glyphs.Here+" ") {
		return -1
	}
	return theme.Width(lead)
}

// blank is what nobody sees at the beginning of a line: blanks, and how what follows is drawn.
var blank = model.Lazily(`^(?: |\x1b\[[0-9;]*m)*`)

// markedAt is the cell of the sign before the marked condition; -1 if it does not begin in the line.
func (a *App) markedAt(line string) int {
	t := a.theme
	for _, box := range []string{t.Glyphs.Unticked, t.Good.Render(t.Glyphs.Ticked)} {
		if before, _, is := strings.Cut(line, t.Accent.Render(t.Glyphs.Here)+" "+box); is {
			return theme.Width(before)
		}
	}
	return -1
}

// bottomRule is the line above the keys, with what is left to do, and a mark if the text
// above goes on.
func (a *App) bottomRule(width int) string {
	t := a.theme
	rule := func(n int) string { return t.Rule.Render(strings.Repeat(t.Glyphs.Rule, max(0, n))) }
	mark := func(text string) (string, int) {
		if text == "" {
			return "", 0
		}
		return t.Faint.Render(" "+text+" ") + rule(2), theme.Width(text) + 4
	}
	below, right := mark(a.below)
	toGo, left := "", 0
	for _, says := range a.onRule {
		if theme.Width(says) <= width-right-8 {
			toGo, left = mark(says)
			break
		}
	}
	if toGo != "" {
		toGo, left = rule(2)+toGo, left+2
	}
	return toGo + rule(width-left-right) + below
}

// goesOn notes, while a view is drawn, that only a part of it shows.
func (a *App) goesOn(end, lines int) {
	if end < lines {
		a.below = fmt.Sprintf("%s %2d %%", a.theme.Glyphs.Down, 100*end/lines) // in two cells, so that the sign does not move
	}
}

// titleLine names the registry on the left, and on the right how far the
// assessment is and whether it is saved.
func (a *App) titleLine() string {
	left := a.theme.Accent.Render(" rungs")
	if a.session == nil {
		return left
	}
	p := a.total()
	progress := fmt.Sprintf("%d of %d answered", p.Answered, p.Total)
	if a.layout.width >= threePanes {
		if left := a.timeLeft(p); left != "" {
			progress += ", " + left
		}
	}
	if a.layout.width < 60 {
		progress = fmt.Sprintf("%d/%d", p.Answered, p.Total)
	}
	status, bad := a.session.status()
	if draft := a.draft(); draft != (model.Draft{}) {
		status = "note not saved yet"
		if draft == a.session.kept {
			status = "draft kept"
		}
	}
	style := a.theme.Faint
	if bad {
		style = a.theme.Bad
	}
	right := progress + " " + a.theme.Glyphs.Dot + " " + style.Render(status)
	if status != saving { // which is a cell longer than what follows in a moment: nothing moves then
		right += " "
	}
	room := a.layout.width - theme.Width(left) - theme.Width(right) - 1
	name := a.theme.Truncate(" "+a.theme.Glyphs.Dot+" "+a.session.Assessment.Registry(), room)
	// Some terminals show a sign that is made of several as wide as these together.
	loose := theme.LooseWidth(name) - theme.Width(name)
	if loose > 0 {
		name = a.theme.Truncate(name, max(0, room-loose))
		loose = theme.LooseWidth(name) - theme.Width(name)
	}
	left += a.theme.Strong.Render(name)
	return left + strings.Repeat(" ", max(1, a.layout.width-theme.Width(left)-theme.Width(right)-loose)) + right
}

// timeLeft is how long the open criteria will take at this person's own pace;
// empty as long as that cannot be told.
func (a *App) timeLeft(p model.Progress) string {
	lasts := model.Lasts(time.Duration(p.Total-p.Answered) * a.pace())
	if lasts == "" {
		return ""
	}
	return lasts + " left"
}
