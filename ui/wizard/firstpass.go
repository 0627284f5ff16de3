package wizard

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// firstPass is the short way for somebody who has one evening: a criterion a screen, and at
// the end what is known and what deserves a slow read. While criteria are open it stands in
// the tabs of the categories; the full view is one key away and leads back to its place.
type firstPass struct {
	on    bool
	aside bool             // the full view is looked at
	place *model.Criterion // where that was begun; nil: on the last page
	page  passPage         // as it was drawn last
	end   bool             // all is answered, or passed by: the last page shows
	ended bool             // from where something was taken back, and esc returns

	rows   []int           // the lines of the last page on which its slow reads begin
	chosen int             // the slow read under the cursor of the last page
	slow   []string        // IDs of the slow reads that are gone through, in order
	read   map[string]bool // those that were read here
}

// passing says whether the first pass shows, and not the full view.
func (s *assess) passing() bool { return s.pass.on && !s.pass.aside && !s.fromPlan && !s.triage }

// ending says whether its last page shows.
func (s *assess) ending() bool { return s.passing() && s.pass.end && !s.reading }

// asked is the criterion that the first pass asks; nil where something else shows.
func (s *assess) asked() *model.Criterion {
	if s.app.screen != screen(s) || !s.passing() || s.reading || s.pass.end {
		return nil
	}
	return s.current()
}

// beginPass shows the first pass if something is open.
func (s *assess) beginPass() {
	if p := s.app.total(); p.Answered < p.Total {
		s.pass.on, s.pass.aside, s.pass.end = true, false, false
	}
}

const backToPass = "F or esc leads back to the first pass."

// flipPass goes from the first pass to the full view, and back to the same place.
func (s *assess) flipPass() {
	if s.passing() {
		s.lookAside()
		s.app.tell(backToPass, "This is the full view.")
		return
	}
	s.returnToPass()
}

// lookAside shows the full view for a while.
func (s *assess) lookAside() {
	if s.passing() {
		if s.pass.aside, s.pass.place = true, s.current(); s.pass.end {
			s.pass.place = nil
		}
	}
}

// returnToPass shows the first pass where it was left.
func (s *assess) returnToPass() {
	place, away := s.pass.place, s.pass.aside || !s.pass.on
	s.pass.on, s.pass.aside, s.pass.place = true, false, nil
	s.fromPlan, s.triage, s.reading, s.filter, s.pass.slow = false, false, false, showAll, nil
	switch {
	case !away:
	case place == nil:
		s.pass.end = true
	default:
		s.goTo(place)
	}
	s.scroll = 0
}

// passKey takes the keys that mean something else in the first pass.
func (s *assess) passKey(press tea.KeyPressMsg) (taken bool, cmd tea.Cmd) {
	k := s.app.key
	if s.ending() {
		return s.endKey(press)
	}
	switch {
	case key.Matches(press, k.Up):
		s.passBy(-1)
	case key.Matches(press, k.Down):
		left, open := s.current(), s.finding().State() == model.Unanswered
		if s.passBy(1); open && !s.ending() {
			s.app.tellOf("Left open: ", left.Title, ".", " ↑ goes back.")
		}
	case key.Matches(press, k.NextOpen):
		if !s.next() {
			s.endPass()
		}
	case key.Matches(press, k.NextHeading, k.PageDown) && s.turnPage(1):
	case key.Matches(press, k.PrevHeading, k.PageUp) && s.turnPage(-1):
	case key.Matches(press, k.PageDown, k.PageUp): // all of it shows
	case key.Matches(press, k.Filter):
		s.lookAside()
		return false, nil
	case key.Matches(press, k.Back) && s.pass.ended:
		s.endPass()
	case key.Matches(press, k.Back):
		s.lookAside()
		s.app.tell(backToPass, "This is the full view.")
	case key.Matches(press, k.Unsure): // whom to ask can wait
		if s.finding().State() == model.Unsure {
			return false, nil // now it is asked
		}
		if s.app.refuse() {
			return true, nil
		}
		return true, s.answer(s.current(), model.Unsure, "")
	default:
		return false, nil
	}
	return true, nil
}

