package model

import (
	"strings"
	"time"
)

// wordsPerMinute is how fast people read what is in a language that is not their first, and
// to be compared with what they have.
const wordsPerMinute = 150

// ReadingTime is about how long it takes to read some criteria slowly, in words. It does not hold
// what is done because of them: to look at a server, or to ask somebody.
func (a *Assessment) ReadingTime(reads []SlowRead) string {
	n := 0
	for _, r := range reads {
		n += a.words(r)
	}
	return Lasts(time.Duration(n) * time.Minute / wordsPerMinute)
}

// words counts what is read of a criterion at this registry before somebody decides: what is
// asked, the cases with their answers, and the text, or the part of it that the reading is about.
// How others did it comes after that, and can be left out.
func (a *Assessment) words(r SlowRead) int {
	c, profile := r.Criterion, a.Profile()
	fitted := c.Fitted(profile.Fit(c))
	texts := []string{c.Title, c.Asks, c.Reading}
	for _, cond := range c.Conditions {
		texts = append(texts, cond.Text)
	}
	if r.Part != "" {
		texts = append(texts, fitted.Section(r.Part))
	} else {
		for _, own := range profile.OwnCases(c) {
			texts = append(texts, own.Text)
		}
		for _, v := range profile.Verdicts(c) {
			texts = append(texts, v.Case)
		}
		texts = append(texts, fitted.Body)
	}
	n := 0
	for _, text := range texts {
		n += len(strings.Fields(text))
	}
	return n
}
