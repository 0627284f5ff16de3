package model

import (
	"maps"
	"slices"
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

	OwnLogin   = "own"   // passwords of its own
	OtherLogin = "other" // the login of another service
	BothLogins = "both"
)

// Profile tells which categories apply. Everything may be left open: until a
// profile says otherwise every category applies.
type Profile struct {
	Accounts string   `json:"accounts,omitempty"` // yes or no
	Hosting  []string `json:"hosting,omitempty"`  // any of uploads, builds, points
	Login    string   `json:"login,omitempty"`    // own, other or both
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
	{"accounts", "whether people have accounts there", "Does the registry have user accounts?", "A login through another service is an account, too.", false, []Option{
		{Yes, "yes"},
		{No, "no"},
	}},
	{"hosting", "what it does with packages", "What does it do with packages?", "A maintainer's source archive is such a file, too.", true, []Option{
		{Uploads, "stores and serves files that maintainers upload"},
		{Builds, "builds packages on their behalf"},
		{Points, "only points at source that is hosted elsewhere"},
	}},
	{"login", "how people log in", "How do people log in?", "", false, []Option{
		{OwnLogin, "with a password of this registry"},
		{OtherLogin, "with another service's account, such as GitHub"},
		{BothLogins, "both are possible"},
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

// Given are the answers to a question.
func (p Profile) Given(q Question) []string {
	switch one := p.answer(q); {
	case one == nil:
		return p.Hosting
	case *one == "":
		return nil
	default:
		return []string{*one}
	}
}

// Give answers a question; it takes the values as they are.
func (p *Profile) Give(q Question, values ...string) {
	if one := p.answer(q); one != nil {
		*one = strings.Join(values, "")
		return
	}
	p.Hosting = values
}

// answer is where the answer to a question with one answer is kept; nil for the
// other.
func (p *Profile) answer(q Question) *string {
	switch q.Name {
	case "accounts":
		return &p.Accounts
	case "login":
		return &p.Login
	}
	return nil
}

// Override is a decision that a category applies or not, and its reason.
type Override struct {
	Applies bool   `json:"applies"`
	Why     string `json:"why"`
}

// Clone is a copy that can be changed: it shares nothing, and can take overrides.
func (p Profile) Clone() Profile {
	p.Hosting, p.Overrides = slices.Clone(p.Hosting), maps.Clone(p.Overrides)
	if p.Overrides == nil {
		p.Overrides = map[string]Override{}
	}
	return p
}

// Delegated says whether people log in with another service's account.
func (p Profile) Delegated() bool { return p.Login == OtherLogin || p.Login == BothLogins }

// Suggests says whether the answers make a category apply, and the reason if
// not. It looks at no override.
func (p Profile) Suggests(c *Category) (bool, string) {
	for _, t := range c.Requires {
		switch {
		case t == HasAccounts && p.Accounts == No:
			return false, "the registry has no user accounts"
		case t == TakesUploads && len(p.Hosting) > 0 && !slices.Contains(p.Hosting, Uploads):
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

// WhyNot asks for the reason of a decision against what the answers suggest of a category.
func (p Profile) WhyNot(c *Category) string {
	if applies, _ := p.Suggests(c); applies {
		return "Why does " + c.Title + " not apply?"
	}
	return "Why does " + c.Title + " apply all the same?"
}

func (p Profile) clean() Profile {
	p.Accounts, p.Login, p.Hosting = CleanLine(p.Accounts), CleanLine(p.Login), CleanLines(p.Hosting)
	p.Ecosystem = CleanLine(p.Ecosystem)
	overrides := make(map[string]Override, len(p.Overrides))
	// Of two IDs that are the same when they are clean, the first counts.
	for _, id := range slices.Backward(slices.Sorted(maps.Keys(p.Overrides))) {
		o := p.Overrides[id]
		overrides[CleanLine(id)] = Override{o.Applies, CleanLine(o.Why)}
	}
	p.Overrides = overrides
	return p
}
