package model

import (
	"errors"
	"slices"
	"strings"
)

// Question is one of the questions whose answers decide which categories apply.
type Question struct {
	Name    string // also of the flag
	About   string // what it is about, as the help of the flag says it
	Asks    string
	Hint    string // empty if none is needed
	Several bool   // several options may hold
	Options []Option
}

// Option is an answer to a question: as it is kept, and as people read it.
type Option struct{ Value, Text string }

// Questions are those of the profile, in the order in which they are asked.
var Questions = [...]Question{
	{"accounts", "whether people have accounts there", "Does the registry have user accounts?", "Any account counts, also at a forge. If authors write to you and only your team logs in: no.", false, []Option{
		{Yes, "yes"},
		{No, "no"},
	}},
	{"hosting", "what it does with packages", "What does it do with packages?", "Files: an archive of source is one if you store it; a link to one elsewhere is not.", true, []Option{
		{Uploads, "stores and serves files that maintainers upload"},
		{Builds, "builds the packages it serves, not only tests"},
		{Points, "only points at source that is hosted elsewhere"},
		{Copies, "serves its own copy of source from elsewhere"},
	}},
	{"login", "whose accounts people log in with", "How do people log in?", "", true, []Option{
		{OwnLogin, "with a password of this registry"},
		{OtherLogin, "on your own site, through GitHub or the like"},
		{ForgeLogin, "at the forge where it lives, by pull requests"},
		{MailLogin, "with a link or a code by e-mail"},
		{NoLogin, "nobody logs in"},
	}},
}

// Values are what can be answered.
func (q Question) Values() []string {
	var out []string
	for _, o := range q.Options {
		out = append(out, o.Value)
	}
	return out
}

// Arises says whether a question is to be asked after what was said so far: where nobody
// has an account nobody logs in.
func (q Question) Arises(p Profile) bool { return q.Name != "login" || p.Accounts != No }

// Offered are the options that can hold after what was said so far. That nobody logs in is
// asked before, as accounts, and where clients are named there are some.
func (q Question) Offered(p Profile) []Option {
	if q.Name == "login" || q.Name == WhoseClient.Name && len(p.Clients) > 0 { // "none" is the word of both
		return slices.DeleteFunc(slices.Clone(q.Options), func(o Option) bool { return o.Value == NoLogin })
	}
	return q.Options
}

// Means are the values that a word stands for; nothing if it stands for none. "both" is of
// the time when there were two ways to log in.
func (q Question) Means(word string) []string {
	word = strings.ToLower(word)
	switch {
	case q.Name == "login" && word == BothLogins:
		return []string{OwnLogin, OtherLogin}
	case q.knows(word):
		return []string{word}
	}
	return nil
}

// CheckGiven refuses answers to a question that cannot hold together.
func (q Question) CheckGiven(values []string) error {
	if len(values) > 1 && slices.Contains(values, NoLogin) {
		return errors.New("where nobody logs in there is no other way in: say none alone, or leave it out")
	}
	return nil
}

// Counts says what holds where answers to a question do not go together; empty where they do.
func (p Profile) Counts(q Question) string {
	if q.Name != "hosting" || !slices.Contains(p.Hosting, Points) || !slices.Contains(p.Hosting, Uploads) {
		return ""
	}
	return "With both ticked it counts as a registry that stores files, and does not only point."
}

// SaysNothing says what it means for the questions that a profile says nothing; empty where
// it says something.
func (p Profile) SaysNothing() string {
	if len(p.Overrides) > 0 || slices.ContainsFunc(AllQuestions(), func(q Question) bool { return len(p.Given(q)) > 0 }) {
		return ""
	}
	return "Nothing is ticked yet: so everything is asked, also what cannot concern you."
}

// Given are the answers to a question.
func (p Profile) Given(q Question) []string {
	switch {
	case q.Name == "hosting":
		return p.Hosting
	case q.Name == "login":
		return p.Ways()
	case q.Name == WhoseClient.Name:
		return slices.DeleteFunc([]string{p.ClientsBy}, func(s string) bool { return s == "" })
	case p.Accounts == "":
		return nil
	}
	return []string{p.Accounts}
}

// Give answers a question; it takes the values as they are. That nobody logs in is to
// have no accounts.
func (p *Profile) Give(q Question, values ...string) {
	switch {
	case q.Name == "hosting":
		p.Hosting = values
	case q.Name == WhoseClient.Name:
		p.ClientsBy = strings.Join(values, "")
	case q.Name == "accounts":
		p.Accounts = strings.Join(values, "")
	case len(values) > 0 && values[len(values)-1] == NoLogin:
		p.Accounts, p.Logins, p.Login = No, nil, ""
	default:
		p.Logins = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == NoLogin })
		p.Login = p.loginBefore()
	}
}

// question is the one of that name.
func question(name string) *Question {
	for i := range Questions {
		if Questions[i].Name == name {
			return &Questions[i]
		}
	}
	return &WhoseClient
}
