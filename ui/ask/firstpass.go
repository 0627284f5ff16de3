package ask

import (
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

// passing says whether a question is put as in a first pass: with what helps to answer it,
// and without what can wait. So it is for everything open, unless questions were chosen.
func (s *session) passing() bool {
	return s.at != nil && !s.One && !s.Demo && len(s.Only) == 0 && len(s.Categories) == 0 && s.slowly() < 0 &&
		s.Assessment.Finding(s.at.ID).State() == model.Unanswered
}

// ask puts the question briefly: what it asks, its conditions, and cases with their answers.
func (s *session) ask(c *model.Criterion) {
	s.say(quietly(c.Asks))
	s.conditionsOf(c)
	s.ownCase(c, true)
	s.cases(c)
	if len(s.Assessment.Finding(c.ID).Heads) > 0 {
		s.presentAnswer(c)
	}
}

// cases are decided ones, with their answers.
func (s *session) cases(c *model.Criterion) {
	verdicts := s.Assessment.Profile().Verdicts(c)
	if len(verdicts) > 0 {
		s.say(model.DecidedCases)
	}
	for _, v := range verdicts {
		s.hang("  "+v.State.String()+": ", quietly(v.Case))
	}
}

// leftOf is how much of the first pass is left, behind where a question stands. How long that
// takes is said at one question of each category: the ear hears every word once more each time.
func (s *session) leftOf() string {
	pace := s.Assessment.Pace(s.By)
	if first := s.paced[s.at.Category]; first != nil && first != s.at {
		pace = 0
	} else if pace > 0 {
		s.paced[s.at.Category] = s.at
	}
	return ". " + model.Stop(model.Capital(s.Assessment.TotalProgress(s.Catalogue).Left(pace)))
}

// full says all of a question, also in a first pass.
func (s *session) full() error {
	s.whole = s.at
	s.show()
	return nil
}

// slowReads are those of the questions that were asked for.
func (s *session) slowReads() model.SlowList {
	scope := s.scope()
	reads := slices.DeleteFunc(model.SlowReads(s.Catalogue, s.Assessment), func(r model.SlowRead) bool {
		return !slices.Contains(scope, r.Criterion)
	})
	return s.slow.List(reads, model.MostSlowReads)
}

// known says what is known where nothing is left to ask, and what deserves a slow read.
func (s *session) known() {
	for _, says := range model.FirstPassSays(s.Catalogue, s.Assessment) {
		s.say(says)
	}
	list := s.slowReads()
	if len(list.All()) == 0 {
		return
	}
	s.gap()
	s.say(list.Says(s.Assessment))
	for i, r := range slices.Concat(list.Now, list.Read) { // the rest is counted, and comes when these are done
		if len(list.Now) > 0 && i == len(list.Now) {
			s.say(model.ReadUndecided)
		}
		s.hang(fmt.Sprintf("  %d. ", i+1), r.Criterion.Title+": "+inOneBreath(r.Why))
	}
	s.say(strings.Replace(model.ReadSays, "= says", "same says", 1))
	s.say("slow goes through them one by one.")
}

// inOneBreath is a reason that stands after a colon.
func inOneBreath(why string) string { return strings.Replace(why, ": ", "; ", 1) }

// readSlowly begins to go through what deserves a slow read.
func (s *session) readSlowly() error {
	s.slow.Begin(s.slowReads(), 0)
	if s.come = map[string]bool{}; len(s.slow.Queue) == 0 {
		s.say("Nothing deserves a slow read now.")
		return nil
	}
	s.goTo(s.Catalogue.Criterion(s.slow.Queue[0]))
	return nil
}

// slowly says which of the slow reads is the question; -1 for none.
func (s *session) slowly() int { return s.slow.At(s.at) }

// nextSlow is the next one of the slow reads that are gone through; nil after the last.
func (s *session) nextSlow() *model.Criterion {
	for _, id := range s.slow.Queue {
		if !s.come[id] {
			return s.Catalogue.Criterion(id)
		}
	}
	s.slow.Queue = nil
	return nil
}

// slowSays stands before a slow read: why it deserves one.
func (s *session) slowSays() {
	if s.slowly() < 0 {
		return
	}
	r := s.slowRead()
	s.come[s.at.ID], s.heard.criterion = true, nil
	says := s.slow.Says(s.at) + ", because: " + inOneBreath(r.Why) + "."
	switch begins := r.Part != ""; {
	case begins && !s.slowed:
		says += " explain begins there, skip goes to the next one."
	case begins:
		says += " explain begins there."
	case !s.slowed:
		says += " explain reads it section by section, skip goes to the next one."
	}
	s.slowed = true
	s.say(says)
}

// slowRead is the question as a slow read; empty if it is none of those that are gone through.
func (s *session) slowRead() model.SlowRead {
	if s.slowly() < 0 {
		return model.SlowRead{}
	}
	return model.SlowReadOf(model.SlowReads(s.Catalogue, s.Assessment), s.Assessment, s.at)
}
