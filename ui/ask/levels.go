package ask

import (
	"rungs/model"
)

// levels tells where the registry stands and why, and all that does not count.
func (s *session) levels() error {
	standings := model.Standings(s.Catalogue, s.Assessment)
	s.gap()
	s.say(model.Headline(standings))
	for _, st := range standings {
		s.say(st.Category.Title + ". " + st.Reason)
		if above := st.Above(); above != "" {
			s.hang("  ", above)
		}
	}
	s.say("In numbers:") // after the answer: only some listen to them
	grid := model.MakeGrid(s.Catalogue, s.Assessment)
	for _, row := range grid.Rows {
		s.hang("  ", grid.Says(row))
	}
	s.uncounted()
	s.say(model.SelfAssessed)
	s.where()
	return nil
}

// uncounted lists all that the levels do not show.
func (s *session) uncounted() {
	all := model.Uncounteds(s.Catalogue, s.Assessment)
	differing := s.Assessment.Differing(s.Catalogue)
	unshown := model.MakeUnshown(s.Catalogue, s.Assessment).Says()
	if len(all)+len(differing)+len(unshown) > 0 {
		s.say(s.Catalogue.NotShown() + ":")
	}
	unanswered := 0
	for _, u := range all {
		if u.State == model.Unanswered && !u.Disputed {
			unanswered++
			continue
		}
		s.hang("  ", u.Criterion.Title+": "+model.Stop(u.Said()))
	}
	if unanswered > 0 {
		s.hang("  ", model.CriteriaAre(unanswered)+" not answered.")
	}
	for _, d := range differing {
		s.hang("  ", d.Criterion.Title+": "+s.Catalogue.Differently(d.Differences))
	}
	for _, says := range unshown {
		s.hang("  ", says)
	}
}
