package ask

import (
	"rungs/model"
)

// disagreements lists what two people answered differently, and goes to one of
// them. A new answer there settles it.
func (s *session) disagreements() error {
	var all []*model.Criterion
	var lines []string
	for c := range s.Catalogue.All() {
		f := s.Assessment.Finding(c.ID)
		if !f.Disputed() {
			continue
		}
		text := c.Title + "."
		for _, h := range f.Heads {
			if h.State == model.Unanswered {
				continue
			}
			text += " " + model.Stop(h.Said()+byAndWhen(h))
			if h.Note != "" {
				text += " " + model.Stop("Note: "+model.CleanLine(h.Note))
			}
		}
		all, lines = append(all, c), append(lines, text)
	}
	if len(all) == 0 {
		s.say("Nothing is disputed.")
		return nil
	}
	s.gap()
	s.say("Disputed. Go to one and answer it once more to settle it.")
	i, err := s.pick(lines, "goes back")
	if err == nil && i >= 0 {
		s.goTo(all[i])
	}
	return err
}
