package model

import (
	"cmp"
	"maps"
	"slices"
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
	// Clients are the tools with which people install; see [ParseClients].
	Clients []string `json:"clients,omitempty"`
	// ClientsBy says who makes them: us, others or none; see [WhoseClient].
	ClientsBy string `json:"clients_by,omitempty"`
	// Ecosystem is what they call theirs; see [Ecosystems.Find].
	Ecosystem string `json:"ecosystem,omitempty"`
	// Overrides decide per category against what the answers suggest.
	Overrides map[string]Override `json:"overrides,omitempty"`
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
