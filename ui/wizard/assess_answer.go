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

// change takes the keys that record something. What is added to an answer is about the
// criterion that was just answered, as long as nothing else was done since.
func (s *assess) change(press tea.KeyPressMsg, about *model.Criterion) tea.Cmd {
	if len(s.rows()) == 0 {
		return nil // the filter shows none, so none is meant
	}
	k := s.app.key
	for state, binding := range k.states() {
		if key.Matches(press, binding) {
			if s.app.refuse() {
				return nil
			}
			return s.choose(state)
		}
	}
	switch {
	case key.Matches(press, k.Confirm):
		return s.confirm()
	case key.Matches(press, k.Settle):
		if !s.finding().Disputed() {
			s.app.notice = "This one is not disputed: the answers agree."
		} else if !s.app.refuse() {
			s.app.overlay = newSides(s.app, s.current())
		}
	case key.Matches(press, k.Tick):
		if !s.app.refuse() {
			return s.tick(about)
		}
	case key.Matches(press, k.Note):
		if !s.app.refuse() {
			s.app.overlay, s.just = openNote(s.app, about), about // what follows is about it, too
		}
	case key.Matches(press, k.Evidence):
		if !s.app.refuse() {
			s.app.overlay, s.just = newEvidence(s.app, about), about
		}
	}
	return nil
}

// choose answers, after the one-line question that some states bring.
func (s *assess) choose(state model.State) tea.Cmd {
	c := s.current()
	old := s.finding().Answer()
	if no := s.app.session.Assessment.NotProvided(c, old.Conditions); state == model.Provided && no != "" {
		s.app.tell(model.Sentence(no))
		return nil
	}
	if question := state.Asks(); question != "" {
		detail := ""
		if old.State == state {
			detail = old.Detail
		}
		p := newPrompt(s.app, question, detail, func(detail string) (overlay, tea.Cmd) { return nil, s.answer(c, state, detail) })
		p.check = func(detail string) error { return model.Answer{State: state, Detail: detail}.Check() }
		if state == model.Unsure {
			p.offerNames(false)
		}
		if usual := s.app.session.Assessment.Usual(s.app.catalogue, c, state, s.app.session.By); usual != "" {
			p.usual, p.hint = usual, "enter alone takes: "+usual
		}
		s.app.overlay = p
		return nil
	}
	return s.answer(c, state, "")
}

// confirm says the present answer again, so that it carries today's date.
func (s *assess) confirm() tea.Cmd {
	if err := s.finding().CanConfirm(); err != nil {
		s.app.notice = model.Sentence(err.Error())
		return nil
	}
	if s.app.refuse() {
		return nil
	}
	before := "Checked again today: "
	if contradiction := s.contradiction(s.current(), s.finding().Answer()); contradiction != "" {
		before += contradiction + ": "
	}
	s.app.tellOf(before, s.current().Title, ".")
	cmd := s.app.session.say(s.app.session.Assessment.Again(s.current().ID))
	s.keepVisible() // it may be old no longer
	if s.filter != showAll && !s.shows(s.current()) && !s.nextShown() {
		s.app.notice += " That was the last one: " + s.filter.String() + "."
	}
	return cmd
}

// answer records a state, keeping ticks, note and evidence, and moves on.
func (s *assess) answer(c *model.Criterion, state model.State, detail string) tea.Cmd {
	e := s.app.session.Assessment.Again(c.ID)
	corrects := e.State != model.Unanswered
	e.State, e.Detail = state, detail
	finding := s.app.session.Assessment.Finding(c.ID)
	if !finding.Hears(e.Answer) {
		s.app.notice = "Not answered yet."
		return nil
	}
	if !finding.AsksNew(e.Answer) {
		s.goOn(corrects)
		s.app.tellOf("Unchanged: ", c.Title, ": "+e.Said()+".")
		return nil
	}
	cmd := s.app.session.say(e)
	if state == model.Unanswered {
		return cmd
	}
	asked := s.passing() && state == model.Unsure && detail == ""
	further := s.goOn(corrects)
	if s.current() != c {
		s.just = c
		whom := ""
		if asked { // five once more would be about what shows now
			whom = " To name whom to ask: ↑, then 5."
		}
		s.tellWhose(s.word(c, e.Answer)+". ", strings.Join(append([]string{whom}, further...), " "), whom, "")
		return cmd
	}
	before, name, after := s.said(c, e.Answer)
	whom := ""
	if asked && !s.ending() {
		whom = " 5 again: whom to ask."
	}
	s.app.tellOf(before, name, after, whom)
	s.app.tell(s.app.notice, further...)
	return cmd
}