// passBy goes to the next criterion of those that apply, or the one before; after the last
// one to the end.
func (s *assess) passBy(by int) {
	var all []*model.Criterion
	profile := s.app.session.Assessment.Profile()
	for i := range s.app.catalogue.Categories {
		category := &s.app.catalogue.Categories[i]
		if applies, _ := profile.Applies(category); !applies && i != s.category {
			continue
		}
		for j := range category.Criteria {
			all = append(all, &category.Criteria[j])
		}
	}
	switch at := slices.Index(all, s.current()) + by; {
	case at < 0:
		s.app.notice = "This is the first one."
	case at >= len(all):
		s.endPass()
	default:
		s.goTo(all[at])
	}
}

// endPass shows what is known by now.
func (s *assess) endPass() {
	s.pass.end, s.pass.ended, s.pass.chosen, s.scroll = true, false, 0, 0
}

// slowList is what the last page lists: first what is asked for at once, or all where all fit;
// then the rest; and last what was read in this sitting and is not decided.
type slowList struct{ now, later, read []model.SlowRead }

func (l slowList) all() []model.SlowRead { return slices.Concat(l.now, l.later, l.read) }

// from are the IDs of those among which one stands: that is what is gone through from there.
func (l slowList) from(at int) (ids []string) {
	for _, part := range [][]model.SlowRead{l.now, l.later, l.read} {
		if at < len(part) {
			for _, r := range part {
				ids = append(ids, r.Criterion.ID)
			}
			return ids
		}
		at -= len(part)
	}
	return nil
}

func (s *assess) slowReads() (list slowList) {
	for _, r := range s.app.slowReads() {
		if s.pass.read[r.Criterion.ID] {
			list.read = append(list.read, r)
		} else {
			list.now = append(list.now, r)
		}
	}
	n := len(list.now)
	if l := s.app.layout; l.width < twoPanes || n+len(list.read)+aroundSlowReads > l.body {
		n = min(n, model.MostSlowReads)
	}
	list.now, list.later = list.now[:n], list.now[n:]
	return list
}

// aroundSlowReads is how many lines of the last page are no slow reads, at most.
const aroundSlowReads = 12

// endKey takes the keys of the last page.
func (s *assess) endKey(press tea.KeyPressMsg) (taken bool, cmd tea.Cmd) {
	k := s.app.key
	list := s.slowReads()
	reads := list.all()
	choose := func(at int) { s.pass.chosen = max(0, min(at, len(reads)-1)) }
	choose(s.pass.chosen)
	switch {
	case key.Matches(press, k.Up):
		choose(s.pass.chosen - 1)
	case key.Matches(press, k.Down):
		choose(s.pass.chosen + 1)
	case key.Matches(press, k.Top):
		choose(0)
	case key.Matches(press, k.Bottom):
		choose(len(reads) - 1)
	case key.Matches(press, k.Open):
		if len(reads) == 0 {
			s.app.show(s.app.plan.tab())
			break
		}
		s.pass.slow = list.from(s.pass.chosen)
		s.readSlowly(reads[s.pass.chosen].Criterion)
	case key.Matches(press, k.NextOpen):
		if s.pass.end = false; !s.next() {
			s.pass.end = true
			s.app.notice = "Nothing is open."
		}
	case key.Matches(press, k.Plan):
		s.app.show(s.app.plan.tab())
	case key.Matches(press, k.FirstPass, k.Back, k.Triage, k.Filter):
		return false, nil
	case key.Matches(press, k.PageDown, k.PageUp):
		page := s.app.layout.body - 2
		if key.Matches(press, k.PageUp) {
			page = -page
		}
		s.turnEnd(page)
	default:
		s.app.tell("enter begins to read, p shows the plan.", "F is the full view.")
	}
	return true, nil
}

// turnEnd goes on by so many lines of the last page, with the cursor, which is always in sight.
func (s *assess) turnEnd(lines int) {
	rows := s.pass.rows
	if len(rows) == 0 {
		return
	}
	at := min(s.pass.chosen, len(rows)-1)
	to := at
	for 0 <= to && to < len(rows) && (rows[to]-rows[at])*cmp.Compare(lines, 0) < max(lines, -lines) {
		to += cmp.Compare(lines, 0)
	}
	s.pass.chosen = max(0, min(to, len(rows)-1))
}

