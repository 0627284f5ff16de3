package model

import "slices"

// Hides says which categories an answer to a question of the profile takes out of sight, with how
// many answers, and how many questions are left with it; empty where it takes none. What is left
// counts all that the profile says: it is the same whichever answer came first.
func (a *Assessment) Hides(c *Catalogue, q Question, values ...string) string {
	gone, answers, left := a.hidden(c, q, values)
	if gone == nil {
		return ""
	}
	says := List(gone) + map[bool]string{true: " goes", false: " go"}[len(gone) == 1] + " out of sight"
	switch {
	case answers == 1:
		says += " with 1 answer"
	case answers > 1:
		says += " with " + itoa(answers) + " answers"
	}
	return says + ", " + left
}

// Leaves is the end of [Assessment.Hides], for where the categories stand beside it.
func (a *Assessment) Leaves(c *Catalogue, q Question, values ...string) string {
	gone, answers, left := a.hidden(c, q, values)
	switch {
	case gone == nil:
		return ""
	case answers == 1:
		return left + ", 1 answer goes"
	case answers > 1:
		return left + ", " + itoa(answers) + " answers go"
	}
	return left
}

// hidden goes by the questions up to q: a category that two answers hide is named with the first
// of them, and so once. Only what is left goes by all.
func (a *Assessment) hidden(c *Catalogue, q Question, values []string) (gone []string, answers int, left string) {
	open, said, whole := a.Profile().Clone(), a.Profile().Clone(), a.Profile().Clone()
	open.Give(q)
	said.Give(q, values...)
	whole.Give(q, values...)
	asked := AllQuestions()
	at := slices.IndexFunc(asked, func(other Question) bool { return other.Name == q.Name })
	for _, later := range asked[at+1:] {
		open.Give(later)
		said.Give(later)
	}
	all, stay := 0, 0
	for i := range c.Categories {
		category := &c.Categories[i]
		n := len(category.Criteria)
		all += n
		before, _ := open.Applies(category)
		after, _ := said.Applies(category)
		if left, _ := whole.Applies(category); left {
			stay += n
		}
		if before && !after {
			gone = append(gone, category.Title)
			for j := range category.Criteria {
				if a.Finding(category.Criteria[j].ID).State() != Unanswered {
					answers++
				}
			}
		}
	}
	return gone, answers, itoa(stay) + " of " + itoa(all) + " questions are left"
}

// Doubts says whether the hint of a question has to be read with it: before anything is said,
// and where what is said takes questions out of sight.
func (a *Assessment) Doubts(c *Catalogue, q Question) bool {
	given := a.Profile().Given(q)
	return q.Hint != "" && (len(given) == 0 || a.Hides(c, q, given...) != "")
}
