package model

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Trait is something a registry has or lacks, by which a category applies.
type Trait string

// The traits that categories ask for.
const (
	HasAccounts  Trait = "accounts" // people have accounts at the registry
	TakesUploads Trait = "uploads"  // maintainers upload files that it stores and serves
)

// The answers to the profile's questions.
const (
	Yes = "yes"
	No  = "no"

	Uploads = "uploads" // it stores and serves files that maintainers upload
	Builds  = "builds"  // it builds on their behalf
	Points  = "points"  // it only points at source that is hosted elsewhere
	Copies  = "copies"  // it fetches such source, and serves a copy that it keeps

	OwnLogin   = "own"   // passwords of its own
	OtherLogin = "other" // the login of another service
	ForgeLogin = "forge" // that of the forge in which the registry lives
	MailLogin  = "mail"  // a link or a code by e-mail
	NoLogin    = "none"  // nobody logs in; it is kept as no accounts
	BothLogins = "both"  // own and other, as it was said before there were more

	OurClient    = "us"     // people close to the registry make the client, or one of several
	OthersClient = "others" // only others do
	NoClient     = "none"   // there is none
)

// Profile tells which categories apply. Everything may be left open: until a
// profile says otherwise every category applies.
type Profile struct {
	Accounts string   `json:"accounts,omitempty"` // yes or no
	Hosting  []string `json:"hosting,omitempty"`  // any of uploads, builds, points, copies
	// Logins are the ways in: any of own, other, forge and mail. Read [Profile.Ways]: Login
	// is how programs before this one say it, own, other or both, and is kept in step.
	Login  string   `json:"login,omitempty"`
	Logins []string `json:"logins,omitempty"`
	// Clients are the tools with which people install; see [CheckClients].
	Clients []string `json:"clients,omitempty"`
	// ClientsBy says who makes them: us, others or none; see [WhoseClient].
	ClientsBy string `json:"clients_by,omitempty"`
	// Ecosystem is what they call theirs; see [Ecosystems.Find].
	Ecosystem string `json:"ecosystem,omitempty"`
	// Overrides decide per category against what the answers suggest.
	Overrides map[string]Override `json:"overrides,omitempty"`
}

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
	case slices.Contains(q.Values(), word):
		return []string{word}
	case q.Name == "login" && word == BothLogins:
		return []string{OwnLogin, OtherLogin}
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

// Unknown is a word in a profile that this program does not know, and the question that it
// answers: a later program may have more answers.
type Unknown struct{ Question, Word string }

// String is the word in quotes, after what it is about.
func (u Unknown) String() string { return u.Question + " " + strconv.Quote(Shorten(u.Word, maxWord)) }

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

// question is the one of that name.
func question(name string) *Question {
	for i := range Questions {
		if Questions[i].Name == name {
			return &Questions[i]
		}
	}
	return &WhoseClient
}

// Known are the answers to a question that this program knows.
func (p Profile) Known(q Question) []string {
	return slices.DeleteFunc(slices.Clone(p.Given(q)), func(w string) bool { return !q.knows(w) })
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

// Ways are the ways to log in, also of a profile that says it as it was said before.
func (p Profile) Ways() []string {
	switch {
	case len(p.Logins) > 0:
		return p.Logins
	case p.Login == BothLogins:
		return []string{OwnLogin, OtherLogin}
	case p.Login != "":
		return []string{p.Login}
	}
	return nil
}

// loginBefore is what a program that knows passwords and other services makes of the
// ways.
func (p Profile) loginBefore() string {
	switch own := slices.Contains(p.Logins, OwnLogin); {
	case own && p.Delegated():
		return BothLogins
	case own:
		return OwnLogin
	case p.Delegated():
		return OtherLogin
	}
	return ""
}

// Override is a decision that a category applies or not, and its reason.
type Override struct {
	Applies bool   `json:"applies"`
	Why     string `json:"why"`
}

// Clone is a copy that can be changed: it shares nothing, and can take overrides.
func (p Profile) Clone() Profile {
	p.Hosting, p.Overrides = slices.Clone(p.Hosting), maps.Clone(p.Overrides)
	p.Logins, p.Clients = slices.Clone(p.Logins), slices.Clone(p.Clients)
	if p.Overrides == nil {
		p.Overrides = map[string]Override{}
	}
	return p
}

// Delegated says whether people log in with another service's account.
func (p Profile) Delegated() bool { return slices.ContainsFunc(p.Ways(), byOthers) }

// byOthers says whether a way in leads through the account at another service.
func byOthers(way string) bool { return way == OtherLogin || way == ForgeLogin }

// Suggests says whether the answers make a category apply, and the reason if
// not. It looks at no override.
func (p Profile) Suggests(c *Category) (bool, string) {
	for _, t := range c.Requires {
		switch {
		case t == HasAccounts && p.Accounts == No:
			return false, "the registry has no user accounts"
		case t == TakesUploads && p.said("hosting") && !slices.Contains(p.Hosting, Uploads):
			return false, "maintainers upload no files that the registry serves"
		}
	}
	return true, ""
}

// Applies says whether a category applies, and why where that needs a reason:
// what the profile excludes, or what an override says.
func (p Profile) Applies(c *Category) (bool, string) {
	if o, ok := p.Overrides[c.ID]; ok {
		return o.Applies, o.Why
	}
	return p.Suggests(c)
}

// LeftOutSays says that a category does not apply, and why; empty if it does. Where it is
// about logins alone it leads to where the logins of the team are asked, which somebody has
// everywhere.
func (p Profile) LeftOutSays(c *Category) string {
	applies, why := p.Applies(c)
	if applies {
		return ""
	}
	says := "By the profile this category does not apply: " + Stop(cmp.Or(why, noReason))
	if suggested, _ := p.Suggests(c); !suggested && slices.Equal(c.Requires, []Trait{HasAccounts}) {
		says += " How your own team logs in is asked in beyond, another set of questions: rungs catalogue."
	}
	return says
}

// WhyNot asks for the reason of a decision against what the answers suggest of a category.
func (p Profile) WhyNot(c *Category) string {
	if applies, _ := p.Suggests(c); applies {
		return "Why does " + c.Title + " not apply?"
	}
	return "Why does " + c.Title + " apply all the same?"
}

func (p Profile) clean() Profile {
	p.Accounts, p.Login, p.Hosting = CleanLine(p.Accounts), CleanLine(p.Login), CleanLines(p.Hosting)
	p.Ecosystem, p.Logins, p.Clients = CleanLine(p.Ecosystem), CleanLines(p.Logins), CleanLines(p.Clients)
	p.ClientsBy = CleanLine(p.ClientsBy)
	overrides := make(map[string]Override, len(p.Overrides))
	// Of two IDs that are the same when they are clean, the first counts.
	for _, id := range slices.Backward(slices.Sorted(maps.Keys(p.Overrides))) {
		o := p.Overrides[id]
		overrides[CleanLine(id)] = Override{o.Applies, CleanLine(o.Why)}
	}
	p.Overrides = overrides
	return p
}