// readSlowly shows one of the slow reads in the full view.
func (s *assess) readSlowly(c *model.Criterion) {
	s.goTo(c)
	s.pass.aside, s.pass.place = true, nil
	s.reading = true
	if s.pass.read == nil {
		s.pass.read = map[string]bool{}
	}
	s.pass.read[c.ID] = true
}

// slowly says which of the slow reads the cursor is on; -1 for none.
func (s *assess) slowly() int {
	if c := s.current(); c != nil && s.pass.slow != nil {
		return slices.Index(s.pass.slow, c.ID)
	}
	return -1
}

// slowKey takes the keys that go through the slow reads.
func (s *assess) slowKey(press tea.KeyPressMsg) bool {
	k := s.app.key
	switch {
	case s.pass.slow == nil:
		return false
	case key.Matches(press, k.Back) && s.slowly() >= 0:
		s.returnToPass()
	case key.Matches(press, k.NextOpen):
		at := s.slowly()
		if at < 0 || at+1 >= len(s.pass.slow) {
			s.returnToPass()
			s.endPass()
			break
		}
		s.readSlowly(s.app.catalogue.Criterion(s.pass.slow[at+1]))
	default:
		return false
	}
	return true
}

// slowSays stands above the text of a slow read: why it deserves one, and how to go on.
func (s *assess) slowSays(width int) []string {
	at := s.slowly()
	if at < 0 {
		return nil
	}
	c := s.current()
	why := ": decided"
	for _, r := range s.app.slowReads() {
		if r.Criterion == c {
			why = ": " + r.Why
		}
	}
	t := s.app.theme
	text := fmt.Sprintf("Slow read %d of %d, %s", at+1, len(s.pass.slow), model.ReadingTime([]model.SlowRead{{Criterion: c}})) + why + ". u goes on, = says that the answer holds, esc lists them."
	return append(wrapped(t, t.Accent, text, width), "")
}

// endPage says what is known, and what deserves a slow read. It keeps the chosen one in
// sight.
func (s *assess) endPage(whole, height int) []string {
	t, width := s.app.theme, column(whole-1)
	lines := wrapped(t, t.Title, "The first pass is done", width)
	p := s.app.total()
	if p.Answered < p.Total {
		lines[0] = t.Title.Render("The first pass")
	}
	for _, says := range model.FirstPassSays(s.app.catalogue, s.app.session.Assessment) {
		lines = append(lines, t.Wrap(says, width)...)
	}
	if p.Answered < p.Total {
		lines = append(lines, wrapped(t, t.Warn, "u leads to the next one that is open.", width)...)
	}
	list := s.slowReads()
	reads := list.all()
	s.pass.chosen = max(0, min(s.pass.chosen, len(reads)-1))
	s.pass.rows = nil
	lines = append(lines, "")
	if len(reads) == 0 {
		return indent(append(lines, t.Wrap("Nothing is left that deserves a slow read. enter leads to the plan.", width)...))
	}
	lines = indent(append(lines, wrapped(t, t.Heading, model.SlowReadsSay(list.now, len(reads), len(list.read)), width)...))
	title := 0
	for _, r := range reads {
		title = max(title, theme.Width(r.Criterion.Title))
	}
	from, to := 0, 0
	for i, r := range reads {
		dim := i >= len(list.now)+len(list.later)
		switch {
		case i == 0:
		case dim && !s.pass.read[reads[i-1].Criterion.ID]:
			lines = append(lines, indent(wrapped(t, t.Faint, "Read, and not decided:", width))...)
		case i == len(list.now):
			lines = append(lines, indent(wrapped(t, t.Faint, "Then these:", width))...)
		}
		s.pass.rows = append(s.pass.rows, len(lines))
		if i == s.pass.chosen {
			from = len(lines)
		}
		rows := s.slowRow(r, dim, min(title, width/2), min(whole, maxText), i == s.pass.chosen)
		if lines = append(lines, rows...); i == s.pass.chosen {
			to = len(lines)
		}
	}
	lines = append(append(lines, ""), indent(wrapped(t, t.Faint, model.ReadSays, width))...)
	if s.pass.chosen == len(reads)-1 && len(lines)-from <= height {
		to = len(lines) // with what stands below
	}
	if to > s.scroll+height {
		s.scroll = to - height
	}
	if from < s.scroll {
		s.scroll = from
	}
	if s.pass.chosen == 0 {
		s.scroll = 0 // with what stands above
	}
	return lines
}

