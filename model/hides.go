package model

// Hides says how many questions an answer to one of the profile takes out of sight, and how
// many answers with them; empty where it takes none.
func (a *Assessment) Hides(c *Catalogue, q Question, values ...string) string {
	open, said := a.Profile().Clone(), a.Profile().Clone()
	open.Give(q)
	said.Give(q, values...)
	all, gone, answers := 0, 0, 0
	for i := range c.Categories {
		category := &c.Categories[i]
		all += len(category.Criteria)
		before, _ := open.Applies(category)
		after, _ := said.Applies(category)
		if !before || after {
			continue
		}
		gone += len(category.Criteria)
		for j := range category.Criteria {
			if a.Finding(category.Criteria[j].ID).State() != Unanswered {
				answers++
			}
		}
	}
	switch {
	case gone == 0:
		return ""
	case answers == 0:
		return itoa(gone) + " of " + itoa(all) + " questions go out of sight"
	case answers == 1:
		return itoa(gone) + " of " + itoa(all) + " questions go out of sight, and 1 answer with them"
	}
	return itoa(gone) + " of " + itoa(all) + " questions go out of sight, and " + itoa(answers) + " answers with them"
}

// Doubts says whether the hint of a question has to be read with it: before anything is said,
// and where what is said takes questions out of sight.
func (a *Assessment) Doubts(c *Catalogue, q Question) bool {
	given := a.Profile().Given(q)
	return q.Hint != "" && (len(given) == 0 || a.Hides(c, q, given...) != "")
}
