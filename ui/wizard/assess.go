package wizard

import (
	"cmp"

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
	just      *model.Criterion // answered a moment ago; the cursor has gone on since
	listed    remembered[listing, []row]
	page      page
	pass      firstPass
	places    map[string]int // the line of a criterion's text to which somebody has read
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
	about := cmp.Or(s.just, s.current())
	s.just = nil
	if s.slowKey(press) {
		return nil
	}
	if s.passing() && !s.reading {
		if taken, cmd := s.passKey(press); taken {
			return cmd
		}
	}
	switch {
	case s.move(press):
	case key.Matches(press, k.FirstPass):
		s.flipPass()
	case key.Matches(press, k.Open):
		s.read(!s.reading)
	case key.Matches(press, k.Back):
		if s.fromPlan && !s.reading {
			s.app.screen = s.app.plan
		}
		s.fromPlan = s.fromPlan && s.reading
		if s.reading {
			s.read(false) // and nothing else: the list is as it was
			break
		}
		if s.pass.aside && !s.triage && s.filter == showAll {
			s.returnToPass()
		}
		s.triage, s.filter = false, showAll
	case key.Matches(press, k.NextOpen):
		if s.passing() {
			s.reading = false // it was opened from there
		}
		if !s.next() {
			s.app.notice = "Everything that applies is answered. See " + s.app.levelsTitle() + " and Plan."
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
		switch n := len(s.conditions()); {
		case n == 0:
			s.app.notice = nothingToTick
		case s.showConditions(""):
			if s.condition++; s.condition >= n {
				s.condition = 0
			}
			s.showCondition()
			s.tellMark()
		}
	case key.Matches(press, k.Contents):
		if len(s.rows()) > 0 && len(s.parts()) > 0 {
			s.app.overlay = newContents(s)
		}
	case key.Matches(press, k.Links):
		s.app.overlay = newLinks(s.app, s.current())
	case key.Matches(press, k.Draft):
		s.app.draftFor(s.current())
	case key.Matches(press, k.History):
		s.app.overlay = newHistory(s.app, s.current())
	default:
		return s.change(press, about)
	}
	return nil
}

func (s *assess) title() string { return s.app.catalogue.Categories[s.category].Short }
func (s *assess) tab() int {
	if s.ending() {
		return len(s.app.catalogue.Categories) - 1 // what follows is where they stand, and the plan
	}
	return s.category
}

func (s *assess) view(l layout) []string {
	t, width, height := s.app.theme, l.width, l.body
	if s.current() == nil {
		return []string{"", " This category has no criteria."}
	}
	if s.passing() && !s.whole() {
		return s.passView(l)
	}
	s.app.onRule = s.waysSay()
	switch {
	case s.whole():
		return indent(s.shown(height))
	case s.triage || !l.split:
		return s.list(width, height, s.triage)
	}
	bar := t.Rule
	if s.reading {
		bar = t.Accent
	}
	return panes(t, s.list(l.list, height, false), s.shown(height), l.list, height, bar)
}

// shown is the visible part of the page.
func (s *assess) shown(height int) []string {
	lines := s.lines()
	s.scroll = min(s.scroll, max(0, len(lines)-height))
	end := min(s.scroll+height, len(lines))
	s.app.goesOn(end, len(lines))
	if s.reading && s.scroll > len(s.slowSays(s.column())) && (s.whole() || s.slowly() >= 0) {
		s.app.onRule = s.titleAway()
	}
	return lines[s.scroll:end]
}

// titleAway says of which criterion the text is where its title is out of sight, the longest
// words first.
func (s *assess) titleAway() []string {
	title := s.current().Title
	out := []string{title, s.app.theme.Truncate(title, s.app.layout.width/2)}
	if s.slowly() >= 0 {
		out = append([]string{s.pass.slow.Says(s.current()) + ": " + title}, out...)
	}
	return out
}

// lines are all of the text that shows.
func (s *assess) lines() []string {
	if s.paged() {
		return s.passPage().lines
	}
	return s.text()
}

// text is all that there is to say about a criterion, but for what stands beside it.
func (s *assess) text() []string {
	if s.textBeside() {
		return s.page.beside(s.current(), s.column())
	}
	return append(s.slowSays(s.column()), s.page.lines(s.current(), s.condition, s.column())...)
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
	switch {
	case s.textBeside():
		return column(l.beside(l.asked))
	case !l.split || s.whole() || s.passing():
		return column(l.width - 1)
	}
	return column(l.text)
}

// whole says whether the text has the window for itself: while somebody reads,
// unless there is room for its widest column beside the list.
func (s *assess) whole() bool {
	l := s.app.layout
	return s.reading && !s.textBeside() && (s.triage || s.passing() || !l.split || column(l.text) < maxText)
}

// inSight says whether the text shows.
func (s *assess) inSight() bool { return s.reading || s.passing() || s.app.layout.split && !s.triage }