// passClick chooses a slow read, and reads it if it was chosen already.
func (s *assess) passClick(y int) {
	if !s.pass.end {
		return
	}
	for i, row := range slices.Backward(s.pass.rows) {
		if y+s.scroll < row {
			continue
		}
		if i == s.pass.chosen {
			s.endKey(tea.KeyPressMsg{Code: tea.KeyEnter})
		}
		s.pass.chosen = i
		return
	}
}

// slowRow is a slow read: on one line where there is room, else the reason below. One that was
// read already is dim.
func (s *assess) slowRow(r model.SlowRead, dim bool, title, width int, here bool) []string {
	t, f := s.app.theme, s.app.session.Assessment.Finding(r.Criterion.ID)
	word := t.Glyphs.Word(f.State(), f.Disputed())
	if word != "" {
		word = t.Pad(word, 5)
	}
	name, below := r.Criterion.Title, []string(nil)
	if width >= twoPanes {
		name = t.Pad(t.Truncate(name, title), title) + "  " + t.Truncate(r.Why, max(0, width-title-8-theme.Width(word)))
	} else {
		for _, line := range t.Wrap(r.Why, width-6) {
			below = append(below, t.Faint.Render("     "+line))
		}
	}
	if here {
		return append([]string{t.Chosen(" "+t.Glyphs.Here+" ", f.State(), f.Disputed(), " "+word+name, width)}, below...)
	}
	row := word + t.Truncate(name, width-6)
	if dim {
		row = t.Faint.Render(row)
	}
	return append([]string{"   " + t.State(f.State(), f.Disputed()) + " " + row}, below...)
}

// passKeys are the keys at the foot of the first pass.
func (s *assess) passKeys() (first, second []key.Binding) {
	k := s.app.key
	open, skip, back, full, unsure, next := k.Open, k.Down, k.Up, k.FirstPass, k.Unsure, k.NextOpen
	open.SetHelp("enter", "explain")
	skip.SetHelp("↓", "skip")
	back.SetHelp("↑", "back")
	full.SetHelp("F", "full view")
	unsure.SetHelp("5", "not sure")
	if !s.pass.end && s.finding().State() == model.Unsure {
		unsure.SetHelp("5", "ask whom")
	}
	next.SetHelp("u", "next open")
	if s.pass.end {
		open.SetHelp("enter", "read slowly")
		plan, where := k.Plan, k.NextTab
		plan.SetHelp("p", "plan")
		where.SetHelp("tab", s.app.levelsTitle())
		if len(s.app.slowReads()) == 0 {
			open.SetHelp("enter", "plan")
			return []key.Binding{open, full}, []key.Binding{where, k.Help, k.Quit}
		}
		choose := k.Up
		choose.SetHelp("↑↓", "choose")
		second = []key.Binding{where, k.Help, k.Quit}
		if p := s.app.total(); p.Answered < p.Total {
			second = append([]key.Binding{next}, second...)
		}
		return []key.Binding{open, choose, plan, full}, second
	}
	if l := s.app.layout; !l.split {
		open.SetHelp("enter", "read")
		second = []key.Binding{open, k.Help, skip, full, k.Note, back, k.Quit}
		switch page := s.pass.page; { // drawn a moment ago
		case len(page.leaves) == 0:
		case page.below(s.scroll) != "":
			more := k.NextHeading
			more.SetHelp("v", "more")
			if !strings.HasPrefix(page.below(s.scroll), "more") {
				more.SetHelp("v", "cases")
			}
			second = append([]key.Binding{more}, second...)
		case page.at(s.scroll) > 0:
			above := k.PrevHeading
			above.SetHelp("V", "above")
			second = append([]key.Binding{above}, second...)
		}
		return []key.Binding{k.Met, k.Provided, k.Partly, k.Unmet, unsure, k.NotApplicable}, second
	}
	first = []key.Binding{k.Met, k.Provided, k.Partly, k.Unmet, unsure, k.NotApplicable, k.Note, k.Evidence, k.Undo}
	second = []key.Binding{open, skip, back, k.Tick, full, k.Help, k.Quit, k.Find, k.Links}
	return first, second
}