// goOn goes to the next open criterion, and says where that is if it is far. A correction
// stays where it is, and so does everything if people want it so.
func (s *assess) goOn(correction bool) []string {
	category := s.category
	if s.passing() && !s.app.stay {
		s.reading = false // the first pass asks the next one
	}
	switch {
	case s.filter != showAll && !s.shows(s.current()):
		s.keepVisible() // the row is gone
	case correction && s.passing() && !s.app.stay:
		s.passBy(1) // its neighbours may be meant next
	case s.app.stay, correction, s.filter != showAll:
	case s.triage:
		s.step(1)
	case !s.next():
		if s.passing() {
			s.endPass()
			return nil
		}
		return []string{"All is answered; tab leads to " + s.app.levelsTitle() + " and Plan."}
	case s.category != category:
		return []string{"Next: " + s.app.catalogue.Categories[s.category].Title + "."}
	}
	return nil
}

// tellWhose names the criterion of which a note would be, where another one shows: who reads
// "that one" there takes it for the one that shows. It ends with the first of some words for
// which there is room.
func (s *assess) tellWhose(said string, words ...string) {
	long, short := "n note, e evidence: for ", "n, e: for "
	if s.asksWhich(s.just) {
		long, short = "n note, e evidence, space ticks: for ", "n, e, space: for "
	}
	for _, word := range words {
		for _, keys := range []string{long, short} {
			if s.app.notice = said + keys + s.just.Title + "." + word; theme.Width(s.app.notice) <= s.app.layout.width-2 {
				return
			}
		}
	}
	s.app.tellOf(said+short, s.just.Title, ".")
}

// remindWhose says so again where the line that said it is gone, as after a note that was only
// looked at.
func (s *assess) remindWhose() {
	if s.just != nil && s.just != s.current() {
		s.tellWhose("", "")
	}
}

// stillWhose says the same after a note on it.
func (s *assess) stillWhose() string {
	switch {
	case s.just == nil || s.just == s.current():
		return ""
	case s.asksWhich(s.just):
		return " n, e, space: still for it."
	}
	return " n, e: still for it."
}

// said tells what was recorded, and first of all what does not fit: a criterion said to be
// met while a condition is open. It is never forbidden.
func (s *assess) said(c *model.Criterion, a model.Answer) (before, name, after string) {
	if contradiction := s.contradiction(c, a); contradiction != "" {
		return model.Capital(contradiction) + ": ", c.Title, "."
	}
	return "", c.Title, ": " + a.State.String() + "."
}

// word is an answer, with what does not fit in it.
func (s *assess) word(c *model.Criterion, a model.Answer) string {
	return model.Capital(cmp.Or(s.contradiction(c, a), a.State.String()))
}

// contradiction is what does not fit in an answer: "met, but one condition is not ticked". It is
// empty if all does.
func (s *assess) contradiction(c *model.Criterion, a model.Answer) string {
	warning := s.app.session.Assessment.Doubt(c, a)
	if warning == "" {
		return ""
	}
	return a.State.String() + ", but " + strings.ToLower(warning[:1]) + strings.TrimSuffix(warning[1:], ".")
}

// tick turns a condition over, and goes to the next one that is open. What nobody sees
// is not ticked: then it is shown first. That is so, too, where somebody answers and then
// wants to say which conditions hold: the cursor is on another criterion by then.
func (s *assess) tick(about *model.Criterion) tea.Cmd {
	if about != s.current() && s.asksWhich(about) {
		s.goTo(about)
		s.showConditions("")
		asks := "Which of these hold?"
		if len(s.conditions()) == 1 {
			asks = "Does this hold?"
		}
		s.app.tell("Nothing is ticked yet; space ticks.", asks, "Back at "+about.Title+".", "u goes on.")
		return nil
	}
	c := s.current()
	all := s.app.session.Assessment.All(c)
	switch {
	case len(all.Conditions) == 0:
		s.app.notice = nothingToTick
		return nil
	case !s.showConditions(s.nothingYet() + " "):
		return nil
	case s.condition >= len(all.Conditions):
		s.app.tell("All is ticked.", "c marks one, and space unticks it.")
		return nil
	}
	e := s.app.session.Assessment.Again(c.ID)
	condition := all.Conditions[s.condition]
	word, holds := "Ticked: ", !condition.In(e.Conditions)
	if !holds {
		word = "Unticked: "
	}
	e.Conditions = all.Tick(e.Conditions, condition, holds)
	if s.app.session.Assessment.Waits(condition) {
		s.app.tellOf(word, condition.Text, ".", " It "+s.app.catalogue.Once(condition)+".", " It does not count yet.")
	} else {
		s.app.tellOf(word, condition.Text, ".", s.byTheTicks(c, e.Answer, holds)...)
	}
	cmd := s.app.session.say(e)
	if holds {
		s.nextCondition(s.condition)
	}
	s.showCondition()
	return cmd
}

