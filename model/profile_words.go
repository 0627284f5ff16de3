package model

import "slices"

// This file is about words in a profile that this program does not know: a later one may have
// more answers.

// Unknown is such a word, and the question that it answers.
type Unknown struct{ Question, Word string }

// String is the word in quotes, after what it is about.
func (u Unknown) String() string { return u.Question + " " + inQuotes(u.Word) }

// Unknown are the answers to the questions that this program does not know.
func (p Profile) Unknown() []Unknown {
	var out []Unknown
	for _, q := range AllQuestions() {
		words := p.Given(q)
		if q.Name == "login" && !p.KnowsLogin() && !slices.Contains(words, p.Login) {
			words = append(slices.Clone(words), p.Login)
		}
		for _, word := range words {
			if !q.knows(word) {
				out = append(out, Unknown{q.Name, word})
			}
		}
	}
	return out
}

// KnowsLogin says whether this program knows the word for the ways to log in that programs
// before it read, or there is none.
func (p Profile) KnowsLogin() bool {
	return slices.Contains([]string{"", OwnLogin, OtherLogin, BothLogins}, p.Login)
}

// knows says whether a word is an answer to the question as it is kept.
func (q Question) knows(word string) bool {
	return slices.ContainsFunc(q.Options, func(o Option) bool { return o.Value == word }) || q.Name == "login" && word == BothLogins
}

// said says whether a question is answered, and by nothing but what this program knows: then
// what is not in the answer is not so.
func (p Profile) said(name string) bool {
	q := question(name)
	words := p.Given(*q)
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !q.knows(w) })
}

// Known are the answers to a question that this program knows.
func (p Profile) Known(q Question) []string {
	return slices.DeleteFunc(slices.Clone(p.Given(q)), func(w string) bool { return !q.knows(w) })
}
