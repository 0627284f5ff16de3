package wizard

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

func (s *plan) view(l layout) []string {
	t, width, height := s.app.theme, l.width, l.body
	if plan := s.outline(); len(plan.entries) == 0 {
		text := "Nothing is left to do" + s.app.catalogue.UpTo(plan.target) + " in any category that applies."
		if s.app.catalogue.NoTarget() == "" {
			text += " t chooses another target."
		}
		return indent(t.Wrap(text, column(width)))
	}
	if !l.split && !s.reading {
		return s.list(width, height)
	}
	if !l.split {
		return indent(s.text(column(width), height))
	}
	return panes(t, s.list(l.steps, height), s.text(column(l.beside(l.steps)), height), l.steps, height, t.Rule)
}

// text is the visible part of what there is to say about the chosen entry.
func (s *plan) text(width, height int) []string {
	lines := s.detail(s.chosen(), width)
	s.offset = min(s.offset, max(0, len(lines)-height))
	end := min(s.offset+height, len(lines))
	s.app.goesOn(end, len(lines))
	return lines[s.offset:end]
}

// list draws the plan, the cursor in sight.
func (s *plan) list(width, height int) []string {
	t := s.app.theme
	plan := s.outline()
	lines := s.aim(plan.target, width)
	var body []func() string // only what stands in the window is drawn
	ready := func(lines ...string) {
		for _, line := range lines {
			body = append(body, func() string { return line })
		}
	}
	inside := map[int]bool{} // lines with which no list begins
	var heads []int          // the lines of the headings
	at, chosen := 0, s.chosen()
	for i, e := range plan.entries {
		if e.criterion() == nil {
			if i > 0 {
				inside[len(body)] = true
				ready("")
			}
			heads = append(heads, len(body))
			ready(t.Heading.Render(" " + e.heading))
			ready(indent(wrapped(t, t.Faint, e.sub, width-2))...)
			for after := range len(wrapped(t, t.Faint, e.sub, width-2)) {
				inside[len(body)-1-after] = true
			}
			continue
		}
		here := e == chosen
		if here {
			at = len(body)
		}
		body = append(body, func() string { return s.line(e, here, width) })
	}
	room := max(1, height-len(lines))
	first := min(max(0, at-room/2), max(0, len(body)-room))
	if s.at == 0 {
		first = 0
	}
	for inside[first] {
		first++
	}
	// What is scrolled in from the middle of a part says of which.
	if head, found := slices.BinarySearch(heads, first); !found && head > 0 && room > 2 {
		lines = append(lines, body[heads[head-1]]())
		room--
		first = max(first, at-room+1)
	}
	if !s.app.layout.split { // else it is said of the text
		s.app.goesOn(first+room, len(body))
	}
	for _, draw := range body[first:min(first+room, len(body))] {
		lines = append(lines, draw())
	}
	return lines
}

// aim says what the plan aims at, and what the supposed steps would bring.
func (s *plan) aim(target, width int) []string {
	t := s.app.theme
	lines := []string{" " + t.Strong.Render(model.Capital(s.app.session.Assessment.Towards(s.app.catalogue, target)))}
	if len(s.supposed) == 0 {
		return append(lines, "")
	}
	lines = append(lines, indent(wrapped(t, t.Good, s.app.session.Assessment.WhatIf(s.app.catalogue, s.app.standings(), s.supposed), width-2))...)
	return append(lines, "")
}

func (s *plan) line(e entry, here bool, width int) string {
	t := s.app.theme
	c := e.criterion()
	state, disputed, number, text := model.Unanswered, false, "   ", c.Title
	switch {
	case e.question != nil:
		if state, disputed = e.question.State, e.question.Disputed; e.above > 0 {
			text = fmt.Sprintf("Level %d: %s", e.above, text)
		}
	case e.step != nil:
		if state = e.step.State; e.number > 0 {
			number = fmt.Sprintf("%2d ", e.number)
		}
		if e.step.Intent.Overdue(s.app.today()) {
			text = "Overdue: " + text
		}
		if e.step.Intent.Choice == model.Planned {
			if owner := " (" + e.step.Intent.Owner + ")"; theme.Width(text+owner)+8 <= width {
				text += owner // else it stands with the step only
			}
		}
	}
	supposed, word := s.supposed[c.ID], t.Glyphs.Word(state, disputed)
	if word != "" && supposed {
		word = "if"
	}
	if text = " " + text; word != "" {
		text = " " + word + text
	}
	switch before := " " + t.Glyphs.Here + " " + number; {
	case here && supposed:
		return t.ChosenIf(before, text, width)
	case here:
		return t.Chosen(before, state, disputed, text, width)
	case supposed:
		return "   " + number + t.Truncate(t.Good.Render(t.Glyphs.Supposed)+text, width-6)
	}
	return "   " + number + t.Truncate(t.State(state, disputed)+text, width-6)
}

// begins is what the work on a step begins with: a draft, where there is one, and the first action.
func (s *plan) begins(step *model.Step) string {
	if !s.app.hasDraft(step.Criterion) {
		return step.Begin
	}
	return step.Begins(step.BegunBy("D"))
}

// detail is what there is to say about one entry.
func (s *plan) detail(e entry, width int) []string {
	t := s.app.theme
	c := e.criterion()
	if c == nil {
		return nil
	}
	var lines []string
	add := func(style theme.Style, text string) { lines = append(lines, wrapped(t, style, text, width)...) }
	part := func(title, text string) {
		if text != "" {
			lines = append(lines, "", t.Heading.Render(title))
			add(t.Text, text)
		}
	}
	add(t.Title, c.Title)
	category := s.app.catalogue.Category(c.Category)
	facts := category.Title
	if level := s.app.catalogue.OnLevel(c); level != "" {
		facts += " " + t.Glyphs.Dot + " " + level
	}
	add(t.Faint, facts)
	lines = append(lines, "")
	if q := e.question; q != nil {
		add(t.Warn, model.Sentence(q.Said()))
		lines = append(lines, "")
		add(t.Text, c.Asks)
		if kept := s.app.assess.page.kept(s.app.session.Assessment.Finding(c.ID), width); len(kept) > 0 {
			lines = append(append(lines, ""), kept...)
		}
		first, more := s.app.session.Assessment.Profile().FirstCheck(c)
		open := "enter opens it."
		if more {
			open = "enter opens it; \"" + model.CheckIt + "\" in its text has the rest."
		}
		part("Begin", strings.TrimSpace(theme.Words(model.Sentence(first))+" "+open))
		return lines
	}
	step := e.step
	add(t.Text, model.Sentence(step.Reason))
	switch step.Intent.Choice {
	case model.Planned:
		part("Planned", theme.Planned(step.Intent, s.app.today()))
	case model.Accepted:
		part("Put aside", model.Capital(theme.PutAside(step.Intent, s.app.today())))
	}
	if len(step.Left) == 0 {
		part(model.NoneHolds.LeftToDo(), model.AllHoldSays)
	} else {
		lines = append(append(lines, ""), wrapped(t, t.Heading, step.HowMuch.LeftToDo(), width)...)
		for _, cond := range model.Together(step.Left) {
			lines = append(lines, hung(t, t.Text, t.Glyphs.Unticked+" ", cond.Text, width)...)
		}
	}
	part("Begin", s.begins(step))
	part("Done when", c.DoneWhen)
	part("Why here", step.WorthSays())
	if opens := step.OpensSays(); opens != "" {
		add(t.Text, opens)
	}
	return lines
}
