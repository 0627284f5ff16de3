package wizard

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// assess is the screen on which people answer: the criteria of a category on
// the left, what one of them means on the right. In a narrow window it shows one
// of the two.
type assess struct {
	bare
	app       *App
	category  int   // index in the catalogue
	cursor    []int // per category, index of the criterion
	reading   bool  // the arrows move the text; in a narrow window the text shows
	scroll    int   // first line of the text
	condition int   // the condition that the tick key is about
	fromPlan  bool  // esc leads back to the plan
	triage    bool  // one line per criterion over the whole width
	filter    filter
	listed    remembered[listing, []row]
	page      page
}

func newAssess(a *App) *assess {
	return &assess{app: a, cursor: make([]int, len(a.catalogue.Categories)), page: page{app: a}}
}

func (s *assess) criteria() []model.Criterion {
	return s.app.catalogue.Categories[s.category].Criteria
}

// current is the criterion under the cursor; nil in a category without any.
func (s *assess) current() *model.Criterion {
	criteria := s.criteria()
	if len(criteria) == 0 {
		return nil
	}
	return &criteria[min(s.cursor[s.category], len(criteria)-1)]
}

func (s *assess) finding() model.Finding {
	return s.app.session.Assessment.Finding(s.current().ID)
}

func (s *assess) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || s.current() == nil {
		return nil
	}
	k := s.app.key
	switch {
	case s.move(press):
	case key.Matches(press, k.Open):
		s.reading = !s.reading
	case key.Matches(press, k.Back):
		if s.fromPlan && !s.reading {
			s.app.screen = s.app.plan
		}
		s.fromPlan = s.fromPlan && s.reading
		s.reading, s.triage, s.filter = false, false, showAll
	case key.Matches(press, k.NextOpen):
		if !s.next() {
			s.app.notice = "Everything that applies is answered. See Levels and Plan."
		}
	case key.Matches(press, k.Filter):
		s.filter = (s.filter + 1) % filters
		s.app.notice = "Showing: " + s.filter.String()
		s.keepVisible()
	case key.Matches(press, k.Triage):
		s.triage, s.reading = !s.triage, false
	case key.Matches(press, k.Advance):
		s.app.stay = !s.app.stay
		s.app.notice = "An answer moves on to the next open criterion."
		if s.app.stay {
			s.app.notice = "An answer stays on its criterion."
		}
	case key.Matches(press, k.NextCondition):
		s.condition = (s.condition + 1) % max(1, len(s.current().Conditions))
	case key.Matches(press, k.Find):
		s.app.overlay = newFind(s.app)
	case key.Matches(press, k.GoTo):
		s.app.overlay = newGoTo(s.app)
	case key.Matches(press, k.Links):
		s.app.overlay = newLinks(s.app, s.current())
	case key.Matches(press, k.History):
		s.app.overlay = newHistory(s.app, s.current())
	default:
		return s.change(press)
	}
	return nil
}

func (s *assess) title() string { return s.app.catalogue.Categories[s.category].Short }
func (s *assess) tab() int      { return s.category }

func (s *assess) view(l layout) []string {
	t, width, height := s.app.theme, l.width, l.body
	if s.current() == nil {
		return []string{"", " This category has no criteria."}
	}
	if s.triage {
		return s.list(width, height, true)
	}
	if !l.split {
		if s.reading {
			return indent(s.text(height))
		}
		return s.list(width, height, false)
	}
	bar := t.Rule
	if s.reading {
		bar = t.Accent
	}
	return panes(t, s.list(l.list, height, false), s.text(height), l.list, height, bar)
}

// text is the visible part of the page.
func (s *assess) text(height int) []string {
	lines := s.page.lines(s.current(), s.condition, s.column())
	s.scroll = min(s.scroll, max(0, len(lines)-height))
	end := min(s.scroll+height, len(lines))
	s.app.goesOn(end, len(lines))
	return lines[s.scroll:end]
}

// ahead makes the texts above and below the cursor ready.
func (s *assess) ahead() tea.Cmd {
	criteria, at := s.criteria(), s.cursor[s.category]
	var near []*model.Criterion
	for _, i := range []int{at, at + 1, at - 1} {
		if 0 <= i && i < len(criteria) {
			near = append(near, &criteria[i])
		}
	}
	return s.page.ahead(near, s.column())
}

// column is the width in which the text is set.
func (s *assess) column() int {
	l := s.app.layout
	if !l.split {
		return column(l.width - 1)
	}
	return column(l.text)
}

func (s *assess) keys() (first, second []key.Binding) {
	k := s.app.key
	if s.app.layout.footer == 1 {
		answer, open := k.Met, k.Open
		answer.SetHelp("1-6", "answer")
		if s.reading {
			open = k.Back
			open.SetHelp("esc", "list")
		}
		next := k.NextOpen
		next.SetHelp("u", "next")
		if s.fromPlan && !s.reading {
			next = k.Back
			next.SetHelp("esc", "plan")
		}
		return []key.Binding{answer, open, next}, nil
	}
	first = []key.Binding{k.Met, k.Provided, k.Partly, k.Unmet, k.Unsure, k.NotApplicable, k.Note, k.Evidence, k.Tick}
	second = []key.Binding{k.Up, k.NextTab, k.NextOpen, k.Open, k.Find, k.Help, k.Quit, k.Triage, k.Undo, k.Filter}
	second[0].SetHelp("↑↓", "criterion")
	second[1].SetHelp("tab", "category")
	switch {
	case s.reading:
		second[0].SetHelp("↑↓", "text")
		second[3] = k.Back
		second[3].SetHelp("esc", "list")
	case s.fromPlan:
		second[1] = k.Back
		second[1].SetHelp("esc", "plan")
	}
	if c := s.current(); c != nil && len(c.Conditions) > 1 {
		first = append(first, k.NextCondition)
	}
	return first, second
}
