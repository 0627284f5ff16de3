package ask

import (
	"cmp"
	"fmt"
	"slices"

	"rungs/model"
)

// nothingLeft stands in the place of a question where none is left.
func (s *session) nothingLeft() {
	p := s.Assessment.TotalProgress(s.Catalogue)
	s.known()
	switch {
	case p.Answered == p.Total:
		s.say("Every criterion that applies is answered. Type " + s.levelsWord() + ", plan, or quit.")
	case len(s.Only) > 0 || len(s.Categories) > 0:
		s.say("None of the questions that you chose is left. skip begins again with what was skipped; or type " + s.levelsWord() + ", plan, or quit.")
	default:
		s.say("That was the last question. skip begins again with what was skipped; or type " + s.levelsWord() + ", plan, or quit.")
	}
}

// left ends a round: how far it came, and what waits for whom.
func (s *session) left() {
	p := s.Assessment.TotalProgress(s.Catalogue)
	s.gap()
	for _, line := range s.Assessment.HowFar(s.Catalogue, slices.Values(s.scope())) {
		s.say(line)
	}
	if p.Disputed > 0 {
		s.say(model.CriteriaAre(p.Disputed) + " disputed.")
	}
	if n := len(s.pending); n > 0 {
		s.say(fmt.Sprintf("Not saved: %d.", n))
	}
	if s.Name == "" || s.Demo || s.ReadOnly != "" || s.rescued {
		return
	}
	if s.Assessment.Len() == 0 && s.refused == (model.Draft{}) { // nothing is kept, perhaps not even the file
		return
	}
	name := cmp.Or(s.InShell, s.Name)
	if waits := model.SlowWaits(s.Catalogue, s.Assessment); waits != "" {
		s.toPaste(waits+": ", "rungs ask "+name)
	}
	if p.Answered == p.Total {
		s.toPaste("The next steps: ", "rungs plan "+name)
		return
	}
	s.toPaste("Go on with: ", "rungs ask "+name)
}
