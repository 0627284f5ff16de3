package ask

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// show puts the question: where it stands, what it asks, and its answer so far.
func (s *session) show() {
	s.gap()
	c := s.at
	if c == nil {
		s.nothingLeft()
		return
	}
	category := s.Catalogue.Category(c.Category)
	where := category.Title
	if level := s.Catalogue.OnLevel(c); level != "" {
		where += ", " + level
	}
	brief := s.passing() && s.whole != c
	if brief {
		where += s.leftOf() // which says how far it is, too
	} else {
		at := slices.IndexFunc(category.Criteria, func(other model.Criterion) bool { return other.ID == c.ID })
		where += fmt.Sprintf(", %d of %d.", at+1, len(category.Criteria))
	}
	s.say(model.Stop(c.Title)) // first: whoever knows it need not listen on
	s.say(where)
	s.slowSays()
	if leftOut := s.Assessment.Profile().LeftOutSays(category); leftOut != "" {
		s.say(leftOut)
	}
	if brief {
		s.ask(c)
		return
	}
	s.say(quietly(c.Asks))
	if c.Reading != "" {
		s.say(quietly(model.Stop(c.Reading)))
	}
	s.conditionsOf(c)
	s.ownCase(c, false)
	if s.slowly() < 0 || s.slowRead().Part != "" { // else the explanation tells them, which is asked for next
		s.cases(c)
	}
	for _, wish := range c.Wishes {
		s.say("The framework also wishes: " + quietly(model.Stop(wish)) + " That does not count.")
	}
	for _, advice := range c.Advice {
		s.say("We advise: " + quietly(model.Stop(advice)) + " That does not count.")
	}
	if s.Assessment.Finding(c.ID).State().Open() && len(model.Drafts(s.Printers, s.Assessment, c.ID)) > 0 {
		s.say("draft begins the page that it asks for.")
	}
	s.presentAnswer(c)
}

// where says that the same question waits, after something long; the prompt names it.
func (s *session) where() {
	if s.at != nil {
		s.gap()
		s.say("Back at the question; r says all of it.")
	}
}

// conditionsOf lists the conditions, and which of them hold.
func (s *session) conditionsOf(c *model.Criterion) {
	c = s.Assessment.All(c)
	ticked := s.Assessment.Finding(c.ID).Ticked()
	if len(c.Conditions) > 1 {
		s.say(fmt.Sprintf("It is met when these %d conditions hold:", len(c.Conditions)))
	} else {
		s.say("It is met when this holds:")
	}
	for i, cond := range c.Conditions {
		holds := " (" + s.holds(ticked, cond) + ")"
		if s.passing() && len(ticked) == 0 && !s.Assessment.Waits(cond) {
			holds = "" // nothing is ticked yet, and that need not be heard each time
		}
		s.hang(fmt.Sprintf("  %d. ", i+1), quietly(cond.Text)+holds)
	}
	if stray := s.Assessment.StraySays(c, ticked); stray != "" {
		s.say(stray)
	}
}

// holds says of a condition whether it is ticked, or from when on it counts.
func (s *session) holds(ticked []string, c model.Condition) string {
	switch {
	case s.Assessment.Waits(c):
		return s.Catalogue.Once(c)
	case c.In(ticked):
		return "holds"
	}
	return "not ticked"
}

// presentAnswer tells who answered what, and what does not fit.
func (s *session) presentAnswer(c *model.Criterion) {
	f := s.Assessment.Finding(c.ID)
	if f.Disputed() {
		s.say("Disputed: the answers differ. A new answer settles it.")
	} else if f.State() == model.Unanswered {
		s.say("Not answered yet.")
	}
	for _, h := range f.Heads {
		if h.State != model.Unanswered {
			s.say("Answer: " + h.Said() + byAndWhen(h) + ".")
		}
		if h.Note != "" {
			by := ""
			if others := s.Assessment.NoteBy(h); others != "" {
				by = " by " + others
			}
			s.say(model.Capital(h.Visibility()) + " note" + by + ": " + h.Note)
		}
		givers := s.Assessment.EvidenceBy(h)
		for _, e := range h.Evidence {
			by, seen := "", ""
			if giver := givers[e]; giver != "" {
				by = " by " + giver
			}
			if e.Seen != "" {
				seen = ", seen " + theme.Date(string(e.Seen))
			}
			s.say("Evidence" + by + ": " + e.Ref + seen)
		}
	}
	if again := s.Assessment.LookAgain(s.Catalogue, c.ID); again != "" {
		s.say(again)
	}
	if today := model.DayOf(s.Now()); s.Assessment.Late(c.ID, today) {
		s.say(s.planned(s.Assessment.Intent(c.ID)))
	}
	if aged := f.Aged(s.Now()); aged != "" {
		s.say(aged)
	}
	if warning := s.Assessment.Doubt(c, f.Answer()); warning != "" {
		s.say(warning)
	}
}

func byAndWhen(e model.Event) string {
	when := theme.Date(e.At.Format(time.DateOnly))
	if e.By == "" {
		return " (" + when + ")"
	}
	return " (" + e.By + ", " + when + ")"
}

// asRead is a criterion as its text is for this registry, without what was said with the
// question, and with what holds for it in the ecosystem of the profile.
func (s *session) asRead(c *model.Criterion) *model.Criterion {
	profile := s.Assessment.Profile()
	here := s.Ecosystems.For(profile.Ecosystem, s.Catalogue, c.ID, s.Now())
	return theme.InEcosystem(c.Fitted(profile.Fit(c)), here)
}

