package wizard

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// assess is the screen on which people answer: the criteria of a category on
// the left, what one of them means on the right. In a narrow window it shows one
// of the two.
type assess struct {
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

// show goes to a category, where it was left.
func (s *assess) show(category int) {
	s.category, s.fromPlan = category, false
	s.turned()
}

// turned begins a criterion's text at its first line.
func (s *assess) turned() {
	s.scroll, s.condition = 0, 0
	if c := s.current(); c != nil {
		ticked := s.finding().Answer().Conditions
		for i, cond := range c.Conditions {
			if !slices.Contains(ticked, cond.ID) {
				s.condition = i
				break
			}
		}
	}
}

// goTo goes to a criterion.
func (s *assess) goTo(c *model.Criterion) {
	for i := range s.app.catalogue.Categories {
		if s.app.catalogue.Categories[i].ID != c.Category {
			continue
		}
		for j := range s.app.catalogue.Categories[i].Criteria {
			if s.app.catalogue.Categories[i].Criteria[j].ID == c.ID {
				s.category, s.cursor[i] = i, j
				s.turned()
			}
		}
	}
}

// resume goes to the place where the person stopped: the next open criterion
// after the last answer.
func (s *assess) resume() {
	s.show(0)
	if c := s.app.session.Assessment.LastAnswered(s.app.catalogue, s.app.session.By); c != nil {
		s.goTo(c)
	}
	if s.current() != nil && s.finding().State() != model.Unanswered {
		s.next()
	}
}

// next goes to the next criterion without an answer, in the categories that
// apply, beginning after the cursor and going round once.
func (s *assess) next() bool {
	catalogue, assessment := s.app.catalogue, s.app.session.Assessment
	profile := assessment.Profile()
	n := len(catalogue.Categories)
	for turn := 0; turn <= n; turn++ {
		i := (s.category + turn) % n
		c := &catalogue.Categories[i]
		if applies, _ := profile.Applies(c); !applies {
			continue
		}
		from, to := 0, len(c.Criteria)
		if turn == 0 {
			from = s.cursor[i] + 1
		} else if turn == n {
			to = min(s.cursor[i]+1, to)
		}
		for j := from; j < to; j++ {
			if assessment.Finding(c.Criteria[j].ID).State() == model.Unanswered {
				s.category, s.cursor[i] = i, j
				s.turned()
				return true
			}
		}
	}
	return false
}

func (s *assess) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || s.current() == nil {
		return nil
	}
	k := s.app.key
	l := newLayout(s.app.width, s.app.height)
	switch {
	case key.Matches(press, k.Up):
		s.up(-1)
	case key.Matches(press, k.Down):
		s.up(1)
	case key.Matches(press, k.PageDown):
		s.scrollBy(l.body - 2)
	case key.Matches(press, k.PageUp):
		s.scrollBy(2 - l.body)
	case key.Matches(press, k.Top):
		s.end(false)
	case key.Matches(press, k.Bottom):
		s.end(true)
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
	case key.Matches(press, k.History):
		s.app.overlay = newHistory(s.app, s.current())
	default:
		return s.change(press)
	}
	return nil
}

// up moves by one row, or by one line of the text while reading.
func (s *assess) up(by int) {
	if s.reading {
		s.scrollBy(by)
		return
	}
	assessment := s.app.session.Assessment
	criteria := s.criteria()
	for i := s.cursor[s.category] + by; 0 <= i && i < len(criteria); i += by {
		if s.filter.shows(assessment.Finding(criteria[i].ID)) {
			s.cursor[s.category] = i
			s.turned()
			return
		}
	}
}

func (s *assess) end(last bool) {
	if s.reading {
		s.scroll = 0
		if last {
			s.scrollBy(1 << 20)
		}
		return
	}
	s.cursor[s.category] = 0
	if last {
		s.cursor[s.category] = len(s.criteria()) - 1
	}
	s.turned()
	s.keepVisible()
}

func (s *assess) scrollBy(lines int) {
	l := newLayout(s.app.width, s.app.height)
	most := max(0, len(s.page.lines(s.current(), s.condition, s.column()))-l.body)
	s.scroll = min(max(0, s.scroll+lines), most)
}

func (s *assess) view(width, height int) []string {
	l := newLayout(s.app.width, s.app.height)
	t := s.app.theme
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
	left, right := s.list(l.list, height, false), s.text(height)
	bar := t.Rule.Render(" " + t.Glyphs.Bar + " ")
	if s.reading {
		bar = t.Accent.Render(" " + t.Glyphs.Bar + " ")
	}
	lines := make([]string, height)
	for i := range lines {
		row := ""
		if i < len(left) {
			row = left[i]
		}
		lines[i] = t.Pad(row, l.list) + bar
		if i < len(right) {
			lines[i] += right[i]
		}
	}
	return lines
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
	l := newLayout(s.app.width, s.app.height)
	if !l.split {
		return column(l.width - 1)
	}
	return column(l.text)
}

func (s *assess) keys() (first, second []key.Binding) {
	k := s.app.key
	if newLayout(s.app.width, s.app.height).footer == 1 {
		answer, open := k.Met, k.Open
		answer.SetHelp("1-6", "answer")
		if s.reading {
			open = k.Back
			open.SetHelp("esc", "list")
		}
		next := k.NextOpen
		next.SetHelp("u", "next")
		return []key.Binding{answer, open, next}, nil
	}
	first = []key.Binding{k.Met, k.Provided, k.Partly, k.Unmet, k.Unsure, k.NotApplicable, k.Note, k.Evidence, k.Tick}
	second = []key.Binding{k.Up, k.NextTab, k.NextOpen, k.Open, k.Find, k.Help, k.Quit, k.Triage, k.Undo, k.Filter}
	second[0].SetHelp("↑↓", "criterion")
	second[1].SetHelp("tab", "category")
	if s.reading {
		second[0].SetHelp("↑↓", "text")
		second[3] = k.Back
		second[3].SetHelp("esc", "list")
	}
	if c := s.current(); c != nil && len(c.Conditions) > 1 {
		first = append(first, k.NextCondition)
	}
	return first, second
}

func (s *assess) click(x, y int) tea.Cmd {
	l := newLayout(s.app.width, s.app.height)
	if x >= l.list || (!l.split && s.reading) {
		return nil
	}
	rows := s.visible(l.body)
	if y < len(rows) && rows[y].criterion >= 0 {
		if rows[y].criterion == s.cursor[s.category] {
			s.reading = true // a second click opens it
			return nil
		}
		s.cursor[s.category] = rows[y].criterion
		s.turned()
	}
	return nil
}

func (s *assess) wheel(x, _, lines int) {
	l := newLayout(s.app.width, s.app.height)
	if s.reading || (l.split && x > l.list) {
		s.scrollBy(lines)
		return
	}
	step := 1
	if lines < 0 {
		step = -1
	}
	s.up(step)
}

// indent sets lines one cell to the right.
func indent(lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		if strings.TrimSpace(line) != "" {
			out[i] = " " + line
		}
	}
	return out
}
