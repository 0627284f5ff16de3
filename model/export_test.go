package model

// Work is how many steps were taken so far to keep the assessment up to date and to
// read it. Steps are counted and not timed: a busy machine takes no more of them.
func (a *Assessment) Work() int { return a.work }