// ownCase says what holds for this registry's kind, where that makes a difference. What is
// the same for several questions of a first pass is said at the first of them.
func (s *session) ownCase(c *model.Criterion, brief bool) {
	if s.owns == nil {
		s.owns = map[string]*model.Criterion{}
	}
	above := "" // a kind of which several things are said is named once
	for _, own := range s.Assessment.Profile().OwnCases(c) {
		if first := s.owns[own.Text]; brief && first != nil && first != c {
			continue
		}
		s.owns[own.Text] = c
		text := quietly(theme.Words(model.Stop(own.Text)))
		if own.Kind != above {
			text = own.Kind + ". " + text
		}
		s.say(text)
		above = own.Kind
	}
	if offer := s.Assessment.Offer(c); offer != "" {
		s.say(offer)
	}
}

// explain reads out one section of what helps to answer: the next one, the one that
// is named, or all.
func (s *session) explain(which string) error {
	c := s.at
	sections := s.theme.Sections(s.Catalogue, s.asRead(c), s.width)
	slow := s.slowRead()
	if s.heard.criterion != c {
		s.heard.criterion = c
		s.heard.from = max(0, slices.IndexFunc(sections, func(x theme.Section) bool { return x.Title == slow.Part }))
		s.heard.sections = s.heard.from
	}
	from, to := s.heard.sections, s.heard.sections+1
	switch {
	case which == "all":
		from, to = 0, len(sections)
	case which != "":
		from = slices.IndexFunc(sections, func(x theme.Section) bool { return model.Matches(x.Title, which) })
		if n, err := number(which, len(sections)); err == nil {
			from = n - 1
		}
		if from < 0 {
			s.say(notUnderstood(which) + " The sections: " + titles(sections) + ".")
			return nil
		}
		to = from + 1
	}
	s.gap()
	if from == 0 {
		s.say(model.Stop(c.Title))
		s.say(fmt.Sprintf("Effort: %s. Impact: %s.", c.Effort, c.Impact))
		if s.slowly() >= 0 && slow.Part == "" { // else they are heard with the question
			s.cases(c)
		}
	}
	var heard []string
	for _, x := range sections[min(from, len(sections)):min(to, len(sections))] {
		s.gap()
		s.say(x.Title)
		s.write(s.spell(quietly(model.Clean(x.Text))) + "\n")
		heard = append(heard, x.Title)
	}
	if s.slowly() >= 0 { // to be put the question is no reading
		s.slow.Read(slow, true, heard...)
	}
	s.gap()
	if s.heard.sections = to; to >= len(sections) {
		s.heard.sections = 0
		says := "That was all of it."
		if s.heard.from > 0 && which != "all" {
			says = "That was the last section. explain goes on with the first: " + sections[0].Title + "."
		}
		s.heard.from = 0
		s.say(says + " Its id is " + c.ID + "; links tells its sources.")
	} else {
		says := fmt.Sprintf("Section %d of %d. explain goes on with: %s.", to, len(sections), sections[to].Title)
		if !s.explained {
			says += " explain and a name or a number reads another, explain all reads everything, links tells the sources."
		}
		s.explained = true
		s.say(says)
	}
	if which == "all" {
		s.where()
	}
	return nil
}

func titles(sections []theme.Section) string {
	var out []string
	for _, x := range sections {
		out = append(out, x.Title)
	}
	return strings.Join(out, ", ")
}

// links tells the sources of the explanation; with a number, or of all, their addresses.
func (s *session) links(which string) error {
	c := s.asRead(s.at) // its numbers are those in the text
	links, title := theme.Links(c), theme.LinkTitles(c)
	if len(links) == 0 {
		s.say("It has no sources.")
		return nil
	}
	if which != "" && which != "all" {
		n, err := number(which, len(links))
		if err != nil {
			s.say(err.Error() + fmt.Sprintf(" Its sources are numbered from 1 to %d.", len(links)))
			return nil
		}
		s.say(title[links[n-1]])
		s.address(links[n-1])
		return nil
	}
	s.gap()
	for i, link := range links {
		s.hang(fmt.Sprintf("  %d. ", i+1), title[link])
		if which == "all" {
			s.address(link)
		}
	}
	if which == "" {
		s.say("links and a number tells the address of one, links all tells all of them.")
	}
	s.say(fmt.Sprintf("Efforts and impacts are our estimates. Text reviewed %s.", theme.Date(string(c.Reviewed))))
	return nil
}

// address is said in one piece, to be copied.
func (s *session) address(link string) { s.write("     " + s.letters.Spell(model.Clean(link)) + "\n") }

// history tells all that was ever said of the question, the latest first.
func (s *session) history() error {
	sayings := slices.Collect(s.Assessment.Sayings(s.at.ID))
	if len(sayings) == 0 {
		s.say(model.NothingSaid)
	}
	for _, said := range slices.Backward(sayings) {
		s.say(theme.Saying(said) + byAndWhen(said.Event) + ".")
		if said.Note != "" {
			s.hang("  ", "Note: "+said.Note)
		}
		for _, e := range said.Evidence {
			s.hang("  ", "Evidence: "+e.Ref)
		}
	}
	return nil
}
