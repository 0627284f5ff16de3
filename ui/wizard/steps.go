package wizard

import (
	"fmt"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

func (s *plan) view(width, height int) []string {
	t := s.app.theme
	entries, p := s.entries()
	l := newLayout(s.app.width, s.app.height)
	if len(entries) == 0 {
		return indent(theme.Wrap(fmt.Sprintf("Nothing is left to do up to level %d in any category that applies. t chooses another target.", p.Target), column(width)))
	}
	if !l.split {
		if s.reading {
			return s.app.window(s.detail(s.chosen(entries), column(width)), s.clamp(entries, width, height), height)
		}
		return s.list(entries, p, width, height)
	}
	left := s.list(entries, p, l.list+8, height)
	right := s.detail(s.chosen(entries), column(l.text-8))
	s.offset = min(s.offset, max(0, len(right)-height))
	s.app.goesOn(s.offset+height, len(right))
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
	var body []func() string // only what stands in the window is drawn
	ready := func(lines ...string) {
		for _, line := range lines {
			body = append(body, func() string { return line })
		}
	}
	at, n := 0, 0
	for i, e := range entries {
		if e.criterion() == nil {
			if i > 0 {
				ready("")
			}
			ready(t.Heading.Render(" " + e.heading))
			ready(indent(faint(t, e.sub, width-2))...)
			continue
		}
		here := n == s.at
		if here {
			at = len(body)
		}
		body = append(body, func() string { return s.line(e, here, width) })
		n++
	}
	room := max(1, height-len(lines))
	first := min(max(0, at-room/2), max(0, len(body)-room))
	if s.at == 0 {
		first = 0
	}
	for _, draw := range body[first:min(first+room, len(body))] {
		lines = append(lines, draw())
	}
	return lines
}

// aim says what the plan aims at, and what the supposed steps would bring.
func (s *plan) aim(p model.Plan, width int) []string {
	t := s.app.theme
	lines := []string{" " + t.Strong.Render(fmt.Sprintf("Towards level %d", p.Target))}
	if len(s.supposed) == 0 {
		return append(lines, "")
	}
	after := model.StandingsIf(s.app.catalogue, s.app.session.Assessment, s.supposed)
	for _, line := range theme.Wrap(model.WhatIf(s.app.standings(), after, len(s.supposed)), width-2) {
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
		mark = t.Glyphs.Met
	}
	text := number + mark + " " + c.Title
	if e.step != nil && e.step.Intent.Choice == model.Planned {
		text += " (" + e.step.Intent.Owner + ")"
	}
	if here {
		return t.Cursor.Render(t.Pad(" "+t.Glyphs.Here+" "+text, width))
	}
	return "   " + t.Truncate(text, width-3)
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
		add(t.Warn.Render, sentence(q.Said()))
		lines = append(lines, "")
		add(t.Text.Render, c.Asks)
		part("Answer it", "enter opens it. Its section \"Check it\" says how to find out.")
		return lines
	}
	step := e.step
	add(t.Text.Render, sentence(step.Reason))
	switch step.Intent.Choice {
	case model.Planned:
		text := step.Intent.Owner
		if step.Intent.Until != "" {
			text += ", until " + theme.Date(string(step.Intent.Until))
		}
		part("Planned", text)
	case model.Accepted:
		part("Put aside", step.Intent.Why)
	}
	if len(step.Left) > 0 {
		lines = append(lines, "", t.Heading.Render("Left to do"))
		for _, cond := range step.Left {
			box := t.Glyphs.Unticked + " "
			for i, line := range theme.Wrap(cond.Text, width-theme.Width(box)) {
				mark := box
				if i > 0 {
					mark = strings.Repeat(" ", theme.Width(box))
				}
				lines = append(lines, mark+line)
			}
		}
	}
	part("Begin", c.FirstAction)
	part("Done when", c.DoneWhen)
	part("Why here", fmt.Sprintf("Worth %s: %d for its impact and %d for what it opens, divided by the effort.", step.Worth, c.Impact.Weight(), step.Opens))
	return lines
}