const nothingToTick = "There is nothing to tick here."

// byTheTicks says which key answers as the ticks do, where that is another answer: the first of
// these for which there is room. On the way from one tick to the next of what is said to be met
// nothing is wrong yet.
func (s *assess) byTheTicks(c *model.Criterion, a model.Answer, ticked bool) []string {
	suggested := s.app.session.Assessment.Asked(c).Suggest(a.Conditions)
	press := s.app.key.states()[suggested].Help().Key
	switch {
	case suggested == model.Unanswered, suggested == a.State, a.State == model.Provided, a.State == model.Met && ticked:
		return nil
	case suggested == model.Partly && ticked:
		says := []string{" If the others do not hold, " + press + " is partly; not known: 5.", " The others do not: " + press + "; not known: 5."}
		if !s.app.layout.split {
			says = []string{" " + press + ": partly; 5: unsure.", " " + press + ": partly."}
		}
		return says
	}
	return []string{" Press " + press + " to answer " + suggested.String() + ".", " " + press + ": " + suggested.String() + "."}
}

// tellMark says at which condition the mark stands, and what space does to it.
func (s *assess) tellMark() {
	all := s.conditions()
	if s.condition >= len(all) {
		return
	}
	what := "space ticks it."
	if all[s.condition].In(s.finding().Ticked()) {
		what = "space unticks it."
	}
	at := fmt.Sprintf("%d of %d: ", s.condition+1, len(all))
	s.app.tellOf(at, all[s.condition].Text, ".", " "+what)
}

// asksWhich says whether an answer leaves open which of the conditions hold: where none do, or
// it was said before, there is nothing to ask.
func (s *assess) asksWhich(c *model.Criterion) bool {
	a := s.app.session.Assessment.Finding(c.ID).Answer()
	return len(c.Conditions) > 0 && len(a.Conditions) == 0 && (a.State == model.Partly || a.State == model.Met)
}

// nothingYet says that a key which brought the conditions into sight did nothing else.
func (s *assess) nothingYet() string {
	if len(s.finding().Ticked()) > 0 {
		return "No tick has changed yet."
	}
	return "Nothing is ticked yet."
}

// marked is the line on which the marked condition begins; -1 if none is marked.
func (s *assess) marked() int { return slices.IndexFunc(s.lines(), s.isMarked) }

func (s *assess) isMarked(line string) bool {
	return strings.HasPrefix(line, s.app.theme.Accent.Render(s.app.theme.Glyphs.Here))
}

// showCondition scrolls so that the marked condition is in sight. It is false if it was already.
func (s *assess) showCondition() bool {
	at, height := s.marked(), s.app.layout.body
	switch {
	case at < 0:
		return false
	case s.paged(): // a whole leaf shows
		page := s.passPage()
		if page.at(at) == page.at(s.scroll) {
			return false
		}
		s.scroll = at
	case at < s.scroll || at >= s.scroll+height-1:
		s.scroll = max(0, at-height/2)
	default:
		return false
	}
	return true
}

// showConditions brings the marked condition into sight. It is false if it was not: then
// a key that is about it has done enough, and it is said what it has not done.
func (s *assess) showConditions(not string) bool {
	back := ""
	if !s.inSight() {
		s.scroll, s.reading, back = 0, true, "esc goes back to the list." // they stand at the top
		s.showCondition()
	} else if !s.showCondition() {
		return true
	}
	s.app.tell(not+"space ticks the marked one.", "c marks the next.", back)
	return false
}
