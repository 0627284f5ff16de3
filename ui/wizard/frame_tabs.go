package wizard

import (
	"fmt"
	"strings"

	"rungs/ui/theme"
)

// tab is a title with its counter. The categories come first, then what lies beyond
// them.
type tab struct {
	title   string
	current bool
	faint   bool
}

func (a *App) tabs() []tab {
	if a.session == nil {
		return nil
	}
	var tabs []tab
	progress := a.progress()
	profile := a.session.Assessment.Profile()
	for i := range a.catalogue.Categories {
		c := &a.catalogue.Categories[i]
		p := progress[i]
		applies, _ := profile.Applies(c)
		t := tab{title: fmt.Sprintf("%s %d/%d", c.Short, p.Answered, p.Total), faint: !applies}
		if p.Disputed > 0 {
			t.title += fmt.Sprintf(" %s%d", a.theme.Glyphs.Disputed, p.Disputed)
		}
		if !applies {
			t.title = c.Short + " n/a"
		}
		tabs = append(tabs, t)
	}
	for _, s := range a.beyond {
		tabs = append(tabs, tab{title: s.title()})
	}
	if at := a.screen.tab(); at >= 0 {
		tabs[at].current = true
	}
	return tabs
}

// turn goes to the next or previous tab.
func (a *App) turn(by int) {
	n, at := len(a.catalogue.Categories)+len(a.beyond), a.screen.tab()
	if by < 0 {
		at = max(0, at) // what has no tab stands before the first one
	}
	to := (at + by + n) % n
	if a.assess.passing() { // it asks only what applies
		profile := a.session.Assessment.Profile()
		for range n {
			if to >= len(a.catalogue.Categories) {
				break
			}
			if applies, _ := profile.Applies(&a.catalogue.Categories[to]); applies {
				break
			}
			to = (to + by + n) % n
		}
	}
	a.show(to)
}

// show goes to a tab by its number.
func (a *App) show(i int) {
	if n := len(a.catalogue.Categories); i < n {
		a.assess.show(i)
		a.screen = a.assess
	} else {
		a.screen = a.beyond[i-n]
		a.screen.begin()
	}
}

// layTabs sets the line of tabs: all where they fit, and else those around the current
// one, with arrows. It tells at which cell each tab begins and ends,
// for the mouse; a tab that is not shown has none.
func (a *App) layTabs() (string, [][2]int) {
	tabs := a.tabs()
	if tabs == nil {
		says := " A guided self-assessment for package registries"
		if theme.Width(says) > a.layout.width {
			says = " A guided self-assessment"
		}
		return a.theme.Faint.Render(says), nil
	}
	spans := make([][2]int, len(tabs))
	if c := a.assess.asked(); c != nil && a.layout.short {
		switch a.overlay.(type) {
		case nil, *prompt, evidence: // the page shows
			line := a.theme.Title.Render(a.theme.Truncate(" "+c.Title, a.layout.width))
			if level := a.catalogue.OnLevel(c); level != "" {
				if gap := a.layout.width - theme.Width(line) - theme.Width(level) - 1; gap >= 2 {
					line += strings.Repeat(" ", gap) + a.theme.Faint.Render(level)
				}
			}
			return line, spans
		}
	}
	first, last := 0, len(tabs)-1
	if tabsWidth(tabs) > a.layout.width {
		current := a.screen.tab()
		if current < 0 {
			return a.theme.Key.Render(" "+a.screen.title()) + a.theme.Faint.Render("  tab: the criteria"), spans
		}
		first, last = tabsAround(tabs, current, a.layout.width-len("<  >"))
	}
	var b strings.Builder
	x := 1
	b.WriteString(" ")
	if first > 0 {
		b.WriteString(a.theme.Faint.Render("< "))
		x += 2
	}
	for i := first; i <= last; i++ {
		if i > first {
			b.WriteString(tabGap)
			x += len(tabGap)
		}
		b.WriteString(a.tabStyle(tabs[i]))
		spans[i] = [2]int{x, x + theme.Width(tabs[i].title)}
		x = spans[i][1]
	}
	if last+1 < len(tabs) {
		b.WriteString(a.theme.Faint.Render(" >"))
	}
	return b.String(), spans
}

const tabGap = "  "

// tabsWidth is the width of some tabs side by side, with a blank at either end.
func tabsWidth(tabs []tab) int {
	width := 2 - len(tabGap)
	for _, t := range tabs {
		width += theme.Width(t.title) + len(tabGap)
	}
	return width
}

// tabsAround are the first and the last of the tabs that fit into a width: the current
// one, and by turns those to its right and to its left.
func tabsAround(tabs []tab, current, width int) (first, last int) {
	first, last = current, current
	for grown := true; grown; {
		grown = false
		if last+1 < len(tabs) && tabsWidth(tabs[first:last+2]) <= width {
			last, grown = last+1, true
		}
		if first > 0 && tabsWidth(tabs[first-1:last+1]) <= width {
			first, grown = first-1, true
		}
	}
	return first, last
}

func (a *App) tabStyle(t tab) string {
	switch {
	case t.current:
		return a.theme.Tab.Render(t.title)
	case t.faint:
		return a.theme.Faint.Render(t.title)
	}
	return t.title
}
